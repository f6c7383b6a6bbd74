#!/usr/bin/env bash
# Runs the tests with the address sanitizer, then with the thread sanitizer, each built in a folder of its own.
# Usage: Scripts/sanitize.sh [address|thread]...
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- address thread

# What the program does not give back at its end the system takes back: lists and patterns that live as long as it does.
export ASAN_OPTIONS=detect_leaks=0
export TSAN_OPTIONS=suppressions=$PWD/Scripts/tsan.txt:halt_on_error=1
# A report is complete without the backtrace of the runtime.
export SWIFT_BACKTRACE=enable=no

for sanitizer; do
  echo "== $sanitizer sanitizer"
  # Both take terabytes of addresses, of which `ulimit -v` leaves none.
  swift test --sanitize="$sanitizer" --scratch-path ".build-$sanitizer" --skip MemoryTests
done
