// bind/utf16: places in UTF-8 as JavaScript counts them.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace diarium::bind {

/// For each byte offset of `bytes`, the UTF-16 units before it. Offsets may come in any order and beyond the end (then:
/// the end). O(text + offsets log offsets).
[[nodiscard]] std::vector<std::uint32_t> utf16_offsets(std::string_view utf8, const std::vector<std::uint32_t>& bytes);

/// A text that is asked for many places, there and back. Owns it; 1.6 % of it in samples.
class Utf16Text {
 public:
  explicit Utf16Text(std::string utf8);
  [[nodiscard]] const std::string& utf8() const { return utf8_; }
  /// UTF-16 units of the whole text.
  [[nodiscard]] std::uint32_t size() const { return units(static_cast<std::uint32_t>(utf8_.size())); }
  /// UTF-16 units before a byte; beyond the end: those of the whole text. O(1).
  [[nodiscard]] std::uint32_t units(std::uint32_t byte) const;
  /// The byte at which `units` units have passed; nothing beyond the end or between the two units of one character.
  /// O(log text).
  [[nodiscard]] std::optional<std::uint32_t> byte(std::uint32_t units) const;
  /// Of each character that takes two units, how many code points stand before it.
  [[nodiscard]] std::vector<std::uint32_t> pairs() const;

 private:
  std::string utf8_;
  std::vector<std::uint32_t> samples_;  ///< Units before every 256th byte.
};

}  // namespace diarium::bind
