#include "source/layout/blocks.h"

#include <algorithm>
#include <utility>

#include "source/layout/words.h"

namespace diarium::source::layout {
namespace {

// Shares of the letters' size, in per cent.
constexpr std::int32_t indent = 60;   // A line that begins farther in or out begins a paragraph.
constexpr std::int32_t space = 28;    // Between two words.
constexpr std::int32_t loose = 122;   // Per cent of the usual pitch: lines farther apart are two paragraphs.

constexpr std::int32_t torn_share = 60;   // Per cent of the way to the edge: a shorter line that stops is an address or a name.
constexpr std::uint32_t least_prose = 40; // Characters of a paragraph that a column may have divided before a number or a name.
constexpr std::uint32_t least_justified = 3;  // Lines of a paragraph that tell whether it is set to both edges.
constexpr std::size_t few_lines = 5;      // Of a run that tells no edge of its own …
constexpr std::int32_t own_edge = 85;     // … unless it lies at this share of the way to the area's, in per cent.
constexpr std::int32_t short_share = 75;  // Per cent of the column's width: what is wider may be prose.

/// A line that ends on purpose may end with a colon, and a name with a bracket.
bool ends_sentence_in_prose(std::string_view text) { return text.ends_with('.') || text.ends_with('!') || text.ends_with('?'); }

std::int32_t width_of_first_word(const Line& line) { return layout::first_word_width(line.text, line.width()); }

bool same_style(const Line& a, const Line& b) {
  if (a.bold != b.bold) return false;
  return std::abs(a.size - b.size) * 100 <= std::max(a.size, b.size) * 12;
}

class Divider {
 public:
  Divider(const Lines& lines, std::int32_t left, std::int32_t right, const Style& style)
      : lines_(lines), left_(left), right_(right), style_(style) {}

  /// The lines that begin a block. `apart` gets those that place or looks set off from what stands above.
  std::vector<std::size_t> starts(std::vector<bool>& set_off) {
    std::vector<std::size_t> rough{0};
    set_off.assign(lines_.size(), false);
    for (std::size_t i = 1; i < lines_.size(); ++i)
      if (apart(i)) rough.push_back(i), set_off[i] = true;
    rough.push_back(lines_.size());
    std::vector<std::size_t> starts;
    for (std::size_t r = 0; r + 1 < rough.size(); ++r) divide(rough[r], rough[r + 1], starts);
    return starts;
  }

 private:
  /// Do place or looks say that line `i` does not go on from the one before?
  bool apart(std::size_t i) const {
    const Line& last = lines_[i - 1];
    const Line& next = lines_[i];
    if (!same_style(last, next) || last.tag != next.tag || (next.tag != Tag::none && !may_be_one(last.place, next.place))) return true;
    const std::int32_t down = next.box.top - last.box.top;
    if (down <= 0 || down * 100 > std::int64_t{next.size} * style_.pitch * loose / 100) return true;
    return item_mark(next.text).label > 0 && begins_item(i);
  }

  /// A mark begins an item where a new line is likely, or where its words hang: not «3 av» or «12. Mars» in running text.
  bool begins_item(std::size_t i) const {
    const Line& last = lines_[i - 1];
    const Line& next = lines_[i];
    const ItemMark mark = item_mark(next.text);
    if (!mark.bullet && asks_for_number(last.text) && last.box.right + next.size >= right_) return false;
    if (next.words_left > 0 || ends_sentence(last.text) || next.box.left > left_ + next.size * indent / 100) return true;
    if (last.box.right + width_of_first_word(next) + next.size * space / 100 < right_ - next.size) return true;
    const bool long_dash = next.text.starts_with("–") || next.text.starts_with("—") || next.text.starts_with("-");
    return mark.bullet && !long_dash;
  }

  /// Divides a run of evenly set lines: at lines ended on purpose and at indents.
  void divide(std::size_t first, std::size_t end, std::vector<std::size_t>& starts) const {
    starts.push_back(first);
    const std::int32_t edge = edge_of(first, end);
    std::size_t begin = first;
    for (std::size_t i = first + 1; i < end; ++i) {
      if (!goes_on(begin, i, edge)) {
        starts.push_back(i);
        begin = i;
      }
    }
  }

  /// The right edge that lines of a run were wrapped at: their own where all but the last nearly reach it, else the area's.
  std::int32_t edge_of(std::size_t first, std::size_t end) const {
    std::int32_t edge = lines_[first].box.right;
    for (std::size_t i = first; i < end; ++i) edge = std::max(edge, lines_[i].box.right);
    if (end - first < 3) return right_;
    // Few lines that all end well before the edge are titles and names below each other, and no narrow text.
    if (end - first <= few_lines && (edge - left_) * 100 < std::int64_t{right_ - left_} * own_edge) return right_;
    for (std::size_t i = first; i + 1 < end; ++i)
      if (lines_[i].box.right + width_of_first_word(lines_[i + 1]) + lines_[i].size * space / 100 < edge) return right_;
    return edge;
  }

