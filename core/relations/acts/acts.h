// relations/acts: "Who did what in a case?" One row for each person or party and each thing that they did.
//
// What became of the case is the case's (Case::outcome) and is not repeated here; of a demand it is told whether it
// won. Nobody is said to have voted whose side no paper tells.
#pragma once
#include <map>

#include "facts/kinds/facts.h"
#include "relations/decided/dissent.h"

namespace diarium::relations {

enum class ActKind : std::uint8_t {
  moved,              ///< Put the motion, the citizen's proposal or the letter: who is named first.
  asked,              ///< Put the interpellation or the question: who is named first.
  seconded,           ///< Put either together with who is named first.
  demanded,           ///< «yrkade»
  reserved,           ///< Against a decision.
  special_statement,  ///< «särskilt uttalande»
  statement,          ///< «yttrande»
  minutes_note,       ///< «protokollsanteckning»
  voted_yes,
  voted_no,
  abstained,
  voted_for,     ///< «för bifall», to whatever the words say: of two votes of one meeting, not always to the same.
  voted_against  ///< «för avslag»
};
inline constexpr int act_kind_count = static_cast<int>(ActKind::voted_against) + 1;
/// «moved», «voted_yes»: its word in JSON, part of its words' keys.
[[nodiscard]] std::string_view name(ActKind kind);

/// Who brought the case: moved, asked or seconded.
[[nodiscard]] bool opens_case(ActKind kind);
/// Yes, no or neither, or for what the words say.
[[nodiscard]] bool is_vote(ActKind kind);
/// Yes, no or neither: of one vote the same word is the same side.
[[nodiscard]] bool is_yes_or_no(ActKind kind);

struct Act {
  ActKind kind{};
  std::optional<std::uint32_t> person;  ///< Index in Cases::people; nothing: a party, or a name that is nobody's there.
  facts::Named who;            ///< As the paper tells it there; a party that acts alone has letters and no name.
  std::optional<Stage> stage;  ///< Of what is done in a body, where it is told.
  std::string forum;           ///< The body, as DissentRow has it; may be empty.
  Passage passage;  ///< Of those who did it together the same words, but for `opens_case`: there the name.
  Side side{};      ///< Of a demand.
  facts::Certainty certainty = facts::Certainty::uncertain;
};
/// One who objected (is_objection()). Not who voted no: that may be what won.
[[nodiscard]] bool objects(const Act& act);

/// Do they do it as one: both brought the case, or the same words tell it of both?
[[nodiscard]] bool together(const Act& one, const Act& other);

/// One ballot: the act that tells it first, and of each party what all of its members did; nothing where they differ.
struct BallotSides {
  const Act* first = nullptr;
  std::map<std::string, std::optional<ActKind>> parties;  ///< Letters.
};

/// Of a case, in the order of its acts; certain acts alone. A ballot ends where a side is told again, in rows a
/// member, or the paper.
/// lifetime  points into `acts`. cost: O(acts x members of a table).
[[nodiscard]] std::vector<BallotSides> ballots_in(const std::vector<Act>& acts);

}  // namespace diarium::relations
