#!/usr/bin/env python3
"""Opens HTML reports in headless Chromium: nothing in the console, nothing asked of a network, nothing wider than the window, and
paper to print on.

Usage: Scripts/check-browser.py PAGE.html...

Needs Chromium (Debian: chromium) and poppler-utils. Exit code 0 where all holds, 1 where something does not, 2 without Chromium.
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-default-apps", "--disable-sync", "--disable-domain-reliability", "--host-resolver-rules=MAP * ~NOTFOUND",
    "--enable-logging=stderr", "--virtual-time-budget=2000",
]
# The narrowest and the usual window, in pixels.
WIDTHS = (390, 1280)
NOBODY = "not an origin"
# Seconds for one run of the browser.
PATIENCE = 120
# Says in the copy of a page how wide it is; the page itself forbids scripts.
RULER = "<script>document.documentElement.dataset.wide = document.documentElement.scrollWidth - innerWidth</script>"


class Browser:
    def __init__(self, program, folder):
        self.program, self.folder = program, pathlib.Path(folder)

    def run(self, page, *flags):
        """Opens a page; gives what stands on standard output and what the console said."""
        command = [self.program, *FLAGS, f"--user-data-dir={self.folder / 'profile'}", *flags, page.resolve().as_uri()]
        run = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE)
        return run.stdout, [line for line in run.stderr.splitlines() if "CONSOLE" in line]

    def requests(self, page):
        """The addresses that were asked for, from Chromium's own log."""
        log = self.folder / "net.json"
        self.run(page, "--dump-dom", f"--log-net-log={log}")
        text = log.read_text(encoding="utf-8")
        try:
            events = json.loads(text)["events"]
        except json.JSONDecodeError:
            # A log that was cut off when the browser ended lacks its last brackets.
            events = json.loads(text.rstrip().rstrip(",") + "]}")["events"]
        # What the browser asks on its own behalf has no origin that asks.
        asked = (event.get("params", {}) for event in events)
        urls = {params["url"] for params in asked if "url" in params and params.get("initiator", NOBODY) != NOBODY}
        return sorted(url for url in urls if re.match("(https?|wss?|ftp):", url))

    def sees_requests(self):
        """Whether a page that does ask for something is caught at it."""
        page = self.folder / "asking.html"
        page.write_text('<img src="https://picture.example/a.png">', encoding="utf-8")
        return self.requests(page) == ["https://picture.example/a.png"]

    def problems(self, page):
        dom, console = self.run(page, "--dump-dom")
        yield from console
        if "</main>" not in dom:
            yield "the page was not drawn"
        yield from (f"asks for {url}" for url in self.requests(page))
        copy = self.folder / "copy.html"
        text = page.read_text(encoding="utf-8")
        copy.write_text(re.sub("<meta http-equiv=[^>]*>", "", text).replace("</body>", RULER + "</body>"), encoding="utf-8")
        for width in WIDTHS:
            dom, _ = self.run(copy, "--dump-dom", f"--window-size={width},900")
            wide = re.search(r'data-wide="(-?\d+)"', dom)
            if wide is None or int(wide[1]) > 0:
                yield f"at {width} pixels it is {wide[1] if wide else '?'} pixels wider than the window"
        paper = self.folder / "page.pdf"
        self.run(page, f"--print-to-pdf={paper}", "--no-pdf-header-footer")
        printed = subprocess.run(["pdftotext", paper, "-"], capture_output=True, text=True).stdout
        for words in ("What is missing", "Sources kept at"):
            if words not in printed:
                yield f"'{words}' is not on paper"


def main():
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not sys.argv[1:]:
        sys.exit(__doc__)
    if program is None or shutil.which("pdftotext") is None:
        print("check-browser.py needs chromium and poppler-utils: apt-get install chromium poppler-utils", file=sys.stderr)
        sys.exit(2)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        browser = Browser(program, folder)
        wrong = 0
        if not browser.sees_requests():
            wrong += 1
            print("a request to a network would not be seen")
        for page in map(pathlib.Path, sys.argv[1:]):
            try:
                for problem in browser.problems(page):
                    wrong += 1
                    print(f"{page}: {problem}")
            except subprocess.TimeoutExpired:
                wrong += 1
                print(f"{page}: not drawn in {PATIENCE} seconds")
    print(f"{len(sys.argv) - 1} pages in the browser, {wrong} problems")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
