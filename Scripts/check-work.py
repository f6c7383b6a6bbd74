#!/usr/bin/env python3
"""Checks that the work of a check grows with the text and not with its square.

usage: Scripts/check-work.py [--much] PROGRAM

--much  tries every kind of sentence and copies of articles too: minutes more, and not yet seen to pass as a whole, since the work jumps
        once where looking names up begins to be cheaper than holding each against each

Instructions are counted (valgrind's cachegrind) and no time is taken, so that every machine gives the same answer.
"""

import pathlib
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

ROOT = pathlib.Path(__file__).resolve().parent.parent
SIZE = 5_000
# The second half of a text may take this many times the work of the first: 1 is linear, 3 is a square.
MOST = 1.6

# What opens and is never closed, what could go with all that stands before it, what is looked at from every place.
PIECES = {
    ".txt": [
        "“a ", "(a ", "12, ", "Mr Bo Al left. ", "one hundred and ", "12 of the 40 boats sank. ", "5 May 2023, ",
        "<!-- factcheck-off ", "The CWB met. ", "\t1\t2\n",
        "Nine people were held at the harbour on Monday, the police said.\n\nKey points:\n\n- Alarms rang\n- Pumps failed\n\n",
    ],
    ".md": ["> ", "*a ", "[a](", "| a | 1 |\n"],
    ".html": ["<p>a", "<b>a", "<!--", "<table><tr><td>1"],
    ".csv": ["a,1\n", '"a ""b""",1\n'],
}


# The bytes of a text of sentences that all differ, and of copies of one article: enough for what is looked up only where there is much of it.
MUCH = 30_000
SYLLABLES = "ka lo mi ren tor vel dan bor sha ni gre pol ham wis tur sel mar kin dre fo li bra stu ven har cot ble rus".split()
NOUNS = "homes boats trees schools workers trains shops tickets patients votes".split()


