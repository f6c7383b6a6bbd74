#!/usr/bin/env python3
"""Reads every output format with readers that are not ours.

Usage: check-formats.py [BINARY]      from the root of the checkout; needs python3-jsonschema and cmark-gfm.

SARIF is held against its published schema, JSON against Docs/schema, places against the texts, CSV is read by Python's csv, Markdown
is rendered by cmark-gfm. The texts are those of Corpora, and one that is made of everything a format could trip over.
"""
import csv
import io
import json
import re
import subprocess
import sys
import tempfile
from html.parser import HTMLParser
from pathlib import Path

import jsonschema

ROOT = Path(__file__).resolve().parent.parent
BINARY = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build/release/factcheck").resolve()

HOSTILE = (
    "Fire <b>kills</b> 14 in {0} | \"mill\" & [mill](javascript:alert(1))\r\n\r\n"
    "=1+1 homes and 41 people, *bold* `code` ~~gone~~ <script>alert(1)</script> <!-- x --> &lt; 𝒳 é “two”\r\n\r\n"
    "A fire killed 41 people in a mill | on 30 February 2023, 100% of 12 <i>men</i>.\r"
    "| Town | Dead |\r| --- | --- |\r| A | 3 |\r\n"
    "+44 people, -5% and @12 were 50% of 12 || 7 men, ::error::no %0A 3,000,000 said \"=HYPERLINK(1)\".\u2028"
    "“We lost <img src=x onerror=alert(1)> 14 men\x07\x1b[31m”, said Ann <u>Roe</u> | 3.\n\n# 5 lost\n\n- [ ] 6 lost\n\n\t7 code\n"
)
# What the Markdown report is made of; nothing else may come out of an article.
TAGS = set(
    "h1 h2 h3 p strong em code ul ol li input table thead tbody tr th td hr details summary a blockquote br sup ins".split()
)

problems = []


def expect(condition, *words):
    if not condition:
        problems.append(" ".join(str(word) for word in words))


def run(*arguments, given=""):
    """Standard output of the program; findings are no failure."""
    done = subprocess.run([BINARY, *arguments], input=given.encode(), capture_output=True, cwd=folder)
    if done.returncode not in (0, 1):
        raise SystemExit(f"factcheck {' '.join(map(str, arguments))}: {done.returncode}\n{done.stderr.decode()}")
    return done.stdout.decode()


# Schemas


def load(path):
    return json.loads(path.read_text())


def closed(node, path):
    """The schema with its references put in, and shut: a field that it does not describe is told of."""
    if isinstance(node, list):
        return [closed(item, path) for item in node]
    if not isinstance(node, dict):
        return node
    node = dict(node)
    if "$ref" in node:
        name, _, pointer = node.pop("$ref").partition("#")
        place = path.parent / name if name else path
        target = load(place)
        for step in pointer.split("/")[1:]:
            target = target[step]
        base = closed(target, place)
        base.pop("additionalProperties", None) if base.get("additionalProperties") is False else None
        own = closed(node, path)
        own.pop("additionalProperties", None) if own.get("additionalProperties") is False else None
        merged = {**base, **own}
        merged["properties"] = {**base.get("properties", {}), **own.get("properties", {})}
        merged["required"] = base.get("required", []) + own.get("required", [])
        node = {key: value for key, value in merged.items() if value or key not in ("properties", "required")}
    else:
        node = {key: value if key == "$defs" else closed(value, path) for key, value in node.items()}
    if "properties" in node and "additionalProperties" not in node:
        node["additionalProperties"] = False
    return node


def validator(name):
    path = ROOT / "Docs/schema" / name
    jsonschema.Draft202012Validator.check_schema(load(path))
    schema = closed({key: value for key, value in load(path).items() if key != "$defs"}, path)
    return jsonschema.Draft202012Validator(schema)


def hold(value, schema, about):
    for error in list(schema.iter_errors(value))[:3]:
        expect(False, f"{about}: {'/'.join(map(str, error.absolute_path))}: {error.message[:300]}")


# Places


