// view: the cases of the first screen as cards: what was decided or proposed, in its words, who objected, and why it
// stands there.
#include <algorithm>
#include <optional>
#include <ranges>
#include <set>

#include "relations/decided/whole_outcome.h"
#include "view/case/case_fate.h"
#include "view/case/front.h"
#include "view/case_words.h"
#include "view/cases/title_words.h"
#include "view/dates.h"
#include "view/few.h"
#include "view/panels/compare_panel.h"
#include "view/paper/passages.h"
#include "view/people_cells.h"

namespace diarium::view {
namespace {

using relations::Case;
using relations::Verdict;
using relations::WordingPair;

constexpr std::size_t card_points_at_most = 2;
constexpr std::size_t card_words_at_most = 320;  // Bytes: what is decided stands behind whose plan for what it is.

class CardsTeller {
 public:
  CardsTeller(const index::Pack& pack, Language language) : pack_(pack), language_(language), passages_(pack, language) {}

  Card card(const FrontCard& front_card) {
    const Case& one = *front_card.of_case;
    Card card{.id = one.id,
              .kicker = data_word(language_, "front", name(front_card.section)),
              .title = case_link(language_, one),
              .reason = reason(front_card)};
    const std::string mark = case_mark(one);
    card.meta = mark + (mark.empty() ? "" : " · ") + kinds(one) + " · " + dates(one);
    chips(one, card);
    Line words = said_of(one);
    if (words.empty()) words = asked(one);
    if (front_card.shared) add_shared(one, *front_card.shared, words);
    const bool lost = front_card.section == Front::contested && lost_in(one, front_card.vote) != one.dissent.end();
    if (!lost) add_figure(one, words);
    const auto last = last_verdict(one);
    const std::string change = last ? change_words(language_, passages_, one, *last) : std::string();
    // What was voted down is the news where it changed nothing; else what the matter became.
    const bool lost_first = lost && !(last && last->amended);
    if (lost_first) {
      card.lines.push_back(moved(*lost_in(one, front_card.vote)));
      add_parties(front_card.vote, one, card.lines);
      words.insert(words.begin(), lead(std::string(word(language_, "fact_kind.decision")), words.front().address));
    }
    card.lines.push_back(std::move(words));
    if (!change.empty()) card.lines.push_back({said(change, Shape::small)});
    if (lost && !lost_first) card.lines.push_back(moved(*lost_in(one, front_card.vote)));
    if (!lost_first) add_parties(front_card.vote, one, card.lines);
    for (const FrontCard::Other& other : front_card.others) card.lines.push_back(in_short(*other.of_case, other.day));
    return card;
  }

 private:
  /// Its title and outcome, as sure as it is, and who said it when; of a case without one its day. No card is read.
  [[nodiscard]] Line in_short(const Case& one, const std::string& day) const {
    const auto verdict = last_verdict(one);
    std::string words = case_chip(language_, verdict).text;
    const std::string where = verdict ? said_by(language_, *verdict, day) : date_words(language_, day);
    if (!where.empty()) words += " · " + where;
    if (const auto moved = lost_in(one, nullptr); moved != one.dissent.end()) words += " · " + lost_words(*moved);
    Line line = {case_link(language_, one), said(" "), said(std::move(words), Shape::small)};
    if (verdict) add_certainty(line, language_, verdict->certainty);
    return line;
  }

  [[nodiscard]] std::string reason(const FrontCard& front_card) const {
    const std::string key = "front_reason." + std::string(name(front_card.section)) + (front_card.fee ? "_fee" : "");
    const Case& one = *front_card.of_case;
    const auto verdict = last_verdict(one);
    const std::string day = date_words(language_, front_card.day),
                      who = verdict ? said_by(language_, *verdict, front_card.day) : day;
    if (front_card.section == Front::contested) return reason_contested(front_card) + (who.empty() ? "" : " · " + who);
    if (front_card.section == Front::recent && day.empty()) return std::string(word(language_, "front_reason.undated"));
    if (front_card.section != Front::proposed) return fill(language_, key, {{"date", verdict ? who : day}});
    const std::string next = awaited(one, *verdict);
    const std::string end = next.empty() ? std::string(word(language_, "case.final_unknown"))
                                         : fill(language_, "case.final_unknown_of", {{"who", next}});
    return fill(language_, key, {{"date", who}, {"end", end}});
  }
  [[nodiscard]] std::string reason_contested(const FrontCard& front_card) const {
    if (!front_card.vote) return count(language_, "front_reason.contested", front_card.objections);
    const std::string votes = number(front_card.vote->yes) + "–" + number(front_card.vote->no),
                      &what = front_card.vote->yes_means;
    const std::string_view vote_key = what.empty() ? "front_reason.vote" : "front_reason.vote_on";
    return fill(language_, vote_key, {{"votes", votes}, {"yes", what}});
  }

