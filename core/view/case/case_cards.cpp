// view: the cases that tell most, as cards: what was asked, what came of it, who objected, where the wording stands
// too.
#include <algorithm>
#include <optional>
#include <set>

#include "base/sorting.h"
#include "view/case/case_panel.h"
#include "view/case/case_words.h"
#include "view/dates.h"
#include "view/panels/compare_panel.h"
#include "view/paper/passages.h"

namespace diarium::view {
namespace {

using relations::Case;
using relations::Verdict;
using relations::WordingPair;

/// How much a case tells: more steps, an outcome, dissent and shared wording come first.
std::uint32_t worth(const Case& one, const WordingPair* shared) {
  std::set<std::uint32_t> papers;
  for (const relations::CasePaper& paper : one.papers) papers.insert(paper.ref.paper * 64 + paper.ref.part);
  return static_cast<std::uint32_t>(std::min<std::size_t>(papers.size(), 5) + (last_verdict(one) ? 2 : 0) +
                                    std::min<std::size_t>(objections(one), 3) + (one.questions.empty() ? 0 : 1) +
                                    (shared ? 3 : 0));
}

class CardsTeller {
 public:
  CardsTeller(const index::Pack& pack, Language language) : pack_(pack), language_(language), passages_(pack, language) {}

  Card card(const Case& one, const WordingPair* shared) {
    Card card{.id = one.id,
              .title = leading(one.title.empty() ? std::string(word(language_, "paper.untitled")) : one.title,
                               "a/" + one.id + "/"),
              .meta = {},
              .chips = {},
              .lines = {}};
    card.title.quoted = true;
    const std::string mark = case_mark(one);
    card.meta = mark + (mark.empty() ? "" : " · ") + kinds(one) + " · " + dates(one);
    chips(one, card);
    Line words = asked(one);
    if (shared) add_shared(one, *shared, words);
    card.lines.push_back(std::move(words));
    Line decided;
    add_own_words(decided, passages_, one, last_verdict(one));
    if (!decided.empty()) card.lines.push_back(std::move(decided));
    return card;
  }

 private:
  std::string kinds(const Case& one) {
    std::vector<std::string> told;
    for (const relations::CasePaper& paper : one.papers) {
      std::string kind = passages_.kind(paper.ref);
      if (std::ranges::find(told, kind) == told.end()) told.push_back(std::move(kind));
    }
    std::string words;
    for (std::size_t i = 0; i < std::min<std::size_t>(told.size(), 3); ++i) words += (i > 0 ? ", " : "") + told[i];
    return words;
  }

  std::string dates(const Case& one) const {
    std::string earliest, latest;
    for (const relations::CasePaper& paper : one.papers) {
      const std::string& date = pack_.card(DocId{paper.ref.paper}).date;
      if (date.empty()) continue;
      if (earliest.empty() || date < earliest) earliest = date;
      latest = std::max(latest, date);
    }
    if (earliest.empty()) return std::string(word(language_, "paper.undated"));
    return earliest == latest ? date_words(language_, earliest)
                              : date_words(language_, earliest) + "–" + date_words(language_, latest);
  }

  void chips(const Case& one, Card& card) const {
    const bool own = std::ranges::any_of(one.papers, [&](const relations::CasePaper& paper) { return pack_.card({paper.ref.paper}).own; });
    if (own) card.chips.push_back(said(std::string(word(language_, "paper.own")), Shape::chip, Tone::accent));
    if (one.corrected) card.chips.push_back(user_chip(language_));
    const std::optional<relations::Verdict> verdict = last_verdict(one);
    card.chips.push_back(case_chip(language_, verdict));
    if (verdict && verdict->certainty != facts::Certainty::certain) add_certainty(card.chips, language_, verdict->certainty);
    std::size_t reservations = 0, statements = 0;
    for (const relations::DissentRow& row : one.dissent) {
      reservations += row.kind == "reservation" ? 1u : 0u;
      statements += row.kind == "särskilt uttalande" ? 1u : 0u;
    }
    if (reservations > 0)
      card.chips.push_back(said(count(language_, "count.reservations", reservations), Shape::chip, Tone::dissent));
    if (statements > 0)
      card.chips.push_back(said(count(language_, "count.special_statements", statements), Shape::chip, Tone::dissent));
    if (verdict && !verdict->outcome.empty() && one.outcome.empty())
      card.chips.push_back(said(std::string(word(language_, "case.chip_final_unknown")), Shape::chip, Tone::reference));
  }

