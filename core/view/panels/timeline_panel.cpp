#include "view/panel.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>

#include "base/sorting.h"
#include "view/dates.h"
#include "view/few.h"
#include "view/paper/passages.h"

namespace diarium::view {
namespace {

using relations::Day;
using relations::Event;
using relations::Interval;

constexpr std::size_t bars_at_most = 40, rows_at_most = 300, evidence_at_most = 120, title_at_most = 60;

/// Days since the year 0, near enough for a picture: months of 31 days.
int place_of(Day day) { return day.year * 372 + (day.month - 1) * 31 + day.day - 1; }

/// The years that a strip spans.
struct Scale {
  int first = std::numeric_limits<int>::max(),
      last = std::numeric_limits<int>::min();  ///< Years; `last` is past the end.
  void hold(Day day) {
    if (!day.known()) return;
    first = std::min<int>(first, day.year);
    last = std::max<int>(last, day.year + 1);
  }
  [[nodiscard]] bool empty() const { return first >= last; }
  [[nodiscard]] std::uint16_t at(int place) const {
    const std::int64_t thousandths = (std::int64_t{place} - first * 372) * 1000 / (std::max(1, last - first) * 372);
    return static_cast<std::uint16_t>(std::clamp<std::int64_t>(thousandths, 0, 1000));
  }
};

class TimelineTeller {
 public:
  TimelineTeller(const index::Pack& pack, const relations::Relations& relations, Telling telling)
      : pack_(pack), cases_(relations.cases.cases), timeline_(relations.timeline), language_(telling.language),
        rows_at_most_(cut_at(telling.length, rows_at_most)), passages_(pack, telling.language) {}

  Panel panel() {
    Panel panel;
    panel.title = word(language_, "timeline.title");
    panel.lede.push_back(
        {said(fill(language_, "timeline.lede",
                   {{"events", count(language_, "count.dates", timeline_.events.size() + timeline_.more)},
                    {"papers", count(language_, "count.papers", pack_.papers())}}))});
    for (Section section : {cases_in_time(), clocks(), events(Told::own), events(Told::of_before)})
      if (section.strip || section.table) panel.sections.push_back(std::move(section));
    if (panel.sections.empty()) {
      Section none{.id = "none", .title = {}};
      none.lines.push_back({said(std::string(word(language_, "timeline.none")))});
      panel.sections.push_back(std::move(none));
    }
    return panel;
  }

 private:
  /// A case on the line: from the first day of its papers to the last.
  struct CaseDays {
    const relations::Case* of_case = nullptr;
    Day first{}, last{};
    std::size_t papers = 0;  ///< That bear a day.
  };

  /// Cases with papers of known days, the latest `bars_at_most` of them, in the order of their first days.
  std::vector<CaseDays> dated_cases() const {
    std::map<relations::PartRef, Day> day_of_part;
    for (const Event& event : timeline_.events)
      if (event.what == "document_date" && event.when.from == event.when.to) day_of_part.emplace(event.ref, event.when.from);
    std::vector<CaseDays> all;
    for (const relations::Case& one : cases_) {
      CaseDays days{.of_case = &one};
      for (const relations::CasePaper& paper : one.papers) {
        const auto at = day_of_part.find(paper.ref);
        const Day day = at != day_of_part.end() ? at->second : relations::day_of(pack_.card(DocId{paper.ref.paper}).date);
        if (!day.known()) continue;
        days.first = days.papers == 0 ? day : std::min(days.first, day);
        days.last = std::max(days.last, day);
        ++days.papers;
      }
      if (days.papers > 0) all.push_back(days);
    }
    sort_briefly(all, std::ranges::greater{}, &CaseDays::last);
    if (all.size() > bars_at_most) all.resize(bars_at_most);
    sort_briefly(all, {}, &CaseDays::first);
    return all;
  }

  Section cases_in_time() {
    Section section{.id = "cases", .title = std::string(word(language_, "timeline.cases"))};
    const std::vector<CaseDays> shown = dated_cases();
    Scale scale;
    for (const CaseDays& days : shown) {
      scale.hold(days.first);
      scale.hold(days.last);
    }
    if (shown.size() < 2 || scale.empty()) return section;
    Strip strip{.label = section.title, .bars = {}, .ticks = {}, .range = {}};
    for (const CaseDays& days : shown) strip.bars.push_back(bar(days, scale));
    const int step = std::max(1, (scale.last - scale.first + 5) / 6);
    for (int year = scale.first; year <= scale.last; year += step)
      strip.ticks.push_back({std::to_string(year), scale.at(year * 372)});
    strip.range = fill(language_, "collection.timeline_range",
                       {{"from", std::to_string(scale.first)}, {"to", std::to_string(scale.last)}});
    section.strip = std::move(strip);
    if (cases_.size() > shown.size())
      section.notes.push_back({leading(fill(language_, "timeline.other_cases", {{"cases", count(language_, "count.cases", cases_.size() - shown.size())}}), "arenden/")});
    return section;
  }

  Bar bar(const CaseDays& days, const Scale& scale) const {
    const std::string& title = days.of_case->title.empty() ? days.of_case->number : days.of_case->title;
    Bar bar{.id = days.of_case->id,
            .label = leading(shortened(title), "a/" + days.of_case->id + "/"),
            .from = scale.at(place_of(days.first)),
            .to = scale.at(place_of(days.last)),
            .tone = days.first == days.last ? Tone::decision : Tone::plain};
    bar.label.quoted = true;
    bar.label.label = interval_words(language_, {days.first, days.last}) + " · " + title + " · " + count(language_, "count.papers", days.papers);
    return bar;
  }

