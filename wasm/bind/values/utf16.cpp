#include "bind/values/utf16.h"

#include <algorithm>
#include <numeric>

#include "base/sorting.h"

namespace diarium::bind {
namespace {

constexpr std::size_t sample = 256;  // Bytes between samples, as text::CodePoints has them.

/// Units that a character has, told at its first byte; 0 at its others. A character beyond the BMP is a pair.
std::uint32_t units_at(char at) {
  const auto byte = static_cast<unsigned char>(at);
  return (byte & 0xC0) == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1;
}

}  // namespace

std::vector<std::uint32_t> utf16_offsets(std::string_view utf8, const std::vector<std::uint32_t>& bytes) {
  std::vector<std::size_t> order(bytes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  sort_briefly(order, {}, [&](std::size_t i) { return bytes[i]; });
  std::vector<std::uint32_t> units(bytes.size());
  std::uint32_t seen = 0;
  std::size_t at = 0;
  for (const std::size_t i : order) {
    for (; at < bytes[i] && at < utf8.size(); ++at) seen += units_at(utf8[at]);
    units[i] = seen;
  }
  return units;
}

Utf16Text::Utf16Text(std::string utf8) : utf8_(std::move(utf8)) {
  samples_.reserve(utf8_.size() / sample + 1);
  std::uint32_t seen = 0;
  for (std::size_t at = 0; at < utf8_.size(); ++at) {
    if (at % sample == 0) samples_.push_back(seen);
    seen += units_at(utf8_[at]);
  }
  if (utf8_.size() % sample == 0) samples_.push_back(seen);
}

std::uint32_t Utf16Text::units(std::uint32_t byte) const {
  const std::size_t end = std::min<std::size_t>(byte, utf8_.size());
  std::uint32_t seen = samples_[end / sample];
  for (std::size_t at = end - end % sample; at < end; ++at) seen += units_at(utf8_[at]);
  return seen;
}

std::optional<std::uint32_t> Utf16Text::byte(std::uint32_t units) const {
  const auto after = std::ranges::upper_bound(samples_, units);
  const auto nearest = static_cast<std::size_t>(after - samples_.begin()) - 1;
  std::uint32_t seen = samples_[nearest];
  std::size_t at = nearest * sample;
  while (at < utf8_.size() && (seen < units || units_at(utf8_[at]) == 0)) seen += units_at(utf8_[at++]);
  return seen == units ? std::optional(static_cast<std::uint32_t>(at)) : std::nullopt;
}

std::vector<std::uint32_t> Utf16Text::pairs() const {
  std::vector<std::uint32_t> places;
  std::uint32_t points = 0;
  for (const char byte : utf8_) {
    const std::uint32_t units = units_at(byte);
    if (units == 2) places.push_back(points);
    points += units > 0;
  }
  return places;
}

}  // namespace diarium::bind
