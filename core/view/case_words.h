// view/case_words: what relations are called in the reader's language.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "relations/cases/cases.h"
#include "view/panel.h"
#include "view/paper/passages.h"

namespace diarium::view {

[[nodiscard]] std::string stage_words(Language language, std::string_view stage);
/// «✕ Avslag» as a chip, without its sign where nobody decided it; «Beslut: Tillstyrks» of whoever decides by what it
/// thinks, «Beslutat» of a decision and «Förslag» of a proposal in words of its own, «Utfall okänt» of none.
[[nodiscard]] Words verdict_chip(Language language, const std::optional<relations::Verdict>& verdict);
/// Does a body say what it thinks to the council, which decides? That is its own word, and no proposal to think so.
[[nodiscard]] bool is_stance(const relations::Verdict& verdict);
/// The same as a proposal where nobody decided it yet: «Förslag: Antas».
[[nodiscard]] Words case_chip(Language language, const std::optional<relations::Verdict>& verdict);
/// «Kommunstyrelsen 11 juni 2031»: who said it, and on which ISO day, where that is known.
[[nodiscard]] std::string said_by(Language language, const relations::Verdict& verdict, std::string_view day);
/// How many of its rows are objections.
[[nodiscard]] std::size_t objections(const relations::Case& one);
/// What was asked in it: its rows without those that only tell what was decided, which nobody proposed. They point into it.
[[nodiscard]] std::vector<const relations::FateRow*> proposals(const relations::Case& one);
/// Rows of several papers that say one thing in the same words; at least one.
using SameWords = std::vector<const relations::FateRow*>;
/// The statements of these rows, in the order of their first ones. What one paper says twice are two.
/// cost: their papers' texts.
[[nodiscard]] std::vector<SameWords> by_words(Passages& passages, const std::vector<const relations::FateRow*>& rows);
/// As certain as the least certain of them.
[[nodiscard]] facts::Certainty least_certain(const SameWords& rows);
inline constexpr std::size_t own_words_at_most = 200;  ///< Bytes of them in a list.
/// Adds the verdict's to a line that tells it, where that has no other words, behind who proposes it.
void add_own_words(Language language, Line& line, Passages& passages, const std::optional<relations::Verdict>& verdict);
/// «ja för återremiss, nej för att avgöra ärendet»: what was voted on; empty where the paper does not say it.
[[nodiscard]] std::string vote_means(Language language, const relations::VoteRow& vote);
/// The vote of a paper's part that has no other: acts have that place alone, so of which of several they are is not
/// told; null where it has none or several.
[[nodiscard]] const relations::VoteRow* only_vote(const relations::Case& one, relations::PartRef ref);
/// «Ja: C, S. Nej: M, SD.»: by parties, where the same part of a paper tells no other vote and names all who voted, as
/// sure as the least sure of these; empty otherwise.
[[nodiscard]] Line vote_parties(Language language, const relations::Case& one, const relations::VoteRow& vote);
/// «Omröstning: 23 ja, 38 nej», as sure as it is.
[[nodiscard]] Line vote_line(Language language, Passages& passages, const relations::VoteRow& vote);
/// «Reservation», «Särskilt uttalande».
[[nodiscard]] std::string dissent_words(Language language, std::string_view kind);
/// What the last stage that answered said of any proposal: a decision by those above whoever proposes goes before a
/// recommendation, and what settles before what postpones. Where some points were granted and others refused, the last
/// point's with «delvis» for outcome, as certain as the least certain of them. Nothing: nobody answered, or the points
/// were answered in ways of which none is true of the whole.
[[nodiscard]] std::optional<relations::Verdict> last_verdict(const relations::Case& one);
/// «Anna Berg (S), Bo Ek och Cia Dal», for running text.
[[nodiscard]] std::string names_of(Language language, const facts::Group& who);
/// The words of a passage as they are compared.
[[nodiscard]] std::string words_compared(Passages& passages, const relations::Passage& at);
/// Has a decision no words but those for its paper's kind: «Delegationsbeslut»?
[[nodiscard]] bool names_kind(Passages& passages, const relations::Passage& at);
/// Who moved the words of a verdict that is amended; empty where nobody did.
[[nodiscard]] std::string change_words(Language language, Passages& passages, const relations::Case& one,
                                       const relations::Verdict& last);
/// A title without who put the matter forward: «Motion om farthinder» of «Motion av Anna Berg (S) och Bo Ek (V) om
/// farthinder»; the title itself where no names with parties stand before «om». UTF-8. The whole title stands on the
/// case's own page.
[[nodiscard]] std::string headline(std::string_view title);
/// Its title, else its number, leading to it.
[[nodiscard]] Words case_link(Language language, const relations::Case& one, Shape shape = Shape::plain);
/// «Stockholm · KS 2024/269»: whose case it is and its number, as far as known.
[[nodiscard]] std::string case_mark(const relations::Case& one);
/// «rättat av dig» as a chip: of a case or person that the reader corrected.
[[nodiscard]] Words user_chip(Language language);
/// Why a paper stands in its case, and how surely.
[[nodiscard]] std::string join_words(Language language, const relations::CasePaper& paper);

}  // namespace diarium::view
