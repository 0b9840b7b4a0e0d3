// view/paper/around: a few words before and after a passage, by which it is known among passages that are alike.
#pragma once
#include <cstddef>
#include <string_view>

#include "base/utf8.h"

namespace diarium::view {

inline constexpr int around_points = 32;  ///< Code points of prefix and suffix: 0 for none; enough to tell repeated words apart.

/// The last of them before byte `at`.
[[nodiscard]] inline std::string_view words_before(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  for (int left = around_points; left > 0 && begin > 0; --left)
    do --begin;
    while (begin > 0 && utf8::is_continuation(text[begin]));
  return text.substr(begin, at - begin);
}
/// The first of them from byte `at`.
[[nodiscard]] inline std::string_view words_after(std::string_view text, std::size_t at) {
  std::size_t end = at;
  for (int left = around_points; left > 0 && end < text.size(); --left) end += utf8::decode(text, end).size;
  return text.substr(at, end - at);
}

}  // namespace diarium::view
