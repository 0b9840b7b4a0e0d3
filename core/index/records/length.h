// index/records/length: how long a paper is, in a byte: as closely as ranking and the coding of positions ask. Of all papers that is
// read by every search, and the exact numbers would be three times as many bytes.
#pragma once
#include <bit>
#include <cstdint>

namespace diarium::index {

/// Up to 15 slots the number itself; of more, an eighth of an octave.
using LengthCode = std::uint8_t;

/// The code of a paper with so many slots, at most most_slots. Ascending with them.
[[nodiscard]] constexpr LengthCode length_code(std::uint32_t slots) {
  if (slots < 16) return static_cast<LengthCode>(slots);
  const auto shift = static_cast<std::uint32_t>(std::bit_width(slots)) - 4;
  const std::uint32_t eighths = (slots + (1u << shift) - 1) >> shift;  // 8 to 16, where 16 is 8 of the next octave.
  return static_cast<LengthCode>((shift + 1) * 8 + eighths - 8);
}

/// The most slots of a paper with the code: slots <= length_room(length_code(slots)) < slots · 9 / 8, or they are the same.
[[nodiscard]] constexpr std::uint32_t length_room(LengthCode code) {
  if (code < 16) return code;
  return (8u + (code & 7u)) << ((code >> 3) - 1);
}

/// A text of 4 GiB has no more.
inline constexpr std::uint32_t most_slots = 1u << 28;
inline constexpr LengthCode last_length_code = length_code(most_slots);

}  // namespace diarium::index
