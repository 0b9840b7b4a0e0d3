// "Which parties put the matter, as its title says?" «Yrkande från S och V om …»
#include "relations/acts/ballots.h"

#include <algorithm>

#include "facts/reading/name_words.h"
#include "facts/reading/verbs.h"
#include "relations/decided/demand_aims.h"

namespace diarium::relations {
namespace {

constexpr std::uint32_t most_before =
    5;  // Tokens from the start of a title to what it is: «Reviderat gemensamt yrkande».

/// What is put by the paper whose word stands at a token.
std::optional<ActKind> put_at(const Reading& r, std::uint32_t i) {
  const facts::Found put = fate_at(r, i, "put");
  if (put.says("asked")) return ActKind::asked;
  return put.rule != nullptr || facts::names_demand(r, i) ? std::optional(ActKind::moved) : std::nullopt;
}

std::vector<TitleParty> parties_behind(const Reading& r, Range words, ActKind kind) {
  std::vector<TitleParty> found;
  bool linked = true;
  for (std::uint32_t i = words.first; i < words.last; ++i) {
    if (const std::string_view letters = party_at(r, i); !letters.empty()) {
      const bool known = std::ranges::find(found, letters, &TitleParty::letters) != found.end();
      if (!known) found.push_back({std::string(letters), r.span({i, i + 1}), kind});
      linked = false;
    } else if (fate_at(r, i, "link").says("and")) {
      linked = true;
    } else if (linked && r.shape(i) >= Shape::capital) {
      return {};
    } else if (!is_fate_word(r, i, "owners")) {
      break;
    }
  }
  return found;
}

}  // namespace

std::vector<TitleParty> title_parties(const Reading& r, const facts::Facts& facts) {
  if (!facts.title || !r.swedish) return {};
  const Range title = r.within(facts.title->span);
  for (std::uint32_t i = title.first; i + 2 < title.last && i < title.first + most_before; ++i) {
    const std::optional<ActKind> kind = put_at(r, i);
    if (!kind || !is_fate_word(r, i + 1, "from")) continue;
    return parties_behind(r, {i + 2, title.last}, *kind);
  }
  return {};
}

}  // namespace diarium::relations
