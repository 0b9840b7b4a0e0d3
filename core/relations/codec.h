// relations/codec: fields to bytes and back by one list of them, so that the two ways cannot part.
//
// `pass(io, value)` of a struct names each field once; io is a Writer or a Loader.
#pragma once
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "base/utf8.h"
#include "relations/pile.h"

namespace diarium::relations {

/// Numbers are LEB128, texts have their size before them, lists their count.
class FieldWriter {
 public:
  static constexpr bool loads = false;
  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) bytes_.push_back(static_cast<char>(value | 0x80));
    bytes_.push_back(static_cast<char>(value));
  }
  template <class Whole>
  void whole(Whole& value, std::uint64_t = 0) {
    number(static_cast<std::uint64_t>(value));
  }
  void flag(bool& value) { number(value ? 1 : 0); }
  void text(std::string& value) {
    number(value.size());
    bytes_ += value;
  }
  void span(ByteSpan& value) {
    number(value.begin);
    number(value.size());
  }
  template <class T, class Each>
  void list(std::vector<T>& items, Each each) {
    number(items.size());
    for (T& item : items) each(item);
  }
  void ref(PartRef& value) {
    number(value.paper);
    number(value.part);
  }
  [[nodiscard]] std::string take() && { return std::move(bytes_); }

 private:
  std::string bytes_;
};

/// Reads what FieldWriter wrote, from bytes that may be anything: after the first mistake all is zero and `good()`
/// false.
class FieldLoader {
 public:
  static constexpr bool loads = true;
  static constexpr std::uint32_t most_parts = 1u << 20;  ///< Of one paper.
  /// `papers`: that the pile has.
  FieldLoader(std::string_view bytes, std::uint32_t papers) : bytes_(bytes), papers_(papers) {}

  std::uint64_t number(std::uint64_t most) {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && at_ < bytes_.size(); shift += 7) {
      const auto byte = static_cast<unsigned char>(bytes_[at_++]);
      const std::uint64_t bits = byte & 0x7Fu;
      if (shift == 63 && bits > 1) break;
      value |= bits << shift;
      if (byte >= 0x80) continue;
      if (value > most || (shift > 0 && byte == 0)) break;  // One way to write a number.
      return value;
    }
    fail();
    return 0;
  }
  /// A number or an enumerator of at most `most`.
  template <class Whole>
  void whole(Whole& value, std::uint64_t most = std::numeric_limits<std::uint32_t>::max()) {
    value = static_cast<Whole>(number(most));
  }
  void flag(bool& value) { value = number(1) != 0; }
  void text(std::string& value) {
    const auto size = static_cast<std::size_t>(number(bytes_.size() - at_));
    value = std::string(bytes_.substr(at_, size));
    at_ += size;
    if (utf8::with_replacements(value) != value) fail();
  }
  /// Of a text that is not at hand: whoever reads it looks at its end.
  void span(ByteSpan& value) {
    constexpr std::uint32_t most = std::numeric_limits<std::uint32_t>::max();
    value.begin = static_cast<std::uint32_t>(number(most));
    value.end = value.begin + static_cast<std::uint32_t>(number(most - value.begin));
  }
  template <class T, class Each>
  void list(std::vector<T>& items, Each each) {
    const auto size = static_cast<std::size_t>(number(bytes_.size() - at_));  // An item has one byte at least.
    for (std::size_t i = 0; i < size && good_; ++i) each(items.emplace_back());
  }
  void ref(PartRef& value) {
    value.paper = static_cast<std::uint32_t>(number(std::numeric_limits<std::uint32_t>::max()));
    value.part = static_cast<std::uint32_t>(number(most_parts));
    if (value.paper >= papers_) fail();
  }
  void fail() {
    good_ = false;
    at_ = bytes_.size();
  }
  [[nodiscard]] std::size_t remaining() const { return bytes_.size() - at_; }
  [[nodiscard]] bool good() const { return good_; }
  [[nodiscard]] bool ended() const { return at_ == bytes_.size(); }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  std::uint32_t papers_;
  bool good_ = true;
};

}  // namespace diarium::relations
