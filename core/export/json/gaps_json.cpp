#include "export/json/gaps_json.h"

#include <nlohmann/json.hpp>

namespace diarium::exporting {
namespace {

using Json = nlohmann::ordered_json;
using namespace relations;

Json or_null(const std::string& words) { return words.empty() ? Json(nullptr) : Json(words); }

class GapsWriter {
 public:
  explicit GapsWriter(const std::vector<JsonPaper>& papers) : papers_(papers) {}

  void add_place(Json& json, PartRef ref, ByteSpan span) const {
    const JsonPaper& paper = papers_[ref.paper];
    json["document"] = ref.part == 0 ? paper.id : paper.id + "#" + std::to_string(ref.part);
    json["start"] = paper.point(span.begin);
    json["end"] = paper.point(span.end);
  }

  Json written(const Gap& gap) const {
    Json json;
    json["norm"] = gap.norm;
    json["kind"] = name(gap.kind);
    json["municipality"] = or_null(gap.municipality);
    if (gap.kind == GapKind::opinion) json["silent"] = gap.silent;
    json["cited"] = Json::array();
    for (const GapCitation& cited : gap.cited) add_place(json["cited"].emplace_back(), cited.ref, cited.span);
    json["more"] = gap.more;
    json["subject"] = gap.letter.subject;
    json["letter"] = gap.letter.body;
    json["mailto"] = mailto(gap.letter);
    return json;
  }

  Json written(const Conflict& conflict) const {
    Json json;
    json["kind"] = name(conflict.kind);
    json["proposition"] = conflict.proposition;
    json["municipality"] = or_null(conflict.municipality);
    json["claims"] = Json::array();
    for (const Claim& claim : conflict.claims) {
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

/// A list with one item a line.
template <class Item>
std::string lines(const std::vector<Item>& items, const GapsWriter& writer) {
  std::string out = "[";
  for (std::size_t i = 0; i < items.size(); ++i)
    out += (i == 0 ? "\n" : ",\n") +
           writer.written(items[i]).dump(-1, ' ', false, nlohmann::detail::error_handler_t::replace);
  return out + "\n]";
}

}  // namespace

std::string gaps_json(const Gaps& gaps, const Conflicts& conflicts, const std::vector<JsonPaper>& papers) {
  const GapsWriter writer(papers);
  return "{\"gaps\": " + lines(gaps.gaps, writer) + ",\n\"conflicts\": " + lines(conflicts.conflicts, writer) +
         ",\n\"more_gaps\": " + std::to_string(gaps.more) + ",\n\"more_conflicts\": " + std::to_string(conflicts.more) +
         "}\n";
}

}  // namespace diarium::exporting
