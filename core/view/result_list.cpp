// view: what a query found.
#include "query/parse.h"
#include "view/rows.h"
#include "view/views.h"

namespace diarium::view {
namespace {

/// The filters that no column tells, as values that stand: nothing counts the others.
void add_told(std::string_view query, const ResultWishes& wishes, ResultList& list) {
  std::size_t at = 0;
  for (const query::Filter& filter : query::parse(query).filters) {
    const bool told = query::is_told(filter.field.field) && at < wishes.told.size();
    if (!told && filter.field.field != query::Field::named) continue;
    const auto papers = told ? static_cast<std::uint32_t>(wishes.told[at++].size()) : 0u;
    list.facets.push_back({filter.field.field, {{filter.value, papers, !filter.without, filter.without}}});
  }
}

}  // namespace

Result<ResultList> result_list(const index::Pack& pack, std::string_view query, const ResultWishes& wishes) {
  query::Options options;
  options.first = wishes.window.first;
  options.count = wishes.window.count;
  options.sort = wishes.sort;
  options.told = wishes.told;
  auto answer = query::search(pack, query, options);
  if (!answer) return answer.error();

  ResultList list;
  list.query = query;
  list.papers = answer->papers;
  list.more = answer->more;
  list.partial = answer->partial;
  list.places = answer->places;
  list.first = wishes.window.first;
  for (query::Hit& hit : answer->hits)
    list.rows.push_back({paper_row(pack, hit.paper), hit.places, std::move(hit.lacking), std::move(hit.snippets)});
  list.facets = std::move(answer->facets);
  list.readings = std::move(answer->readings);
  add_told(query, wishes, list);
  return list;
}

}  // namespace diarium::view
