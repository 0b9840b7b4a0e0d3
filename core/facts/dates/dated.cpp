// The dates of a paper as facts: what each is, the year where the text leaves it out, each told once.
#include <algorithm>

#include "base/letters.h"
#include "base/sorting.h"
#include "facts/dates/dates.h"
#include "facts/kinds/words.h"
#include "facts/rules/rules.h"

namespace diarium::facts {
namespace {

constexpr std::string_view meeting_day = date_whats[1], motion_day = date_whats[2], letter_day = date_whats[8],
                           report_day = date_whats[9];
constexpr std::ptrdiff_t first_step = 4, last_step = 11;  // Of date_whats: from the referral to the statement on it.

/// The latest year in which this day is not after `limit`.
std::uint16_t year_until(const DateAt& date, Day limit) {
  const bool same_year =
      date.from.month < limit.month || (date.from.month == limit.month && date.from.day <= limit.day);
  return static_cast<std::uint16_t>(same_year ? limit.year : limit.year - 1);
}

/// A step of a case before its paper was written: not a motion of the past, nor a sitting.
bool is_past(std::string_view what) {
  const auto step = std::ranges::find(date_whats, what) - date_whats.begin();
  return what == motion_day || (step >= first_step && step <= last_step);
}

/// Completes a date without a year, and says by which rule; an empty rule: it cannot be told.
class YearFinder {
 public:
  YearFinder(const Reading& r, const std::vector<DateAt>& dates, const std::vector<NumberAt>& numbers,
             const std::optional<Value>& own)
      : r_(r), dates_(dates) {
    const auto motion = std::find_if(numbers.begin(), numbers.end(), [](const NumberAt& number) {
      return number.form == NumberForm::motion && number.year != 0;
    });
    if (motion != numbers.end()) motion_year_ = motion->year;
    if (own && own->value.size() == 10) {
      const std::string_view iso = own->value;
      own_ = {number_in<std::uint16_t>(iso.substr(0, 4)).value_or(0),
              number_in<std::uint8_t>(iso.substr(5, 2)).value_or(0),
              number_in<std::uint8_t>(iso.substr(8, 2)).value_or(0)};
    }
  }

  std::string complete(std::size_t index, DateAt& date, std::string_view what) const {
    if (what == motion_day && motion_year_ != 0) {
      set(date, motion_year_);
      return "årtalet ur motionens nummer";
    }
    // «… behandlat ärendet vid sitt sammanträde 11 maj, § 17»: a § has been held.
    const std::uint32_t behind = date.range.last;
    const bool section = r_.is(behind, "§") || (r_.is(behind + 1, "§") && !r_.is(behind, "."));
    const bool held = !date.furniture && section && !what.empty();
    if (own_.year != 0 && (is_past(what) || held)) {
      set(date, year_until(date, own_));
      return "årtalet närmast före dokumentets datum";
    }
    const std::uint32_t block = date.furniture ? Reading::no_block : r_.block(date.range.first);
    // «Rapporten behandlades den 6 december» in a letter of that day.
    if (own_.year != 0 && own_.month == date.from.month && own_.day == date.from.day && date.to == Day{}) {
      set(date, own_.year);
      return "årtalet närmast före dokumentets datum";
    }
    if (const DateAt* other = neighbour(index, block)) {
      set(date, other->from.year);
      return "årtalet ur närmaste datum i samma stycke";
    }
    return {};
  }

 private:
  static void set(DateAt& date, std::uint16_t year) {
    date.from.year = year;
    if (date.to != Day{}) date.to.year = year;
  }

  const DateAt* neighbour(std::size_t index, std::uint32_t block) const {
    for (std::size_t i = index; i-- > 0 && index - i < 8;) {
      if (dates_[i].furniture || r_.block(dates_[i].range.first) != block) break;
      if (dates_[i].from.year != 0) return &dates_[i];
    }
    for (std::size_t i = index + 1; i < dates_.size() && i - index < 8; ++i) {
      if (dates_[i].furniture || r_.block(dates_[i].range.first) != block) break;
      if (dates_[i].from.year != 0) return &dates_[i];
    }
    return nullptr;
  }

