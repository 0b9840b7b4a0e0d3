// view: what a query found.
#include "view/rows.h"
#include "view/views.h"

namespace diarium::view {

Result<ResultList> result_list(const index::Pack& pack, std::string_view query, query::Sort sort, Window window) {
  query::Options options;
  options.first = window.first;
  options.count = window.count;
  options.sort = sort;
  auto answer = query::search(pack, query, options);
  if (!answer) return answer.error();

  ResultList list;
  list.query = query;
  list.papers = answer->papers;
  list.more = answer->more;
  list.partial = answer->partial;
  list.places = answer->places;
  list.first = window.first;
  for (query::Hit& hit : answer->hits)
    list.rows.push_back({paper_row(pack, hit.paper), hit.places, std::move(hit.lacking), std::move(hit.snippets)});
  list.facets = std::move(answer->facets);
  list.readings = std::move(answer->readings);
  return list;
}

}  // namespace diarium::view
