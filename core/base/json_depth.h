// base/json_depth: how deep lists and objects of a JSON text lie in each other, before anything walks down into them.
#pragma once
#include <string_view>

namespace diarium {

/// True if more than `most` lists and objects lie in each other. `json`: need not be right. O(bytes).
[[nodiscard]] inline bool deeper_than(std::string_view json, int most) {
  int depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (quoted && c == '\\') {
      ++i;
      continue;
    }
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if ((c == '[' || c == '{') && ++depth > most) return true;
    if (c == ']' || c == '}') --depth;
  }
  return false;
}

}  // namespace diarium
