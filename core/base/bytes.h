// base/bytes: numbers as bytes, and back from bytes that may be anything. All numbers are little-endian.
#pragma once
#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace diarium {

static_assert(std::endian::native == std::endian::little, "the pack is read where it lies");

/// Seven bits a byte, lowest first, the high bit says that more follow (LEB128), in as few bytes as can be: 1 to 10.
inline void put_varint(std::string& out, std::uint64_t value) {
  while (value >= 0x80) {
    out.push_back(static_cast<char>(value | 0x80));
    value >>= 7;
  }
  out.push_back(static_cast<char>(value));
}
/// A number of either sign as one of none, small ones staying small: 0, -1, 1, -2, … as 0, 1, 2, 3, …
[[nodiscard]] constexpr std::uint64_t zigzag(std::int64_t number) {
  return static_cast<std::uint64_t>(number) << 1 ^ static_cast<std::uint64_t>(number >> 63);
}
[[nodiscard]] constexpr std::int64_t unzigzag(std::uint64_t number) {
  return static_cast<std::int64_t>(number >> 1) ^ -static_cast<std::int64_t>(number & 1);
}
template <class Number>
void put_fixed(std::string& out, Number value) {
  char bytes[sizeof(Number)];
  std::memcpy(bytes, &value, sizeof(Number));
  out.append(bytes, sizeof(Number));
}
inline void put_text(std::string& out, std::string_view text) {
  put_varint(out, text.size());
  out += text;
}

/// Reads numbers from the front of bytes. Once something is missing or too large every answer is 0 and ok() is false:
/// ask when a record has been read, not after each number.
class ByteReader {
 public:
  ByteReader() = default;
  explicit ByteReader(std::string_view bytes) : at_(bytes.data()), end_(bytes.data() + bytes.size()) {}

  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] bool done() const { return at_ == end_; }
  [[nodiscard]] std::size_t left() const { return static_cast<std::size_t>(end_ - at_); }
  void fail() {
    ok_ = false;
    at_ = end_;
  }

  std::uint8_t byte() {
    if (at_ == end_) return fail(), std::uint8_t{0};
    return static_cast<std::uint8_t>(*at_++);
  }
  /// A number that must not exceed `most`. Most are of one byte or two.
  std::uint64_t varint(std::uint64_t most = UINT64_MAX) {
    if (left() >= 2) {
      const std::uint32_t low = static_cast<std::uint8_t>(at_[0]), high = static_cast<std::uint8_t>(at_[1]);
      if (low < 0x80 && low <= most) return ++at_, low;
      const std::uint32_t value = (low & 0x7Fu) | high << 7;
      if (low >= 0x80 && high < 0x80 && high > 0 && value <= most) return at_ += 2, value;
    }
    return long_varint(most);
  }
  /// How many things follow, of at least `least` bytes each (not 0): never more than there is room for.
  std::size_t count(std::size_t least = 1) { return static_cast<std::size_t>(varint(left() / least)); }
  /// A varint of 32 bits that must not exceed `most`.
  std::uint32_t number(std::uint32_t most = 0xFFFFFFFFu) {
    if (at_ != end_ && static_cast<std::uint8_t>(*at_) < 0x80 && static_cast<std::uint8_t>(*at_) <= most) {
      return static_cast<std::uint8_t>(*at_++);
    }
    return static_cast<std::uint32_t>(varint(most));
  }
  template <class Number>
  Number fixed() {
    Number value{};
    const std::string_view bytes = take(sizeof(Number));
    if (ok_) std::memcpy(&value, bytes.data(), sizeof(Number));
    return value;
  }
  std::string_view take(std::uint64_t size) {
    if (size > left()) return fail(), std::string_view{};
    const std::string_view taken(at_, static_cast<std::size_t>(size));
    at_ += size;
    return taken;
  }
  std::string_view text() { return take(varint()); }

 private:
  std::uint64_t long_varint(std::uint64_t most) {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      const std::uint8_t next = byte();
      if (shift == 63 && next > 1) break;
      value |= static_cast<std::uint64_t>(next & 0x7Fu) << shift;
      if (next == 0 && shift > 0) break;  // One way to write a number.
      if (next >= 0x80) continue;
      if (value > most) break;
      return value;
    }
    return fail(), 0;
  }

  const char* at_ = nullptr;
  const char* end_ = nullptr;
  bool ok_ = true;
};

}  // namespace diarium
