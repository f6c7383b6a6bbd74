#include "CRelease.h"

#ifndef FACTCHECK_COMMIT
#define FACTCHECK_COMMIT ""
#endif

const char *factcheck_commit(void) { return FACTCHECK_COMMIT; }
