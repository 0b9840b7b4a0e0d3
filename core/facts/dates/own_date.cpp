// The date that a paper itself bears: in its head, above its signature, in a stamp.
#include <algorithm>

#include "facts/bodies/bodies.h"
#include "facts/dates/dates.h"
#include "facts/kinds/words.h"
#include "facts/paper/meeting_item.h"
#include "facts/parts/heads.h"
#include "facts/reading/cells.h"
#include "facts/reading/name_words.h"
#include "facts/rules/rules.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t most_stamp = 10;  // Tokens of a registry's stamp before its date.

/// Told to the day, with its year.
bool is_whole(const DateAt& date) { return date.from.year != 0 && date.from.day != 0; }

/// «Stockholm den 19 juni 2024» on a line of its own, or at the start of one.
bool is_dateline(const Reading& r, const DateAt& date) {
  std::uint32_t at = date.range.first - date.led_by;
  const bool comma = at > 1 && r.is(at - 1, ",");  // «Solna, 4 maj 2023»
  if (comma) --at;
  const bool small_owner = at > 1 && is_said(head_rules(), "town", r, at - 1);
  if (at == 0 || (r.shape(at - 1) < Shape::capital && !small_owner) || date.from.day == 0 || r.has(at - 1, Flag::month))
    return false;
  const bool owner =
      is_said(head_rules(), "town", r, at - 1) && at > 1 && r.has(at - 2, Flag::place);  // «Solna stad 2023-05-04»
  if (r.has(at - 1, Flag::name_stop) && !r.has(at - 1, Flag::place) && !owner) return false;
  std::uint32_t first = at - 1;
  if (first > 0 && !r.tokens[first].line && r.shape(first - 1) >= Shape::capital) --first;
  if (!r.tokens[first].line) return false;
  const bool ended =
      date.range.last >= r.size() || r.tokens[date.range.last].line || r.block(date.range.last) != r.block(at);
  return ended || (!comma && (r.has(at - 1, Flag::place) || r.kind(at) == BlockKind::signature));
}

/// A mail that was sent on has a head for each sender, and nobody says which of their days is the paper's.
bool is_only_mail(const Reading& r, std::uint32_t label) {
  for (std::uint32_t i = 0; i + 1 < r.size(); ++i)
    if (i != label && r.tokens[i].line && is_said(beside_rules(), "sent", r, i)) return false;
  return true;
}

/// A date alone on its line, or followed by the hour («2031-05-12 12:25»), or beside «Datum».
bool is_dated_line(const Reading& r, const DateAt& date) {
  const std::uint32_t at = date.range.first - date.led_by;
  if (is_said(beside_rules(), "dated", r, Range{at > 3 ? at - 3 : 0, at})) return true;
  if (at > 1 && is_said(beside_rules(), "sent", r, at - 2) && r.tokens[at - 2].line) return is_only_mail(r, at - 2);
  const std::uint32_t last = date.range.last;
  const bool hour = r.shape(last) == Shape::number && r.is(last + 1, ":") && r.shape(last + 2) == Shape::number;
  const bool ended = last >= r.size() || hour || r.tokens[last].line || r.tokens[last].wide;
  return ended && (r.tokens[at].line || r.tokens[at].wide);
}

/// «Datum för beslut: 2031-05-04 § 12» on a cover: with the § of the decision, so that it is no plan. «beslutade den 4
/// maj 2031.», a line of a law's head.
bool is_decided_on(const Reading& r, const DateAt& date) {
  constexpr std::uint32_t most_label = 5;  // Tokens.
  const std::uint32_t first = date.range.first - date.led_by, last = date.range.last;
  const bool section = section_sign(r, r.is(last, ",") ? last + 1 : last).has_value();
  const bool ends = r.is(last, ".") && (last + 1 >= r.size() || r.tokens[last + 1].line);
  for (std::uint32_t i = first; (section || ends) && i > 0 && i + most_label > first; --i)
    if (const Rule* rule = rule_at(beside_rules(), "decided_on", r, i - 1))
      return said(rule) == "law" ? ends : section;
  return false;
}

