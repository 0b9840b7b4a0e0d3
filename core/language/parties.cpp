#include "language/parties.h"

#include <algorithm>

#include "base/letters.h"
#include "language/lists.h"

namespace diarium::language {

std::string_view party_named(std::string_view spelling, Letters letters) {
  const Word* word = find_word(spelling, letters);
  return word != nullptr && has(word->flags, Flag::party) ? word->letters : std::string_view{};
}

std::string_view known_party(std::string_view letters) {
  constexpr std::size_t most = 2;
  if (letters.empty() || letters.size() > most) return {};
  for (const ListRow& row : rows(List::parties)) {
    const std::string_view own = row.more.substr(0, row.more.find('\t'));
    if (own.size() == row.more.size()) continue;  // Not `known`.
    if (std::ranges::equal(own, letters, {}, to_small, to_small)) return own;
  }
  return {};
}

}  // namespace diarium::language
