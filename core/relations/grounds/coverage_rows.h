// relations/grounds/coverage_rows: lays the questions of a case beside the sentences of its answers.
#pragma once
#include <cstdint>
#include <vector>

#include "relations/decided/fate_rows.h"
#include "relations/grounds/coverage.h"

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

}  // namespace diarium::relations
