#!/usr/bin/env bash
# Builds the targets of Fuzz/ and runs each from the corpora on, two at a time.
#
#   SECONDS_EACH  how long a target runs; 0 for no limit but RUNS (60)
#   RUNS          how many inputs a target tries; -1 for no limit (-1)
#   TARGETS       their names (all)
#   JOBS          how many run at a time (2)
#
# What was found so far stays in Fuzz/.build/corpus, an input that shows a mistake in Fuzz/.build/findings.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${SECONDS_EACH:-60} runs=${RUNS:--1} jobs=${JOBS:-2}
targets=${TARGETS:-PlainText Markdown HTML Word Table JSONLines Extractor Check Compare Patterns Configuration}
work=$PWD/Fuzz/.build
binaries=$work/release

swift build --package-path Fuzz -c release --sanitize=fuzzer --sanitize=address -Xswiftc -use-ld=lld
mkdir -p "$work/findings" "$work/logs"
Scripts/fuzz_seeds.py "$work/seeds"

# libFuzzer counts what is not given back at the end of the program as a leak; constants of Swift are not.
export ASAN_OPTIONS=detect_leaks=0:allocator_may_return_null=1
# libFuzzer tells of a crash itself.
export SWIFT_BACKTRACE=enable=no

run() {
  local target=$1
  mkdir -p "$work/corpus/$target"
  "$binaries/Fuzz$target" "$work/corpus/$target" "$work/seeds/$target" \
    -seed=1 -runs="$runs" -max_total_time="$seconds" -max_len=8192 -timeout=120 -rss_limit_mb=6000 \
    -artifact_prefix="$work/findings/$target-" -print_final_stats=1 >"$work/logs/$target" 2>&1 || {
    echo "$target: a finding, in Fuzz/.build/findings" >&2
    grep -v '^#[0-9]' "$work/logs/$target" | head -60 >&2
    return 1
  }
  echo "$target: $(grep -c . <<<"$(ls "$work/corpus/$target")") inputs kept, $(sed -n 's/stat::number_of_executed_units: *//p' "$work/logs/$target") tried, $(sed -n 's/.* cov: \([0-9]*\) .*/\1/p' "$work/logs/$target" | tail -1) edges"
}
export -f run
export seconds runs work binaries

printf '%s\n' $targets | xargs -P "$jobs" -I{} bash -c 'run {}'
