#include "cli/rooms/memory.h"

namespace diarium::cli {

void return_freed_memory() {}

}  // namespace diarium::cli