def check_span(span, text, about):
    if text is None:
        return
    words = text[span["start"] : span["end"]]
    expect(words == span["text"], f"{about}: {span['start']}..{span['end']} is {words!r}, not {span['text']!r}")
    lines = re.split("\r\n|\r|\n", text)
    found = lines[span["line"] - 1][span["column"] - 1 :]
    first = re.split("\r\n|\r|\n", span["text"])[0]
    expect(found.startswith(first), f"{about}: line {span['line']}:{span['column']} is not {first!r}")


def check_in_parts(span, parts, about):
    """Of a file that is no plain text the parts tell what the offsets count in."""
    for part in parts:
        if part["start"] <= span["start"] and span["end"] <= part["end"]:
            words = part["text"][span["start"] - part["start"] : span["end"] - part["start"]]
            return expect(words == span["text"], f"{about}: {words!r} is not {span['text']!r}")
    expect(False, f"{about}: {span['text']!r} is in no part")


def check_region(region, text, about):
    lines = re.split("(\r\n|\r|\n)", text)
    starts = [0]
    for line, mark in zip(lines[::2], lines[1::2] + [""]):
        starts.append(starts[-1] + len(line) + len(mark))
    start = starts[region["startLine"] - 1] + region["startColumn"] - 1
    end = starts[region["endLine"] - 1] + region["endColumn"] - 1
    words = text[start:end]
    expect(words == region["snippet"]["text"], f"{about}: the region is {words!r}, not {region['snippet']['text']!r}")


def check_report(report, texts, about):
    hold(report, CHECK, about)
    for finding in report["findings"]:
        for span in finding["spans"]:
            check_span(span, texts[span["source"]], f"{about}: {finding['rule']}")
    for entry in report["ledger"]:
        check_span(entry["span"], texts[0], f"{about}: {entry['n']}")
    for alignment in report["alignments"]:
        for span in alignment["spans"]:
            check_span(span, texts[span["source"]], f"{about}: alignment")


def check_sarif(output, texts, about):
    log = json.loads(output)
    hold(log, SARIF, about)
    (result_run,) = log["runs"]
    rules = result_run["tool"]["driver"]["rules"]
    for result in result_run["results"]:
        expect(rules[result["ruleIndex"]]["id"] == result["ruleId"], f"{about}: ruleIndex of {result['ruleId']}")
        links = set(re.findall(r"(?<!\\)\]\((\d+)\)", result["message"]["text"]))
        expect(links == {str(place["id"]) for place in result["relatedLocations"]}, f"{about}: links of {result['message']}")
        for place in result["locations"] + result["relatedLocations"]:
            place = place["physicalLocation"]
            index = place["artifactLocation"]["index"]
            artifact = result_run["artifacts"][index]["location"]["uri"]
            expect(artifact == place["artifactLocation"]["uri"], f"{about}: artifact {index}")
            if texts[index] is not None:
                check_region(place["region"], texts[index], f"{about}: {result['ruleId']}")
    return len(result_run["results"])


# Tables and pages


def check_csv(output, about, columns):
    rows = list(csv.reader(io.StringIO(output, newline=""), strict=True))
    expect(rows[0][:3] == ["article", "n", "text"], f"{about}: header {rows[0]}")
    expect(output.count("\r\n") == len(rows), f"{about}: a line break that ends no row")
    for row in rows:
        expect(len(row) == len(rows[0]), f"{about}: {len(row)} cells in {row}")
        for name, cell in zip(rows[0], row):
            isNumber = name in columns and re.fullmatch(r"-?[0-9.]+", cell)
            expect(isNumber or not re.match(r"\s*[=+\-@\t\r＝＋－＠]", cell), f"{about}: a formula in {name}: {cell}")
    return rows[1:]


class Page(HTMLParser):
    def __init__(self, about):
        super().__init__(convert_charrefs=True)
        self.about, self.tables, self.boxes = about, [], 0

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        expect(tag in TAGS, f"{self.about}: <{tag}> comes through")
        expect(not any(name.startswith("on") for name in attributes), f"{self.about}: {attributes}")
        expect(tag != "a", f"{self.about}: a link comes through: {attributes}")
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append(0)
        elif tag in ("td", "th"):
            self.tables[-1][-1] += 1

    def handle_comment(self, data):
        expect(False, f"{self.about}: a comment comes through: {data}")


