// Bytes as a query: read, and asked of a small pack.
#include "query/parse.h"

#include "fuzz/check.h"
#include "fuzz/made.h"
#include "query/search.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace diarium;
  static const auto pack = index::Pack::open(fuzz::made_pack());  // Made once: the program has no other memory.
  const std::string_view line = fuzz::given(data, size);
  const query::Parsed parsed = query::parse(line);
  const auto inside = [&](ByteSpan span) { fuzz::hold(span.begin <= span.end && span.end <= line.size()); };
  std::size_t parts = parsed.without.size() + parsed.filters.size();
  for (const query::Group& group : parsed.groups) {
    fuzz::hold(!group.either.empty());
    parts += group.either.size();
    for (const query::Part& part : group.either) inside(part.span);
  }
  for (const query::Filter& filter : parsed.filters) inside(filter.span);
  for (const ByteSpan span : parsed.not_understood) inside(span);
  fuzz::hold(parts <= query::most_parts);
  const auto answer = query::search(*pack, line, {.sort = static_cast<query::Sort>(size % 3)});
  fuzz::hold(bool(answer));
  fuzz::hold(answer->papers + answer->more <= pack->papers() && answer->hits.size() <= answer->papers + answer->more);
  for (const query::Hit& hit : answer->hits) {
    const auto text = pack->text(hit.paper);
    const auto places = query::places(*pack, line, hit.paper);
    fuzz::hold(text && places && places->size() == hit.places);
    for (const ByteSpan place : *places) fuzz::hold_span(text->nfc, place);
    for (const query::Snippet& snippet : hit.snippets) {
      fuzz::hold_span(text->nfc, snippet.window);
      fuzz::hold(utf8::valid(snippet.text));
      for (const ByteSpan mark : snippet.marks) fuzz::hold_span(snippet.text, mark);
    }
  }
  return 0;
}