  Line asked(const Case& one) const {
    if (!one.questions.empty()) {
      std::size_t direct = 0;
      for (const relations::QuestionRow& row : one.questions)
        direct += row.coverage == relations::Coverage::direct ? 1u : 0u;
      return {said(count(language_, "count.questions", one.questions.size()), Shape::strong),
              said(fill(language_, "case.questions_answered", {{"n", number(direct)}}))};
    }
    const std::vector<const relations::FateRow*> asked = proposals(one);
    if (asked.empty()) return {said(count(language_, "count.papers", one.papers.size()))};
    std::size_t unanswered = 0;
    for (const relations::FateRow* row : asked) unanswered += row->verdicts.empty() ? 1u : 0u;
    Line line = {said(count(language_, "count.claims", asked.size()), Shape::strong)};
    if (unanswered == asked.size())
      line.push_back(said(std::string(word(language_, "case.none_answered"))));
    else if (unanswered > 0)
      line.push_back(said(count(language_, "case.some_unanswered", unanswered)));
    else
      line.push_back(said(std::string(word(language_, "case.all_answered"))));
    return line;
  }

  void add_shared(const Case& one, const WordingPair& shared, Line& words) {
    const bool ours = std::ranges::any_of(
        one.papers, [&](const relations::CasePaper& paper) { return paper.ref.paper == shared.a.paper; });
    const relations::PartRef mine = ours ? shared.a : shared.b, other = ours ? shared.b : shared.a;
    words.push_back(said(" "));
    words.push_back(
        said(ours ? share_words(shared.a_kept(), shared.a_words) : share_words(shared.b_kept(), shared.b_words),
             Shape::strong));
    words.push_back(said(fill(language_, "case.shared",
                              {{"mine", passages_.kind_in(mine, "type_definite.")}, {"other", other_words(other)}})));
    words.push_back(leading(std::string(word(language_, "relations.compare")), compare_address(pack_, mine, other)));
  }

  std::string other_words(relations::PartRef other) {
    const std::string& municipality = pack_.card(DocId{other.paper}).municipality;
    const std::string kind = passages_.kind_in(other, "type_indefinite.");
    return municipality.empty() ? kind
                                : fill(language_, "case.shared_from", {{"kind", kind}, {"municipality", municipality}});
  }

  const index::Pack& pack_;
  Language language_;
  Passages passages_;
};

/// For each paper the pair of another case with which it shares most.
std::vector<const WordingPair*> closest_pairs(const relations::Relations& relations, std::uint32_t papers) {
  std::vector<std::uint32_t> case_of(papers, ~0u);
  for (std::uint32_t i = 0; i < relations.cases.cases.size(); ++i)
    for (const relations::CasePaper& paper : relations.cases.cases[i].papers) case_of[paper.ref.paper] = i;
  std::vector<const WordingPair*> best(relations.cases.cases.size(), nullptr);
  constexpr std::uint32_t least_words = 20;  // A shorter run is worth no headline.
  for (const WordingPair& pair : relations.wording.pairs) {
    const std::uint32_t a = case_of[pair.a.paper], b = case_of[pair.b.paper];
    if (a == b || pair.longest < least_words) continue;
    for (const std::uint32_t one : {a, b})
      if (one != ~0u && (!best[one] || pair.longest > best[one]->longest)) best[one] = &pair;
  }
  return best;
}

}  // namespace

std::vector<Card> case_cards(const index::Pack& pack, const relations::Relations& relations, std::size_t most,
                             Language language) {
  const auto& cases = relations.cases.cases;
  const std::vector<const WordingPair*> shared = closest_pairs(relations, pack.papers());
  std::vector<std::uint32_t> order(cases.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  sort_briefly(order, std::ranges::greater{}, [&](std::uint32_t i) { return worth(cases[i], shared[i]); });
  CardsTeller teller(pack, language);
  std::vector<Card> cards;
  for (const std::uint32_t i : order) {
    if (cards.size() == most) break;
    cards.push_back(teller.card(cases[i], shared[i]));
  }
  return cards;
}

}  // namespace diarium::view
