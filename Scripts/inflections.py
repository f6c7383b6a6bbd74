#!/usr/bin/env python3
"""Writes Sources/CLexicons/en/inflections.tsv, irregular forms and their lemmas, and inflections.bin, the same as the program reads it.

    python3 Scripts/inflections.py [--table]     # --table: only inflections.bin, of the list that is there

Source: the exception lists of WordNet 3.0 (Debian: wordnet-base; /usr/share/wordnet/{noun,verb}.exc). WordNet may be used, copied and
modified without fee as long as its copyright notice stays with it: see NOTICE. Only single words are taken; where a form has several
lemmas, the first that differs from it. A form that is a word of its own more often than its lemma is used ("rent", "ground") is left
out; cntlist.rev has the counts of the tagged texts.

The table is open-addressed and is read where it lies, so loading it costs nothing. In little-endian order: the number of cells, a power
of two; for each cell the hash of a form in 64 bits (`TextHash`), at the place that its lower bits give or behind it, 0 for an empty cell;
for each cell its lemma in 32 bits, the upper 24 the place in the letters, the lower 8 their number; then the letters.
"""
import collections
import pathlib
import struct
import sys

from text_hash import word_hash

folder = pathlib.Path(__file__).resolve().parent.parent / "Sources/CLexicons/en"
HEADER = "# form\tlemma\tmade by Scripts/inflections.py from WordNet 3.0 (noun.exc, verb.exc), Copyright 2006 Princeton University\n"


def read_wordnet():
    source = pathlib.Path("/usr/share/wordnet")
    counts = collections.Counter()
    for line in (source / "cntlist.rev").read_text().split("\n"):
        if "%" in line:
            key, _, count = line.split(" ")
            counts[key.split("%")[0]] += int(count)
    rows = {}
    for kind in ("verb", "noun"):
        for line in (source / f"{kind}.exc").read_text().split("\n"):
            form, *lemmas = line.split(" ")
            lemmas = [lemma for lemma in lemmas if lemma != form and "_" not in lemma and "-" not in lemma]
            if lemmas and counts[form] <= counts[lemmas[0]] and form.isalpha() and form.isascii() and form not in rows:
                rows[form] = lemmas[0]
    return rows


def write_table(rows):
    size = 1
    while size < 2 * len(rows):
        size *= 2
    hashes, lemmas, letters, places = [0] * size, [0] * size, b"", {}
    for form, lemma in sorted(rows.items()):
        if lemma not in places:
            places[lemma] = len(letters) << 8 | len(lemma)
            letters += lemma.encode()
        cell = word_hash(form) % size
        while hashes[cell]:
            cell = (cell + 1) % size
        hashes[cell], lemmas[cell] = word_hash(form), places[lemma]
    table = struct.pack(f"<I{size}Q{size}I", size, *hashes, *lemmas) + letters
    (folder / "inflections.bin").write_bytes(table)


if "--table" not in sys.argv:
    forms = read_wordnet()
    (folder / "inflections.tsv").write_text(HEADER + "".join(f"{form}\t{lemma}\n" for form, lemma in sorted(forms.items())))
rows = dict(line.split("\t") for line in (folder / "inflections.tsv").read_text().splitlines() if not line.startswith("#"))
write_table(rows)
print(len(rows), "forms")
