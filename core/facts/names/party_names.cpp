#include "facts/names/party_names.h"

#include "facts/rules/rules.h"

namespace diarium::facts {
namespace {

/// What the patterns mark: the first name, and the party.
enum class PartyMark : std::uint8_t { names, party };

/// Letters of a party that is named, or its own name where nobody knows any.
std::string letters_of(const Reading& r, std::uint32_t at) {
  if (r.has(at, Flag::party)) return std::string(r.tokens[at].word->letters);
  const std::string_view known = known_party(r.written(at));
  return std::string(known.empty() ? r.written(at) : known);
}

}  // namespace

std::vector<NameAt> find_party_names(const Reading& r) {
  std::vector<NameAt> found;
  for (std::uint32_t i = 0; i < r.size(); ++i) {
    if (!is_first_name(r, i) && !r.has(i, Flag::party) && r.shape(i) < Shape::capital) continue;
    Found told = find_at(group_rules(), r, i, NothingAsked(), "party_behind");
    if (told.rule == nullptr) told = find_at(group_rules(), r, i, NothingAsked(), "party_before");
    if (told.rule == nullptr) continue;
    const std::uint32_t party = told[PartyMark::party], stop = party > i ? party : told.end;
    for (std::uint32_t at = told[PartyMark::names]; at < stop && is_first_name(r, at);) {
      std::uint32_t end = at + 1;
      while (end < stop && (is_name_part(r, end) || r.has(end, Flag::particle))) ++end;
      found.push_back({{at, end}, {at, end}, letters_of(r, party), {}, NameSign::shared});
      at = end + 1;
    }
  }
  return found;
}

}  // namespace diarium::facts
