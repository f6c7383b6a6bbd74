#!/usr/bin/env python3
"""Writes the manual page from the program's own description of its options.

Usage: man-page.py BINARY > Docs/man/factcheck.1     (`make docs` does it)
"""
import json
import subprocess
import sys

BINARY = sys.argv[1]

EXAMPLES = [
    ("factcheck draft.txt", "checks an article and prints what does not fit"),
    ("factcheck draft.txt -o report.md", "the whole verification report, with boxes to tick"),
    ("factcheck check draft.txt --source release.txt", "holds the draft against the press release as well"),
    ("factcheck compare draft.txt wire.txt", "two accounts of one event, side by side"),
    ("factcheck check --jsonl < articles.jsonl", "a filter for many articles: one JSON object a line in, one out"),
    ("factcheck rules part-exceeds-whole", "what a rule compares, and its examples"),
]
EXITS = [
    ("0", "Nothing at or above the level of --fail-on."),
    ("1", "A finding at or above it."),
    ("2", "A mistake in the call or the configuration, or a file that could not be read or written. The other articles are still checked."),
]


def output(*arguments):
    return subprocess.run([BINARY, *arguments], capture_output=True, check=True, text=True).stdout


def plain(text):
    """Text that roff takes as it is."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("’", "\\(cq")
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in text.split("\n"))


def bold(text):
    return f"\\fB{plain(text)}\\fR"


def value(argument):
    return f"\\fI{plain(argument['valueName'])}\\fR"


def option(argument):
    """`-f, --format FORMAT` and its help."""
    names = sorted(argument["names"], key=lambda name: len(name["name"]))
    dashed = [("-" if name["kind"] == "short" else "--") + name["name"] for name in names]
    head = ", ".join(map(bold, dashed)) + ("" if argument["kind"] == "flag" else " " + value(argument))
    return [".TP", head, plain(argument.get("abstract", ""))]


def shown(command):
    return [argument for argument in command.get("arguments", []) if argument.get("shouldDisplay", True)]


def key(argument):
    return tuple(sorted(name["name"] for name in argument.get("names", [])))


def synopsis(command, path):
    words = [bold(path), "[\\fIoptions\\fR]"]
    for argument in shown(command):
        if argument["kind"] == "positional":
            words.append(f"[{value(argument)}" + (" ...]" if argument["isRepeating"] else "]"))
    return [".br", " ".join(words)]


def page():
    root = json.loads(output("--experimental-dump-help"))["command"]
    version = output("--version").split()[0]
    commands = [command for command in root["subcommands"] if command["commandName"] != "help"]
    name = root["commandName"]
    everywhere = {key(argument) for argument in shown(root)}
    lines = [
        '.\\" Made by Scripts/man-page.py from the options of the program; `make docs` writes it anew.',
        f'.TH {name.upper()} 1 "" "{name} {version}" "User Commands"',
        ".SH NAME",
        f"{name} \\- {plain(root['abstract'][0].lower() + root['abstract'][1:].rstrip('.'))}",
        ".SH SYNOPSIS",
    ]
    for command in commands:
        lines += synopsis(command, f"{name} {command['commandName']}")
    lines += [
        ".SH DESCRIPTION",
        plain("Reads articles (text, Markdown, HTML, Word, PDF), extracts their figures, dates, names and quotations, and reports where they do not fit: headline")
        + "\n" + plain("against body, parts against totals, percentages against counts, dates against weekdays, one text against another.")
        + "\n" + plain("There is no network, no language model and no clock: the same text gives the same report. A figure is never called true."),
        ".PP",
        f"Without a command, {bold('check')} is meant.",
    ]
    for command in commands:
        lines += [f".SH \"{name} {command['commandName']}\"", plain(command["abstract"])]
        if command.get("discussion"):
            lines += [".PP", plain(command["discussion"])]
        for argument in shown(command):
            if argument["kind"] == "positional":
                lines += [".TP", value(argument), plain(argument.get("abstract", ""))]
        for argument in shown(command):
            if argument["kind"] != "positional" and key(argument) not in everywhere:
                lines += option(argument)
    lines += ['.SH "ALL COMMANDS"']
    for argument in shown(root):
        lines += option(argument)
    lines += [".SH EXIT STATUS"]
    for code, meaning in EXITS:
        lines += [".TP", bold(code), plain(meaning)]
    lines += [".SH EXAMPLES"]
    for command, meaning in EXAMPLES:
        lines += [".TP", bold(command), plain(meaning)]
    return "\n".join(lines) + "\n"


sys.stdout.write(page())
