#include "export/json/cases_json.h"

#include <nlohmann/json.hpp>

#include "base/json_text.h"

namespace diarium::exporting {
namespace {

using Json = nlohmann::ordered_json;
using namespace relations;

Json or_unknown(const std::string& outcome) { return outcome.empty() ? Json("unknown") : Json(outcome); }

/// What a case is called, and how it ended.
Json head_of(const Case& one) {
  Json json;
  json["id"] = one.id;
  json["dnr"] = or_null<Json>(one.number);
  json["title"] = one.title;
  json["municipality"] = or_null<Json>(one.municipality);
  json["final"] = or_unknown(one.outcome);
  return json;
}

class CasesWriter {
 public:
  CasesWriter(const Cases& cases, const std::vector<JsonPaper>& papers) : cases_(cases), papers_(papers) {}

  Json write() const {
    Json json;
    json["cases"] = Json::array();
    for (const Case& one : cases_.cases) json["cases"].push_back(written(one));
    json["people"] = Json::array();
    for (const Person& one : cases_.people) json["people"].push_back(written(one));
    json["coalitions"] = Json::array();
    for (const Coalition& one : cases_.coalitions) json["coalitions"].push_back(written(one));
    json["shared_grounds"] = Json::array();
    for (const SharedGround& one : cases_.shared_grounds) json["shared_grounds"].push_back(written(one));
    return json;
  }

  Json written(const Case& one) const {
    Json json = head_of(one);
    json["documents"] = list(one.papers);
    json["hints"] = list(one.hints);
    json["proposals"] = list(one.fate);
    json["dissent"] = list(one.dissent);
    json["votes"] = list(one.votes);
    json["acts"] = list(one.acts);
    json["question_coverage"] = list(one.questions);
    json["grounds"] = list(one.grounds);
    json["alarms"] = list(one.alarms);
    json["silent"] = list(one.silent);
    json["silent_stages"] = Json::array();
    for (const Stage stage : one.silent_stages) json["silent_stages"].push_back(name(stage));
    if (one.corrected) json["status"] = "user";
    return json;
  }

 private:
  std::string name_of(PartRef ref) const { return papers_[ref.paper].name_of(ref); }
  Json span_of(const Passage& passage) const { return papers_[passage.ref.paper].range(passage.span); }
  void add(Json& json, const Passage& passage) const {
    json["document"] = name_of(passage.ref);
    json["span"] = span_of(passage);
  }

  template <class Item>
  Json list(const std::vector<Item>& items) const {
    Json json = Json::array();
    for (const Item& one : items) json.push_back(written(one));
    return json;
  }

  Json written(const CasePaper& one) const {
    return {{"id", name_of(one.ref)},
            {"rule", name(one.reason)},
            {"reason", words(one.reason, one.agrees)},
            {"certainty", name(one.certainty)}};
  }

  Json written(const FateRow& row) const {
    Json json;
    json["text"] = span_of(row.text);
    json["document"] = name_of(row.text.ref);
    json["number"] = row.number;
    json["kind"] = row.kind;
    json["by"] = or_null<Json>(row.by);
    json["final"] = or_unknown(row.outcome);
    json["fate"] = list(row.verdicts);
    json["certainty"] = facts::name(row.certainty);
    return json;
  }

  Json written(const Verdict& one) const {
    Json json;
    json["stage"] = name(one.stage);
    json["kind"] = one.final_decision ? "final" : "recommended";
    json["outcome"] = or_null<Json>(one.outcome);
    json["by"] = or_null<Json>(one.by);
    json["whole"] = one.whole;
    json["certainty"] = facts::name(one.certainty);
    add(json, one.passage);
    return json;
  }

  Json written(const facts::Named& one) const { return {{"name", one.name}, {"party", or_null<Json>(one.party)}}; }

  Json written(const DissentRow& row) const {
    Json json;
    json["kind"] = row.kind;
    json["stage"] = row.stage ? Json(name(*row.stage)) : Json(nullptr);
    json["forum"] = or_null<Json>(row.forum);
    json["persons"] = list(row.who.persons);
    json["parties"] = row.who.parties;
    if (row.side != Side::unsettled) json["side"] = name(row.side);
    json["certainty"] = facts::name(row.certainty);
    add(json, row.passage);
    if (row.wording) add(json["repeats"], *row.wording);
    return json;
  }

