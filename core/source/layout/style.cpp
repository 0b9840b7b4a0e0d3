#include <algorithm>
#include <map>

#include "source/layout/blocks.h"
#include "source/layout/tags.h"
#include "source/layout/words.h"

namespace diarium::source::layout {
namespace {

// Per cent of the body's size.
constexpr std::int32_t larger = 114;    // From here on letters are a heading's.
constexpr std::int32_t smaller = 92;    // Up to here small print may be a note.
constexpr std::uint32_t least_letters_of_text = 30;  // Of a line that tells how far lines of text stand apart; shorter ones may be a list.
constexpr std::uint32_t most_heading_lines = 10;  // A title wraps often in a narrow column; its letters are counted, too.
constexpr std::uint32_t longest_heading = 250, longest_bold_heading = 140;  // Characters.

template <class Number>
Number most_common(const std::map<Number, std::uint64_t>& counts, Number otherwise) {
  std::uint64_t most = 0;
  for (const auto& [value, count] : counts) {
    if (count > most) {
      most = count;
      otherwise = value;
    }
  }
  return otherwise;
}

bool ends_like_text(std::string_view text) { return text.ends_with('.') || text.ends_with(',') || text.ends_with(';'); }

bool is_large(const Block& block, const Style& style) {
  if (block.size * 100 < style.size * larger || block.lines > most_heading_lines) return false;
  const std::uint32_t letters = characters(block.text);
  return letters <= longest_heading && !(ends_like_text(block.text) && letters > 100);
}

bool is_bold_heading(const Block& block, const Style& style) {
  if (!block.bold || style.bold || block.lines > most_heading_lines / 2 || block.size * 100 < style.size * 96) return false;
  return characters(block.text) <= longest_bold_heading && !ends_like_text(block.text);
}

bool has_letters(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0xC3; });
}

bool looks_like_heading(const Block& block, const Style& style) {
  return has_letters(block.text) && (is_large(block, style) || is_bold_heading(block, style)) && !(block.kind == BlockKind::item && block.label == "-");
}

/// Does the file tag most as headings that looks like one? Then what it tags as a paragraph is none.
bool tags_agree_with_looks(const std::vector<std::vector<Block>>& pages, const Style& style) {
  std::size_t tagged = 0, paragraphs = 0;
  for (const auto& blocks : pages) {
    for (const Block& block : blocks) {
      if ((block.kind != BlockKind::paragraph && block.kind != BlockKind::item) || !looks_like_heading(block, style)) continue;
      tagged += is_heading(block.tag);
      paragraphs += block.tag == Tag::paragraph;
    }
  }
  return tagged > paragraphs;
}

/// The largest letters of what the file tags as a heading; 0 without one.
std::int32_t largest_tagged(const std::vector<std::vector<Block>>& pages) {
  std::int32_t largest = 0;
  for (const auto& blocks : pages)
    for (const Block& block : blocks)
      if (is_heading(block.tag)) largest = std::max(largest, block.size);
  return largest;
}

/// An item whose mark is a heading's number: the number is put back before its words.
void put_label_back(Block& block) {
  if (block.kind != BlockKind::item || block.label == "-") return;
  const std::string number = block.label + " ";
  block.text.insert(0, number);
  const auto moved = static_cast<std::uint32_t>(number.size());
  for (Part& part : block.parts) {
    part.span.begin += moved;
    part.span.end += moved;
    part.line += moved;
  }
  block.parts.front().span.begin = 0;
  block.label.clear();
}

/// The level of each size of heading, largest first, bold of the body's size below them.
using Levels = std::map<std::int32_t, int, std::greater<>>;

std::int32_t rank_of(const Block& block, const Style& style) {
  return block.size * 100 >= style.size * larger ? block.size : 0;
}

Levels levels_of(const std::vector<std::vector<Block>>& pages, const Style& style) {
  Levels levels;
  for (const auto& blocks : pages)
    for (const Block& block : blocks)
      if (block.kind == BlockKind::heading && block.level == 0) levels[rank_of(block, style)] = 0;
  int level = 0;
  std::int32_t last = 0;
  for (auto& [size, given] : levels) {  // Sizes within a twelfth are one level.
    if (level == 0 || size * 12 < last * 11) {
      ++level;
      last = size;
    }
    given = std::min(level, 3);
  }
  return levels;
}

