// base/truetype: is a font file whole, so that a reader which trusts its input may read it?
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace diarium {

/// Whether these are the bytes of a TrueType file of which every table lies inside (OpenType 1.9, Organization of an OpenType font:
/// a table directory of 16 bytes a row behind 12 bytes of head, big-endian). Says nothing of what the tables hold. Cost: a row each.
[[nodiscard]] inline bool is_whole_truetype(std::string_view bytes) {
  constexpr std::size_t head = 12, entry = 16;
  const auto number = [bytes](std::size_t at, std::size_t size) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
  };
  if (bytes.size() < head || number(0, 4) != 0x00010000u) return false;
  const std::size_t tables = number(4, 2);
  if (bytes.size() < head + tables * entry) return false;
  for (std::size_t i = 0; i < tables; ++i) {
    const std::size_t row = head + i * entry;
    if (std::uint64_t{number(row + 8, 4)} + number(row + 12, 4) > bytes.size()) return false;
  }
  return true;
}

}  // namespace diarium
