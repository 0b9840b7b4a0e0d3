// cli/call/lines: the lines of what came on stdin or in a file.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/letters.h"

namespace diarium::cli {

/// Without their ends, of both kinds; a last one that is empty is none.
inline std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) lines.emplace_back(take_bare_line(text));
  return lines;
}

}  // namespace diarium::cli
