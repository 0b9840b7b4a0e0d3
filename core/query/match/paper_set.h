// query/match/paper_set: a set of the papers of a pack, one bit a paper: and, or, not and counts go 64 papers at a
// time.
#pragma once
#include <bit>
#include <cassert>
#include <cstdint>
#include <vector>

namespace diarium::query {

/// Sets that are joined must be of the same pack.
class PaperSet {
 public:
  PaperSet() = default;
  /// The empty set of a pack of so many papers.
  explicit PaperSet(std::uint32_t papers) : papers_(papers), bits_((papers + 63) / 64) {}
  [[nodiscard]] static PaperSet all(std::uint32_t papers) {
    PaperSet set(papers);
    for (std::uint64_t& word : set.bits_) word = ~std::uint64_t{0};
    if (papers % 64 != 0) set.bits_.back() >>= 64 - papers % 64;
    return set;
  }

  void add(std::uint32_t paper) { bits_[paper / 64] |= std::uint64_t{1} << (paper % 64); }
  [[nodiscard]] bool has(std::uint32_t paper) const { return bits_[paper / 64] >> (paper % 64) & 1u; }
  PaperSet& operator&=(const PaperSet& other) {
    assert(papers_ == other.papers_);
    for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] &= other.bits_[i];
    return *this;
  }
  PaperSet& operator|=(const PaperSet& other) {
    assert(papers_ == other.papers_);
    for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] |= other.bits_[i];
    return *this;
  }
  /// Takes the papers of `other` out.
  PaperSet& operator-=(const PaperSet& other) {
    assert(papers_ == other.papers_);
    for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] &= ~other.bits_[i];
    return *this;
  }
  [[nodiscard]] bool empty() const {
    for (const std::uint64_t word : bits_) {
      if (word != 0) return false;
    }
    return true;
  }
  /// O(papers / 64).
  [[nodiscard]] std::uint32_t count() const {
    std::uint32_t sum = 0;
    for (const std::uint64_t word : bits_) sum += static_cast<std::uint32_t>(std::popcount(word));
    return sum;
  }
  /// Calls `visit(paper)` for each, ascending.
  template <class Visit>
  void each(const Visit& visit) const {
    for (std::size_t word = 0; word < bits_.size(); ++word) {
      for (std::uint64_t bits = bits_[word]; bits; bits &= bits - 1)
        visit(static_cast<std::uint32_t>(word * 64 + static_cast<std::size_t>(std::countr_zero(bits))));
    }
  }
  [[nodiscard]] std::vector<std::uint32_t> list() const {
    std::vector<std::uint32_t> papers;
    papers.reserve(count());
    each([&](std::uint32_t paper) { papers.push_back(paper); });
    return papers;
  }
  /// Of the pack, in the set or not.
  [[nodiscard]] std::uint32_t papers() const { return papers_; }
  /// Paper n is bit n % 64 of word n / 64; the last word ends in zeros.
  [[nodiscard]] const std::vector<std::uint64_t>& words() const { return bits_; }
  [[nodiscard]] std::uint64_t& word(std::size_t number) { return bits_[number]; }

 private:
  std::uint32_t papers_ = 0;
  std::vector<std::uint64_t> bits_;
};

/// The place of each paper of a set among its papers, from 0.
class PaperRanks {
 public:
  /// O(papers of the pack), a few bytes each.
  explicit PaperRanks(const PaperSet& set) : ranks_(set.papers()) {
    std::uint32_t rank = 0;
    set.each([&](std::uint32_t paper) { ranks_[paper] = rank++; });
  }
  /// `paper` must be in the set. O(1).
  [[nodiscard]] std::uint32_t of(std::uint32_t paper) const { return ranks_[paper]; }

 private:
  std::vector<std::uint32_t> ranks_;  ///< By paper; 0 for those that are not in the set.
};

}  // namespace diarium::query
