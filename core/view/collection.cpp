// view: the whole collection, or the part of it that filters leave.
#include <algorithm>
#include <set>

#include "view/rows.h"
#include "view/views.h"

namespace diarium::view {
namespace {

/// The papers that answer the query; all of them where it is empty or cannot be answered (the pack's damage is told by
/// the screens that show text; a list of what there is still helps).
std::vector<DocId> chosen(const index::Pack& pack, std::string_view query, std::vector<query::Facet>& facets) {
  query::Options options;
  options.count = pack.papers();
  options.snippets = 0;
  options.lacking = false;
  std::vector<DocId> papers;
  auto answer = query::search(pack, query, options);
  if (answer) {
    facets = std::move(answer->facets);
    for (const query::Hit& hit : answer->hits) papers.push_back(hit.paper);
  } else {
    for (std::uint32_t i = 0; i < pack.papers(); ++i) papers.push_back({i});
  }
  return papers;
}

/// Municipality in Swedish order, then newest first; what is not stated comes last. The pack knows the order already: a
/// page that opens it needs no collator.
void sort_by_place_and_date(const index::Pack& pack, std::vector<DocId>& papers) {
  constexpr std::uint32_t last = 0xFFFFFFFFu;
  std::vector<std::uint32_t> places(pack.papers());
  for (const DocId paper : papers) {
    const std::uint32_t place = pack.municipality_place(paper);
    places[paper.value] = place == 0 ? last : place;
  }
  std::ranges::sort(papers, [&](DocId a, DocId b) {
    if (places[a.value] != places[b.value]) return places[a.value] < places[b.value];
    const std::string &left = pack.card(a).date, &right = pack.card(b).date;
    if (left != right) return left > right;  // An empty date is less than any: last.
    return a < b;
  });
}

}  // namespace

Collection collection(const index::Pack& pack, std::string_view query, Window window) {
  Collection whole;
  whole.title = pack.about().title;
  whole.description = pack.about().description;
  std::vector<DocId> papers = chosen(pack, query, whole.facets);
  sort_by_place_and_date(pack, papers);

  std::set<std::string_view> municipalities;
  for (const DocId paper : papers) {
    const index::Card& card = pack.card(paper);
    whole.words += card.words;
    if (!card.municipality.empty()) municipalities.insert(card.municipality);
    if (card.date.empty()) continue;
    if (whole.earliest.empty() || card.date < whole.earliest) whole.earliest = card.date;
    if (card.date > whole.latest) whole.latest = card.date;
  }
  whole.papers = static_cast<std::uint32_t>(papers.size());
  whole.municipalities = static_cast<std::uint32_t>(municipalities.size());

  const Range range = clip(window, whole.papers);
  whole.first = range.first;
  for (std::uint32_t i = range.first; i < range.end; ++i) whole.rows.push_back(paper_row(pack, papers[i]));
  return whole;
}

}  // namespace diarium::view