def word(number):
    """A made-up word for a number: each has another one, and few are near."""
    number = number * 7_919 % len(SYLLABLES) ** 4
    return "".join(SYLLABLES[number // len(SYLLABLES) ** place % len(SYLLABLES)] for place in range(4))


def name(number):
    return f"{word(3 * number)} {word(5 * number + 1)}".title()


# Sentences of which a text holds very many, each with other names, words or numbers.
SENTENCES = {
    "names": lambda n: f"{name(n)} left.",
    "names of one forename": lambda n: f"Bo {word(n).title()} left.",
    "bare names": lambda n: f"Mr {word(n).title()} met Mrs {word(n + 9_000).title()}.",
    "ages": lambda n: f"{name(n)}, {18 + n % 70}, left.",
    "organisations": lambda n: f"The {word(n).title()} Group met {word(n + 7_000).title()} Ltd.",
    "acronyms": lambda n: f"The {name(n)} Board ({name(n)[0]}{word(5 * n + 1)[0].upper()}B) met.",
    "quotations": lambda n: f"“The {word(n)} went to the {word(n + 5_000)} by the sea,” said {name(n)}.",
    "quotations of one speaker": lambda n: f"“The {word(n)} went to the {word(n + 5_000)} by the sea,” Bo Lind said.",
    "counts": lambda n: f"{n + 12:,} {NOUNS[n % 10]} of {word(n).title()} were counted.",
    "parts": lambda n: f"Of the {2 * n + 90:,} {NOUNS[n % 10]}, {n + 12:,} were sold.",
    "shares": lambda n: f"{n % 90 + 2}% of {NOUNS[n % 10]} in {word(n).title()} were sold, {n + 5:,} of {3 * n + 90:,}.",
    "changes": lambda n: f"Sales of {word(n)} rose {n % 30 + 2}% to {n + 500:,} from {n + 90:,}.",
    "multiples": lambda n: f"{word(n).title()} has {n + 12:,} {NOUNS[n % 10]}, twice the {n % 800 + 9} of {word(n + 40).title()}.",
    "dates": lambda n: f"On {n % 28 + 1} May {1950 + n % 70} the {word(n)} opened.",
    "polls": lambda n: f"{word(n).title()} leads by {n % 30 + 20}% to {n % 20 + 20}%, with a margin of error of {n % 3 + 2} points.",
    "lists": lambda n: f"Three {NOUNS[n % 10]} — {name(n)}, {word(n).title()} and {word(n + 40).title()} — were sold.",
}
# Those that every run tries.
ALWAYS = ["names", "ages"]
COPIES = ["bank-results", "airport-stoppage", "asthma-pill", "library-laptops", "bowel-screening"]


def articles():
    """Different articles behind each other, as one text."""
    texts = [path.read_text() for path in sorted((ROOT / "Corpora/articles").glob("*.txt"))]
    return "\n\n".join(texts)


def work(program, folder, ending, text):
    """The instructions that a check of a text takes."""
    with tempfile.NamedTemporaryFile("w", suffix=ending, dir=folder, newline="") as file:
        file.write(text)
        file.flush()
        command = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", program]
        run = subprocess.run(command + ["--no-config", "-f", "line", file.name], capture_output=True, text=True)
    count = re.search(r"I\s+refs:\s+([\d,]+)", run.stderr)
    if not count:
        sys.exit(f"{ending}: no count of instructions:\n{run.stderr[-2000:]}")
    return int(count.group(1).replace(",", ""))


def much(piece):
    """Sentences that all differ, or copies of an article."""
    if piece in COPIES:
        article = (ROOT / f"Corpora/articles/{piece}.txt").read_text()
        # An even number: the second half is what the first is.
        return (article + "\n\n") * (2 * round(MUCH / len(article)))
    sentences = [SENTENCES[piece](number) for number in range(2 * MUCH // len(SENTENCES[piece](999)))]
    return "\n\n".join(" ".join(sentences[start : start + 4]) for start in range(0, len(sentences), 4))


def text(ending, piece, share):
    """An article of which the given share of all pieces is in place; all articles where there is no piece."""
    if piece is None:
        base = articles()
    elif piece in SENTENCES or piece in COPIES:
        base = much(piece)
    else:
        base = piece * (2 * SIZE // max(1, len(piece.encode())))
    length = int(len(base) * share)
    if ending == ".csv":
        # Whole rows: a quotation mark left open is told, and the rest not read.
        return "Name,Number\nBo,2\n" + base[: base.rfind("\n", 0, length) + 1] + "Al,3\n"
    return "Ten held.\n\n" + base[:length] + "\n\nTen held.\n"


def main():
    arguments = sys.argv[1:]
    is_much = "--much" in arguments
    arguments = [argument for argument in arguments if argument != "--much"]
    if len(arguments) != 1:
        sys.exit(__doc__)
    cases = [(".txt", case) for case in [None, *([*SENTENCES, *COPIES] if is_much else ALWAYS)]]
    cases += [(ending, piece) for ending, pieces in PIECES.items() for piece in pieces]
    failures = 0
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        # Its information for debuggers is more than valgrind reads.
        program = folder + "/factcheck"
        subprocess.run(["strip", "-o", program, arguments[0]], check=True)
        count = lambda *case: work(program, folder, case[0], text(*case))
        nothing = {ending: pool.submit(count, ending, "", 0) for ending in PIECES}
        counts = [(case, [pool.submit(count, *case, share) for share in (0.5, 1)]) for case in cases]
        for (ending, piece), (half, whole) in counts:
            first = half.result() - nothing[ending].result()
            times = (whole.result() - half.result()) / max(1, first)
            failures += times > MOST
            what = "all articles" if piece is None else repr(piece)
            print(f"{'MORE THAN LINEAR: ' if times > MOST else ''}{ending} {what}: {first / 1e6:.1f} M, then {times:.2f} times", flush=True)
    sys.exit(1 if failures else 0)


main()
