// base/numbering: distinct strings become 0, 1, 2 … in the order in which they are first seen.
#pragma once
#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace diarium {

/// A table of strings without an entry of its own for each: one run of bytes, and numbers.
class Numbering {
 public:
  /// The number of a string; a new one gets size(). O(bytes).
  [[nodiscard]] std::uint32_t number(std::string_view wanted) {
    const std::uint32_t hash = hash_of(wanted);
    const std::size_t at = slot_of(wanted, hash);
    if (slots_[at].number_plus_1 != 0) return slots_[at].number_plus_1 - 1;
    const std::uint64_t begin = all_.size();
    all_ += wanted;
    ends_.push_back(all_.size());
    slots_[at] = {hash, size(), begin};
    if (ends_.size() * 3 > slots_.size() * 2) grow();
    return size() - 1;
  }
  /// The number of a string that has one. O(bytes).
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view wanted) const {
    const Slot& slot = slots_[slot_of(wanted, hash_of(wanted))];
    if (slot.number_plus_1 == 0) return std::nullopt;
    return slot.number_plus_1 - 1;
  }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(ends_.size()); }
  /// Valid until the next new string.
  [[nodiscard]] std::string_view text(std::uint32_t number) const {
    const std::uint64_t begin = number == 0 ? 0 : ends_[number - 1];
    return std::string_view(all_).substr(static_cast<std::size_t>(begin),
                                         static_cast<std::size_t>(ends_[number] - begin));
  }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number_plus_1 = 0;
    std::uint64_t begin = 0;  ///< Again, in `all_`: found without a detour.
  };

  /// Eight bytes a step, each multiplied through: spreads words well enough for a table and is never seen outside.
  [[nodiscard]] static std::uint32_t hash_of(std::string_view text) {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15u;  // 2^64 / golden ratio
    std::uint64_t hash = text.size() * odd;
    const char* at = text.data();
    std::size_t left = text.size();
    for (; left > 0;) {
      const std::size_t size = left < 8 ? left : 8;
      std::uint64_t part = 0;
      std::memcpy(&part, at, size);
      hash = std::rotl((hash ^ part) * odd, 29);
      at += size;
      left -= size;
    }
    hash *= odd;
    return static_cast<std::uint32_t>(hash >> 32);
  }

  /// The slot of a string, or the empty one where it would go.
  [[nodiscard]] std::size_t slot_of(std::string_view wanted, std::uint32_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    for (; slots_[at].number_plus_1 != 0; at = (at + 1) & mask) {
      const Slot& slot = slots_[at];
      if (slot.hash != hash || all_.size() - slot.begin < wanted.size()) continue;
      if (std::memcmp(all_.data() + slot.begin, wanted.data(), wanted.size()) != 0) continue;
      if (ends_[slot.number_plus_1 - 1] - slot.begin == wanted.size()) break;
    }
    return at;
  }

  void grow() {
    std::vector<Slot> larger(slots_.size() * 2);
    const std::size_t mask = larger.size() - 1;
    for (const Slot& slot : slots_) {
      if (slot.number_plus_1 == 0) continue;
      std::size_t at = slot.hash & mask;
      while (larger[at].number_plus_1 != 0) at = (at + 1) & mask;
      larger[at] = slot;
    }
    slots_.swap(larger);
  }

  std::string all_;  ///< The strings end to end.
  std::vector<std::uint64_t> ends_;
  std::vector<Slot> slots_ = std::vector<Slot>(1024);  ///< Open addressing, a power of two, at most two thirds full.
};

/// Their numbers in the order of their bytes. O(bytes log strings).
[[nodiscard]] inline std::vector<std::uint32_t> in_byte_order(const Numbering& strings) {
  std::vector<std::uint32_t> order(strings.size());
  std::iota(order.begin(), order.end(), 0u);
  std::ranges::sort(order, {}, [&](std::uint32_t number) { return strings.text(number); });
  return order;
}

}  // namespace diarium
