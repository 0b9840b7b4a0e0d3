// relations/time/timeline: "When did what happen?" The dates of a pile, intervals where papers bear none, and the
// one-year clock of its motions.
#pragma once
#include "base/result.h"
#include "relations/cases/cases.h"
#include "relations/pile.h"
#include "relations/time/intervals.h"

namespace diarium::relations {

/// What words say of a day that they do not name.
enum class Bound : std::uint8_t {
  names,       ///< They name the day itself.
  not_before,  ///< It was not before the day they name.
  not_after    ///< It was not after the day they name.
};
/// «names», «not_before», «not_after».
[[nodiscard]] std::string_view name(Bound bound);

/// Words that name or bound a date; often of another paper of the case.
struct TimeEvidence {
  PartRef ref;
  ByteSpan span;  ///< The sentence.
  Bound bound{};
};

/// Something that happened, between two days.
struct Event {
  PartRef ref;       ///< The part that tells it, or whose own date it is.
  std::string what;  ///< A word of facts::date_whats; «document_date» for a paper that bears no date too.
  Interval when;     ///< At least one bound is known.
  bool read = true;  ///< False: concluded, by `rule`.
  std::string rule;  ///< In Swedish; empty where read.
  ByteSpan span;     ///< Words of the date in the text of `ref`; of an undated paper its title, or nothing.
  std::vector<TimeEvidence> evidence;  ///< At least one, at most most_evidence: the words that decide first.
  facts::Certainty certainty = facts::Certainty::uncertain;  ///< Of the facts it rests on (relations/certainty.h).
};
inline constexpr std::size_t most_evidence = 8;

/// How far a motion has come.
enum class ClockStatus : std::uint8_t {
  decided,    ///< «beslutad»: a paper of the council decides it.
  answered,   ///< «svar lämnat»: an answer is in the pile, no decision of the council.
  open,       ///< «öppen»: no answer is in the pile.
  sent_on,    ///< «remitterad»: a body sent it on, and no answer is in the pile.
  sent_back,  ///< «återremitterad»: the last that council or board did with it.
  postponed,  ///< «bordlagd»: the same.
  unknown,    ///< «okänd»: neither its day nor an answer is known.
  withdrawn   ///< «återtagen»: minutes tell that its mover took it back.
};
[[nodiscard]] std::string_view name(ClockStatus status);

/// Was the year kept? On intervals the answer is often that nobody can tell.
enum class InTime : std::uint8_t { yes, no, unknown };
/// «ja», «nej», «okänt».
[[nodiscard]] std::string_view name(InTime kept);

/// The one-year clock of a motion: it should be prepared so that the council can decide within a year from the day it
/// was put.
/// source    Kommunallagen (2017:725) 5 kap. 35 §.
struct Clock {
  PartRef motion;             ///< The motion, or the paper that tells of it where the motion is not in the pile.
  bool in_pile = false;       ///< `motion` is the motion itself.
  std::int32_t of_case = -1;  ///< Index in Cases::cases, -1: of none.
  std::string title;          ///< Of the motion or of its case.
  Interval tabled, due, answered, decided;
  bool tabled_read = false;  ///< The day it was put stands in a text.
  std::string rule;          ///< How `tabled` was concluded; empty where read.
  ClockStatus status{};
  InTime in_time = InTime::unknown;
  bool overdue = false;  ///< No decision is in the pile, and the last day of `due` lies before Timeline::today.
  std::vector<TimeEvidence> evidence;
  facts::Certainty certainty = facts::Certainty::uncertain;  ///< Of the facts it rests on (relations/certainty.h).
};

struct TimelineOptions {
  Day today;  ///< Unknown: the last day that a paper of the pile bears.
  std::uint32_t most_events = 100000;
};

struct Timeline {
  std::vector<Event> events;     ///< By first day (an open beginning: by the last), last day, paper, part, place, what.
  std::vector<Clock> clocks;     ///< In the order of the pile.
  std::vector<PartRef> undated;  ///< Parts that bear no date and that nothing bounds.
  Day today;                     ///< What the clocks were read at.
  std::uint32_t more = 0;        ///< Events beyond the limit.
  std::uint64_t looks = 0;       ///< Dates and sentences looked at: the work that tests count.
};

/// Reads the dates of a pile.
///
/// in        `cases`: of the same pile; none: a paper is bounded by its own words and its own file only.
/// errors    those of the pile.
/// cost      each paper is read once; O(dates log dates) beside it.
/// lifetime  the result owns all it says; spans count bytes of a paper's text in NFC.
[[nodiscard]] Result<Timeline> find_timeline(const Pile& pile, const Cases& cases, const TimelineOptions& options = {});

}  // namespace diarium::relations