  bool goes_on(std::size_t begin, std::size_t i, std::int32_t edge) const {
    const Line& last = lines_[i - 1];
    const Line& next = lines_[i];
    const bool hyphen = last.text.ends_with('-') || last.text.ends_with("\u00AD") || last.text.ends_with("\u2010");
    if (hyphen && last.text.size() > 1 && last.text[last.text.size() - 2] != ' ') return true;
    if (is_range(last.text, next.text)) return true;
    const bool stands_out = (last.bold && !style_.bold) || last.size * 100 >= style_.size * 114;
    if (stands_out && begins_small(next.text) && !ends_sentence(last.text)) return true;  // A heading that wraps.
    // A few words wide, as addresses are: there is no telling what had room.
    if (right_ - left_ < next.size * 14) {
      const bool number = next.text[0] >= '0' && next.text[0] <= '9' && last.box.right + width_of_first_word(next) + next.size * space / 100 > edge;
      const bool address = next.text.find('@') != next.text.npos;  // Of e-mail: a line of its own.
      return ((begins_small(next.text) && !address) || number) && !ends_sentence(last.text);
    }
    const std::int32_t tolerance = next.size * 15 / 100;
    const bool room = last.box.right + width_of_first_word(next) + next.size * space / 100 + tolerance < edge;
    const bool ended = room && !is_torn(last, next, edge);
    if (ended && !centred(last, next, edge)) return false;
    if (ended && ends_sentence(last.text)) return false;
    const std::int32_t in = next.size * indent / 100;
    if (item_mark(lines_[begin].text).label > 0) {  // The lines of an item hang, or begin where it does.
      return next.box.left >= lines_[begin].box.left - in;
    }
    const std::int32_t moved = next.box.left - last.box.left;
    if (moved > in && !centred(last, next, edge)) return false;
    return moved >= -in || i == begin + 1 || centred(last, next, edge);  // The first line of a paragraph may stand in.
  }

  /// Does a long line stop amid a sentence, though there was room: text that was set with line ends of its own?
  bool is_torn(const Line& last, const Line& next, std::int32_t edge) const {
    const bool is_long = last.width() * 100 > std::int64_t{edge - left_} * torn_share;
    if (is_long && last.text.ends_with(',') && !begins_small(next.text)) return item_mark(next.text).label == 0;  // Names, one after the other.
    const bool stops = ends_sentence(last.text) || last.text.ends_with(',') || last.text.ends_with(';');
    return is_long && !stops && (begins_small(next.text) || asks_for_more(last.text) || goes_on_after_name(next.text)) && !next.text.starts_with("att ") && item_mark(next.text).label == 0;
  }

  /// Do both lines stand about the middle, neither at the left edge: a title that wraps?
  bool centred(const Line& a, const Line& b, std::int32_t edge) const {
    const std::int32_t middle = left_ + edge;
    const auto off = [&](const Line& line) { return std::abs(line.box.left + line.box.right - middle); };
    const auto in = [&](const Line& line) { return line.box.left - left_ > line.size; };
    return off(a) <= a.size * 2 && off(b) <= b.size * 2 && (in(a) || in(b)) && a.box.left != b.box.left;
  }

