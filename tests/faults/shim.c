// Refuses or disturbs the n-th call of one kind, for tests/faults.mjs. In the environment: FAULT="KIND HOW N", as
// "read short 3"; FAULT_COUNT, a file into which it is written how often each kind was called.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum { reads, writes, opens, syncs, renames, maps, kinds };
static const char* const names[kinds] = {"read", "write", "open", "sync", "rename", "map"};
static long called[kinds], aim;
static int wanted = -1;
static char how[16];

__attribute__((constructor)) static void learn(void) {
  const char* fault = getenv("FAULT");
  char kind[16];
  if (!fault || sscanf(fault, "%15s %15s %ld", kind, how, &aim) != 3) return;
  for (int i = 0; i < kinds; ++i)
    if (!strcmp(kind, names[i])) wanted = i;
}

__attribute__((destructor)) static void tell(void) {
  const char* file = getenv("FAULT_COUNT");
  FILE* out = file ? fopen(file, "w") : 0;
  if (!out) return;
  for (int i = 0; i < kinds; ++i) fprintf(out, "%s %ld\n", names[i], called[i]);
  fclose(out);
}

// "fail": the device is broken, from the n-th on; "stop": a signal came; "short": a byte of what was asked for.
static int meant(int kind) {
  const long n = __atomic_add_fetch(&called[kind], 1, __ATOMIC_SEQ_CST);
  return kind == wanted && (n == aim || (n > aim && !strcmp(how, "fail")));
}
static int is(const char* word) { return !strcmp(how, word); }
static int refuse(int number) {
  errno = number;
  return -1;
}
#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define MOVE(kind, call, size)                          \
  if (meant(kind)) {                                    \
    if (is("stop")) return refuse(EINTR);               \
    if (is("fail")) return refuse(kind == reads ? EIO : ENOSPC); \
    if (size > 1) size = 1;                             \
  }                                                     \
  return call

ssize_t read(int file, void* to, size_t size) { MOVE(reads, NEXT(read)(file, to, size), size); }
ssize_t pread(int file, void* to, size_t size, off_t at) { MOVE(reads, NEXT(pread)(file, to, size, at), size); }
ssize_t pread64(int file, void* to, size_t size, off64_t at) { MOVE(reads, NEXT(pread64)(file, to, size, at), size); }
static int is_console(int file) { return file == 1 || file == 2; }
ssize_t write(int file, const void* from, size_t size) {
  if (is_console(file)) return NEXT(write)(file, from, size);
  MOVE(writes, NEXT(write)(file, from, size), size);
}
ssize_t pwrite(int file, const void* from, size_t size, off_t at) { MOVE(writes, NEXT(pwrite)(file, from, size, at), size); }
ssize_t writev(int file, const struct iovec* from, int count) {
  if (is_console(file) || !meant(writes)) return NEXT(writev)(file, from, count);
  if (is("short")) return NEXT(write)(file, from->iov_base, from->iov_len > 1 ? 1 : from->iov_len);
  return refuse(is("stop") ? EINTR : ENOSPC);
}
int fsync(int file) { return meant(syncs) ? refuse(EIO) : NEXT(fsync)(file); }
int fdatasync(int file) { return meant(syncs) ? refuse(EIO) : NEXT(fdatasync)(file); }
int rename(const char* from, const char* to) { return meant(renames) ? refuse(EIO) : NEXT(rename)(from, to); }
int renameat(int a, const char* from, int b, const char* to) { return meant(renames) ? refuse(EIO) : NEXT(renameat)(a, from, b, to); }
int renameat2(int a, const char* from, int b, const char* to, unsigned flags) {
  return meant(renames) ? refuse(EIO) : NEXT(renameat2)(a, from, b, to, flags);
}
#define OPEN(name, ...)                                                   \
  va_list more;                                                           \
  va_start(more, flags);                                                  \
  const mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0; \
  va_end(more);                                                           \
  return meant(opens) ? refuse(EMFILE) : NEXT(name)(__VA_ARGS__, flags, mode)
int open(const char* path, int flags, ...) { OPEN(open, path); }
int open64(const char* path, int flags, ...) { OPEN(open64, path); }
int openat(int at, const char* path, int flags, ...) { OPEN(openat, at, path); }
int openat64(int at, const char* path, int flags, ...) { OPEN(openat64, at, path); }
void* mmap(void* at, size_t size, int prot, int flags, int file, off_t offset) {
  if (meant(maps)) return refuse(ENOMEM), MAP_FAILED;
  return NEXT(mmap)(at, size, prot, flags, file, offset);
}
void* mmap64(void* at, size_t size, int prot, int flags, int file, off64_t offset) {
  if (meant(maps)) return refuse(ENOMEM), MAP_FAILED;
  return NEXT(mmap64)(at, size, prot, flags, file, offset);
}
