#include "facts/dates/dates.h"

#include <algorithm>

#include "base/calendar.h"
#include "base/letters.h"

namespace diarium::facts {
namespace {

/// A day of some year: what is not told of the 29th of February may be one.
bool is_day_of_month(std::uint32_t day, std::uint32_t month) {
  constexpr int leap_year = 2000;
  return month <= 12 && day >= 1 && static_cast<int>(day) <= days_of_month(leap_year, static_cast<int>(month));
}
bool is_year(std::uint32_t year) { return year >= 1800 && year <= 2099; }

/// Tokens of one stream, content or furniture, with the same questions.
class Stream {
 public:
  Stream(const Reading& r, const std::vector<Token>& tokens, bool furniture)
      : r_(r), tokens_(tokens), furniture_(furniture) {}

  void find(std::vector<DateAt>& out) const {
    for (std::uint32_t i = 0; i < tokens_.size();) {
      DateAt date;
      date.furniture = furniture_;
      const std::uint32_t last = at(i, date);
      if (last == i) {
        ++i;
        continue;
      }
      date.range = {i, last};
      join_end(date);
      i = date.range.last;
      out.push_back(date);
    }
  }

 private:
  std::uint32_t at(std::uint32_t i, DateAt& date) const {
    if (shape(i) == Shape::number) {
      if (const std::uint32_t last = digits(i, date); last > i) return last;
      if (const std::uint32_t last = stamped(i, date); last > i) return last;
      if (const std::uint32_t last = slashed(i, date); last > i) return last;
      return day_month(i, date);
    }
    // «februari 2022»
    if (flag(i, Flag::month)) {
      const std::uint32_t year = number(i + 1);
      if (const std::uint32_t end = past_joint(i + 1, i);
          end > i + 1 && flag(end, Flag::month) && is_year(number(end + 1))) {
        const auto of_both = static_cast<std::uint16_t>(number(end + 1));  // «maj–juni 2024»
        date.from = {of_both, listed(i), 0};
        date.to = {of_both, listed(end), 0};
        if (listed(i) > listed(end)) --date.from.year;
        return end + 2;
      }
      if (!is_year(year) || (i > 0 && shape(i - 1) == Shape::number)) return i;
      date.from = {static_cast<std::uint16_t>(year), listed(i), 0};
      return i + 2;
    }
    return i;
  }

  /// Past «–», «till», «till och med», «och» behind «mellan» and a «den»: what joins the ends of a span; `at` where
  /// nothing does. `start`: its first token.
  std::uint32_t past_joint(std::uint32_t at, std::uint32_t start) const {
    std::uint32_t end = at;
    if (is_dash(at)) {
      end = at + 1;
    } else if (is(at, "till")) {
      end = is(at + 1, "och") && is(at + 2, "med") ? at + 3 : at + 1;
    } else if (is(at, "och") && ((start > 0 && is(start - 1, "mellan")) || (start > 1 && is(start - 2, "mellan")))) {
      end = at + 1;
    }
    return end > at && is(end, "den") ? end + 1 : end;
  }

  /// «den 20 maj till den 24 juni 2024», «2030-12-01–2031-03-31», «november 2030 till och med mars 2031»: one span.
  void join_end(DateAt& date) const {
    const std::uint32_t joint = past_joint(date.range.last, date.range.first);
    if (date.to != Day{} || joint == date.range.last) return;
    DateAt other;
    const std::uint32_t last = at(joint, other);
    if (last == joint || other.from.year == 0 || other.to != Day{} || (other.from.day == 0) != (date.from.day == 0))
      return;
    Day from = date.from;
    if (from.year == 0) {
      const bool before =
          from.month < other.from.month || (from.month == other.from.month && from.day < other.from.day);
      from.year = static_cast<std::uint16_t>(before ? other.from.year : other.from.year - 1);
    }
    if (from >= other.from) return;
    date.from = from;
    date.to = other.from;
    date.range.last = last;
  }

