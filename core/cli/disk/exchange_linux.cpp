#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "cli/disk/disk.h"

namespace diarium::cli {

bool exchange_names(const std::string& one, const std::string& other) {
  constexpr unsigned rename_exchange = 2;  // RENAME_EXCHANGE of linux/fs.h; older C libraries have no function for it.
  return ::syscall(SYS_renameat2, AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), rename_exchange) == 0;
}

}  // namespace diarium::cli
