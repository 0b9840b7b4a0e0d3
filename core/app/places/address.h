// app/places/address: the pieces of an address: percent signs, keys and values.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace diarium::app {

/// Words as they stand in an address: unreserved ASCII as it is, a space as «+», the rest as %XX of its UTF-8.
[[nodiscard]] std::string escape(std::string_view utf8);

/// Valid UTF-8 without control characters, whatever the bytes were.
struct Cleaned {
  std::string text;
  bool clean = true;  ///< False: something was no character and became U+FFFD or a space.
};
[[nodiscard]] Cleaned cleaned(std::string_view bytes);

/// Back from an address to words.
[[nodiscard]] Cleaned unescape(std::string_view escaped);

/// An address in its parts; nothing is unescaped.
struct AddressParts {
  std::vector<std::string_view> path;                             ///< Without empty ones.
  std::vector<std::pair<std::string_view, std::string_view>> pairs;
  std::string_view fragment;
};
/// lifetime  the parts point into `url`.
[[nodiscard]] AddressParts split_address(std::string_view url);

}  // namespace diarium::app
