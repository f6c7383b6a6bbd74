#ifndef FACTCHECK_CLIBXML2_H
#define FACTCHECK_CLIBXML2_H

// `libxml` beside this file is a link to the system's headers: pkg-config would give their place together with -lxml2.
#include <libxml/xmlversion.h>
// The headers of ICU, which are of no use here, would meet those of Foundation.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#define LIBXML2_FUNCTIONS(use) \
  use(htmlCreateMemoryParserCtxt) use(htmlCtxtUseOptions) use(htmlParseDocument) use(htmlFreeParserCtxt) \
  use(xmlCreateMemoryParserCtxt) use(xmlCtxtUseOptions) use(xmlParseDocument) use(xmlFreeParserCtxt) \
  use(xmlInitParser) use(xmlSwitchEncoding) use(xmlByteConsumed) use(xmlStopParser)

#define LIBXML2_MEMBER(name) __typeof__(&name) name;

/// The functions of libxml2 that are used here.
struct libxml2 {
  LIBXML2_FUNCTIONS(LIBXML2_MEMBER)
};

/// Loads libxml2 at the first call; NULL where it is not installed.
///
/// It is not linked: it brings ICU and four more libraries, and their loading would more than double the start of a check of plain text.
const struct libxml2 *libxml2_load(void);

#endif
