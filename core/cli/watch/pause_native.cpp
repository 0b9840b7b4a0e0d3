#include <signal.h>

#include <algorithm>
#include <thread>

#include "cli/watch/pause.h"

namespace diarium::cli {
namespace {

constexpr std::chrono::milliseconds slice{50};  ///< Until somebody who wants an end is heard.

bool end_is_wanted() {
  sigset_t waiting;
  return sigpending(&waiting) == 0 && (sigismember(&waiting, SIGINT) == 1 || sigismember(&waiting, SIGTERM) == 1);
}

}  // namespace

void hold_ends() {
  sigset_t ends;
  sigemptyset(&ends);
  sigaddset(&ends, SIGINT);
  sigaddset(&ends, SIGTERM);
  static_cast<void>(pthread_sigmask(SIG_BLOCK, &ends, nullptr));
}

bool wait(std::chrono::milliseconds time) {
  const auto until = std::chrono::steady_clock::now() + time;
  while (!end_is_wanted()) {
    const auto now = std::chrono::steady_clock::now();
    if (now >= until) return true;
    std::this_thread::sleep_for(std::min<std::chrono::steady_clock::duration>(slice, until - now));
  }
  return false;
}

}  // namespace diarium::cli
