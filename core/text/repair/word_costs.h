// text/repair/word_costs: how unlikely a word is by itself.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/lexicon/lexicon.h"
#include "text/repair/candidates/matcher.h"
#include "text/repair/logarithm.h"

namespace diarium::text {

/// The words that readings are looked for in.
struct WordLists {
  const Lexicon* lexicon = nullptr;
  std::vector<const Lexicon*> piles;  ///< Of the papers beside this one (PileWords::lexicon()).
};

/// Costs of words and of parts of compounds, by the counts of all lists.
class WordCosts {
 public:
  /// `lists` is read as long as this object lives.
  explicit WordCosts(const WordLists& lists);

  /// Times that a word in lower case was seen, in all lists; a pile's own words weigh `pile_weight` times. O(letters).
  [[nodiscard]] std::uint64_t times(std::u32string_view letters) const;
  /// What a word costs that was seen so often; one that is known and was never counted weighs a quarter of one seen
  /// once.
  [[nodiscard]] Cost of_times(std::uint64_t times) const;
  /// What a word of the lexicon costs as first or last part of a compound: by the words that it opens or closes.
  [[nodiscard]] Cost first_part(Lexicon::Number word) const;
  [[nodiscard]] Cost last_part(Lexicon::Number word) const;
  [[nodiscard]] const Lexicon& lexicon() const { return *lists_.lexicon; }

 private:
  const WordLists& lists_;
  std::uint64_t total_ = 0;
};

/// What the first `size` letters of `seen` cost as a run that no list knows.
[[nodiscard]] Cost cost_of_unknown(const Seen& seen, std::size_t size);

}  // namespace diarium::text
