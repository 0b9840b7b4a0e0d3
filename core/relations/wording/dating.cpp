#include "relations/wording/dating.h"

#include <algorithm>
#include <array>

namespace diarium::relations {
namespace {

constexpr std::string_view own_day = "document_date";  // Of the fact that a day was read from.

struct Days {
  std::string first, last;
};

/// «2031», «2031-02», «2031-02-09» or two days divided by «/».
Days days_of(std::string_view iso) {
  const auto slash = iso.find('/');
  const std::string from(iso.substr(0, slash)), to(slash == iso.npos ? iso : iso.substr(slash + 1));
  const auto filled = [](std::string day, std::string_view month_and_day) {
    if (day.size() == 4) return day + std::string(month_and_day);
    if (day.size() == 7) return day + std::string(month_and_day.substr(3));
    return day;
  };
  return {filled(from, "-01-01"), filled(to, "-12-31")};
}

/// Which meanings of a date say when a paper of this kind was written, best first.
std::vector<std::string_view> meanings(std::string_view type) {
  if (type == "motion") return {own_day, "motion_inlämnad"};
  if (type == "tjansteskrivelse") return {own_day, "tjänsteskrivelse"};
  if (type == "tjansteutlatande") return {own_day, "tjänsteutlåtande"};
  if (type == "protokollsparagraf" || type == "protokoll") return {own_day, "sammanträde"};
  if (type == "remissvar") return {own_day, "remissvar"};
  return {own_day};
}

Dating exactly(PartRef part, const facts::Date& date) {
  const Days days = days_of(date.iso);
  return {days.first, days.last, {{part, date.span, date.iso, date.what}}};
}

/// Parts of a file may tell when another was written: the minutes say when the motion was handed in.
bool tells_of_other_parts(const facts::Facts& facts, std::string_view what, std::string_view type) {
  return what == "motion_inlämnad" && type == "motion" &&
         std::ranges::count(facts.components, "motion", &facts::Component::type) <= 1;
}

}  // namespace

std::string_view name(Direction direction) {
  constexpr std::array<std::string_view, 3> names{"unknown", "a_to_b", "b_to_a"};
  return names[static_cast<std::size_t>(direction)];
}

Dating dating_of(const PileText& paper, std::uint32_t number, std::uint32_t part) {
  const facts::Facts& facts = paper.facts;
  const PartRef ref{number, part};
  const ByteSpan own = span_of(paper, part);
  const std::string type = type_of(paper, part);
  for (const std::string_view meaning : meanings(type)) {
    for (const facts::Date& date : facts.dates) {
      const bool inside = own.begin <= date.span.begin && date.span.end <= own.end;
      if (date.what == meaning && !date.iso.empty() && (inside || tells_of_other_parts(facts, meaning, type)))
        return exactly(ref, date);
    }
  }
  if (!facts.document_date) return {};
  const facts::Value& date = *facts.document_date;
  const Dating exact{
      days_of(date.value).first, days_of(date.value).last, {{ref, date.span, date.value, std::string(own_day)}}};
  const auto holds_date = [&date](ByteSpan span) { return span.begin <= date.span.begin && date.span.end <= span.end; };
  if (holds_date(own)) return exact;
  const auto holder = std::ranges::find_if(facts.components, [&](const auto& one) { return holds_date(one.span); });
  const bool main_date = holder == facts.components.end() || (facts.type && holder->type == facts.type->value);
  if (!main_date) return {};
  if (holder == facts.components.end() && facts.type && facts.type->value == type) return exact;
  return {"", exact.not_after, exact.evidence};  // An enclosure is there when the paper that carries it is written.
}

Direction direction_of(const Dating& a, const Dating& b) {
  const auto precedes = [](const Dating& one, const Dating& other) {
    return !one.not_after.empty() && !other.not_before.empty() && one.not_after < other.not_before;
  };
  if (precedes(a, b)) return Direction::a_to_b;
  if (precedes(b, a)) return Direction::b_to_a;
  return Direction::unknown;
}

}  // namespace diarium::relations
