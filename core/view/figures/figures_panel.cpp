
#include <algorithm>
#include <set>

#include "base/percent.h"
#include "base/sorting.h"
#include "view/case_words.h"
#include "view/cases/case_list.h"
#include "view/dates.h"
#include "view/figures/figures.h"

namespace diarium::view {
namespace {

constexpr std::size_t figure_bars_at_most = 24;  ///< More are a smear; the table tells all.
constexpr std::uint32_t longest_bar = 650;  ///< Thousandths of the line: its words stand behind it, on a tablet too.

class FiguresTeller {
 public:
  FiguresTeller(const CaseTable& table, Language language) : table_(table), language_(language) {}

  Panel panel() const {
    Panel panel;
    panel.title = of("nav.figures");
    if (table_.rows.empty()) return panel.lede = {{said(of("figures.none"))}}, panel;
    panel.lede = {{said(covers() + " " + of("figures.lede"))}};
    for (const bool ended : {true, false})
      if (Line line = left_out(ended); !line.empty()) panel.lede.push_back(std::move(line));
    for (std::size_t i = 0; i < counted_by_names.size(); ++i) {
      const auto by = static_cast<CountedBy>(i);
      const std::vector<Figures> rows = figures(table_, by);
      if (!rows.empty()) panel.sections.push_back(section(by, rows));
    }
    if (!panel.sections.empty()) panel.sections.back().notes.push_back({said(help())});
    if (Section of_votes = votes(); !of_votes.table->rows.empty())
      panel.sections.insert(panel.sections.begin(), std::move(of_votes));
    return panel;
  }

 private:
  [[nodiscard]] std::string of(std::string_view key) const { return std::string(word(language_, key)); }
  [[nodiscard]] static std::string key_of(CountedBy by, std::string_view what) { return "figures." + std::string(what) + "_" + std::string(name(by)); }

  /// How much the collection tells: its cases, how many of them have a decision, the years of their papers.
  [[nodiscard]] std::string covers() const {
    std::set<std::string> years;
    std::size_t decided = 0;
    for (const CaseRow& row : table_.rows) {
      years.insert(row.years.begin(), row.years.end());
      if (row.verdict && row.verdict->final_decision && !relations::is_procedural(row.verdict->outcome)) ++decided;
    }
    std::string span;
    if (!years.empty()) span = *years.begin() + (years.size() > 1 ? "–" + *years.rbegin() : "");
    return fill(language_, span.empty() ? "figures.covers" : "figures.covers_years",
                {{"cases", view::count(language_, "count.cases", table_.rows.size())},
                 {"decided", number(decided)},
                 {"years", span}});
  }

  /// Every counted vote: where, how it fell, what its sides meant, and the parties on each where all are named.
  [[nodiscard]] Section votes() const {
    Section section{.id = "votes", .title = of("case.votes")};
    Table table = table_of(language_, section.title,
                           {{"cases.head.arende"},
                            {"vote"},
                            {"figures.head.sides", true},
                            {"dissent.head.where", true}});
    for (const CaseRow& row : table_.rows)
      for (const relations::VoteRow& vote : row.of_case->votes) {
        Line counts = {said(vote_words(language_, vote.yes, vote.no, vote.abstain))}, sides, where = {said(vote.forum)};
        add_certainty(counts, language_, vote.certainty);
        if (std::string means = vote_means(language_, vote); !means.empty()) sides.push_back(said(std::move(means)));
        for (Words& words : vote_parties(language_, *row.of_case, vote)) sides.push_back(std::move(words));
        if (row.vote == &vote && !row.said.empty())
          where.push_back(said(date_words(language_, row.said), Shape::small));
        table.rows.push_back(
            {{case_link(language_, *row.of_case)}, std::move(counts), std::move(sides), std::move(where)});
      }
    section.table = std::move(table);
    return section;
  }

  /// A sentence that begins with a number of cases.
  [[nodiscard]] std::string cases_in(std::string_view key, std::size_t cases) const {
    return fill(language_, key, {{"cases", view::count(language_, "count.cases", cases)}});
  }

