// ui/utf8: walks a text by characters, counting UTF-16 units for the JavaScript side.
#pragma once
#include <cstdint>
#include <string_view>

#include "base/utf8.h"

namespace diarium::ui {

/// One character and where the next one starts.
struct Character {
  char32_t code = 0;
  std::uint32_t next = 0;
};

/// The character at byte `at` of `text` (`at < text.size()`). Bytes that are no UTF-8 count as U+FFFD.
inline Character character_at(std::string_view text, std::uint32_t at) {
  const utf8::Decoded decoded = utf8::decode(text, at);
  return {decoded.point, at + decoded.size};
}

/// UTF-16 units of a character.
inline std::uint32_t utf16_units(char32_t code) { return code > 0xFFFFu ? 2 : 1; }

}  // namespace diarium::ui
