// language/glance: the first and the last eight bytes of a word as numbers. Words that are not the same mostly differ
// there, which is one comparison; of a pattern that stands in the code the compiler works its number out.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace diarium::language {

/// Byte `at` of a word as byte `place` of a number; 0 beyond its end.
[[gnu::always_inline]] constexpr std::uint64_t byte_of(std::string_view word, std::size_t at, std::size_t place) {
  return at < word.size() ? std::uint64_t{static_cast<unsigned char>(word[at])} << (8 * place) : 0;
}

/// The first eight bytes, the first one lowest; zeros behind a shorter word. Unrolled by hand: compilers work out no
/// loop for each of a thousand patterns.
[[gnu::always_inline]] constexpr std::uint64_t head_of(std::string_view word) {
  return byte_of(word, 0, 0) | byte_of(word, 1, 1) | byte_of(word, 2, 2) | byte_of(word, 3, 3) |
         byte_of(word, 4, 4) | byte_of(word, 5, 5) | byte_of(word, 6, 6) | byte_of(word, 7, 7);
}
/// The last eight bytes, the last one highest; zeros before a shorter word.
[[gnu::always_inline]] constexpr std::uint64_t tail_of(std::string_view word) {
  const std::size_t end = word.size();  // What lies before the first byte wraps to a place beyond the end.
  return byte_of(word, end - 1, 7) | byte_of(word, end - 2, 6) | byte_of(word, end - 3, 5) |
         byte_of(word, end - 4, 4) | byte_of(word, end - 5, 3) | byte_of(word, end - 6, 2) |
         byte_of(word, end - 7, 1) | byte_of(word, end - 8, 0);
}
/// Below 64, of the first four bytes of a word, and one for all numbers; below 32, of its last two.
/// core/facts/rules/rule_beginnings.py computes the same for the words of rules.
[[gnu::always_inline]] constexpr std::uint8_t start_of(std::uint64_t head) {
  const bool number = (head & 0xFF) >= '0' && (head & 0xFF) <= '9';
  return number ? 62 : static_cast<std::uint8_t>(static_cast<std::uint32_t>(head) * 0x9E3779B1u >> 26);
}
[[gnu::always_inline]] constexpr std::uint8_t end_of(std::uint64_t tail) {
  return static_cast<std::uint8_t>((tail >> 54 & 28) | (tail >> 48 & 3));
}
inline constexpr std::uint8_t any_start = 63;  ///< Of a word whose first letters may be several.
/// The bits of a head that the first `size` bytes take, and those of a tail that the last take.
[[gnu::always_inline]] constexpr std::uint64_t head_bits(std::size_t size) {
  return size >= 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << (8 * size)) - 1;
}
[[gnu::always_inline]] constexpr std::uint64_t tail_bits(std::size_t size) {
  return size >= 8 ? ~std::uint64_t{0} : ~(~std::uint64_t{0} >> (8 * size));
}

}  // namespace diarium::language
