// base/percent: any text as part of a web address.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace diarium {

/// Appends «%C3».
inline void put_percent(std::string& out, std::uint8_t byte) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  out += '%';
  out += digits[byte >> 4];
  out += digits[byte & 15];
}

/// Letters, digits and «-._~», which stand in an address as they are. RFC 3986, section 2.3.
[[nodiscard]] constexpr bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
}

/// Every other byte as «%C3».
[[nodiscard]] inline std::string percent_encoded(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) {
    if (is_unreserved(c)) out += c;
    else put_percent(out, static_cast<std::uint8_t>(c));
  }
  return out;
}

}  // namespace diarium