/// One of three days at least that stand below each other, a line each, or in front of what some lines tell: a row of a
/// list.
bool is_row_of_days(const Reading& r, const std::vector<DateAt>& dates, std::size_t at) {
  constexpr std::size_t rows = 3;
  constexpr std::uint32_t most_lines = 3;
  const auto heads_row = [&](const DateAt& date) {
    return r.tokens[date.range.first].line && date.range.last < r.size() && !r.tokens[date.range.last].line;
  };
  const auto follows = [&](std::size_t one) {
    const DateAt &above = dates[one - 1], &below = dates[one];
    if (above.furniture || below.furniture) return false;
    const std::uint32_t lines = lines_between(r, above.range.last - 1, below.range.first);
    return lines == 1 || (lines > 1 && lines <= most_lines && heads_row(above) && heads_row(below));
  };
  std::size_t first = at, last = at + 1;
  while (first > 0 && at - first < rows && follows(first)) --first;
  while (last < dates.size() && last - at < rows && follows(last)) ++last;
  return last - first >= rows;
}

bool names_hour(const Reading& r, Range range) { return is_said(beside_rules(), "clock", r, range); }

/// «Protokoll 2022-03-08», «Kommunfullmäktige i Vetlanda, den 22 april 2024», «Datum: 2031-02-26 kl. 18»: the last
/// words of a short line in a head.
bool ends_short_line(const Reading& r, const DateAt& date) {
  const bool ended = date.range.last >= r.size() || r.tokens[date.range.last].line || r.tokens[date.range.last].wide ||
                     names_hour(r, {date.range.last, date.range.last + 1});
  std::uint32_t first = date.range.first;
  while (first > 0 && !r.tokens[first].line && date.range.first - first < 10) --first;
  return ended && r.tokens[first].line;
}

/// A form's head run into one line: «Tjänsteskrivelse 2025-08-14 Dnr …», «Yrkande 2023-03-31».
bool follows_form(const Reading& r, const Part& part, const DateAt& date) {
  // «PM till kommunstyrelsen 2025-08-14»
  const bool pm = part.type == Type::pm && r.is(part.words.last, "till") && date.range.first > part.words.last &&
                  date.range.first < part.words.last + 6 && ends_short_line(r, date) && !r.tokens[part.words.last].line;
  if (pm && body_at(r, date.range.first - date.led_by - 1)) return true;
  return !part.words.empty() && date.range.first == part.words.last &&
         r.block(date.range.first) == r.block(part.words.first);
}

/// «Kommunfullmäktige i Vetlanda, den 22 april 2024» above a question; «Inlämnad … den 6 november 2023» below it.
bool is_address(const Reading& r, const Part& part, const DateAt& date) {
  const bool question = part.type == Type::enkel_fraga || part.type == Type::interpellation ||
                        part.type == Type::motion || part.type == Type::yrkande || part.type == Type::reservation ||
                        part.type == Type::interpellationssvar || part.type == Type::skrivelse;
  const std::uint32_t behind = date.range.last + 1;  // «Kommunstyrelsen 2023-12-06, § 241», «…, ärende 3»
  const bool item = r.is(behind - 1, ",") && (r.is(behind, "§") || past_item(r, behind) > behind);
  if (!question && !(item && part.type == Type::none)) return false;
  if (date.range.first >= part.head_end || (!item && !ends_short_line(r, date))) return false;
  std::uint32_t first = date.range.first;
  while (first > 0 && !r.tokens[first].line) --first;
  if (!part.words.empty() && part.words.first == first) first = part.words.last;  // «Fråga till kommunfullmäktige …»
  if (r.is(first, "till")) ++first;
  return body_at(r, first) || (item && language::body_of_letters(r.written(first)) != nullptr);
}

