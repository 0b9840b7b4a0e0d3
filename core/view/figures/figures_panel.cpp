#include "view/figures/figures_panel.h"

#include <algorithm>

#include "base/percent.h"
#include "base/sorting.h"
#include "view/figures/figures.h"

namespace diarium::view {
namespace {

constexpr std::size_t bars_at_most = 24;  ///< More are a smear; the table tells all.
constexpr std::uint32_t longest_bar = 650;  ///< Thousandths of the line: its words stand behind it, on a tablet too.

class FiguresTeller {
 public:
  FiguresTeller(const CaseTable& table, Language language) : table_(table), language_(language) {}

  Panel panel() const {
    Panel panel;
    panel.title = of("nav.figures");
    panel.lede = {{said(of("figures.lede"))}};
    for (const CountedBy by : {CountedBy::mover, CountedBy::body, CountedBy::year}) {
      const std::vector<Figures> rows = figures(table_, by);
      if (!rows.empty()) panel.sections.push_back(section(by, rows));
    }
    const auto left_out = static_cast<std::size_t>(std::ranges::count_if(table_.rows, [](const CaseRow& row) {
      return ending_of(row) == Ending::unknown && row.verdict && row.verdict->final_decision;
    }));
    if (left_out > 0) panel.lede.push_back({said(view::count(language_, "figures.left_out", left_out))});
    if (panel.sections.empty()) panel.lede = {{said(of("figures.none"))}};
    else panel.sections.back().notes = {{said(of("figures.help"))}};
    return panel;
  }

 private:
  [[nodiscard]] std::string of(std::string_view key) const { return std::string(word(language_, key)); }
  [[nodiscard]] static std::string key_of(CountedBy by, std::string_view what) { return "figures." + std::string(what) + "_" + std::string(name(by)); }

  Section section(CountedBy by, const std::vector<Figures>& rows) const {
    Section section{.id = std::string(name(by)), .title = of(key_of(by, "by"))};
    section.strip = bars(by, rows);
    Table table{.caption = section.title, .columns = {{of(key_of(by, "head"))}, {of("figures.head.cases")}}, .rows = {}};
    // A column that holds nothing in any row says nothing.
    for (int i = 0; i < ending_count; ++i)
      if (ends_so(rows, i)) table.columns.push_back({of("figures.head." + std::string(name(static_cast<Ending>(i)))), i != 0 && i != 2});
    if (is_timed(rows)) table.columns.push_back({of("figures.head.days")});
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
    if (longest.size() > bars_at_most) {
      sort_briefly(longest, std::ranges::greater{}, [](const Figures* one) { return one->cases; });
      longest.resize(bars_at_most);
    }
    for (std::size_t i = 0; i < longest.size(); ++i) {
      const Figures& one = *longest[i];
      const auto to = static_cast<std::uint16_t>(std::uint64_t{one.cases} * longest_bar / most);
      strip.bars.push_back({std::string(name(by)) + "-" + std::to_string(i + 1),
                            leading(one.value + ": " + view::count(language_, "count.cases", one.cases), address(by, one.value, {})), 0, to, Tone::accent});
    }
    for (const std::uint32_t tick : {std::uint32_t{0}, most}) strip.ticks.push_back({number(tick), static_cast<std::uint16_t>(tick == 0 ? 0 : longest_bar)});
    strip.range = view::count(language_, "count.cases", most);
    return strip;
  }

  static bool ends_so(const std::vector<Figures>& rows, int ending) {
    return std::ranges::any_of(rows, [&](const Figures& one) { return one.by_ending[static_cast<std::size_t>(ending)] > 0; });
  }
  static bool is_timed(const std::vector<Figures>& rows) {
    return std::ranges::any_of(rows, [](const Figures& one) { return one.median_days.has_value(); });
  }

  std::vector<Line> cells(CountedBy by, const Figures& one, const std::vector<Figures>& rows) const {
    std::vector<Line> cells = {{leading(one.value, address(by, one.value, {}))}, {figure(by, one.value, {}, one.cases)}};
    for (int i = 0; i < ending_count; ++i) {
      if (!ends_so(rows, i)) continue;
      const std::uint32_t cases = one.by_ending[static_cast<std::size_t>(i)];
      cells.push_back(cases == 0 ? Line{} : Line{figure(by, one.value, static_cast<Ending>(i), cases)});
    }
    if (!is_timed(rows)) return cells;
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
    return "arenden/?q=" + percent_encoded(question_of(by, value, ending));
  }

  const CaseTable& table_;
  Language language_;
};

}  // namespace

Panel figures_panel(const CaseTable& table, Language language) { return FiguresTeller(table, language).panel(); }

}  // namespace diarium::view