  using Dissent = std::vector<relations::DissentRow>;
  /// What somebody moved and lost, where it was voted on, or anywhere; the end where nobody did.
  static Dissent::const_iterator lost_in(const Case& one, const relations::VoteRow* vote) {
    return std::ranges::find_if(one.dissent, [&](const relations::DissentRow& row) {
      return row.side == relations::Side::lost && row.kind == facts::kind::demand && !facts::written(row.who).empty() &&
             (!vote || row.passage.ref == vote->passage.ref);
    });
  }
  [[nodiscard]] std::string lost_words(const relations::DissentRow& row) const {
    const std::string lead = dissent_words(language_, row.kind) + " " + std::string(word(language_, "dissent.lost"));
    return lead + ", " + facts::written(row.who);
  }
  /// It leads where the words do that follow: a link beside plain words looks like these.
  static Words lead(const std::string& words, std::string address) {
    return leading(words + ": ", std::move(address), Shape::strong);
  }
  /// The same in the mover's words.
  Line moved(const relations::DissentRow& row) {
    return {lead(lost_words(row), passages_.address(row.passage)), passages_.quoted(row.passage, card_words_at_most)};
  }
  void add_parties(const relations::VoteRow* vote, const Case& one, std::vector<Line>& lines) const {
    if (!vote) return;
    if (Line parties = vote_parties(language_, one, *vote); !parties.empty()) lines.push_back(std::move(parties));
  }
  /// The sentence that tells in figures what it changes or costs, where the words of the decision do not hold it.
  void add_figure(const Case& one, Line& words) {
    if (!one.figure) return;
    const auto verdict = last_verdict(one);
    const auto& at = *one.figure;
    if (verdict && verdict->passage.ref == at.ref && verdict->passage.span.overlaps(at.span)) return;
    Words figure = passages_.quoted(passages_.led(at), card_words_at_most, Shape::line);
    const std::string bare = figure.text.substr(0, figure.text.find_last_not_of(". …") + 1);
    if (std::ranges::any_of(words, [&](const Words& other) { return other.text.find(bare) != bare.npos; })) return;
    words.push_back(std::move(figure));
    words.push_back(passages_.source(at));
  }
  /// Of the words of a verdict those that the title has not.
  struct Beside {
    std::size_t words = 0, all = 0;
    /// Does it say little: «Redovisningen godkänns», «Cykelplanen antas»?
    [[nodiscard]] bool is_bare() const { return words <= 3; }
    [[nodiscard]] bool is_named() const { return words < all; }
  };
  [[nodiscard]] Beside beside_title(const Case& one, const Verdict& verdict) {
    constexpr std::size_t least = 4;  // Bytes of a word.
    const auto titled = title_words(one.title, least),
               words = title_words(passages_.words(verdict.passage, card_words_at_most), least);
    const auto is_beside = [&](const std::string& word) {
      return std::ranges::none_of(titled, [&](const std::string& other) { return begins_alike(word, other); });
    };
    return {static_cast<std::size_t>(std::ranges::count_if(words, is_beside)), words.size()};
  }

  /// The words of what was decided or proposed in the end; none where nothing was. Of several points those that say
  /// more than the outcome does; that one before them where the title does not say of what it is the outcome.
  Line said_of(const Case& one) {
    const std::optional<Verdict> verdict = last_verdict(one);
    if (!verdict) return {};
    const bool own = verdict->outcome.empty();
    std::vector<const Verdict*> points;
    const Beside beside = beside_title(one, *verdict);
    if (!own && beside.is_bare()) points = said_beside(one, *verdict);
    std::erase_if(points, [&](const Verdict* other) {
      return other->passage.ref != verdict->passage.ref || other->final_decision != verdict->final_decision ||
             beside_title(one, *other).is_bare();
    });
    if (points.empty() && names_kind(passages_, verdict->passage)) return {};
    if (points.empty() || !beside.is_named()) points.insert(points.begin(), &*verdict);
    const Few of = few(points.size(), card_points_at_most);
    Line line;
    for (const Verdict* point : points | std::views::take(of.shown)) {
      const auto at = own ? passages_.led(point->passage) : point->passage;
      const std::size_t most = card_words_at_most * 2 / (of.shown + 1);
      Words words = passages_.quoted(at, most, line.empty() ? Shape::plain : Shape::line);
      if (!words.text.empty()) line.push_back(std::move(words));
    }
    if (of.left_out > 0) line.push_back(said(count(language_, "count.more", of.left_out), Shape::small));
    return line;
  }

