// view/figures/figures: what became of the cases, counted by the party that brought them, by body and by the year in
// which they were opened? Each figure is a question to the table of cases, so that whoever doubts it reads its rows. As
// counts, as plain cells, and as the screen «siffror/».
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "view/cases/case_search.h"
#include "view/panel.h"
#include "view/sheet/sheet.h"

namespace diarium::view {

/// How a case ended, or has not; a case is counted under one of them.
enum class Ending : std::uint8_t { granted, in_part, rejected, answered, otherwise, open, overdue, unknown };
inline constexpr int ending_count = static_cast<int>(Ending::unknown) + 1;
/// «bifall», «delvis», «avslag», «besvarad», «annat», «oppet», «forsenat», «okant»: parts of word keys.
[[nodiscard]] std::string_view name(Ending ending);
/// The end of the whole; only what is certain ends a case.
[[nodiscard]] Ending ending_of(const CaseRow& row);

/// Of a decided case whose both days are known, so that its days count.
[[nodiscard]] bool is_timed(const CaseRow& row);

/// By what cases are counted: the parties that brought them, reserved themselves or moved what lost, and whose members
/// voted; a case of two parties counts with both.
enum class CountedBy : std::uint8_t { mover, objector, voter, body, year };
inline constexpr std::array<std::string_view, 5> counted_by_names = {"parti", "invande", "rostade", "organ", "ar"};
[[nodiscard]] constexpr std::string_view name(CountedBy by) { return counted_by_names[static_cast<std::size_t>(by)]; }

struct Figures {
  std::string value;  ///< «S», «Kommunstyrelsen», «2031».
  std::uint32_t cases = 0;
  std::uint32_t uncertain = 0;  ///< Of a party: of those the cases of which only uncertain statements tell it.
  std::array<std::uint32_t, ending_count> by_ending{};
  std::uint32_t timed = 0;                       ///< Decided cases of which both days are known ...
  std::optional<std::uint32_t> median_days;      ///< ... and the median of their days, the lower of two in the middle.
};

/// A row a value, by value; parties by their letters: no figure orders them. O(cases · values of each).
[[nodiscard]] std::vector<Figures> figures(const CaseTable& table, CountedBy by);

/// The question that finds the cases of a value; of one ending only, where one is given.
[[nodiscard]] std::string question_of(CountedBy by, std::string_view value, std::optional<Ending> ending);

/// Names of the columns, stable English.
[[nodiscard]] std::vector<std::string_view> figures_sheet_heads();
/// The rows of figures(): a cell a column, the last one the address of the cases that are counted.
[[nodiscard]] std::vector<std::vector<std::string>> figures_cells(const CaseTable& table, CountedBy by);
/// One of the three tables.
[[nodiscard]] Sheet figures_sheet(const CaseTable& table, CountedBy by);

/// Every figure leads to the cases that it counts. cost: that of figures().
[[nodiscard]] Panel figures_panel(const CaseTable& table, Language language);

}  // namespace diarium::view
