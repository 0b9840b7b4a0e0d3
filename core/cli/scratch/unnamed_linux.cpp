#include <fcntl.h>

#include "cli/scratch/unnamed.h"

namespace diarium::cli {

// Nobody asks when it was read: without O_NOATIME each piece that is read costs a look at the clock.
int open_unnamed(const std::string& folder) { return ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC | O_NOATIME, 0600); }

}  // namespace diarium::cli
