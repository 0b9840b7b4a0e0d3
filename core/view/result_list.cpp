// view: what a query found.
#include <algorithm>

#include "query/asked/plain.h"
#include "query/parse.h"
#include "view/case_words.h"
#include "view/rows.h"
#include "view/views.h"

namespace diarium::view {
namespace {

/// The filters that no column tells, as values that stand: nothing counts the others.
void add_filter_facets(const std::vector<query::Filter>& filters, const ResultOptions& options, ResultList& list) {
  std::size_t at = 0;
  for (const query::Filter& filter : filters) {
    const bool has_papers = query::is_external(filter.field.field) && at < options.papers_by_filter.size();
    if (!has_papers && filter.field.field != query::Field::named) continue;
    const auto papers = has_papers ? static_cast<std::uint32_t>(options.papers_by_filter[at++].size()) : 0u;
    list.facets.push_back({filter.field.field, {{filter.value, papers, !filter.without, filter.without}}});
  }
}

/// By paper the case that it stands with: as case_of() has it, the first one.
std::vector<std::uint32_t> cases_by_paper(const relations::Cases& cases, std::uint32_t papers) {
  std::vector<std::uint32_t> of(papers, query::alone);
  for (std::size_t i = cases.cases.size(); i-- > 0;)
    for (const relations::CasePaper& paper : cases.cases[i].papers)
      if (paper.ref.paper < papers) of[paper.ref.paper] = static_cast<std::uint32_t>(i);
  return of;
}

/// A file may hold several parts of one case.
std::uint32_t papers_of(const relations::Case& one) {
  std::vector<std::uint32_t> papers;
  for (const relations::CasePaper& paper : one.papers) papers.push_back(paper.ref.paper);
  std::ranges::sort(papers);
  return static_cast<std::uint32_t>(std::ranges::unique(papers).begin() - papers.begin());
}

void add_groups(const query::Answer& answer, const relations::Cases& cases, ResultList& list) {
  list.cases = answer.groups;
  list.in_cases = answer.in_groups;
  for (const query::Together& one : answer.together) {
    list.behind -= one.papers;
    ResultGroup group{.rows = one.shown, .found = one.papers, .papers = 1};
    if (one.group != query::alone) {
      const relations::Case& of = cases.cases[one.group];
      group.id = of.id;
      group.title = of.title;
      group.mark = case_mark(of);
      group.verdict = last_verdict(of);
      group.papers = papers_of(of);
    }
    list.groups.push_back(std::move(group));
  }
}

constexpr std::size_t suggestions_shown = 8;

}  // namespace

Result<ResultList> result_list(const index::Pack& pack, const query::Parsed& query, const ResultOptions& options) {
  query::Options search;
  search.first = options.window.first;
  search.count = options.window.count;
  search.sort = options.sort;
  search.papers_by_filter = options.papers_by_filter;
  search.bring_facets = options.bring_facets;
  search.facet_fields = facets_shown;
  if (options.cases) search.groups = cases_by_paper(*options.cases, pack.papers());
  auto answer = query::search(pack, query, search);
  if (!answer) return answer.error();

  ResultList list;
  list.query = query.text;
  query::PlainReading plain = query::read_plainly(query.text);
  // What became of a case many of its papers do not say for certain.
  const bool of_outcome = std::ranges::any_of(
      query.filters, [](const query::Filter& one) { return one.field.field == query::Field::outcome; });
  if (!plain.rules.empty() || (of_outcome && answer->papers == 0)) list.asks_cases = std::move(plain.query);
  list.papers = answer->papers;
  list.more = answer->more;
  list.partial = answer->partial;
  list.places = answer->places;
  list.first = options.window.first;
  for (query::Hit& hit : answer->hits)
    list.rows.push_back({paper_row(pack, hit.paper), hit.places, std::move(hit.lacking), std::move(hit.snippets)});
  list.facets_complete = !answer->facets_lack;
  list.facets = std::move(answer->facets);
  list.readings = std::move(answer->readings);
  add_filter_facets(query.filters, options, list);
  list.behind = list.all();
  if (options.cases) add_groups(*answer, *options.cases, list);
  else list.behind -= std::min(list.behind, list.first + static_cast<std::uint32_t>(list.rows.size()));
  return list;
}

Result<std::vector<SuggestionRow>> suggestions(const index::Pack& pack, const query::Typed& typed) {
  auto found = query::suggest(pack, typed, suggestions_shown);
  if (!found) return found.error();
  std::vector<SuggestionRow> rows;
  for (query::Suggestion& one : *found) {
    std::string paper = one.kind == query::Suggestion::Kind::title ? pack.card(one.paper).id : std::string();
    rows.push_back({one.kind, std::move(one.text), std::move(one.query), std::move(paper)});
  }
  return rows;
}

}  // namespace diarium::view
