// relations/acts/ballots: "Who is said to have voted yes, and who no?" Sentences that name them and count them.
#pragma once
#include "facts/kinds/facts.h"
#include "facts/reading/reading.h"
#include "relations/acts/acts.h"

namespace diarium::relations {

/// One sentence: «Anna Berg (S) och Bo Ek (V) röstar Ja (2).», «Vid omröstning röstade Anna Berg (S) för bifall.»; or
/// one row of a table or list (facts/ballots/ballot_columns.h).
struct Ballot {
  ActKind side{};                      ///< A kind that is_vote().
  ByteSpan span;  ///< From the first name to the count, or to the side's words; of a row to its mark.
  std::vector<std::uint32_t> persons;  ///< Indices in facts::Facts::persons, in the order of the text.
  bool counted = false;                ///< It is told how many they are, and that is how many are named.
  bool answered = false;               ///< Beside it stand those of another side, and nobody is named on both.
};

/// In order of place. Rows tell nothing of whom a sentence tells.
/// cost      O(tokens + mentions).
[[nodiscard]] std::vector<Ballot> read_ballots(const facts::Reading& r, const facts::Facts& facts);

/// A party that a title names as the one that puts the matter, with no person.
struct TitleParty {
  std::string letters;  ///< «S», «MP»
  ByteSpan span;        ///< Its words there.
  ActKind kind{};       ///< moved, or asked of a question.
};

/// Those of the title of a paper, in their order: behind «från» or «av» that follows what it is, up to the first word
/// that is no party. Nothing where a group among them is not known as a party: it is not told who else did it.
/// cost      O(tokens of the title).
[[nodiscard]] std::vector<TitleParty> title_parties(const facts::Reading& r, const facts::Facts& facts);

}  // namespace diarium::relations
