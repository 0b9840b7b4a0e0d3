#include "facts/dates/day_bodies.h"

namespace diarium::facts {

bool is_line_of_meeting(const Reading& r, std::uint32_t at, std::uint32_t end) {
  const std::optional<BodyAt> body = body_at(r, at - 1);
  return body && !body->owner && r.tokens[body->range.first].line && (end >= r.size() || r.tokens[end].line) &&
         r.role(at) != structure::Role::attachment && r.kind(at) != structure::BlockKind::list_item;
}

bool is_sent_to(const Reading& r, std::uint32_t at) {
  const std::uint32_t end = at > 0 && r.is(at - 1, "den") ? at - 1 : at;
  const std::optional<BodyAt> body = end > 0 ? body_at(r, end - 1) : std::nullopt;
  if (!body || body->range.first < 2 || r.tokens[body->range.first].line || !r.is(body->range.first - 1, "till"))
    return false;
  const std::uint32_t first = body->range.first;
  for (std::uint32_t i = first - 1; i > r.sentence(first).first && first - i < 4; --i)
    if (r.ends(i - 1, "skrivelse") || r.is_any(i - 1, {"pm", "promemoria", "brev", "initiativ"})) return true;
  return false;
}

bool is_handed_to(const Reading& r, std::uint32_t at) {
  const std::optional<BodyAt> body = body_at(r, at - 1);
  return body && !body->owner && body->range.first > 0 && r.is(body->range.first - 1, "till") &&
         r.shape(body->range.first - 1) == Shape::lower;
}

}  // namespace diarium::facts
