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
        "“a ", "(a ", "12, ", "Mr Bo Al left. ", "one hundred and ", "12 of the 40 boats sank. ", "5 May 2023, ",
        "<!-- factcheck-off ", "The CWB met. ", "\t1\t2\n",
    ],
    ".md": ["> ", "*a ", "[a](", "| a | 1 |\n"],
    ".html": ["<p>a", "<b>a", "<!--", "<table><tr><td>1"],
    ".csv": ["a,1\n", '"a ""b""",1\n'],
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


def text(ending, piece, share):
    """An article of which the given share of all pieces is in place; all articles where there is no piece."""
    base = articles() if piece is None else piece * (2 * SIZE // max(1, len(piece.encode())))
    opening, end = ("Name,Number\nBo,2\n", "\nAl,3\n") if ending == ".csv" else ("Ten held.\n\n", "\n\nTen held.\n")
    return opening + base[: int(len(base) * share)] + end


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    cases = [(".txt", None)] + [(ending, piece) for ending, pieces in PIECES.items() for piece in pieces]
    failures = 0
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        # Its information for debuggers is more than valgrind reads.
        program = folder + "/factcheck"
        subprocess.run(["strip", "-o", program, sys.argv[1]], check=True)
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
