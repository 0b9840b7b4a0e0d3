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
  const std::vector<Asked> asked = asked_of(parts, understood->parsed, words);
  const bool all_light = std::ranges::all_of(asked, [](const Asked& one) { return one.need == Need::light; });
  for (const Asked& one : asked)
    if (all_light || one.need != Need::light) by_word.groups.push_back(one.wanted());
  if (const Filters& filters = understood->filters; asked.empty() && filters.has_roles())
    by_word.groups.push_back(tiers(parts, filters.roles(), words, asked, Where::inside).all);
  by_word.without = PaperSet(parts.papers.size());
  for (const Leaf& leaf : words.without) by_word.without |= leaf.papers;
  by_word.readings = readings_of(understood->parsed, words, understood->filters);
  std::erase_if(by_word.readings, [](const Reading& one) { return one.kind == Reading::Kind::filter; });
  by_word.partial = budget.is_spent() || understood->parsed.cut;
  return by_word;
}

}  // namespace diarium::query
