// cli/watch/pause: waits between two looks, and hears when somebody wants the program to end. Under node, pause_node.cpp.
#pragma once
#include <chrono>

namespace diarium::cli {

/// From now on Ctrl-C and the wish to end (SIGINT, SIGTERM) wait until wait(). Before any thread is begun. Under node
/// they end the program at once.
void hold_ends();
/// False, and at once: somebody wants the program to end.
[[nodiscard]] bool wait(std::chrono::milliseconds time);

}  // namespace diarium::cli
