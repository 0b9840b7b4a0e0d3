#include "facts/decided/against.h"

#include <algorithm>

#include "facts/bodies/bodies.h"
#include "facts/reading/verbs.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t most_board = 6;       // Tokens of a body's name.
constexpr std::uint32_t most_above = 120;     // Tokens in which the body was named in full.

bool is_in_past_tense(const Reading& r, Range sentence) {
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
    if (const VerbAt verb = verb_at(r, i); verb.is(VerbKind::dissent)) return verb.form == VerbForm::past;
  return false;
}

/// «Nämnden» by the last name of its kind above.
std::string full_name_above(const Reading& r, const BodyAt& body) {
  if (!body.generic) return body.name;
  for (std::uint32_t i = body.range.first; i > 0 && i + most_above > body.range.first; --i)
    if (const auto above = body_at(r, i - 1); above && !above->generic && above->kind == body.kind) return above->name;
  return {};
}

}  // namespace

std::string find_opposed_body(const Reading& r, Range sentence) {
  if (!is_in_past_tense(r, sentence)) return {};
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (!r.is(i, "mot")) continue;
    const std::optional<BodyAt> body =
        first_body(r, {i + 1, std::min(i + 1 + most_board, sentence.last)}, Rank::committee);
    if (!body || body->range.first != i + 1 || !body->owner || !r.starts(body->range.last, "beslut")) return {};
    std::string name = full_name_above(r, *body);
    if (!name.empty() && name[0] >= 'A' && name[0] <= 'Z') name[0] = static_cast<char>(name[0] + 32);
    return name;
  }
  return {};
}

}  // namespace diarium::facts
