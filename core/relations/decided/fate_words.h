// relations/decided/fate_words: what assets/rules/fates.rules say of words about a proposal that somebody answered.
#pragma once
#include "facts/rules/rules.h"

namespace diarium::relations {

/// What the first rule of a list takes at a token. O(rules).
[[nodiscard]] inline facts::Found fate_at(const facts::Reading& r, std::uint32_t at, std::string_view list) {
  return facts::find_at(facts::fate_rules(), r, at, facts::NothingAsked(), list);
}
[[nodiscard]] inline bool is_fate_word(const facts::Reading& r, std::uint32_t at, std::string_view list) {
  return facts::is_said(facts::fate_rules(), list, r, at);
}
/// Does a list say something of one of the words?
[[nodiscard]] inline bool has_fate_word(const facts::Reading& r, facts::Range words, std::string_view list) {
  return facts::is_said(facts::fate_rules(), list, r, words);
}

}  // namespace diarium::relations