def check_markdown(output, about):
    extensions = [word for name in ("table", "tasklist", "strikethrough", "autolink") for word in ("-e", name)]
    page = Page(about)
    page.feed(
        subprocess.run(["cmark-gfm", "--unsafe", *extensions], input=output, text=True, capture_output=True, check=True).stdout
    )
    # A renderer pads and cuts rows in silence: the cells are counted in the source as well.
    rows = [line for line in output.split("\n") if line.startswith("|")]
    cells = [len(re.findall(r"(?<!\\)\|", line)) - 1 for line in rows]
    shown = [count for table in page.tables for count in table]
    # The line of dashes under a header is no row.
    told = [count for line, count in zip(rows, cells) if not re.fullmatch(r"[|\s:-]+", line)]
    expect(shown == told, f"{about}: tables of {shown} cells come out of {told}")


def check_reviews(output, about):
    log = json.loads(output)
    for review in log["@graph"]:
        expect(review["@type"] == "ClaimReview" and review["claimReviewed"].strip(), f"{about}: {review}")
        rating = {key: value for key, value in review["reviewRating"].items() if key != "@type"}
        expect(not any(rating.values()), f"{about}: a verdict of ours: {rating}")
    return len(log["@graph"])


def check_lines(output, about, pattern):
    for line in output.split("\n")[:-1]:
        expect(re.fullmatch(pattern, line), f"{about}: {line}")


# The runs

SARIF = jsonschema.Draft4Validator(load(ROOT / "Tests/Schemas/sarif-schema-2.1.0.json"))
CHECK, EXTRACT, LINE = validator("check.json"), validator("extract.json"), validator("line.json")
REFUSAL = validator("refusal.json")
LINE_PATTERN = r".+:(\d+:\d+|paragraph \d+|page \d+): (error|warning|note): .+ \[[a-z0-9-]+\]"
GITHUB_PATTERN = r"::(error|warning|notice) file=[^:,]+(,line=\d+(,endLine=\d+)?(,col=\d+(,endColumn=\d+)?)?)?,title=[a-z0-9-]+::.+"
NUMBERS = {"value", "lower", "upper"}


def check_articles(paths):
    texts = [path.read_bytes().decode("utf-8-sig") if path.suffix == ".txt" else None for path in paths]
    reports = json.loads(run("check", "-f", "json", *paths))
    lines = [json.loads(line) for line in run("check", "-f", "jsonl", *paths).splitlines()]
    expect(reports == lines, "check: json and jsonl differ")
    mentions = json.loads(run("extract", "-f", "json", *paths))
    expect(len(reports) == len(mentions) == len(paths), "check: an article is missing")
    for path, text, report, found in zip(paths, texts, reports, mentions):
        check_report(report, [text], f"check {path.name}")
        hold(found, EXTRACT, f"extract {path.name}")
        for span in found["figures"] + found["entities"] + found["quotes"]:
            check_span(span, text, f"extract {path.name}")
            if text is None:
                check_in_parts(span, found["parts"], f"extract {path.name}")
        check_markdown(run("check", "-f", "markdown", path), f"markdown {path.name}")
    check_markdown(run("check", "-f", "markdown", *paths), "markdown of all")
    findings = sum(len(report["findings"]) for report in reports)
    figures = sum(len(report["ledger"]) for report in reports)
    expect(check_sarif(run("check", "-f", "sarif", *paths), texts, "sarif") == findings, "sarif: a finding is missing")
    ledger = check_csv(run("check", "-f", "csv", *paths), "csv", NUMBERS)
    inventory = check_csv(run("extract", "-f", "csv", *paths), "extract csv", NUMBERS | {"resolution"})
    expect(len(ledger) == figures == len(inventory), f"csv: {len(ledger)} and {len(inventory)} rows of {figures} figures")
    reviews = check_reviews(run("check", "-f", "claimreview", *paths), "claimreview")
    github, line = run("check", "-f", "github", *paths), run("check", "-f", "line", *paths)
    expect(github.count("\n") == line.count("\n") == findings, "github, line: a finding is missing")
    check_lines(github, "github", GITHUB_PATTERN)
    check_lines(line, "line", LINE_PATTERN)
    return f"{len(paths)} articles: {findings} findings, {figures} figures, {reviews} reviews"


