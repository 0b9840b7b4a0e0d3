#include "view/cases/case_row.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/sorting.h"
#include "facts/kinds/words.h"
#include "language/case_number.h"
#include "relations/time/intervals.h"
#include "text/words.h"
#include "view/case_words.h"
#include "view/dates.h"

namespace diarium::view {
namespace {

using relations::Case;

/// What opens a case goes before what answers it.
constexpr std::array opening_kinds = {facts::Type::motion, facts::Type::medborgarforslag, facts::Type::interpellation,
                                      facts::Type::enkel_fraga, facts::Type::skrivelse};

/// Is one of the title's words the kind's, alone or as «the»? «Svar på motionen om …», not «Obesvarade motioner».
bool title_names(std::string_view title, std::string_view kind) {
  const std::string folded = text::fold(title, text::Fold::marks);
  std::vector<ByteSpan> words;
  text::segment_words(folded, words);
  return std::ranges::any_of(words, [&](ByteSpan span) {
    const std::string_view word = slice(folded, span);
    return word.starts_with(kind) && (word.size() == kind.size() || word.substr(kind.size()) == "en" || word.substr(kind.size()) == "et");
  });
}

std::vector<std::string> kinds_of(const index::Pack& pack, const CaseRow& row) {
  std::vector<std::string> kinds;
  const auto add = [&](std::string_view kind) {
    if (!kind.empty() && std::ranges::find(kinds, kind) == kinds.end()) kinds.emplace_back(kind);
  };
  const auto has_paper = [&](std::string_view kind) {
    return std::ranges::any_of(row.papers, [&](std::uint32_t paper) { return pack.card({paper}).type == kind; });
  };
  for (const facts::Type type : opening_kinds)
    if (has_paper(facts::word(type)) || (type != facts::Type::skrivelse && title_names(row.of_case->title, facts::word(type)))) add(facts::word(type));
  std::vector<std::string> others;
  for (const std::uint32_t paper : row.papers) others.push_back(pack.card({paper}).type);
  // A case is called by what carries it: its §, the office's letter; never by what lies beside these.
  sort_briefly(others, std::ranges::greater{}, [](std::string_view kind) {
    const auto type = facts::type_of(kind);
    return facts::is_enclosed_kind(type) ? 0 : facts::carrying(type);
  });
  std::ranges::for_each(others, add);
  return kinds;
}

/// Must the council decide within a year?
/// source    Kommunallagen (2017:725) 5 kap. 35 §; citizens' proposals 8 kap. 1 §, by the council's own rules.
bool has_a_year(const CaseRow& row) {
  return !row.kinds.empty() && (row.kinds.front() == facts::word(facts::Type::motion) || row.kinds.front() == facts::word(facts::Type::medborgarforslag));
}

/// Each person or party once, by a certain act if there is one.
void add_once(std::vector<const relations::Act*>& acts, const relations::Act& act) {
  const auto same = std::ranges::find_if(acts, [&](const relations::Act* other) { return other->who == act.who; });
  if (same == acts.end()) acts.push_back(&act);
  else if ((*same)->certainty != facts::Certainty::certain && act.certainty == facts::Certainty::certain) *same = &act;
}

class RowMaker {
 public:
  RowMaker(const index::Pack& pack, const relations::Relations& relations) : pack_(pack), relations_(relations), days_(pack, relations.timeline) {
    for (const relations::Event& event : relations.timeline.events) {
      if (!is_own_day(event) || event.ref.paper >= pack.papers()) continue;
      const auto [at, added] = first_day_.emplace(event.ref.paper, &event);
      if (!added && event.when.from < at->second->when.from) at->second = &event;
    }
    for (const relations::Clock& clock : relations.timeline.clocks)
      if (clock.of_case >= 0) clocks_.emplace(static_cast<std::uint32_t>(clock.of_case), &clock);
  }

