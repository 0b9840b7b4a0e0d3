// Bytes as a query: read, and asked of a small pack.
#include "query/parse.h"

#include "fuzz/check.h"
#include "fuzz/made.h"
#include "query/search.h"

void diarium::fuzz::run(std::string_view given) {
  static const auto pack = index::Pack::open(fuzz::made_pack());  // Made once: the program has no other memory.
  const query::Parsed parsed = query::parse(given);
  const auto inside = [&](ByteSpan span) { fuzz::hold(span.begin <= span.end && span.end <= given.size()); };
  std::size_t parts = parsed.without.size() + parsed.filters.size();
  for (const query::Group& group : parsed.groups) {
    fuzz::hold(!group.either.empty());
    parts += group.either.size();
    for (const query::Part& part : group.either) inside(part.span);
  }
  for (const query::Filter& filter : parsed.filters) inside(filter.span);
  for (const ByteSpan span : parsed.not_understood) inside(span);
  fuzz::hold(parts <= query::most_parts);
  const auto answer = query::search(*pack, given, {.sort = static_cast<query::Sort>(given.size() % 3)});
  fuzz::hold(bool(answer));
  fuzz::hold(answer->papers + answer->more <= pack->papers() && answer->hits.size() <= answer->papers + answer->more);
  for (const query::Hit& hit : answer->hits) {
    const auto text = pack->text(hit.paper);
    const auto places = query::places(*pack, given, hit.paper);
    fuzz::hold(text && places && places->size() == hit.places);
    for (const ByteSpan place : *places) fuzz::hold_span(text->nfc, place);
    for (const query::Snippet& snippet : hit.snippets) {
      fuzz::hold_span(text->nfc, snippet.window);
      fuzz::hold(utf8::valid(snippet.text));
      for (const ByteSpan mark : snippet.marks) fuzz::hold_span(snippet.text, mark);
    }
  }
}
