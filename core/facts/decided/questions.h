// facts/decided/questions: questions that no question mark ends, and who put which of several at one sitting.
#pragma once
#include "facts/decided/proposals.h"

namespace diarium::facts {

/// «Jag vill fråga nämndens ordförande om hon avser att …»: what is asked in a sentence that ends with a full stop;
/// empty where nothing is. O(sentence).
[[nodiscard]] Range indirect_question(const Reading& r, Range sentence);

/// «Anna Berg ställer följande fråga:» — does a block lead to one question, which may lack its mark? O(block).
[[nodiscard]] bool leads_to_question(const Reading& r, std::uint32_t block);

/// «Anna Berg ställer följande fråga: När öppnar bron?» in one paragraph: what is asked; empty where nothing is.
/// O(words).
[[nodiscard]] Range question_behind_colon(const Reading& r, Range words);

/// Who put a question at a sitting where several were put: those of the nearest lines above it that tell who asks whom
/// («Fråga från Anna Berg (M) till …»), up to its §. The words that name them; empty where no line does. O(blocks above
/// it).
[[nodiscard]] Range asker_above(const Reading& r, const Part& part, const People& people, std::uint32_t question);

/// Which clauses are questions: those of one list share a kind, and one question mark makes questions of all.
/// O(clauses).
[[nodiscard]] std::vector<bool> tell_questions(const Reading& r, const std::vector<Part>& parts,
                                               const std::vector<structure::AttClause>& clauses);

/// Numbers the questions of each § as their headings do («Fråga 3»), and counts on through those that bear no number.
/// O(blocks).
void number_questions(const Reading& r, const std::vector<Part>& parts, std::vector<ProposalAt>& all);

}  // namespace diarium::facts
