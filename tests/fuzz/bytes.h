// Numbers and pieces of what libFuzzer hands over: how bytes become a made thing with mistakes in it.
#pragma once
#include <algorithm>
#include <cstdint>
#include <string_view>

namespace diarium::fuzz {

/// Numbers from bytes; 0 and nothing at the end.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}
  [[nodiscard]] bool any() const { return at_ < bytes_.size(); }
  std::uint32_t next() { return any() ? static_cast<unsigned char>(bytes_[at_++]) : 0u; }
  /// Of two bytes.
  std::uint32_t wide() {
    const std::uint32_t low = next();
    return low + 256 * next();
  }
  std::string_view take(std::size_t size) {
    const std::string_view taken = bytes_.substr(std::min(at_, bytes_.size()), size);
    at_ += taken.size();
    return taken;
  }
  std::string_view rest() { return take(bytes_.size()); }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace diarium::fuzz
