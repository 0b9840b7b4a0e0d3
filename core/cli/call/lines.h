// cli/call/lines: the lines of what came on stdin.
#pragma once
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace diarium::cli {

/// Without their ends, of both kinds; a last one that is empty is none.
inline std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.emplace_back(line);
    at = end + 1;
  }
  return lines;
}

}  // namespace diarium::cli
