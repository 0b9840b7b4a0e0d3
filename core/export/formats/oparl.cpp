#include "export/exports.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>

#include "base/json_text.h"
#include "export/addresses.h"
#include "export/formats/register.h"
#include "view/words.h"

namespace diarium::exporting {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view schema = "https://schema.oparl.org/1.1/";
constexpr std::string_view media_type = "application/json";
/// The lists of a municipality, as their files are called.
constexpr std::array<std::string_view, 10> list_names = {
    "organizations", "people", "meetings",    "papers",    "agendaitems",
    "consultations", "files",  "memberships", "locations", "legislativeterms"};

std::string type(std::string_view name) { return std::string(schema) + std::string(name); }

/// One municipality while its papers are read.
struct Place {
  std::string id;  ///< Its folder.
  std::map<std::string_view, Json> lists;
  std::map<std::string, std::size_t> meetings;  ///< Place in its list, by id.
};

class OparlWriter {
 public:
  OparlWriter(const index::Pack& pack, const Register& all, const relations::Cases* cases, Mask mask)
      : pack_(pack), all_(all), mask_(mask) {
    const std::string& site = pack.about().address;
    root_ = site.empty() ? "" : site + "oparl/";
    for (const auto& [id, name] : all.municipalities) {
      Place& place = places_[id];
      place.id = id;
      for (const std::string_view list : list_names) place.lists[list] = Json::array();
    }
    if (cases) sort_cases(*cases);
    for (const auto& [id, body] : all.bodies) add_organization(body);
    for (const relations::Person& person : all.people) add_person(person);
  }

  void add(const Exported& paper) {
    Place& place = places_.at(municipality_id(paper.card.municipality));
    add_file(place, paper);
    const std::string item = add_agenda_item(place, paper);
    add_paper(place, paper, add_consultations(place, paper, item));
  }

  std::vector<ExportFile> finish() {
    std::vector<ExportFile> files;
    Json bodies = Json::array();
    for (auto& [id, place] : places_) {
      bodies.push_back(body(place));
      files.push_back({id + "/body.json", many_lines(bodies.back(), 1), std::string(media_type)});
      for (const std::string_view name : list_names)
        files.push_back({id + "/" + std::string(name) + ".json", list(std::move(place.lists[name])), std::string(media_type)});
    }
    files.push_back({"bodies.json", list(std::move(bodies)), std::string(media_type)});
    files.push_back({"system.json", many_lines(system(), 1), std::string(media_type)});
    return files;
  }

 private:
  std::string url(const Place& place, std::string_view list, std::string_view name = {}) const {
    return root_ + place.id + "/" + std::string(list) + ".json" + (name.empty() ? "" : "#" + std::string(name));
  }
  /// A list of objects, whole on one page.
  static std::string list(Json data) {
    const std::size_t count = data.size();
    return many_lines(Json{{"data", std::move(data)},
                           {"pagination", {{"totalElements", count}, {"elementsPerPage", std::max<std::size_t>(count, 1)}, {"currentPage", 1}, {"totalPages", 1}}},
                           {"links", Json::object()}}, 1);
  }
  Json object(const Place& place, std::string_view kind, std::string_view list, const std::string& name) const {
    return {{"id", url(place, list, name)}, {"type", type(kind)}};
  }
  std::string page(const Exported& paper) const { return address(pack_, "d/" + paper.card.id + "/"); }

  Json system() const {
    const index::About& about = pack_.about();
    Json json{{"id", root_ + "system.json"}, {"type", type("System")}, {"oparlVersion", schema}, {"body", root_ + "bodies.json"}};
    if (!about.title.empty()) json["name"] = publishable(about.title, mask_);
    if (!about.address.empty()) json["website"] = about.address;
    if (about.contact.find('@') != about.contact.npos) json["contactEmail"] = about.contact;
    return json;
  }

  Json body(const Place& place) const {
    const std::string& name = all_.municipalities.at(place.id);
    Json json{{"id", url(place, "body")}, {"type", type("Body")}, {"system", root_ + "system.json"}};
    json["name"] = name.empty() ? std::string(view::word(view::Language::sv, "export.no_municipality")) : name;
    const std::pair<const char*, std::string_view> links[] = {
        {"organization", "organizations"}, {"person", "people"},     {"meeting", "meetings"},
        {"paper", "papers"},               {"agendaItem", "agendaitems"}, {"consultation", "consultations"},
        {"file", "files"},                 {"membership", "memberships"}, {"locationList", "locations"},
        {"legislativeTermList", "legislativeterms"}};
    for (const auto& [key, list] : links) json[key] = url(place, list);
    json["legislativeTerm"] = Json::array();
    return json;
  }

  Place& place_of(const std::string& municipality) { return places_.at(municipality_id(municipality)); }
  std::string organization_url(const Place& place, std::string_view name) const { return url(place, "organizations", slug(name)); }

