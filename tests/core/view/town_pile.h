// Meetings of the boards of two made-up towns, for the tests of who acted and of meetings.
#pragma once
#include <algorithm>
#include <string>

#include "core/view/papers.h"
#include "relations/relations.h"
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

inline const view::Section* section_of(const view::Panel& panel, std::string_view id) {
  const auto found = std::ranges::find(panel.sections, id, &view::Section::id);
  return found == panel.sections.end() ? nullptr : &*found;
}

}  // namespace papers
