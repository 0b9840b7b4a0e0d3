// What a search answers, as JSON.
#include "bind/answer.h"
#include "bind/explorer_json.h"

namespace diarium::bind {
namespace {

void write_snippet(Answer& out, const query::Snippet& snippet, const std::string& url) {
  out.to.open_object();
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
  out.to.close_object();
}

void write_facet(Answer& out, const query::Facet& facet) {
  out.to.open_object();
  out.to.said("field", query::name(facet.field));
  out.to.key("values");
  out.to.open_array();
  for (const query::FacetValue& value : facet.values) {
    out.to.open_object();
    out.to.said("value", value.value);
    out.to.counted("papers", value.papers);
    out.to.flag("chosen", value.chosen);
    out.to.close_object();
  }
  out.to.close_array();
  out.to.close_object();
}

void write_reading(Answer& out, const query::Reading& reading, const Utf16Text& query) {
  out.to.open_object();
  out.to.said("kind", name(reading.kind));
  out.to.counted("begin", query.units(reading.span.begin));
  out.to.counted("end", query.units(reading.span.end));
  out.to.said("value", reading.value);
  out.to.texts("also", reading.also);
  out.to.counted("papers", reading.papers);
  out.to.close_object();
}

/// The fields of a card, into an object that was just opened.
void write_card_once(Answer& out, const index::Pack& pack, DocId paper, const index::Card& card, CardTexts& cards) {
  if (const std::string_view known = cards.of(paper); !known.empty()) return out.to.members(known);
  const std::size_t before = out.size();
  write_card(out, pack, card);
  if (!card.id.empty()) cards.keep(paper, out.behind(before));  // Else it is not here yet, or damaged.
}

/// Of the card and of what the search has told: no text is read.
void write_hit(Answer& out, const index::Pack& pack, const query::Hit& hit, CardTexts& cards) {
  const index::Card& card = pack.card(hit.paper);
  out.to.open_object();
  write_card_once(out, pack, hit.paper, card, cards);
  out.to.counted("score", hit.score);
  out.to.counted("places", hit.places);
  out.to.texts("lacking", hit.lacking);
  out.to.key("snippets");
  out.to.open_array();
  for (const query::Snippet& snippet : hit.snippets)
    write_snippet(out, snippet, url_of(pack, card, snippet.place));
  out.to.close_array();
  out.to.close_object();
}

}  // namespace

std::string search_answer_json(const index::Pack& pack, std::string_view query, const query::Options& options,
                               CardTexts& cards) {
  const auto found = query::search(pack, query, options);
  if (!found) return error_json(found.error());
  Answer out;
  out.to.open_object();
  out.to.said("query", query);
  out.to.counted("papers", found->papers);
  out.to.counted("more", found->more);
  out.to.flag("partial", found->partial);
  out.to.counted("places", found->places);
  out.to.key("results");
  out.to.open_array();
  for (const query::Hit& hit : found->hits) write_hit(out, pack, hit, cards);
  out.to.close_array();
  out.to.key("facets");
  out.to.open_array();
  for (const query::Facet& facet : found->facets) write_facet(out, facet);
  out.to.close_array();
  out.to.key("readings");
  out.to.open_array();
  const Utf16Text asked{std::string(query)};
  for (const query::Reading& reading : found->readings) write_reading(out, reading, asked);
  out.to.close_array();
  out.to.close_object();
  return std::move(out).done();
}

}  // namespace diarium::bind
