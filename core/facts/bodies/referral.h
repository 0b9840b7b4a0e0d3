// facts/bodies/referral: which bodies were asked for an opinion, which are told to have answered, and which not to
// have.
#pragma once
#include <optional>
#include <vector>

#include "facts/facts.h"
#include "facts/parts/parts.h"

namespace diarium::facts {

/// The bodies of a paper that were asked, in order of place, each once; never `body`, whose paper it is, nor an office
/// that writes: one alone on a line of the head of the part. O(tokens).
[[nodiscard]] std::vector<Referral> find_referrals(const Reading& r, const std::vector<Part>& parts,
                                                   const std::optional<Value>& body);

/// The ways in which prose tells who was asked (core/facts/bodies/referral_prose.cpp). Each O(a sentence) at most.
namespace referral_text {

/// «Remissvar», «remissyttrande»: the answer, not the question.
[[nodiscard]] bool is_answer(const Reading& r, std::uint32_t at);
/// «Kommunfullmäktige beslutade … att överlämna», «… att remittera»
[[nodiscard]] bool was_to_be_sent(const Reading& r, std::uint32_t at);
/// First token of the list behind «ärendet har behandlats av», «dialog har förts med», «yttrande har inhämtats från»;
/// 0: none. `reply` becomes «answered» where the words say that those in it did.
[[nodiscard]] std::uint32_t list_start(const Reading& r, std::uint32_t at, std::string_view& reply);
/// The same of a label: «Utan erinran: Trafikverket, …», «Inget svar: …» begins a line.
[[nodiscard]] std::uint32_t labelled_answers(const Reading& r, std::uint32_t at, std::string_view& reply);
/// «Samtliga remissinstanser har svarat». O(tokens).
[[nodiscard]] bool all_answered(const Reading& r);
/// Is a body that is named here told as one that says, judges or proposes something? «… anser att», «…s yttrande».
[[nodiscard]] bool says_something(const Reading& r, Range name);
/// «Socialnämnden har i skrivelse den 6 mars anfört …», «Byggnadsnämnden har yttrat sig»: the words before the verb.
[[nodiscard]] Range answering_subject(const Reading& r, Range sentence);
/// «I yttrande från Nyby Bostäder AB framhålls …»: the body's name.
[[nodiscard]] Range quoted(const Reading& r, std::uint32_t at);
/// The body in «Synpunkter från X», «X yttrande»; all of a heading that stands in the section of the answers.
[[nodiscard]] Range heading_names(const Reading& r, Range heading, bool in_section);

/// A row of a table of those that were asked: who, and which of reply_words.
struct Answer {
  Range who;
  std::string_view reply;
};
/// The rows below «Remissinstans   Inställning   Kommentar» (core/facts/bodies/referral_table.cpp). O(blocks).
[[nodiscard]] std::vector<Answer> table_of_answers(const Reading& r);

}  // namespace referral_text
}  // namespace diarium::facts
