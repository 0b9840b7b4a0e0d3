#include "query/by_word.h"

#include <algorithm>

#include "query/match/tiers.h"
#include "query/readings.h"
#include "query/asked/understood.h"

namespace diarium::query {

Result<ByWord> papers_by_word(const index::Pack& pack, std::string_view query) {
  const index::Pack::Impl& parts = pack.impl();
  Parsed parsed = parse(query);
  ByWord by_word{.filters = parsed.filters};
  // Spaces in the place of filters: what is left stands where it stood.
  std::string words_only(query);
  for (const Filter& filter : by_word.filters)
    if (filter.field.field != Field::role) std::fill(words_only.begin() + filter.span.begin, words_only.begin() + filter.span.end, ' ');
  auto understood = understand(parts, words_only == query ? std::move(parsed) : parse(words_only), {}, {});
  if (!understood) return understood.error();
  Words& words = understood->words;
  const Worths worths(parts, understood->filters);
  Budget budget;
  if (const auto done = match(parts, worths.wanted(), budget, words); !done) return done.error();
  std::vector<Asked> asked = asked_of(parts, understood->parsed, words);
  if (const Filters& filters = understood->filters; asked.empty() && filters.has_roles())
    asked.push_back(
        {.need = Need::strict, .papers = tiers(parts, filters.roles(), words, {}, Where::inside).all, .weight = 1});
  for (std::size_t i = 0; i < asked.size(); ++i) {
    if (asked[i].need == Need::light) continue;
    by_word.parts.push_back(i < understood->parsed.groups.size() ? understood->parsed.groups[i].either.front()
                                                                 : Part());
    by_word.asked.push_back(std::move(asked[i]));
  }
  by_word.without = PaperSet(parts.papers.size());
  for (const Leaf& leaf : words.without) by_word.without |= leaf.papers;
  by_word.readings = readings_of(understood->parsed, words, understood->filters);
  std::erase_if(by_word.readings, [](const Reading& one) { return one.kind == Reading::Kind::filter; });
  by_word.partial = budget.is_spent() || understood->parsed.cut;
  return by_word;
}

}  // namespace diarium::query
