// relations/cases/cases_join: "Which units are one case?" A registrar's rules, each join with its reason.
#pragma once
#include "relations/cases/cases.h"
#include "relations/cases/cases_groups.h"
#include "relations/cases/cases_unit.h"

namespace diarium::relations {

/// A unit's place in its case.
struct Join {
  JoinReason reason = JoinReason::alone;
  Certainty certainty = Certainty::certain;
  std::uint8_t agrees = 0;
};

/// Units that belong together only perhaps.
struct Maybe {
  std::uint32_t unit = 0, other = 0;  ///< Indices of units in different groups.
  std::uint8_t agrees = 0;
};

struct Joined {
  std::vector<std::vector<std::uint32_t>> groups;  ///< Indices of units, ascending; groups by their first unit.
  std::vector<std::string> numbers;                ///< Of each group; empty where no unit bears one.
  std::vector<Join> joins;                         ///< Of each unit.
  std::vector<Maybe> maybes;                       ///< Ascending, each pair once.
  std::vector<bool> corrected;                     ///< Of each group: what the reader said holds in it.
  std::vector<Unheld> unheld;                      ///< What he said that did not hold, and why.
  std::uint64_t looks = 0;                         ///< Pairs of units compared.
};

/// Joins units.
///
/// A number joins where the municipality is the same; where one side does not say it, only if no other municipality has
/// the number too, and less surely. A number without a registry's letters needs a title or a name that agrees. Units of
/// different municipalities, or of two numbers of one registry, are never joined, however alike: motions are handed in
/// in many towns. Boards number one matter each in a registry of their own; such units are joined by their titles.
/// A title of four words says enough where it is that of both, or is named in the other's first lines, and no more than
/// a year lies between; what no person asked for comes back each year, so 300 days. What two cases claim joins neither.
/// What the reader says goes before all that. A unit that he keeps apart is left out until the others are joined, then
/// goes where the rules and he allow; a number that it shares with the case that it is no part of tells nothing of it.
/// Two that he makes one are joined with their whole groups. Of what cannot hold together, the later holds. cost
/// near-linear: a unit is compared with those that share one of its rarest words, and with at
///           most most_compared of them.
[[nodiscard]] Joined join_units(const std::vector<const Unit*>& units, const std::vector<Tie>& said = {});
inline constexpr std::size_t most_compared = 48;

}  // namespace diarium::relations
