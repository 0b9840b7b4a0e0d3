// view/case/front: which cases does the first screen tell of, and why? The latest decisions, the contested, what waits.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/pack.h"
#include "relations/relations.h"
#include "view/panel.h"

namespace diarium::view {

/// Why a case stands on the first screen, in the order in which its cards stand.
enum class Front : std::uint8_t {
  contested,  ///< The votes were close, or somebody objected.
  decided,    ///< Its decision is among the latest.
  proposed,   ///< A body has said what it wants, and no decision is here.
  late,       ///< A motion that has waited for more than a year.
  shared,     ///< Its words stand in another municipality's case too.
  recent      ///< Nothing is known of an outcome, and of such cases its papers are among the latest.
};
inline constexpr std::size_t front_count = static_cast<std::size_t>(Front::recent) + 1;
/// «decided» and so on: keys of words, «front.» and «front_reason.».
[[nodiscard]] std::string_view name(Front front);

/// One card. lifetime: points into the relations that it was made of.
struct FrontCard {
  Front section{};
  const relations::Case* of_case = nullptr;
  std::string day;                            ///< ISO, of decision, proposal, objection or latest paper; may be empty.
  const relations::VoteRow* vote = nullptr;   ///< Of what is contested: the closest; null: objections alone.
  std::size_t objections = 0;                 ///< Of the same.
  bool fee = false;  ///< It goes before what is newer, as what is decided or proposed is a fee.
  const relations::WordingPair* shared = nullptr;  ///< With the longest run of another municipality's case; null: none.
  struct Other {
    const relations::Case* of_case = nullptr;
    std::string day;  ///< ISO, of what is known of its outcome, else of its latest paper.
  };
  std::vector<Other> others;  ///< Cases that stand in the same section, in short.
};

/// The cards of the first screen: of each section its first case, then the second ones, until `most` stand; each case
/// once, in the section that has fewest to choose from. Of what stands near each other there what no card tells of yet
/// goes first, fees before routine. cost O(cases log cases + events).
[[nodiscard]] std::vector<FrontCard> front_cards(const index::Pack& pack, const relations::Relations& relations,
                                                 std::size_t most);
/// The same in the reader's words. cost: that and the texts of those shown.
[[nodiscard]] std::vector<Card> case_cards(const index::Pack& pack, const relations::Relations& relations,
                                           std::size_t most, Language language);

}  // namespace diarium::view
