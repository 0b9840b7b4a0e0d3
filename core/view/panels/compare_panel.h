// view/panels/compare_panel: «jamfor/?a=&b=», two texts side by side: what they share word for word, what was changed;
// and «?liknar=», the papers that share unusual words with one, and which.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "index/pack.h"
#include "relations/relations.h"
#include "view/panel.h"

namespace diarium::view {

/// What to compare: papers or parts of one («id», «id#2»), and how many words in a row count as shared.
struct CompareOptions {
  std::string_view a, b;
  std::uint32_t run = 6;
};
/// errors    not_found: a paper or part that is not there; those of the pack. cost O(words of both papers).
[[nodiscard]] Result<Panel> compare_panel(const index::Pack& pack, const relations::Relations& relations,
                                          const CompareOptions& options, Telling telling);

/// «id», «id#2».
[[nodiscard]] std::string part_name(const index::Pack& pack, relations::PartRef part);
/// «jamfor/?a=…&b=…».
[[nodiscard]] std::string compare_address(const index::Pack& pack, relations::PartRef a, relations::PartRef b);
/// «75 %»: whole per cent, rounded down: nothing is made larger than it is.
[[nodiscard]] std::string share_words(std::uint32_t part, std::uint32_t whole);

/// `relations`: null where none are told; else papers of the same case are left out, as the case names them.
/// errors    not_found: no paper has this id; those of query::similar().
[[nodiscard]] Result<Panel> similar_panel(const index::Pack& pack, const relations::Relations* relations, std::string_view id, Language language);

}  // namespace diarium::view
