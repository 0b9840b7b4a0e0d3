// text/repair/candidates/neighbours: how well two words stand side by side.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "text/lexicon/lexicon.h"
#include "text/repair/candidates/candidates.h"
#include "text/repair/logarithm.h"

namespace diarium::text {

/// Costs of pairs, out of the pairs that the lexicon lists. Made once a lexicon.
///
/// Pairs are listed of words that differ from another common word by marks only («var», «vår»), and only those seen
/// three times. So a pair that is not listed says something where one of its words has its pairs listed, and nothing
/// elsewhere.
class Neighbours {
 public:
  explicit Neighbours(const Lexicon& lexicon);

  /// What it costs that `second` follows `first`, beyond what each costs by itself; below 0 where the two attract each
  /// other: log2 of how much rarer they stand together than by chance. O(log pairs).
  [[nodiscard]] Cost cost(const Candidate& first, const Candidate& second) const;

  /// What it costs that a sentence ends after a word: how seldom words that often open sentences follow it.
  [[nodiscard]] Cost cost_at_end(const Candidate& last) const;

 private:
  enum Side : std::uint8_t { before, after };
  using Ending = std::uint32_t;  ///< The last letters of a word, packed.
  /// How the words beside a listed word end: «våra» before «-ar», «vara» before «-t».
  struct Endings {
    std::map<Ending, std::uint32_t> times;
    std::uint32_t total = 0;
  };
  [[nodiscard]] static Ending ending(const std::u32string& letters);
  [[nodiscard]] std::uint64_t times(const Candidate& word) const;
  [[nodiscard]] bool is_listed(const Candidate& word) const;
  /// log2 of how much more often than others' this word's neighbours on that side end so.
  [[nodiscard]] Cost attraction(const Candidate& listed, Side side, const Candidate& other) const;
  void find_listed();
  void count_ends();
  void count_endings();

  const Lexicon& lexicon_;
  std::vector<Lexicon::Number> listed_;
  std::map<std::pair<Lexicon::Number, Side>, Endings> endings_;
  Endings all_[2];
  std::map<Lexicon::Number, std::uint32_t> ends_;  ///< Times that a listed word stood before words that open sentences.
  std::uint64_t all_ends_ = 0, all_listed_ = 1;    ///< Of all listed words: that, and their times.
};

}  // namespace diarium::text