  std::string kinds(const Case& one) {
    std::vector<std::string> kinds;
    for (const relations::CasePaper& paper : one.papers) {
      std::string kind = passages_.kind(paper.ref);
      if (std::ranges::find(kinds, kind) == kinds.end()) kinds.push_back(std::move(kind));
    }
    std::string words;
    const Few of = few(kinds.size(), 3);
    for (const std::string& kind : kinds | std::views::take(of.shown)) words += (words.empty() ? "" : ", ") + kind;
    return of.left_out > 0 ? words + ", " + count(language_, "count.more", of.left_out) : words;
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
    return date_words(language_, earliest + "/" + latest);
  }

  void chips(const Case& one, Card& card) const {
    const bool own = std::ranges::any_of(one.papers, [&](const relations::CasePaper& paper) { return pack_.card({paper.ref.paper}).own; });
    if (own) card.chips.push_back(said(std::string(word(language_, "paper.own")), Shape::chip, Tone::accent));
    if (one.corrected) card.chips.push_back(user_chip(language_));
    const std::optional<relations::Verdict> verdict = last_verdict(one);
    card.chips.push_back(case_chip(language_, verdict));
    if (verdict) add_certainty(card.chips, language_, verdict->certainty);
    const auto add_dissent = [&](std::string_view kind, std::string_view key) {
      std::size_t all = 0, certain = 0;
      std::set<std::string> parties;
      for (const relations::DissentRow& row : one.dissent) {
        if (row.kind != kind) continue;
        ++all, certain += row.certainty == facts::Certainty::certain ? 1u : 0u;
        parties.insert(row.who.parties.begin(), row.who.parties.end());
        for (const facts::Named& person : row.who.persons) parties.insert(person.party);
      }
      if (all == 0) return;
      parties.erase("");
      const std::string who = party_words(language_, {parties.begin(), parties.end()});
      card.chips.push_back(
          said(count(language_, key, all) + (who.empty() ? "" : ": " + who), Shape::chip, Tone::dissent));
      add_certainty(card.chips, language_, certain == 0 ? facts::Certainty::uncertain : facts::Certainty::certain);
    };
    add_dissent("reservation", "count.reservations");
    add_dissent("särskilt uttalande", "count.special_statements");
  }

  Line asked(const Case& one) {
    if (!one.questions.empty()) {
      std::size_t direct = 0;
      for (const relations::QuestionRow& row : one.questions)
        direct += row.coverage == relations::Coverage::direct ? 1u : 0u;
      return {said(count(language_, "count.questions", one.questions.size()), Shape::strong),
              said(fill(language_, "case.questions_answered", {{"n", number(direct)}}))};
    }
    const std::vector<SameWords> asked = by_words(passages_, proposals(one));
    if (asked.empty()) return {said(count(language_, "count.papers", one.papers.size()))};
    const auto is_unanswered = [](const SameWords& rows) {
      return std::ranges::none_of(rows, [](const relations::FateRow* row) { return relations::is_answered(*row); });
    };
    const auto unanswered = static_cast<std::size_t>(std::ranges::count_if(asked, is_unanswered));
    const bool of_motion = relations::asks_as_motion(*asked.front().front());
    Line line = {said(count(language_, of_motion ? "count.claims" : "count.proposals", asked.size()), Shape::strong)};
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

}  // namespace

std::vector<Card> case_cards(const index::Pack& pack, const relations::Relations& relations, std::size_t most,
                             Language language) {
  CardsTeller teller(pack, language);
  std::vector<Card> cards;
  for (const FrontCard& front_card : front_cards(pack, relations, most)) cards.push_back(teller.card(front_card));
  return cards;
}

}  // namespace diarium::view
