// What a search answers, as JSON.
#include "bind/answer.h"
#include "bind/explorer_json.h"

namespace diarium::bind {
namespace {

// What is in an object that is open.

void write_snippet(Answer& out, const query::Snippet& snippet, const std::string& url) {
  out.to.counted("begin", snippet.before.units());
  out.to.counted("end", snippet.behind.units());
  out.to.counted("page", snippet.page);
  out.to.counted("line", snippet.line);
  out.to.said("role", structure::name(snippet.role));
  out.to.said("text", snippet.text);
  std::vector<std::uint32_t> borders;
  for (const ByteSpan mark : snippet.marks) borders.insert(borders.end(), {mark.begin, mark.end});
  const std::vector<std::uint32_t> units = utf16_offsets(snippet.text, borders);
  out.to.key("marks");
  out.to.open_array();
  for (std::size_t i = 0; i < units.size(); i += 2) {
    out.to.open_array();
    out.to.number(units[i]);
    out.to.number(units[i + 1]);
    out.to.close_array();
  }
  out.to.close_array();
  out.to.said("url", url);
}

void write_facet(Answer& out, const query::Facet& facet) {
  out.to.said("field", query::name(facet.field));
  out.to.objects("values", facet.values, [&](const query::FacetValue& value) {
    out.to.said("value", value.value);
    out.to.counted("papers", value.papers);
    out.to.flag("chosen", value.chosen);
  });
}

void write_reading(Answer& out, const query::Reading& reading, const Utf16Text& query) {
  out.to.said("kind", name(reading.kind));
  out.to.counted("begin", query.units(reading.span.begin));
  out.to.counted("end", query.units(reading.span.end));
  out.to.said("value", reading.value);
  out.to.texts("also", reading.also);
  out.to.counted("papers", reading.papers);
}

void write_card_once(Answer& out, const index::Pack& pack, DocId paper, const index::Card& card, CardTexts& cards) {
  if (const std::string_view known = cards.of(paper); !known.empty()) return out.to.members(known);
  const std::size_t before = out.size();
  write_card(out, pack, card);
  if (!card.id.empty()) cards.keep(paper, out.behind(before));  // Else it is not here yet, or damaged.
}

/// Of the card and of what the search has told: no text is read.
void write_hit(Answer& out, const index::Pack& pack, const query::Hit& hit, CardTexts& cards) {
  const index::Card& card = pack.card(hit.paper);
  write_card_once(out, pack, hit.paper, card, cards);
  out.to.counted("score", hit.score);
  out.to.counted("places", hit.places);
  out.to.texts("lacking", hit.lacking);
  out.to.objects("snippets", hit.snippets, [&](const query::Snippet& snippet) {
    write_snippet(out, snippet, url_of(pack, card, snippet.place));
  });
}

}  // namespace

std::string search_answer_json(const index::Pack& pack, std::string_view query, const query::Options& options,
                               CardTexts& cards) {
  const auto found = query::search(pack, query, options);
  if (!found) return error_json(found.error());
  Answer out(Answer::Of::object);
  out.to.said("query", query);
  out.to.counted("papers", found->papers);
  out.to.counted("more", found->more);
  out.to.flag("partial", found->partial);
  out.to.counted("places", found->places);
  out.to.objects("results", found->hits, [&](const query::Hit& hit) { write_hit(out, pack, hit, cards); });
  out.to.objects("facets", found->facets, [&](const query::Facet& facet) { write_facet(out, facet); });
  const Utf16Text asked{std::string(query)};
  out.to.objects("readings", found->readings, [&](const query::Reading& one) { write_reading(out, one, asked); });
  return std::move(out).done();
}

}  // namespace diarium::bind
