#include "export/json/json.h"

#include <memory>

#include <nlohmann/json.hpp>

#include "base/json_text.h"

namespace diarium::exporting {
namespace {

using Json = nlohmann::ordered_json;

/// Code points of the file as read, for bytes of its NFC text.
class SourceOffsets {
 public:
  SourceOffsets(const text::Text& text, std::string_view source) : map_(text.map), points_(source) {}
  void add(Json& to, ByteSpan span) const {
    to["start"] = points_.before(map_.to_source(span.begin));
    to["end"] = points_.before(map_.to_source(span.end));
  }

 private:
  const text::SourceMap& map_;
  text::CodePoints points_;
};

Json snippet_json(const query::Snippet& snippet) {
  Json json;
  json["start"] = snippet.before.points;
  json["end"] = snippet.behind.points;
  json["page"] = snippet.page;
  json["line"] = snippet.line;
  json["role"] = structure::name(snippet.role);
  json["text"] = snippet.text;
  const text::CodePoints inside(snippet.text);
  json["marks"] = Json::array();
  for (const ByteSpan mark : snippet.marks) json["marks"].push_back({inside.before(mark.begin), inside.before(mark.end)});
  return json;
}

Json written(const index::Card& card) {
  Json json;
  json["id"] = card.id;
  json["file"] = card.name;
  json["title"] = card.title;
  json["type"] = card.type;
  json["municipality"] = card.municipality;
  json["body"] = card.body;
  json["date"] = card.date;
  json["case_number"] = card.case_number;
  json["outcome"] = card.outcome;
  return json;
}

Json hit_json(const index::Pack& pack, const query::Hit& hit) {
  Json json = written(pack.card(hit.paper));
  json["score"] = hit.score;
  json["places"] = hit.places;
  json["lacking"] = hit.lacking;
  json["snippets"] = Json::array();
  for (const query::Snippet& snippet : hit.snippets) json["snippets"].push_back(snippet_json(snippet));
  return json;
}

Json facet_json(const query::Facet& facet) {
  Json json;
  json["field"] = query::name(facet.field);
  json["values"] = Json::array();
  for (const query::FacetValue& value : facet.values)
    json["values"].push_back({{"value", value.value}, {"papers", value.papers}, {"chosen", value.chosen}});
  return json;
}

Json reading_json(const query::Reading& reading, const text::CodePoints& points) {
  Json json;
  json["kind"] = name(reading.kind);
  json["start"] = points.before(reading.span.begin);
  json["end"] = points.before(reading.span.end);
  json["value"] = reading.value;
  json["also"] = reading.also;
  json["papers"] = reading.papers;
  return json;
}

/// Remembers where the parser stopped; asks for nothing else.
struct Syntax : nlohmann::json_sax<nlohmann::json> {
  std::size_t broken_at = 0;
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool key(string_t&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t at, const std::string&, const nlohmann::detail::exception&) override {
    broken_at = at;
    return false;
  }
};

using Json = nlohmann::ordered_json;

}  // namespace

std::string outline_json(std::string_view file, source::Format format, std::string_view source, const text::Text& text,
                         const structure::Outline& outline) {
  const SourceOffsets offsets(text, source);
  Json json;
  json["file"] = file;
  json["chars"] = text::CodePoints(source).count();
  json["format"] = name(format);
  json["pages"] = Json::array();
  for (const ByteSpan page : outline.pages) offsets.add(json["pages"].emplace_back(), page);
  json["blocks"] = Json::array();
  for (const structure::Block& block : outline.blocks) {
    Json& to = json["blocks"].emplace_back();
    to["kind"] = name(block.kind);
    to["role"] = structure::name(block.role);
    to["level"] = block.level;
    to["page"] = block.page + 1;
    offsets.add(to, block.span);
    if (!block.label.empty()) to["label"] = block.label;
    to["text"] = structure::flowed(text.nfc, block);
  }
  json["clauses"] = Json::array();
  for (const structure::AttClause& clause : outline.clauses) {
    Json& to = json["clauses"].emplace_back();
    to["number"] = clause.number;
    offsets.add(to, clause.span);
    to["block"] = clause.block;
  }
  return many_lines(json, 2);
}

std::string card_json(const index::Card& card) { return one_line(written(card)); }

Result<std::string> answer_json(const index::Pack& pack, std::string_view query, const query::Answer& answer) {
  Json json;
  json["query"] = query;
  json["papers"] = answer.papers;
  json["more"] = answer.more;
  json["partial"] = answer.partial;
  json["places"] = answer.places;
  json["hits"] = Json::array();
  for (std::size_t i = 0; i < answer.hits.size(); ++i) {
    Json ranked;
    ranked["rank"] = i + 1;
    ranked.update(hit_json(pack, answer.hits[i]));
    json["hits"].push_back(std::move(ranked));
  }
  json["facets"] = Json::array();
  for (const query::Facet& facet : answer.facets) json["facets"].push_back(facet_json(facet));
  json["readings"] = Json::array();
  const text::CodePoints points(query);
  for (const query::Reading& reading : answer.readings) json["readings"].push_back(reading_json(reading, points));
  return many_lines(json, 2);
}

Result<JsonPaper> json_paper(const index::Pack& pack, DocId paper, const SourceText& source) {
  auto places = Places::of(pack, paper, source);
  if (!places) return places.error();
  const std::shared_ptr<const Places> shared(std::move(*places));
  return JsonPaper{pack.card(paper).id, [shared](std::uint32_t byte) { return shared->point(byte); }};
}

Result<std::vector<JsonPaper>> json_papers(const index::Pack& pack, const SourceText& source) {
  std::vector<JsonPaper> papers;
  for (std::uint32_t i = 0; i < pack.papers(); ++i) {
    auto paper = json_paper(pack, DocId{i}, source);
    if (!paper) return paper.error();
    papers.push_back(std::move(*paper));
  }
  return papers;
}

std::optional<std::size_t> broken_json(std::string_view text) {
  Syntax syntax;
  if (nlohmann::json::sax_parse(text, &syntax)) return std::nullopt;
  return syntax.broken_at;
}

std::string ledger_json(std::string_view source, std::span<const text::Repair> ledger) {
  const text::CodePoints points(source);
  Json list = Json::array();
  for (const text::Repair& repair : ledger) {
    Json entry{{"start", points.before(repair.source.begin)},
               {"end", points.before(repair.source.end)},
               {"was", repair.was},
               {"now", repair.now},
               {"reason", text::name(repair.reason)},
               {"confidence", repair.confidence}};
    if (repair.ambiguous()) entry["readings"] = repair.readings;
    list.push_back(std::move(entry));
  }
  return many_lines(list, 2);
}

}  // namespace diarium::exporting