  void add_organization(const Organisation& body) {
    const auto found = places_.find(municipality_id(body.municipality));
    if (found == places_.end()) return;
    Place& place = found->second;
    Json json = object(place, "Organization", "organizations", slug(body.name));
    json["body"] = url(place, "body");
    json["name"] = body.name;
    json["diarium:source"] = address(pack_, body.source);
    place.lists["organizations"].push_back(std::move(json));
  }

  /// A party is an organisation of each municipality that has a member of it.
  std::string party(Place& place, const std::string& letters) {
    const std::string name = "party-" + slug(letters), id = url(place, "organizations", name);
    if (parties_.insert(id).second) {
      Json json = object(place, "Organization", "organizations", name);
      json["body"] = url(place, "body");
      json["name"] = letters;
      json["organizationType"] = "Partei";
      place.lists["organizations"].push_back(std::move(json));
    }
    return id;
  }

  std::string source(const relations::PersonAt& at) const {
    return address(pack_, words_link(pack_.card(DocId{at.ref.paper}), at.span));
  }

  void add_person(const relations::Person& person) {
    const auto found = places_.find(municipality_id(person.municipality));
    if (found == places_.end()) return;
    Place& place = found->second;
    Json json = object(place, "Person", "people", person.id);
    json["body"] = url(place, "body");
    json["name"] = person.name;
    json["membership"] = Json::array();
    for (const std::string& letters : person.parties) {
      Json membership = object(place, "Membership", "memberships", person.id + "-" + slug(letters));
      membership["person"] = json["id"];
      membership["organization"] = party(place, letters);
      membership["diarium:sources"] = Json::array();
      for (const relations::PersonAt& at : person.papers)
        if (at.party == letters) membership["diarium:sources"].push_back(source(at));
      place.lists["memberships"].push_back(membership);
      membership.erase("person"), membership.erase("diarium:sources");
      json["membership"].push_back(std::move(membership));
    }
    json["diarium:sources"] = Json::array();
    for (const relations::PersonAt& at : person.papers) {
      json["diarium:sources"].push_back(source(at));
      if (is_author(at)) authors_[at.ref.paper].push_back(json["id"].get<std::string>());
    }
    place.lists["people"].push_back(std::move(json));
  }

  Json file(const Place& place, const Exported& paper) const {
    Json json = object(place, "File", "files", paper.card.id);
    json["fileName"] = paper.card.name.substr(paper.card.name.rfind('/') + 1);
    json["name"] = paper.card.title;
    json["mimeType"] = paper.format == source::Format::markdown ? "text/markdown" : "text/plain";
    json["accessUrl"] = paper.origin.address.empty() ? page(paper) : paper.origin.address;
    if (!paper.origin.sha256.empty()) json["diarium:sha256"] = paper.origin.sha256;
    json["diarium:textSha256"] = paper.base_sum();
    return json;
  }
  void add_file(Place& place, const Exported& paper) {
    Json json = file(place, paper);
    json["paper"] = Json::array({url(place, "papers", paper.card.id)});
    place.lists["files"].push_back(std::move(json));
  }

  /// The item under which minutes tell a case, in the meeting that they are of; empty where the paper is no such.
  std::string add_agenda_item(Place& place, const Exported& paper) {
    const facts::Facts& facts = paper.facts;
    const auto day = std::ranges::find(facts.dates, "sammantr\u00E4de", &facts::Date::what);
    if (paper.card.type != "protokollsparagraf" || paper.card.body.empty() || day == facts.dates.end()) return "";
    const std::string meeting = slug(paper.card.body) + "-" + day->iso;
    Json item = object(place, "AgendaItem", "agendaitems", paper.card.id);
    if (facts.paragraph) item["number"] = facts.paragraph->value;
    item["name"] = paper.card.title;
    if (facts.decision) {
      item["result"] = facts.decision->outcome;
      item["resolutionText"] = paper.quote(facts.decision->span);
      item["diarium:certainty"] = facts::name(facts.decision->confidence.certainty);
    }
    item["web"] = page(paper);
    const std::string id = item["id"].get<std::string>();

    const auto [at, is_new] = place.meetings.emplace(meeting, place.lists["meetings"].size());
    if (is_new) {
      Json json = object(place, "Meeting", "meetings", meeting);
      json["name"] = paper.card.body + " " + day->iso;
      json["organization"] = Json::array({organization_url(place, paper.card.body)});
      json["agendaItem"] = Json::array();
      json["diarium:date"] = day->iso;  // `start` asks for an hour, which no paper tells.
      place.lists["meetings"].push_back(std::move(json));
    }
    place.lists["meetings"][at->second]["agendaItem"].push_back(item);
    item["meeting"] = url(place, "meetings", meeting);
    place.lists["agendaitems"].push_back(std::move(item));
    return id;
  }

