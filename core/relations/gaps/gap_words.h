// relations/gaps/gap_words: what assets/rules/gaps.rules say of words that cite or enclose a paper.
#pragma once
#include "facts/rules/rules.h"

namespace diarium::relations {

/// What the first rule of a list takes at a token. O(rules).
[[nodiscard]] inline facts::Found gap_at(const facts::Reading& r, std::uint32_t at, std::string_view list) {
  return facts::find_at(facts::gap_rules(), r, at, facts::NothingAsked(), list);
}
[[nodiscard]] inline bool is_gap_word(const facts::Reading& r, std::uint32_t at, std::string_view list) {
  return facts::is_said(facts::gap_rules(), list, r, at);
}

}  // namespace diarium::relations
