#include "view/part_days.h"

namespace diarium::view {

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
