#include "export/json/timeline_json.h"

#include <nlohmann/json.hpp>

#include "base/json_text.h"

namespace diarium::exporting {
namespace {

using Json = nlohmann::ordered_json;
using namespace relations;

Json day_or_null(Day day) { return day.known() ? Json(iso(day)) : Json(nullptr); }

class TimelineWriter {
 public:
  explicit TimelineWriter(const std::vector<JsonPaper>& papers) : papers_(papers) {}

  std::string name_of(PartRef ref) const { return papers_[ref.paper].name_of(ref); }
  Json span_of(PartRef ref, ByteSpan span) const { return papers_[ref.paper].range(span); }

  Json written(const Event& event) const {
    Json json;
    json["document"] = name_of(event.ref);
    json["what"] = event.what;
    json["from"] = day_or_null(event.when.from);
    json["to"] = day_or_null(event.when.to);
    json["read"] = event.read;
    json["certainty"] = facts::name(event.certainty);
    if (!event.rule.empty()) json["rule"] = event.rule;
    json["span"] = event.span.empty() ? Json(nullptr) : span_of(event.ref, event.span);
    json["evidence"] = Json::array();
    for (const TimeEvidence& one : event.evidence)
      if (one.ref.paper == event.ref.paper) json["evidence"].push_back(span_of(one.ref, one.span));
    if (!event.read) json["because"] = because(event.evidence);
    return json;
  }

  Json written(const Clock& clock, const std::vector<std::string>& case_ids) const {
    Json json;
    json["motion"] = name_of(clock.motion);
    json["in_pile"] = clock.in_pile;
    json["title"] = or_null<Json>(clock.title);
    json["case"] = clock.of_case < 0 ? Json(nullptr) : Json(case_ids[static_cast<std::size_t>(clock.of_case)]);
    json["tabled_from"] = day_or_null(clock.tabled.from);
    json["tabled_to"] = day_or_null(clock.tabled.to);
    json["tabled_read"] = clock.tabled_read;
    if (!clock.rule.empty()) json["rule"] = clock.rule;
    json["due_from"] = day_or_null(clock.due.from);
    json["due_to"] = day_or_null(clock.due.to);
    json["answered_from"] = day_or_null(clock.answered.from);
    json["answered_to"] = day_or_null(clock.answered.to);
    json["decided_from"] = day_or_null(clock.decided.from);
    json["decided_to"] = day_or_null(clock.decided.to);
    json["status"] = name(clock.status);
    json["in_time"] = name(clock.in_time);
    json["overdue"] = clock.overdue;
    json["certainty"] = facts::name(clock.certainty);
    json["because"] = because(clock.evidence);
    return json;
  }

 private:
  Json because(const std::vector<TimeEvidence>& evidence) const {
    Json list = Json::array();
    for (const TimeEvidence& one : evidence) {
      const JsonPaper& paper = papers_[one.ref.paper];
      list.push_back({{"document", name_of(one.ref)},
                      {"start", paper.point(one.span.begin)},
                      {"end", paper.point(one.span.end)},
                      {"bound", name(one.bound)}});
    }
    return list;
  }

  const std::vector<JsonPaper>& papers_;
};

}  // namespace

std::string timeline_json(const Timeline& timeline, const std::vector<JsonPaper>& papers,
                          const std::vector<std::string>& case_ids) {
  const TimelineWriter writer(papers);
  std::string out;
  LinedJson object(append_to(out));
  object.value("today", day_or_null(timeline.today).dump());
  object.list("events", timeline.events.size(), [&](std::size_t i) { return one_line(writer.written(timeline.events[i])); });
  object.list("clock", timeline.clocks.size(), [&](std::size_t i) { return one_line(writer.written(timeline.clocks[i], case_ids)); });
  object.list("undated", timeline.undated.size(), [&](std::size_t i) { return one_line(Json(writer.name_of(timeline.undated[i]))); });
  object.value("more", timeline.more);
  object.end();
  return out;
}

}  // namespace diarium::exporting