  /// At most title_at_most bytes, cut at a space.
  static std::string shortened(const std::string& title) {
    if (title.size() <= title_at_most) return title;
    const std::size_t space = title.rfind(' ', title_at_most);
    return space == title.npos ? title : title.substr(0, space) + " …";
  }

  [[nodiscard]] std::string address(const Event& event) const {
    return event.span.empty() ? "d/" + pack_.card(DocId{event.ref.paper}).id + "/"
                              : passages_.address({event.ref, event.span});
  }

  Section clocks() {
    Section section{.id = "clocks", .title = std::string(word(language_, "timeline.clocks"))};
    if (timeline_.clocks.empty()) return section;
    Table table = table_of(language_, section.title, {{"clock.head.motion"}, {"clock.head.tabled"},
                                 {"clock.head.due"}, {"clock.head.status"}});
    for (const relations::Clock& clock : timeline_.clocks) {
      if (table.rows.size() == rows_at_most_) break;
      const index::Card& card = pack_.card(DocId{clock.motion.paper});
      Words title = leading(clock.title.empty() ? card.title : clock.title, "d/" + card.id + "/");
      title.quoted = true;
      Line tabled = {said(interval_words(language_, clock.tabled))};
      if (!clock.rule.empty()) tabled.push_back(said(clock.rule, Shape::small));
      for (const relations::TimeEvidence& evidence : clock.evidence) {
        if (tabled.size() > 3) break;
        tabled.push_back(passages_.source({evidence.ref, evidence.span}));
      }
      Line status = {said(data_word(language_, "clock", relations::name(clock.status)))};
      if (clock.answered.known())
        status.push_back(said(fill(language_, "clock.answered", {{"when", interval_words(language_, clock.answered)}}),
                              Shape::small));
      if (clock.in_time != relations::InTime::unknown)
        status.push_back(
            said(said_word(clock.in_time == relations::InTime::yes ? "clock.in_time" : "clock.late"), Shape::small));
      add_certainty(status, language_, clock.certainty);
      table.rows.push_back({{std::move(title), said(passages_.described(clock.motion), Shape::small)},
                            std::move(tabled),
                            {interval_cell(clock.due)},
                            std::move(status)});
    }
    add_table(section, language_, std::move(table), timeline_.clocks.size());
    section.notes.push_back({said(said_word("clock.law"))});
    return section;
  }

  /// A day of the papers and their cases, or one that they only tell of: an earlier decision, what happened elsewhere.
  enum class Told : std::uint8_t { own, of_before };
  static Told shown_as(const Event& event) {
    constexpr std::array<std::string_view, 3> of_before = {"cited_decision", "event", "tidigare_motion"};
    return std::ranges::find(of_before, event.what) == of_before.end() ? Told::own : Told::of_before;
  }

  Section events(Told how) {
    const bool own = how == Told::own;
    Section section{.id = own ? "events" : "told", .title = said_word(own ? "timeline.events" : "timeline.told")};
    Table table = table_of(language_, section.title, {{"timeline.head.when"}, {"timeline.head.what"},
                                 {"timeline.head.where"}, {"timeline.head.how", true}});
    std::size_t all = own ? timeline_.more : 0;
    for (const Event& event : timeline_.events) {
      if (shown_as(event) != how || ++all > rows_at_most_) continue;
      Line how = {said(said_word(event.read ? "timeline.read" : "timeline.derived"))};
      if (event.read) add_certainty(how, language_, event.certainty);
      if (!event.rule.empty()) how.push_back(said(event.rule, Shape::small));
      for (const relations::TimeEvidence& evidence : event.evidence) {
        if (event.read || how.size() > 4) break;
        Words words = leading(passages_.words({evidence.ref, evidence.span}, evidence_at_most),
                              passages_.address({evidence.ref, evidence.span}), Shape::small);
        words.quoted = true;
        how.push_back(std::move(words));
      }
      Words where = leading(passages_.described(event.ref), address(event), Shape::small);
      Words title = leading(pack_.card(DocId{event.ref.paper}).title, address(event));
      title.quoted = true;
      table.rows.push_back({{interval_cell(event.when)},
                            {said(data_word(language_, "date", event.what))},
                            {std::move(title), std::move(where)},
                            std::move(how)});
    }
    add_table(section, language_, std::move(table), all);
    if (section.table->rows.empty()) section.table.reset();
    return section;
  }

  [[nodiscard]] Words interval_cell(Interval when) const {
    if (when.known() && when.from == when.to) return day(language_, relations::iso(when.from));
    return said(interval_words(language_, when));
  }
  [[nodiscard]] std::string said_word(std::string_view key) const { return std::string(word(language_, key)); }

  const index::Pack& pack_;
  const std::vector<relations::Case>& cases_;
  const relations::Timeline& timeline_;
  Language language_;
  std::size_t rows_at_most_;
  Passages passages_;
};

}  // namespace

Result<Panel> timeline_panel(const index::Pack& pack, const relations::Relations& relations, std::string_view,
                             Telling telling) {
  return TimelineTeller(pack, relations, telling).panel();
}

}  // namespace diarium::view
