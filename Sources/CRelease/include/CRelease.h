#ifndef FACTCHECK_RELEASE_H
#define FACTCHECK_RELEASE_H

/// The commit that the program was built from, as `make` hands it in; empty where nothing did.
const char *factcheck_commit(void);

#endif
