#!/usr/bin/env python3
"""test_spark.py BINARY [ARTICLES.jsonl]: the job in Spark's local mode against one process of the program.

Tried: the same answers, sorted, as one process; Parquet in; lines that are no articles; a filter that is killed in the middle.
"""

import importlib.util
import json
import os
import subprocess
import sys
import tempfile
from glob import glob

HERE = os.path.dirname(os.path.abspath(__file__))
JOB = os.path.join(HERE, "factcheck_spark.py")
CORPUS = os.path.join(HERE, "..", "..", "Corpora", "articles", "*.txt")


def write(path, lines):
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(line + "\n" for line in lines)
    return path


def alone(binary, path):
    """The answers of one process, sorted."""
    with open(path, "rb") as feed:
        run = subprocess.run([binary, "check", "--jsonl"], stdin=feed, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return sorted(run.stdout.decode().splitlines())


def spark(arguments, folder):
    """Runs the job; the counts that it prints and its answers, sorted."""
    out = os.path.join(folder, "answers")
    environment = dict(os.environ, PYSPARK_PYTHON=sys.executable)
    home = os.path.dirname(importlib.util.find_spec("pyspark").origin)
    run = subprocess.run(
        [os.path.join(home, "bin", "spark-submit"), "--master", "local[2,4]", JOB, "--output",
         os.path.join(folder, "findings"), "--answers", out, *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)
    if run.returncode != 0:
        sys.exit(run.stderr.decode()[-4000:])
    lines = []
    for path in sorted(glob(os.path.join(out, "part-*"))):
        with open(path, encoding="utf-8") as file:
            lines += file.read().split("\n")[:-1]
    return json.loads(run.stdout.decode().strip().splitlines()[-1]), sorted(lines)


def expect(condition, what):
    print(("ok    " if condition else "FAIL  ") + what)
    if not condition:
        sys.exit(1)


def main():
    binary = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        if len(sys.argv) > 2:
            path = sys.argv[2]
        else:
            texts = [open(path, encoding="utf-8").read() for path in sorted(glob(CORPUS))]
            lines = [json.dumps({"id": f"a{n}", "text": text}, ensure_ascii=False) for n, text in enumerate(texts)]
            path = write(os.path.join(folder, "articles.jsonl"), lines)
        wanted = alone(binary, path)

        counts, told = spark(["--input", path, "--binary", binary, "--partitions", "4"], folder)
        expect(told == wanted, f"{counts['articles']} articles: the answers of one process")
        expect(counts["rejected"] == 0 and counts["findings"] > 0, f"{counts['findings']} findings, nothing rejected")
        findings = sum(len(json.loads(line)["findings"]) for line in wanted)
        expect(counts["findings"] == findings, "every finding is a row")

        import pyarrow
        import pyarrow.parquet

        with open(path, encoding="utf-8") as file:
            rows = [json.loads(line) for line in file if line.strip()]
        table = pyarrow.table({key: [row.get(key) for row in rows] for key in ("id", "text")})
        parquet = os.path.join(folder, "articles.parquet")
        pyarrow.parquet.write_table(table, parquet)
        whole = {json.loads(line)["id"] for line in wanted}
        _, told = spark(["--input", parquet, "--binary", binary], folder)
        expect({json.loads(line)["id"] for line in told} == whole, "Parquet in")

        mixed = write(os.path.join(folder, "mixed.jsonl"), ["{broken", '{"id":"b"}', '{"id":"c","text":"All is well."}'])
        rejected = os.path.join(folder, "rejected")
        counts, _ = spark(["--input", mixed, "--binary", binary, "--rejected", rejected], folder)
        kept = "".join(open(part, encoding="utf-8").read() for part in glob(os.path.join(rejected, "part-*")))
        expect(counts["articles"] == 3 and counts["rejected"] == 2, "bad lines are counted")
        expect(kept.count('"error"') == 2, "and kept aside with the reason")

        # The first run of the filter reads some articles and is killed.
        marker = os.path.join(folder, "killed")
        dying = os.path.join(folder, "dying")
        write(dying, ["#!/bin/sh", f"if mkdir {marker} 2>/dev/null; then head -c 4000 >/dev/null; kill -9 $$; fi",
                      f'exec {binary} "$@"'])
        os.chmod(dying, 0o755)
        _, told = spark(["--input", path, "--binary", dying, "--partitions", "4"], folder)
        expect(os.path.isdir(marker) and told == wanted, "a filter killed in the middle changes nothing")


if __name__ == "__main__":
    main()
