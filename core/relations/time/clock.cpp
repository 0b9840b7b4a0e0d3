// The year in which the council should decide a motion, from the day it was put.
#include "relations/time/timeline_matters.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "base/sorting.h"
#include "language/bodies.h"
#include "language/case_number.h"
#include "language/key.h"
#include "relations/cases/cases_unit.h"
#include "relations/decided/fate.h"
#include "relations/decided/fate_read.h"

namespace diarium::relations {
namespace {

bool is_clocked(std::string_view type) { return type == "motion" || type == "medborgarforslag"; }

/// «Yttrande över motion om …» that an office writes for a committee: what that board is to tell those who prepare the
/// answer.
bool drafts_opinion(const TimedPart& part) {
  const std::string title = language::key(part.title);
  const auto body = language::body_named(part.body);
  const bool opinion = title.starts_with("yttrande ") || title.starts_with("remissvar") ||
                       title.starts_with("remissyttrande");
  return part.step == CaseStep::office && opinion && body && body->kind() == language::BodyKind::committee;
}

/// What the papers of one matter say of its motion.
class MatterClock {
 public:
  MatterClock(const Digests<PaperTimes>& papers, const Matter& matter, const Cases& cases)
      : papers_(papers), matter_(matter), cases_(cases) {
    drop_impossible();
  }

  /// False where the matter has no motion.
  bool read(Clock& clock, Day today) {
    const PartAt* at = find_motion(clock.in_pile);
    if (at == nullptr) return false;
    const TimedPart& part = part_of(*at);
    clock.motion = part.ref;
    clock.of_case = matter_.of_case;
    clock.title = part.title;
    if (clock.title.empty() && matter_.of_case >= 0) clock.title = the_case().title;
    read_tabled(clock, *at);
    clock.due = {year_after(clock.tabled.from), year_after(clock.tabled.to)};
    read_answers(clock);
    judge(clock, today);
    if (clock.evidence.size() > most_evidence) clock.evidence.resize(most_evidence);
    return true;
  }

 private:
  const TimedPart& part_of(PartAt at) const { return papers_[at.paper].parts[at.part]; }
  const PartSays& says(PartAt at) const { return papers_[at.paper].says[at.part]; }
  const Case& the_case() const { return cases_.cases[static_cast<std::size_t>(matter_.of_case)]; }

  const PartAt* find_motion(bool& in_pile) const {
    for (const PartAt& at : matter_.parts) {
      in_pile = is_clocked(part_of(at).type);
      if (in_pile) return &at;
    }
    for (const PartAt& at : matter_.parts) {
      if (part_of(at).step >= CaseStep::office && says(at).of_motion) return &at;
    }
    return nullptr;
  }

  void read_tabled(Clock& clock, PartAt at) const {
    if (!matter_.tabled.empty()) {
      const Step& step = matter_.tabled.front();
      clock.tabled = step.when;
      clock.evidence.push_back({step.words.ref, step.words.span, Bound::names});
      clock.tabled_read = true;
      const std::vector<TimedWords>& paper_words = papers_[step.words.ref.paper].words;
      auto words = std::partition_point(paper_words.begin(), paper_words.end(),
                                        [&](const TimedWords& one) { return one.span.begin < step.words.span.begin; });
      for (; words != paper_words.end() && words->span.begin < step.words.span.end; ++words) {
        if (words->what != "motion_inlämnad" || words->when != step.when) continue;
        clock.tabled_read = words->read;
        clock.rule = words->rule;
        break;
      }
      return;
    }
    if (clock.in_pile) bound_tabled(clock, at);
    bound_by_number(clock);
  }

  void drop_impossible() {
    for (const Step& one : matter_.tabled) {
      if (is_possible(one.when)) continue;
      std::erase_if(matter_.steps, [&](const Step& step) {
        return step.when == one.when && step.words.ref == one.words.ref && step.words.span == one.words.span;
      });
    }
    std::erase_if(matter_.tabled, [&](const Step& one) { return !is_possible(one.when); });
  }

