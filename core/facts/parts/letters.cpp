#include "facts/parts/letters.h"

#include <algorithm>

#include "facts/bodies/bodies.h"
#include "facts/parts/letterheads.h"

namespace diarium::facts {
namespace {

using structure::Role;

/// The board's letter to the council: to whom it goes, then its proposal.
bool is_board_letter(const Reading& r, const Part& part, std::uint32_t council) {
  const std::uint32_t last = std::min(part.tokens.last, council + 40);
  for (std::uint32_t i = council + 1; i < last; ++i) {
    const std::optional<BodyAt> body = body_at(r, i);
    if (body && body->rank == Rank::board && r.is_any(i + 1, {"förslag", "föreslår", "tillstyrker"})) return true;
  }
  return false;
}

}  // namespace

void tell_board_letter(const Reading& r, Part& part) {
  if (part.type != Type::none && !part.derived) return;
  const std::uint32_t council = addressed_to_council(r, part.tokens);
  if (council == 0 || !is_board_letter(r, part, council)) return;
  part.type = Type::utlatande;
  part.derived = true;
  part.words = {council, council + 1};
}

void tell_office_letter(const Reading& r, Part& part) {
  if (part.type != Type::motion) return;
  for (std::uint32_t i = part.tokens.first; i + 2 < part.tokens.last; ++i) {
    if (r.role(i) != Role::proposal) continue;
    const std::optional<BodyAt> body = body_at(r, i);
    if (!body || body->rank == Rank::council) continue;
    const bool heading = body->rank == Rank::office && r.ends(i, "s") && r.is(body->range.last, "förslag");
    const std::optional<BodyAt> to = body_at(r, body->range.last + 1);
    const bool proposes = body->rank == Rank::board && r.is(body->range.last, "föreslår") && to &&
                          to->rank == Rank::council && r.tokens[body->range.first].line;
    if (!heading && !proposes) continue;
    part.type = Type::tjansteskrivelse;
    part.derived = true;
    return;
  }
}

}  // namespace diarium::facts
