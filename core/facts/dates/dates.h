// facts/dates/dates: days, months and spans of days, what they are the dates of, told by the words around them, and
// whether words tell of what was or of what is to come.
#pragma once
#include "facts/kinds/facts.h"
#include "facts/paper/identifiers.h"
#include "facts/parts/parts.h"
#include "facts/reading/reading.h"
#include "facts/rules/rules.h"

namespace diarium::facts {

/// A day or a month; 0: not said.
struct Day {
  std::uint16_t year = 0;
  std::uint8_t month = 0, day = 0;
  friend bool operator==(const Day&, const Day&) = default;
  friend auto operator<=>(const Day&, const Day&) = default;
};

/// A date in the text, not yet judged.
struct DateAt {
  Range range;  ///< In Reading::tokens, or in Reading::furniture.
  bool furniture = false;
  Day from, to;              ///< `to` only of a span of days, else empty.
  std::uint16_t led_by = 0;  ///< Tokens of «den» and a weekday before it.
};

/// All dates in order of place, those of page furniture last. O(tokens).
[[nodiscard]] std::vector<DateAt> find_dates(const Reading& r);

/// «2024-06-19», «2022-02», «2025-11-19/2025-11-20».
[[nodiscard]] std::string iso(const DateAt& date);

/// A date as a value with its place.
[[nodiscard]] Value date_value(const Reading& r, const DateAt& date);

/// Minutes and notices of a meeting: their date is the day of the meeting.
[[nodiscard]] bool is_of_meeting(Type type);

/// The date that the paper itself bears, or nothing.
[[nodiscard]] std::optional<Value> document_date(const Reading& r, const Part& part, const std::vector<DateAt>& dates);

/// «Inkom 2022-03-08», «Ankom / Sjö kommun / 2022-03-08»: the registry's stamp, not the day that the writer set. O(1).
[[nodiscard]] bool is_received_stamp(const Reading& r, const DateAt& date);

/// The dates as facts. A year that the text leaves out is completed only where it is certain; else the date is left
/// out.
[[nodiscard]] std::vector<Date> dated(const Reading& r, const std::vector<Part>& parts,
                                      const std::vector<DateAt>& dates, const std::vector<NumberAt>& numbers,
                                      const std::optional<Value>& own);

/// «Tekniska nämndens protokollsutdrag § 58, 2031-06-11» among the papers of a case in which that board was `asked` for
/// its opinion: the day on which it answered. Changes what such dates are. O(dates).
void tell_replies(const Reading& r, const std::vector<Referral>& asked, std::vector<Date>& dates);

/// «Delegationsordning 2031-07-01» in a paper of June: what is to come was not decided, and minutes (`of_meeting`) cite
/// no decision of their own day. O(dates).
void drop_decisions_to_come(const Value& own, bool of_meeting, std::vector<Date>& dates);

/// The rule that tells (assets/rules/dates.rules): its value is a word of Date::what, or «-»: nothing happened on that
/// day. nullptr: no rule does, or the date is page furniture. O(1): windows of constant size and its sentence.
[[nodiscard]] const Rule* date_meaning(const Reading& r, const std::vector<Part>& parts, const DateAt& date);

/// «Sammanträdesdatum» before the day at a token, on the line above too. O(1).
[[nodiscard]] bool follows_meeting_label(const Reading& r, std::uint32_t at);

/// A verb or a phrase that speaks of what is to come. O(1).
[[nodiscard]] bool is_future(const Reading& r, std::uint32_t at);

/// A verb in the past tense, or words that set something before now. O(1).
[[nodiscard]] bool is_past_verb(const Reading& r, std::uint32_t at);

/// «träder i kraft den 1 maj», «gäller från …», «giltig till …»: what a rule or a contract does, nothing that happened
/// in a case. `date`: its tokens. O(1).
[[nodiscard]] bool takes_force(const Reading& r, Range date);

}  // namespace diarium::facts
