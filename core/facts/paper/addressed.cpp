#include "facts/paper/addressed.h"

#include <algorithm>

#include "facts/bodies/bodies.h"
#include "facts/reading/name_words.h"

namespace diarium::facts {
namespace {

/// Past «ställd» of «ställd till».
std::uint32_t past_put(const Reading& r, std::uint32_t at) {
  return r.is_any(at, {"ställd", "ställt", "riktad", "adresserad"}) ? at + 1 : at;
}

/// «… till ordföranden i socialnämnden, Håkan Berg (C)»: titles, bodies and names, to the end.
bool only_receives(const Reading& r, Range range) {
  const auto [at, last] = range;
  constexpr std::uint32_t most = 16;  // Tokens.
  bool titled = false;
  for (std::uint32_t i = at + 1; i < last; ++i) {
    const bool title = !title_role(r, i).empty(), body = r.has(i, Flag::body);
    titled = titled || title;
    if (!title && !body && r.shape(i) < Shape::capital && r.word(i) && !r.is_any(i, {"i", "och", "för", "vice"}) &&
        !r.is(i + 1, "-"))
      return false;
  }
  return titled && last - at <= most && r.is(at, "till");
}

}  // namespace

bool only_names(const Reading& r, Range range) {
  bool bracket = false;
  bool first_name = false;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    first_name = first_name || is_first_name(r, i) || r.has(i, Flag::party);
    const bool name = r.shape(i) >= Shape::capital || r.has(i, Flag::particle);
    const bool link = r.is_any(i, {"(", ")", ",", "och", "samt", ":", "-", "&", "borgarrådet", "ledamoten", "/"});
    if (!name && !link) return false;
    bracket = bracket || r.is(i, "(");
  }
  return bracket || (first_name && range.size() <= 4);
}

bool only_date(const Reading& r, Range range) {
  bool digits = false;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const bool day = r.shape(i) == Shape::number || r.shape(i) == Shape::mark || r.is(i, "den") ||
                     r.has(i, Flag::month) || r.has(i, Flag::short_month) || r.has(i, Flag::weekday);
    if (!day) return false;
    digits = digits || r.shape(i) == Shape::number;
  }
  return digits;
}

bool addresses_person(const Reading& r, Range range) {
  const std::uint32_t last = range.last, at = past_put(r, range.first);
  if (!r.is(at, "till") || !r.is(last - 1, ")")) return false;
  if (only_receives(r, {at, last})) return true;
  for (std::uint32_t i = at + 1; i < std::min(last, at + 4); ++i)
    if (!title_role(r, i).empty() && only_names(r, {i + 1, last})) return true;
  return false;
}

bool addresses(const Reading& r, Range range) {
  const std::uint32_t last = range.last, at = past_put(r, range.first);
  // «Ledamotsinitiativ i trafiknämnden»
  if (const std::optional<BodyAt> where = r.is(at, "i") ? first_body(r, {at + 1, last}, Rank::committee) : std::nullopt)
    return where->range == Range{at + 1, last};
  if (!r.is_any(at, {"till", "för"})) return false;
  if (addresses_person(r, {at, last}) || only_receives(r, {at, last})) return true;
  if (r.is_any(last - 1, {"kommun", "stad"}) && last - at <= 4) return true;  // «Medborgarförslag till Sjö kommun»
  const std::optional<BodyAt> body = first_body(r, {at, std::min(last, at + 4)}, Rank::committee);
  // «Motion till Sjö kommunfullmäktige angående bryggor»
  if (body && body->range.last + 1 < last &&
      r.is_any(body->range.last, {"angående", "om", "gällande", "rörande", "avseende"}))
    return false;
  if (!body || body->range.last + 3 >= last) return body.has_value();
  return only_date(r, {body->range.last, last});  // «Fråga till kommunfullmäktige 2023-03-27»
}

}  // namespace diarium::facts
