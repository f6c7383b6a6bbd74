#include "clibxml2.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

static struct libxml2 functions;
static const struct libxml2 *loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  void *library = dlopen("libxml2.so.2", RTLD_LAZY | RTLD_LOCAL);
  if (!library) return;
#define LIBXML2_LOAD(name) \
  if (!(functions.name = (__typeof__(&name))dlsym(library, #name))) return;
  LIBXML2_FUNCTIONS(LIBXML2_LOAD)
  // Left to the first use, it would be done by two threads at once, which then wait for each other.
  functions.xmlInitParser();
  loaded = &functions;
}

const struct libxml2 *libxml2_load(void) {
  pthread_once(&once, load);
  return loaded;
}
