# The two commands of the README: `make run` and `make test`. They install what is missing through apt, where that is allowed.

ARTICLE ?= Corpora/articles/china-posts.txt
PREFIX ?= /usr/local
BUILD = swift build -c release --static-swift-stdlib
BINARY = .build/release/factcheck
PACKAGES = libpcre2-dev libstemmer-dev
HEADERS = /usr/include/pcre2.h /usr/include/libstemmer.h

# Installs packages where a command says that something is missing: $(call install-missing,COMMAND,PACKAGES)
define install-missing
{ $(1); } >/dev/null 2>&1 || { \
  echo "installing $(2)" >&2; \
  sudo=$$(test "$$(id -u)" = 0 || echo sudo); \
  $$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $(2) >/dev/null; }
endef

.PHONY: run build test formats lint format install dependencies clean

# Checks an article and prints the report. Findings make the program exit with 1; here they are the point.
run: build
	@$(BINARY) --fail-on never $(ARTICLE)

build: dependencies
	@$(BUILD) 1>&2

test: dependencies
	swift test

# Reads every output format with readers of others.
formats: build
	@$(call install-missing,cmark-gfm --version && python3 -c 'import jsonschema',cmark-gfm python3-jsonschema)
	Scripts/check-formats.py $(BINARY)

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

format:
	swift format --in-place --recursive Package.swift Sources Tests

install: build
	install -D -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/factcheck

dependencies:
	@$(call install-missing,ls $(HEADERS),$(PACKAGES))

clean:
	swift package clean
