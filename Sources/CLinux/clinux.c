#define _GNU_SOURCE
#include "clinux.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

int linux_memory_file(void) { return memfd_create("factcheck", MFD_CLOEXEC); }

int linux_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

int linux_limit(pid_t process, unsigned long seconds, unsigned long bytes) {
  struct rlimit time = {seconds, seconds}, memory = {bytes, bytes};
  if (prlimit(process, RLIMIT_CPU, &time, NULL) != 0) return -1;
  return prlimit(process, RLIMIT_AS, &memory, NULL);
}
