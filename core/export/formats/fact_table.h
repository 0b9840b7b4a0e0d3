// export/formats/fact_table: every fact of every kind as a row of one table. facts.csv and facts.ndjson are both made of it.
#pragma once
#include <array>
#include <functional>
#include <string>
#include <string_view>

#include "export/exported.h"

namespace diarium::exporting {

/// A column. What counts is a number where a format has numbers; all else is words, empty where nothing is stated.
struct FactColumn {
  std::string_view name;
  bool counts = false;
};
inline constexpr std::array<FactColumn, 13> fact_columns = {{{"paper"},
                                                             {"kind"},
                                                             {"value"},
                                                             {"what"},
                                                             {"by"},
                                                             {"rule"},
                                                             {"basis"},
                                                             {"start", true},
                                                             {"end", true},
                                                             {"link"},
                                                             {"quote"},
                                                             {"status"},
                                                             {"certainty"}}};
/// A cell a column.
using FactCells = std::array<std::string, fact_columns.size()>;

/// Calls `visit` for each fact of a paper, kinds in the order of facts/kinds/fields.h, of which those are here that
/// corrections name: not what cuts a file, nor what stands twice in it. A person stands once, where first named.
/// `root`: what stands before each link, empty: links are relative. O(facts).
void each_fact_row(const Exported& paper, std::string_view root, const std::function<void(const FactCells&)>& visit);

}  // namespace diarium::exporting
