// Minutes, motions, steering documents and numbered enclosures that lie in a file behind the paper
// that cites them, told by what stands at their heads.
#include "relations/gaps/gaps_read.h"

#include <algorithm>

#include "facts/parts/heads.h"
#include "relations/gaps/gaps_keys.h"
#include "relations/gaps/gaps_scan.h"

namespace diarium::relations {
namespace {

constexpr std::uint32_t meeting_bytes = 1500;  // From the day of a meeting to the § that was dealt with.
constexpr std::uint32_t title_bytes = 400;     // From the label of that day to a § behind a title.
constexpr std::uint32_t name_words = 24;       // Tokens of a block that is a name alone.
constexpr std::uint32_t blocks_of_form = 3;    // Below a name, in which its form stands.
constexpr std::uint32_t lines_of_name = 2;     // Of a name, above the line that tells who adopted it.
constexpr std::uint32_t document_words = 250;  // Tokens below a heading; a paper that tells of a document has fewer.
constexpr std::uint32_t enclosure_words = 40;  // Tokens behind a label: an enclosure has more, a line of a list fewer.
constexpr std::uint32_t head_words = 48;           // Tokens of a head: a long title with many movers.
constexpr std::uint32_t head_bytes_of_part = 400;  // Of a part, in which its own title stands.
constexpr std::uint32_t short_line = 8;            // Tokens of the line above it: a number, a body, «Bilaga 2».
constexpr std::uint32_t own_text = 60;             // Tokens behind it: a motion has more, a line of a list fewer.
constexpr std::uint32_t distribution = 40;         // Tokens of a list of receivers.

/// Labels of a block: words with a colon right behind them.
std::uint32_t labels(const Reading& r, Range block) {
  std::uint32_t count = 0;
  for (std::uint32_t i = block.first + 1; i < block.last; ++i)
    if (r.is(i, ":") && r.tight(i) && r.word(i - 1)) ++count;
  return count;
}

/// «Hamnstrategi 2031-2034» above «Antagen av fullmäktige …»: a document bears its adoption below its name.
bool is_adopted(const Reading& r, std::uint32_t block) {
  for (std::uint32_t b = block + 1; b < r.blocks.size() && b <= block + lines_of_name; ++b)
    if (!r.blocks[b].empty() && is_gap_word(r, r.blocks[b].first, "adoption")) return true;
  return false;
}
/// A heading that names an edition, with a text below it that only the document itself has.
bool heads_text(const Reading& r, std::uint32_t block) {
  const Range own = r.blocks[block];
  if (r.outline->blocks[block].kind != structure::BlockKind::heading || !has_years(r.flowed(own))) return false;
  std::uint32_t last = block + 1;  // Past a subtitle and the first chapter's heading.
  while (last < r.blocks.size() &&
         (last <= block + lines_of_name || r.outline->blocks[last].kind != structure::BlockKind::heading))
    ++last;
  return r.blocks[last - 1].last > own.last + document_words;
}
bool is_form(const Reading& r, Range block) { return labels(r, block) >= 3; }

/// «Bilaga 2» at the head of a block: its number, 0 without one; nothing where the block begins otherwise, or where a
/// list names it («Bilaga 2, Karta»).
std::optional<std::uint32_t> label_of(const Reading& r, Range block) {
  if (block.empty() || !r.is(block.first, "bilaga") || r.shape(block.first) < Shape::capital) return std::nullopt;
  if (r.shape(block.first + 1) != Shape::number || block.first + 1 >= block.last) return 0;
  return r.is_any(block.first + 2, {",", "."}) ? std::nullopt : r.number(block.first + 1);
}

std::uint32_t block_before(const Reading& r, std::uint32_t block) {
  while (block > 0 && r.blocks[block - 1].empty()) --block;
  return block == 0 ? Reading::no_block : block - 1;
}

}  // namespace

std::vector<HeldSection> enclosed_sections(const Reading& r, const facts::Facts& facts, const PaperTimes& times) {
  std::vector<HeldSection> held;
  for (const TimedPart& part : times.parts) {
    if (part.step != CaseStep::minutes || !part.own.from.known()) continue;
    held.push_back({section_of(r, part, facts), part.body.empty() ? "" : body_key(part.body), iso(part.own.from)});
  }
  for (const facts::Date& date : facts.dates) {
    if (date.what != "sammanträde" || date.iso.size() != 10) continue;
    const std::uint32_t at = r.token_at(date.span.begin), first = r.token_at(date.span.end);
    const bool label = at > 1 && r.starts(r.is(at - 1, ":") ? at - 2 : at - 1, "sammanträdesd");
    for (std::uint32_t i = first; i < r.size() && r.tokens[i].begin < date.span.end + meeting_bytes; ++i) {
      // Below the label of its day the § may end a title: «Cykelbanan längs Ekvägen § 41, Dnr …».
      const bool opens = r.tokens[i].line || (label && r.tokens[i].begin < date.span.end + title_bytes);
      const auto sign = opens ? facts::section_sign(r, i) : std::nullopt;
      if (!sign || r.kind(i) == structure::BlockKind::list_item) continue;
      held.push_back({std::to_string(sign->number), {}, date.iso});
      break;
    }
  }
  return held;
}

bool holds_section(const std::vector<HeldSection>& held, std::string_view decision) {
  const std::size_t first = decision.find('|'), second = decision.rfind('|');
  if (!decision.starts_with("d:") || first == second) return false;
  const std::string_view body = decision.substr(2, first - 2), day = decision.substr(first + 1, second - first - 1),
                         section = decision.substr(second + 1);
  return std::ranges::any_of(held, [&](const HeldSection& one) {
    if (section.empty()) return one.body == body && one.day == day;
    return one.section == section && one.day == day;
  });
}

std::vector<std::string> enclosed_works(const Reading& r, const PaperTimes& times) {
  std::vector<std::string> works;
  bool below_label = false;
  std::size_t listed = times.parts.size();  // The part whose list of enclosures stands before.
  for (std::uint32_t b = 0; b < r.blocks.size() && works.size() < 64; ++b) {
    const Range block = r.blocks[b];
    if (block.empty()) continue;
    auto label = label_of(r, block);
    const std::size_t part = part_holding(times.parts, r.tokens[block.first].begin);
    // The first «Bilaga» without a number heads the list of one, a further one the enclosure itself.
    if ((label == 0u || r.is(block.first, "bilagor")) && listed != part) {
      listed = part;
      label.reset();
    }
    const bool is_labelled = below_label || label;
    below_label = label && block.size() <= 3;
    if (block.size() > name_words || r.shape(block.first) < Shape::capital) continue;
    bool form = false;
    for (std::uint32_t next = b + 1; next <= b + blocks_of_form && next < r.blocks.size() && !is_labelled; ++next)
      form = form || is_form(r, r.blocks[next]);
    const bool own_title = times.parts[part].title_span.contains(r.tokens[block.first].begin);
    if (!is_labelled && !form && (own_title || !(is_adopted(r, b) || heads_text(r, b)))) continue;
    if (std::string key = work_key(r.flowed(block)); !key.empty()) works.push_back(std::move(key));
  }
  return works;
}

bool follows_label(const Reading& r, std::uint32_t from, std::uint32_t number) {
  for (std::uint32_t b = 0; b < r.blocks.size(); ++b) {
    if (r.blocks[b].empty() || r.blocks[b].first < from || label_of(r, r.blocks[b]) != number) continue;
    std::uint32_t words = r.blocks[b].size(), next = b + 1;
    for (; next < r.blocks.size() && words <= enclosure_words && !label_of(r, r.blocks[next]); ++next)
      words += r.blocks[next].size();
    if (words > enclosure_words) return true;
  }
  return false;
}

bool is_form_number(const Reading& r, std::uint32_t at) {
  if (at >= r.size()) return false;
  const Range block = r.blocks[r.block(at)];
  if (labels(r, block) < 2) return false;
  for (std::uint32_t i = block.first; i < at; ++i)
    if (r.has(i, language::Flag::label) && r.shape(i) >= Shape::capital && r.is(i + 1, ":")) return true;
  return false;
}

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

bool is_distribution(const Reading& r, ByteSpan number) {
  const std::uint32_t at = r.token_at(number.begin);
  for (std::uint32_t i = at; i > 1 && at - i < distribution; --i) {
    if (r.is_any(i - 1, {".", ";"}) && at - i > 2) return false;
    if (is_gap_word(r, i - 1, "receivers")) return true;
  }
  return false;
}

}  // namespace diarium::relations
