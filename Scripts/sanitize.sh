#!/usr/bin/env bash
# Runs the tests with the address sanitizer, then with the thread sanitizer, each built in a folder of its own.
# Usage: Scripts/sanitize.sh [address|thread]...
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- address thread

# A report is complete without the backtrace of the runtime.
export SWIFT_BACKTRACE=enable=no

for sanitizer; do
  echo "== $sanitizer sanitizer"
  build=$PWD/.build-$sanitizer
  # Both take terabytes of addresses, of which `ulimit -v` leaves none.
  skipped=(--skip MemoryTests)
  # Megabytes that are hard to read, each read on one thread: a third of the whole time, and nothing to see for the thread sanitizer.
  if [ "$sanitizer" = thread ]; then skipped+=(--skip HardInputTests); fi
  swift build --build-tests --sanitize="$sanitizer" --scratch-path "$build"

  # What is reported of the programs that the tests start would be lost with their standard error; their environment has no PATH, and
  # without a symbolizer nothing that is suppressed is known.
  rm -f "$build"/report.*
  options=log_path=$build/report:external_symbolizer_path=$(command -v llvm-symbolizer || true)
  # What the program does not give back at its end the system takes back: lists and patterns that live as long as it does.
  export ASAN_OPTIONS=$options:detect_leaks=0 TSAN_OPTIONS=$options:halt_on_error=1:suppressions=$PWD/Scripts/tsan.txt
  if ! swift test --skip-build --sanitize="$sanitizer" --scratch-path "$build" "${skipped[@]}"; then
    for report in "$build"/report.*; do
      if [ -e "$report" ]; then head -n 80 "$report" >&2; fi
    done
    exit 1
  fi
done
