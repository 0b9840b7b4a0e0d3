#include "language/lists.h"

#include <algorithm>

#include "base/letters.h"

namespace diarium::language {

std::string_view party_named(std::string_view spelling, Letters letters) {
  const std::string wanted = key(spelling);
  for (const PartyName& name : std::ranges::equal_range(party_names(), std::string_view(wanted), {}, &PartyName::key)) {
    if (name.spelling == spelling || (letters == Letters::lost && is(spelling, name.spelling, letters)))
      return name.letters;
  }
  return {};
}

std::string_view known_party(std::string_view letters) {
  constexpr std::size_t most = 2;
  if (letters.empty() || letters.size() > most) return {};
  for (const ListRow& row : party_rows()) {
    const std::string_view own = row.more.substr(0, row.more.find('\t'));
    if (own.size() == row.more.size()) continue;  // Not `known`.
    if (std::ranges::equal(own, letters, {}, to_small, to_small)) return own;
  }
  return {};
}

std::string_view name_of_party(std::string_view letters) {
  std::string_view first;
  for (const ListRow& row : party_rows()) {
    const std::size_t end = row.more.find('\t');
    if (row.more.substr(0, end) != letters) continue;
    if (end != row.more.npos) return row.value;  // «known»
    if (first.empty()) first = row.value;
  }
  return first;
}

}  // namespace diarium::language