  /// «2025-08-14», «2025.08.14», «20250814» only beside its label.
  std::uint32_t digits(std::uint32_t i, DateAt& date) const {
    const std::uint32_t year = number(i);
    if (!is_year(year) || size(i) != 4) return i;
    if (!tight_mark(i + 1) || !tight_mark(i + 3)) return i;
    if (size(i + 2) != 2 || size(i + 4) != 2 || !is_day_of_month(number(i + 4), number(i + 2))) return i;
    if (key(i + 1) != key(i + 3) && !(is_dash(i + 1) && is_dash(i + 3))) return i;
    if (is_dash(i + 5) && tight(i + 5) && tight(i + 6) && shape(i + 6) == Shape::number && size(i + 6) > 2) return i;
    date.from = {static_cast<std::uint16_t>(year), static_cast<std::uint8_t>(number(i + 2)),
                 static_cast<std::uint8_t>(number(i + 4))};
    return i + 5;
  }

  /// «19 juni 2024», «28 april», «19-20 november 2025», «30 oktober–2 november», «1:a maj»
  std::uint32_t day_month(std::uint32_t i, DateAt& date) const {
    if (size(i) > 2) return i;
    const std::uint32_t first_day = number(i);
    std::uint32_t at = ordinal(i + 1);
    std::uint32_t second_day = 0;
    std::uint8_t first_month = 0;
    if (is_month(at)) {
      first_month = listed(at);
      ++at;
      const bool span = (is_dash(at) || key(at) == "till") && shape(at + 1) == Shape::number && is_month(at + 2);
      if (span && is_day_of_month(number(at + 1), listed(at + 2))) {
        second_day = number(at + 1);
        at += 2;
      }
    } else if ((is_dash(at) || key(at) == "och" || key(at) == "till") && shape(at + 1) == Shape::number &&
               is_month(ordinal(at + 2))) {
      second_day = number(at + 1);
      at = ordinal(at + 2);
    } else {
      return i;
    }
    std::uint8_t month = first_month;
    if (is_month(at)) month = listed(at++);
    if (first_month == 0) first_month = month;
    if (key(at) == "." && tight(at) && at > 0 && flag(at - 1, Flag::short_month)) ++at;
    if (!is_day_of_month(first_day, first_month) || (second_day != 0 && !is_day_of_month(second_day, month))) return i;
    std::uint16_t year = 0;
    const std::uint32_t next = key(at) == "," || is(at, "år") ? at + 1 : at;
    if (size(next) == 4 && is_year(number(next)) && !(next > at && key(at) == ",")) {
      year = static_cast<std::uint16_t>(number(next));
      at = next + 1;
    }
    date.from = {year, first_month, static_cast<std::uint8_t>(first_day)};
    if (second_day != 0) date.to = {year, month, static_cast<std::uint8_t>(second_day)};
    return at;
  }

  /// «15/2 2031»
  std::uint32_t slashed(std::uint32_t i, DateAt& date) const {
    const bool pair = size(i) <= 2 && key(i + 1) == "/" && tight(i + 1) && tight(i + 2) &&
                      shape(i + 2) == Shape::number && size(i + 2) <= 2;
    const bool year = pair && !tight(i + 3) && size(i + 3) == 4 && is_year(number(i + 3)) && !tokens_[i + 3].line &&
                      !tokens_[i + 3].wide;
    const bool ends = year && !(tight(i + 4) && key(i + 4) == "/");
    if (!ends || tight(i) || !is_day_of_month(number(i), number(i + 2))) return i;
    date.from = {static_cast<std::uint16_t>(number(i + 3)), static_cast<std::uint8_t>(number(i + 2)),
                 static_cast<std::uint8_t>(number(i))};
    return i + 4;
  }

  /// «Ink. 2031 -02- 1 2»: a stamp's wheels stand apart, and its label tells that they are one day.
  std::uint32_t stamped(std::uint32_t i, DateAt& date) const {
    const std::uint32_t label = i > 0 && key(i - 1) == "." ? i - 1 : i;
    if (label == 0 || size(i) != 4 || !is_year(number(i)) || !is_dash(i + 1)) return i;
    if (!is(label - 1, "ink") && !is(label - 1, "inkom") && !is(label - 1, "ankom")) return i;
    std::uint32_t at = i + 2;
    const std::uint32_t month = wheels(at);
    if (!is_dash(at)) return i;
    const std::uint32_t day = wheels(++at);
    if (!is_day_of_month(day, month)) return i;
    date.from = {static_cast<std::uint16_t>(number(i)), static_cast<std::uint8_t>(month),
                 static_cast<std::uint8_t>(day)};
    return at;
  }

