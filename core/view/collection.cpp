// view: the whole collection, or the part of it that filters leave.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/sorting.h"
#include "view/rows.h"
#include "view/views.h"

namespace diarium::view {
namespace {

/// The papers that answer the query; all of them where it is empty or cannot be answered (the pack's damage is told by
/// the screens that show text; a list of what there is still helps).
std::vector<DocId> chosen(const index::Pack& pack, std::string_view query, bool bring_facets, Collection& whole) {
  query::Options options;
  options.count = pack.papers();
  options.snippets = 0;
  options.lacking = false;
  options.bring_facets = bring_facets;
  options.facet_fields = facets_shown;
  std::vector<DocId> papers;
  auto answer = query::search(pack, query, options);
  if (answer) {
    whole.facets = std::move(answer->facets);
    whole.facets_complete = !answer->facets_lack;
    for (const query::Hit& hit : answer->hits) papers.push_back(hit.paper);
  } else {
    for (std::uint32_t i = 0; i < pack.papers(); ++i) papers.push_back({i});
  }
  return papers;
}

/// Municipality in Swedish order, then newest first; what is not stated comes last. The pack knows the order already: a
/// page that opens it needs no collator.
void sort_by_place_and_date(const std::vector<index::Listed>& listed, std::vector<DocId>& papers) {
  sort_briefly(papers, [&](DocId a, DocId b) {
    const index::Listed &left = listed[a.value], &right = listed[b.value];
    if (left.municipality != right.municipality) return left.municipality - 1 < right.municipality - 1;  // 0 is last
    if (left.date != right.date) return left.date > right.date;  // An empty date is less than any: last.
    return a < b;
  });
}

/// So many papers of one name hide the others of a list.
constexpr std::size_t least_alike = 6;

void fold_alike(std::vector<PaperRow>& rows) {
  std::map<std::array<std::string_view, 4>, std::vector<std::size_t>> by_name;
  for (std::size_t i = 0; i < rows.size(); ++i)
    by_name[{rows[i].title, rows[i].type, rows[i].body, rows[i].municipality}].push_back(i);
  std::set<DocId> folded;
  for (const auto& [name, places] : by_name) {
    for (std::size_t i = 1; i < places.size() && places.size() >= least_alike && !name[0].empty(); ++i) {
      const PaperRow& one = rows[places[i]];
      rows[places[0]].alike.push_back(one);
      folded.insert(one.paper);
    }
  }
  std::erase_if(rows, [&](const PaperRow& one) { return folded.contains(one.paper); });
}

}  // namespace

std::size_t Collection::told() const {
  std::size_t papers = 0;
  for (const PaperRow& row : rows) papers += 1 + row.alike.size();
  return papers;
}

Collection collection_totals(const index::Pack& pack) {
  Collection totals;
  totals.title = pack.about().title;
  totals.description = pack.about().description;
  totals.papers = pack.papers();
  totals.words = static_cast<std::uint32_t>(pack.words());
  totals.facets_complete = false;
  return totals;
}

Collection collection(const index::Pack& pack, std::string_view query, Window window, bool bring_facets) {
  Collection whole = collection_totals(pack);
  whole.words = 0;
  std::vector<DocId> papers = chosen(pack, query, bring_facets, whole);
  const auto listed = pack.listed();
  if (!listed) return whole;
  sort_by_place_and_date(*listed, papers);

  std::set<std::uint32_t> municipalities;
  for (const DocId paper : papers) {
    const index::Listed& one = (*listed)[paper.value];
    whole.words += one.words;
    if (one.municipality > 0) municipalities.insert(one.municipality), ++whole.placed;
    if (one.date.empty()) continue;
    if (whole.earliest.empty() || one.date < whole.earliest) whole.earliest = one.date;
    if (one.date > whole.latest) whole.latest = one.date;
  }
  whole.papers = static_cast<std::uint32_t>(papers.size());
  whole.municipalities = static_cast<std::uint32_t>(municipalities.size());

  const Range range = clip(window, whole.papers);
  whole.first = range.first;
  for (std::uint32_t i = range.first; i < range.end; ++i) whole.rows.push_back(paper_row(pack, papers[i]));
  fold_alike(whole.rows);
  return whole;
}

}  // namespace diarium::view
