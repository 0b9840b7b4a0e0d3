#include "index/file/packed.h"

#include <array>
#include <bit>
#include <cassert>

namespace diarium::index {
namespace {

constexpr std::uint8_t width_bits = 0x3F;
constexpr std::uint8_t has_tall = 0x80;  // numbers with more bits than the width

std::uint32_t mask_of(std::uint32_t width) { return width == 32 ? 0xFFFFFFFFu : (1u << width) - 1; }
std::uint32_t varint_size(std::uint32_t value) {
  return value == 0 ? 1 : (static_cast<std::uint32_t>(std::bit_width(value)) + 6) / 7;
}

/// The width that makes the run smallest; of equal ones the greatest.
std::uint32_t best_width(const std::uint32_t* numbers, std::uint32_t count) {
  std::array<std::uint32_t, 33> of_width{};
  for (std::uint32_t i = 0; i < count; ++i) ++of_width[static_cast<std::size_t>(std::bit_width(numbers[i]))];
  std::uint32_t widest = 32;
  while (widest > 0 && of_width[widest] == 0) --widest;
  std::uint32_t best = widest, best_bytes = (count * widest + 7) / 8;
  std::uint32_t tall = 0;  // Numbers that are above the width: of each at least two bytes more, however narrow the rest is.
  for (std::uint32_t width = widest; width-- > 0;) {
    tall += of_width[width + 1];
    if (tall * 2 >= best_bytes) break;
    std::uint32_t bytes = (count * width + 7) / 8 + 1;
    for (std::uint32_t w = width + 1; w <= widest; ++w) bytes += of_width[w] * (1 + varint_size(mask_of(w - width)));
    if (bytes < best_bytes) {
      best = width;
      best_bytes = bytes;
    }
  }
  return best;
}

void put_lanes(const std::uint32_t* low, std::uint32_t width, std::string& out) {
  std::array<std::uint32_t, run_size> words{};
  for (std::uint32_t row = 0; row < run_size / 4; ++row) {
    const std::uint32_t bit = row * width, shift = bit % 32;
    const std::uint32_t* from = low + row * 4;
    std::uint32_t* word = words.data() + bit / 32 * 4;
    if (width == 0) break;
    for (int lane = 0; lane < 4; ++lane) word[lane] |= from[lane] << shift;
    if (shift + width > 32)
      for (int lane = 0; lane < 4; ++lane) word[lane + 4] |= from[lane] >> (32 - shift);
  }
  out.append(reinterpret_cast<const char*>(words.data()), width * 16);
}

void take_lanes(const char* bytes, std::uint32_t width, std::uint32_t* numbers) {
  std::array<std::uint32_t, run_size> words;
  if (width == 0) words.fill(0);
  std::memcpy(words.data(), bytes, width * 16);
  const std::uint32_t mask = mask_of(width);
  for (std::uint32_t row = 0; row < run_size / 4; ++row) {
    const std::uint32_t bit = row * width, shift = bit % 32;
    const std::uint32_t* word = words.data() + bit / 32 * 4;
    std::uint32_t* out = numbers + row * 4;
    if (shift + width > 32) {
      for (int lane = 0; lane < 4; ++lane) out[lane] = (word[lane] >> shift | word[lane + 4] << (32 - shift)) & mask;
    } else {
      for (int lane = 0; lane < 4; ++lane) out[lane] = (word[lane] >> shift) & mask;
    }
  }
}

void put_bits(const std::uint32_t* low, std::uint32_t count, std::uint32_t width, std::string& out) {
  std::uint64_t window = 0;
  std::uint32_t filled = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    window |= static_cast<std::uint64_t>(low[i]) << filled;
    for (filled += width; filled >= 8; filled -= 8, window >>= 8) out.push_back(static_cast<char>(window));
  }
  if (filled > 0) out.push_back(static_cast<char>(window));
}

void take_bits(std::string_view bytes, std::uint32_t count, std::uint32_t width, std::uint32_t* numbers) {
  const std::uint64_t mask = mask_of(width);
  std::uint64_t window = 0;
  std::uint32_t filled = 0;
  const char* at = bytes.data();
  for (std::uint32_t i = 0; i < count; ++i) {
    for (; filled < width; filled += 8)
      window |= static_cast<std::uint64_t>(static_cast<std::uint8_t>(*at++)) << filled;
    numbers[i] = static_cast<std::uint32_t>(window & mask);
    window >>= width;
    filled -= width;
  }
}

}  // namespace

void put_run(const std::uint32_t* numbers, std::uint32_t count, std::string& out) {
  assert(count <= run_size);
  const std::uint32_t width = best_width(numbers, count), mask = mask_of(width);
  std::array<std::uint32_t, run_size> low{};
  std::string places, rest;
  for (std::uint32_t i = 0; i < count; ++i) {
    low[i] = numbers[i] & mask;
    if (low[i] == numbers[i]) continue;
    places.push_back(static_cast<char>(i));
    put_varint(rest, numbers[i] >> width);
  }
  out.push_back(static_cast<char>(width | (places.empty() ? 0u : has_tall)));
  if (!places.empty()) {
    out.push_back(static_cast<char>(places.size()));
    out += places;
    out += rest;
  }
  if (count == run_size) {
    put_lanes(low.data(), width, out);
  } else {
    put_bits(low.data(), count, width, out);
  }
}

bool take_run(ByteReader& reader, std::uint32_t count, std::uint32_t* numbers) {
  assert(count <= run_size);
  const std::uint8_t head = reader.byte();
  const std::uint32_t width = head & width_bits;
  if (head & ~(width_bits | has_tall)) return false;
  std::string_view places;
  std::array<std::uint32_t, run_size> rest;
  if (head & has_tall) {
    places = reader.take(reader.byte());
    if (places.size() > count) return false;
    for (std::size_t i = 0; i < places.size(); ++i) rest[i] = reader.number();
  }
  if (width > 32 || !reader.ok()) return false;
  const std::string_view bytes = reader.take((count * width + 7) / 8);
  if (!reader.ok()) return false;
  if (count == run_size) {
    take_lanes(bytes.data(), width, numbers);
  } else {
    take_bits(bytes, count, width, numbers);
  }
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto at = static_cast<std::uint8_t>(places[i]);
    if (at >= count || width == 32 || rest[i] > (0xFFFFFFFFu >> width)) return false;
    numbers[at] |= rest[i] << width;
  }
  return true;
}

}  // namespace diarium::index
