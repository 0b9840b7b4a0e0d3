// view/panels/gaps_panel: «luckor/», what the papers cite and the collection lacks, in the order of what is worth asking for,
// with a letter that asks for one or for many; and claims of papers that do not go together, as questions.
#pragma once
#include <cstdint>

#include "index/pack.h"
#include "relations/relations.h"
#include "view/panel.h"
#include "view/panels/gap_choice.h"

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

}  // namespace diarium::view
