// facts/certainty/weigh: by which kind of evidence each fact was said, and whether that makes it certain.
//
// A kind of evidence («basis») is a path from the kind of fact over its word to where and how it stands in the paper:
// «date.deadline.prose». Each keeps its record on facts that were judged by hand (facts/certainty/record.h); nothing
// else decides but contradictions within the paper, which make a fact uncertain whatever its record.
#pragma once
#include "facts/kinds/facts.h"
#include "facts/parts/parts.h"

namespace diarium::facts {

/// Sets the standing of every fact of a paper. `parts`: of the reading. O(facts × log record).
void weigh(const Reading& reading, const std::vector<Part>& parts, Facts& facts);

/// The standing of a fact that was said by a basis: certain where its record is good enough and nothing contradicts.
[[nodiscard]] Confidence confidence_by(std::string basis, Doubt doubt = Doubt::none);

/// Weighs again what was in doubt because nothing showed a council's paper, now that its minutes say more of it.
/// O(facts).
void weigh_again(Facts& facts);

/// The standing of a heading, which is a block and no fact of its own.
[[nodiscard]] Confidence standing_of_heading(const structure::Block& block, std::string_view words);

/// Facts whose words stand in one of these spans are in doubt: a scanner's letters that were only guessed.
/// O(facts × spans).
void doubt_at(const std::vector<ByteSpan>& spans, Doubt doubt, Facts& facts);

}  // namespace diarium::facts
