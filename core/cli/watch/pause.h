// cli/watch/pause: waits between two looks, and hears when somebody wants the program to end. Under node, pause_node.cpp.
#pragma once

namespace diarium::cli {

/// From now on Ctrl-C and the wish to end (SIGINT, SIGTERM) wait until wait_seconds(). Before any thread is begun. Under node
/// they end the program at once.
void hold_ends();
/// False, and at once: somebody wants the program to end.
[[nodiscard]] bool wait_seconds(unsigned seconds);

}  // namespace diarium::cli
