#include "view/facts/fact_rows.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "base/sorting.h"
#include "facts/kinds/fact_words.h"
#include "language/key.h"

namespace diarium::view {
namespace {

constexpr std::size_t quote_limit = 200;  ///< Bytes: a line or two beside the text.
constexpr std::size_t value_limit = 2000; ///< Bytes: an att-sats in full; longer ones are read in the text.

/// «Biblioteksplanen» in a paper with the title «Biblioteksplan 2031»: its own subject, no other work.
bool is_subject(std::string_view work, std::string_view title) {
  constexpr std::size_t least_word = 4, most_ending = 3;  // Bytes of a word that tells works apart; of its ending.
  std::string own = language::words_key(title), named = language::words_key(work);
  for (std::string* one : {&own, &named}) std::ranges::replace(*one, '-', ' ');
  const std::vector<std::string_view> words = language::words_of(own);
  const auto stands_there = [&](std::string_view word) {
    return word.size() < least_word || std::ranges::any_of(words, [&](std::string_view one) {
             const std::size_t less = std::min(one.size(), word.size()), more = std::max(one.size(), word.size());
             return less >= least_word && more <= less + most_ending && one.substr(0, less) == word.substr(0, less);
           });
  };
  return named.size() >= least_word && std::ranges::all_of(language::words_of(named), stands_there);
}

/// Collects rows; knows where each fact stands. Kinds that are told otherwise than by value, sort and who says it have
/// an add() of their own.
class List {
 public:
  List(const facts::Facts& facts, std::string_view nfc, const structure::Outline& outline, const Flow& flow)
      : facts_(facts), lines_(nfc), outline_(outline), flow_(flow) {}

  template <class Fact>
  void add(std::string_view fact, std::size_t i, const Fact& one) {
    const facts::FactWords said = facts::fact_words(one);
    std::string what = said.group.empty() ? "fact_kind." + std::string(fact) : said.group + "." + said.what;
    FactKind kind = what.starts_with("date.") ? FactKind::date : FactKind::reference;
    if constexpr (std::is_same_v<Fact, facts::CaseNumber>) {
      if (one.role == facts::number_roles.front()) kind = FactKind::about;
      const auto& first = *std::ranges::find(facts_.case_numbers, one.value, &Fact::value);
      if (&first != &one && first.role == one.role) return;  // Each page's head has it.
    }
    if constexpr (std::is_same_v<Fact, facts::Date>)  // Of minutes: the day that they bear.
      if (one.what == "sammanträde" && facts_.document_date && facts_.document_date->value == one.iso) return;
    if constexpr (std::is_same_v<Fact, facts::Citation>) {  // «… behandlat ärendet den 3 maj, § 17»: no decision.
      const auto day = std::ranges::find_if(facts_.dates, [&](const facts::Date& date) {
        return date.span.begin >= one.span.begin && date.span.end <= one.span.end;
      });
      if (one.kind == "policy" && facts_.title && is_subject(one.norm, facts_.title->value)) return;
      if (one.kind == "decision" && day != facts_.dates.end() && day->what == "beredning") what = "date." + day->what;
    }
    keep_stated(row(kind, what, said.value, {one.span}, one.confidence), said.by);
    if constexpr (requires { one.rule; }) {
      rows_.back().rule = one.rule;
      name(fact, i, one.status);
    } else {
      name(fact, i);
    }
  }
  void add(std::string_view fact, std::size_t, const facts::Value& one) {
    const bool is_date = fact == "document_date";
    // Among the dates it says the same.
    const auto is_same = [&](const facts::Date& date) {
      return date.what == fact || (date.what == facts::day_of_decision && date.span == one.span);
    };
    if (is_date && std::ranges::any_of(facts_.dates, is_same)) return;
    row(is_date ? FactKind::date : FactKind::about, std::string(is_date ? "date." : "about_paper.").append(fact), one.value,
        {one.span}, one.confidence);
    name(fact, 0, one.status);
    rows_.back().rule = one.rule;
  }
  void add(std::string_view fact, std::size_t i, const facts::Outcome& one) {
    FactRow& made = row(FactKind::decision, "outcome." + one.outcome, "", {one.span}, one.confidence);
    made.details = {fact == "decision" ? "final" : "recommended", one.by, one.to};
    name(fact, i);
  }
  void add(std::string_view fact, std::size_t i, const facts::Vote& one) {
    FactRow& made = row(FactKind::decision, "vote", facts::fact_words(one).value, {one.span}, one.confidence);
    if (!one.yes_means.empty() && !one.no_means.empty()) made.details = {one.yes_means, one.no_means};
    name(fact, i);
  }
  void add(std::string_view fact, std::size_t i, const facts::Proposal& one) {
    keep_stated(row(FactKind::proposal, "proposal." + one.kind, words(one.span), {one.span}, one.confidence), one.by);
    name(fact, i);
  }
  void add(std::string_view fact, std::size_t i, const facts::Dissent& one) {
    keep_stated(row(FactKind::dissent, "statement." + one.kind, facts::written(one.who), {one.span}, one.confidence), one.forum);
    name(fact, i);
  }
  void add(std::string_view fact, std::size_t i, const facts::Person& one) {
    row(FactKind::person, "person", facts::fact_words(one).value, one.mentions, one.confidence).details = one.roles;
    name(fact, i);
  }
  void add(std::string_view fact, std::size_t i, const facts::Ground& one) {
    row(FactKind::ground, "ground." + one.kind, words(one.span), {one.span}, one.confidence).details = {one.stage, one.norm};
    name(fact, i);
  }
  void add(std::string_view, std::size_t, const facts::Component& one) {
    row(FactKind::about, "about_paper.component", one.type, {one.span}, one.confidence);
  }
  void add(std::string_view, std::size_t, const facts::Repeat&) {}    // Told where papers are compared.
  void add(std::string_view, std::size_t, const facts::UserMark&) {}  // Told with the fact that it is of, and DocumentPage::rejected.

