// Where the names stand that somebody is elected by.
#include "facts/decided/points.h"

#include <algorithm>

#include "facts/reading/name_words.h"
#include "facts/reading/verbs.h"
#include "facts/rules/rules.h"

namespace diarium::facts {
namespace {

/// Tokens of a line that names one who is elected, with party, post and town.
constexpr std::uint32_t most_elected_line = 16;

/// Its last sentence elects, and says not yet whom.
bool elects(const Reading& r, Range block) {
  if (block.empty() || r.is_any(block.last - 1, {".", ";"})) return false;
  for (std::uint32_t i = block.last; i > r.sentence(block.last - 1).first; --i) {
    const VerbAt verb = verb_at(r, i - 1);
    if (verb && verb.verb->outcome == "utse" && (verb.form != VerbForm::past || verb.passive) &&
        verb.form != VerbForm::supine)
      return true;
    if (is_first_name(r, i - 1) && r.shape(i) >= Shape::capital) return false;  // It names somebody.
  }
  return false;
}

/// «Ordförande: Bo Ek (M)», «1:e vice ordförande: Eva Ask (V)»: behind the post before a name; `line` without.
std::uint32_t past_post(const Reading& r, Range block, std::uint32_t line) {
  constexpr std::uint32_t most_post = 8;  // Tokens.
  std::uint32_t name = line;
  for (std::uint32_t i = line + 1; i < std::min(block.last, line + most_post) && !r.tokens[i].line; ++i)
    if (r.is(i, ":")) name = i + 1;
  return name;
}

/// Each line begins with a name, and says nothing of its bearer but party, post and when.
bool lists_names(const Reading& r, Range block) {
  std::uint32_t line = block.first;
  for (std::uint32_t i = block.first; i < block.last; ++i) {
    if (verb_at(r, i).finite() || r.is_any(i, {".", ";"})) return false;
    if (!r.tokens[i].line && i != block.first) {
      if (i - line > most_elected_line) return false;
      continue;
    }
    line = i;
    const std::uint32_t name = past_post(r, block, i);
    const bool with_party = r.is(name + 2, "(") && r.word(name + 3) && r.is(name + 4, ")");
    if ((!is_first_name(r, name) && !with_party) || r.shape(name + 1) < Shape::capital || r.tokens[name + 1].line)
      return false;
  }
  return !block.empty();
}

/// «Ordinarie ledamöter», «Ersättare:» above those who are elected to that.
bool names_seat(const Reading& r, Range block) {
  for (std::uint32_t i = block.first; i < block.last; ++i)
    if (!is_said(decided_rules(), "seats", r, i)) return false;
  return !block.empty();
}

}  // namespace

std::uint32_t end_of_elected(const Reading& r, std::uint32_t b) {
  const Role role = r.outline->blocks[b].role;
  if ((role != Role::decision && role != Role::proposal) || r.outline->blocks[b].kind == BlockKind::heading ||
      !elects(r, r.blocks[b]))
    return b;
  std::uint32_t end = b;
  for (std::uint32_t next = b + 1; next < r.blocks.size(); ++next) {
    const Range words = r.blocks[next];
    if (words.empty()) continue;
    if (names_seat(r, words)) continue;
    if (r.outline->blocks[next].kind == BlockKind::heading) break;
    if (lists_names(r, words)) {
      end = next;
      continue;
    }
    // «… till ledamöter i valberedningen.»
    if (end > b && r.shape(words.first) == Shape::lower && r.is_any(words.first, {"till", "som", "för"}))
      end = next;
    break;
  }
  return end;
}

namespace {

/// «§ 9   Val av revisorer», «Fyllnadsval till valnämnden»: a § that elects.
bool is_election(const Reading& r, const Part& part) {
  constexpr std::uint32_t most_before = 12;  // Tokens: the § and its number, the case's.
  if (part.type != Type::protokollsparagraf || part.section_block == Reading::no_block) return false;
  const std::uint32_t first = r.blocks[part.section_block].first;
  return is_said(head_rules(), "elects", r, Range{first, std::min(part.tokens.last, first + most_before)});
}

}  // namespace

bool is_among(const std::vector<Range>& ranges, std::uint32_t at) {
  return std::ranges::any_of(ranges, [&](Range one) { return one.first <= at && at < one.last; });
}

std::vector<Range> elections(const Reading& r, const std::vector<Part>& parts) {
  std::vector<Range> found;
  for (std::uint32_t b = 0; b < r.blocks.size(); ++b) {
    if (r.blocks[b].empty()) continue;
    const std::uint32_t end = end_of_elected(r, b);
    if (end == b) continue;
    found.push_back({r.blocks[b].last, r.blocks[end].last});
    b = end;
  }
  for (const Part& part : parts) {
    if (!is_election(r, part)) continue;
    std::uint32_t last = part.tokens.first;
    bool moved = false;  // Who is moved, below those who are elected.
    for (std::uint32_t b = part.section_block; b < part.last_block; ++b) {
      if (r.blocks[b].empty()) continue;
      const Role role = r.outline->blocks[b].role;
      if (role == Role::reservation || is_said(head_rules(), "signed", r, r.blocks[b].first)) break;
      moved = moved || role == Role::yrkande || role == Role::voting;
      if (!moved) last = r.blocks[b].last;
      else if (lists_names(r, r.blocks[b])) found.push_back(r.blocks[b]);
    }
    found.push_back({r.blocks[part.section_block].first, last});
  }
  return found;
}

}  // namespace diarium::facts