  CaseRow row(std::uint32_t number) {
    const Case& one = relations_.cases.cases[number];
    CaseRow row;
    row.of_case = &one;
    for (const relations::CasePaper& paper : one.papers) row.papers.push_back(paper.ref.paper);
    sort_briefly(row.papers);
    const auto rest = std::ranges::unique(row.papers);
    row.papers.erase(rest.begin(), rest.end());
    row.kinds = kinds_of(pack_, row);
    add_cards(row);
    for (const relations::Act& act : one.acts) {
      if (relations::opens_case(act.kind)) add_once(row.movers, act);
      if (relations::objects(act)) add_once(row.objectors, act);
    }
    const auto clock = clocks_.find(number);
    add_outcome(row);
    add_time(row, clock == clocks_.end() ? nullptr : clock->second);
    return row;
  }

 private:
  void add_cards(CaseRow& row) const {
    for (const std::uint32_t paper : row.papers) {
      const index::Card& card = pack_.card({paper});
      row.own = row.own || card.own;
      if (!card.body.empty() && handles(card)) row.bodies.push_back(card.body);
      if (card.date.size() >= 4) row.years.push_back(card.date.substr(0, 4));
    }
    for (auto* list : {&row.bodies, &row.years}) {
      sort_briefly(*list);
      const auto rest = std::ranges::unique(*list);
      list->erase(rest.begin(), rest.end());
    }
  }

  void add_outcome(CaseRow& row) const {
    row.verdict = last_verdict(*row.of_case);
    if (!row.verdict) return;
    for (const relations::VoteRow& vote : row.of_case->votes)
      if (vote.stage == row.verdict->stage && vote.passage.ref == row.verdict->passage.ref) row.vote = &vote;
    row.said = days_.of(row.verdict->passage.ref);
    const relations::Verdict* counted = row.counted();
    if (!counted || !counted->final_decision || relations::is_procedural(counted->outcome)) return;
    row.status = CaseStatus::decided;
    if (relations::day_of(row.said).known()) row.decided = row.said;
  }

  /// Does it tell when the case was put, and not only that it was there?
  [[nodiscard]] bool opens(const CaseRow& row, const relations::Event& event) const {
    if (event.what == "motion_inlämnad") return has_a_year(row);
    const std::string_view type = pack_.card({event.ref.paper}).type;
    return event.ref.part == 0 && std::ranges::any_of(opening_kinds, [&](facts::Type kind) { return facts::word(kind) == type; });
  }

  /// What lies beside a case may be older than its number: the tariff that was in force.
  [[nodiscard]] bool is_older(const CaseRow& row, const relations::Event& event) const {
    const auto number = language::case_number(row.of_case->number);
    const auto kind = facts::type_of(pack_.card({event.ref.paper}).type);
    return facts::is_enclosed_kind(kind) && number && event.when.from.year < number->year;
  }

  void add_opened(CaseRow& row, const relations::Clock* clock) const {
    const bool sure = clock && clock->certainty == facts::Certainty::certain && clock->tabled_read && clock->tabled.from.known() &&
                      clock->tabled.from == clock->tabled.to && !clock->evidence.empty();
    if (sure) {
      row.opened = relations::iso(clock->tabled.from);
      row.opened_at = relations::Passage{clock->evidence.front().ref, clock->evidence.front().span};
      row.opened_certainty = clock->certainty;
      row.opening = Opening::that_day;
      return;
    }
    const relations::Event* first = nullptr;
    for (const std::uint32_t paper : row.papers)
      if (const auto day = first_day_.find(paper);
          day != first_day_.end() && (!first || day->second->when.from < first->when.from) &&
          !is_older(row, *day->second))
        first = day->second;
    if (!first) return;
    row.opened = relations::iso(first->when.from);
    row.opened_at = relations::Passage{first->ref, first->span};
    row.opened_certainty = first->certainty;
    row.opening = opens(row, *first) ? Opening::that_day : Opening::by_then;
  }