  /// Two digits of one line, together or apart; 0 where there are fewer. `at` goes past them.
  std::uint32_t wheels(std::uint32_t& at) const {
    const auto digits_at = [&](std::uint32_t i) {
      return shape(i) == Shape::number && !tokens_[i].line && size(i) <= 2 ? size(i) : 0u;
    };
    const std::uint32_t first = at;
    if (digits_at(at) == 2) return number(at++);
    if (digits_at(at) != 1 || digits_at(at + 1) != 1) return 0;
    at += 2;
    return 10 * number(first) + number(first + 1);
  }

  std::uint32_t ordinal(std::uint32_t at) const {
    const bool suffix = key(at) == ":" && tight(at) && (key(at + 1) == "e" || key(at + 1) == "a");
    return suffix ? at + 2 : at;
  }

  /// A whole month's name, or a short one: never a name («Jan») without a number before it.
  bool is_month(std::uint32_t at) const { return flag(at, Flag::month) || flag(at, Flag::short_month); }
  bool is_dash(std::uint32_t at) const {
    const std::string_view mark = key(at);
    return mark == "-" || mark == "–" || mark == "‐" || mark == "‑" || mark == "−";
  }
  /// … before a number.
  bool tight_mark(std::uint32_t at) const {
    return (is_dash(at) || key(at) == ".") && tight(at) && (tight(at + 1) || begins_line(at + 1)) &&
           shape(at + 1) == Shape::number;
  }
  /// «… 2031-|02-20»: the end of a line divides a day behind a dash, never before it.
  bool begins_line(std::uint32_t at) const { return at < tokens_.size() && tokens_[at].line && is_dash(at - 1); }
  bool tight(std::uint32_t at) const { return at < tokens_.size() && !tokens_[at].space; }
  Shape shape(std::uint32_t at) const { return at < tokens_.size() ? tokens_[at].shape : Shape::mark; }
  std::uint32_t size(std::uint32_t at) const { return at < tokens_.size() ? tokens_[at].end - tokens_[at].begin : 0; }
  std::string_view key(std::uint32_t at) const {
    return at < tokens_.size() ? r_.key(tokens_[at]) : std::string_view{};
  }
  bool is(std::uint32_t at, std::string_view word) const { return at < tokens_.size() && r_.is(tokens_[at], word); }
  bool flag(std::uint32_t at, Flag wanted) const {
    return at < tokens_.size() && (tokens_[at].flags & static_cast<std::uint32_t>(wanted)) != 0;
  }
  std::uint8_t listed(std::uint32_t at) const {
    return tokens_[at].word == nullptr ? std::uint8_t{0} : tokens_[at].word->number;
  }
  std::uint32_t number(std::uint32_t at) const {
    if (shape(at) != Shape::number || size(at) > 4) return 0;
    return number_in<std::uint32_t>(slice(r_.text, {tokens_[at].begin, tokens_[at].end})).value_or(0);
  }

  const Reading& r_;
  const std::vector<Token>& tokens_;
  bool furniture_;
};

std::string padded(std::uint32_t value, std::size_t width) {
  const std::string digits = std::to_string(value);
  return std::string(width - std::min(width, digits.size()), '0') + digits;
}

std::string iso(Day day) {
  return padded(day.year, 4) + "-" + padded(day.month, 2) + (day.day == 0 ? "" : "-" + padded(day.day, 2));
}

}  // namespace

std::vector<DateAt> find_dates(const Reading& r) {
  std::vector<DateAt> dates;
  Stream(r, r.tokens, false).find(dates);
  for (DateAt& date : dates) {
    std::uint32_t before = date.range.first;
    while (before > 0 && date.led_by < 3 && (r.is(before - 1, "den") || r.has(before - 1, Flag::weekday))) {
      --before;
      ++date.led_by;
    }
  }
  Stream(r, r.furniture, true).find(dates);
  return dates;
}

std::string iso(const DateAt& date) { return iso(date.from) + (date.to == Day{} ? "" : "/" + iso(date.to)); }

Value date_value(const Reading& r, const DateAt& date) {
  const std::vector<Token>& tokens = date.furniture ? r.furniture : r.tokens;
  return {iso(date), {tokens[date.range.first].begin, tokens[date.range.last - 1].end}, Status::read, {}};
}

}  // namespace diarium::facts
