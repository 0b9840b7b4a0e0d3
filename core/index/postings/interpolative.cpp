#include "index/postings/interpolative.h"

namespace diarium::index {
namespace {

/// One of `choices` (>= 1) numbers from 0, the first ones a bit shorter (truncated binary code).
void put_choice(std::uint32_t number, std::uint32_t choices, BitWriter& out) {
  const auto width = static_cast<std::uint32_t>(std::bit_width(choices)) - 1;
  const std::uint32_t shorter = static_cast<std::uint32_t>((2ull << width) - choices);
  if (number < shorter) return out.put(number, width);
  out.put((number + shorter) >> 1, width);
  out.put((number + shorter) & 1u, 1);
}

std::uint32_t take_choice(BitReader& reader, std::uint32_t choices) {
  const auto width = static_cast<std::uint32_t>(std::bit_width(choices)) - 1;
  const std::uint32_t shorter = static_cast<std::uint32_t>((2ull << width) - choices);
  const std::uint32_t number = reader.take(width);
  if (number < shorter) return number;
  return (number << 1 | reader.take(1)) - shorter;
}

/// Numbers that lie in [low, high).
void put(const std::uint32_t* numbers, std::uint32_t count, std::uint32_t low, std::uint32_t high, BitWriter& out) {
  if (count == 0) return;
  assert(high - low >= count);
  const std::uint32_t half = count / 2, middle = numbers[half];
  put_choice(middle - low - half, high - low - count + 1, out);
  put(numbers, half, low, middle, out);
  put(numbers + half + 1, count - half - 1, middle + 1, high, out);
}

void take(BitReader& reader, std::uint32_t* numbers, std::uint32_t count, std::uint32_t low, std::uint32_t high) {
  if (count == 0) return;
  const std::uint32_t half = count / 2, middle = low + half + take_choice(reader, high - low - count + 1);
  if (numbers) numbers[half] = middle;
  take(reader, numbers, half, low, middle);
  take(reader, numbers ? numbers + half + 1 : nullptr, count - half - 1, middle + 1, high);
}

}  // namespace

void put_ascending(const std::uint32_t* numbers, std::uint32_t count, std::uint32_t range, BitWriter& out) {
  put(numbers, count, 0, range, out);
}

void take_ascending(BitReader& reader, std::uint32_t count, std::uint32_t range, std::vector<std::uint32_t>& out) {
  assert(count <= range);
  const std::size_t begin = out.size();
  out.resize(begin + count);
  take(reader, out.data() + begin, count, 0, range);
}

void skip_ascending(BitReader& reader, std::uint32_t count, std::uint32_t range) {
  assert(count <= range);
  take(reader, nullptr, count, 0, range);
}

}  // namespace diarium::index
