#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

#include "cli/disk/disk.h"
#include "cli/disk/files.h"

namespace diarium::cli {

Result<bool> sync(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  if (file < 0) return machine_error("cannot be opened again");
  const bool done = ::fsync(file) == 0 || errno == EINVAL;  // Some file systems have no such call for folders.
  const Error failed = machine_error("cannot be written to the disk");
  ::close(file);
  if (!done) return failed;
  return true;
}

bool name_twice(const std::string& file, const std::string& name) { return ::link(file.c_str(), name.c_str()) == 0; }

std::int64_t own_process() { return ::getpid(); }

bool runs(std::int64_t process) { return ::kill(static_cast<pid_t>(process), 0) == 0 || errno == EPERM; }

int hold(const std::string& file) {
  const int held = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  if (held >= 0) static_cast<void>(::flock(held, LOCK_EX));
  return held;
}

void let_go(int held) {
  if (held >= 0) ::close(held);
}

bool is_held(const std::string& file) {
  const int tried = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (tried < 0) return false;
  const bool held = ::flock(tried, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
  ::close(tried);
  return held;
}

}  // namespace diarium::cli
