// relations/decided/fate: "What became of each thing that was asked?" Att-satser by the stages that answered them.
#pragma once
#include "relations/pile.h"

namespace diarium::relations {

/// Who treats a case, in the order in which it goes. Names are those of facts::ground_stages.
/// A body that its minutes do not name is before any other: whatever a named one says goes further.
enum class Stage : std::uint8_t { unnamed, office, preparation, subcommittee, committee, board, council };
inline constexpr int stage_count = 7;
/// «onämnt», «office», «beredning», «utskott», «nämnd», «styrelse», «fullmäktige».
[[nodiscard]] std::string_view name(Stage stage);

/// Words of a paper.
struct Passage {
  PartRef ref;    ///< The part that holds them.
  ByteSpan span;  ///< Bytes of the paper's text.
};

/// «bordlägga», «återremiss», «remittera»: decides how the case goes on, not what becomes of it.
[[nodiscard]] bool is_procedural(std::string_view outcome);
/// «upphäva», «utse», «bevilja», «notera»: decides something else than what becomes of a motion.
[[nodiscard]] bool is_beside_motion(std::string_view outcome);

/// What one stage says to one att-sats. A stage that proposes on has recommended, a council has decided; a board
/// decides what it does not send on for another to adopt.
struct Verdict {
  Stage stage{};
  bool final_decision = false;
  bool whole = false;   ///< It answers the whole motion at once («motionen avslås»).
  bool amended = false;  ///< A demand that won changed what was proposed; view::last_verdict() tells it, no pack does.
  std::string outcome;  ///< A word of facts::outcome_words; empty of what is said in words of its own.
  std::string by;       ///< The body as named; may be empty.
  std::string to;       ///< To whom it is put, as the paper names it; empty where that is not told.
  std::optional<Stage> asks;  ///< The stage of `to`.
  std::string date;     ///< ISO day of the paper that says it, as far as known.
  Passage passage;
  facts::Certainty certainty = facts::Certainty::uncertain;  ///< Of the facts it rests on (relations/certainty.h).
};

/// One thing that is asked, and what each stage answered; what one body says twice stands there once, from the paper
/// that is its own if there is one.
struct FateRow {
  Passage text;
  std::uint16_t number = 0;
  std::string kind;               ///< A word of facts::proposal_kinds.
  std::string by;                 ///< Who asks; may be empty.
  std::string to;                 ///< Whom it asks to decide; empty where that is not told.
  std::optional<Stage> asks;      ///< The stage of `to`.
  std::vector<Verdict> verdicts;  ///< By stage, then in time; empty: nobody answered this.
  std::string outcome;            ///< What was decided in the end; empty: «final unknown».
  facts::Certainty certainty = facts::Certainty::uncertain;  ///< Of the facts it rests on (relations/certainty.h).
  /// The verdict behind `outcome`; null where it is unknown.
  [[nodiscard]] const Verdict* last_word() const;
};
inline constexpr std::size_t most_row_verdicts = 24;

/// What puts a case to the highest body that is asked and above all that decided; null where none is. O(verdicts).
[[nodiscard]] const Verdict* awaiting_verdict(std::span<const FateRow> rows);

/// A counted vote of the case, as facts::Vote tells it.
struct VoteRow {
  std::optional<Stage> stage;
  std::string forum;  ///< The body that voted, as the paper names it; may be empty.
  std::uint16_t yes = 0, no = 0, abstain = 0;
  std::string yes_means, no_means;  ///< May be empty.
  Passage passage;
  facts::Certainty certainty = facts::Certainty::uncertain;  ///< Of the facts it rests on (relations/certainty.h).
};

/// Somebody who was asked for an opinion and gave none, as the paper says.
struct Silence {
  std::string name;
  Passage passage;
};

}  // namespace diarium::relations
