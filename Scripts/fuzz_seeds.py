#!/usr/bin/env python3
"""Writes the inputs that fuzzing starts from, one folder a target: our own articles and files of Corpora.

usage: Scripts/fuzz_seeds.py FOLDER
"""

import json
import pathlib
import re
import sys
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
CORPORA = ROOT / "Corpora"


def cases(kind):
    """The JSON files of a folder, by name."""
    return {path.stem: json.loads(path.read_text()) for path in sorted((CORPORA / kind).glob("*.json"))}


def articles():
    return {path.stem: path.read_bytes() for path in sorted((CORPORA / "articles").glob("*.txt"))}


def passages():
    """Short texts: the forms of figures, what is none, and names in their passages."""
    texts = {}
    for topic, case in cases("extract").items():
        for number, value in enumerate(case.get("values", [])):
            texts[f"{topic}-{number}"] = "\n".join(value["forms"])
        texts[f"{topic}-none"] = "\n".join(item["text"] for item in case.get("negatives", []))
    for topic, case in cases("entities").items():
        for number, passage in enumerate(case["passages"]):
            texts[f"{topic}-{number}"] = passage["text"]
    return {name: text.encode() for name, text in texts.items() if text}


def files(folder, ending):
    return {path.stem: path.read_bytes() for path in sorted((CORPORA / folder).glob("*" + ending))}


def words():
    """Word files whole, and their members as the target puts them together."""
    seeds = files("documents", ".docx")
    for name, archive in list(seeds.items()):
        with zipfile.ZipFile(CORPORA / "documents" / f"{name}.docx") as members:
            names = ["word/document.xml", "word/styles.xml", "word/footnotes.xml", "_rels/.rels"]
            known = members.namelist()
            seeds[name + "-members"] = b"\xff".join(members.read(one) if one in known else b"" for one in names)
    return seeds


def tables():
    seeds = {"plain": b"Year,Ships,Crew\n2021,12,340\n2022,14,\"1,400\"\n2023,9,-\n"}
    for name, text in files("markdown", ".md").items():
        rows = [line.strip("| ").split("|") for line in text.decode().splitlines() if line.startswith("|")]
        if rows:
            seeds[name] = "\n".join(",".join(f'"{cell.strip()}"' for cell in row) for row in rows).encode()
    return seeds


def batches():
    seeds = {}
    for name, text in articles().items():
        seeds[name] = json.dumps({"id": name, "date": "2024-05-26", "text": text.decode()}).encode()
        paragraphs = [part for part in text.decode().split("\n\n") if part.strip()]
        parts = [{"role": "headline", "text": paragraphs[0]}] + [{"role": "body", "text": part} for part in paragraphs[1:4]]
        seeds[name + "-parts"] = json.dumps({"id": 7, "parts": parts}, ensure_ascii=False).encode()
    for name, case in cases("pairs").items():
        seeds["pair-" + name] = json.dumps({"id": name, "sources": case["sources"]}, ensure_ascii=False).encode()
    return seeds


def pairs():
    modes = {"draft": b"0", "peers": b"1", "versions": b"2"}
    return {
        name: modes[case["mode"]] + b"\xff".join(source["text"].encode() for source in case["sources"])
        for name, case in cases("pairs").items()
    }


def configurations():
    page = (ROOT / "Docs/configuration.md").read_text()
    seeds = {f"page-{number}": text.encode() for number, text in enumerate(re.findall(r"```toml\n(.*?)```", page, re.S))}
    seeds["all"] = b'fail-on = "note"\n[rules]\nignore = ["acronym-undefined"]\n[date]\ndefault = 2024-05-26\n' + (
        b'prefer-stamp = true\n[names]\npeople = ["Inga Kovasc"]\nacronyms = ["CWB"]\n[limits]\nbytes = 1000000\n'
        b'[severity]\nacronym-undefined = "warning"\n[[pattern]]\nname = "loads"\npattern = \'(?<value>[0-9.]+) loads\'\nunit = "t"\n'
    )
    return seeds


def patterns():
    expressions = [
        r"Force (?<value>[0-9]+) gale", r"(?<value>[0-9.]+) (?<unit>kg|tons?)", r"(?i)\b(?<value>\d+(?:,\d{3})*)\s+boats",
        r"(?<=No\. )(?<value>\d+)", r"(?<value>(?:a+)+)b", r"(?|(?<value>\d)x|y(?<value>\d))", r"^(?<value>\d+)$|\K(?<value2>é)",
        r"(?<kind>percent|ratio) of (?<value>[-−+]?[\d,.]+)\p{L}*",
    ]
    text = "Force 9 gale at No. 12. It took 1,204.5 kg, 12 boats and 4x; percent of −3.5é aaaaaaaaaaaaaaaaaaaac 漢字 7 tons."
    return {f"{number}": f"{one}\n{text}".encode() for number, one in enumerate(expressions)}


TARGETS = {
    "PlainText": lambda: {**articles(), "utf16": "It cost £4.7bn.\n\nTen held.".encode("utf-16"), "cp1252": b"It cost \xa34.7bn \x96 or so."},
    "Markdown": lambda: files("markdown", ".md"),
    "HTML": lambda: files("pages", ".html"),
    "Word": words,
    "Table": tables,
    "JSONLines": batches,
    "Extractor": passages,
    "Check": lambda: {**articles(), **passages()},
    "Compare": pairs,
    # As many as there are formats take turns.
    "Reports": lambda: {name: bytes([number % 32]) + text for number, (name, text) in enumerate(articles().items())},
    "Patterns": patterns,
    "Configuration": configurations,
}


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    for target, seeds in TARGETS.items():
        folder = pathlib.Path(sys.argv[1]) / target
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in seeds().items():
            (folder / name).write_bytes(content)


main()
