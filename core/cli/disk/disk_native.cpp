#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

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

Result<std::vector<std::string>> names_in(const std::string& folder) {
  std::error_code error;
  std::vector<std::string> names;
  std::filesystem::directory_iterator entry(folder, error), end;
  while (!error && entry != end) {
    names.push_back(entry->path().filename().string());
    entry.increment(error);
  }
  if (error) return Error{Fault::not_found, "the folder cannot be read: " + error.message(), ""};
  return names;
}

bool exchange_names(const std::string& one, const std::string& other) {
  constexpr unsigned rename_exchange = 2;  // RENAME_EXCHANGE of linux/fs.h; older C libraries have no function for it.
  return ::syscall(SYS_renameat2, AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), rename_exchange) == 0;
}

bool name_twice(const std::string& file, const std::string& name) { return ::link(file.c_str(), name.c_str()) == 0; }

std::int64_t own_process() { return ::getpid(); }

bool runs(std::int64_t process) { return ::kill(static_cast<pid_t>(process), 0) == 0 || errno == EPERM; }

std::shared_ptr<const void> hold(const std::string& file) {
  const int held = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  if (held < 0) return nullptr;
  static_cast<void>(::flock(held, LOCK_EX));
  return {nullptr, [held](const void*) { ::close(held); }};
}

bool is_held(const std::string& file) {
  const int tried = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (tried < 0) return false;
  const bool held = ::flock(tried, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
  ::close(tried);
  return held;
}

}  // namespace diarium::cli
