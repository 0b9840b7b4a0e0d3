// facts/paper/identifiers: numbers of cases and papers: «KS 2024/269-1», «KS/2025:193», «SLK-2024-00190», «M:9/2025».
#pragma once
#include "facts/kinds/facts.h"
#include "facts/parts/parts.h"
#include "facts/rules/rules.h"

namespace diarium::facts {

/// What a number's shape says of it: the value of its rule.
enum class NumberForm : std::uint8_t {
  letters,  ///< Letters of a registry, a year and a running number: a case in any place.
  bare,     ///< Digits only, beside a word such as «Dnr» or a §.
  motion,   ///< «M:9/2025», «motion 2024:15»
  printed   ///< «2023 nr 81»
};

/// A number in the text, not yet judged.
struct NumberAt {
  Range range;
  NumberForm form{};
  bool labelled = false;  ///< «Dnr», «Ärendenummer» or a § stands before it.
  bool in_field = false;  ///< … with a capital, as in a form; «(dnr …)» in a sentence has none.
  bool others = false;    ///< «Ert dnr»: of somebody else's case.
  std::uint16_t year = 0;
  const Rule* rule = nullptr;  ///< The form that it has: of assets/rules/numbers.rules.
};

/// All numbers in order of place. O(tokens).
[[nodiscard]] std::vector<NumberAt> find_numbers(const Reading& r);

/// The numbers as facts, each with its role: which is the paper's own shows from its place in the head.
[[nodiscard]] std::vector<CaseNumber> case_numbers(const Reading& r, const std::vector<Part>& parts,
                                                   const std::vector<NumberAt>& numbers);

}  // namespace diarium::facts
