# The two commands of the README: `make run` and `make test`. They install what is missing through apt, where that is allowed.

ARTICLE ?= Corpora/articles/china-posts.txt
PREFIX ?= /usr/local
VERSION = $(shell sed -n 's/.*static let version = "\(.*\)"/\1/p' Sources/Reporting/Reporter.swift)
# What `--version` tells beside the version; a source archive has no commit.
COMMIT = $(shell git describe --always --dirty --abbrev=10 --exclude '*' 2>/dev/null)
BUILD = FACTCHECK_COMMIT=$(COMMIT) swift build -c release --static-swift-stdlib -Xlinker "-L$(CURDIR)/$(STATIC)"
BINARY = .build/release/factcheck
# The linker looks here before anywhere else. The C++ library goes into the program as the Swift runtime does: loaded and bound at each start,
# it would take a twentieth of it.
STATIC = .build/static
# The time of the commit stands in for the clock: packages of one commit are equal bytes.
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 0)
ARCHIVE = factcheck-$(VERSION)-linux-$(shell uname -m)
COMPLETIONS = bash-completion/completions zsh/site-functions fish/vendor_completions.d
PACKAGES = libpcre2-dev libstemmer-dev libxml2-dev libzip-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libcsv-dev \
  libkainjow-mustache-dev pkg-config poppler-utils
# Debian's own, which alone sees the packages that apt installs.
PYTHON = /usr/bin/python3
HEADERS = /usr/include/pcre2.h /usr/include/libstemmer.h /usr/include/libxml2/libxml/HTMLparser.h /usr/include/zip.h \
  /usr/include/cmark-gfm.h /usr/include/cmark-gfm-core-extensions.h /usr/include/csv.h /usr/include/kainjow/mustache.hpp \
  /usr/bin/pkg-config /usr/bin/pdftotext

# Installs packages where a command says that something is missing: $(call install-missing,COMMAND,PACKAGES)
define install-missing
{ $(1); } >/dev/null 2>&1 || { \
  echo "installing $(2)" >&2; \
  sudo=$$(test "$$(id -u)" = 0 || echo sudo); \
  $$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $(2) >/dev/null; }
endef

.PHONY: run build test formats pages spark sanitize fuzz work lint format docs install dist deb dependencies clean

# Checks an article and prints the report. Findings make the program exit with 1; here they are the point.
run: build
	@$(BINARY) --fail-on never $(ARTICLE)

build: dependencies $(STATIC)/libstdc++.a
	@test -x $(BINARY) || echo "building; the first time takes some minutes" >&2
	@$(BUILD) 1>&2

# Where the compiler has no such archive, the folder stays empty and the program is linked with the shared library.
$(STATIC)/libstdc++.a:
	@mkdir -p $(@D)
	@archive=$$(clang++ -print-file-name=$(@F) 2>/dev/null); test ! -f "$$archive" || ln -sf "$$archive" $@

test: dependencies
	swift test

# The tables of words, where a list of Sources/CLexicons was changed.
.PHONY: tables
tables: dependencies
	FACTCHECK_RECORD=1 swift test --filter LexiconTableTests || true
	swift test --filter LexiconTableTests

# The tests with the address sanitizer and with the thread sanitizer.
sanitize: dependencies
	Scripts/sanitize.sh

# Each fuzz target for a minute, from what it kept so far on; the script tells what can be set.
fuzz: dependencies
	Scripts/fuzz.sh

# The same from the seeds alone.
.PHONY: smoke
smoke: dependencies
	Scripts/fuzz.sh smoke

# Whether the work grows with the text: instructions are counted.
work: build
	@$(call install-missing,valgrind --version,valgrind)
	Scripts/check-work.py $(BINARY)

# How long each stage of a check takes, in tenths of hashing the same text. A package of its own fetches what it is measured with.
.PHONY: bench
bench: dependencies
	swift package --package-path Benchmarks benchmark --no-progress

# Reads every output format with readers of others.
formats: build
	@$(call install-missing,cmark-gfm --version && $(PYTHON) -c 'import jsonschema',cmark-gfm python3-jsonschema)
	$(PYTHON) Scripts/check-formats.py $(BINARY)

# Runs the recipes for xargs and GNU parallel against one process.
.PHONY: recipes
recipes: build
	@$(call install-missing,parallel --version,parallel)
	Scripts/check-recipes.sh $(BINARY)

