// desk/keys: by what is a thing on the desk known? Its address or its id; and numbers as hexadecimal digits.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/letters.h"
#include "desk/desk.h"

namespace diarium::desk {

[[nodiscard]] inline const std::string& key_in(const Pin& pin) { return pin.address; }
[[nodiscard]] inline const std::string& key_in(const Collection& collection) { return collection.id; }
[[nodiscard]] inline const std::string& key_in(const Search& search) { return search.address; }

inline void put_hex(std::string& out, std::uint64_t number, int digits) {
  for (int at = digits - 1; at >= 0; --at) out += hex_digits[number >> (4 * at) & 15];
}
[[nodiscard]] inline std::string hex_of(std::uint64_t number) {
  std::string out;
  put_hex(out, number, 16);
  return out;
}
/// Nothing: not all of it are digits as put_hex() writes them.
[[nodiscard]] inline std::optional<std::uint64_t> number_of_hex(std::string_view digits) {
  return is_hex(digits) ? number_in<std::uint64_t>(digits, 16) : std::nullopt;
}
[[nodiscard]] inline bool is_collection_id(std::string_view id) { return id.size() == 16 && number_of_hex(id).has_value(); }

}  // namespace diarium::desk
