#include "index/file/checksum.h"

#include <bit>
#include <cstring>

namespace diarium::index {
namespace {

constexpr std::uint64_t prime_1 = 0x9E3779B185EBCA87u;
constexpr std::uint64_t prime_2 = 0xC2B2AE3D27D4EB4Fu;
constexpr std::uint64_t prime_3 = 0x165667B19E3779F9u;
constexpr std::uint64_t prime_4 = 0x85EBCA77C2B2AE63u;
constexpr std::uint64_t prime_5 = 0x27D4EB2F165667C5u;

template <class Number>
std::uint64_t load(const char* at) {
  Number value;
  std::memcpy(&value, at, sizeof(Number));
  return value;
}
constexpr std::uint64_t round(std::uint64_t lane, std::uint64_t input) {
  return std::rotl(lane + input * prime_2, 31) * prime_1;
}
constexpr std::uint64_t merge(std::uint64_t sum, std::uint64_t lane) {
  return (sum ^ round(0, lane)) * prime_1 + prime_4;
}

}  // namespace

std::uint64_t checksum(std::string_view bytes) {
  const char* at = bytes.data();
  std::size_t left = bytes.size();
  std::uint64_t sum = prime_5;
  if (left >= 32) {
    std::uint64_t a = prime_1 + prime_2, b = prime_2, c = 0, d = 0 - prime_1;
    for (; left >= 32; at += 32, left -= 32) {
      a = round(a, load<std::uint64_t>(at));
      b = round(b, load<std::uint64_t>(at + 8));
      c = round(c, load<std::uint64_t>(at + 16));
      d = round(d, load<std::uint64_t>(at + 24));
    }
    sum = std::rotl(a, 1) + std::rotl(b, 7) + std::rotl(c, 12) + std::rotl(d, 18);
    for (const std::uint64_t lane : {a, b, c, d}) sum = merge(sum, lane);
  }
  sum += bytes.size();
  for (; left >= 8; at += 8, left -= 8)
    sum = std::rotl(sum ^ round(0, load<std::uint64_t>(at)), 27) * prime_1 + prime_4;
  if (left >= 4) {
    sum = std::rotl(sum ^ (load<std::uint32_t>(at) * prime_1), 23) * prime_2 + prime_3;
    at += 4;
    left -= 4;
  }
  for (; left > 0; ++at, --left) sum = std::rotl(sum ^ (load<std::uint8_t>(at) * prime_5), 11) * prime_1;
  sum = (sum ^ (sum >> 33)) * prime_2;
  sum = (sum ^ (sum >> 29)) * prime_3;
  return sum ^ (sum >> 32);
}

}  // namespace diarium::index
