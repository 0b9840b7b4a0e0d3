#include "relations/acts/acts.h"

#include <array>

namespace diarium::relations {

std::string_view name(ActKind kind) {
  constexpr std::array<std::string_view, act_kind_count> names = {
      "moved",     "asked",        "seconded",  "demanded", "reserved", "special_statement",
      "statement", "minutes_note", "voted_yes", "voted_no", "abstained", "voted_for", "voted_against"};
  return names[static_cast<std::size_t>(kind)];
}

bool opens_case(ActKind kind) {
  return kind == ActKind::moved || kind == ActKind::asked || kind == ActKind::seconded;
}

bool is_vote(ActKind kind) {
  return is_yes_or_no(kind) || kind == ActKind::voted_for || kind == ActKind::voted_against;
}

bool is_yes_or_no(ActKind kind) {
  return kind == ActKind::voted_yes || kind == ActKind::voted_no || kind == ActKind::abstained;
}

bool objects(const Act& act) {
  if (act.kind == ActKind::demanded) return act.side == Side::lost;
  return act.kind == ActKind::reserved || act.kind == ActKind::special_statement || act.kind == ActKind::statement ||
         act.kind == ActKind::minutes_note;
}

bool together(const Act& one, const Act& other) {
  if (opens_case(one.kind) || opens_case(other.kind)) return opens_case(one.kind) && opens_case(other.kind);
  return one.kind == other.kind && one.passage.ref == other.passage.ref && one.passage.span == other.passage.span;
}

}  // namespace diarium::relations
