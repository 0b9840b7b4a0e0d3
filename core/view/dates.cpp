#include "view/dates.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace diarium::view {
namespace {

std::optional<unsigned> whole(std::string_view digits) {
  unsigned value = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (fault != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

std::optional<std::string> month_word(Language language, std::string_view digits) {
  const auto month = whole(digits);
  if (digits.size() != 2 || !month || *month < 1 || *month > 12) return std::nullopt;
  return std::string(word(language, "month." + std::to_string(*month)));
}

}  // namespace

std::string date_words(Language language, std::string_view iso) {
  if (const auto slash = iso.find('/'); slash != iso.npos) {
    const std::string_view first = iso.substr(0, slash), last = iso.substr(slash + 1);
    const std::string to = date_words(language, last);
    if (first == last) return to;
    std::string from = date_words(language, first);
    // Year and month stand once where both days have them: «1–16 juni 2026», «24 mars–16 juni 2026».
    for (const std::size_t same : {4u, 7u})
      if (first.size() == last.size() && first.size() >= 7 && first.substr(0, same) == last.substr(0, same))
        from.resize(std::min(from.size(), from.rfind(' ')));
    return fill(language, "date_format.range", {{"from", from}, {"to", to}});
  }
  const bool has_day = iso.size() == 10 && iso[7] == '-';
  if (!(has_day || iso.size() == 7) || iso[4] != '-' || !whole(iso.substr(0, 4))) return std::string(iso);
  const std::string year(iso.substr(0, 4));
  const auto month = month_word(language, iso.substr(5, 2));
  if (!month) return std::string(iso);
  if (!has_day) return fill(language, "date_format.month", {{"month", *month}, {"year", year}});
  const auto day = whole(iso.substr(8));
  if (!day || *day < 1 || *day > 31) return std::string(iso);
  return fill(language, "date_format.day", {{"day", std::to_string(*day)}, {"month", *month}, {"year", year}});
}

std::string interval_words(Language language, relations::Interval interval) {
  const std::string from = date_words(language, relations::iso(interval.from)),
                    to = date_words(language, relations::iso(interval.to));
  if (!interval.known()) return std::string(word(language, "interval.unknown"));
  if (interval.from == interval.to) return from;
  if (!interval.to.known()) return fill(language, "interval.from", {{"from", from}});
  if (!interval.from.known()) return fill(language, "interval.to", {{"to", to}});
  return fill(language, "interval.between", {{"from", from}, {"to", to}});
}

bool is_own_day(const relations::Event& event) {
  const bool day = event.when.from.known() && event.when.from == event.when.to;
  return day && event.read && event.certainty == facts::Certainty::certain &&
         (event.what == "document_date" || event.what == "sammanträde" || event.what == "motion_inlämnad");
}

PartDays::PartDays(const index::Pack& pack, const relations::Timeline& timeline) : pack_(pack) {
  for (const relations::Event& event : timeline.events)  // The first day first.
    if (event.ref.part > 0 && is_own_day(event)) enclosed_.emplace(event.ref, &event);
}

std::string PartDays::of(relations::PartRef ref) const {
  if (ref.paper >= pack_.papers()) return {};
  if (ref.part == 0) return pack_.card(DocId{ref.paper}).date;
  const auto day = enclosed_.find(ref);
  return day == enclosed_.end() ? std::string() : relations::iso(day->second->when.from);
}

}  // namespace diarium::view