  Json written(const VoteRow& row) const {
    Json json;
    json["stage"] = row.stage ? Json(name(*row.stage)) : Json(nullptr);
    json["forum"] = or_null<Json>(row.forum);
    json["yes"] = row.yes, json["no"] = row.no, json["abstain"] = row.abstain;
    json["yes_means"] = or_null<Json>(row.yes_means), json["no_means"] = or_null<Json>(row.no_means);
    json["certainty"] = facts::name(row.certainty);
    add(json, row.passage);
    return json;
  }

  Json written(const Act& act) const {
    Json json{{"kind", name(act.kind)}, {"name", or_null<Json>(act.who.name)}, {"party", or_null<Json>(act.who.party)}};
    json["person"] = act.person ? Json(cases_.people[*act.person].id) : Json(nullptr);
    json["stage"] = act.stage ? Json(name(*act.stage)) : Json(nullptr);
    json["forum"] = or_null<Json>(act.forum);
    if (act.side != Side::unsettled) json["side"] = name(act.side);
    json["certainty"] = facts::name(act.certainty);
    add(json, act.passage);
    return json;
  }

  Json written(const QuestionRow& row) const {
    Json json;
    json["question"] = span_of(row.question);
    json["document"] = name_of(row.question.ref);
    json["number"] = row.number;
    json["by"] = or_null<Json>(row.by);
    json["coverage"] = name(row.coverage);
    json["passages"] = list(row.passages);
    return json;
  }

  Json written(const CoveringPassage& one) const {
    Json json;
    add(json, one.passage);
    json["coverage"] = name(one.coverage);
    json["strength"] = one.strength;
    return json;
  }

  Json written(const GroundRow& row) const {
    Json json{{"kind", row.kind}, {"stage", row.stage}, {"norm", or_null<Json>(row.norm)}};
    add(json, row.passage);
    json["certainty"] = facts::name(row.certainty);
    return json;
  }

  Json written(const GroundAlarm& one) const {
    Json json{
        {"kind", one.kind}, {"norm", or_null<Json>(one.norm)}, {"given_by", one.given_by}, {"missing_in", one.missing_in}};
    add(json, one.passage);
    return json;
  }

  Json written(const Silence& one) const {
    Json json{{"name", one.name}};
    add(json, one.passage);
    return json;
  }

  Json written(const Person& one) const {
    Json json{{"id", one.id}, {"name", one.name}, {"municipality", or_null<Json>(one.municipality)}};
    json["spellings"] = one.spellings;
    json["parties"] = one.parties;
    json["documents"] = list(one.papers);
    if (one.corrected) json["status"] = "user";
    return json;
  }

  Json written(const PersonAt& at) const {
    return {{"id", name_of(at.ref)},  {"as_written", at.as_written}, {"party", or_null<Json>(at.party)},
            {"roles", at.roles},      {"date", or_null<Json>(at.date)},    {"span", span_of({at.ref, at.span})},
            {"mentions", at.mentions}, {"certainty", facts::name(at.certainty)}};
  }

  Json written(const Coalition& one) const {
    Json json{{"parties", one.parties}, {"municipality", or_null<Json>(one.municipality)}, {"kind", one.kind}};
    json["places"] = Json::array();
    for (const Coalition::Place& place : one.places) {
      const Case& of = cases_.cases[place.of_case];
      Json place_json{{"case", of.id}};
      add(place_json, of.dissent[place.dissent].passage);
      json["places"].push_back(std::move(place_json));
    }
    return json;
  }

  Json written(const SharedGround& one) const {
    Json json{{"kind", one.kind}, {"norm", one.norm}, {"places", Json::array()}};
    for (const SharedGround::Place& place : one.places) {
      const Case& of = cases_.cases[place.of_case];
      Json place_json{{"case", of.id}, {"municipality", place.municipality}};
      add(place_json, of.grounds[place.ground].passage);
      json["places"].push_back(std::move(place_json));
    }
    return json;
  }

  const Cases& cases_;
  const std::vector<JsonPaper>& papers_;
};

}  // namespace

std::string case_json(const Cases& cases, const Case& one, const std::vector<JsonPaper>& papers) {
  return one_line(CasesWriter(cases, papers).written(one));
}

std::string case_head_json(const Case& one) { return one_line(head_of(one)); }

std::string cases_json(const Cases& cases, const std::vector<JsonPaper>& papers) {
  return many_lines(CasesWriter(cases, papers).write(), 2);
}

}  // namespace diarium::exporting