  /// A year that was mistyped: the case was opened when the motion was put, or in the next year, and its number has
  /// that year; and nobody answers a motion before.
  bool is_possible(Interval tabled) const {
    if (!tabled.from.known() || !tabled.to.known()) return true;
    for (const PartAt at : matter_.parts) {
      const int year = says(at).motion_year;
      if (year != 0 && (tabled.to.year < year || year < tabled.from.year)) return false;
      const TimedPart& part = part_of(at);
      if (part.step >= CaseStep::office && part.own.known() && part.own.to < tabled.from) return false;
    }
    const auto number = matter_.of_case >= 0 ? language::case_number(the_case().number) : std::nullopt;
    return !number || (tabled.to.year + 1 >= number->year && tabled.from.year <= number->year);
  }

  void bound_tabled(Clock& clock, PartAt at) const {
    const TimedPart& motion = part_of(at);
    if (!motion.own.known()) {
      Event event = bounded(papers_, matter_, at);
      clock.tabled = event.when;
      clock.rule = event.rule;
      clock.evidence = std::move(event.evidence);
      return;
    }
    // It was put on the day it bears or later, and before anything was done with it.
    clock.tabled.from = motion.own.from;
    clock.evidence.push_back({motion.ref, motion.own_span, Bound::not_before});
    if (!matter_.steps.empty() && motion.own.from <= matter_.steps.front().when.to) {
      clock.tabled.to = matter_.steps.front().when.to;
      clock.evidence.push_back(matter_.steps.front().words);
    }
    clock.rule = "väckt tidigast den dag som motionen bär";
  }

  /// A motion's number has the year in which it was put.
  void bound_by_number(Clock& clock) const {
    for (const PartAt at : matter_.parts) {
      const PartSays& said = says(at);
      if (said.motion_year == 0) continue;
      const Interval year{{said.motion_year, 1, 1}, {said.motion_year, 12, 31}};
      Interval both = clock.tabled;
      both.from = std::max(both.from, year.from);
      if (!both.to.known() || year.to < both.to) both.to = year.to;
      if (both.contradicts() || both == clock.tabled) return;
      clock.tabled = both;
      clock.rule += (clock.rule.empty() ? "" : "; ") + std::string("året ur motionens nummer");
      clock.evidence.insert(clock.evidence.begin(), {part_of(at).ref, said.motion_number, Bound::names});
      return;
    }
  }

  void read_answers(Clock& clock) const {
    const auto earlier = [](Interval& known, Interval when) {
      if (!known.known() || when.to < known.to) known = when;
    };
    for (const PartAt at : matter_.parts) {
      const TimedPart& part = part_of(at);
      if (part.step < CaseStep::office || part.type == "remissvar" || drafts_opinion(part)) continue;
      const bool written = part.step != CaseStep::minutes && says(at).of_motion && !says(at).sends_on;
      const bool answers = says(at).answers || written;
      withdrawn_ = withdrawn_ || says(at).step == ClockStatus::withdrawn;
      answered_ = answered_ || answers;
      if (answers && part.own.known()) last_answer_ = std::max(last_answer_, part.own.to);
      if (says(at).step != ClockStatus::decided && (!step_.known() || !(part.own.to < step_))) {
        step_ = part.own.to;
        last_step_ = says(at).step;
      }
      if (answers && part.own.known()) earlier(clock.answered, part.own);
      if (!says(at).decides) continue;
      decided_ = true;
      if (!part.own.known()) continue;
      earlier(clock.decided, part.own);
      clock.evidence.push_back({part.ref, part.own_span, Bound::names});
    }
    if (matter_.of_case < 0) return;
    for (const FateRow& row : the_case().fate) {
      for (const Verdict& verdict : row.verdicts) {
        // Sent on, sent back or put off, it is still to be decided.
        if (!verdict.final_decision || verdict.stage != Stage::council || verdict.outcome.empty()) continue;
        if (is_procedural(verdict.outcome) || is_beside_motion(verdict.outcome)) continue;
        decided_ = true;
        const auto& parts = papers_[verdict.passage.ref.paper].parts;
        const TimedPart& part = parts[part_holding(parts, verdict.passage.span.begin)];
        if (part.own.known() && part.step == CaseStep::minutes) earlier(clock.decided, part.own);
      }
    }
  }