/// The first whole day of a weekday in so many tokens of a part of which `says` holds.
const DateAt* weekday_in_head(const Part& part, const std::vector<DateAt>& dates, std::uint32_t most, auto says) {
  const auto found = std::ranges::find_if(dates, [&](const DateAt& date) {
    const std::uint32_t at = date.range.first - date.led_by;
    return !date.furniture && is_whole(date) && at >= part.tokens.first && at <= part.tokens.first + most && says(date);
  });
  return found != dates.end() ? &*found : nullptr;
}

/// «… kallas till sammanträde torsdagen den 15 maj 2031 kl. 17»: the day of a summons, whatever day stands above it.
const DateAt* summoned_to(const Reading& r, const Part& part, const std::vector<DateAt>& dates) {
  constexpr std::uint32_t near_clock = 4, most_head = 120;  // Tokens.
  return weekday_in_head(part, dates, most_head, [&](const DateAt& date) {
    return r.has(date.range.first - date.led_by, Flag::weekday) && date.led_by > 0 &&
           names_hour(r, {date.range.last, date.range.last + near_clock});
  });
}

/// «Protokoll fört vid årsstämma i Lindvads Vatten AB, onsdagen den 23 april 2031»
const DateAt* held_on(const Reading& r, const Part& part, const std::vector<DateAt>& dates) {
  constexpr std::uint32_t most_head = 40, most_title_words = 24;  // Tokens.
  return weekday_in_head(part, dates, most_head, [&](const DateAt& date) {
    const std::uint32_t at = date.range.first - date.led_by;
    const Range before{std::max(part.tokens.first, at - std::min(at, most_title_words)), at};
    return r.has(at, Flag::weekday) && is_said(beside_rules(), "held", r, before);
  });
}

/// «Justerat fredag 27 maj 2033», «Anslagsdatum 2033-05-28»: what became of the minutes after the sitting.
bool is_after_meeting(const Reading& r, std::uint32_t at) {
  std::uint32_t first = at;
  while (first > 0 && !r.tokens[first].line && at - first < 6) --first;
  return is_said(decided_rules(), "line_after_meeting", r, first);
}

/// «Tisdag 24 maj 2033 kl. 16.00–18.35», a line of its own.
bool is_line_of_day_and_hour(const Reading& r, const DateAt& date) {
  const std::uint32_t at = date.range.first - date.led_by;
  const std::uint32_t behind = r.is(date.range.last, ",") ? date.range.last + 1 : date.range.last;
  constexpr std::uint32_t most_head = 30;  // Tokens: «Hamnhuset, torsdagen den 14 maj 2031 kl. 9», at the very top.
  const bool begins = r.tokens[at].line || (at < most_head && r.is(at - 1, ",") && line_begin(r, at) + 4 >= at);
  return begins && r.has(at, Flag::weekday) && names_hour(r, {behind, behind + 1});
}

/// «Kommunstyrelsen / 2031-06-01», the head of a page on which minutes go on, where no page repeats it.
bool heads_page(const Reading& r, const DateAt& date) {
  constexpr std::uint32_t most_lines = 4;
  const std::vector<structure::Block>& blocks = r.outline->blocks;
  const std::uint32_t block = r.block(date.range.first);
  if (date.from.day == 0 || blocks[block].page == blocks.front().page ||
      r.blocks[block].size() > date.range.size() + date.led_by)
    return false;
  bool body = false;
  for (std::uint32_t b = block; b > 0 && blocks[b - 1].page == blocks[block].page; --b) {
    if (block - b == most_lines) return false;
    const Range words = r.blocks[b - 1];
    if (words.empty()) continue;
    const std::optional<BodyAt> found = body_at(r, words.first);
    body = body || (found && found->range.last == words.last);
  }
  return body;
}

