#include "export/exports.h"

#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "base/utf8.h"
#include "export/exported.h"
#include "facts/kinds/fields.h"
#include "view/paper/cite.h"

namespace diarium::exporting {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view annotation_context = "http://www.w3.org/ns/anno.jsonld";
constexpr std::string_view collection_name = "collection.jsonld";

/// What a fact says under its keys; what says nothing is null. Of how it was come by only rule and status are told.
class SaidFields : public facts::FieldWalk<SaidFields> {
 public:
  explicit SaidFields(Json& said) : said_(said) {}

  void text(const facts::Field& field, const std::string& words) {
    if (field.has(facts::is::there)) return;
    if (!field.has(facts::is::how)) put(field, or_null<Json>(words));
    else if (std::string_view(field) == "rule" && !words.empty()) put(field, words);
  }
  void texts(const facts::Field& field, const std::vector<std::string>& list) { put(field, list); }
  template <class Number>
  void number(const facts::Field& field, Number number) {
    put(field, number == 0 && !field.has(facts::is::needed) ? Json(nullptr) : Json(number));
  }
  template <class Word, class Table>
  void word(const facts::Field& field, const Word& word, const Table&) {
    if constexpr (std::is_same_v<Word, std::string>) put(field, word);
    if constexpr (std::is_same_v<Word, facts::Status>) status(word);
  }
  template <class Table>
  void words(const facts::Field& field, const std::vector<std::string>& list, const Table&) {
    put(field, list);
  }
  template <class Each>
  void list(const facts::Field& field, const std::vector<facts::Named>& persons, Each) {
    Json all = Json::array();
    for (const facts::Named& one : persons) all.push_back({{"name", one.name}, {"party", or_null<Json>(one.party)}});
    put(field, std::move(all));
  }

  void status(facts::Status status) { put("status", facts::status_names[static_cast<std::size_t>(status)]); }

 private:
  void put(std::string_view key, Json value) { said_[std::string(key == "iso" ? "date" : key)] = std::move(value); }
  Json& said_;
};

/// The annotations of one paper.
class AnnotationPage {
 public:
  explicit AnnotationPage(const Exported& paper) : paper_(paper) {
    facts::each_value(paper.facts, [&](const facts::KindOfFact& kind, const std::optional<facts::Value>& one) {
      if (one) add_fact("classifying", kind.fact, *one);
    });
    facts::each_list(paper.facts, [&]<class Some>(const facts::KindOfFact& kind, const Some& some) {
      if constexpr (facts::is_list<Some>) {
        for (const auto& one : some) add_kind(kind, one);
      } else if (some) {
        add_kind(kind, *some);
      }
    });
    add_user();
  }
  Json take() { return std::move(items_); }

 private:
  template <class Fact>
  void add_kind(const facts::KindOfFact& kind, const Fact& one) {
    add_fact("describing", kind.fact, one);
  }
  void add_kind(const facts::KindOfFact& kind, const facts::CaseNumber& one) {
    add_fact("classifying", kind.fact, one);
  }
  void add_kind(const facts::KindOfFact&, const facts::Citation& one) { add_fact("linking", "cited", one); }
  void add_kind(const facts::KindOfFact&, const facts::Component& one) { add_fact("classifying", "component", one); }
  void add_kind(const facts::KindOfFact& kind, const facts::Person& one) {
    const auto index = static_cast<std::size_t>(&one - paper_.facts.persons.data());
    Json said = fields_of(one);
    SaidFields(said).status(facts::status_of(paper_.facts, kind.fact, index));
    said["certainty"] = facts::name(one.confidence.certainty);
    for (const ByteSpan mention : one.mentions) add("identifying", kind.fact, mention, said);
  }
  void add_kind(const facts::KindOfFact&, const facts::Repeat&) {}    // Both places are the same words.
  void add_kind(const facts::KindOfFact&, const facts::UserMark&) {}  // Told by add_user().
  /// What a reader said of facts that are gone, and his notes.
  void add_user() {
    for (const auto& one : paper_.facts.user) {
      if (one.action != "reject" && one.action != "note") continue;
      add(one.action == "note" ? "commenting" : "moderating", one.action.c_str(), one.span,
          {{"fact", one.fact}, {"was", or_null<Json>(one.was)}, {"note", or_null<Json>(one.note)}, {"status", "user"}});
    }
  }
  /// The status of the fact of a kind that a mark of the reader speaks of by its words.
  std::string_view status_of(std::string_view kind, ByteSpan span) {
    const std::string_view fact = kind == "cited" ? std::string_view("citation") : kind;
    for (const auto& mark : paper_.facts.user)
      if (mark.fact == fact && mark.span == span && (mark.action == "correct" || mark.action == "add")) return "user";
    return "read";
  }