  /// Which papers are of one case, and who answered what is asked in each.
  void sort_cases(const relations::Cases& cases) {
    for (const relations::Case& one : cases.cases) {
      for (const relations::CasePaper& paper : one.papers)
        for (const relations::CasePaper& other : one.papers)
          if (paper.ref.paper != other.ref.paper && one.papers.size() <= most_related) related_[paper.ref.paper].insert(other.ref.paper);
      for (const relations::FateRow& row : one.fate)
        for (const relations::Verdict& verdict : row.verdicts)
          if (!verdict.by.empty() && (verdict.final_decision || !verdict.outcome.empty()))
            verdicts_[row.text.ref.paper].push_back(&verdict);
    }
  }

  /// The bodies that treated a paper, as the answers to what it asks tell: each body once, its last answer.
  Json add_consultations(Place& place, const Exported& paper, const std::string& item) {
    Json own = Json::array();
    std::set<std::string> seen;
    const auto answers = verdicts_.find(paper.number.value);
    if (answers == verdicts_.end()) return own;
    for (const relations::Verdict* verdict : answers->second) {
      const std::string body = slug(publishable(verdict->by, mask_));
      if (body.empty() || !seen.insert(body).second) continue;
      const index::Card& answer = pack_.card(DocId{verdict->passage.ref.paper});
      const Place& answerer = place_of(answer.municipality);
      Json json = object(place, "Consultation", "consultations", paper.card.id + "-" + body);
      json["organization"] = Json::array({url(answerer, "organizations", body)});
      json["authoritative"] = verdict->final_decision;
      json["role"] = std::string(relations::name(verdict->stage));
      if (!item.empty() && verdict->passage.ref.paper == paper.number.value) json["agendaItem"] = item;
      json["diarium:outcome"] = verdict->outcome;
      json["diarium:certainty"] = facts::name(verdict->certainty);
      json["diarium:source"] = address(pack_, words_link(answer, verdict->passage.span));
      own.push_back(json);
      json["paper"] = url(place, "papers", paper.card.id);
      place.lists["consultations"].push_back(std::move(json));
    }
    return own;
  }

  void add_paper(Place& place, const Exported& paper, Json consultations) {
    const index::Card& card = paper.card;
    Json json = object(place, "Paper", "papers", card.id);
    json["body"] = url(place, "body");
    json["name"] = card.title;
    if (!card.case_number.empty()) json["reference"] = card.case_number;
    if (!card.date.empty()) json["date"] = card.date;
    if (!card.type.empty()) json["paperType"] = view::data_word(view::Language::sv, "type", card.type);
    if (const auto others = related_.find(paper.number.value); others != related_.end()) {
      json["relatedPaper"] = Json::array();
      for (const std::uint32_t other : others->second) {
        const index::Card& of = pack_.card(DocId{other});
        json["relatedPaper"].push_back(url(place_of(of.municipality), "papers", of.id));
      }
    }
    json["mainFile"] = file(place, paper);
    constexpr std::array<std::string_view, 5> by_persons = {"motion", "interpellation", "enkel_fraga", "skrivelse", "medborgarforslag"};
    const auto authors = authors_.find(paper.number.value);
    if (authors != authors_.end() && std::ranges::find(by_persons, card.type) != by_persons.end())
      json["originatorPerson"] = authors->second;
    else if (!card.body.empty()) json["originatorOrganization"] = Json::array({organization_url(place, card.body)});
    if (!consultations.empty()) json["consultation"] = std::move(consultations);
    json["web"] = page(paper);
    place.lists["papers"].push_back(std::move(json));
  }

  static constexpr std::size_t most_related = 200;  ///< Papers of a case that name each other; a larger one is no case.

  const index::Pack& pack_;
  const Register& all_;
  Mask mask_;
  std::string root_;
  std::map<std::string, Place> places_;
  std::set<std::string> parties_;                              ///< Ids of those that are listed.
  std::map<std::uint32_t, std::vector<std::string>> authors_;  ///< Ids of persons, by paper.
  std::map<std::uint32_t, std::set<std::uint32_t>> related_;
  std::map<std::uint32_t, std::vector<const relations::Verdict*>> verdicts_;  ///< By the paper that asks.
};

}  // namespace

/// `system.json`, `bodies.json` and, for each municipality, a folder with its body and its lists. An object's id is its
/// list's address with the object's name after «#»; addresses are relative to the folder of system.json, or below
/// «oparl/» at the address of the collection where it has one. What no paper states is left out.
/// source    OParl-Spezifikation 1.1, chapter 3 (schema), chapter 2.5 (lists), 2.8 (own properties).
Result<std::vector<ExportFile>> export_oparl(const index::Pack& pack, const ExportOptions& options) {
  const auto relations = relations_of(pack);
  if (!relations) return relations.error();
  const relations::Cases* cases = *relations ? &(*relations)->cases : nullptr;
  const auto all = read_register(pack, cases, options);
  if (!all) return all.error();
  OparlWriter writer(pack, *all, cases, options.mask);
  const auto read = each_exported(pack, options, [&](const Exported& paper) { writer.add(paper); });
  if (!read) return read.error();
  return writer.finish();
}

}  // namespace diarium::exporting
