// relations/decided/fate_rows: puts the verdicts of a case's papers beside what was asked, and gathers its objections.
#pragma once
#include "relations/cases/summaries.h"
#include "relations/decided/dissent.h"
#include "relations/decided/fate.h"

namespace diarium::relations {

/// The parts of one case, in the order of the pile, and the papers they lie in.
struct CaseParts {
  const Summaries* papers = nullptr;  ///< Those of the refs are at hand.
  std::vector<PartRef> refs;
  /// The kind of a part; empty where it is not known.
  [[nodiscard]] std::string_view type(PartRef ref) const;
  /// Minutes of the board or the council that a statement to the council encloses: what they decided was decided before
  /// the statement was written, and not on it. Nothing for other parts.
  [[nodiscard]] std::optional<Stage> older_minutes(PartRef ref) const;
  /// Such minutes of another matter: the council's, whose word on this one comes after the statement, and those of a
  /// board that bear another number only. What was asked, objected and voted there was so in that matter.
  [[nodiscard]] bool of_another_matter(PartRef ref) const;
};

/// A kind of paper that puts a matter: a motion, a citizen's proposal, a letter, a question.
[[nodiscard]] bool puts_matter(std::string_view type);

/// The att-satser of the motion, or as an answer retells them, or what the office proposes, each with its verdicts.
/// cost      O(rows x verdicts), both bounded.
[[nodiscard]] std::vector<FateRow> fate_rows(const CaseParts& parts);

/// Reservations, statements, notes and yrkanden of a case's parts, by stage, then in the order of the pile; one that
/// says that it repeats another («likalydande») leads to its words, in the same paper or another of the case. cost
/// near-linear in their number; at most most_dissents.
[[nodiscard]] std::vector<DissentRow> dissent_rows(const CaseParts& parts);
inline constexpr std::size_t most_dissents = 1000;

/// The counted votes of a case's parts, in the order of the pile; at most most_dissents.
[[nodiscard]] std::vector<VoteRow> vote_rows(const CaseParts& parts);

/// Parties that reserved or spoke together, the largest number of cases first. `municipalities`: of each case.
[[nodiscard]] std::vector<Coalition> coalitions(const std::vector<const std::vector<DissentRow>*>& cases,
                                                const std::vector<std::string>& municipalities);

}  // namespace diarium::relations
