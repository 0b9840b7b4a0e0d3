// relations/wording/grams: which stretches of a few words stand more than once in a corpus, and where.
#pragma once
#include "relations/wording/boilerplate.h"
#include "relations/wording/corpus/corpus.h"

namespace diarium::relations {

/// A stretch of `run` words that stands at several places.
struct Gram {
  std::uint64_t hash = 0;      ///< Of the words' keys: the same in every pile.
  std::uint32_t first = 0;     ///< Its places are places()[first, first + count), ascending.
  std::uint32_t count = 0;     ///< At least 2.
  std::uint32_t families = 0;  ///< Cases and single papers that have it, or as many as the pile is known to have.
};

/// A place of a repeated gram.
struct Spot {
  std::uint32_t word = 0;  ///< Its first word in the corpus.
  std::uint32_t gram = 0;
};

/// Every repeated gram of a corpus. No gram reaches from one part into the next.
class Grams {
 public:
  /// cost    O(words), and O(n log n) for the n places of repeated grams.
  Grams(const Corpus& corpus, std::uint32_t run);
  [[nodiscard]] std::uint32_t run() const { return run_; }
  [[nodiscard]] std::span<const Gram> grams() const { return grams_; }
  [[nodiscard]] const Gram& gram(std::uint32_t number) const { return grams_[number]; }
  /// Places of a gram in words [first, last), ascending. O(log count).
  [[nodiscard]] std::span<const std::uint32_t> places(const Gram& gram, std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] std::span<const std::uint32_t> places(const Gram& gram) const {
    return {places_.data() + gram.first, gram.count};
  }
  /// Spots in words [first, last), ascending. O(log spots).
  [[nodiscard]] std::span<const Spot> spots(std::uint32_t first, std::uint32_t last) const;
  /// Raises the families of grams to what a pile is known to have.
  void learn(const Boilerplate& boilerplate);
  /// The grams of many families.
  [[nodiscard]] Boilerplate boilerplate() const;

 private:
  void count_families(const Corpus& corpus);
  std::uint32_t run_;
  std::vector<Gram> grams_;  ///< Ascending by hash.
  std::vector<std::uint32_t> places_;
  std::vector<Spot> spots_;
};

}  // namespace diarium::relations
