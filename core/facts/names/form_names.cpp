#include "facts/names/names.h"

#include "facts/reading/cells.h"
#include "facts/rules/rules.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t most_value = 3;  // Words of a first or a last name.

/// The value of the field whose label is token `label`; empty where the field is.
Range value_of_field(const Reading& r, std::uint32_t label) {
  const std::uint32_t first = r.is(label + 1, ":") ? label + 2 : label + 1;
  std::uint32_t last = first;
  while (last < first + most_value && is_name_part(r, last) && !is_name_label(r, last) &&
         (last == first || !opens_cell(r, last)))
    ++last;
  return opens_cell(r, last) || is_name_label(r, last) ? Range{first, last} : Range{};
}

}  // namespace

bool is_name_label(const Reading& r, std::uint32_t at) {
  return is_said(name_rules(), "name_label", r, at);
}

bool is_name_field(const Reading& r, std::uint32_t at) {
  return is_said(aside_rules(), "name_field", r, at);
}

bool fills_field(const Reading& r, Range name) {
  const bool colon = name.first > 1 && r.is(name.first - 1, ":");
  const std::uint32_t label = name.first - (colon ? 2 : 1);
  return name.first > 0 && (is_name_label(r, label) || (colon && is_name_field(r, label)));
}

std::vector<NameAt> find_form_names(const Reading& r, const std::vector<Part>& parts) {
  std::vector<NameAt> found;
  for (std::uint32_t i = 0; i < r.size(); ++i) {
    if (!is_name_label(r, i) || !opens_cell(r, i) || parts[part_of(parts, i)].type != Type::medborgarforslag)
      continue;
    const Range one = value_of_field(r, i), other = value_of_field(r, one.last);
    if (one.empty() || other.empty() || !is_name_label(r, one.last)) continue;
    const Range name{one.first, other.last};
    found.push_back({name, name, {}, {}, NameSign::title});
    i = other.last - 1;
  }
  return found;
}

}  // namespace diarium::facts
