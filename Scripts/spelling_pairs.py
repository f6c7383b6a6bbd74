#!/usr/bin/env python3
"""Writes Sources/CLexicons/en/spellings.tsv: words that are spelled in two ways, and a number for each family of forms.

    pip install breame
    python3 Scripts/spelling_pairs.py

Sources: PyPI breame (Apache-2.0), its list of British spellings with their American ones; adviser/advisor and the words with and without
a hyphen are the project's own. Pairs of which one form is a word of another meaning as well (tyre and tire, metre and meter) are left out.
"""
import pathlib

from breame.data.spelling_constants import BRITISH_ENGLISH_SPELLINGS

root = pathlib.Path(__file__).resolve().parent.parent

# One of the two is another word too, or the two differ in use.
OTHER_MEANING = set(
    "ageing aging analogue analogues arse axe axes bark calibre cheque cheques chequebook chequered councillor counsel "
    "curb kerb kerbs draught draughts dialogue dialogues disc discs draughty enquiry enquiries enquire fillet gauge gramme "
    "grey greys greyed greyer greying greyish greyness inquiry jewellery kerbside licence licences metre metres mom mould moulds mum parlay "
    "practise practised practises practising premise premises prise prised prising programme programmes programmed story storey storeys "
    "speciality specialities skilful tonne tonnes tyre tyres vice whisky whiskys whiskies yoke cosy cosies cosier glamour glamor "
    "mitre litre litres aesthetic aesthetics aesthetically aesthete aesthetes per pedlar pedlars plough ploughs "
    "saviour saviours orientate orientated prologue monologue monologues epilogue travelogue catalogue catalogues catalogued "
    "analyses paralyses gases buses groyne groynes philtre philtres louvre louvred louvres bevvy bevvies flautist flautists draughtboard draughtboards connexion connexions snowplough snowploughs prologues epilogues travelogues cataloguing busing minibuses gauged gauges gauging licenced licencing mitres cosiest cosily cosiness micrometre micrometres calibres chequebooks grammes bannister bannisters "
    "theatre theatres theatregoer theatregoers amphitheatre amphitheatres".split()
)
OWN = [("adviser", "advisor"), ("advisers", "advisors")]
HYPHENS = {
    "re": "elect elects elected electing election elections enter enters entered entering entry establish established establishing "
          "examine examined examining emerge emerged emerging emergence engage engaged engaging engagement enact enacted enacting "
          "evaluate evaluated evaluating energise energize",
    "co": "operate operates operated operating operation operative ordinate ordinates ordinated ordinating ordination ordinator ordinators",
    "pre": "empt empts empted empting emptive eminent existing",
    "e": "mail mails mailed mailing",
}


def family(british, american):
    """The letters up to the first difference, five at least: all forms of one word."""
    difference = next((i for i, (a, b) in enumerate(zip(british, american)) if a != b), min(len(british), len(american)))
    return american[: max(difference + 1, 5)]


rows = {}
for british, american in list(BRITISH_ENGLISH_SPELLINGS.items()) + OWN:
    if british == american or british in OTHER_MEANING or american in BRITISH_ENGLISH_SPELLINGS:
        continue
    if all(word.isascii() and word.isalpha() for word in (british, american)):
        rows[british] = (american, family(british, american))
for prefix, rests in HYPHENS.items():
    for rest in rests.split():
        rows[f"{prefix}-{rest}"] = (prefix + rest, f"{prefix}-{rest[:5]}")
numbers = {key: number for number, key in enumerate(sorted({key for _, key in rows.values()}), 1)}
lines = ["# spelling\tother spelling\tfamily (Scripts/spelling_pairs.py; data of breame, Apache-2.0)"]
lines += [f"{word}\t{other}\t{numbers[key]}" for word, (other, key) in sorted(rows.items())]
(root / "Sources/CLexicons/en/spellings.tsv").write_text("\n".join(lines) + "\n")
print(len(rows), "pairs,", len(numbers), "families")