# Runs the pre-commit hook and the commands of the example workflow in scratch repositories.
.PHONY: hooks
hooks: build
	@$(call install-missing,pre-commit --version && $(PYTHON) -c 'import yaml',pre-commit python3-yaml)
	$(PYTHON) Scripts/check-hooks.py $(BINARY)

# The Spark job in local mode against one process; needs Java.
spark: build
	@$(call install-missing,java -version,default-jre-headless)
	@python3 -c 'import pyspark, pyarrow' 2>/dev/null || pip install -q 'pyspark==3.5.*' pyarrow
	Integrations/spark/test_spark.py $(BINARY)

# Reads HTML reports of the corpora strictly, and opens some of them in a browser.
PAGES = .build/pages
pages: build
	@$(call install-missing,$(PYTHON) -c 'import html5lib' && command -v chromium,python3-html5lib chromium)
	$(PYTHON) Scripts/check-html.py $(BINARY) $(PAGES)
	$(PYTHON) Scripts/check-browser.py $(patsubst %,$(PAGES)/%.html,china-posts rail-strike two-articles pair-censors-posts source-takeover hostile)

# The Swift of all packages.
SWIFT = $(foreach package,. Benchmarks Examples Fuzz,$(package)/Package.swift) \
  Sources Tests Benchmarks/Stages Examples/Sources Fuzz/Harness Fuzz/Targets

lint:
	swift format lint --strict --recursive $(SWIFT)

format:
	swift format --in-place --recursive $(SWIFT)

# The pages that are made from the program: rules and manual.
docs: build
	$(BINARY) rules --format markdown > Docs/rules.md
	Scripts/man-page.py $(BINARY) > Docs/man/factcheck.1

install: build
	install -D -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/factcheck
	install -D -m 644 Docs/man/factcheck.1 $(DESTDIR)$(PREFIX)/share/man/man1/factcheck.1
	install -d $(COMPLETIONS:%=$(DESTDIR)$(PREFIX)/share/%)
	Scripts/completions.sh $(BINARY) bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/factcheck
	Scripts/completions.sh $(BINARY) zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_factcheck
	Scripts/completions.sh $(BINARY) fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/factcheck.fish
	@case ":$$PATH:" in *":$(PREFIX)/bin:"*) ;; *) test -n "$(DESTDIR)" || \
	  echo "$(PREFIX)/bin is not on the path: export PATH=\"$(PREFIX)/bin:\$$PATH\"" >&2 ;; esac

# An archive to unpack in /usr/local or $$HOME/.local: the stripped program with the Swift runtime inside, manual, completions.
dist: build
	rm -rf dist/$(ARCHIVE)
	$(MAKE) install DESTDIR=dist/ PREFIX=$(ARCHIVE)
	strip dist/$(ARCHIVE)/bin/factcheck
	install -D -m 644 -t dist/$(ARCHIVE)/share/doc/factcheck README.md CHANGELOG.md LICENSE NOTICE
	tar --sort=name --mtime=@$(SOURCE_DATE_EPOCH) --owner=0 --group=0 --numeric-owner -C dist -c $(ARCHIVE) | gzip -9n > dist/$(ARCHIVE).tar.gz
	cd dist && sha256sum $(ARCHIVE).tar.gz > $(ARCHIVE).tar.gz.sha256

# A Debian package; Scripts/test-deb.sh installs it on a bare system.
deb: build
	@$(call install-missing,dpkg-shlibdeps --version,dpkg-dev)
	rm -rf dist/deb
	$(MAKE) install DESTDIR=dist/deb PREFIX=/usr
	Scripts/make-deb.sh dist/deb $(VERSION)

# What Debian's own checker has against the package; which bug an upload closes is asked of Debian's uploads.
.PHONY: deb-check
deb-check: deb
	@$(call install-missing,lintian --version,lintian)
	lintian --allow-root --fail-on error,warning --suppress-tags initial-upload-closes-no-bugs dist/factcheck_$(VERSION)_*.deb

dependencies:
	@command -v swift >/dev/null || { echo "no swift on the path: install a Swift 6.3 toolchain (https://www.swift.org/install)" >&2; exit 1; }
	@$(call install-missing,ls $(HEADERS),$(PACKAGES))

clean:
	swift package clean
	rm -rf dist .build-address .build-thread Fuzz/.build
