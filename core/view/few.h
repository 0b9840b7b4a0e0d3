// view/few: how much of a list a card or a cell shows. What is shown and what is said to be left out come of one count.
#pragma once
#include <cstddef>
#include <vector>

#include "view/panel.h"

namespace diarium::view {

struct Few {
  std::size_t shown = 0, left_out = 0;  ///< Of a list: the first ones, and how many follow them.
};

/// Of `all` at most `most`; one more where nothing follows it, as the words that tell of it would take its place.
[[nodiscard]] constexpr Few few(std::size_t all, std::size_t most) {
  return all <= most + 1 ? Few{all, 0} : Few{most, all - most};
}

/// «2 till» as a line behind those that are shown; nothing where all are.
inline void tell_left_out(Language language, const Few& of, std::vector<Line>& lines) {
  if (of.left_out == 0) return;
  lines.push_back({Words{.text = count(language, "count.more", of.left_out), .address = {}, .shape = Shape::small, .label = {}}});
}

/// Gives a section its table, and says below it how many of `all` are not among its rows.
inline void add_table(Section& section, Language language, Table table, std::size_t all) {
  const std::size_t shown = table.rows.size();
  section.table = std::move(table);
  if (all > shown) section.notes.push_back({said(count(language, "count.more", all - shown))});
}

}  // namespace diarium::view
