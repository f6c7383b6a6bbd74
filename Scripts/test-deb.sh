#!/usr/bin/env bash
# Installs the Debian package on a bare system that has no Swift, and runs it there: test-deb.sh [PACKAGE]. Needs root and debootstrap.
#
# MIRROR names another Debian mirror; ROOT a system that debootstrap has made already, which is copied.
set -euo pipefail
cd "$(dirname "$0")/.."

package=$(realpath "${1:-$(ls dist/factcheck_*.deb)}")
[ "$(id -u)" = 0 ] || { echo "test-deb.sh: chroot needs root; run it with sudo" >&2; exit 2; }

if command -v lintian >/dev/null; then
  echo "== lintian"
  lintian --fail-on error --allow-root "$package"
fi

work=$(mktemp -d)
root=$work/root
trap 'umount "$root/proc" 2>/dev/null; rm -rf --one-file-system "$work"' EXIT
if [ -n "${ROOT:-}" ]; then
  cp -a "$ROOT" "$root"
else
  echo "== debootstrap"
  debootstrap --variant=minbase bookworm "$root" "${MIRROR:-http://deb.debian.org/debian}" >"$work/log" 2>&1 || {
    tail -20 "$work/log" >&2
    exit 1
  }
fi

echo "== install"
# Swift reads the arguments of a program there.
mount -t proc proc "$root/proc"
cp "$package" "$root/tmp/factcheck.deb"
cp Corpora/articles/china-posts.txt Corpora/articles/rail-strike.txt "$root/tmp/"
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
chroot "$root" apt-get update -qq
chroot "$root" apt-get install -y -qq --no-install-recommends /tmp/factcheck.deb >"$work/log" 2>&1 || {
  tail -20 "$work/log" >&2
  exit 1
}

echo "== run"
chroot "$root" bash -euc '
  ! command -v swift
  cd /tmp
  factcheck --version
  factcheck --fail-on warning rail-strike.txt >/dev/null
  code=0
  factcheck china-posts.txt >report || code=$?
  [ "$code" = 1 ]
  grep -q magnitude-word-conflict report
  for format in sarif csv json markdown; do factcheck --fail-on never -f "$format" china-posts.txt | grep china-posts.txt >/dev/null; done
  # minbase leaves manuals out; the list of the package has them.
  dpkg -L factcheck | grep -q /usr/share/man/man1/factcheck.1.gz
  # The tutorial is followed with what the package brings.
  test -s /usr/share/doc/factcheck/tutorial.md
  code=0
  factcheck /usr/share/doc/factcheck/examples/china-posts.txt >/dev/null || code=$?
  [ "$code" = 1 ]
  # Sourced as bash-completion does; what names no command is a file.
  (. /usr/share/bash-completion/completions/factcheck && complete -p factcheck | grep -q -- "-o default")
  test -s /usr/share/zsh/vendor-completions/_factcheck
  test -s /usr/share/fish/vendor_completions.d/factcheck.fish
  apt-get -o Dpkg::Use-Pty=0 remove -y -qq factcheck >/dev/null
  hash -r
  ! command -v factcheck
'
echo "installs and runs"
