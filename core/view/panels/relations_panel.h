// view/panels/relations_panel: «relationer/», how papers, cases, people and parties hang together, one kind of tie at a time.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "index/pack.h"
#include "relations/relations.h"
#include "view/panel.h"

namespace diarium::view {

/// What ties papers, in the order in which it is offered.
enum class TieKind : std::uint8_t {
  wording,         ///< «ordalydelse»: words that two cases share.
  cases,           ///< «arenden»: cases, and what ties them, as a graph.
  people,          ///< «personer»: who stands in several papers.
  coalitions,      ///< «partier»: parties that objected together.
  grounds,         ///< «skal»: what cases of several municipalities rest on.
  wording_within,  ///< «inom-arenden»: words that two papers of one case share.
  wording_paper    ///< «inom-handlingar»: words that stand twice in one paper.
};
inline constexpr int tie_count = 7;
/// As in addresses.
[[nodiscard]] std::string_view name(TieKind tie);
[[nodiscard]] std::optional<TieKind> tie_named(std::string_view word);

/// Which ties are shown: one kind, the first that there are any of if none is asked for; or all, on a page that cannot be asked.
struct TieChoice {
  std::optional<TieKind> tie;
  bool all = false;
};

/// The ties of a pile, each list cut at a length that a page can hold; the other kinds are links with their counts.
/// cost O(cases + pairs + people) and the texts that are quoted.
[[nodiscard]] Panel relations_panel(const index::Pack& pack, const relations::Relations& relations, TieChoice chosen, Telling telling);

// Cases and what ties them together as an arc diagram: a list with the ties drawn beside it.
// A list can be walked by keyboard and read aloud; the arcs show at a glance what the lines of the list say.
// Source: Wattenberg, "Arc diagrams: visualizing structure in strings" (2002).
/// Cases that share wording, people or grounds with another case; nothing where none does.
///
/// returns   the order of nodes is that of a walk along the strongest ties from the first case on, so that arcs are
/// short;
///           the same relations give the same picture. At most 30 cases and 60 ties, the strongest.
/// cost      O(pairs + people + ties log ties).
[[nodiscard]] std::optional<Graph> case_graph(const index::Pack& pack, const relations::Relations& relations,
                                              Language language);

}  // namespace diarium::view
