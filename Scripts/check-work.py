#!/usr/bin/env python3
"""Checks that the work of a check grows with the text and not with its square.

usage: Scripts/check-work.py PROGRAM

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
        "“a ", "(a ", "12, ", '"a" said ', "Mr Bo Al left. ", "one hundred and ", "- a\n", "a\n\n", "12 of the 40 boats sank. ",
        "It rose 5% to 105. ", "5 May 2023, ", "<!-- factcheck-off ", "é", "€", "A", "1/", "a-", "A. ", "The CWB met. ",
        "10 to 20 or ", "more than about ", "\t1\t2\n", "“a”, she said. ",
    ],
    ".md": ["> ", "*a ", "[a](", "`", "# a\n\n", "| a | 1 |\n", "- ", "![", "<b>", "1. a\n", "***", "\\"],
    ".html": ["<p>a", "<div>a</div>", "<b>a", "<li>1", "<!--", "&amp;", "<a href=", "<table><tr><td>1", "<p>It rose 5%.</p>", "<div>"],
    ".csv": ["a,1\n", '"', ",", '"a\n'],
}


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


def growth(program, folder, ending, piece, opening):
    """How many times the work of the first half the second half takes."""
    base = articles() if piece is None else piece * (2 * SIZE // len(piece.encode()))
    ends = [0, len(base) // 2, len(base)]
    none, half, whole = (work(program, folder, ending, opening + base[:end] + "\n\nTen held.\n") for end in ends)
    return (whole - half) / max(1, half - none), half - none


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    cases = [(".txt", None, "")] + [
        (ending, piece, "Ten held.\n\n" if ending == ".txt" else "") for ending, pieces in PIECES.items() for piece in pieces
    ]
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        # Its information for debuggers is more than valgrind reads.
        program = folder + "/factcheck"
        subprocess.run(["strip", "-o", program, sys.argv[1]], check=True)
        found = list(pool.map(lambda case: growth(program, folder, *case), cases))
    failures = 0
    for (ending, piece, _), (times, first) in zip(cases, found):
        isTooMuch = times > MOST
        failures += isTooMuch
        what = "all articles" if piece is None else repr(piece)
        print(f"{'MORE THAN LINEAR ' if isTooMuch else ''}{ending} {what}: {first / 1e6:.1f} M, then {times:.2f} times")
    sys.exit(1 if failures else 0)


main()
