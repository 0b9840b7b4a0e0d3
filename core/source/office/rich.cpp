#include "source/office/rich.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace diarium::source {
namespace {

/// Bytes of a paragraph. The longest of a council paper are some ten thousand.
constexpr std::size_t paragraph_limit = 4u << 20;
/// Cells of a row and rows alike: LibreOffice writes sheets of a million rows and sixteen thousand columns as one.
constexpr std::uint32_t repeat_limit = 64;
/// Bytes of all that is written again because a cell or row says that it stands for several.
constexpr std::size_t repeat_budget = 1u << 20;
/// Characters of a bold line that is a heading. Longer ones are text that someone wanted to be seen.
constexpr std::size_t bold_heading_limit = 120;
/// A cell of so many blocks is no cell but a column of a page that was laid out by a table.
constexpr std::size_t cell_blocks_limit = 4;

bool is_blank(char c) { return static_cast<unsigned char>(c) <= 0x20; }

bool is_bold_heading(std::string_view words) {
  while (!words.empty() && is_blank(words.back())) words.remove_suffix(1);
  return !words.empty() && words.size() <= bold_heading_limit && words.find_last_of(".,;") != words.size() - 1;
}

void add_words(std::string& out, std::string_view words) {
  if (words.empty()) return;
  if (!out.empty()) out += ' ';
  out += words;
}

/// Stands in the words of a paragraph where a page number does. Flow takes it for white space.
constexpr char page_mark = '\x01';

bool ends_word(std::string_view words, std::string_view small) {
  if (words.size() < small.size()) return false;
  const std::size_t at = words.size() - small.size();
  if (at > 0 && !is_blank(words[at - 1])) return false;
  return std::ranges::equal(words.substr(at), small, {},
                            [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
}

/// «Dnr 12, Sida ① (②)» without page numbers: «Dnr 12,».
std::string without_page_numbers(std::string_view words) {
  constexpr std::array<std::string_view, 5> before = {"sida", "sid", "sid.", "page", "s."};
  constexpr std::array<std::string_view, 6> between = {"(", "/", "av", "of", "-", "–"};
  std::string out;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (words[at] != page_mark) {
      out += words[at];
      continue;
    }
    const auto trim = [&] {
      while (!out.empty() && out.back() == ' ') out.pop_back();
    };
    trim();
    if (out.ends_with('(') || out.ends_with('-')) out.pop_back(), trim();
    for (const std::string_view word : before) {
      if (!ends_word(out, word)) continue;
      out.resize(out.size() - word.size());
      break;
    }
    const auto skip_spaces = [&](std::size_t i) { return std::min(words.find_first_not_of(' ', i), words.size()); };
    for (const std::string_view word : between) {
      const std::size_t first = skip_spaces(at + 1);
      if (!words.substr(first).starts_with(word)) continue;
      std::size_t number = skip_spaces(first + word.size());
      const std::size_t from = number;
      while (number < words.size() && (words[number] == page_mark || (words[number] >= '0' && words[number] <= '9')))
        ++number;
      if (number > from) at = number - 1;
      break;
    }
    if (words.substr(at + 1).starts_with(')')) ++at;
    out += ' ';
  }
  return out;
}

bool has_words(const Block& block) {
  const auto some = [](const std::string& words) { return !std::ranges::all_of(words, is_blank); };
  return some(block.words) || std::ranges::any_of(block.cells, some);
}

void write(Flow& flow, const Block& block) {
  switch (block.kind) {
    case Block::Kind::paragraph:
      flow.lines(block.words);
      break;
    case Block::Kind::note:
      flow.lines(block.words, MarkupKind::note);
      break;
    case Block::Kind::heading:
    case Block::Kind::bold:
      flow.heading(block.level, block.label.empty() ? block.words : block.label + " " + block.words,
                   block.kind == Block::Kind::bold ? MarkupKind::bold : MarkupKind::heading);
      break;
    case Block::Kind::item:
      flow.item(block.level, block.label, block.words);
      break;
    case Block::Kind::row:
      flow.row(block.cells);
      break;
  }
}

/// The words of a cell, each block on a line of its own; Flow makes spaces of line ends in a row.
std::string lines_of(const Blocks& blocks) {
  std::string out;
  for (const Block& block : blocks) {
    if (!out.empty()) out += '\n';
    out += words_of({block});
  }
  return out;
}

}  // namespace

TextWithMarkup below_head(TextWithMarkup head, const TextWithMarkup& text) {
  if (head.text.empty()) return text;
  for (MarkupBlock& block : head.blocks) block.page_head = true;
  head.text += '\n';
  append(head, text);
  return head;
}

std::string words_of(const Blocks& blocks) {
  std::string out;
  for (const Block& block : blocks) {
    if (block.label != "-") add_words(out, block.label);
    add_words(out, block.words);
    for (const std::string& cell : block.cells) add_words(out, cell);
  }
  return out;
}

void Rich::begin_paragraph(Block shape) {
  paragraphs_.push_back({std::move(shape)});
  if (!joined().empty() && paragraphs_.size() == floor() + 1) text(std::exchange(joined(), {}));
}

void Rich::shape(Block shape) {
  if (!in_paragraph()) return;
  Block& block = paragraphs_.back().block;
  shape.words = std::move(block.words);
  block = std::move(shape);
}

void Rich::text(std::string_view words, Bold bold) {
  if (words.empty() || trouble_) return;
  if (!in_paragraph()) {
    if (std::ranges::all_of(words, is_blank)) return;
    begin_paragraph({});
  }
  Paragraph& paragraph = paragraphs_.back();
  if (paragraph.block.words.size() + words.size() > paragraph_limit) {
    trouble_ =
        Error{Fault::too_large, "A paragraph of the file is larger than 4 MB, which no paper has; divide the file", {}};
    return;
  }
  if (!std::ranges::all_of(words, is_blank)) (bold == Bold::yes ? paragraph.bold : paragraph.plain) = true;
  paragraph.block.words += words;
}

void Rich::end_paragraph(Ends ends) {
  if (!in_paragraph()) return;
  Paragraph paragraph = std::move(paragraphs_.back());
  paragraphs_.pop_back();
  Block& block = paragraph.block;
  if (paragraph.page_number) block.words = without_page_numbers(block.words);
  if (ends == Ends::joins && !in_paragraph() && paragraph.after.empty()) {
    joined() = std::move(block.words);
    return;
  }
  if (block.kind == Block::Kind::paragraph && paragraph.bold && !paragraph.plain && is_bold_heading(block.words) &&
      (frames_.empty() || !frames_.back().cell)) {
    block.kind = Block::Kind::bold;
    block.level = 3;
  }
  paragraph.after.insert(paragraph.after.begin(), std::move(block));
  after(std::move(paragraph.after));
}

void Rich::page_number() {
  if (!in_paragraph()) return;
  paragraphs_.back().page_number = true;
  paragraphs_.back().block.words += page_mark;
}

void Rich::drop_words() {
  if (in_paragraph()) paragraphs_.back().block.words.clear();
}

void Rich::flush_joined() {
  if (joined().empty()) return;
  begin_paragraph({});
  end_paragraph();
}

void Rich::emit(Block block) {
  if (!has_words(block)) return;
  if (frames_.empty())
    write(flow_, block);
  else
    frames_.back().blocks.push_back(std::move(block));
}

void Rich::begin_row() {
  while (in_paragraph()) end_paragraph();
  rows_.emplace_back();
}

void Rich::begin_cell() {
  if (rows_.size() <= row_floor()) begin_row();
  frames_.push_back({{}, paragraphs_.size(), rows_.size(), tables_.size(), true});
}

void Rich::end_cell(std::uint32_t times, std::uint32_t spans, Covered covered) {
  if (frames_.empty() || !frames_.back().cell) return;
  Blocks blocks = pop_frame();
  for (std::uint32_t i = 1; i < std::min(times, repeat_limit) && may_repeat(words_of(blocks).size()); ++i)
    rows_.back().push_back({blocks, covered});
  rows_.back().push_back({std::move(blocks), covered});
  for (std::uint32_t i = 1; i < std::min(spans, repeat_limit) && may_repeat(0); ++i)
    rows_.back().push_back({{}, Covered::yes});
}

void Rich::end_row(std::uint32_t times, Keep keep) {
  if (rows_.size() <= row_floor()) return;
  std::vector<Cell> cells = std::move(rows_.back());
  rows_.pop_back();
  if (keep == Keep::no) return;
  const auto is_column = [](const Cell& cell) {
    const Blocks& blocks = cell.blocks;
    return blocks.size() >= cell_blocks_limit || std::ranges::any_of(blocks, [](const Block& block) {
             return block.kind == Block::Kind::heading || block.kind == Block::Kind::bold ||
                    block.kind == Block::Kind::item || block.kind == Block::Kind::row;
           });
  };
  std::size_t size = 0;
  for (const Cell& cell : cells) size += words_of(cell.blocks).size();
  const std::size_t columns = cells.size();
  // One cell that lies over all columns.
  const bool single = std::ranges::all_of(cells.begin() + (cells.empty() ? 0 : 1), cells.end(),
                                          [](const Cell& cell) { return cell.covered == Covered::yes; });
  if (single && !cells.empty()) cells.resize(1);
  for (std::uint32_t i = 0; i < std::min(times, repeat_limit) && (i == 0 || may_repeat(size)); ++i) {
    // A table of one cell, or with a page's columns for cells, is a frame around blocks and no table.
    // A cell as wide as a table that has columns (a sum, a title between rows) is a row of it all the same.
    const bool spans = tables_.size() > table_floor() && tables_.back().columns > 1;
    if ((cells.size() == 1 && !spans) || std::ranges::any_of(cells, is_column)) {
      flush_first_row();
      for (const Cell& cell : cells)
        for (const Block& block : cell.blocks) emit(block);
      continue;
    }
    if (tables_.size() > table_floor()) tables_.back().columns = std::max(tables_.back().columns, columns);
    Block row{Block::Kind::row};
    for (const Cell& cell : cells) row.cells.push_back(lines_of(cell.blocks));
    while (!row.cells.empty() && row.cells.back().empty() && row.cells.size() > 16) row.cells.pop_back();
    emit_row(std::move(row));
  }
}

void Rich::begin_table() {
  while (in_paragraph()) end_paragraph();
  flush_joined();
  tables_.emplace_back();
}

void Rich::end_table() {
  if (tables_.size() <= table_floor()) return;
  while (rows_.size() > row_floor()) end_row();
  Table table = std::move(tables_.back());
  tables_.pop_back();
  if (!table.first) return;
  Block lines;
  for (const std::string& cell : table.first->cells) {
    if (cell.empty()) continue;
    if (!lines.words.empty()) lines.words += '\n';
    lines.words += cell;
  }
  emit(std::move(lines));
}

void Rich::flush_first_row() {
  if (tables_.size() <= table_floor()) return;
  tables_.back().more = true;
  if (auto first = std::exchange(tables_.back().first, std::nullopt)) emit(*std::move(first));
}

void Rich::emit_row(Block row) {
  if (!has_words(row)) return;
  if (tables_.size() <= table_floor()) return emit(std::move(row));
  Table& table = tables_.back();
  if (!table.first && !table.more) {
    table.first = std::move(row);
    return;
  }
  flush_first_row();
  emit(std::move(row));
}

bool Rich::may_repeat(std::size_t size) {
  repeated_ += size + sizeof(Blocks);
  return repeated_ <= repeat_budget;
}

void Rich::begin_aside() { frames_.push_back({{}, paragraphs_.size(), rows_.size(), tables_.size(), false}); }

Blocks Rich::end_aside() {
  if (frames_.empty() || frames_.back().cell) return {};
  return pop_frame();
}

Blocks Rich::pop_frame() {
  close_frame_inside();
  Blocks blocks = std::move(frames_.back().blocks);
  frames_.pop_back();
  return blocks;
}

void Rich::close_frame_inside() {
  while (in_paragraph()) end_paragraph();
  flush_joined();
  while (rows_.size() > row_floor()) end_row();
  while (tables_.size() > table_floor()) end_table();
}

void Rich::after(Blocks blocks) {
  if (in_paragraph()) {
    std::ranges::move(blocks, std::back_inserter(paragraphs_.back().after));
  } else {
    for (Block& block : blocks) emit(std::move(block));
  }
}

void Rich::note(std::string_view mark, Blocks blocks) {
  if (blocks.empty()) return;
  std::string& words = blocks.front().words;
  const std::size_t first = words.find_first_not_of(" \n\t");
  if (blocks.front().kind == Block::Kind::paragraph) blocks.front().kind = Block::Kind::note;
  words = "[" + std::string(mark) + "] " + (first == std::string::npos ? std::string() : words.substr(first));
  std::ranges::move(blocks, std::back_inserter(notes_));
}

void Rich::end_section() {
  for (Block& block : std::exchange(notes_, {})) emit(std::move(block));
}

TextWithMarkup Rich::finish() {
  while (!frames_.empty()) {
    Blocks blocks = pop_frame();
    after(std::move(blocks));
  }
  close_frame_inside();
  end_section();
  return std::move(flow_).finish();
}

std::vector<LeftOut> Rich::left_out() const {
  std::vector<LeftOut> out;
  for (const auto& [what, times] : left_out_) {
    if (times > 0) out.push_back({what, times});
  }
  return out;
}

}  // namespace diarium::source