bool is_labelled_meeting(const Reading& r, const Part& part, const DateAt& date) {
  const std::uint32_t first = date.range.first, line = line_begin(r, first);
  for (std::uint32_t i = first; i > 0 && (i + 5 > first || i > line); --i) {
    if (i + 5 > first && is_said(beside_rules(), "meeting_day", r, i - 1)) return true;
    // «Tid: torsdagen den 14 mars 2024 kl. 17.00», «Plats och tid: Hamnhuset kl. 13, den 14 mars 2024»
    if (first < part.tokens.first + 200 && is_said(beside_rules(), "meeting_time", r, i - 1)) return true;
  }
  return false;
}

std::optional<Value> meeting_date(const Reading& r, const Part& part, const std::vector<DateAt>& dates) {
  if (const DateAt* day = part.type == Type::kallelse ? summoned_to(r, part, dates) : nullptr)
    return date_value(r, *day);
  for (const DateAt& date : dates) {  // The day of a summons itself stands above its fields.
    const bool own = !date.furniture && date.range.first >= part.tokens.first && date.range.first < part.tokens.last;
    if (part.type == Type::kallelse && own && is_whole(date) && is_labelled_meeting(r, part, date))
      return date_value(r, date);
  }
  const DateAt* furniture = nullptr;
  for (const DateAt& date : dates) {
    if (!is_whole(date)) continue;
    if (date.furniture) {
      for (std::uint32_t i = date.range.first; i > 0 && i + 5 > date.range.first; --i) {
        if (r.starts(r.furniture[i - 1], "sammanträde")) return date_value(r, date);
      }
      if (furniture == nullptr) furniture = &date;
      continue;
    }
    if (date.range.first < part.tokens.first || date.range.first >= part.tokens.last) continue;
    if (is_labelled_meeting(r, part, date)) return date_value(r, date);
    // «BOKSLUT PER DEN 31 AUGUSTI 2030»: up to which the title reckons.
    const std::uint32_t at = date.range.first - date.led_by;
    const bool printed = at > 1 && (is_said(decided_rules(), "printed", r, at - 1) ||
                                    is_said(decided_rules(), "printed", r, at - 2));
    const bool head = date.range.first < part.head_end && !printed && !is_after_meeting(r, at);
    if (head && (ends_short_line(r, date) || follows_form(r, part, date) || is_line_of_day_and_hour(r, date)))
      return date_value(r, date);
  }
  if (furniture != nullptr) return date_value(r, *furniture);
  for (const DateAt& date : dates)
    if (!date.furniture && date.range.first >= part.tokens.first && date.range.first < part.tokens.last &&
        heads_page(r, date))
      return date_value(r, date);
  // «Protokoll fört vid styrelsemöte tisdagen den 23 april 2031, kl 13.00», on a first page
  const DateAt* day = part.section_block == Reading::no_block ? summoned_to(r, part, dates) : nullptr;
  if (day == nullptr && part.section_block == Reading::no_block) day = held_on(r, part, dates);
  return day != nullptr ? std::optional(date_value(r, *day)) : std::nullopt;
}

}  // namespace

bool is_received_stamp(const Reading& r, const DateAt& date) {
  const std::uint32_t at = date.range.first - date.led_by;
  std::uint32_t lines = 0;
  for (std::uint32_t i = at; i > 0 && i + most_stamp > at && lines < 3; --i) {
    if (!r.tokens[i - 1].line && !r.tokens[i - 1].wide) continue;
    if (is_said(beside_rules(), "received", r, i - 1)) return true;
    ++lines;
  }
  return false;
}

bool is_of_meeting(Type type) {
  return type == Type::protokollsparagraf || type == Type::protokoll || type == Type::kallelse;
}

