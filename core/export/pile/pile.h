// export/pile/pile: `pile.json`, everything that a pack holds as JSON, and the way back (exports.md, pile.schema.json).
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "export/exports.h"

namespace diarium::exporting {

inline constexpr std::string_view pile_name = "pile.json";
inline constexpr std::string_view pile_format = "diarium-pile";
inline constexpr unsigned pile_version = 3;

/// What a pile.json holds.
struct Pile {
  index::About about;
  std::vector<index::Paper> papers;  ///< In the order of the pack.
  bool related = false;              ///< The pack told things across its papers: they are to be found again.
  std::string corrections;           ///< What readers corrected: a JSON list as it stands in the file, «[]» for none.
};

/// Lists and objects in each other in a pile, also in corrections of a later version; more is refused.
inline constexpr int deepest_pile = 32;
/// Reads what export_pile() wrote, from wherever it comes: every value is checked.
/// errors    bad_format: no JSON (with the byte where it breaks), not a pile, a value that is missing, of the wrong kind
///           or outside its text (with its path: «papers[3].facts.votes[0].yes»); unsupported: another version;
///           too_large: a text over source::size_limit; empty: no papers.
/// cost      O(bytes), read three times; beside the papers that are returned, one paper's JSON is in memory.
[[nodiscard]] Result<Pile> read_pile(std::string_view json);

}  // namespace diarium::exporting