def check_pair(case, name):
    paths, texts = [], []
    for number, source in enumerate(case["sources"]):
        isTable = source["name"].endswith((".csv", ".tsv"))
        path = folder / f"{name}-{number}-{source['name'].removesuffix('.txt')}{'' if isTable else '.txt'}"
        path.write_bytes(source["text"].encode())
        paths.append(path)
        # What the places in a table count in is not its text.
        texts.append(None if isTable else source["text"])
    mode = [f"--{case['mode']}"] if case.get("mode") in ("peers", "versions") else []
    arguments = ["compare", *mode, *paths]
    report = json.loads(run(*arguments, "-f", "json"))
    check_report(report, texts, f"compare {name}")
    check_sarif(run(*arguments, "-f", "sarif"), texts, f"compare {name}: sarif")
    check_markdown(run(*arguments, "-f", "markdown"), f"compare {name}: markdown")
    check_csv(run(*arguments, "-f", "csv"), f"compare {name}: csv", NUMBERS)
    check_reviews(run(*arguments, "-f", "claimreview"), f"compare {name}: claimreview")
    line = {"id": name, "sources": case["sources"]}
    hold(line, LINE, f"line {name}")
    answer = json.loads(run("compare", "--jsonl", *mode, given=json.dumps(line)))
    check_report(answer, texts, f"compare --jsonl {name}")
    for spans in (alignment["spans"] for alignment in answer["alignments"] + report["alignments"]):
        for span in spans:
            if texts[span["source"]] is None:
                lines = case["sources"][span["source"]]["text"].split("\n")
                found = lines[span["line"] - 1][span["column"] - 1 :]
                expect(found.startswith(span["text"]), f"compare {name}: {span['text']!r} is not at {found!r} of the table")


def check_batches():
    """Lines with parts, of which one cannot be read."""
    parts = [{"role": role, "text": text} for role, text in zip(("headline", "dek", "body"), HOSTILE.split("\r\n\r\n"))]
    line = {"id": 7, "date": "2024-05-26", "parts": parts, "sources": [{"name": "wire", "text": HOSTILE}]}
    hold(line, LINE, "line with parts")
    report = json.loads(run("check", "--jsonl", given=json.dumps(line)))
    hold(report, CHECK, "check --jsonl")
    spans = [span for finding in report["findings"] for span in finding["spans"] if span["source"] == 0]
    spans += [entry["span"] for entry in report["ledger"]]
    found = json.loads(run("extract", "--jsonl", given=json.dumps(line)))
    hold(found, EXTRACT, "extract --jsonl")
    expect(spans and found["figures"], "check --jsonl: nothing found")
    for span in spans + found["figures"] + found["entities"] + found["quotes"]:
        check_span(span, parts[span["part"]]["text"], "--jsonl with parts")
    done = subprocess.run([BINARY, "check", "--jsonl"], input=b'{"id":"x","text":1}\n', capture_output=True)
    expect(done.returncode == 2, "a bad line: exit code", done.returncode)
    hold(json.loads(done.stdout), REFUSAL, "a bad line")


with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    hostile = folder / "a,b:c%|<i>`d` [e](f) é.txt"
    hostile.write_bytes(HOSTILE.encode())
    articles = sorted((ROOT / "Corpora/articles").glob("*.txt")) + [hostile]
    for name in ("markdown/*.md", "pages/*.html", "documents/*.docx", "documents/*.pdf"):
        articles += sorted((ROOT / "Corpora").glob(name))
    print(check_articles(articles))
    pairs = sorted((ROOT / "Corpora/pairs").glob("*.json"))
    for path in pairs:
        check_pair(load(path), path.stem)
    check_pair({"sources": [{"name": "a", "text": HOSTILE}, {"name": "b", "text": HOSTILE.replace("41", "14")}]}, "hostile")
    print(f"{len(pairs) + 1} pairs")
    check_batches()

for problem in problems[:40]:
    print(problem, file=sys.stderr)
print(f"{len(problems)} problems")
sys.exit(1 if problems else 0)
