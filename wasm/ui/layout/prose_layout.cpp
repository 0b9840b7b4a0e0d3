#include "ui/layout/prose_layout.h"

#include <algorithm>

#include "ui/layout/lines.h"

namespace diarium::ui {

namespace {
using structure::BlockKind;

// How one kind of paragraph is set.
struct Setting {
  Type type{};
  float above = 0, below = 0;
};

Setting setting_of(const view::Paragraph& paragraph) {
  switch (paragraph.kind) {
    case BlockKind::heading:
      if (paragraph.level <= 1) return {Type::heading1, 30, 12};
      return paragraph.level == 2 ? Setting{Type::heading2, 26, 10} : Setting{Type::heading3, 22, 6};
    case BlockKind::paragraph: return {Type::reading, 14, 14};
    case BlockKind::list_item: return {Type::reading, 8, 8};
    case BlockKind::table_row: return {Type::row, 2, 2};
    case BlockKind::signature: return {Type::reading_italic, 14, 14};
    case BlockKind::page_furniture: return {Type::furniture, 8, 8};
  }
  return {Type::reading, 14, 14};
}

constexpr float deepest_level = 6;  // a list further in would leave no column
float indent_of(const view::Paragraph& paragraph) {
  if (paragraph.kind != BlockKind::list_item) return 0;
  return label_width * std::min(std::max(static_cast<float>(paragraph.level), 1.0f), deepest_level);
}
}  // namespace

std::size_t ProseLayout::block_at(float y) const {
  const auto found = std::partition_point(blocks.begin(), blocks.end(), [y](const ProseBlock& block) { return block.y + block.height <= y; });
  return static_cast<std::size_t>(found - blocks.begin());
}

ProseLayout lay_out_prose(const view::DocumentPage& page, float width, const Faces& faces) {
  ProseLayout out;
  out.width = width;
  out.blocks.reserve(page.paragraphs.size());
  float y = 0, below = 0;
  for (const view::Paragraph& paragraph : page.paragraphs) {
    const Setting setting = setting_of(paragraph);
    const TypeStyle& type = style(setting.type);
    ProseBlock block{.x = indent_of(paragraph), .type = setting.type, .first_line = static_cast<std::uint32_t>(out.lines.size())};
    if (!out.blocks.empty()) y += std::max(setting.above, below);
    if (paragraph.page_start && paragraph.page > 1) {
      block.page_y = y + 8;
      y += page_mark_height + 24;
    }
    block.y = y;
    const TextRun run{paragraph.text, &faces.of(type.face), type.size};
    for (const LinePiece& piece : break_lines({&run, 1}, std::max(width - block.x, label_width))) {
      out.lines.push_back({piece.begin, piece.end, piece.begin16, piece.end16, block.x,
                           y + static_cast<float>(piece.line) * type.line_height, piece.width});
      ++block.line_count;
    }
    block.height = static_cast<float>(block.line_count) * type.line_height;
    y += block.height;
    below = setting.below;
    out.blocks.push_back(block);
  }
  out.height = y;
  for (std::uint32_t i = 0; i < page.paragraphs.size(); ++i)
    for (const view::Mark& mark : page.paragraphs[i].marks) {
      if (mark.kind != view::Mark::Kind::fact) continue;
      if (mark.number >= out.first_marks.size()) out.first_marks.resize(mark.number + 1);
      if (out.first_marks[mark.number].paragraph > i) out.first_marks[mark.number] = {i, mark.span.begin};
    }
  return out;
}

}  // namespace diarium::ui
