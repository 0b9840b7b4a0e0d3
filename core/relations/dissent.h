// relations/dissent: "Who objected, where and with whom?" Four legal kinds that are never mixed.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "relations/fate.h"

namespace diarium::relations {

/// One objection. A reservation is against a decision, a yrkande before it; a special statement and a note to the
/// minutes leave the decision as it is.
struct DissentRow {
  std::string kind;  ///< A word of facts::dissent_kinds, or «yrkande».
  std::optional<Stage> stage;
  std::string forum;  ///< The body as the paper names it; may be empty.
  facts::Group who;
  Passage passage;
  std::optional<Passage> wording;  ///< Of the one that it repeats («likalydande»), where its text stands.
  std::string outcome;             ///< What a yrkande or a reservation wants; may be empty.
};

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
