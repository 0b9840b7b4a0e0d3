#include "relations/time/timeline_read.h"

#include <algorithm>

#include "base/sorting.h"
#include "facts/dates/dates.h"
#include "facts/kinds/words.h"
#include "facts/rules/rules.h"
#include "relations/decided/demand_aims.h"
#include "relations/decided/fate.h"

namespace diarium::relations {
namespace {

constexpr std::uint32_t window = 30;  // Tokens to either side in which a verb tells whether a date is past.

/// Words of a sentence around tokens [first, last).
struct Around {
  std::uint32_t from, first, last, to;
};
Around around(const Reading& r, facts::Range date) {
  const facts::Range sentence = r.sentence(date.first);
  return {std::max(sentence.first, date.first > window ? date.first - window : 0u), date.first, date.last,
          std::min(sentence.last, date.last + window)};
}

/// What a token says of the time of what stands beside it.
enum class Sign : std::uint8_t { unread, none, past, future };
Sign sign_of(const Reading& r, std::uint32_t i) {
  return facts::is_future(r, i) ? Sign::future : facts::is_past_verb(r, i) ? Sign::past : Sign::none;
}

/// Things whose date is the date of something done, whatever the verb.
bool is_done(std::string_view what) {
  return what == "motion_inlämnad" || what == "tidigare_motion" || what == "tjänsteutlåtande" ||
         what == "tjänsteskrivelse" || what == "remissvar" || what == "bordlagt" || what == "yttrande";
}

/// «Svar på motion om träd»; «Inkomna motioner, medborgarförslag» is a list, the answer to none of them.
bool speaks_of_motion(const Reading& r, facts::Range title) {
  bool listed = false, several = false, motion = false;
  for (std::uint32_t i = title.first; i < title.last; ++i) {
    const facts::Found found = fate_at(r, i, "title");
    listed = listed || found.says("listed");
    several = several || found.says("several");
    motion = motion || found.says("motion");
  }
  return several ? !listed : motion;
}

class TimelineReader {
 public:
  TimelineReader(const PileText& paper, std::uint32_t number, const Reading& r)
      : paper_(paper), r_(r), signs_(r.size()) {
    times_.parts = timed_parts(paper, number, r_);
    times_.looks = r_.size() / 8;
  }

  PaperTimes read() {
    for (const facts::Date& date : paper_.facts.dates) add_date(date);
    add_own_dates();
    for (const facts::Citation& cited : paper_.facts.cited) add_report(cited);
    if (r_.swedish) add_years();
    sort_briefly(times_.words, [](const TimedWords& one, const TimedWords& two) { return one.span < two.span; });
    say();
    return std::move(times_);
  }

 private:
  facts::Range tokens_of(ByteSpan span) const {
    const auto [first, last] = r_.within(span);
    return {first, std::min(last, first + 16)};
  }
  TimedWords words_at(ByteSpan span) const {
    TimedWords words;
    words.part = static_cast<std::uint32_t>(part_holding(times_.parts, span.begin));
    words.span = span;
    words.sentence = sentence_at(r_, span.begin);
    if (words.sentence.empty()) words.sentence = span;
    return words;
  }

  void add_date(const facts::Date& date) {
    TimedWords words = words_at(date.span);
    const TimedPart& part = times_.parts[words.part];
    if (part.own_span == date.span && part.own.known()) return;  // add_own_dates() tells it.
    words.when = interval_of(date.iso);
    if (!words.when.known() || in_running_head(date.span, part)) return;
    words.what = date.what;
    words.read = date.status != facts::Status::derived;
    words.rule = date.rule;
    const bool to_come = date.what == "deadline" || date.what == facts::day_of_decision;
    if (date.what == "document_date" || to_come) {
      words.past = false;
    } else {
      const facts::Range range = tokens_of(date.span);
      words.past = !range.empty() && r_.tokens[range.first].begin == date.span.begin &&
                   (is_done(date.what) ? !future_near(range) : is_in_past_tense(range));
      // What is said to be in force, or to come, is not what happened in the case; it may still bound its paper.
      const bool happened = words.past && !facts::takes_force(r_, range);
      if (date.what == "event" && !happened) words.what.clear();
    }
    // «Protokoll FSG 11 maj 2026» among what a board takes note of: not its own meeting.
    const bool of_others = date.what == "sammanträde" && part.step == CaseStep::minutes && part.own.known();
    if (to_come || of_others) words.what.clear();
    times_.words.push_back(std::move(words));
  }

  /// The day of the meeting in the head of a page: no event of its own.
  bool in_running_head(ByteSpan span, const TimedPart& part) const {
    if (part.own_span == span) return false;
    const std::uint32_t at = r_.token_at(span.begin);
    return at >= r_.size() || r_.tokens[at].begin != span.begin || r_.kind(at) == structure::BlockKind::page_furniture;
  }

  /// The sign nearest to the date decides: «arrangerade den 3 maj …», whatever «kommer» elsewhere in the sentence. A
  /// token is read once, however many dates stand around it.
  bool is_in_past_tense(facts::Range date) {
    const Around a = around(r_, date);
    for (std::uint32_t step = 1; step <= window; ++step) {
      bool past = false;
      for (const bool before : {true, false}) {
        if (before ? a.first < a.from + step : a.last + step > a.to) continue;
        const std::uint32_t i = before ? a.first - step : a.last + step - 1;
        ++times_.looks;
        Sign& sign = signs_[i];
        if (sign == Sign::unread) sign = sign_of(r_, i);
        if (sign == Sign::future) return false;
        past = past || sign == Sign::past;
      }
      if (past) return true;
    }
    return false;
  }

