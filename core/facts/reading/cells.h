// facts/reading/cells: where the lines of a paper and the columns of them begin and end. Each O(line).
#pragma once
#include <algorithm>

#include "facts/reading/reading.h"

namespace diarium::facts {

/// Does a line or a column of one begin at a token, or the paper end before it?
[[nodiscard]] inline bool opens_cell(const Reading& r, std::uint32_t at) {
  return at >= r.size() || r.tokens[at].line || r.tokens[at].wide;
}
/// The same of a line.
[[nodiscard]] inline bool opens_line(const Reading& r, std::uint32_t at) {
  return at >= r.size() || r.tokens[at].line;
}
/// The first token of the line of a token.
[[nodiscard]] inline std::uint32_t line_begin(const Reading& r, std::uint32_t at) {
  while (at > 0 && !r.tokens[at].line) --at;
  return at;
}
/// Behind the last token of the line that goes on at `at`: `at` where the next begins there.
[[nodiscard]] inline std::uint32_t line_end(const Reading& r, std::uint32_t at) {
  while (!opens_line(r, at)) ++at;
  return std::min(at, r.size());
}
/// Behind the last token of the column that goes on at `at`.
[[nodiscard]] inline std::uint32_t cell_end(const Reading& r, std::uint32_t at) {
  while (!opens_cell(r, at)) ++at;
  return std::min(at, r.size());
}

}  // namespace diarium::facts
