// base/ligatures: letters that are printed as one, by the characters that Unicode has for them.
#pragma once
#include <array>
#include <string_view>

namespace diarium {

/// U+FB00 to U+FB06. Source: Unicode 17, «Alphabetic Presentation Forms».
inline constexpr char32_t first_ligature = 0xFB00;
inline constexpr std::array<std::string_view, 7> ligatures = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

/// Its letters; empty: it is none.
[[nodiscard]] constexpr std::string_view letters_of_ligature(char32_t point) {
  return point >= first_ligature && point < first_ligature + ligatures.size() ? ligatures[point - first_ligature] : std::string_view();
}

}  // namespace diarium
