#include "relations/time/timeline.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "relations/time/clock.h"
#include "relations/time/timeline_matters.h"
#include "relations/walk.h"

namespace diarium::relations {
namespace {

/// The same thing told twice in one part is one event with two sentences.
void add_told(Timeline& timeline, const PaperTimes& paper) {
  std::map<std::tuple<std::uint32_t, std::string_view, Interval>, std::size_t> known;
  for (const TimedWords& words : paper.words) {
    ++timeline.looks;
    if (words.what.empty()) continue;
    const PartRef ref = paper.parts[words.part].ref;
    const TimeEvidence evidence{ref, words.sentence, Bound::names};
    const auto [at, added] = known.try_emplace({words.part, words.what, words.when}, timeline.events.size());
    if (!added) {
      std::vector<TimeEvidence>& told = timeline.events[at->second].evidence;
      if (told.size() < most_evidence && told.back().span != words.sentence) told.push_back(evidence);
      continue;
    }
    timeline.events.push_back({ref, words.what, words.when, words.read, words.rule, words.span, {evidence}});
  }
}

Day last_day(const std::vector<PaperTimes>& papers) {
  Day last;
  for (const PaperTimes& paper : papers) {
    for (const TimedPart& part : paper.parts) last = std::max(last, part.own.to);
  }
  return last;
}

auto key(const Event& event) {
  const Day first = event.when.from.known() ? event.when.from : event.when.to;
  return std::tuple(first, event.when.to, event.ref, event.span, std::string_view(event.what));
}

}  // namespace

std::string_view name(Bound bound) {
  return bound == Bound::names ? "names" : bound == Bound::not_before ? "not_before" : "not_after";
}

Result<Timeline> find_timeline(const Pile& pile, const Cases& cases, const TimelineOptions& options) {
  std::vector<PaperTimes> papers(pile.size);
  const auto walked = walk(pile, [&](const PileText& paper, std::uint32_t number, const facts::Reading& r) {
    papers[number] = times_of(paper, number, r);
  });
  if (!walked) return walked.error();
  return timeline_among(papers, cases, options);
}

Timeline timeline_among(const std::vector<PaperTimes>& papers, const Cases& cases, const TimelineOptions& options) {
  Timeline timeline;
  for (const PaperTimes& paper : papers) {
    timeline.looks += paper.looks;
    add_told(timeline, paper);
  }
  const std::vector<Matter> matters = matters_of(papers, cases);
  for (const Matter& matter : matters) {
    for (const PartAt at : matter.parts) {
      const TimedPart& part = papers[at.paper].parts[at.part];
      if (part.own.known()) continue;
      Event event = bounded(papers, matter, at);
      timeline.looks += 1 + event.evidence.size();
      if (event.what.empty())
        timeline.undated.push_back(part.ref);
      else
        timeline.events.push_back(std::move(event));
    }
  }
  std::sort(timeline.undated.begin(), timeline.undated.end());
  timeline.today = options.today.known() ? options.today : last_day(papers);
  timeline.clocks = clocks_of(papers, matters, cases, timeline.today);
  std::stable_sort(timeline.events.begin(), timeline.events.end(),
                   [](const Event& one, const Event& two) { return key(one) < key(two); });
  if (timeline.events.size() > options.most_events) {
    timeline.more = static_cast<std::uint32_t>(timeline.events.size() - options.most_events);
    timeline.events.resize(options.most_events);
  }
  return timeline;
}

}  // namespace diarium::relations
