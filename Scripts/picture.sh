#!/usr/bin/env bash
# Makes Docs/report.png, the picture of the HTML report in the README.
# Usage: Scripts/picture.sh [PROGRAM]   Needs Chromium (Debian: chromium).
set -euo pipefail
cd "$(dirname "$0")/.."
program=${1:-.build/release/factcheck}
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || {
  echo "picture.sh needs chromium: apt-get install chromium" >&2
  exit 2
}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$program" Corpora/articles/china-posts.txt --fail-on never -o "$folder/report.html"
mkdir -p Docs
"$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$folder/profile" \
  --blink-settings=preferredColorScheme=1 --force-device-scale-factor=0.75 --window-size=1280,1280 --screenshot=Docs/report.png \
  "file://$folder/report.html" 2>/dev/null
# A quarter of the bytes, where it can be had.
if command -v pngquant >/dev/null; then pngquant --force --output Docs/report.png Docs/report.png; fi
ls -l Docs/report.png
