#include "facts/paper/meeting_item.h"

#include "facts/bodies/bodies.h"

namespace diarium::facts {

std::uint32_t past_item_number(const Reading& r, std::uint32_t at) {
  const bool item = r.is_any(at, {"ärende", "punkt"}) && r.shape(at + 1) == Shape::number;
  if (!item) return at;
  std::uint32_t colon = at + 2;
  while (r.tight(colon) && r.is(colon, ".") && r.shape(colon + 1) == Shape::number && colon < at + 6) colon += 2;
  return r.is_any(colon, {":", "–", "-"}) && r.word(colon + 1) && !r.tokens[colon + 1].line ? colon + 1 : at;
}

std::uint32_t past_meeting_line(const Reading& r, Range words) {
  std::uint32_t at = words.first;
  bool item = false, day = false;
  while (at < words.last && (at == words.first || !r.tokens[at].line)) {
    const std::optional<BodyAt> body = body_at(r, at);
    if (body && body->range.first == at && body->range.last <= words.last) {
      at = body->range.last;
      continue;
    }
    if (r.has(at, Flag::body) || (r.shape(at) >= Shape::capital && at + 1 < words.last && r.has(at + 1, Flag::body))) {
      ++at;  // «Tekniska nämndens sammanträde»
      continue;
    }
    const bool number = r.shape(at) == Shape::number;
    item = item || (r.is_any(at, {"ärende", "punkt", "ärendenr"}) && r.shape(at + 1) == Shape::number);
    day = day || (number && r.number(at).value_or(0) > 1900);
    if (!number && !r.has(at, Flag::month) && !r.is_any(at, {"ärende", "punkt", "ärendenr", ",", "-", "–", "/", "den", "vid", "sammanträde", "sammanträdet", "nr", "."}))
      return words.first;
    ++at;
  }
  return (item || day) && at < words.last ? at : words.first;
}

}  // namespace diarium::facts
