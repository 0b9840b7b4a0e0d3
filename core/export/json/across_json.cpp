#include "export/json/across_json.h"

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
    json["remark"] = or_null<Json>(gap.remark);
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

using Json = nlohmann::ordered_json;
using Papers = std::function<const JsonPaper&(std::uint32_t)>;
using namespace relations;

Json spans_json(const JsonPaper& paper, const std::vector<ByteSpan>& spans) {
  Json list = Json::array();
  for (const ByteSpan span : spans) list.push_back(paper.range(span));
  return list;
}

/// A pair's two papers.
struct Sides {
  const JsonPaper &a, &b;

  [[nodiscard]] Json both(ByteSpan in_a, ByteSpan in_b) const { return {{"a", a.range(in_a)}, {"b", b.range(in_b)}}; }
  [[nodiscard]] Json runs(const std::vector<SharedRun>& runs) const {
    Json list = Json::array();
    for (const SharedRun& run : runs) {
      Json one = both(run.a, run.b);
      one["words"] = run.words;
      list.push_back(std::move(one));
    }
    return list;
  }
};

void add_evidence(Json& list, const JsonPaper& paper, const std::vector<DateEvidence>& dates) {
  for (const DateEvidence& date : dates)
    list.push_back({{"paper", paper.id},
                    {"start", paper.point(date.span.begin)},
                    {"end", paper.point(date.span.end)},
                    {"date", date.iso},
                    {"what", date.what}});
}

Json pair_json(const WordingPair& pair, const Papers& paper) {
  const Sides sides{paper(pair.a.paper), paper(pair.b.paper)};
  Json one{{"a", sides.a.name_of(pair.a)},
           {"b", sides.b.name_of(pair.b)},
           {"a_type", pair.a_type},
           {"b_type", pair.b_type},
           {"a_words", pair.a_words},
           {"a_shared", pair.a_shared},
           {"b_words", pair.b_words},
           {"b_shared", pair.b_shared},
           {"boilerplate_words", pair.a_formula},
           {"a_kept", pair.a_kept()},
           {"b_kept", pair.b_kept()},
           {"longest", pair.longest},
           {"direction", name(pair.direction)}};
  Json& evidence = one["evidence"] = Json::array();
  add_evidence(evidence, sides.a, pair.a_dates);
  add_evidence(evidence, sides.b, pair.b_dates);
  one["runs"] = sides.runs(pair.runs);
  one["boilerplate"] = sides.runs(pair.formulae);
  one["moved"] = sides.runs(pair.moved);
  Json& swaps = one["swaps"] = Json::array();
  for (const WordSwap& swap : pair.swaps) swaps.push_back(sides.both(swap.a, swap.b));
  one["dropped"] = spans_json(sides.a, pair.dropped);
  one["added"] = spans_json(sides.b, pair.added);
  Json& sources = one["common_source"] = Json::array();
  for (const UnseenSource& source : pair.unseen) {
    Json source_json{{"presumed", paper(source.presumed.paper).name_of(source.presumed)}};
    source_json.update(sides.both(source.a, source.b));
    source_json["status"] = "hypothesis";
    sources.push_back(std::move(source_json));
  }
  return one;
}

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

void wording_json(const Wording& wording, const Papers& paper, const std::function<void(std::string_view)>& write) {
  LinedJson object(write);
  std::vector<const WordingPair*> between, within;
  for (const WordingPair& pair : wording.pairs) (pair.within_paper() ? within : between).push_back(&pair);
  const auto add = [&](std::string_view list, const std::vector<const WordingPair*>& pairs) {
    object.list(list, pairs.size(), [&](std::size_t i) { return one_line(pair_json(*pairs[i], paper)); });
  };
  add("pairs", between);
  add("within", within);
  object.list("more", wording.more.size(), [&](std::size_t i) {
    const MorePairs& more = wording.more[i];
    return one_line(Json{{"part", paper(more.part.paper).name_of(more.part)}, {"pairs", more.pairs}});
  });
  object.end();
}

}  // namespace diarium::exporting