  const Reading& r_;
  const std::vector<DateAt>& dates_;
  Day own_;
  std::uint16_t motion_year_ = 0;
};

/// The date that an enclosed paper bears.
struct OwnDate {
  ByteSpan span;
  std::string_view what;
};

/// What the own date of an enclosed paper means in the file that encloses it; empty: nothing of its own.
std::string_view meaning_of_own(Type type) {
  if (type == Type::motion || type == Type::interpellation) return motion_day;
  if (type == Type::protokollsparagraf) return meeting_day;
  if (is_office_letter(type)) return type == Type::tjansteskrivelse ? letter_day : report_day;
  return type == Type::yrkande || type == Type::remissvar ? word(type) : "";
}

std::vector<OwnDate> dates_of_enclosed(const Reading& r, const std::vector<Part>& parts,
                                       const std::vector<DateAt>& dates) {
  std::vector<OwnDate> found;
  const std::size_t main = main_part(parts);
  constexpr std::size_t most_parts = 40;  // Parts that are asked: each walks all dates.
  for (std::size_t i = 0; i < parts.size() && i < most_parts; ++i) {
    const std::string_view what = i == main ? std::string_view() : meaning_of_own(parts[i].type);
    if (what.empty()) continue;
    if (const std::optional<Value> date = document_date(r, parts[i], dates)) found.push_back({date->span, what});
  }
  return found;
}

bool is_alone(const Reading& r, const DateAt& date) {
  if (date.furniture) return false;
  const std::uint32_t at = date.range.first - date.led_by, next = date.range.last;
  const bool opens = r.tokens[at].line || r.tokens[at].wide;
  return opens && (next >= r.size() || r.tokens[next].line || r.tokens[next].wide);
}

/// The head of an extract's second page, in the text: the day of the meeting that the first page stated.
bool repeats_head(const Reading& r, const std::vector<Part>& parts, const DateAt& date, const std::vector<Date>& seen) {
  if (date.furniture || !follows_meeting_label(r, date.range.first - date.led_by)) return false;
  const ByteSpan part = r.span(parts[part_of(parts, date.range.first)].tokens);
  return std::any_of(seen.begin(), seen.end(), [&](const Date& one) {
    return one.what == meeting_day && one.iso == iso(date) && one.span.begin >= part.begin;
  });
}

}  // namespace

std::vector<Date> dated(const Reading& r, const std::vector<Part>& parts, const std::vector<DateAt>& dates,
                        const std::vector<NumberAt>& numbers, const std::optional<Value>& own) {
  const std::vector<OwnDate> of_parts = dates_of_enclosed(r, parts, dates);
  const YearFinder years(r, dates, numbers, own && own->rule == planned_rule ? std::nullopt : own);
  const Type type = parts[main_part(parts)].type;
  const bool minutes = is_of_meeting(type);
  std::vector<Date> facts;
  for (std::size_t i = 0; i < dates.size(); ++i) {
    DateAt date = dates[i];
    const Rule* rule = date_meaning(r, parts, date);
    std::string_view what = rule != nullptr && rule->value != "-" ? rule->value : std::string_view{};
    const ByteSpan span = date_value(r, date).span;
    for (const OwnDate& one : of_parts)
      if (one.span == span && what != meeting_day) what = one.what;
    if (what.empty() && !date.furniture && !(own && own->span == span)) continue;
    if (repeats_head(r, parts, date, facts)) continue;
    Date fact;
    if (date.from.year == 0) {
      fact.rule = years.complete(i, date, what);
      if (fact.rule.empty()) continue;
      fact.status = Status::derived;
    }
    const Value value = date_value(r, date);
    const bool is_own = own && own->span == value.span && own->rule != planned_rule;
    // The day on which a summons was written, above that of the meeting.
    if (type == Type::kallelse && own && !is_own && what == meeting_day && value.value < own->value &&
        !date.furniture && date.range.first < parts[main_part(parts)].head_end &&
        !follows_meeting_label(r, date.range.first - date.led_by))
      continue;
    // The paper's own day again, alone in its line or cell: a running head that the dump left in the text.
    const bool of_enclosed = what == word(Type::yrkande) || what == "yttrande";
    if (own && !is_own && !of_enclosed && own->value == value.value && is_alone(r, date)) continue;
    // A page head repeats the paper's own date, a stamp the hour of a signature: told once, where nothing else tells
    // it.
    if (date.furniture && !is_own) continue;
    fact.iso = value.value;
    fact.span = value.span;
    // «Enligt nämndens beslut den …» of the answer's own day.
    if (type == Type::remissvar && what == "cited_decision" && own && own->value == value.value) what = word(type);
    if (what == said(rule) && !is_own) fact.confidence = said_by(date_rules(), rule);
    fact.what = is_own ? (minutes ? meeting_day : "document_date") : std::string(what);
    facts.push_back(std::move(fact));
  }
  sort_briefly(facts, [](const Date& one, const Date& two) { return one.span < two.span; });
  return facts;
}

void drop_decisions_to_come(const Value& own, bool of_meeting, std::vector<Date>& dates) {
  std::erase_if(dates, [&](const Date& one) {
    const bool to_come = of_meeting ? one.iso >= own.value : one.iso > own.value;
    return one.what == "cited_decision" && to_come;
  });
}

}  // namespace diarium::facts
