#include "facts/parts/letters.h"

#include <algorithm>

#include "facts/bodies/bodies.h"
#include "facts/parts/heads.h"
#include "facts/parts/letterheads.h"
#include "facts/reading/name_words.h"
#include "facts/reading/verbs.h"
#include "facts/rules/rules.h"
#include "language/phrases.h"

namespace diarium::facts {
namespace {

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
  constexpr std::uint32_t most_head = 160;  // Tokens.
  Range words;
  end = std::min(end, part.tokens.first + most_head);
  bool body = false;
  for (std::uint32_t i = part.tokens.first; i < end; ++i) {
    body = body || body_at(r, i);
    if (!words.empty() || !is_said(head_rules(), "meeting", r, i)) continue;
    for (std::uint32_t near = i + 1; near < std::min(end, i + 7); ++near) {
      if (r.shape(near) == Shape::number) words = {i, i + 1};
    }
  }
  return body ? words : Range{};
}

bool has_section(const Reading& r, const Part& part) {
  return some(part.tokens, [&](std::uint32_t i) { return r.tokens[i].line && section_sign(r, i); });
}

/// The board's letter to the council: to whom it goes, then its proposal.
bool is_board_letter(const Reading& r, const Part& part, std::uint32_t council) {
  const std::uint32_t last = std::min(part.tokens.last, council + 40);
  for (std::uint32_t i = council + 1; i < last; ++i) {
    const std::optional<BodyAt> body = body_at(r, i);
    if (body && body->rank == Rank::board && is_said(head_rules(), "board_puts", r, i + 1)) return true;
  }
  return false;
}

/// «Jag hemställer därför att kommunfullmäktige måtte besluta …»
bool asks_council(const Reading& r, Range sentence) {
  const bool own = is_said(head_rules(), "self", r, sentence);
  bool asks = false, council = false;
  for (std::uint32_t i = sentence.first; own && i < sentence.last; ++i) {
    const VerbAt verb = verb_at(r, i);
    asks = asks || ((verb.is(VerbKind::propose) || verb.is(VerbKind::demand)) && verb.form == VerbForm::present &&
                    !verb.passive);
    asks = asks || is_said(head_rules(), "wants", r, i);
    const std::optional<BodyAt> body = asks ? body_at(r, i) : std::nullopt;
    council = council || (body && body->rank == Rank::council);
  }
  return council;
}

/// A party below the last words of a letter: who signs it is elected. Nobody else may put a motion.
bool signs_for_party(const Reading& r, const Part& part) {
  constexpr std::uint32_t most_signature = 30;  // Tokens.
  for (std::uint32_t i = part.tokens.last; i > part.tokens.first && i + most_signature > part.tokens.last; --i) {
    if (r.is_any(i - 1, {".", "?"}) && r.kind(i - 1) != structure::BlockKind::signature) return false;
    if (!party_named(r, i - 1).empty() || (r.is(i, ")") && !language::known_party(r.written(i - 1)).empty()))
      return true;
  }
  return false;
}

/// «Handläggare» in the head of an office's letter, beside «Datum» or «Dnr», each at the beginning of its line or
/// column. Empty: none.
Range handler_in_head(const Reading& r, const Part& part) {
  constexpr std::uint32_t most_head = 80;  // Tokens.
  Range handler;
  bool others = false;
  for (std::uint32_t i = part.tokens.first; i < std::min(part.tokens.last, part.tokens.first + most_head); ++i) {
    if (!r.tokens[i].line && !r.tokens[i].wide) continue;
    if (r.is(i, "handläggare")) handler = {i, i + 1};
    others = others || is_said(head_rules(), "letter", r, i);
  }
  return others ? handler : Range{};
}

}  // namespace

void tell_motion(const Reading& r, Part& part) {
  if (part.type != Type::none) return;
  const std::uint32_t council = addressed_to_council(r, part.tokens);
  if (council == 0 || !signs_for_party(r, part)) return;
  for (std::uint32_t i = council + 1; i < part.tokens.last; i = std::max(r.sentence(i).last, i + 1)) {
    if (!asks_council(r, r.sentence(i))) continue;
    part.type = Type::motion;
    part.derived = true;
    std::uint32_t to = council;
    while (to > part.tokens.first && !r.is(to, "till")) --to;
    part.words = {to, to + 1};
    return;
  }
}

void tell_court_paper(const Reading& r, Part& part) {
  constexpr std::uint32_t most_head = 80;  // Tokens.
  if (part.type != Type::remissvar) return;
  const auto drop = [&] { part.type = Type::none, part.derived = false, part.words = {}; };
  if (part.derived && is_delegated(r, part.tokens)) return drop();  // «Ordförandebeslut / Yttrande över ansökan»
  const std::uint32_t last = std::min(part.tokens.last, part.tokens.first + most_head);
  // A court may ask a board for its opinion of somebody's application, too: only who is a party names the case or what
  // is appealed.
  if (!is_said(head_rules(), "party_to_case", r, Range{part.tokens.first, last})) return;
  for (std::uint32_t i = part.tokens.first; i < last; ++i) {
    if (!r.tokens[i].line && !r.tokens[i].wide) continue;
    std::uint32_t end = i + 1;
    while (end < last && !r.tokens[end].line && !r.tokens[end].wide && !r.is(end, "i")) ++end;
    if (!language::is_phrase(language::Use::court, language::words_key(r.flowed({i, end})))) continue;
    return drop();
  }
}

void tell_minutes(const Reading& r, Part& part) {
  constexpr std::uint32_t most_head = 120;  // Tokens.
  const bool extract = part.type == Type::protokollsparagraf && part.section_block == Reading::no_block;
  if (!extract && part.type != Type::none && part.type != Type::kallelse) return;
  bool whole = extract && is_said(decided_rules(), "minutes", r, part.words.first);
  for (std::uint32_t i = part.tokens.first; i < std::min(part.tokens.last, part.tokens.first + most_head); ++i) {
    if (whole || !is_said(decided_rules(), "deciders", r, i)) continue;
    whole = true;
    if (part.type != Type::protokollsparagraf) part.words = {i, i + 1};
  }
  if (whole) {
    part.type = Type::protokoll;
  } else if (extract && part.derived) {
    part.type = Type::none;
    part.derived = false;
    part.words = {};
  }
}

void tell_board_letter(const Reading& r, Part& part) {
  if (part.type != Type::none && !part.derived) return;
  const std::uint32_t council = addressed_to_council(r, part.tokens);
  if (council == 0 || !is_board_letter(r, part, council)) return;
  part.type = Type::utlatande;
  part.derived = true;
  part.words = {council, council + 1};
}

void tell_office_letter(const Reading& r, Part& part) {
  const Range handler = part.type == Type::none && part.cut != Cut::enclosure ? handler_in_head(r, part) : Range{};
  if (part.type != Type::motion && handler.empty()) return;
  for (std::uint32_t i = part.tokens.first; i + 2 < part.tokens.last; ++i) {
    if (r.role(i) != Role::proposal) continue;
    const std::optional<BodyAt> body = body_at(r, i);
    const bool heading = body && body->rank == Rank::office && r.ends(i, "s") && r.is(body->range.last, "förslag");
    if (handler.empty() && !heading) continue;
    part.type = Type::tjansteskrivelse;
    part.derived = true;
    if (!handler.empty()) part.words = handler;
    return;
  }
}

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
