#include "export/json/timeline_json.h"

#include <nlohmann/json.hpp>

namespace diarium::exporting {
namespace {

using Json = nlohmann::ordered_json;
using namespace relations;

Json or_null(Day day) { return day.known() ? Json(iso(day)) : Json(nullptr); }
Json or_null(const std::string& words) { return words.empty() ? Json(nullptr) : Json(words); }

class TimelineWriter {
 public:
  explicit TimelineWriter(const std::vector<JsonPaper>& papers) : papers_(papers) {}

  std::string name_of(PartRef ref) const {
    const std::string& id = papers_[ref.paper].id;
    return ref.part == 0 ? id : id + "#" + std::to_string(ref.part);
  }
  Json span_of(PartRef ref, ByteSpan span) const {
    return {papers_[ref.paper].point(span.begin), papers_[ref.paper].point(span.end)};
  }

  Json written(const Event& event) const {
    Json json;
    json["document"] = name_of(event.ref);
    json["what"] = event.what;
    json["from"] = or_null(event.when.from);
    json["to"] = or_null(event.when.to);
    json["read"] = event.read;
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
    json["title"] = or_null(clock.title);
    json["case"] = clock.of_case < 0 ? Json(nullptr) : Json(case_ids[static_cast<std::size_t>(clock.of_case)]);
    json["tabled_from"] = or_null(clock.tabled.from);
    json["tabled_to"] = or_null(clock.tabled.to);
    json["tabled_read"] = clock.tabled_read;
    if (!clock.rule.empty()) json["rule"] = clock.rule;
    json["due_from"] = or_null(clock.due.from);
    json["due_to"] = or_null(clock.due.to);
    json["answered_from"] = or_null(clock.answered.from);
    json["answered_to"] = or_null(clock.answered.to);
    json["decided_from"] = or_null(clock.decided.from);
    json["decided_to"] = or_null(clock.decided.to);
    json["status"] = name(clock.status);
    json["in_time"] = name(clock.in_time);
    json["overdue"] = clock.overdue;
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

/// A list with one item a line.
template <class Items, class Written>
std::string lines(const Items& items, Written written) {
  std::string out = "[";
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Json json = written(items[i]);
    out += (i == 0 ? "\n" : ",\n") + json.dump(-1, ' ', false, nlohmann::detail::error_handler_t::replace);
  }
  return out + "\n]";
}

}  // namespace

std::string timeline_json(const Timeline& timeline, const std::vector<JsonPaper>& papers,
                          const std::vector<std::string>& case_ids) {
  const TimelineWriter writer(papers);
  std::string out = "{\"today\": " + or_null(timeline.today).dump();
  out += ",\n\"events\": " + lines(timeline.events, [&](const Event& one) { return writer.written(one); });
  out += ",\n\"clock\": " + lines(timeline.clocks, [&](const Clock& one) { return writer.written(one, case_ids); });
  out += ",\n\"undated\": " + lines(timeline.undated, [&](PartRef one) { return Json(writer.name_of(one)); });
  return out + ",\n\"more\": " + std::to_string(timeline.more) + "}\n";
}

}  // namespace diarium::exporting
