#include "export/page/still_pages.h"

#include <algorithm>
#include <tuple>

#include "base/sorting.h"
#include "export/addresses.h"

namespace diarium::exporting {

std::string StillPages::leads(std::string_view address) const {
  constexpr std::string_view of_case = "a/";
  if (!whole && address.starts_with(of_case)) {
    const std::string_view id = address.substr(of_case.size(), address.find('/', of_case.size()) - of_case.size());
    if (const auto found = papers_of_cases.find(id); found != papers_of_cases.end()) return "d/" + found->second + "/";
  }
  return std::string(address);
}

StillPages still_pages(const index::Pack& pack, const relations::Relations& relations, std::uint32_t newest) {
  StillPages pages;
  if (newest >= pack.papers()) return pages;
  pages.whole = false;
  pages.papers.assign(pack.papers(), false);
  std::vector<std::pair<std::string, std::uint32_t>> days;
  for (std::uint32_t i = 0; i < pack.papers(); ++i) days.emplace_back(last_day_of(pack.card({i}).date), i);
  sort_briefly(days,
               [](const auto& a, const auto& b) { return std::tie(b.first, a.second) < std::tie(a.first, b.second); });
  for (std::uint32_t i = 0; i < newest; ++i) pages.papers[days[i].second] = true;
  for (const relations::Case& one : relations.cases.cases) {
    const std::uint32_t first = one.papers.front().ref.paper;
    if (std::ranges::all_of(one.papers, [&](const relations::CasePaper& of) { return of.ref.paper == first; }))
      pages.papers_of_cases.emplace(one.id, pack.card({first}).id);
    else if (std::ranges::any_of(one.papers, [&](const relations::CasePaper& of) { return pages.papers[of.ref.paper]; }))
      pages.cases.insert(one.id);
  }
  return pages;
}

}  // namespace diarium::exporting
