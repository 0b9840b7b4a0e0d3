#include "facts/names/form_names.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t most_value = 3;  // Words of a first or a last name.

bool begins_field(const Reading& r, std::uint32_t at) { return r.tokens[at].line || r.tokens[at].wide; }

/// The value of the field whose label is token `label`; empty where the field is.
Range value_of_field(const Reading& r, std::uint32_t label) {
  const std::uint32_t first = r.is(label + 1, ":") ? label + 2 : label + 1;
  std::uint32_t last = first;
  while (last < r.size() && last < first + most_value && is_name_part(r, last) && !is_name_label(r, last) &&
         (last == first || !begins_field(r, last)))
    ++last;
  const bool ended = last >= r.size() || begins_field(r, last) || is_name_label(r, last);
  return last > first && ended ? Range{first, last} : Range{};
}

}  // namespace

bool is_name_label(const Reading& r, std::uint32_t at) {
  return r.is_any(at, {"förnamn", "efternamn", "tilltalsnamn"});
}

bool is_name_field(const Reading& r, std::uint32_t at) {
  if (!r.is(at + 1, ":")) return false;
  if (r.is(at, "namn")) return r.tokens[at].line;
  // As a service on the web writes it.
  return r.is(at, "av") && at > 0 && r.tokens[at - 1].line &&
         r.is_any(at - 1, {"inskickat", "inskickad", "inlämnat", "inlämnad", "skapat", "skapad"});
}

bool fills_field(const Reading& r, Range name) {
  if (name.first == 0) return false;
  const bool colon = r.is(name.first - 1, ":");
  if (name.first < (colon ? 2u : 1u)) return false;
  const std::uint32_t label = name.first - (colon ? 2u : 1u);
  if (is_name_label(r, label)) return true;
  if (colon && is_name_field(r, label)) return true;
  return (colon && r.is_any(label, {"namn", "förslagsställare", "förslagsställarens"})) ||
         (r.is_any(label, {"namn", "förslagsställare"}) && r.tokens[label].line && r.tokens[name.first].line);
}

std::vector<NameAt> find_form_names(const Reading& r, const std::vector<Part>& parts) {
  std::vector<NameAt> found;
  for (std::uint32_t i = 0; i < r.size(); ++i) {
    if (!is_name_label(r, i) || !begins_field(r, i) || parts[part_of(parts, i)].type != Type::medborgarforslag)
      continue;
    const Range one = value_of_field(r, i);
    if (one.empty() || !is_name_label(r, one.last) || r.key(one.last) == r.key(i)) continue;
    const Range other = value_of_field(r, one.last);
    if (other.empty()) continue;
    const Range name{one.first, other.last};
    found.push_back({name, name, {}, {}, NameSign::title});
    i = other.last - 1;
  }
  return found;
}

}  // namespace diarium::facts