  void judge(Clock& clock, Day today) const {
    if (withdrawn_)
      clock.status = ClockStatus::withdrawn;
    else if (decided_)
      clock.status = ClockStatus::decided;
    else if (last_step_ != ClockStatus::decided && is_last_step())
      clock.status = last_step_;
    else if (answered_)
      clock.status = ClockStatus::answered;
    else
      clock.status = clock.tabled.from.known() ? ClockStatus::open : ClockStatus::unknown;
    if (clock.decided.known() && clock.due.known()) {
      if (clock.due.from.known() && clock.decided.to <= clock.due.from) clock.in_time = InTime::yes;
      if (clock.due.to.known() && clock.due.to < clock.decided.from) clock.in_time = InTime::no;
    } else if (!decided_ && clock.due.to.known() && clock.answered.known() && clock.due.to < clock.answered.from) {
      clock.in_time = InTime::no;  // The council cannot have decided before it was answered.
    }
    clock.overdue = !decided_ && !withdrawn_ && clock.due.to.known() && today.known() && clock.due.to < today;
  }

  /// An answer that was written after it was sent on or sent back goes on from there.
  bool is_last_step() const {
    if (last_step_ == ClockStatus::sent_on) return !answered_;
    return !answered_ || !step_.known() || !last_answer_.known() || !(step_ < last_answer_);
  }

  const Digests<PaperTimes>& papers_;
  Matter matter_;  ///< Without days on which its motion cannot have been put.
  const Cases& cases_;
  mutable bool answered_ = false, decided_ = false, withdrawn_ = false;
  mutable Day last_answer_, step_;                        // Of the newest answer, and of the last step.
  mutable ClockStatus last_step_ = ClockStatus::decided;  // `decided`: no step is told.
};

}  // namespace

std::string_view name(ClockStatus status) {
  constexpr std::array<std::string_view, 8> names = {
      "beslutad", "svar lämnat", "öppen", "remitterad", "återremitterad", "bordlagd", "okänd", "återtagen"};
  return names[static_cast<std::size_t>(status)];
}

std::string_view name(InTime kept) { return kept == InTime::yes ? "ja" : kept == InTime::no ? "nej" : "okänt"; }

namespace {

/// How much is known of it: of one motion in two matters the one that tells more stands for it.
auto rank_knowledge(const Clock& clock) {
  return std::tuple(clock.status == ClockStatus::decided, clock.in_pile, clock.answered.known(), clock.tabled.known());
}

/// One motion that stands in two matters has one year.
void count_once(std::vector<Clock>& clocks, const Cases& cases) {
  std::map<std::string, std::vector<std::size_t>> known;  // By title.
  std::vector<bool> again(clocks.size(), false);
  for (std::size_t i = 0; i < clocks.size(); ++i) {
    const std::string subject = language::key(subject_of(clocks[i].title));
    if (subject.find(' ') == subject.npos) continue;
    const auto of = [&](std::size_t n) {
      return clocks[n].of_case >= 0 ? &cases.cases[static_cast<std::size_t>(clocks[n].of_case)] : nullptr;
    };
    const Case* mine = of(i);
    std::vector<std::size_t>& same = known[subject];
    for (std::size_t& other : same) {
      const Interval one = clocks[i].tabled, two = clocks[other].tabled;
      const bool apart = (one.to.known() && two.from.known() && one.to < two.from) ||
                         (two.to.known() && one.from.known() && two.to < one.from);
      const Case* its = of(other);
      // Two numbers of one town are two motions: the same was moved again, or by others.
      const bool numbers = mine && its && !mine->number.empty() && !its->number.empty() && mine->number != its->number;
      const bool towns = mine && its && !mine->municipality.empty() && !its->municipality.empty() &&
                         mine->municipality != its->municipality;
      if (apart || numbers || towns || again[other]) continue;
      const bool better = rank_knowledge(clocks[i]) > rank_knowledge(clocks[other]);
      again[better ? other : i] = true;
      if (better) other = i;
      break;
    }
    if (!again[i]) same.push_back(i);
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < clocks.size(); ++i) {
    if (again[i]) continue;
    if (kept != i) clocks[kept] = std::move(clocks[i]);
    ++kept;
  }
  clocks.resize(kept);
}

}  // namespace

bool clock_of(const Digests<PaperTimes>& papers, const Matter& matter, const Cases& cases, Day today, Clock& clock) {
  return MatterClock(papers, matter, cases).read(clock, today);
}

void settle(std::vector<Clock>& clocks, const Cases& cases) {
  count_once(clocks, cases);
  sort_briefly(clocks, [](const Clock& one, const Clock& two) { return one.motion < two.motion; });
}

}  // namespace diarium::relations
