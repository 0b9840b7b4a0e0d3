// Meetings of the boards of two made-up towns, for the tests of who acted and of meetings.
#pragma once
#include <algorithm>
#include <charconv>

#include "core/view/papers.h"
#include "view/panel.h"

namespace papers {

/// A § of the board on a day: Bo Ek and Per Hed against Eva Lind and Ulf Ros.
inline std::string board_section(const std::string& town, const std::string& number, const std::string& subject) {
  return town + " kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-06-11\n\n§ " + number +
         "\nSvar på motion av Eva Lind (C) om " + subject + "\nDnr KS 2031/4" + number +
         "\n\nYrkanden\n\nBo Ek (M) yrkar avslag på motionen.\n\nEva Lind (C) yrkar bifall till motionen.\n\n"
         "Omröstning\n\nDen som vill avslå motionen röstar ja, den som vill bifalla den röstar nej.\n\nBo Ek (M) och "
         "ordföranden Per Hed (S) röstar Ja (2).\nEva Lind (C) och Ulf Ros (V) röstar Nej (2).\n\nBeslut\n\n"
         "Kommunstyrelsen avslår motionen.\n\nReservation\n\nEva Lind (C) och Ulf Ros (V) reserverar sig mot "
         "beslutet.\n";
}

inline index::Pack town_pile() {
  return pack({{"a", board_section("Mora", "88", "farthinder vid skolan"), "Mora", "2031-06-11"},
               {"b", board_section("Mora", "89", "lekplatsen vid torget"), "Mora", "2031-06-11"},
               {"c", board_section("Trosa", "12", "en ny simhall"), "Trosa", "2031-06-11"}});
}

inline relations::Relations acts_of(const index::Pack& pack) {
  const relations::Pile all = pile_of(pack);
  relations::Relations told;
  told.cases = *relations::find_cases(all);
  // What is judged is another test's matter: here everything that was read counts.
  for (relations::Case& one : told.cases.cases)
    for (relations::Act& act : one.acts) act.certainty = facts::Certainty::certain;
  return told;
}

/// Every line of words that a panel shows.
template <class Visit>
void each_line(const view::Panel& panel, Visit visit) {
  std::ranges::for_each(panel.lede, visit);
  for (const view::Section& section : panel.sections) {
    std::ranges::for_each(section.lines, visit);
    std::ranges::for_each(section.notes, visit);
    for (const view::Card& card : section.cards) {
      visit(view::Line{card.title}), visit(card.chips);
      std::ranges::for_each(card.lines, visit);
    }
    if (section.strip)
      for (const view::Bar& bar : section.strip->bars) visit(view::Line{bar.label});
    if (section.table)
      for (const auto& row : section.table->rows) std::ranges::for_each(row, visit);
  }
}
inline std::vector<view::Words> all_words(const view::Panel& panel) {
  std::vector<view::Words> all;
  each_line(panel, [&](const view::Line& line) { all.insert(all.end(), line.begin(), line.end()); });
  return all;
}

/// «d/<id>/?s=a-b» of a paper of the pack, with a and b inside its text; false where no passage is meant.
inline bool check_passage(const index::Pack& pack, const std::string& address) {
  CAPTURE(address);
  if (!address.starts_with("d/")) return false;
  const auto paper = test::there(pack.find(address.substr(2, address.find('/', 2) - 2)));
  const std::size_t sign = address.find("?s=");
  if (sign == std::string::npos) return false;
  std::uint32_t begin = 0, end = 0;
  const auto dash = std::from_chars(address.data() + sign + 3, address.data() + address.size(), begin);
  std::from_chars(dash.ptr + 1, address.data() + address.size(), end);
  CHECK(begin < end);
  CHECK(end <= pack.text(*paper)->nfc.size());
  return true;
}

inline const view::Section* section_of(const view::Panel& panel, std::string_view id) {
  const auto found = std::ranges::find(panel.sections, id, &view::Section::id);
  return found == panel.sections.end() ? nullptr : &*found;
}

}  // namespace papers
