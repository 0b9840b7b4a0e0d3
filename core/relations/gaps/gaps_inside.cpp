#include "relations/gaps/gaps_inside.h"

#include <algorithm>

#include "relations/gaps/gaps_scan.h"

namespace diarium::relations {
namespace {

using facts::Range;
using facts::Reading;

constexpr std::uint32_t head_words = 48;           // Tokens of a head: a long title with many movers.
constexpr std::uint32_t head_bytes_of_part = 400;  // Of a part, in which its own title stands.
constexpr std::uint32_t short_line = 8;            // Tokens of the line above it: a number, a body, «Bilaga 2».
constexpr std::uint32_t own_text = 60;             // Tokens behind it: a motion has more, a line of a list fewer.
constexpr std::uint32_t letter_head = 24;          // Tokens from the name of a letter's form to its day.
constexpr std::uint32_t distribution = 40;         // Tokens of a list of receivers.

std::uint32_t block_before(const Reading& r, std::uint32_t block) {
  while (block > 0 && r.blocks[block - 1].empty()) --block;
  return block == 0 ? Reading::no_block : block - 1;
}

}  // namespace

std::vector<std::vector<language::WordKey>> enclosed_heads(const Reading& r, const PaperTimes& times) {
  std::vector<std::vector<language::WordKey>> heads;
  for (std::uint32_t b = 1; b < r.blocks.size() && heads.size() < 64; ++b) {
    const Range block = r.blocks[b];
    if (block.empty() || !is_gap_word(r, block.first, "asking") ||
        r.outline->blocks[b].kind == structure::BlockKind::list_item)
      continue;
    const std::uint32_t above = block_before(r, b);
    if (above == Reading::no_block || r.blocks[above].size() > short_line) continue;
    const TimedPart& part = times.parts[part_holding(times.parts, r.tokens[block.first].begin)];
    const std::uint32_t part_end = r.token_at(part.span.end);
    // Its own title is what the part answers, not what it encloses.
    const bool own = part.title_span.contains(r.tokens[block.first].begin) ||
                     r.tokens[block.first].begin < part.span.begin + head_bytes_of_part;
    if (own || part_end < block.first + own_text) continue;
    heads.push_back(language::content_words(r.flowed({block.first, std::min(block.last, block.first + head_words)})));
  }
  return heads;
}

bool heads_letter(const Reading& r, const facts::Facts& facts, const facts::Date& cited) {
  for (const facts::Date& date : facts.dates) {
    if (date.iso != cited.iso || date.span == cited.span) continue;
    const std::uint32_t at = r.token_at(date.span.begin);
    bool label = false;
    for (std::uint32_t i = at; i > 0 && at - i < letter_head; --i) {
      label = label || is_gap_word(r, i - 1, "letter_label");
      if (label && is_gap_word(r, i - 1, "letter_head")) return true;
    }
  }
  return false;
}

bool is_printed_above(const Reading& r, ByteSpan number) {
  const std::uint32_t at = r.token_at(number.begin);
  if (at >= r.size()) return false;
  const Range block = r.blocks[r.block(at)];
  // «Handling 2031 nr 12.» with a full stop is the one line of a list.
  return block.size() <= short_line && r.is(block.first, "handling") && !r.is(block.last - 1, ".");
}

bool is_distribution(const Reading& r, ByteSpan number) {
  const std::uint32_t at = r.token_at(number.begin);
  for (std::uint32_t i = at; i > 1 && at - i < distribution; --i) {
    if (r.is_any(i - 1, {".", ";"}) && at - i > 2) return false;
    if (is_gap_word(r, i - 1, "receivers")) return true;
  }
  return false;
}

bool covers(const std::vector<language::WordKey>& words, const std::vector<language::WordKey>& name) {
  return name.size() >= 2 && language::shared(words, name) * 5 >= name.size() * 4;
}

}  // namespace diarium::relations
