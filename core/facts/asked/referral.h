// facts/asked/referral: which bodies were asked for an opinion, which are told to have answered, and which not to
// have.
#pragma once
#include <optional>
#include <vector>

#include "facts/kinds/facts.h"
#include "facts/parts/parts.h"
#include "facts/rules/rules.h"

namespace diarium::facts {

/// The bodies of a paper that were asked, in order of place, each once; never `body`, whose paper it is, nor an office
/// that writes: one alone on a line of the head of the part. `held`: gets every rule that held on the way. O(tokens).
[[nodiscard]] std::vector<Referral> find_referrals(const Reading& r, const std::vector<Part>& parts,
                                                   const std::optional<Value>& body,
                                                   std::vector<RuleHeld>* held = nullptr);

/// A row of a table of those that were asked: who, and which of reply_words.
struct Answer {
  Range who;
  std::string_view reply;
};
/// The rows below «Remissinstans   Inställning   Kommentar» (core/facts/asked/referral_table.cpp). O(blocks).
[[nodiscard]] std::vector<Answer> table_of_answers(const Reading& r, std::vector<RuleHeld>* held);

}  // namespace diarium::facts
