// facts/rules/rule_texts: the rules as they are written, for people: the page of the site, `diarium rules`, `explain`.
#pragma once
#include "facts/kinds/facts.h"

namespace diarium::facts {

struct Rules;
struct RuleText {
  std::string_view file;         ///< «dates»: of assets/rules/dates.rules.
  std::string_view name, value;  ///< As of Rule.
  std::string_view when;         ///< Its conditions; of «scan» the reach.
  std::string_view examples;     ///< What must match, a line each, the place in [ ], ` / ` for a line's end.
};
/// In the order of files and rules.
[[nodiscard]] std::span<const RuleText> rule_texts();
/// The tables of all files, in their order (facts/rules/rules.h).
[[nodiscard]] std::span<const Rules& (*const)()> rule_tables();

/// What patterns call the values of an enum, in its order.
struct Notation {
  std::span<const std::string_view> shapes, flags, verb_kinds, verb_forms, ranks;
};
[[nodiscard]] const Notation& notation();

/// Lines in English. `byte`: of the text; where no sentence stands there, the next one. O(bytes): the paper is read
/// again.
[[nodiscard]] std::string explain(std::string_view text, const structure::Outline& outline, std::uint32_t byte);
/// A rule as a line of the catalogue: where it stands, what it says, when.
[[nodiscard]] std::string rule_line(std::string_view file, std::string_view name);

}  // namespace diarium::facts
