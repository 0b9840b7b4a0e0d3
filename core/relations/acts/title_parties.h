// relations/acts/title_parties: "Which parties put the matter, as its title says?" «Yrkande från S och V om …»
#pragma once
#include <string>
#include <vector>

#include "facts/reading/reading.h"
#include "relations/acts/acts.h"

namespace diarium::relations {

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
