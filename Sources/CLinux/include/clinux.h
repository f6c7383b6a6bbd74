#ifndef FACTCHECK_CLINUX_H
#define FACTCHECK_CLINUX_H

#include <sys/types.h>

// What Linux has beyond POSIX, and Swift's Glibc module leaves out. All return -1 and set errno on failure.

/// A file in memory, without a name; closed in programs that are started.
int linux_memory_file(void);

/// A pipe, reading end first; both ends are closed in programs that are started.
int linux_pipe(int ends[2]);

/// Limits the seconds of processor time and the bytes of memory of a process.
int linux_limit(pid_t process, unsigned long seconds, unsigned long bytes);

#endif
