#include "facts/parts/agenda.h"

#include <algorithm>

#include "facts/bodies/bodies.h"

namespace diarium::facts {
namespace {

using structure::BlockKind;

constexpr std::uint32_t least_items = 2;    // Numbered matters that make an agenda of a paper without a name.
constexpr std::uint32_t longest_item = 40;  // Tokens of a line that names a matter.

/// The number that a block bears as a matter: «1. Upprop», «2 Taxa för simhallen», «Ärende 3»; 0: none.
std::uint32_t item_number(const Reading& r, std::uint32_t block) {
  const Range words = r.blocks[block];
  const structure::Block& own = r.outline->blocks[block];
  if (words.empty() || words.size() > longest_item) return 0;
  std::uint32_t number = 0;
  for (const char c : own.label) {
    if (c >= '0' && c <= '9' && number < 10000) number = number * 10 + static_cast<std::uint32_t>(c - '0');
  }
  if (number != 0) return number;
  std::uint32_t at = words.first;
  if (r.is(at, "ärende")) ++at;
  const std::optional<std::uint32_t> written = r.number(at);
  if (!written || *written > 999) return 0;
  ++at;
  if (r.is_any(at, {".", ")", ":"})) ++at;
  const bool named = at < words.last && r.shape(at) >= Shape::capital && r.tokens[at].space;
  return named || r.is(words.first, "ärende") ? *written : 0;
}

/// The block of the first item: a 1 that a 2 follows, perhaps with explanations between them.
std::uint32_t first_item(const Reading& r, const Part& part, std::uint32_t& items) {
  std::uint32_t first = Reading::no_block;
  items = 0;
  for (std::uint32_t b = part.first_block; b < part.last_block; ++b) {
    const std::uint32_t number = item_number(r, b);
    if (number == 1 && items <= 1) {
      first = b;
      items = 1;
    } else if (number == items + 1 && items > 0) {
      ++items;
    }
  }
  return first;
}

/// «Sammanträde 2024-11-21», «Möte den 4 maj 2023», in a head that names a body.
Range meeting_line(const Reading& r, const Part& part, std::uint32_t end) {
  Range words;
  bool body = false;
  for (std::uint32_t i = part.tokens.first; i < end; ++i) {
    body = body || body_at(r, i);
    const bool meeting = r.is_any(i, {"sammanträde", "sammanträdet", "sammanträdesdatum", "sammanträdesdag", "möte"});
    if (!meeting || !words.empty()) continue;
    for (std::uint32_t near = i + 1; near < std::min(end, i + 7); ++near) {
      if (r.shape(near) == Shape::number) words = {i, i + 1};
    }
  }
  return body ? words : Range{};
}

bool has_section(const Reading& r, const Part& part) {
  for (std::uint32_t i = part.tokens.first; i < part.tokens.last; ++i) {
    if (r.tokens[i].line && section_sign(r, i)) return true;
  }
  return false;
}

}  // namespace

void tell_agenda(const Reading& r, Part& part) {
  const bool named = part.type == Type::kallelse;
  const bool case_named = part.type == Type::motion || part.type == Type::medborgarforslag ||
                          part.type == Type::interpellation || part.type == Type::skrivelse;
  if ((!named && !case_named && part.type != Type::none) || part.tokens.empty()) return;
  std::uint32_t items = 0;
  const std::uint32_t first = first_item(r, part, items);
  if (first == Reading::no_block || items < least_items) return;
  const std::uint32_t begin = r.blocks[first].first;
  if (case_named && part.words.first < begin) return;  // Below an item «Medborgarförslag» heads the next ones.
  if (!named) {
    const Range words = meeting_line(r, part, begin);
    if (words.empty() || has_section(r, part)) return;
    part.type = Type::kallelse;
    part.words = words;
    part.derived = true;
  }
  part.head_end = std::min(part.head_end, std::max(begin, part.words.last));
}

}  // namespace diarium::facts
