#include "facts/cited/work_names.h"

#include <algorithm>

#include "facts/rules/rules.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t most_words = 14;  // Of the words that complete a name.

/// Behind the words after «för»; their begin where they are no name, or one of which a part is lost.
std::uint32_t purpose_end(const Reading& r, std::uint32_t first) {
  const Anchor place{first, first, r.sentence(std::min(first, r.size() - 1))};
  std::uint32_t at = first;
  while (at < r.size() && at < first + most_words && r.block(at) == r.block(first)) {
    const Rule* rule = rule_of_word(work_rules(), r, at, place, NothingAsked(), {"past"});
    if (rule == nullptr || rule->value == "-") break;
    ++at;
  }
  while (at > first && (r.is_any(at - 1, {"och", ",", "för"}) || ends_name_of_work(r, at - 1))) --at;
  return is_said(work_rules(), "cut", r, at) ? first : at;
}

}  // namespace

bool ends_name_of_work(const Reading& r, std::uint32_t at) { return is_said(work_rules(), "ends", r, at); }

Range with_years(const Reading& r, Range name) {
  const bool year = r.number(name.last).value_or(0) >= 1990 && r.number(name.last).value_or(0) <= 2099;
  const bool day = r.is(name.last + 1, "-") && r.is(name.last + 3, "-") && r.shape(name.last + 4) == Shape::number;
  if (!year || day || r.tokens[name.last].wide || r.is(name.last + 1, "/")) return name;
  ++name.last;
  if (r.is_any(name.last, {"-", "–", "‐"}) && r.shape(name.last + 1) == Shape::number) name.last += 2;
  return name;
}

Range with_purpose(const Reading& r, std::uint32_t head, bool owned) {
  const Range name{head, head + 1};
  const Rule* rule = rule_of_word(work_rules(), r, head, {head, head + 1, r.sentence(head)}, NothingAsked(), {"head"});
  // «Sjö kommuns plan för att minska buller 2026–2028» is a name, «en plan för att …» is a wish.
  const bool aim = rule != nullptr && rule->value == "aim" && owned;
  if (rule == nullptr || (rule->value != "purpose" && !aim)) return with_years(r, name);
  const std::uint32_t first = aim ? head + 3 : head + 2, end = purpose_end(r, first);
  if (end > first + (aim ? 1 : 0)) return with_years(r, {head, end});
  return aim ? name : with_years(r, name);
}

}  // namespace diarium::facts