  /// Of the cases without a certain end those that ended, or those of which that is not told (proposed, sent back):
  /// their outcomes, each leading to its cases; nothing where there are none.
  [[nodiscard]] Line left_out(bool ended) const {
    std::vector<std::uint32_t> rows;
    for (std::uint32_t i = 0; i < table_.rows.size(); ++i) {
      const auto& verdict = table_.rows[i].verdict;
      const bool ends = verdict && verdict->final_decision && !relations::is_procedural(verdict->outcome);
      if (ends == ended && ending_of(table_.rows[i]) == Ending::unknown) rows.push_back(i);
    }
    if (rows.empty()) return {};
    Line line = {said(cases_in(ended ? "figures.left_out" : "figures.no_end", rows.size()))};
    const std::string uncertain = query::filter_text(query::Field::status, name(CaseStatus::unknown)) + " ";
    for (const query::FacetValue& one : outcomes_of(table_, rows)) {
      line.push_back(said(line.size() == 1 ? " " : ", "));
      line.push_back(leading(outcome_value_words(language_, one.value) + " " + number(one.papers),
                             cases_address(uncertain + query::filter_text(query::Field::outcome, one.value))));
      const auto amended = static_cast<std::uint64_t>(std::ranges::count_if(rows, [&](std::uint32_t i) {
        return outcome_value(table_.rows[i]) == one.value && table_.rows[i].verdict && table_.rows[i].verdict->amended;
      }));
      if (amended > 0) line.push_back(said(fill(language_, "figures.amended", {{"n", number(amended)}})));
    }
    return line;
  }

  /// What the words and the columns of the page mean; nothing of a column that is not there.
  [[nodiscard]] std::string help() const {
    bool ended = false, timed = false, open = false;
    for (const CaseRow& row : table_.rows) {
      const Ending ending = ending_of(row);
      ended = ended || ending != Ending::unknown;
      timed = timed || is_timed(row);
      open = open || ending == Ending::open || ending == Ending::overdue;
    }
    std::string words = of("figures.help");
    const auto add = [&](bool shown, std::string_view key) {
      if (shown) words += " " + of(key);
    };
    add(ended, "figures.help_end");
    add(timed, "figures.help_days");
    add(open, "figures.help_open");
    return words;
  }

  /// How its rows are counted, and which cases stand in none.
  [[nodiscard]] std::vector<Line> notes(CountedBy by) const {
    std::size_t first = 0, without = 0;
    for (const CaseRow& row : table_.rows) {
      first += !row.opened_year.empty() && !row.opened_year_sure ? 1u : 0u;
      without += is_in_none(row, by) ? 1u : 0u;
    }
    std::vector<Line> notes;
    if (by != CountedBy::year) notes.push_back({said(of(key_of(by, "each")))});
    else if (first > 0) notes.push_back({said(cases_in("figures.first_ar", first))});
    if (without > 0) notes.push_back({said(cases_in(key_of(by, "without"), without))});
    return notes;
  }
  static bool is_in_none(const CaseRow& row, CountedBy by) {
    if (by == CountedBy::objector || by == CountedBy::voter) return false;  // Most cases have nobody who did.
    if (by != CountedBy::mover) return by == CountedBy::body ? row.bodies.empty() : row.opened_year.empty();
    const auto is_of_party = [](const relations::Act* act) { return !act->who.party.empty() && act->who.party != "-"; };
    return std::ranges::none_of(row.movers, is_of_party);
  }

  Section section(CountedBy by, const std::vector<Figures>& rows) const {
    Section section{.id = std::string(name(by)), .title = of(key_of(by, "by"))};
    section.strip = bars(by, rows);
    section.notes = notes(by);
    if (std::ranges::any_of(rows, [](const Figures& one) { return one.uncertain > 0; }))
      section.notes.push_back({said(of("figures.uncertain_help"))});
    Table table{.caption = section.title, .columns = {{of(key_of(by, "head"))}, {of("figures.head.cases")}}, .rows = {}};
    // A column that holds nothing in any row says nothing.
    for (int i = 0; i < ending_count; ++i)
      if (ends_so(rows, i)) table.columns.push_back({of("figures.head." + std::string(name(static_cast<Ending>(i)))), i != 0 && i != 2});
    if (any_timed(rows)) table.columns.push_back({of("figures.head.days")});
    for (const Figures& one : rows) table.rows.push_back(cells(by, one, rows));
    section.table = std::move(table);
    return section;
  }

