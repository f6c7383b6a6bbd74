#!/usr/bin/env python3
"""Checks a dataset of articles on a Spark cluster: JSON lines or Parquet in, findings as Parquet out.

    spark-submit factcheck_spark.py --input articles.jsonl --output findings

Each partition runs one `factcheck --jsonl` and streams its articles through it, so that a worker's memory holds a few of them, whatever the
size of the dataset. A partition whose filter dies is done again by Spark; nothing half-checked is kept. README.md tells the columns.
"""

import argparse
import json
import os
import subprocess
import tempfile
import threading

from pyspark.sql import SparkSession, types
from pyspark.sql import functions as sql

TEXT = types.StringType()
SPAN = types.StructType(
    [
        types.StructField("source", types.IntegerType()),
        types.StructField("part", types.IntegerType()),
        types.StructField("role", TEXT),
        types.StructField("start", types.LongType()),
        types.StructField("end", types.LongType()),
        types.StructField("text", TEXT),
        types.StructField("label", TEXT),
    ]
)
FINDING = types.StructType(
    [types.StructField(name, TEXT) for name in ("rule", "severity", "message", "working", "question", "fingerprint")]
    + [types.StructField("spans", types.ArrayType(SPAN)), types.StructField("suggestions", types.ArrayType(TEXT))]
)
ANSWER = types.StructType(
    [
        types.StructField("id", TEXT),
        types.StructField("error", TEXT),
        types.StructField("findings", types.ArrayType(FINDING)),
    ]
)


class FilterError(RuntimeError):
    """A filter that died, or answered fewer articles than it was given."""


def answers(lines, command):
    """The answer to each line, in order, from one run of the filter."""
    with tempfile.TemporaryFile() as messages:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=messages)
        asked = [0]

        def feed():
            try:
                for line in lines:
                    if line.strip():
                        process.stdin.write(line.encode() + b"\n")
                        asked[0] += 1
                process.stdin.close()
            except BrokenPipeError:
                pass  # the filter died: its exit code tells

        # Fed from a thread of its own: a filter whose answers nobody takes would stop taking articles.
        feeder = threading.Thread(target=feed, daemon=True)
        feeder.start()
        told = 0
        for answer in process.stdout:
            told += 1
            yield answer.decode().rstrip("\n")
        code = process.wait()
        feeder.join()
        if code not in (0, 1, 2) or told != asked[0]:
            messages.seek(0)
            reason = messages.read()[-2000:].decode(errors="replace").strip()
            raise FilterError(f"{command[0]} ended with {code} after {told} of {asked[0]} articles: {reason}")


def articles(spark, path, form):
    """The articles as JSON lines."""
    if form == "parquet":
        rows = spark.read.parquet(path)
        return rows.select(sql.to_json(sql.struct(*rows.columns)).alias("value"))
    return spark.read.text(path)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--input", required=True, help="JSON lines (a file, folder or glob; .gz too) or Parquet")
    parser.add_argument("--format", choices=["jsonl", "parquet"], help="of the input; else by its ending")
    parser.add_argument("--output", required=True, help="folder for the findings, as Parquet")
    parser.add_argument("--rejected", help="folder for lines that are no article, as JSON lines with the reason")
    parser.add_argument("--answers", help="folder for the answers as they are, as JSON lines")
    parser.add_argument("--binary", default="factcheck", help="the program, at the same place on every worker")
    parser.add_argument("--task", choices=["check", "compare"], default="check")
    parser.add_argument("--option", action="append", default=[], help="an option for factcheck: --option=--select=RULE")
    parser.add_argument("--partitions", type=int, help="more of them make smaller tasks; else as Spark reads the input")
    options = parser.parse_args()

    command = [options.binary, options.task, "--jsonl", "--jobs", "1", *options.option]
    form = options.format or ("parquet" if options.input.rstrip("/").endswith(".parquet") else "jsonl")
    spark = SparkSession.builder.appName("factcheck").getOrCreate()
    lines = articles(spark, options.input, form)
    if options.partitions:
        lines = lines.repartition(options.partitions)
    told = lines.rdd.map(lambda row: row.value).mapPartitions(lambda part: answers(part, command))
    # One pass of the filter serves all outputs.
    told = spark.createDataFrame(told.map(lambda line: (line,)), types.StructType([types.StructField("value", TEXT)]))
    told = told.persist()
    read = told.select(sql.from_json("value", ANSWER).alias("answer"), "value")
    found = read.where("answer.error is null").select("answer.id", sql.explode("answer.findings").alias("finding"))
    found.select("id", "finding.*").write.mode("overwrite").parquet(options.output)
    if options.rejected:
        read.where("answer.error is not null").select("value").write.mode("overwrite").text(options.rejected)
    if options.answers:
        told.write.mode("overwrite").text(options.answers)
    counts = read.agg(sql.count("*"), sql.count("answer.error"), sql.sum(sql.size("answer.findings"))).first()
    print(json.dumps({"articles": counts[0], "rejected": counts[1], "findings": counts[2] or 0}))
    spark.stop()


if __name__ == "__main__":
    main()
