// facts/rules/rule_texts: the rules as they are written, for people: the page of the site, `diarium rules`, `explain`.
#pragma once
#include <array>
#include <span>
#include <string_view>

namespace diarium::facts {

struct RuleText {
  std::string_view file;         ///< «dates»: of assets/rules/dates.rules.
  std::string_view name, value;  ///< As of Rule.
  std::string_view when;         ///< Its conditions; of «scan» the reach.
  std::string_view examples;     ///< What must match, a line each, the place in [ ], ` / ` for a line's end.
};
/// In the order of files and rules.
[[nodiscard]] std::span<const RuleText> rule_texts();

/// What patterns call the values of an enum, in its order.
struct Notation {
  std::span<const std::string_view> shapes, flags, verb_kinds, verb_forms, ranks;
};
[[nodiscard]] const Notation& notation();

}  // namespace diarium::facts
