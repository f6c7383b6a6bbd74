#!/usr/bin/env bash
# Builds the targets of Fuzz/ and runs them, two at a time. An input that shows a mistake is printed, with how to try it once more.
#
# Usage: Scripts/fuzz.sh                each target for a minute, from what it kept so far on
#        Scripts/fuzz.sh smoke          each target for a minute at most, from its seeds alone, the same inputs in every run: what CI does
#        Scripts/fuzz.sh TARGET FILE    one input once more
#
#   SECONDS_EACH  how long a target runs (60)
#   TARGETS       their names (all)
#   JOBS          how many run at a time (2)
#
# What is kept lies in Fuzz/.build/corpus, an input that shows a mistake in Fuzz/.build/findings.
set -euo pipefail
if [ $# -eq 2 ]; then input=$(realpath -e "$2"); fi
cd "$(dirname "$0")/.."

# How many inputs of a smoke take most of a minute on a slow core.
declare -A inputs=(
  [PlainText]=8000 [Markdown]=8000 [HTML]=2000 [Word]=12000 [Table]=100000 [JSONLines]=1000 [Extractor]=3000
  [Check]=1400 [Compare]=1000 [Reports]=900 [Patterns]=6000 [Configuration]=150000
)
case ${1:-} in
  '' | smoke) ;;
  *) [ $# -eq 2 ] || { echo "Scripts/fuzz.sh: “$1” is no way to run it: smoke, or a target and a file" >&2; exit 2; } ;;
esac
mode=${1:-} seconds=${SECONDS_EACH:-60} jobs=${JOBS:-2}
# The slow ones first.
targets=${TARGETS:-JSONLines Check Compare Reports HTML Patterns Extractor PlainText Markdown Word Table Configuration}
work=$PWD/Fuzz/.build

# Of two --sanitize the Swift compiler takes the last one alone; C and C++ take both.
swift build --package-path Fuzz -c release --sanitize=fuzzer --sanitize=address -Xswiftc -sanitize=fuzzer,address \
  -Xswiftc -use-ld=lld

# What the program does not give back at its end the system takes back.
export ASAN_OPTIONS=detect_leaks=0:allocator_may_return_null=1
# libFuzzer tells of a crash itself.
export SWIFT_BACKTRACE=enable=no
# One seed, one order.
export SWIFT_DETERMINISTIC_HASHING=1

# Calls a target; the limits are generous, so that nothing depends on how fast the machine is.
call() {
  "$work/release/Fuzz$1" -timeout=300 -rss_limit_mb=8000 "${@:2}"
}

if [ -n "${input:-}" ]; then
  call "$mode" "$input"
  exit
fi

mkdir -p "$work/findings" "$work/logs"
Scripts/fuzz_seeds.py "$work/seeds"

# Tells what ended a target: what it said, the input that it kept, and how to try that once more.
tell() {
  local target=$1 log=$work/logs/$1 found
  echo "$target: a finding"
  grep -av '^#[0-9]\|NEW_FUNC\|^INFO\|^Base64\|^0x[0-9a-f]*,\|^$' "$log" | cut -c1-1000 | head -60
  found=$(sed -n 's/.*Test unit written to //p' "$log" | tail -1)
  if [ -z "$found" ]; then
    echo "no input was kept; the whole log is Fuzz/.build/logs/$target"
    return
  fi
  echo "The input is kept as Fuzz/.build/findings/${found##*/}. To try it once more elsewhere:"
  echo "  base64 -d <<< '$(base64 -w 0 "$found")' > input"
  echo "  Scripts/fuzz.sh $target input"
}

# Runs a target: its name, and how many inputs at most, from the seeds alone; without a number it goes on from what it kept.
run() {
  local target=$1 log=$work/logs/$1 kept=$work/corpus/$1 extent=() failed=
  if [ $# -gt 1 ]; then
    kept=$(mktemp -d)
    extent=(-runs="$2")
  fi
  mkdir -p "$kept"
  call "$target" "$kept" "$work/seeds/$target" -seed=1 "${extent[@]}" -max_total_time="$seconds" -max_len=8192 \
    -artifact_prefix="$work/findings/$target-" -print_final_stats=1 >"$log" 2>&1 || failed=1
  if [ $# -gt 1 ]; then rm -rf "$kept"; fi
  # At once, so that what two targets tell stays apart.
  if [ -n "$failed" ]; then
    printf "%s\n" "$(tell "$target")" >&2
    return 1
  fi
  echo "$target: $(sed -n 's/stat::number_of_executed_units: *//p' "$log") inputs," \
    "$(grep -ao 'cov: [0-9]*' "$log" | tail -1 | cut -d' ' -f2) edges," \
    "$(sed -n 's/stat::peak_rss_mb: *//p' "$log") MB at the most"
}
export -f call run tell
export seconds work

for target in $targets; do
  if [ "$mode" = smoke ]; then echo "$target ${inputs[$target]}"; else echo "$target"; fi
done | xargs -P "$jobs" -L 1 bash -c 'run "$@"' run