  const Lines& lines_;
  std::int32_t left_, right_;
  const Style& style_;
};

/// A line without its first `taken` bytes, whose text begins at `begin` of a block's and ends with it.
Part part_of(const Line& line, std::size_t taken, std::uint32_t begin, std::size_t end) {
  Part part{{begin, static_cast<std::uint32_t>(end)}, line.page, line.shown, {}, begin};
  const auto by = static_cast<std::uint32_t>(taken);
  for (const DoubtfulPart& doubt : line.doubts)
    if (doubt.span.begin >= by) part.doubts.push_back({{doubt.span.begin - by, doubt.span.end - by}, doubt.doubt});
  return part;
}

void move_by(Part& part, std::uint32_t bytes) {
  part.span.begin += bytes;
  part.span.end += bytes;
  part.line += bytes;
}

/// One block of lines.
Block block_of(const Lines& lines, std::size_t first, std::size_t end) {
  Block block;
  block.top = lines[first].box.top;
  block.bottom = lines[end - 1].box.bottom;
  block.bold = true;
  block.tag = lines[first].tag;
  block.lines = static_cast<std::uint32_t>(end - first);
  std::uint32_t most = 0;
  for (std::size_t i = first; i < end; ++i) {
    const Line& line = lines[i];
    std::string_view words = line.text;
    if (i == first) {
      const ItemMark mark = item_mark(words);
      if (mark.label > 0 || line.tag == Tag::item) {
        block.kind = BlockKind::item;
        block.label = mark.bullet || mark.label == 0 ? "-" : std::string(words.substr(0, mark.label));
        words.remove_prefix(mark.size);
      }
    }
    block.bold = block.bold && line.bold;
    if (line.letters >= most) {
      most = line.letters;
      block.size = line.size;
    }
    const auto begin = static_cast<std::uint32_t>(append_line(block.text, words));
    if (!block.parts.empty()) block.parts.back().span.end = std::min(block.parts.back().span.end, begin);
    block.parts.push_back(part_of(line, line.text.size() - words.size(), begin, block.text.size()));
  }
  return block;
}

/// Is the block one short line, as those of addresses, names and forms are? Larger and bold ones are headings.
bool ends_on_purpose(const Block& block, const Line& line, const Area& area, const Style& style) {
  if (block.kind != BlockKind::paragraph || block.lines > (area.beside ? 3u : 1u) || (block.bold && !style.bold) || ends_sentence_in_prose(block.text)) return false;
  const bool large = block.size * 100 >= style.size * 114;
  return !large && (area.beside || line.width() * 100 <= std::int64_t{area.right - area.left} * short_share) && (block.tag == Tag::none || block.tag == Tag::paragraph);
}

/// Appends a line to those of a block.
void add_line(Block& block, Block line) {
  block.kind = BlockKind::lines;
  block.text += '\n';
  const auto begin = static_cast<std::uint32_t>(block.text.size());
  block.text += line.text;
  for (Part& part : line.parts) {
    move_by(part, begin);
    block.parts.push_back(std::move(part));
  }
  block.bottom = line.bottom;
  block.lines += line.lines;
}

/// «3.», «(3)», «c)» as its place in a list; 0: none.
std::uint32_t ordinal_of(std::string_view label) {
  if (label.starts_with('(')) label.remove_prefix(1);
  if (label.empty()) return 0;
  if (label[0] >= 'a' && label[0] <= 'z') return static_cast<std::uint32_t>(label[0] - 'a') + 1;
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < label.size() && label[i] >= '0' && label[i] <= '9'; ++i) number = number * 10 + static_cast<std::uint32_t>(label[i] - '0');
  return number;
}

struct OpenItem {
  std::int32_t left = 0;
  std::string_view label;
};

/// Does `label` count on from that of an open item, of the same form? Then it stands as deep, wherever its mark does: a list
/// within an item begins anew.
bool counts_on(std::string_view before, std::string_view label) {
  const auto is_letter = [](std::string_view one) { return one.find_first_of("0123456789") == one.npos; };
  const std::uint32_t last = ordinal_of(before), next = ordinal_of(label);
  return last > 0 && next > last && is_letter(before) == is_letter(label) && before.back() == label.back();
}

/// How deep items stand, by where their marks do.
void set_depths(std::vector<Block>& blocks, const std::vector<std::int32_t>& lefts) {
  std::vector<OpenItem> open;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kind != BlockKind::item) {
      if (!open.empty() && lefts[i] <= open.front().left + blocks[i].size / 2) open.clear();
      continue;
    }
    const std::int32_t in = blocks[i].size * indent / 100;
    while (!open.empty() && lefts[i] < open.back().left - in) open.pop_back();
    const bool deeper = open.empty() || (lefts[i] > open.back().left + in && !counts_on(open.back().label, blocks[i].label));
    if (deeper) open.push_back({lefts[i], {}});
    open.back().label = blocks[i].label;
    blocks[i].level = static_cast<int>(std::min<std::size_t>(open.size(), 4));
  }
}

std::vector<Block> rows_of(const Area& area) {
  std::vector<Block> rows;
  for (const TableRow& row : area.table) {
    Block block;
    block.kind = BlockKind::row;
    block.top = -1;
    for (const Cell& cell : row) {
      Block words;
      if (!cell.empty()) {
        words = block_of(cell, 0, cell.size());
        if (words.kind == BlockKind::item) {  // A mark in a cell is the cell's text.
          Line whole = cell.front();
          words = {};
          for (const Line& line : cell) {
            const auto begin = static_cast<std::uint32_t>(append_line(words.text, line.text));
            if (!words.parts.empty()) words.parts.back().span.end = std::min(words.parts.back().span.end, begin);
            words.parts.push_back(part_of(line, 0, begin, words.text.size()));
          }
          words.size = whole.size;
        }
        block.size = cell.front().size;
        block.bottom = cell.back().box.bottom;
        if (block.top < 0) block.top = cell.front().box.top;
      }
      block.cells.push_back(std::move(words));
    }
    rows.push_back(std::move(block));
  }
  return rows;
}

}  // namespace

