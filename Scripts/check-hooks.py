#!/usr/bin/env python3
"""Runs what repositories of articles take from here: the pre-commit hook, and the commands of the example workflow.

    Scripts/check-hooks.py PROGRAM

Needs pre-commit and PyYAML. The hook that builds the program is not run: it builds what `make` builds.
"""

import csv
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
WORKFLOW = ROOT / "Docs/examples/factcheck-workflow.yml"
# What is put into the scratch repository: an article with findings, one without, and a file that no hook may be shown.
FILES = {"loud.txt": "china-posts.txt", "quiet.txt": "rail-strike.txt", "notes.json": "china-posts.json"}


def fail(message):
    sys.exit(f"check-hooks.py: {message}")


def run(command, folder, environment):
    return subprocess.run(command, cwd=folder, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def scratch(folder, environment):
    """A repository with the articles in a folder of their own."""
    (folder / "articles").mkdir(parents=True)
    for name, corpus in FILES.items():
        (folder / "articles" / name).write_bytes((ROOT / "Corpora/articles" / corpus).read_bytes())
    for command in (["git", "init", "-q"], ["git", "add", "."]):
        done = run(command, folder, environment)
        if done.returncode:
            fail(done.stdout)


def check_hook(folder, environment):
    hooks = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())}
    if hooks["factcheck"]["entry"] != hooks["factcheck-build"]["entry"] or hooks["factcheck"]["files"] != hooks["factcheck-build"]["files"]:
        fail("the two hooks do not run the same")
    done = run(["pre-commit", "validate-manifest", ROOT / ".pre-commit-hooks.yaml"], folder, environment)
    if done.returncode:
        fail(done.stdout)
    for names, code in ((["loud.txt", "quiet.txt"], 1), (["quiet.txt"], 0), (["notes.json"], 0)):
        command = ["pre-commit", "try-repo", str(ROOT), "factcheck", "--files"] + [f"articles/{name}" for name in names]
        done = run(command, folder, environment)
        if done.returncode != code:
            fail(f"the hook on {names}: exit code {done.returncode}, not {code}\n{done.stdout}")
        if code and "articles/loud.txt" not in done.stdout:
            fail(f"the hook does not tell the article with findings\n{done.stdout}")
        if names == ["notes.json"] and "no files to check" not in done.stdout:
            fail(f"the hook is shown what is no article\n{done.stdout}")


def check_workflow(folder, environment):
    workflow = yaml.safe_load(WORKFLOW.read_text())
    steps = [step for step in workflow["jobs"]["factcheck"]["steps"] if "run" in step and step["name"] != "Install"]
    if len(steps) < 3:
        fail("the workflow has lost steps")
    for step in steps:
        done = run(["bash", "-e", "-c", step["run"]], folder, environment)
        wanted = 1 if step is steps[-1] else 0
        if done.returncode != wanted:
            fail(f"{step['name']}: exit code {done.returncode}, not {wanted}\n{done.stdout}")
    if "::error file=articles/loud.txt,line=" not in done.stdout:
        fail(f"no annotation stands at a line of the article\n{done.stdout}")
    # What the steps that upload are told to find.
    uploads = {step["uses"].split("@")[0]: step["with"] for step in workflow["jobs"]["factcheck"]["steps"] if "with" in step}
    findings = json.loads((folder / uploads["github/codeql-action/upload-sarif"]["sarif_file"]).read_text())
    places = {
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for run in findings["runs"] for result in run["results"]}
    if "articles/loud.txt" not in places:
        fail(f"code scanning is told of {places}, not of articles/loud.txt")
    rows = list(csv.DictReader((folder / uploads["actions/upload-artifact"]["path"]).open(newline="")))
    if not rows or {row["article"] for row in rows} != {"articles/loud.txt", "articles/quiet.txt"}:
        fail("the ledger does not hold the figures of both articles")


def main(program):
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        (work / "bin").mkdir()
        (work / "bin/factcheck").symlink_to(Path(program).resolve())
        environment = dict(
            os.environ, PATH=f"{work / 'bin'}:{os.environ['PATH']}", PRE_COMMIT_HOME=str(work / "pre-commit"))
        for check in (check_hook, check_workflow):
            folder = work / check.__name__
            scratch(folder, environment)
            check(folder, environment)
    print("the hook and the workflow run")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