  bool future_near(facts::Range date) {
    const Around a = around(r_, date);
    for (std::uint32_t i = a.from; i < a.to; ++i) {
      ++times_.looks;
      if (facts::is_said(facts::happening_rules(), "planned", r_, i)) return true;
    }
    return false;
  }

  void add_own_dates() {
    for (std::size_t n = 0; n < times_.parts.size(); ++n) {
      const TimedPart& part = times_.parts[n];
      if (!part.own.known()) continue;
      TimedWords words = words_at(part.own_span);
      words.part = static_cast<std::uint32_t>(n);
      words.when = part.own;
      words.what = part.step == CaseStep::minutes ? "sammanträde" : "document_date";
      words.read = part.own_read;
      words.rule = part.own_rule;
      times_.words.push_back(std::move(words));
    }
  }

  /// «lägesbild 2031-2032», «rapport från Institutet (2031)»: who cites it writes not before its first year.
  void add_report(const facts::Citation& cited) {
    if (cited.kind != "document") return;
    const std::uint16_t year = first_year(cited.span);
    if (year == 0) return;
    TimedWords words = words_at(cited.span);
    words.when = {{year, 1, 1}, {year, 12, 31}};
    words.past = true;
    times_.words.push_back(std::move(words));
  }

  std::uint16_t first_year(ByteSpan span, bool in_number = false) const {
    const facts::Range range = tokens_of(span);
    std::uint16_t least = 0;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      const std::uint16_t year = year_at(i, in_number);
      if (year != 0 && (least == 0 || year < least)) least = year;
    }
    return least;
  }
  std::uint16_t year_at(std::uint32_t i, bool in_number = false) const {
    if (r_.shape(i) != Shape::number || r_.tokens[i].end - r_.tokens[i].begin != 4) return 0;
    const std::uint32_t year = r_.number(i).value_or(0);
    const bool part_of_number = !in_number && ((i > 0 && r_.tight(i) && r_.is_any(i - 1, {"/", ":"})) ||
                                               (r_.tight(i + 1) && r_.is_any(i + 1, {"/", ":"})));
    return year >= 1900 && year <= 2099 && !part_of_number ? static_cast<std::uint16_t>(year) : std::uint16_t{0};
  }

  /// «sedan 2031 har …», «under 2031 genomfördes …»: a year alone.
  void add_years() {
    for (std::uint32_t i = 1; i < r_.size(); ++i) {
      const std::uint16_t year = year_at(i);
      if (year == 0 || !is_in_past_tense({i, i + 1}) ||
          !facts::find_at(facts::happening_rules(), r_, i, facts::NothingAsked(), "year").says("year"))
        continue;
      TimedWords words = words_at(r_.span({i - 1, i + 1}));
      words.when = {{year, 1, 1}, {year, 12, 31}};
      words.past = true;
      times_.words.push_back(std::move(words));
    }
  }

  void say() {
    times_.says.resize(times_.parts.size());
    for (std::size_t n = 0; n < times_.parts.size(); ++n)
      times_.says[n].of_motion = speaks_of_motion(r_, r_.within(times_.parts[n].title_span));
    for (const facts::CaseNumber& number : paper_.facts.case_numbers) {
      if (number.role != "motion") continue;
      PartSays& says = times_.says[part_holding(times_.parts, number.span.begin)];
      if (says.motion_year != 0) continue;
      says.motion_year = first_year(number.span, true);
      says.motion_number = number.span;
    }
    const auto said = [&](const std::optional<facts::Outcome>& outcome) -> PartSays* {
      return outcome ? &times_.says[part_holding(times_.parts, outcome->span.begin)] : nullptr;
    };
    const auto settles = [](const std::string& outcome) {
      return !is_procedural(outcome) && !is_beside_motion(outcome);
    };
    if (PartSays* part = said(paper_.facts.recommended_decision)) {
      part->sends_on = paper_.facts.recommended_decision->outcome == "remittera";
      part->answers = settles(paper_.facts.recommended_decision->outcome);
    }
    if (PartSays* part = said(paper_.facts.decision)) {
      const bool settled = settles(paper_.facts.decision->outcome);
      const TimedPart& one = times_.parts[static_cast<std::size_t>(part - times_.says.data())];
      part->answers = part->answers || settled;
      const std::string& outcome = paper_.facts.decision->outcome;
      const bool council = one.council && one.step == CaseStep::minutes;
      part->decides = council && settled;
      if (one.step == CaseStep::minutes && is_procedural(outcome))
        part->step = outcome == "bordlägga"    ? ClockStatus::postponed
                     : outcome == "återremiss" ? ClockStatus::sent_back
                                               : ClockStatus::sent_on;
    }
    for (std::size_t n = 0; n < times_.parts.size(); ++n) {
      if (times_.parts[n].step == CaseStep::minutes && times_.says[n].of_motion && is_taken_back(times_.parts[n]))
        times_.says[n].step = ClockStatus::withdrawn;
    }
  }

  /// «Motionären drar tillbaka motionen»; a demand that is taken back is another matter.
  bool is_taken_back(const TimedPart& part) const {
    const auto [first, last] = r_.within(part.span);
    for (std::uint32_t i = first; i < last;) {
      const facts::Range sentence = r_.sentence(i);
      if (is_fate_word(r_, sentence.first, "withdrawn")) return true;
      i = std::max(i + 1, sentence.last);
    }
    return false;
  }

  const PileText& paper_;
  const Reading& r_;
  std::vector<Sign> signs_;  ///< By token.
  PaperTimes times_;
};

}  // namespace

PaperTimes times_of(const PileText& paper, std::uint32_t number, const facts::Reading& r) {
  return TimelineReader(paper, number, r).read();
}

}  // namespace diarium::relations
