#!/usr/bin/env bash
# Builds the targets of Fuzz/ and runs them from the corpora on, two at a time.
#
# Usage: Scripts/fuzz.sh          each target for a minute
#        Scripts/fuzz.sh smoke    the same inputs in every run, as many as take most of a minute: what CI does
#
#   SECONDS_EACH  how long a target runs (60)
#   TARGETS       their names (all)
#   JOBS          how many run at a time (2)
#
# What was kept so far lies in Fuzz/.build/corpus and is gone on from; an input that shows a mistake lies in Fuzz/.build/findings.
set -euo pipefail
cd "$(dirname "$0")/.."

# How many inputs of a smoke take most of a minute on a slow core.
declare -A inputs=(
  [PlainText]=40000 [Markdown]=30000 [HTML]=7000 [Word]=60000 [Table]=100000 [JSONLines]=2500 [Extractor]=25000
  [Check]=2500 [Compare]=1500 [Reports]=3000 [Patterns]=25000 [Configuration]=100000
)
mode=${1:-} seconds=${SECONDS_EACH:-60} jobs=${JOBS:-2}
# The slow ones first.
targets=${TARGETS:-JSONLines Check Compare Reports HTML Patterns Extractor PlainText Markdown Word Table Configuration}
work=$PWD/Fuzz/.build

# Of two --sanitize the Swift compiler takes the last one alone; C and C++ take both.
swift build --package-path Fuzz -c release --sanitize=fuzzer --sanitize=address -Xswiftc -sanitize=fuzzer,address \
  -Xswiftc -use-ld=lld
mkdir -p "$work/findings" "$work/logs"
Scripts/fuzz_seeds.py "$work/seeds"

# What the program does not give back at its end the system takes back.
export ASAN_OPTIONS=detect_leaks=0:allocator_may_return_null=1
# libFuzzer tells of a crash itself.
export SWIFT_BACKTRACE=enable=no

# Runs a target: its name, how many inputs (0 for no end but the time).
run() {
  local target=$1 count=$2 log=$work/logs/$1 kept=$work/corpus/$1 extent=(-max_total_time="$seconds")
  if [ "$count" -gt 0 ]; then
    kept=$(mktemp -d)
    extent=(-runs="$count")
  fi
  mkdir -p "$kept"
  # Generous, so that nothing depends on how fast the machine is.
  if ! "$work/release/Fuzz$target" "$kept" "$work/seeds/$target" -seed=1 "${extent[@]}" -max_len=8192 \
    -timeout=300 -rss_limit_mb=8000 -artifact_prefix="$work/findings/$target-" -print_final_stats=1 >"$log" 2>&1; then
    echo "$target: a finding, kept in Fuzz/.build/findings" >&2
    grep -av '^#[0-9]* \|NEW_FUNC\|^INFO' "$log" | head -60 >&2
    return 1
  fi
  echo "$target: $(sed -n 's/stat::number_of_executed_units: *//p' "$log") inputs," \
    "$(grep -ao 'cov: [0-9]*' "$log" | tail -1 | cut -d' ' -f2) edges," \
    "$(sed -n 's/stat::peak_rss_mb: *//p' "$log") MB at the most"
  if [ "$count" -gt 0 ]; then rm -rf "$kept"; fi
}
export -f run
export seconds work

for target in $targets; do
  if [ "$mode" = smoke ]; then echo "$target ${inputs[$target]}"; else echo "$target 0"; fi
done | xargs -P "$jobs" -L 1 bash -c 'run "$@"' run
