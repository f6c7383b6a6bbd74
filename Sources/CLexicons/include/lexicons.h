#ifndef FACTCHECK_LEXICONS_H
#define FACTCHECK_LEXICONS_H

#include <stddef.h>

/// The bytes of an embedded word list (a file of `en/` without its ending), NULL for an unknown name.
/// The length in bytes is stored in `length`.
const unsigned char *_Nullable factcheck_lexicon(const char *_Nonnull name, size_t *_Nonnull length);

#endif
