#include <nlohmann/json.hpp>
#include <span>
#include <type_traits>

#include "base/json_depth.h"
#include "base/json_text.h"
#include "base/sha256.h"
#include "export/exported.h"
#include "export/json/across_json.h"
#include "export/json/cases_json.h"
#include "export/pile/pile.h"
#include "export/pile/pile_fields.h"
#include "facts/kinds/fields.h"
#include "view/panels/relations_in.h"

namespace diarium::exporting {
namespace {

using Json = nlohmann::ordered_json;

/// Writes fields into one object; spans become code points of the paper's text.
class Out {
 public:
  Out(Json& json, const text::CodePoints& points) : json_(json), points_(points) { json_ = Json::object(); }

  void text(const char* key, const std::string& words) { json_[key] = words; }
  void texts(const char* key, const std::vector<std::string>& list) { json_[key] = list; }
  void flag(const char* key, bool value) { json_[key] = value; }
  template <class Number>
  void number(const char* key, Number value) {
    json_[key] = value;
  }
  void numbers(const char* key, const std::vector<std::uint32_t>& list) { json_[key] = list; }
  /// [begin, end, page, left, top, right, bottom]
  void lines(const char* key, const std::vector<source::Placed>& list) {
    Json rows = Json::array();
    for (const auto& [span, page, box] : list)
      rows.push_back({span.begin, span.end, page, box.left, box.top, box.right, box.bottom});
    json_[key] = std::move(rows);
  }
  template <std::size_t size>
  void word(const char* key, const std::string& words, const std::array<std::string_view, size>&) {
    json_[key] = words;
  }
  template <std::size_t size>
  void words(const char* key, const std::vector<std::string>& list, const std::array<std::string_view, size>&) {
    json_[key] = list;
  }
  void index(const char* key, std::int32_t value) { json_[key] = value; }
  template <class Word, std::size_t size>
    requires std::is_enum_v<Word>
  void word(const char* key, Word value, const std::array<std::string_view, size>& names) {
    word_at(key, static_cast<std::size_t>(value), names);
  }
  void span(ByteSpan span) {
    json_["start"] = points_.before(span.begin);
    json_["end"] = points_.before(span.end);
  }
  void range(const char* key, ByteSpan span) { json_[key] = pair(span); }
  void ranges(const char* key, const std::vector<ByteSpan>& spans) {
    Json list = Json::array();
    for (const ByteSpan span : spans) list.push_back(pair(span));
    json_[key] = std::move(list);
  }
  template <class Thing, class Each>
  void list(const char* key, std::vector<Thing>& things, Each each) {
    Json list = Json::array();
    for (Thing& thing : things) {
      Out inner(list.emplace_back(), points_);
      each(inner, thing);
    }
    json_[key] = std::move(list);
  }
  template <class Thing, class Each>
  void maybe(const char* key, std::optional<Thing>& thing, Each each) {
    Json one;
    if (thing) {
      Out inner(one, points_);
      each(inner, *thing);
    }
    json_[key] = std::move(one);
  }

 private:
  void word_at(const char* key, std::size_t at, std::span<const std::string_view> names) { json_[key] = names[at]; }
  Json pair(ByteSpan span) const { return Json::array({points_.before(span.begin), points_.before(span.end)}); }

