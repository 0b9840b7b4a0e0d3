#include "cli/rooms/memory.h"

#include <malloc.h>

namespace diarium::cli {

void return_freed_memory() {
  // mallopt(3): the usual value, which no longer grows with the largest block that was freed.
  constexpr int own_pages_from = 128 * 1024;
  (void)mallopt(M_MMAP_THRESHOLD, own_pages_from);
}

}  // namespace diarium::cli
