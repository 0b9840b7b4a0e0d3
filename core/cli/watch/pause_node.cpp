#include <emscripten.h>

#include "cli/watch/pause.h"

// The thread sleeps: a loop that asks for the time would keep a core busy.
EM_JS(void, diarium_pause, (double milliseconds), { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds); })

namespace diarium::cli {

void hold_ends() {}

bool wait(std::chrono::milliseconds time) {
  diarium_pause(static_cast<double>(time.count()));
  return true;
}

}  // namespace diarium::cli
