#!/usr/bin/env bash
# Runs the recipes for many files of JSON lines, as Integrations/spark/README.md has them, against one process.
# Usage: Scripts/check-recipes.sh PROGRAM
set -euo pipefail
program=$(realpath "${1:?usage: Scripts/check-recipes.sh PROGRAM}")
cd "$(dirname "$0")/.."
page=$PWD/Integrations/spark/README.md corpora=$PWD/Corpora
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin" "$work/articles"
ln -s "$program" "$work/bin/factcheck"
export PATH=$work/bin:$PATH
cd "$work"

# Three files of three articles, of which the first has findings, and a file that holds none that loud.
python3 - "$corpora" <<'PYTHON'
import json, pathlib, sys

texts = [path.read_text() for path in sorted(pathlib.Path(sys.argv[1], "articles").glob("*.txt"))[:9]]
texts[0] = "Of the 640 applicants, 710 were invited to a second interview.\n"
for number in range(3):
    lines = [json.dumps({"id": 3 * number + place, "text": texts[3 * number + place]}) for place in range(3)]
    pathlib.Path(f"articles/part {number}.jsonl").write_text("\n".join(lines) + "\n")
pathlib.Path("articles/quiet.jsonl").write_text('{"id":9,"text":"Two came."}\n')
PYTHON
cat articles/*.jsonl | factcheck check --jsonl --fail-on never --jobs 1 >expected

# The line of the page that begins with a word.
recipe() { grep -m 1 "^$1 " "$page" || { echo "$page has no recipe that begins with $1" >&2; exit 1; }; }

# Runs a recipe, and asks for its exit code and for the answers of one process.
try() {
  local name=$1 command=$2 wanted=$3 code=0
  bash -c "$command" || code=$?
  [ "$code" = "$wanted" ] || { echo "$name: exit code $code, not $wanted" >&2; exit 1; }
  cat articles/*.answers | cmp - expected || { echo "$name: other answers than those of one process" >&2; exit 1; }
  echo "$name: exit code $code, the answers of one process"
}

loud=$(for file in articles/*.jsonl; do factcheck check --jsonl --jobs 1 <"$file" >/dev/null || echo "$file"; done | wc -l)
[ "$loud" -gt 0 ] || { echo "no file has findings: nothing is tried" >&2; exit 1; }
try xargs "$(recipe find)" 123
rm articles/*.answers
try parallel "$(recipe parallel)" "$loud"
# What is done stays done.
try "parallel, once more" "$(recipe parallel)" 0
[ "$(wc -l <log)" = 5 ] || { echo "parallel did again what was done" >&2; exit 1; }
rm articles/*.answers log
try "parallel --fail-on never" "$(recipe parallel | sed 's/--jsonl --jobs 1/--jsonl --jobs 1 --fail-on never/')" 0
# A line that is no article makes 2 of it all the same.
echo '{"id":1' >>"articles/part 1.jsonl"
cat articles/*.jsonl | factcheck check --jsonl --fail-on never --jobs 1 >expected || true
rm articles/*.answers log
try "parallel, a broken line" "$(recipe parallel | sed 's/--jsonl --jobs 1/--jsonl --jobs 1 --fail-on never/')" 1