  Json& json_;
  const text::CodePoints& points_;
};

/// One paper. The passes take values as they may be changed, so it is a copy.
Json paper_json(Exported paper) {
  const text::CodePoints points(paper.text.nfc);
  Json json{{"id", paper.card.id}, {"file", paper.card.name}};
  json["format"] = source::name(paper.format);
  Out origin(json["origin"], points);
  pass_origin(origin, paper.origin);
  Out reading(json["reading"], points);
  pass_reading(reading, paper.reading);
  Json whole_part;
  if (paper.card.part.any()) {
    Out part(whole_part, points);
    pass_part(part, paper.card.part);
  }
  json["part"] = std::move(whole_part);
  json["text"] = paper.text.nfc;
  json["text_sha256"] = sha256(paper.text.nfc);
  Json map = Json::array();
  for (const text::SourceMap::Step& step : paper.text.map.steps()) map.push_back({step.text, step.source});
  json["map"] = std::move(map);
  Json whole;
  Out out(whole, points);
  out.list("repairs", paper.repairs, pass_repair<Out>);
  json["repairs"] = std::move(whole["repairs"]);
  Out outline(json["outline"], points);
  pass_outline(outline, paper.outline);
  Out facts_out(json["facts"], points);
  facts::fields(facts_out, paper.facts);
  return json;
}

/// What is told across papers, as the commands cases, timeline, gaps and reuse tell it, counted in the texts of the file.
Result<std::string> relations_text(const index::Pack& pack) {
  if (!pack.has_relations()) return std::string("null");
  const auto all = view::relations_in(pack);
  if (!all) return all.error();
  std::vector<JsonPaper> papers;
  for (std::uint32_t i = 0; i < pack.papers(); ++i) {
    auto text = pack.text(DocId{i});
    if (!text) return text.error();
    const auto words = std::make_shared<const std::string>(std::move(text->nfc));
    const auto points = std::make_shared<const text::CodePoints>(*words);
    papers.push_back({pack.card(DocId{i}).id, [words, points](std::uint32_t byte) {
                        return points->before(std::min(byte, static_cast<std::uint32_t>(words->size())));
                      }});
  }
  std::vector<std::string> ids;
  for (const relations::Case& one : all->cases.cases) ids.push_back(one.id);
  std::string text;
  LinedJson object(append_to(text));
  object.value("cases", cases_json(all->cases, papers));
  object.beside("timeline", timeline_json(all->timeline, papers, ids));
  object.beside("gaps", gaps_json(all->gaps, all->conflicts, papers));
  object.beside("wording", "");
  wording_json(all->wording, [&](std::uint32_t number) -> const JsonPaper& { return papers[number]; }, append_to(text));
  object.end("");
  return text;
}

}  // namespace

/// `pile.json`: the pack as one JSON object, a paper a line. `options.corrections`: a JSON list, or empty for none.
/// errors    also bad_format: `options.corrections` is no JSON list.
Result<std::vector<ExportFile>> export_pile(const index::Pack& pack, const ExportOptions& options) {
  if (deeper_than(options.corrections, deepest_pile))
    return Error{Fault::bad_format, "the corrections hold lists or objects too deep in each other; mend or remove their file", "corrections"};
  const Json corrections = options.corrections.empty() ? Json::array() : Json::parse(options.corrections, nullptr, false);
  if (!corrections.is_array())
    return Error{Fault::bad_format, "the corrections must be one JSON list; mend or remove their file", "corrections"};
  const text::CodePoints nothing("");
  Json about_json;
  Out about(about_json, nothing);
  index::About masked = pack.about();
  for (std::string* words : {&masked.title, &masked.description}) *words = publishable(std::move(*words), options.mask);
  pass_about(about, masked);

  ExportOptions reading = options;
  reading.source = nullptr;  // The text of a pile is the pack's own.
  std::string bytes;
  std::optional<Error> wrong;
  LinedJson pile(append_to(bytes));
  pile.value("format", one_line(Json(pile_format)));
  pile.beside("version", std::to_string(pile_version));
  pile.value("made_by", one_line(Json("diarium " + options.version)));
  pile.value("about", one_line(about_json));
  pile.list("papers", pack.papers(), [&](std::size_t i) {
    auto paper = wrong ? Result<std::unique_ptr<Exported>>(*wrong) : Exported::read(pack, DocId{static_cast<std::uint32_t>(i)}, reading);
    if (paper) return one_line(paper_json(std::move(**paper)));
    wrong = paper.error();
    return std::string();
  });
  if (wrong) return *wrong;
  const auto relations = relations_text(pack);
  if (!relations) return relations.error();
  pile.value("relations", publishable(*relations, options.mask));
  pile.value("corrections", publishable(one_line(corrections), options.mask));
  pile.end();
  return std::vector<ExportFile>{{std::string(pile_name), std::move(bytes), "application/json"}};
}

}  // namespace diarium::exporting
