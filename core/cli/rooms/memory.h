// cli/rooms/memory: what becomes of memory that is free again.
#pragma once

namespace diarium::cli {

/// What is freed goes back to the machine at once where it can, for as long as the program runs: a large collection has stages of
/// which each needs much, and the allocator of glibc else keeps for the next what one needed. Called once, before there are threads.
void return_freed_memory();

}  // namespace diarium::cli
