// facts/asked/referral: which bodies were asked for an opinion, which are told to have answered, and which not to
// have.
#pragma once
#include "facts/kinds/facts.h"
#include "facts/parts/parts.h"
#include "facts/rules/rules.h"

namespace diarium::facts {

/// The bodies of a paper that were asked, in order of place, each once; never `body`, whose paper it is, nor an office
/// that writes: one alone on a line of the head of the part. O(tokens).
[[nodiscard]] std::vector<Referral> find_referrals(const Reading& r, const std::vector<Part>& parts,
                                                   const std::optional<Value>& body);

/// A row of a table of those that were asked: who, which of reply_words, and the rule that tells it, or of the table.
struct Answer {
  Range who;
  std::string_view reply;
  const Rule* rule = nullptr;
};
/// The rows below «Remissinstans   Inställning   Kommentar» (core/facts/asked/referral_table.cpp). O(blocks).
[[nodiscard]] std::vector<Answer> table_of_answers(const Reading& r);

}  // namespace diarium::facts
