// relations/grounds/coverage_rows: lays the questions of a case beside the sentences of its answers,
// and gathers its grounds, those that were lost, and those that towns share.
#pragma once
#include "relations/decided/fate_rows.h"
#include "relations/grounds/grounds_ledger.h"

namespace diarium::relations {

struct QuestionRows {
  std::vector<QuestionRow> rows;
  std::uint64_t looks = 0;  ///< Words of questions compared with sentences.
};

/// The questions of a case, each with the sentences that answer it. What asks and what retells the question is no
/// answer, nor is what dissents from it.
///
/// A sentence answers directly where it stands under the repeated question or under «Svar på fråga 2», or where it
/// holds half of the weight of the question's words, three of them at least; rare words weigh more. It answers
/// indirectly with less: a rare word, or several. in        `pile`: to read the papers of the case again, at most
/// most_answer_papers. errors    those of the pile.
[[nodiscard]] Result<QuestionRows> question_rows(const CaseParts& parts, const Pile& pile);
inline constexpr std::size_t most_answer_papers = 24;

/// True if some part of the case asks questions. O(proposals).
[[nodiscard]] bool has_questions(const CaseParts& parts);

/// The grounds of a case's parts, by stage, then in the order of the pile; at most most_grounds.
[[nodiscard]] std::vector<GroundRow> ground_rows(const CaseParts& parts);
inline constexpr std::size_t most_grounds = 1000;

/// Grounds of a stage that the next stage with grounds of its own no longer gives. A law counts by its kind, whatever
/// it is called; a policy by its name, where both stages name one. `grounds`: of one case, as ground_rows() orders
/// them.
[[nodiscard]] std::vector<GroundAlarm> ground_alarms(const std::vector<GroundRow>& grounds);

/// Norms that cases of two municipalities or more rest on. `municipalities`: of each case.
[[nodiscard]] std::vector<SharedGround> shared_grounds(const std::vector<const std::vector<GroundRow>*>& cases,
                                                       const std::vector<std::string>& municipalities);

}  // namespace diarium::relations
