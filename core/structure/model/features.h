// structure/model/features: what can be said of a line without understanding it. The program and the trainer
// (tests/measure/lines) share this one implementation.
#pragma once
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "structure/lines/lines.h"

namespace diarium::structure {

/// Each feature is true or false; its place in the list is its number. Groups: where the line stands on its page and in
/// the text, the white lines beside it, how long it is, whether its words stand at other pages' edges too (digits
/// masked), the shape of its words and its ends, names, posts and dates, labels and signs of an address, the heading
/// above it.
inline constexpr std::size_t feature_count = 128;
class Features {
 public:
  struct Bit {
    std::uint64_t& word;
    std::uint64_t mask;
    Bit& operator=(bool on) {
      word = on ? word | mask : word & ~mask;
      return *this;
    }
    operator bool() const { return (word & mask) != 0; }
  };
  Bit operator[](std::size_t feature) { return {words_[feature / 64], std::uint64_t{1} << feature % 64}; }
  bool operator[](std::size_t feature) const { return (words_[feature / 64] >> feature % 64 & 1) != 0; }
  /// Calls visit(number) for each feature that is true, in order.
  void each(auto&& visit) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (std::uint64_t rest = words_[i]; rest != 0; rest &= rest - 1)
        visit(i * 64 + static_cast<std::size_t>(std::countr_zero(rest)));
    }
  }

 private:
  std::array<std::uint64_t, feature_count / 64> words_{};
};

/// `page`, and `furniture` by the rules, of the lines must be set. O(bytes log lines).
[[nodiscard]] std::vector<Features> features_of(std::string_view text, const std::vector<Line>& lines);

}  // namespace diarium::structure
