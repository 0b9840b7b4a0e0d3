#include <algorithm>

#include "base/utf8.h"
#include "text/text.h"

namespace diarium::text {
namespace {

constexpr std::size_t sample =
    256;  // Bytes between samples: 1.6 % of the text in memory, at most 256 bytes counted anew.

std::uint32_t points_in(std::string_view utf8) {
  std::uint32_t points = 0;
  for (const char byte : utf8) points += !utf8::is_continuation(byte);
  return points;
}

}  // namespace

CodePoints::CodePoints(std::string_view utf8) : utf8_(utf8) {
  samples_.reserve(utf8.size() / sample + 1);
  samples_.push_back(0);
  for (std::size_t at = sample; at <= utf8.size(); at += sample) {
    samples_.push_back(samples_.back() + points_in(utf8.substr(at - sample, sample)));
  }
}

std::uint32_t CodePoints::before(std::uint32_t at) const {
  const std::size_t nearest = at / sample;
  return samples_[nearest] + points_in(utf8_.substr(nearest * sample, at - nearest * sample));
}

std::uint32_t CodePoints::byte(std::uint32_t point) const {
  const auto nearest = static_cast<std::size_t>(std::ranges::upper_bound(samples_, point) - samples_.begin()) - 1;
  std::uint32_t seen = samples_[nearest];
  std::size_t at = nearest * sample;
  while (at < utf8_.size() && (utf8::is_continuation(utf8_[at]) || seen++ != point)) ++at;
  return static_cast<std::uint32_t>(at);
}

}  // namespace diarium::text
