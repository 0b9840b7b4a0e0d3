// Cases of two made-up towns, for the tests of their table and of their figures.
#pragma once
#include <algorithm>
#include <set>

#include "core/view/papers.h"
#include "relations/certainty.h"
#include "view/cases/case_list.h"

namespace papers {

using namespace diarium;
using view::Language;
using Numbers = std::set<std::string>;

/// A motion that is rejected against reservations, one that is granted, one that nobody answers, and a letter.
inline index::Pack town() {
  return papers::pack({
      {"mora-farthinder-motion",
       "Motion\n\nMotion om farthinder av Anna Berg (S) och Dan Ask (V)\n\nTill kommunfullmäktige i Mora kommun\n2031-02-03\nDnr KS 2031/417\n\n"
       "Bilarna kör för fort förbi skolan.\n\nDärför yrkar vi att fullmäktige beslutar:\n\natt farthinder anläggs vid Ekdalens skola\n\nAnna Berg (S)\n\nDan Ask (V)\n",
       "Mora", "2031-02-03"},
      {"mora-farthinder-protokoll",
       "Mora kommun\nKommunfullmäktige\nSammanträdesprotokoll 2031-09-11\n\n§ 88\nSvar på motion av Anna Berg (S) om farthinder\nDnr KS 2031/417\n\n"
       "Yrkanden\n\nBo Ek (M) yrkar avslag på motionen.\n\nEva Lind (C) yrkar bifall till motionen.\n\nOmröstning\n\nMed 26 ja-röster mot 19 nej-röster "
       "beslutar kommunfullmäktige att avslå motionen.\n\nBeslut\n\nKommunfullmäktige beslutar att avslå motionen.\n\nReservation\n\n"
       "Eva Lind (C) och Ulf Ros (V) reserverar sig mot beslutet.\n",
       "Mora", "2031-09-11"},
      {"mora-bibliotek-motion",
       "Motion\n\nMotion om bibliotek av Karin Solhem (L)\n\nTill kommunfullmäktige i Mora kommun\n2030-01-08\nDnr KS 2030/55\n\nJag yrkar\n\n"
       "att varje skola får ett bibliotek\n\nKarin Solhem (L)\n",
       "Mora", "2030-01-08"},
      {"mora-bibliotek-protokoll",
       "Mora kommun\nKommunfullmäktige\nSammanträdesprotokoll 2030-05-08\n\n§ 31\nSvar på motion av Karin Solhem (L) om bibliotek\nDnr KS 2030/55\n\n"
       "Beslut\n\nKommunfullmäktige beslutar att bifalla motionen.\n",
       "Mora", "2030-05-08"},
      {"orsa-bad-motion",
       "Motion\n\nMotion om ett bad av Nils Ro (M)\n\nTill kommunfullmäktige i Orsa kommun\n2029-03-01\nDnr KS 2029/7\n\nJag yrkar\n\natt ett bad byggs vid skolan\n\nNils Ro (M)\n",
       "Orsa", "2029-03-01"},
      {"orsa-brev", "Tjänsteskrivelse\n\nOrsa kommun\nKommunstyrelsen\n2031-10-01\nDnr KS 2031/9\n\nFöredragande: Anna Berg (S)\n\nVägen lagas.\n", "Orsa", "2031-10-01"},
  });
}

inline relations::Relations told_of(const index::Pack& pack) {
  const relations::Pile all = papers::pile_of(pack);
  relations::Relations told;
  told.cases = *relations::find_cases(all);
  told.timeline = *relations::find_timeline(all, told.cases);
  REQUIRE(relations::weigh(all, {&told.cases, &told.timeline, nullptr}));
  return told;
}

/// A collection that can be asked.
struct Town {
  index::Pack pack = town();
  relations::Relations told = told_of(pack);
  view::CaseTable table = view::case_table(pack, told);

  [[nodiscard]] view::CaseList list(std::string_view question, view::CaseOrder order = {}) const {
    return *test::there(view::case_list(pack, table, {question, order, 100}, Language::sv));
  }
  /// Numbers of the cases found, sorted.
  [[nodiscard]] std::set<std::string> numbers(std::string_view question) const {
    const auto found = test::there(view::find_cases(pack, table, question));
    std::set<std::string> numbers;
    for (const std::uint32_t row : found->rows) numbers.insert(table.rows[row].of_case->number);
    return numbers;
  }
  [[nodiscard]] const view::CaseRow& row(std::string_view number) const {
    const auto at = std::ranges::find(table.rows, number, [](const view::CaseRow& one) -> std::string_view { return one.of_case->number; });
    REQUIRE(at != table.rows.end());
    return *at;
  }
};

}  // namespace papers
