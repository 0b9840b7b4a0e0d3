// view/panels/gaps_panel: «luckor/», what the papers cite and the collection lacks, in the order of what is worth asking for,
// with a letter that asks for one or for many; and claims of papers that do not go together, as questions.
#pragma once
#include <cstdint>
#include <vector>

#include "index/pack.h"
#include "relations/conflicts/conflicts.h"
#include "relations/relations.h"
#include "view/panel.h"
#include "view/panels/gap_choice.h"
#include "view/paper/passages.h"

namespace diarium::view {

/// Which letter a reader wants to see beside the gaps.
struct LetterChoice {
  std::uint32_t gap = 0;  ///< Number of the gap, from 1; 0: none. One that is not there is told.
  bool all = false;       ///< One for all gaps chosen, where one municipality is chosen.
};
/// So many records are asked for in one letter at most: more makes a link that mail programs cut.
inline constexpr std::size_t letter_gaps_at_most = 25;

/// cost O(gaps log gaps) and the texts quoted.
[[nodiscard]] Panel gaps_panel(const index::Pack& pack, const relations::Relations& relations, const GapFilter& filter,
                               LetterChoice letter, Telling telling);

/// A row a conflict: the question, and what each place says, in its words. No table where there are none. `most`: rows.
/// cost      the texts of the papers that the rows quote.
[[nodiscard]] Section conflict_section(Language language, Passages& passages,
                                       const std::vector<const relations::Conflict*>& conflicts, std::size_t most);

}  // namespace diarium::view
