#include "export/exports.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "export/formats/register.h"

namespace diarium::exporting {
namespace {

using Json = nlohmann::ordered_json;

Json term(const char* iri) { return {{"@id", iri}, {"@type", "@id"}}; }
/// A list of things, each read with the terms of its class beside the common ones.
Json things(const char* name, Json terms) {
  return {{"@id", std::string("urn:diarium:") + name}, {"@container", "@set"}, {"@context", std::move(terms)}};
}

/// The terms of Popolo, class by class, so that nothing need be loaded.
Json context() {
  const Json other_names = term("http://www.w3.org/ns/opengov#otherName");
  Json json;
  json["@version"] = 1.1;
  json["id"] = "@id";
  json["type"] = "@type";
  json["sources"] = term("http://purl.org/dc/terms/source");
  json["url"] = term("http://schema.org/url");
  json["note"] = "http://purl.org/dc/terms/description";
  json["status"] = "urn:diarium:status";
  json["certainty"] = "urn:diarium:certainty";
  json["persons"] = things("persons", {{"Person", "http://www.w3.org/ns/person#Person"},
                                       {"name", "http://xmlns.com/foaf/0.1/name"},
                                       {"other_names", other_names}});
  json["organizations"] = things("organizations", {{"Organization", "http://www.w3.org/ns/org#Organization"},
                                                   {"name", "http://www.w3.org/2004/02/skos/core#prefLabel"},
                                                   {"classification", "http://www.w3.org/ns/org#classification"},
                                                   {"parent_id", term("http://www.w3.org/ns/org#subOrganizationOf")}});
  json["memberships"] = things("memberships", {{"Membership", "http://www.w3.org/ns/org#Membership"},
                                               {"person_id", term("http://www.w3.org/ns/org#member")},
                                               {"organization_id", term("http://www.w3.org/ns/org#organization")}});
  json["motions"] = things("motions", {{"Motion", "http://www.w3.org/ns/opengov#Motion"},
                                       {"text", "http://schema.org/text"},
                                       {"identifier", "http://purl.org/dc/terms/identifier"},
                                       {"classification", "http://www.w3.org/ns/opengov#classification"},
                                       {"date", "http://purl.org/dc/terms/dateSubmitted"},
                                       {"creator_id", term("http://schema.org/creator")},
                                       {"organization_id", term("http://schema.org/publisher")},
                                       {"result", "http://www.w3.org/ns/opengov#result"},
                                       {"outcome", "urn:diarium:outcome"}});
  json["vote_events"] = things("vote_events", {{"VoteEvent", "http://www.w3.org/ns/opengov#VoteEvent"},
                                               {"organization_id", term("http://schema.org/organizer")},
                                               {"counts", term("http://www.w3.org/ns/opengov#count")},
                                               {"option", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"},
                                               {"value", "http://www.w3.org/1999/02/22-rdf-syntax-ns#value"},
                                               {"means", "urn:diarium:means"}});
  json["papers"] = things("papers", {{"title", "http://purl.org/dc/terms/title"},
                                     {"sha256", "urn:diarium:sha256"},
                                     {"text_sha256", "urn:diarium:text_sha256"},
                                     {"text_is", "urn:diarium:text_is"}});
  return json;
}

class PopoloWriter {
 public:
  PopoloWriter(const index::Pack& pack, const Register& all, const relations::Cases* cases)
      : pack_(pack), all_(all) {
    find_creators();
    find_outcomes(cases);
    for (const char* name : {"persons", "organizations", "memberships", "motions", "vote_events", "papers"})
      json_[name] = Json::array();
    add_organizations();
    for (const relations::Person& one : all.people) add_person(one);
  }

  /// What one paper tells.
  void add(const Exported& paper) {
    add_motions(paper);
    add_votes(paper);
    json_["papers"].push_back({{"id", address(pack_, "d/" + paper.card.id + "/")},
                               {"title", paper.card.title},
                               {"sha256", paper.origin.sha256},
                               {"text_sha256", paper.base_sum()},
                               {"text_is", paper.from_source ? "source" : "pack"}});
  }
  Json take() { return std::move(json_); }

 private:
  static std::string name(std::string_view kind, std::string_view id) { return "#" + std::string(kind) + "/" + std::string(id); }
  Json source(const std::string& below, const std::string& note) const {
    Json one{{"url", address(pack_, below)}};
    if (!note.empty()) one["note"] = note;
    return Json::array({one});
  }

  void add_organizations() {
    Json& list = json_["organizations"];
    for (const auto& [id, place] : all_.municipalities)
      if (!place.empty()) list.push_back({{"id", name("municipality", id)}, {"type", "Organization"}, {"name", place}, {"classification", "municipality"}});
    for (const auto& [id, body] : all_.bodies) {
      Json one{{"id", name("body", id)}, {"type", "Organization"}, {"name", body.name}, {"classification", "body"}};
      if (!body.municipality.empty()) one["parent_id"] = name("municipality", municipality_id(body.municipality));
      one["sources"] = source(body.source, "");
      list.push_back(std::move(one));
    }
    for (const auto& [id, party] : all_.parties)
      list.push_back({{"id", name("organization", id)}, {"type", "Organization"}, {"name", party.name}, {"classification", "party"}, {"sources", source(party.source, "")}});
  }

  std::string link(const relations::PersonAt& at) const {
    return words_link(pack_.card(DocId{at.ref.paper}), at.span);
  }
  void add_person(const relations::Person& person) {
    Json one{{"id", name("person", person.id)}, {"type", "Person"}, {"name", person.name}};
    if (!person.spellings.empty()) {
      one["other_names"] = Json::array();
      for (const std::string& spelling : person.spellings) one["other_names"].push_back({{"name", spelling}});
    }
    one["sources"] = Json::array();
    for (const relations::PersonAt& at : person.papers)
      one["sources"].push_back({{"url", address(pack_, link(at))}, {"note", at.as_written}});
    if (person.corrected) one["status"] = "user";
    json_["persons"].push_back(std::move(one));
    for (const std::string& party : person.parties) {
      Json membership{{"id", name("membership", person.id + "/" + party_id(party))},
                      {"type", "Membership"},
                      {"person_id", name("person", person.id)},
                      {"organization_id", name("organization", party_id(party))},
                      {"sources", Json::array()}};
      for (const relations::PersonAt& at : person.papers)
        if (at.party == party) membership["sources"].push_back({{"url", address(pack_, link(at))}, {"note", at.as_written}});
      json_["memberships"].push_back(std::move(membership));
    }
  }

  void add_body(Json& to, const Exported& paper) const {
    if (!paper.card.body.empty()) to["organization_id"] = name("body", body_id(paper.card.municipality, paper.card.body));
  }
  /// Whoever a paper names as the one who puts it; nobody where several are.
  void find_creators() {
    for (const relations::Person& person : all_.people) {
      for (const relations::PersonAt& at : person.papers) {
        if (!is_author(at)) continue;
        const auto [known, first] = creators_.emplace(at.ref.paper, name("person", person.id));
        if (!first && known->second != name("person", person.id)) known->second.clear();
      }
    }
  }
  /// What was decided in the end on what is asked in a paper.
  void find_outcomes(const relations::Cases* cases) {
    if (!cases) return;
    for (const relations::Case& one : cases->cases)
      for (const relations::FateRow& row : one.fate)
        if (const relations::Verdict* last = row.last_word(); last && !row.outcome.empty())
          outcomes_.emplace(std::pair(row.text.ref.paper, row.text.span), Outcome{row.outcome, last->certainty});
  }
  void add_motions(const Exported& paper) {
    const auto found = creators_.find(paper.number.value);
    const std::string author = found == creators_.end() ? "" : found->second;
    std::size_t number = 0;
    for (const facts::Proposal& proposal : paper.facts.proposals) {
      const auto status = facts::status_of(paper.facts, "proposal", number);
      Json one{{"id", name("motion", paper.card.id + "/" + std::to_string(++number))},
               {"type", "Motion"},
               {"classification", proposal.kind},
               {"text", paper.quote(proposal.span)}};
      if (!paper.card.case_number.empty()) one["identifier"] = paper.card.case_number;
      if (!paper.card.date.empty()) one["date"] = paper.card.date;
      const bool own = proposal.kind == "motion_yrkande" || proposal.kind == "fr\u00E5ga";
      if (own && !author.empty()) one["creator_id"] = author;
      if (!own) add_body(one, paper);
      facts::Certainty certainty = proposal.confidence.certainty;  // Of all that it says.
      if (const auto decided = outcomes_.find({paper.number.value, proposal.span}); decided != outcomes_.end()) {
        const std::string& outcome = decided->second.word;
        certainty = std::min(certainty, decided->second.certainty);
        one["outcome"] = outcome;
        if (outcome == "bifalla" || outcome == "anta" || outcome == "godk\u00E4nna") one["result"] = "pass";
        if (outcome == "avsl\u00E5") one["result"] = "fail";
      }
      one["certainty"] = facts::name(certainty);
      if (status == facts::Status::user) one["status"] = "user";
      one["sources"] = source(paper.link(proposal.span), proposal.by);
      json_["motions"].push_back(std::move(one));
    }
  }
  void add_votes(const Exported& paper) {
    std::size_t number = 0;
    for (const facts::Vote& vote : paper.facts.votes) {
      const auto status = facts::status_of(paper.facts, "vote", number);
      Json one{{"id", name("vote_event", paper.card.id + "/" + std::to_string(++number))}, {"type", "VoteEvent"}};
      add_body(one, paper);
      const auto count = [&one](const char* option, std::uint32_t value, const std::string& means) {
        Json count_json{{"option", option}, {"value", value}};
        if (!means.empty()) count_json["means"] = means;
        one["counts"].push_back(std::move(count_json));
      };
      one["counts"] = Json::array();
      count("yes", vote.yes, vote.yes_means);
      count("no", vote.no, vote.no_means);
      if (vote.abstain > 0) count("abstain", vote.abstain, "");
      one["certainty"] = facts::name(vote.confidence.certainty);
      if (status == facts::Status::user) one["status"] = "user";
      one["sources"] = source(paper.link(vote.span), paper.quote(vote.span));
      json_["vote_events"].push_back(std::move(one));
    }
  }

  const index::Pack& pack_;
  const Register& all_;
  std::map<std::uint32_t, std::string> creators_;                          ///< By paper; empty where several are.
  struct Outcome {
    std::string word;
    facts::Certainty certainty{};
  };
  std::map<std::pair<std::uint32_t, ByteSpan>, Outcome> outcomes_;  ///< By paper and words.
  Json json_;
};

}  // namespace

/// `popolo.jsonld`, one object with its context in it.
/// source    the Popolo specification (popoloproject.com): Person, Organization, Membership, Motion, Vote event, Count.
Result<std::vector<ExportFile>> export_popolo(const index::Pack& pack, const ExportOptions& options) {
  const auto relations = relations_of(pack);
  if (!relations) return relations.error();
  const relations::Cases* cases = *relations ? &(*relations)->cases : nullptr;
  const auto all = read_register(pack, cases, options);
  if (!all) return all.error();
  PopoloWriter writer(pack, *all, cases);
  const auto read = each_exported(pack, options, [&](const Exported& paper) { writer.add(paper); });
  if (!read) return read.error();
  Json json;
  json["@context"] = context();
  json["id"] = "";
  Json lists = writer.take();
  for (auto& [key, value] : lists.items()) json[key] = std::move(value);
  return std::vector<ExportFile>{
      {"popolo.jsonld", many_lines(json, 1), "application/ld+json"}};
}

}  // namespace diarium::exporting
