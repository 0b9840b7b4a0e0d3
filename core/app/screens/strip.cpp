// app/screens: dated papers on a line of years: a picture of the pile, and a list to read.
#include <algorithm>

#include "app/screens/screens.h"
#include "app/words/labels.h"
#include "base/letters.h"
#include "base/sorting.h"

namespace diarium::app {
namespace {

using view::Language;
using view::word;

constexpr std::size_t rows_in_strip = 12;  ///< More are a smear; the facet of years tells them.

/// Days since the year 0, near enough for a picture: months of 31 days. An unknown month or day is its middle.
struct Day {
  int from = 0, to = 0;
};

std::optional<Day> day_of(std::string_view iso) {
  const auto number = [&](std::size_t at, std::size_t size) {
    return iso.size() < at + size ? 0 : number_in<int>(iso.substr(at, size)).value_or(0);
  };
  const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
  if (year < 1500 || year > 2500) return std::nullopt;
  const int start = year * 372;
  if (month == 0) return Day{start, start + 371};
  const int first = start + (month - 1) * 31;
  return day == 0 ? Day{first, first + 30} : Day{first + day - 1, first + day - 1};
}

struct Scale {
  int first_year = 0, years = 1;
  [[nodiscard]] std::uint16_t at(int day) const {
    const int thousandths = static_cast<int>((static_cast<std::int64_t>(day) - first_year * 372) * 1000 / (years * 372));
    return static_cast<std::uint16_t>(std::clamp(thousandths, 0, 1000));
  }
};

/// Whole years around all days, with at least two of them so that one paper does not fill the line.
Scale scale_of(const std::vector<Day>& days) {
  int first = days.front().from, last = days.front().to;
  for (const Day& day : days) {
    first = std::min(first, day.from);
    last = std::max(last, day.to);
  }
  Scale scale{first / 372, last / 372 - first / 372 + 1};
  if (scale.years < 2) {
    --scale.first_year;
    ++scale.years;
  }
  return scale;
}

Node axis(const Scale& scale) {
  Node ticks = box(Role::list, Look::strip_axis, {});
  const int step = std::max(1, (scale.years + 5) / 6);
  for (int year = 0; year <= scale.years; year += step) {
    Node tick = make(Role::list_item, Look::strip_tick, std::to_string(scale.first_year + year));
    tick.from = tick.to = scale.at((scale.first_year + year) * 372);
    ticks.children.push_back(std::move(tick));
  }
  return ticks;
}

Node strip_row(const State& state, const view::PaperRow& paper, const Day& day, const Scale& scale) {
  const Language language = state.settings.language;
  Node bar = with_tone(make(Role::text, Look::strip_bar), paper.outcome.empty() ? Tone::proposal : outcome_tone(paper.outcome));
  bar.from = scale.at(day.from);
  bar.to = scale.at(day.to);
  Node label = link(Look::strip_label, dotted({paper.municipality, type_words(language, paper.type)}), paper_place(state, paper.id));
  label.label = dotted({date_of(language, paper), label.text, paper.title});
  label.from = bar.from;
  label.to = bar.to;
  label.sid = "main.strip." + paper.id;
  return box(Role::list_item, Look::strip_row, {std::move(label), std::move(bar)});
}

}  // namespace

std::optional<Node> timeline_strip(const State& state, const view::Collection& collection) {
  std::vector<std::pair<Day, const view::PaperRow*>> dated;
  std::vector<Day> days;
  for (const view::PaperRow& paper : collection.rows)
    if (const auto day = day_of(paper.date)) {
      dated.emplace_back(*day, &paper);
      days.push_back(*day);
    }
  if (dated.size() < 2 || collection.rows.size() > rows_in_strip) return std::nullopt;
  sort_briefly(dated, {}, [](const auto& entry) { return entry.first.from; });
  const Scale scale = scale_of(days);
  Node rows = box(Role::list, Look::strip_track, {});
  for (const auto& [day, paper] : dated) rows.children.push_back(strip_row(state, *paper, day, scale));
  rows.label = word(state.settings.language, "collection.timeline");
  Node years = axis(scale);
  years.label = view::fill(state.settings.language, "collection.timeline_range",
                           {{"from", std::to_string(scale.first_year)}, {"to", std::to_string(scale.first_year + scale.years)}});
  Nodes inside = {std::move(rows), std::move(years)};
  if (const std::size_t undated = collection.rows.size() - dated.size(); undated > 0)
    inside.push_back(make(Role::paragraph, Look::small_text, view::count(state.settings.language, "collection.undated", undated)));
  return with_label(box(Role::section, Look::strip, std::move(inside)), std::string(word(state.settings.language, "collection.timeline")));
}

}  // namespace diarium::app
