#ifndef FACTCHECK_CLIBZIP_H
#define FACTCHECK_CLIBZIP_H

#include <zip.h>

#define LIBZIP_FUNCTIONS(use) \
  use(zip_source_buffer_create) use(zip_source_free) use(zip_open_from_source) use(zip_discard) use(zip_get_num_entries) \
  use(zip_name_locate) use(zip_stat_index) use(zip_fopen_index) use(zip_fread) use(zip_fclose)

#define LIBZIP_MEMBER(name) __typeof__(&name) name;

/// The functions of libzip that are used here.
struct libzip {
  LIBZIP_FUNCTIONS(LIBZIP_MEMBER)
};

/// Loads libzip at the first call; NULL where it is not installed.
///
/// It is not linked: it brings libcrypto, whose loading would more than double the start of a check of plain text.
const struct libzip *libzip_load(void);

#endif
