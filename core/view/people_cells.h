// view/people_cells: what papers say of a person, as the cells of a row: each party stays with the paper that
// gives it.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "relations/cases/cases.h"
#include "view/paper/passages.h"

namespace diarium::view {

/// «S, V»; of «-» that it is no party.
[[nodiscard]] std::string party_words(Language language, const std::vector<std::string>& letters);

struct PersonCells {
  std::string parties;  ///< Each once, in the order of the papers.
  Line roles;           ///< The same; as sure as the least sure of the papers.
  Line where;  ///< Links, at most `most`; where the papers differ, each followed by the party that it gives.
};
/// Who did what in one case, to be told with the role.
struct PersonActs {
  const index::Pack& pack;
  const relations::Case& of_case;
  std::uint32_t person = 0;  ///< Index in Cases::people.
};
/// `papers`: those of the person that the row is of. `acts`: where the row is of one case: whoever voted is told
/// with what that meant, where it was one thing; officials and chairs of other authorities hold no office in it. cost:
/// the text of each linked paper, at its first passage; O(acts).
[[nodiscard]] PersonCells person_cells(Passages& passages, Language language,
                                       const std::vector<const relations::PersonAt*>& papers, std::size_t most,
                                       std::optional<PersonActs> acts = {});

}  // namespace diarium::view
