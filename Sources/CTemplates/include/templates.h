#ifndef FACTCHECK_TEMPLATES_H
#define FACTCHECK_TEMPLATES_H

#include <stddef.h>

/// The bytes of an embedded file of `html/` (its name without the ending), NULL for an unknown name.
/// The length in bytes is stored in `length`.
const unsigned char *_Nullable factcheck_template(const char *_Nonnull name, size_t *_Nonnull length);

#endif
