#include "facts/parts/letterheads.h"

#include <algorithm>

#include "facts/bodies/bodies.h"
#include "facts/parts/heads.h"
#include "facts/rules/rules.h"
#include "language/key.h"
#include "structure/lines/markers.h"
#include "structure/marks/section_words.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t most_signing_words = 40;
constexpr std::uint32_t most_letterhead_words = 8;
constexpr std::uint32_t most_recipients = 12;   // Lines of a distribution list.
constexpr std::uint32_t most_dated_words = 10;  // «Dag för justering 2031-03-04».
constexpr std::uint32_t most_above_form = 8;    // Blocks of a letterhead above the form's name, furniture included.
constexpr std::size_t least_rule = 20;          // Marks of a rule across the page.
constexpr std::uint32_t most_below_form = 3;    // Blocks in which a letterhead goes on below the name of the form.

/// A first name or an office title.
bool is_person_word(const Reading& r, std::uint32_t at) {
  return (r.shape(at) >= Shape::capital && r.has(at, Flag::first_name)) || r.has(at, Flag::title);
}

/// A line of dashes across the page.
bool has_rule(std::string_view between) {
  while (!between.empty()) {
    const std::string_view line = between.substr(0, between.find('\n'));
    const std::size_t first = line.find_first_not_of(" \t\r\f");
    if (first != std::string_view::npos && line.size() - first >= least_rule && structure::is_rule(line.substr(first)))
      return true;
    between.remove_prefix(std::min(between.size(), line.size() + 1));
  }
  return false;
}

}  // namespace

bool lists_papers(const Reading& r, std::uint32_t block) {
  const std::uint32_t at = r.blocks[block].first;
  return r.blocks[block].size() <= 4 && r.shape(at + 1) != Shape::number &&
         is_said(head_rules(), "lists", r, at);
}

bool is_enclosure(const Reading& r, std::uint32_t block) {
  const Range range = r.blocks[block];
  return range.size() >= 2 && range.size() <= 3 && r.is(range.first, "bilaga") &&
         (r.shape(range.first + 1) == Shape::number || r.written(range.first + 1).size() == 1);
}

bool is_printed_number(const Reading& r, std::uint32_t block) {
  const Range range = r.blocks[block];
  return range.size() <= 6 && r.is(range.first, "handling") && r.shape(range.first + 1) == Shape::number;
}

bool is_letterhead(const Reading& r, std::uint32_t block) {
  const Range range = r.blocks[block];
  if (range.empty() || range.size() > 6 || r.outline->blocks[block].kind == BlockKind::signature) return false;
  if (r.outline->blocks[block].kind == BlockKind::list_item || r.is_any(range.last - 1, {".", "?", ":"})) return false;
  if (is_printed_number(r, block) || is_enclosure(r, block)) return true;
  const std::optional<BodyAt> body = first_body(r, range, Rank::office);
  if (body) return body->range.size() + 1 >= range.size();
  return is_said(head_rules(), "town", r, range.last - 1) && range.size() <= 3;
}

std::optional<std::uint32_t> below_rule(const Reading& r, std::uint32_t block) {
  std::uint32_t first = block;
  for (std::uint32_t b = block; b > 0 && block - b < most_above_form; --b) {
    const structure::Block& above = r.outline->blocks[b - 1];
    if (!r.blocks[b].empty()) first = b;
    if (has_rule(slice(r.text, {above.span.end, r.outline->blocks[b].span.begin}))) return first;
    if (is_prose(r, b - 1) || section_sign(r, r.blocks[b - 1].first)) return std::nullopt;
  }
  return std::nullopt;
}

std::uint32_t addressed_to_council(const Reading& r, Range part) {
  const std::uint32_t last = std::min(part.last, part.first + 120);
  for (std::uint32_t i = part.first; i + 1 < last; ++i) {
    if (!r.is(i, "till") || r.shape(i) < Shape::capital) continue;
    for (std::uint32_t to = i + 1; to < i + 4; ++to) {
      const std::optional<BodyAt> body = body_at(r, to);
      const std::uint32_t behind = past_place(r, to + 1);  // «Till fullmäktige i Lindvad»
      const bool ended = behind >= r.size() || r.tokens[behind].line;
      if (body && body->rank == Rank::council && ended) return to;
    }
  }
  return 0;
}