  template <class Fact>
  static Json fields_of(Fact one) {
    Json said = Json::object();
    SaidFields walk(said);
    fields(walk, one);
    return said;
  }
  template <class Fact>
  void add_fact(const char* motivation, const char* kind, const Fact& one) {
    Json said = fields_of(one);
    said["certainty"] = facts::name(one.confidence.certainty);
    add(motivation, kind, one.span, std::move(said));
  }
  /// One annotation; facts that are read unless `said` or a reader tells otherwise.
  void add(const char* motivation, const char* kind, ByteSpan span, Json said) {
    if (!said.contains("status")) said["status"] = status_of(kind, span);
    const std::string exact = paper_.quote(span);
    const std::size_t begin = paper_.place(span.begin);
    Json selectors = Json::array();
    selectors.push_back({{"type", "TextPositionSelector"}, {"start", paper_.point(span.begin)}, {"end", paper_.point(span.end)}});
    selectors.push_back({{"type", "TextQuoteSelector"},
                         {"exact", exact},
                         {"prefix", view::words_before(paper_.base, begin)},
                         {"suffix", view::words_after(paper_.base, begin + exact.size())}});
    Json bodies = Json::array();
    bodies.push_back({{"type", "TextualBody"}, {"purpose", "classifying"}, {"format", "text/plain"}, {"value", kind}});
    bodies.push_back({{"type", "TextualBody"},
                      {"purpose", "describing"},
                      {"format", "application/json"},
                      {"value", one_line(said)}});
    Json one{{"id", paper_.card.id + ".jsonld#a" + std::to_string(items_.size() + 1)},
             {"type", "Annotation"},
             {"motivation", motivation}};
    one["body"] = std::move(bodies);
    one["target"] = {{"type", "SpecificResource"}, {"source", paper_.card.id + ".txt"}, {"selector", std::move(selectors)}};
    items_.push_back(std::move(one));
  }

  const Exported& paper_;
  Json items_ = Json::array();
};

Json page_json(const Exported& paper, Json items, const std::string& maker) {
  Json json;
  json["@context"] = Json::array({annotation_context, Json{{"sha256", "urn:diarium:sha256"},
                                                {"text_sha256", "urn:diarium:text_sha256"},
                                                {"text_is", "urn:diarium:text_is"}}});
  json["id"] = paper.card.id + ".jsonld";
  json["type"] = "AnnotationPage";
  json["partOf"] = "../" + std::string(collection_name);
  json["generator"] = {{"type", "Software"}, {"name", maker}};
  json["sha256"] = paper.origin.sha256.empty() ? Json(nullptr) : Json(paper.origin.sha256);
  json["text_sha256"] = paper.base_sum();
  json["text_is"] = paper.from_source ? "source" : "pack";
  json["items"] = std::move(items);
  return json;
}

}  // namespace

/// `collection.jsonld` (AnnotationCollection) and for each paper `papers/ID.jsonld` (AnnotationPage) beside
/// `papers/ID.txt`, the text that its selectors count in: TextPositionSelector in code points, TextQuoteSelector with up
/// to 32 of them before and after.
/// source    W3C Recommendation «Web Annotation Data Model», 23 February 2017, sections 3.2, 4.2.4, 4.2.5 and 5.
Result<std::vector<ExportFile>> export_annotations(const index::Pack& pack, const ExportOptions& options) {
  const std::string type = "application/ld+json", maker = "diarium " + options.version;
  std::vector<ExportFile> files;
  std::size_t total = 0;
  for (std::uint32_t i = 0; i < pack.papers(); ++i) {
    const auto paper = Exported::read(pack, DocId{i}, options);
    if (!paper) return paper.error();
    const std::string name = "papers/" + (*paper)->card.id;
    Json items = AnnotationPage(**paper).take();
    total += items.size();
    Json page = page_json(**paper, std::move(items), maker);
    if (i + 1 < pack.papers()) page["next"] = pack.card(DocId{i + 1}).id + ".jsonld";
    if (i > 0) page["prev"] = pack.card(DocId{i - 1}).id + ".jsonld";
    files.push_back({name + ".jsonld", many_lines(page, 1), type});
    files.push_back({name + ".txt", (*paper)->base, "text/plain;charset=utf-8"});
  }
  Json collection{{"@context", annotation_context}, {"id", collection_name}, {"type", "AnnotationCollection"}};
  if (!pack.about().title.empty()) collection["label"] = publishable(pack.about().title, options.mask);
  collection["total"] = total;
  if (pack.papers() > 0) {
    collection["first"] = "papers/" + pack.card(DocId{0}).id + ".jsonld";
    collection["last"] = "papers/" + pack.card(DocId{pack.papers() - 1}).id + ".jsonld";
  }
  files.push_back({std::string(collection_name), many_lines(collection, 1), type});
  return files;
}

}  // namespace diarium::exporting