/// «1 Se bilaga ...»: small print below the text, as the number of a note begins it.
bool begins_note(std::string_view text) {
  if (text.empty()) return false;
  if (text[0] >= '1' && text[0] <= '9') return true;
  for (const std::string_view mark : {"¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "*", "†"})
    if (text.starts_with(mark)) return true;
  return false;
}

void mark_notes(std::vector<Block>& blocks, std::int32_t height, const Style& style) {
  std::size_t first = blocks.size();
  while (first > 0) {
    const Block& block = blocks[first - 1];
    const bool small = block.size * 100 <= style.size * smaller && block.top * 2 > height;
    if (!small || (block.kind != BlockKind::paragraph && block.kind != BlockKind::item && block.kind != BlockKind::lines)) break;
    --first;
  }
  while (first < blocks.size() && blocks[first].kind != BlockKind::item && !begins_note(blocks[first].text)) ++first;
  for (std::size_t i = first; i < blocks.size(); ++i) {
    put_label_back(blocks[i]);
    blocks[i].kind = BlockKind::note;
  }
}

}  // namespace

Style style_of(const std::vector<std::vector<Area>>& pages) {
  std::map<std::int32_t, std::uint64_t> sizes;
  std::uint64_t bold = 0, all = 0;
  const auto each = [&](const auto& take) {
    for (const auto& areas : pages)
      for (const Area& area : areas) take(area);
  };
  const auto count = [&](const Line& line) {
    sizes[(line.size + 2) / 5 * 5] += line.letters;
    bold += line.bold ? line.letters : 0;
    all += line.letters;
  };
  each([&](const Area& area) {
    for (const Line& line : area.lines) count(line);
    for (const TableRow& row : area.table)
      for (const Cell& cell : row)
        for (const Line& line : cell) count(line);
  });
  Style style;
  style.size = std::max(most_common(sizes, style.size), 1);
  style.bold = bold * 2 > all;
  std::map<std::int32_t, std::uint64_t> pitches;
  each([&](const Area& area) {
    for (std::size_t i = 1; i < area.lines.size(); ++i) {
      const Line& last = area.lines[i - 1];
      const Line& next = area.lines[i];
      const std::int32_t down = next.box.top - last.box.top;
      const bool body = std::abs(next.size - style.size) <= 5 && std::abs(last.size - style.size) <= 5;
      // Only text that runs on tells how far its lines stand apart: paragraphs of one line stand farther.
      if (ends_sentence(last.text) || !begins_small(next.text)) continue;
      const bool full = (area.right - last.box.right) * 10 <= area.right - area.left;
      if (body && full && last.letters >= least_letters_of_text && down > 0 && down < style.size * 5) pitches[down * 20 / style.size * 5] += next.letters;
    }
  });
  style.pitch = std::clamp(most_common(pitches, style.pitch) + 3, 90, 400);
  return style;
}

void mark_headings(std::vector<std::vector<Block>>& pages, const std::vector<std::int32_t>& heights, const Style& style) {
  const bool tells_paragraphs = tags_agree_with_looks(pages, style);
  const std::int32_t tagged = largest_tagged(pages);
  for (std::size_t page = 0; page < pages.size(); ++page) {
    for (Block& block : pages[page]) {
      if (block.kind != BlockKind::paragraph && block.kind != BlockKind::item) continue;
      if (is_heading(block.tag) && has_letters(block.text) && characters(block.text) <= longest_heading) {
        put_label_back(block);
        block.kind = BlockKind::heading;
        block.level = std::min(static_cast<int>(block.tag), 3);
        continue;
      }
      // A cover's title may be of no style: its letters are larger than those of any heading.
      const bool cover = page == 0 && block.size > tagged;
      if (looks_like_heading(block, style) && (cover || !tells_paragraphs || block.tag != Tag::paragraph)) {
        put_label_back(block);
        block.kind = BlockKind::heading;
        block.level = 0;
      }
    }
    mark_notes(pages[page], heights[page], style);
  }
  const Levels levels = levels_of(pages, style);
  for (auto& blocks : pages)
    for (Block& block : blocks)
      if (block.kind == BlockKind::heading && block.level == 0) block.level = levels.at(rank_of(block, style));
}

}  // namespace diarium::source::layout
