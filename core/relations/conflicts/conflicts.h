// relations/conflicts/conflicts: "Where do papers tell the same thing in two ways?" Side by side, as a question:
// which is right is not for a machine.
#pragma once
#include "base/result.h"
#include "relations/cases/cases.h"
#include "relations/pile.h"

namespace diarium::relations {

/// Kinds of sentence whose claims can be held against each other.
enum class ConflictKind : std::uint8_t {
  adopted_by,  ///< Which body adopted a steering document.
  date,        ///< On which day one thing happened.
  has,         ///< Whether somebody has, or has made, something.
  possible,    ///< Whether something could be done («överförbar»).
  votes        ///< How the votes fell: a sentence against the list of those who voted.
};
inline constexpr int conflict_kind_count = 5;
/// «antagen_av», «datum», «har», «möjligt», «röster».
[[nodiscard]] std::string_view name(ConflictKind kind);

/// What one place says.
struct Claim {
  std::string claim;  ///< In Swedish, few words: «kommunstyrelsen», «2031-02-09», «har», «har inte».
  PartRef ref;
  ByteSpan span;  ///< The sentence.
};

struct Conflict {
  ConflictKind kind{};
  std::string proposition;   ///< What all claims are about, in the words of the first: «Program för …».
  std::string municipality;  ///< Empty where no paper says it.
  std::vector<Claim>
      claims;  ///< Two different ones at least; of each claim at most most_places, in the order of the pile.
  std::uint32_t more = 0;  ///< Places beyond them.
  std::string question;    ///< In Swedish; ends in «?».
};
inline constexpr std::size_t most_places = 4;

struct ConflictOptions {
  std::uint32_t most_conflicts = 2000;
};

struct Conflicts {
  std::vector<Conflict> conflicts;  ///< By the first place of their first claim.
  std::uint32_t more = 0;           ///< Conflicts beyond the limit.
  std::uint64_t looks = 0;          ///< Sentences looked at: the work that tests count.
};

/// Finds claims that cannot all be true, or not without more being said.
///
/// in        `cases`: of the same pile.
/// errors    those of the pile.
/// cost      each paper is read once; O(claims log claims) beside it.
/// lifetime  the result owns all it says; spans count bytes of a paper's text in NFC.
[[nodiscard]] Result<Conflicts> find_conflicts(const Pile& pile, const Cases& cases,
                                               const ConflictOptions& options = {});

}  // namespace diarium::relations
