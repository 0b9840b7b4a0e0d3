// relations/decided/whole_outcome: "Is a point of one list the same as one of another, and what can be told of a whole
// whose points were answered one by one?"
#pragma once
#include "facts/kinds/words.h"
#include "language/roots.h"
#include "relations/decided/fate.h"
#include "relations/pile.h"

namespace diarium::relations {

/// What an outcome says to what was asked.
enum class Leaning : std::uint8_t { none, yes, no, answered, in_part };
[[nodiscard]] Leaning leaning_of(std::string_view outcome);
/// «tillstyrka», «avstyrka»: what a body thinks of a thing that another decides.
[[nodiscard]] bool is_opinion(std::string_view outcome);

/// The one outcome that is true of all points, «delvis» where some were granted and others refused, else nothing: no
/// point of several speaks for all. What is noted, granted or repealed beside another outcome is left out, and points
/// in words of their own, or that adopt or approve more, may stand behind a first point that adopts something; what
/// refuses, answers or endorses one point says nothing of a point that is silent.
///
/// in        `outcomes`: of each point, in their order; empty where none is told.
/// lifetime  the result borrows from `outcomes` or from the program.
[[nodiscard]] std::string_view whole_outcome(std::span<const std::string_view> outcomes);
/// Of what those who decided last answered. Where a motion asks, its own rows count, not what was decided beside it.
/// lifetime  the result borrows from `rows` or from the program.
[[nodiscard]] std::string_view whole_outcome(std::span<const FateRow> rows);
/// Is it a point of what a stage proposed or decided in a part, or one that was answered there?
[[nodiscard]] bool is_point_of(const FateRow& row, PartRef ref, Stage stage);
/// Did somebody above an office say to it what becomes of it, elsewhere than where it is asked?
[[nodiscard]] bool is_answered(const FateRow& row);
/// Is it an att-sats of the motion?
[[nodiscard]] bool asks_as_motion(const FateRow& row);

/// What each proposal and decision of a paper is about, ascending, in the order of Facts::proposals; empty of other
/// kinds. O(bytes).
[[nodiscard]] std::vector<std::vector<language::WordKey>> words_of_points(const PileText& paper);
/// A point of a proposal or a decision. O(1).
[[nodiscard]] inline bool is_point(const facts::Proposal& one) {
  return one.kind == facts::kind::proposal || one.kind == facts::kind::decision;
}
/// Are two points the same one, told twice? By their words alone: two lists have numbers of their own. O(words).
[[nodiscard]] bool same_point(const std::vector<language::WordKey>& one, const std::vector<language::WordKey>& other);
/// … and has the first no word that the second lacks? «… beställs för förskolan» is not «… beställs». O(words).
[[nodiscard]] bool same_words(const std::vector<language::WordKey>& said, const std::vector<language::WordKey>& asked);

}  // namespace diarium::relations