  static void add_opened_year(CaseRow& row) {
    row.opened_year = row.opened.substr(0, 4);
    row.opened_year_sure = row.opening == Opening::that_day;
    const auto number = language::case_number(row.of_case->number);
    if (row.opened_year_sure || !number) return;
    const std::string year = std::to_string(number->year);
    row.opened_year_sure = true;
    if (row.opened_year.empty() || year < row.opened_year) row.opened_year = year;
  }

  void add_time(CaseRow& row, const relations::Clock* clock) const {
    add_opened(row, clock);
    add_opened_year(row);
    const relations::Day opened = relations::day_of(row.opened);
    // Of a decision that is not read for certain nobody knows that it is missing.
    const bool doubtful = row.verdict && row.verdict->final_decision && !relations::is_procedural(row.verdict->outcome);
    // Whoever answers a motion has it: it was put that day at the latest.
    const bool withdrawn = clock && clock->status == relations::ClockStatus::withdrawn;
    if (row.status == CaseStatus::unknown && has_a_year(row) && opened.known() && !withdrawn && !doubtful)
      row.status = relations::year_after(opened) < relations_.timeline.today ? CaseStatus::overdue : CaseStatus::open;
    const bool decided = row.status == CaseStatus::decided;
    if (row.status == CaseStatus::unknown || (decided && row.opening == Opening::by_then)) return;
    const relations::Day end = decided ? relations::day_of(row.decided) : relations_.timeline.today;
    if (opened.known() && end.known() && opened <= end) row.days = static_cast<std::int32_t>(relations::days_between(opened, end));
  }

  const index::Pack& pack_;
  const relations::Relations& relations_;
  PartDays days_;
  std::map<std::uint32_t, const relations::Event*> first_day_;     ///< By paper.
  std::map<std::uint32_t, const relations::Clock*> clocks_;        ///< By case: the first motion's.
};

}  // namespace

std::string written(const relations::Act& act) {
  return act.who.name.empty() ? act.who.party : facts::written(act.who);
}

std::string_view name(CaseStatus status) {
  constexpr std::array<std::string_view, case_status_count> names = {"öppen", "försenad", "avgjord", "okänd"};
  return names[static_cast<std::size_t>(status)];
}

const relations::Verdict* CaseRow::counted() const {
  return verdict && verdict->certainty == facts::Certainty::certain ? &*verdict : nullptr;
}

std::vector<const relations::Verdict*> sent_back(const CaseRow& row) {
  std::vector<const relations::Verdict*> verdicts;
  for (const relations::FateRow& fate : row.of_case->fate)
    for (const relations::Verdict& one : fate.verdicts) {
      const auto is_same = [&](const relations::Verdict* other) {
        return other->by == one.by && other->date == one.date;
      };
      const bool is_verdict =
          row.verdict && row.verdict->passage.ref == one.passage.ref && row.verdict->passage.span == one.passage.span;
      if (one.final_decision && one.outcome == facts::outcome::sent_back && !is_verdict &&
          std::ranges::none_of(verdicts, is_same))
        verdicts.push_back(&one);
    }
  return verdicts;
}

bool handles(const index::Card& card) {
  const auto kind = std::ranges::find(facts::type_words, card.type) - facts::type_words.begin();
  // Kinds that are told by how a paper is built stand before those that are told by what it is called.
  const bool is_built = kind > 0 && kind < static_cast<std::ptrdiff_t>(facts::Type::bilaga);
  return is_built || card.type == facts::word(facts::Type::delegationsbeslut);
}

std::vector<CaseRow> case_rows(const index::Pack& pack, const relations::Relations& relations) {
  std::vector<CaseRow> rows;
  RowMaker maker(pack, relations);
  rows.reserve(relations.cases.cases.size());
  for (std::uint32_t i = 0; i < relations.cases.cases.size(); ++i) rows.push_back(maker.row(i));
  return rows;
}

}  // namespace diarium::view
