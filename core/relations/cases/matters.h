// relations/cases/matters: "How much does a matter weigh, and which sentences tell what it changes or costs?"
// By assets/rules/matters.rules.
#pragma once
#include "base/span.h"
#include "facts/reading/reading.h"

namespace diarium::relations {

/// What a matter is to those who are not in the meeting, by its title.
enum class Weight : std::uint8_t {
  routine,  ///< Comes back each month, or concerns the body itself: follow-ups, its delegates, its days.
  usual,
  heavy,  ///< Plans, budgets, agreements, audits, schools.
  fee     ///< Concerns all who pay.
};
/// Of words: routine if one says so, else the most that one says. O(words).
[[nodiscard]] Weight weight_of(const facts::Reading& r, facts::Range title);

/// Does it name what every body has, and no body («Delegationsordning»), or only receive an account? O(words).
[[nodiscard]] bool is_of_each(const facts::Reading& r, facts::Range title);

/// Does a paper say that no fee changes, and tell no change in figures? O(tokens).
[[nodiscard]] bool fee_stands(const facts::Reading& r, ByteSpan span);

/// What a sentence with a sum or a share tells, what tells most first.
enum class Tells : std::uint8_t { change, cost, result };
struct FigureAt {
  ByteSpan span;  ///< Of the sentence.
  Tells tells{};
};
/// Those of a paper, in order of place; of what one stretch of `spans` tells the first of its kind. O(tokens).
[[nodiscard]] std::vector<FigureAt> read_figures(const facts::Reading& r, const std::vector<ByteSpan>& spans);

}  // namespace diarium::relations
