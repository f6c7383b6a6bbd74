#!/usr/bin/env python3
"""Writes Sources/CLexicons/en/inflections.tsv: irregular forms and their lemmas.

Source: the exception lists of WordNet 3.0 (Debian: wordnet-base; /usr/share/wordnet/{noun,verb}.exc). WordNet may be used, copied and
modified without fee as long as its copyright notice stays with it: see NOTICE. Only single words are taken; where a form has several
lemmas, the first that differs from it. A form that is a word of its own more often than its lemma is used ("rent", "ground") is left
out; cntlist.rev has the counts of the tagged texts.
"""
import collections
import pathlib

root = pathlib.Path(__file__).resolve().parent.parent
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
body = "".join(f"{form}\t{lemma}\n" for form, lemma in sorted(rows.items()))
header = "# form\tlemma\tmade by Scripts/inflections.py from WordNet 3.0 (noun.exc, verb.exc), Copyright 2006 Princeton University\n"
(root / "Sources/CLexicons/en/inflections.tsv").write_text(header + body)
print(len(rows), "forms")
