#include "view/figures/figures_sheet.h"

#include "base/percent.h"

namespace diarium::view {
namespace {

constexpr std::array<std::string_view, counted_by_names.size()> counted_by_data = {
    "mover_party", "objector_party", "voter_party", "body", "year_opened"};
constexpr std::array<std::string_view, ending_count> ending_data = {"granted", "granted_in_part", "rejected", "answered",
                                                                    "otherwise", "open", "overdue", "unknown"};

}  // namespace

std::vector<std::string_view> figures_sheet_heads() {
  std::vector<std::string_view> heads = {"counted_by", "value", "cases"};
  heads.insert(heads.end(), ending_data.begin(), ending_data.end());
  heads.insert(heads.end(), {"timed", "median_days", "link"});
  return heads;
}

std::vector<std::vector<std::string>> figures_cells(const CaseTable& table, CountedBy by) {
  std::vector<std::vector<std::string>> rows;
  for (const Figures& one : figures(table, by)) {
    std::vector<std::string> cells;
    cells.emplace_back(counted_by_data[static_cast<std::size_t>(by)]);
    cells.push_back(one.value);
    cells.push_back(std::to_string(one.cases));
    for (const std::uint32_t cases : one.by_ending) cells.push_back(std::to_string(cases));
    cells.push_back(std::to_string(one.timed));
    cells.push_back(one.median_days ? std::to_string(*one.median_days) : "");
    cells.push_back("arenden/?q=" + percent_encoded(question_of(by, one.value, {})));
    rows.push_back(std::move(cells));
  }
  return rows;
}

Sheet figures_sheet(const CaseTable& table, CountedBy by) {
  Sheet sheet = sheet_of(figures_sheet_heads());
  sheet.rows = figures_cells(table, by);
  mask(sheet);
  return sheet;
}

}  // namespace diarium::view
