// index/postings/bits: a string of bits, lowest bit of each byte first, and back.
#pragma once
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace diarium::index {

class BitWriter {
 public:
  explicit BitWriter(std::string& out) : out_(out) {}
  /// `width` <= 32; `bits` has no bit above it.
  void put(std::uint32_t bits, std::uint32_t width) {
    window_ |= static_cast<std::uint64_t>(bits) << filled_;
    for (filled_ += width; filled_ >= 8; filled_ -= 8, window_ >>= 8) out_.push_back(static_cast<char>(window_));
  }
  /// Fills the last byte with zeros.
  void finish() {
    if (filled_ > 0) out_.push_back(static_cast<char>(window_));
    window_ = 0;
    filled_ = 0;
  }

 private:
  std::string& out_;
  std::uint64_t window_ = 0;
  std::uint32_t filled_ = 0;
};

/// Bits behind the end read as zeros and make ok() false.
class BitReader {
 public:
  explicit BitReader(std::string_view bytes) : bytes_(bytes) {}
  [[nodiscard]] bool ok() const { return at_ <= bytes_.size() * 8; }
  /// `width` <= 32.
  std::uint32_t take(std::uint32_t width) {
    const std::size_t byte = at_ / 8;
    std::uint64_t window = 0;
    if (byte + 8 <= bytes_.size()) {
      std::memcpy(&window, bytes_.data() + byte, 8);
    } else if (byte < bytes_.size()) {
      std::memcpy(&window, bytes_.data() + byte, bytes_.size() - byte);
    }
    window >>= at_ % 8;
    at_ += width;
    return static_cast<std::uint32_t>(window & ((1ull << width) - 1));
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace diarium::index
