#include "clibzip.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

static struct libzip functions;
static const struct libzip *loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  void *library = dlopen("libzip.so.4", RTLD_LAZY | RTLD_LOCAL);
  if (!library) return;
#define LIBZIP_LOAD(name) \
  if (!(functions.name = (__typeof__(&name))dlsym(library, #name))) return;
  LIBZIP_FUNCTIONS(LIBZIP_LOAD)
  loaded = &functions;
}

const struct libzip *libzip_load(void) {
  pthread_once(&once, load);
  return loaded;
}
