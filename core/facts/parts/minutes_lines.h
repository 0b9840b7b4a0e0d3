// facts/parts/minutes_lines: what may a line of whole minutes be? The sign of a §, a decision, a meeting's first page
// or its end.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace diarium::facts {

/// A line of the text, without what decorates it.
struct MinutesLine {
  std::uint32_t begin = 0, end = 0;  ///< Behind a form feed at its start; with its line end.
  std::string_view words;            ///< Without indent, form feed, marks of Markdown and white space at its end.
  bool blank = false;
  bool page = false;       ///< A page begins with it.
  bool heading = false;    ///< Marked as a heading or bold.
  bool furniture = false;  ///< A head or foot of pages; then it counts as blank.
};
/// The lines of a text, in order. O(bytes).
[[nodiscard]] std::vector<MinutesLine> minutes_lines(std::string_view text);

/// A § at the head of a line.
struct MinutesSign {
  std::size_t line = 0;
  std::uint32_t number = 0, last = 0;
  std::uint32_t weight = 0;  ///< How much stands below it, and whether a decision does.
  bool decides = false;
  bool resolves = false;  ///< «… beslutar att» stands below it.
  std::string prefix;     ///< What stands before the sign, in small letters: who meets.
};
/// The sign that a line is headed by; nothing for a sentence, a reference or a line of a list of contents. Each of
/// these is O(line).
[[nodiscard]] std::optional<MinutesSign> sign_of(const MinutesLine& line);

/// «Nämnden beslutar att …»: words that no bylaw's § has, whose body «beslutar om» what it may.
[[nodiscard]] bool resolves(const MinutesLine& line);
/// A line that says that something was decided: a heading «Kommunstyrelsens beslut», «Nämnden beslutar att».
[[nodiscard]] bool decides(const MinutesLine& line);
/// A line of a meeting's first page.
[[nodiscard]] bool opens_meeting(const MinutesLine& line);
/// A line behind which nothing belongs to the last § any more. `at_edge`: a page begins with it, or nothing runs into
/// it.
[[nodiscard]] bool closes_meeting(const MinutesLine& line, bool at_edge);
[[nodiscard]] bool speaks_of_minutes(const MinutesLine& line);

inline constexpr std::size_t longest_heading =
    240;  ///< Bytes of a line that a § heads: a bylaw's § is a longer sentence.

}  // namespace diarium::facts
