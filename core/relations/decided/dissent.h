// relations/decided/dissent: "Who objected, where and with whom?" Four legal kinds that are never mixed, and what
// was moved.
#pragma once
#include "relations/decided/fate.h"

namespace diarium::relations {

/// What became of a yrkande.
enum class Side : std::uint8_t {
  unsettled,  ///< The paper does not settle it, or it is no yrkande.
  won,     ///< It was decided so: no objection.
  lost
};
/// «», «won», «lost».
[[nodiscard]] std::string_view name(Side side);

/// One objection, or a yrkande of which no paper tells that it lost. A reservation is against a decision, a yrkande
/// before it; a special statement and a note to the minutes leave the decision as it is.
struct DissentRow {
  std::string kind;  ///< A word of facts::dissent_kinds, or «yrkande».
  std::optional<Stage> stage;
  std::string forum;  ///< The body as the paper names it; may be empty.
  facts::Group who;
  Passage passage;
  std::optional<Passage> wording;  ///< Of the one that it repeats («likalydande»), where its text stands.
  Side side{};                     ///< Of a yrkande.
  facts::Certainty certainty = facts::Certainty::uncertain;  ///< Of the facts it rests on (relations/certainty.h).
};
/// A reservation, or a yrkande that lost. Who makes a statement or has something noted may have moved what won.
[[nodiscard]] bool is_objection(const DissentRow& row);

/// Parties that object together, and where.
struct Coalition {
  std::vector<std::string> parties;  ///< Letters, sorted; two at least.
  std::string municipality;          ///< Empty where no paper says it.
  std::string kind;                  ///< As in DissentRow.
  struct Place {
    std::uint32_t of_case = 0;  ///< Index in Cases::cases.
    std::uint32_t dissent = 0;  ///< Index in its dissent.
  };
  std::vector<Place> places;  ///< In the order of the cases.
};

}  // namespace diarium::relations
