#include "export/json/gaps_json.h"

#include <nlohmann/json.hpp>

#include "base/json_text.h"

namespace diarium::exporting {
namespace {

using Json = nlohmann::ordered_json;
using namespace relations;

class GapsWriter {
 public:
  explicit GapsWriter(const std::vector<JsonPaper>& papers) : papers_(papers) {}

  void add_place(Json& json, PartRef ref, ByteSpan span) const {
    const JsonPaper& paper = papers_[ref.paper];
    json["document"] = paper.name_of(ref);
    json["start"] = paper.point(span.begin);
    json["end"] = paper.point(span.end);
  }

  Json written(const Gap& gap) const {
    Json json;
    json["norm"] = gap.norm;
    json["kind"] = name(gap.kind);
    json["municipality"] = or_null<Json>(gap.municipality);
    if (gap.kind == GapKind::opinion) json["silent"] = gap.silent;
    json["cited"] = Json::array();
    for (const GapCitation& cited : gap.cited) add_place(json["cited"].emplace_back(), cited.ref, cited.span);
    json["more"] = gap.more;
    json["unread"] = or_null<Json>(gap.unread);
    json["certainty"] = facts::name(gap.certainty);
    json["subject"] = gap.letter.subject;
    json["letter"] = gap.letter.body;
    json["mailto"] = mailto(gap.letter);
    return json;
  }

  Json written(const Conflict& conflict) const {
    Json json;
    json["kind"] = name(conflict.kind);
    json["proposition"] = conflict.proposition;
    json["municipality"] = or_null<Json>(conflict.municipality);
    json["claims"] = Json::array();
    for (const relations::Claim& claim : conflict.claims) {
      Json& to = json["claims"].emplace_back();
      to["claim"] = claim.claim;
      add_place(to, claim.ref, claim.span);
    }
    json["more"] = conflict.more;
    json["question"] = conflict.question;
    return json;
  }

 private:
  const std::vector<JsonPaper>& papers_;
};

}  // namespace

std::string gaps_json(const Gaps& gaps, const Conflicts& conflicts, const std::vector<JsonPaper>& papers) {
  const GapsWriter writer(papers);
  std::string out;
  LinedJson object(append_to(out));
  object.list("gaps", gaps.gaps.size(), [&](std::size_t i) { return one_line(writer.written(gaps.gaps[i])); });
  object.list("conflicts", conflicts.conflicts.size(), [&](std::size_t i) { return one_line(writer.written(conflicts.conflicts[i])); });
  object.value("more_gaps", gaps.more);
  object.value("more_conflicts", conflicts.more);
  object.end();
  return out;
}

}  // namespace diarium::exporting
