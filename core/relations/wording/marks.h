// relations/wording/marks: which words of a part are marked.
#pragma once
#include <cstdint>
#include <vector>

namespace diarium::relations {

/// A bit for each word of a part, from 0.
class Marks {
 public:
  explicit Marks(std::uint32_t words = 0) : bits_(words) {}
  void reset(std::uint32_t words) { bits_.assign(words, false); }
  void set(std::uint32_t first, std::uint32_t words) {
    for (std::uint32_t i = first; i < first + words; ++i) bits_[i] = true;
  }
  [[nodiscard]] bool at(std::uint32_t word) const { return bits_[word]; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(bits_.size()); }
  /// How many of `words` words from `first` are marked.
  [[nodiscard]] std::uint32_t count(std::uint32_t first, std::uint32_t words) const {
    std::uint32_t marked = 0;
    for (std::uint32_t i = first; i < first + words; ++i) marked += bits_[i] ? 1u : 0u;
    return marked;
  }
  [[nodiscard]] std::uint32_t count() const { return count(0, size()); }

 private:
  std::vector<bool> bits_;
};

}  // namespace diarium::relations
