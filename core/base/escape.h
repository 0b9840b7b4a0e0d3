// base/escape: the signs that begin mark-up, as HTML and XML write them where they are words.
#pragma once
#include <string>
#include <string_view>

namespace diarium {

/// What stands for `c` in text and in attributes in double quotes; empty: it stands for itself.
[[nodiscard]] constexpr std::string_view entity_of(char c) {
  switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    default: return {};
  }
}

/// `words`: UTF-8. O(bytes).
[[nodiscard]] inline std::string escaped(std::string_view words) {
  std::string out;
  for (const char c : words) {
    if (const std::string_view entity = entity_of(c); !entity.empty()) out += entity;
    else out += c;
  }
  return out;
}

}  // namespace diarium