  /// In the order of worth; the paper's own decision before what somebody recommends, both before the votes.
  [[nodiscard]] std::vector<FactRow> take() {
    constexpr std::array order = {FactKind::decision, FactKind::proposal,  FactKind::dissent, FactKind::person,
                                  FactKind::date,     FactKind::reference, FactKind::ground,  FactKind::about};
    static_assert(order.size() == fact_kind_count);
    sort_briefly(rows_, {}, [&](const FactRow& row) {
      return std::tuple(std::ranges::find(order, row.kind) - order.begin(), row.fact == "vote",
                        row.fact == "recommended_decision");
    });
    for (FactRow& row : rows_) row.number = static_cast<std::uint32_t>(&row - rows_.data()) + 1;
    return std::move(rows_);
  }

 private:
  FactRow& row(FactKind kind, std::string what, std::string value, std::vector<ByteSpan> spans, const facts::Confidence& confidence) {
    FactRow& row = rows_.emplace_back();
    row.confidence = confidence;
    row.kind = kind;
    row.what = std::move(what);
    row.value = std::move(value);
    row.spans = std::move(spans);
    if (!row.spans.empty()) {
      const ByteSpan first = row.spans.front();
      row.page = page_of(first.begin);
      row.line = lines_.of(first.begin);
      row.quote = flow_.words(first, quote_limit);
    }
    return row;
  }

  static void keep_stated(FactRow& row, const std::string& word) {
    if (!word.empty()) row.details.push_back(word);
  }

  /// How corrections name the last row, and what the reader said of it.
  void name(std::string_view fact, std::size_t index, facts::Status as_read = facts::Status::read) {
    FactRow& row = rows_.back();
    row.fact = fact;
    row.index = static_cast<std::uint32_t>(index);
    row.status = facts::status_of(facts_, fact, index, as_read);
    for (const facts::UserMark& mark : facts_.user)
      if (mark.index == index && mark.fact == fact && !mark.note.empty()) row.note = mark.note;
  }

  [[nodiscard]] std::string words(ByteSpan span) const { return flow_.words(span, value_limit); }
  [[nodiscard]] std::uint32_t page_of(std::uint32_t byte) const {
    const auto after = std::ranges::upper_bound(outline_.pages, byte, {}, &ByteSpan::begin);
    return after == outline_.pages.begin() ? 1 : static_cast<std::uint32_t>(after - outline_.pages.begin());
  }

  const facts::Facts& facts_;
  structure::LineNumbers lines_;
  const structure::Outline& outline_;
  const Flow& flow_;
  std::vector<FactRow> rows_;
};

}  // namespace

std::vector<FactRow> fact_rows(const facts::Facts& facts, std::string_view nfc, const structure::Outline& outline,
                               const Flow& flow) {
  List list(facts, nfc, outline, flow);
  const auto add = [&]<class Some>(const facts::KindOfFact& kind, const Some& some) {
    if constexpr (facts::is_list<Some>) {
      for (std::size_t i = 0; i < some.size(); ++i) list.add(kind.fact, i, some[i]);
    } else if (some) {
      list.add(kind.fact, 0, *some);
    }
  };
  facts::each_value(facts, add);
  facts::each_list(facts, add);
  return list.take();
}

Result<facts::Facts> corrected_facts(const index::Pack& pack, DocId paper, std::string_view nfc,
                                     const facts::Corrections* said) {
  auto facts = pack.facts(paper);
  if (!facts || !said || said->list.empty()) return facts;
  const auto origin = pack.origin(paper);
  if (!origin) return origin.error();
  const std::string& id = pack.card(paper).id;
  std::vector<const facts::Correction*> of_paper;
  for (const facts::Correction& one : said->list) {
    if (one.paper != id || (!one.source.empty() && !origin->sha256.empty() && one.source != origin->sha256)) continue;
    const auto is_it = [&](const facts::UserMark& mark) { return mark.correction == one.id; };
    if (std::ranges::none_of(facts->user, is_it)) of_paper.push_back(&one);
  }
  facts::Facts changed = std::move(*facts);
  (void)facts::apply_corrections(of_paper, nfc, changed);
  return changed;
}

}  // namespace diarium::view