std::optional<Value> document_date(const Reading& r, const Part& part, const std::vector<DateAt>& dates) {
  if (is_of_meeting(part.type)) return meeting_date(r, part, dates);
  constexpr std::uint32_t least_rows = 3;  // Other days alone on their lines: of a list, none signed.
  const DateAt* signed_on = nullptr;
  const DateAt* alone_on = nullptr;
  std::uint32_t days_alone = 0;
  const DateAt* meets_on = nullptr;
  const DateAt *stamped = nullptr, *planned = nullptr, *sealed = nullptr;  // The last: by the last signature.
  for (const DateAt& date : dates) {
    if (date.furniture || !is_whole(date) || date.to != Day{}) continue;
    if (date.range.first < part.tokens.first || date.range.first >= part.tokens.last) continue;
    if (is_received_stamp(r, date)) {
      if (stamped == nullptr) stamped = &date;
      continue;
    }
    if (is_below_columns(r, part.tokens, date.range.first)) continue;
    // «Fastställd: 2031-05-04 § 12 / Gäller från: 2031-06-01», the fields of a cover, are no rows.
    if (!is_decided_on(r, date) && is_row_of_days(r, dates, static_cast<std::size_t>(&date - dates.data()))) continue;
    // «Remisstid 30 september 2031»: until when others may answer. «Datum för beslut: 2031-05-26»: nobody has decided.
    const std::string_view what = said(date_meaning(r, {part}, date));
    const bool to_be_decided = what == day_of_decision && !is_decided_on(r, date);
    if (to_be_decided && planned == nullptr) planned = &date;
    if (what == day_of_signature && r.is(date.range.first - 1, ":")) sealed = &date;
    if (to_be_decided || what == "deadline") continue;
    const bool head = date.range.first < part.head_end || date.range.first < part.tokens.first + 60;
    if (head && (is_dated_line(r, date) || is_decided_on(r, date) || follows_form(r, part, date)))
      return date_value(r, date);
    if (head && is_address(r, part, date)) {
      if (meets_on == nullptr) meets_on = &date;
      continue;
    }
    const bool alone = is_dated_line(r, date) && r.blocks[r.block(date.range.first)].size() <= 8 &&
                       r.kind(date.range.first) != BlockKind::table_row;
    bool handed_in = false;  // «Inlämnad till kommunfullmäktige den 6 november 2023 av …»
    for (std::uint32_t i = date.range.first; i > part.head_end && i + 8 > date.range.first; --i) {
      handed_in = handed_in || (r.starts(i - 1, "inlämna") && r.tokens[i - 1].line);
    }
    if (alone && (alone_on == nullptr || alone_on->from != date.from)) ++days_alone;
    if (alone && alone_on == nullptr) alone_on = &date;
    if (signed_on == nullptr && (is_dateline(r, date) || handed_in)) signed_on = &date;
  }
  const bool earlier = alone_on != nullptr && (signed_on == nullptr || alone_on < signed_on);
  if (earlier && days_alone < least_rows) signed_on = alone_on;
  // The meeting that a question is put to is not the day on which it was signed, where the paper tells both.
  if (meets_on != nullptr && (signed_on == nullptr || !(signed_on->from < meets_on->from)))
    return date_value(r, *meets_on);
  if (signed_on != nullptr) return date_value(r, *signed_on);
  for (const DateAt& date : dates) {  // «Ystad i mars 2022» above the signature
    const std::uint32_t at = date.range.first;
    const bool month = !date.furniture && date.from.day == 0 && date.from.year != 0 && at >= part.tokens.first + 2 &&
                       at < part.tokens.last && r.is(at - 1, "i") && r.has(at - 2, Flag::place) &&
                       r.tokens[at - 2].line;
    if (month && (date.range.last >= r.size() || r.tokens[date.range.last].line)) return date_value(r, date);
  }
  if (sealed == nullptr && stamped != nullptr) return date_value(r, *stamped);
  if (sealed == nullptr && planned == nullptr) return std::nullopt;
  Value day = date_value(r, sealed != nullptr ? *sealed : *planned);
  day.status = Status::derived;
  day.rule = sealed != nullptr ? std::string_view("dagen för den sista underskriften") : planned_rule;
  return day;
}

}  // namespace diarium::facts
