#include "relations/time/timeline.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/sorting.h"
#include "relations/time/timeline_matters.h"
#include "relations/walk.h"

namespace diarium::relations {
namespace {

/// The same thing said twice in one part is one event with two sentences.
void add_events(Timeline& timeline, const PaperTimes& paper) {
  std::map<std::tuple<std::uint32_t, std::string_view, Interval>, std::size_t> known;
  for (const TimedWords& words : paper.words) {
    ++timeline.looks;
    if (words.what.empty()) continue;
    const PartRef ref = paper.parts[words.part].ref;
    const TimeEvidence evidence{ref, words.sentence, Bound::names};
    const auto [at, added] = known.try_emplace({words.part, words.what, words.when}, timeline.events.size());
    if (!added) {
      std::vector<TimeEvidence>& stored = timeline.events[at->second].evidence;
      if (stored.size() < most_evidence && stored.back().span != words.sentence) stored.push_back(evidence);
      continue;
    }
    timeline.events.push_back({ref, words.what, words.when, words.read, words.rule, words.span, {evidence}});
  }
}

auto key(const Event& event) {
  const Day first = event.when.from.known() ? event.when.from : event.when.to;
  return std::tuple(first, event.when.to, event.ref, event.span, std::string_view(event.what));
}

class TimelineFinder {
 public:
  /// Borrows all: they must outlive it.
  TimelineFinder(Digests<PaperTimes>& papers, const Cases& cases, const TimelineOptions& options)
      : papers_(papers), cases_(cases), options_(options) {}

  Result<Timeline> find() {
    std::vector<FileParts> files;
    Day last;
    for (std::uint32_t p = 0; p < papers_.size(); ++p) {
      if (const auto there = papers_.need(p); !there) return there.error();
      const PaperTimes& paper = papers_[p];
      timeline_.looks += paper.looks;
      add_events(timeline_, paper);
      files.push_back(counted(paper.parts));
      for (const TimedPart& part : paper.parts) last = std::max(last, part.own.to);
      papers_.rest();
      drop_late(2 * std::size_t{options_.most_events});
    }
    timeline_.today = options_.today.known() ? options_.today : last;
    for (Matter& matter : matters_of(files, cases_)) {
      if (const auto there = need(matter); !there) return there.error();
      tell(matter);
      papers_.rest();
      drop_late(2 * std::size_t{options_.most_events});
    }
    std::sort(timeline_.undated.begin(), timeline_.undated.end());
    settle(timeline_.clocks, cases_);
    in_order();
    drop_late(options_.most_events);
    return std::move(timeline_);
  }

 private:
  Result<bool> need(const Matter& matter) {
    const auto all_of = [&](const auto& some, auto paper) -> Result<bool> {
      for (const auto& one : some)
        if (const auto there = papers_.need(paper(one)); !there) return there.error();
      return true;
    };
    if (const auto there = all_of(matter.parts, [](PartAt at) { return at.paper; }); !there) return there;
    if (matter.of_case < 0) return true;
    for (const FateRow& row : cases_.cases[static_cast<std::size_t>(matter.of_case)].fate) {
      const auto there = all_of(row.verdicts, [](const Verdict& verdict) { return verdict.passage.ref.paper; });
      if (!there) return there;
    }
    return true;
  }

  void tell(Matter& matter) {
    add_steps(papers_, matter);
    for (const PartAt at : matter.parts) {
      const TimedPart& part = papers_[at.paper].parts[at.part];
      if (part.own.known()) continue;
      Event event = bounded(papers_, matter, at);
      timeline_.looks += 1 + event.evidence.size();
      if (event.what.empty())
        timeline_.undated.push_back(part.ref);
      else
        timeline_.events.push_back(std::move(event));
    }
    Clock clock;
    if (clock_of(papers_, matter, cases_, timeline_.today, clock)) timeline_.clocks.push_back(std::move(clock));
  }

  void in_order() {
    sort_briefly(timeline_.events, [](const Event& one, const Event& two) { return key(one) < key(two); });
  }

  /// Once there are more than `many`: leaves the earliest that are told, and counts the others.
  void drop_late(std::size_t many) {
    if (timeline_.events.size() <= many) return;
    in_order();
    timeline_.more += static_cast<std::uint32_t>(timeline_.events.size() - options_.most_events);
    timeline_.events.resize(options_.most_events);
  }

  Digests<PaperTimes>& papers_;
  const Cases& cases_;
  const TimelineOptions& options_;
  Timeline timeline_;
};

}  // namespace

std::string_view name(Bound bound) {
  return bound == Bound::names ? "names" : bound == Bound::not_before ? "not_before" : "not_after";
}

Result<Timeline> find_timeline(const Pile& pile, const Cases& cases, const TimelineOptions& options) {
  Digests<PaperTimes> papers;
  const auto walked = walk(pile, [&](const PileText& paper, std::uint32_t number, const facts::Reading& r) {
    PaperTimes times = times_of(paper, number, r);
    papers.add(encode_digest(times, number), static_cast<std::uint32_t>(paper.text.nfc.size()),
               counted(times.parts).parts);
  });
  if (!walked) return walked.error();
  return timeline_among(papers, cases, options);
}

Result<Timeline> timeline_among(Digests<PaperTimes>& papers, const Cases& cases, const TimelineOptions& options) {
  return TimelineFinder(papers, cases, options).find();
}

}  // namespace diarium::relations
