#include "export/exports.h"

#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "base/utf8.h"
#include "export/exported.h"
#include "view/paper/around.h"

namespace diarium::exporting {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view annotation_context = "http://www.w3.org/ns/anno.jsonld";
constexpr std::string_view collection_name = "collection.jsonld";

/// The annotations of one paper.
class AnnotationPage {
 public:
  explicit AnnotationPage(const Exported& paper) : paper_(paper) {
    const facts::Facts& facts = paper.facts;
    value("type", facts.type), value("municipality", facts.municipality), value("body", facts.body);
    value("document_date", facts.document_date), value("title", facts.title), value("paragraph", facts.paragraph);
    for (const auto& one : facts.case_numbers)
      add_fact("classifying", "case_number", one, {{"value", one.value}, {"role", one.role}});
    for (std::size_t i = 0; i < facts.persons.size(); ++i) {
      const facts::Person& one = facts.persons[i];
      for (const ByteSpan mention : one.mentions) {
        Json said{{"name", one.name}, {"party", or_null<Json>(one.party)}, {"roles", one.roles}};
        status(said, facts::status_of(facts, "person", i), "");
        said["certainty"] = facts::name(one.confidence.certainty);
        add("identifying", "person", mention, std::move(said));
      }
    }
    for (const auto& one : facts.proposals)
      add_fact("describing", "proposal", one,
          {{"kind", one.kind}, {"by", or_null<Json>(one.by)}, {"number", one.number == 0 ? Json(nullptr) : Json(one.number)}});
    outcome("recommended_decision", facts.recommended_decision), outcome("decision", facts.decision);
    dissent("reservation", facts.reservations), dissent("special_statement", facts.special_statements);
    for (const auto& one : facts.referral_bodies)
      add_fact("describing", "referral", one, {{"name", one.name}, {"reply", one.reply}});
    for (const auto& one : facts.cited) add_fact("linking", "cited", one, {{"kind", one.kind}, {"norm", one.norm}});
    for (const auto& one : facts.dates) {
      Json said{{"date", one.iso}, {"what", one.what}};
      status(said, one.status, one.rule);
      add_fact("describing", "date", one, std::move(said));
    }
    for (const auto& one : facts.votes)
      add_fact("describing", "vote", one,
          {{"yes", one.yes}, {"no", one.no}, {"abstain", one.abstain == 0 ? Json(nullptr) : Json(one.abstain)},
           {"yes_means", or_null<Json>(one.yes_means)}, {"no_means", or_null<Json>(one.no_means)}});
    for (const auto& one : facts.components)
      add_fact("classifying", "component", one, {{"type", one.type}, {"reason", one.reason}});
    for (const auto& one : facts.grounds)
      add_fact("describing", "ground", one, {{"kind", one.kind}, {"stage", one.stage}, {"norm", or_null<Json>(one.norm)}});
    add_user();
  }
  Json take() { return std::move(items_); }

 private:
  static Json persons(const facts::Group& group) {
    Json list = Json::array();
    for (const facts::Named& one : group.persons) list.push_back({{"name", one.name}, {"party", or_null<Json>(one.party)}});
    return list;
  }
  static void status(Json& said, facts::Status status, const std::string& rule) {
    said["status"] = status == facts::Status::read ? "read" : status == facts::Status::derived ? "derived" : "user";
    if (!rule.empty()) said["rule"] = rule;
  }
  void value(const char* kind, const std::optional<facts::Value>& one) {
    if (!one) return;
    Json said{{"value", one->value}};
    status(said, one->status, one->rule);
    add_fact("classifying", kind, *one, std::move(said));
  }
  void outcome(const char* kind, const std::optional<facts::Outcome>& one) {
    if (one)
      add_fact("describing", kind, *one, {{"outcome", one->outcome}, {"by", or_null<Json>(one->by)}, {"to", or_null<Json>(one->to)}});
  }
  void dissent(const char* kind, const std::vector<facts::Dissent>& list) {
    for (const auto& one : list)
      add_fact("describing", kind, one,
               {{"kind", one.kind}, {"persons", persons(one.who)}, {"parties", one.who.parties}, {"forum", or_null<Json>(one.forum)}});
  }

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
  void add_fact(const char* motivation, const char* kind, const Fact& one, Json said) {
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
