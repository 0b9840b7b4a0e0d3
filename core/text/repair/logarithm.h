// text/repair/logarithm: logarithms without floating point, the same on every machine.
#pragma once
#include <array>
#include <bit>
#include <cstdint>

namespace diarium::text {

/// Bits of information in steps of 1/256: what something unlikely costs. Probability p costs 256 * -log2(p).
using Cost = std::int32_t;
inline constexpr Cost bit = 256;

/// 256 * log2(1 + i / 256), rounded down, by squaring: no libm.
constexpr std::array<std::uint16_t, 256> log2_table() {
  std::array<std::uint16_t, 256> table{};
  for (std::size_t i = 0; i < 256; ++i) {
    std::uint64_t x = (std::uint64_t{256} + i) << 23;  // 1.i as a number of 31 binary places
    std::uint16_t log = 0;
    for (int place = 0; place < 8; ++place) {
      x = (x * x) >> 31;
      log = static_cast<std::uint16_t>(log << 1);
      if (x >> 32) {
        x >>= 1;
        ++log;
      }
    }
    table[i] = log;
  }
  return table;
}
inline constexpr auto log2_of_mantissa = log2_table();

/// 256 * log2(value); 0 for 0.
constexpr Cost log2_fixed(std::uint64_t value) {
  if (value == 0) return 0;
  const int top = 63 - std::countl_zero(value);
  const std::uint64_t mantissa = top >= 8 ? value >> (top - 8) : value << (8 - top);
  return top * bit + log2_of_mantissa[static_cast<std::size_t>(mantissa & 0xFF)];
}

/// The cost of something that happened `times` times in `total`; both at least 1.
constexpr Cost cost_of(std::uint64_t times, std::uint64_t total) { return log2_fixed(total) - log2_fixed(times); }

static_assert(log2_fixed(1) == 0 && log2_fixed(2) == bit && log2_fixed(1u << 20) == 20 * bit);
static_assert(log2_fixed(3) == 405 && cost_of(1, 8) == 3 * bit);

}  // namespace diarium::text
