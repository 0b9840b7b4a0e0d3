// view/escape: words as they stand in HTML that a reader pastes elsewhere. Header only.
#pragma once
#include <string>
#include <string_view>

namespace diarium::view {

/// For text and for attributes in double quotes. `words`: UTF-8. O(bytes).
[[nodiscard]] inline std::string escaped(std::string_view words) {
  std::string out;
  for (const char c : words) {
    if (c == '&') out += "&amp;";
    else if (c == '<') out += "&lt;";
    else if (c == '>') out += "&gt;";
    else if (c == '"') out += "&quot;";
    else out += c;
  }
  return out;
}

}  // namespace diarium::view