  /// A bar a value, as long as it has cases. Its words tell the number too.
  Strip bars(CountedBy by, const std::vector<Figures>& rows) const {
    Strip strip{.label = of(key_of(by, "bars")), .bars = {}, .ticks = {}, .range = {}};
    std::vector<const Figures*> longest;
    for (const Figures& one : rows) longest.push_back(&one);
    std::uint32_t most = 1;
    for (const Figures& one : rows) most = std::max(most, one.cases);
    if (longest.size() > figure_bars_at_most) {
      sort_briefly(longest, std::ranges::greater{}, [](const Figures* one) { return one->cases; });
      longest.resize(figure_bars_at_most);
    }
    for (std::size_t i = 0; i < longest.size(); ++i) {
      const Figures& one = *longest[i];
      const auto to = static_cast<std::uint16_t>(std::uint64_t{one.cases} * longest_bar / most);
      strip.bars.push_back({std::string(name(by)) + "-" + std::to_string(i + 1),
                            leading(one.value + ": " + view::count(language_, "count.cases", one.cases) +
                                        uncertain(one, ", "),
                                    address(by, one.value, {})),
                            0, to, Tone::accent});
    }
    for (const std::uint32_t tick : {std::uint32_t{0}, most}) strip.ticks.push_back({number(tick), static_cast<std::uint16_t>(tick == 0 ? 0 : longest_bar)});
    strip.range = view::count(language_, "count.cases", most);
    return strip;
  }

  [[nodiscard]] std::string uncertain(const Figures& one, std::string_view before = {}) const {
    if (one.uncertain == 0) return {};
    return std::string(before) + view::count(language_, "figures.uncertain", one.uncertain);
  }

  /// That nothing is known of any case is no column.
  static bool ends_so(const std::vector<Figures>& rows, int ending) {
    const auto cases = [ending](const Figures& one) { return one.by_ending[static_cast<std::size_t>(ending)]; };
    const auto all = [&](const Figures& one) { return cases(one) == one.cases; };
    const bool says_nothing = static_cast<Ending>(ending) == Ending::unknown && std::ranges::all_of(rows, all);
    return !says_nothing && std::ranges::any_of(rows, [&](const Figures& one) { return cases(one) > 0; });
  }
  static bool any_timed(const std::vector<Figures>& rows) {
    return std::ranges::any_of(rows, [](const Figures& one) { return one.median_days.has_value(); });
  }

  std::vector<Line> cells(CountedBy by, const Figures& one, const std::vector<Figures>& rows) const {
    std::vector<Line> cells = {{leading(one.value, address(by, one.value, {}))}, {figure(by, one.value, {}, one.cases)}};
    if (one.uncertain > 0) cells.back().push_back(said(uncertain(one), Shape::small));
    for (int i = 0; i < ending_count; ++i) {
      if (!ends_so(rows, i)) continue;
      const std::uint32_t cases = one.by_ending[static_cast<std::size_t>(i)];
      cells.push_back(cases == 0 ? Line{} : Line{figure(by, one.value, static_cast<Ending>(i), cases)});
    }
    if (!any_timed(rows)) return cells;
    if (!one.median_days) return cells.push_back({said(of("figures.no_days"), Shape::small)}), cells;
    cells.push_back({said(number(*one.median_days)), said(view::count(language_, "figures.of_cases", one.timed), Shape::small)});
    return cells;
  }

  Words figure(CountedBy by, const std::string& value, std::optional<Ending> ending, std::uint32_t cases) const {
    Words words = leading(number(cases), address(by, value, ending));
    const std::string what = of("figures.head." + (ending ? std::string(name(*ending)) : std::string("cases")));
    words.label = value + ", " + what + ": " + words.text;
    return words;
  }
  static std::string address(CountedBy by, const std::string& value, std::optional<Ending> ending) {
    return cases_address(question_of(by, value, ending));
  }
  static std::string cases_address(const std::string& question) { return "arenden/?q=" + percent_encoded(question); }

  const CaseTable& table_;
  Language language_;
};

}  // namespace

Panel figures_panel(const CaseTable& table, Language language) { return FiguresTeller(table, language).panel(); }

}  // namespace diarium::view
