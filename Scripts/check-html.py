#!/usr/bin/env python3
"""Draws the HTML report of every article and pair in Corpora and reads it as strictly as a browser never would.

Usage: Scripts/check-html.py PROGRAM [FOLDER]

PROGRAM is the built factcheck. The pages are kept in FOLDER where one is named. Needs html5lib (Debian: python3-html5lib).
Exit code 0 where all holds, 1 where something does not, 2 where it could not be asked.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

try:
    import html5lib
except ImportError:
    sys.exit("check-html.py needs html5lib: apt-get install python3-html5lib")

ROOT = pathlib.Path(__file__).resolve().parent.parent
FORBIDDEN = {"script", "link", "img", "iframe", "object", "embed", "form", "base", "audio", "video"}
# An article that would break out of its page.
HOSTILE = """Fire <b>kills</b> 14 in "mill" & {{name}} {{{.}}} &lt;script&gt;

A fire killed 41 people <script>alert(1)</script> on 30 February 2023, 100% of 12 <i>men</i> <!-- x -->.

“We lost <img src=x onerror=alert(1)> 14 men\x07\x1b[31m”, said Ann <u>Roe</u> \u202e of the <\u0300b>mill\"\u0301 onfocus=x.

</p></article></main></body></html> Some 9 men\ufffe\U0001ffff were hurt, ' onclick='alert(1) said </style> &#60;b&#62; ]]>.
"""
# Text and the ground it stands on, by the names of the style sheet.
PAIRS = [
    (text, ground)
    for text in ("ink", "soft", "error", "warning", "note", "agrees", "unverified")
    for ground in ("paper", "card")
] + [("error", "error-tint"), ("warning", "warning-tint"), ("note", "note-tint"), ("ink", "error-tint"),
     ("ink", "warning-tint"), ("ink", "note-tint"), ("soft", "error-tint"), ("soft", "warning-tint"),
     ("soft", "note-tint"), ("agrees", "note-tint"), ("card", "error"), ("ink", "target"), ("soft", "target")]


def pages(program, folder):
    """Draws the pages: each article, all on one page, an article with a source, each pair."""

    def draw(name, arguments):
        path = folder / (name + ".html")
        run = subprocess.run([program, *arguments, "--fail-on", "never", "-o", str(path)], cwd=ROOT)
        if run.returncode != 0:
            sys.exit(f"check-html.py: {program} {' '.join(arguments)}: exit code {run.returncode}")
        return path

    articles = sorted((ROOT / "Corpora/articles").glob("*.txt"))
    for article in articles:
        yield draw(article.stem, [str(article.relative_to(ROOT))])
    yield draw("all-articles", ["Corpora/articles"])
    yield draw("two-articles", ["Corpora/articles/china-posts.txt", "Corpora/articles/fruit-exports.txt"])
    for document in sorted((ROOT / "Corpora/documents").glob("*.*")):
        if document.suffix in (".docx", ".pdf"):
            yield draw(document.name, [str(document.relative_to(ROOT))])
    hostile = folder / "hostile.txt"
    hostile.write_text(HOSTILE, encoding="utf-8")
    yield draw("hostile", [str(hostile)])
    yield draw("hostile-pair", ["compare", str(hostile), str(hostile)])
    for case in sorted((ROOT / "Corpora/pairs").glob("*.json")):
        pair = json.loads(case.read_text(encoding="utf-8"))
        texts = []
        for source in pair["sources"]:
            texts.append(folder / f"{case.stem}-{source['name']}.txt")
            texts[-1].write_text(source["text"], encoding="utf-8")
        mode = [] if pair["mode"] == "draft" else ["--" + pair["mode"]]
        yield draw("pair-" + case.stem, ["compare", *mode, *map(str, texts)])
        yield draw("source-" + case.stem, [str(texts[0]), "--source", str(texts[1])])


def problems(page):
    """What is wrong with one page."""
    parser = html5lib.HTMLParser(strict=False, namespaceHTMLElements=False)
    document = parser.parse(page.read_text(encoding="utf-8"))
    for position, code, _ in parser.errors:
        yield f"line {position[0]}: {code}"
    elements = [element for element in document.iter() if isinstance(element.tag, str)]
    ids = [element.get("id") for element in elements if element.get("id")]
    for name in {name for name in ids if ids.count(name) > 1} if len(ids) != len(set(ids)) else ():
        yield f"the id {name} stands twice"
    known = set(ids)
    level = 0
    for element in elements:
        tag = element.tag.split("}")[-1]
        if tag in FORBIDDEN:
            yield f"an element <{tag}>"
        for name, value in element.items():
            if str(name).startswith("on") or name in ("src", "style", "srcset", "action"):
                yield f"an attribute {name} of <{tag}>"
            if name == "href" and not (value.startswith("#") and value[1:] in known):
                yield f"a link to nothing: {value}"
            if name in ("aria-labelledby", "for"):
                yield from (f"labelled by nothing: {word}" for word in value.split() if word not in known)
        if re.fullmatch("h[1-6]", tag):
            if int(tag[1]) > level + 1:
                yield f"<{tag}> below a heading of level {level}"
            level = int(tag[1])
    yield from unlinked(document)


def unlinked(document):
    """Findings without a mark in a text, and marks without a way back."""
    marks = {}
    for text in document.iter("article"):
        if text.get("class") == "text":
            marks.update((element.get("id"), text) for element in text.iter() if element.get("id"))
    for finding in document.iter("section"):
        if not (finding.get("class") or "").startswith("finding "):
            continue
        targets = [
            link.get("href")[1:] for link in finding.iter("a") if "row" not in (link.get("class") or "").split()
        ]
        if not targets or any(target not in marks for target in targets):
            yield f"{finding.get('id')} leads to no mark"
        for text in {id(marks[target]): marks[target] for target in targets if target in marks}.values():
            if not any(link.get("href") == "#" + finding.get("id") for link in text.iter("a")):
                yield f"no mark leads to {finding.get('id')}"


def contrasts(page):
    """Pairs of colours that are too close to read, in the light and in the dark."""

    def luminance(colour):
        parts = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    style = re.search(r"<style>(.*?)</style>", page.read_text(encoding="utf-8"), re.S)[1]
    schemes = re.findall(r":root \{(.*?)\}", style, re.S)[:2]
    for name, scheme in zip(("light", "dark"), schemes, strict=True):
        colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", scheme))
        for text, ground in PAIRS:
            high, low = sorted((luminance(colours[text]), luminance(colours[ground])), reverse=True)
            if (ratio := (high + 0.05) / (low + 0.05)) < 4.5:
                yield f"{name}: {text} on {ground} has a contrast of {ratio:.2f}"


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    program = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(sys.argv[2] if len(sys.argv) == 3 else scratch)
        folder.mkdir(parents=True, exist_ok=True)
        wrong = count = 0
        for page in pages(program, folder):
            count += 1
            found = [*problems(page), *(contrasts(page) if count == 1 else ())]
            wrong += len(found)
            for problem in found[:10]:
                print(f"{page.name}: {problem}")
    print(f"{count} pages, {wrong} problems")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
