#include <fcntl.h>

#include "cli/rooms/unnamed.h"

namespace diarium::cli {

int open_unnamed(const std::string& folder) { return ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600); }

}  // namespace diarium::cli