bool heads_votes(const Reading& r, std::uint32_t block) {
  constexpr std::uint32_t most_tokens = 40;
  const std::uint32_t first = r.blocks[block].first;
  return is_said(head_rules(), "votes", r, Range{first, first + most_tokens});
}

bool is_day_line(const Reading& r, std::uint32_t block) {
  const Range words = r.blocks[block];
  return !words.empty() && past_said(head_rules(), "day", r, words.first) == words.last;
}

bool signs(const Reading& r, std::uint32_t block) {
  const structure::Block& own = r.outline->blocks[block];
  const Range words = r.blocks[block];
  if (own.kind == BlockKind::signature) return true;
  if (words.empty() || own.kind == BlockKind::list_item) return false;
  if (r.written(words.first).starts_with("…") || r.written(words.first).starts_with("_")) return true;
  if (words.size() > most_signing_words) return false;
  if (own.kind == BlockKind::heading) return r.is(words.first, "underskrifter") && words.size() == 1;
  const bool dated = words.size() <= most_dated_words && r.shape(words.last - 1) == Shape::number;
  for (std::uint32_t i = words.first; i < std::min(words.last, words.first + 3); ++i) {
    if (is_said(head_rules(), "signs", r, i)) return true;
    if ((dated || words.size() <= 3) && is_said(head_rules(), "adjusted", r, i)) return true;
  }
  if (own.role != Role::signature) return false;
  return some(words, [&](std::uint32_t i) {
    return is_person_word(r, i) || r.written(i).starts_with("…") || r.written(i).starts_with("_");
  });
}

Letterhead letterhead_of(const Reading& r, std::uint32_t first, std::uint32_t form) {
  Letterhead head;
  std::uint32_t below = 0;
  for (std::uint32_t b = first; b < r.blocks.size() && below <= most_below_form; ++b) {
    const Range words = r.blocks[b];
    if (words.empty()) continue;
    const bool ends =
        is_prose(r, b) || r.outline->blocks[b].kind == BlockKind::heading || is_letterhead(r, b) || signs(r, b);
    if (b > form && ends) break;
    if (b >= form) ++below;
    if (const auto body = first_body(r, words, Rank::office); body && head.owner.empty() && b <= form)
      head.owner = language::key(body->name);
    for (std::uint32_t i = words.first; i < words.last; ++i)
      if (const std::uint32_t end = past_said(head_rules(), "day", r, i); end > i)
        head.days.emplace_back(slice(r.text, r.span({i, end})));
  }
  return head;
}

bool differs(const Letterhead& one, const Letterhead& other) {
  if (one.days.empty() || other.days.empty())
    return !one.owner.empty() && !other.owner.empty() && one.owner != other.owner;
  return std::ranges::none_of(
      other.days, [&](const std::string& day) { return std::ranges::find(one.days, day) != one.days.end(); });
}

bool names_office(const Reading& r, std::uint32_t block) {
  const Range range = r.blocks[block];
  const structure::Block& own = r.outline->blocks[block];
  const bool line = own.kind == BlockKind::paragraph || own.kind == BlockKind::heading;
  if (!line || range.size() > most_letterhead_words || r.shape(range.first) < Shape::capital) return false;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const bool word = r.word(i) || r.is_any(i, {"-", "–", ","});
    if (!word || (r.tokens[i].wide && i > range.first) || is_person_word(r, i)) return false;
  }
  return true;
}

bool is_recipient(const Reading& r, std::uint32_t block) {
  for (std::uint32_t lines = 0; block > 0 && lines < most_recipients; ++lines) {
    while (block > 0 && r.blocks[--block].empty()) {
    }
    const Range above = r.blocks[block];
    if (above.empty() || above.size() > most_letterhead_words) return false;
    if (r.is(above.last - 1, "till") || r.is_any(above.first, {"expedieras", "delges", "kopia"}) ||
        r.are(above.first, {"beslutet", "skickas", "till"}) ||
        structure::is_recipients(language::key(slice(r.text, r.outline->blocks[block].span))))
      return true;
    // Who signs and when ends a list of those who get the paper.
    for (std::uint32_t i = above.first; i < above.last && above.size() > 1; ++i)  // «Motionären» alone gets it, too.
      if (is_person_word(r, i) || r.shape(i) == Shape::number) return false;
  }
  return false;
}

}  // namespace diarium::facts
