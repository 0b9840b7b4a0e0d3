// relations/cases/cases_groups: "Which units are together now?" Sets of units that grow while cases are found, each
// with what all its units bear, and with what must stay out of it, by what the reader says of them.
#pragma once
#include "relations/cases/summaries.h"
#include "relations/corrections.h"

namespace diarium::relations {

/// Two units of which the reader says something.
struct Tie {
  Said said{};
  std::uint32_t unit = 0, other = 0;  ///< Indices of units, of which `unit` is spoken of.
  std::uint32_t number = 0;           ///< In Corrections::cases.
};
struct Ties {
  std::vector<Tie> list;  ///< In the order in which they were said.
  std::vector<Unheld> unheld;
};

/// Finds the units. `papers`: by number. `units`: by paper, then by part.
/// returns   ties between two different units each; what speaks of papers that are not there, or twice of one, is told.
/// errors    those of the summaries.
/// cost      O(units + said × log papers).
[[nodiscard]] Result<Ties> ties_of(const std::vector<SaidOfCase>& said, const std::vector<const Unit*>& units,
                                   Summaries& papers);

/// A number of a group. Boards number one matter each in a registry of their own.
struct BorneNumber {
  std::string registry;  ///< Its letters, or of a number without letters the nämnd; empty: of council and board.
  std::string text;
  bool committee = false;  ///< A nämnd's paper bears it: it names the case only where no other does.
  bool enclosed = false;   ///< Only an enclosure bears it: of what was decided before, as often as not.
};

/// A union-find: a group's name is its first unit. Costs are those of root() and of the shorter list of ties, unless
/// told.
class Groups {
 public:
  /// Each of the units on its own. `said` must outlive the groups.
  Groups(const std::vector<const Unit*>& units, const std::vector<Tie>& said);

  [[nodiscard]] std::uint32_t root(std::uint32_t unit);
  /// The number of the unit's case; empty where no unit of the group bears one.
  [[nodiscard]] std::string number(std::uint32_t unit);
  /// False where numbers of one registry, municipalities or a tie keep the groups apart.
  [[nodiscard]] bool may_unite(std::uint32_t a, std::uint32_t b);
  [[nodiscard]] bool in_two_towns(std::uint32_t a, std::uint32_t b);
  void bear(std::uint32_t unit, const BorneNumber& number);
  /// A unit that is alone bears none.
  void bear_none(std::uint32_t unit) { numbers_[root(unit)].clear(); }
  /// The text of the motion or question in the group; 0: it has none.
  [[nodiscard]] language::WordKey asking(std::uint32_t unit) { return asking_[root(unit)]; }
  void ask(std::uint32_t unit, language::WordKey text) { asking_[unit] = text; }

  /// Makes one group of two, unless may_unite() says no.
  bool unite(std::uint32_t a, std::uint32_t b);
  /// Makes one group of two, whatever they bear; its number is that of `other`, where that has one.
  void join(std::uint32_t unit, std::uint32_t other);
  /// The ties by which the reader keeps two groups apart, as numbers in `said`.
  [[nodiscard]] std::vector<std::uint32_t> between(std::uint32_t a, std::uint32_t b);
  /// A tie holds no more.
  void loosen(std::uint32_t tie) { held_[tie] = false; }
  /// True if some tie keeps others out of the group. O(its ties).
  [[nodiscard]] bool keeps_apart(std::uint32_t unit);

 private:
  std::uint32_t link(std::uint32_t a, std::uint32_t b);

  const std::vector<Tie>& said_;
  std::vector<bool> held_;  ///< Of each that was said.
  std::vector<std::uint32_t> parent_;
  // Of a root, for its whole group. Two numbers or municipalities: the reader said that they are one case.
  std::vector<std::vector<BorneNumber>> numbers_;
  std::vector<std::vector<std::string>> towns_;
  std::vector<language::WordKey> asking_;
  std::vector<std::vector<std::uint32_t>> apart_;  ///< Ties of its units.
};

}  // namespace diarium::relations
