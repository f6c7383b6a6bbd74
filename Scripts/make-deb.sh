#!/usr/bin/env bash
# Makes a Debian package of an installed tree: make-deb.sh TREE VERSION. `make deb` calls it.
set -euo pipefail
umask 022

tree=$1
version=$2
# Who answers for the package, as Debian's own tools are told: the address may bring the name with it. Without one it is an address that
# nobody can have (RFC 2606).
name=${DEBFULLNAME:-}
address=${DEBEMAIL:-${EMAIL:-}}
if [[ $address =~ ^(.*[^[:space:]])[[:space:]]*\<(.+)\>$ ]]; then
  name=${name:-${BASH_REMATCH[1]}}
  address=${BASH_REMATCH[2]}
fi
if [ -z "$address" ]; then
  echo "make-deb.sh: nobody is named who answers for the package; before it is passed on, set DEBFULLNAME and DEBEMAIL" >&2
fi
maintainer="${name:-factcheck maintainers} <${address:-maintainers@factcheck.invalid}>"
architecture=$(dpkg --print-architecture)
when=$(date -u -R -d "@$SOURCE_DATE_EPOCH")
doc=$tree/usr/share/doc/factcheck

strip --strip-unneeded --remove-section=.comment --remove-section=.note "$tree/usr/bin/factcheck"
gzip -9nf "$tree/usr/share/man/man1/factcheck.1"
# Debian keeps the functions of packages apart from those of the machine.
mkdir -p "$tree/usr/share/zsh/vendor-completions" "$doc" "$tree/DEBIAN"
mv "$tree/usr/share/zsh/site-functions/_factcheck" "$tree/usr/share/zsh/vendor-completions/"
rmdir "$tree/usr/share/zsh/site-functions"

# What the tutorial is followed with.
install -D -m 644 -t "$doc" README.md Docs/tutorial.md
install -D -m 644 -t "$doc/examples" Corpora/articles/china-posts.txt Docs/examples/factcheck-workflow.yml

cat >"$doc/copyright" <<END
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: factcheck
Comment:
$(sed 's/^$/./; s/^/ /' NOTICE)

Files: *
Copyright: 2026 the factcheck authors
License: Apache-2.0
 On Debian systems, the full text of the Apache License, version 2.0, is in
 /usr/share/common-licenses/Apache-2.0.
END

# The section of the changelog that is newest, as Debian writes it.
{
  echo "factcheck ($version) unstable; urgency=medium"
  echo
  awk '/^## /{section++; next} section == 1 && NF {if (!sub(/^- /, "* ")) sub(/^ +/, ""); print}' CHANGELOG.md |
    awk '/^\* /{if (text) print text; text = $0; next} {text = text " " $0} END {print text}' |
    fold -s -w 74 | sed 's/ *$//; s/^/    /; s/^    \* /  * /'
  echo
  echo " -- $maintainer  $when"
} | gzip -9n >"$doc/changelog.gz"

# Bash reads it, and nobody runs it.
sed -i '1{/^#!/d}' "$tree/usr/share/bash-completion/completions/factcheck"

# What the program is linked with, in packages. What reads HTML, Word and PDF is opened only for such a file, and recommended.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/debian"
printf 'Source: factcheck\n\nPackage: factcheck\nArchitecture: any\n' >"$work/debian/control"
program=$(realpath "$tree/usr/bin/factcheck")
depends=$(cd "$work" && dpkg-shlibdeps -O "$program" | sed 's/^shlibs:Depends=//')

cat >"$tree/DEBIAN/control" <<END
Package: factcheck
Version: $version
Architecture: $architecture
Maintainer: $maintainer
Installed-Size: $(du -k -s --apparent-size --exclude=DEBIAN "$tree" | cut -f1)
Depends: $depends
Recommends: libxml2, libzip4, poppler-utils
Section: text
Priority: optional
Description: finds the places where an article contradicts itself
 Reads articles, extracts their figures, dates, names and quotations, and
 reports where they do not fit: headline against body, parts against totals,
 percentages against counts, dates against weekdays, and one text against
 another.
 .
 It works offline, without a language model and without a clock: the same text
 gives the same report. It never calls a figure true.
END
(cd "$tree" && find usr -type f -print0 | sort -z | xargs -0 md5sum) >"$tree/DEBIAN/md5sums"

find "$tree" -newermt "@$SOURCE_DATE_EPOCH" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
package=$(dirname "$tree")/factcheck_${version}_$architecture.deb
dpkg-deb --root-owner-group --build "$tree" "$package"