std::vector<Block> blocks_of(Area area, const Style& style) {
  if (!area.table.empty()) return rows_of(area);
  if (area.lines.empty()) return {};
  std::vector<bool> set_off;
  std::vector<std::size_t> starts = Divider(area.lines, area.left, area.right, style).starts(set_off);
  starts.push_back(area.lines.size());
  std::vector<Block> blocks;
  std::vector<std::int32_t> lefts;
  bool short_line = false;  // The last line stands alone, and short.
  for (std::size_t s = 0; s + 1 < starts.size(); ++s) {
    const Line& line = area.lines[starts[s]];
    Block block = block_of(area.lines, starts[s], starts[s + 1]);
    block.full = area.right - area.lines[starts[s + 1] - 1].box.right <= line.size / 2;
    const auto reaches = [&](const Line& one) { return area.right - one.box.right <= line.size / 2; };
    block.justified = block.lines >= least_justified && std::all_of(area.lines.begin() + static_cast<std::ptrdiff_t>(starts[s]), area.lines.begin() + static_cast<std::ptrdiff_t>(starts[s + 1]), reaches);
    const bool is_short = ends_on_purpose(block, line, area, style);
    if (short_line && is_short && !set_off[starts[s]]) {
      add_line(blocks.back(), std::move(block));
    } else {
      blocks.push_back(std::move(block));
      lefts.push_back(line.box.left);
    }
    short_line = is_short;
  }
  set_depths(blocks, lefts);
  return blocks;
}

namespace {

/// Does a paragraph that a column ended go on: in small letters, with a number, or after a word that asks for more?
bool goes_on_over(const Block& last, const Block& next) {
  if (begins_small(next.text)) return true;
  const bool is_prose = last.lines >= 2 && characters(last.text) >= least_prose;
  const bool number = next.text[0] >= '0' && next.text[0] <= '9' && next.lines + last.lines > 2;
  return is_prose && (number || last.full || asks_for_more(last.text) || last.text.ends_with(','));
}

}  // namespace

bool join_over_column(Block& last, Block& next) {
  const bool text = (last.kind == BlockKind::paragraph || last.kind == BlockKind::item) && next.kind == BlockKind::paragraph;
  if (!text || last.bold != next.bold || std::abs(last.size - next.size) * 10 > last.size) return false;
  const bool goes_on = ends_sentence(last.text) ? last.justified && next.lines >= 2 && next.top < last.bottom : goes_on_over(last, next);
  if (!goes_on) return false;
  const auto begin = static_cast<std::uint32_t>(append_line(last.text, next.text));
  last.parts.back().span.end = std::min(last.parts.back().span.end, begin);
  for (Part part : next.parts) {
    move_by(part, begin);
    last.parts.push_back(std::move(part));
  }
  last.lines += next.lines;
  last.full = next.full;
  last.justified = next.justified;
  last.top = next.top;
  last.bottom = next.bottom;
  return true;
}

bool is_rest(const Block& last, const Block& next, std::int32_t lowest) {
  const bool text = (last.kind == BlockKind::paragraph || last.kind == BlockKind::item) && next.kind == BlockKind::paragraph;
  const bool alike = last.bold == next.bold && std::abs(last.size - next.size) * 10 <= last.size;
  return text && alike && last.justified && next.lines >= 2 && last.bottom + last.size * 2 >= lowest;
}

void join_word_over_page(Block& last, Block& next) {
  const bool text = (last.kind == BlockKind::paragraph || last.kind == BlockKind::item) && next.kind == BlockKind::paragraph;
  const bool divided = last.text.ends_with('-') || last.text.ends_with("\u2010") || last.text.ends_with("\u00AD");
  if (!text || !divided || !begins_small(next.text) || next.parts.empty()) return;
  const std::size_t word = next.text.find(' ');
  if (word == next.text.npos || word >= next.parts.front().span.end) return;
  const auto begin = static_cast<std::uint32_t>(append_line(last.text, next.text.substr(0, word)));
  last.parts.back().span.end = std::min(last.parts.back().span.end, begin);
  Part& from = next.parts.front();
  Part moved{{begin, static_cast<std::uint32_t>(last.text.size())}, from.page, from.shown, {}, begin};
  const auto taken = static_cast<std::uint32_t>(word + 1);
  next.text.erase(0, taken);
  std::vector<DoubtfulPart> stay;
  for (DoubtfulPart doubt : from.doubts) {
    if (doubt.span.begin < taken) moved.doubts.push_back(doubt);
    else stay.push_back({{doubt.span.begin - taken, doubt.span.end - taken}, doubt.doubt});
  }
  from.doubts = std::move(stay);
  for (Part& part : next.parts) {
    part.span.begin -= std::min(part.span.begin, taken);
    part.span.end -= std::min(part.span.end, taken);
    part.line -= std::min(part.line, taken);
  }
  last.parts.push_back(std::move(moved));
}

}  // namespace diarium::source::layout
