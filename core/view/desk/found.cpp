#include "view/desk/found.h"

#include <algorithm>

#include "base/sorting.h"
#include "query/search.h"
#include "view/paper/cite.h"

namespace diarium::view {

Result<Found> found_papers(const index::Pack& pack, const CaseTable* table, const query::Parsed& query) {
  query::Options options;
  options.count = pack.papers();
  options.snippets = 0;
  options.facets = options.lacking = false;
  options.papers_by_filter = find_papers_by_filter(pack, table, query);
  const auto answer = query::search(pack, query, options);
  if (!answer) return answer.error();
  Found found;
  found.partial = answer->partial;
  for (const query::Hit& hit : answer->hits)
    if (hit.lacking.empty()) found.things.push_back({desk::mark_of(pack.card(hit.paper).id)});
  return found;
}

Result<Found> found_cases(const index::Pack& pack, const CaseTable& table, std::string_view question) {
  const auto cases = find_cases(pack, table, question);
  if (!cases) return cases.error();
  Found found;
  found.partial = cases->partial;
  for (const std::uint32_t row : cases->some ? std::vector<std::uint32_t>() : cases->rows) {
    auto& papers = found.things.emplace_back();
    for (const std::uint32_t paper : table.rows[row].papers) papers.push_back(desk::mark_of(pack.card(DocId{paper}).id));
  }
  return found;
}

std::vector<std::uint32_t> marks_of(const Found& found) {
  std::vector<std::uint32_t> marks;
  for (const auto& thing : found.things) marks.insert(marks.end(), thing.begin(), thing.end());
  sort_briefly(marks);
  marks.erase(std::ranges::unique(marks).begin(), marks.end());
  return marks;
}

std::optional<Found> new_since(const desk::Search& saved, Found found) {
  if (found.partial || (saved.found.empty() && saved.count > 0) || marks_of(found).size() > desk::found_at_most) return std::nullopt;
  const auto known = [&](std::uint32_t mark) { return std::ranges::binary_search(saved.found, mark); };
  std::erase_if(found.things, [&](const auto& thing) { return std::ranges::any_of(thing, known); });
  return found;
}

std::vector<std::uint32_t> published_papers(const index::Pack& pack) {
  std::vector<std::uint32_t> marks;
  for (std::uint32_t i = 0; i < pack.papers(); ++i)
    if (const index::Card& card = pack.card(DocId{i}); !card.own) marks.push_back(desk::mark_of(card.id));
  sort_briefly(marks);
  marks.erase(std::ranges::unique(marks).begin(), marks.end());
  return marks;
}

Result<Anchored> passage_now(const index::Pack& pack, DocId paper, const OwnPassage& passage) {
  if (passage.anchor.empty()) return Anchored::unsaid;
  const auto original = original_of(pack, paper);
  const auto text = pack.text(paper);
  if (!original) return original.error();
  if (!text) return text.error();
  return find_anchor(original->sha256, text->nfc, passage.span, passage.anchor).state;
}

}  // namespace diarium::view
