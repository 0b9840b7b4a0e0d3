#include "structure/lines/markup.h"

#include <algorithm>
#include <array>

namespace diarium::structure {
namespace {

using source::MarkupBlock;
using source::MarkupBlocks;
using source::MarkupKind;

constexpr std::size_t levels = 16;          // More than any file tells apart.
constexpr std::uint32_t widest_short = 60;  // Characters of a line that is no prose, full stop or not.

/// Words that end as prose does, of some length.
bool is_prose(std::string_view words) { return words.ends_with('.') && width(words) > widest_short; }

/// The way from bytes of the source to those of the text that was made of it. O(log steps) a byte.
class WayIn {
 public:
  explicit WayIn(const text::Text& text) : text_(text), size_(static_cast<std::uint32_t>(text.nfc.size())) {}
  [[nodiscard]] std::uint32_t at(std::uint32_t byte) const { return std::min(text_.map.to_text(byte), size_); }
  [[nodiscard]] ByteSpan of(ByteSpan span) const { return {at(span.begin), at(span.end)}; }

 private:
  const text::Text& text_;
  std::uint32_t size_;
};

}  // namespace

MarkupBlocks map_markup(const text::Text& text, const MarkupBlocks& of_source) {
  MarkupBlocks markup;
  markup.reserve(of_source.size());
  const WayIn way(text);
  for (MarkupBlock block : of_source) {
    block.span = way.of(block.span);
    block.label = std::min(way.at(block.label), block.span.begin);
    if (!block.span.empty()) markup.push_back(block);
  }
  return markup;
}

Doubts doubts_in(const text::Text& text, const Doubts& of_source) {
  Doubts doubts;
  const WayIn way(text);
  for (const Doubtful& doubt : of_source)
    if (const ByteSpan span = way.of(doubt.span); !span.empty())
      doubts.push_back({span, doubt.confidence, doubt.alternatives});
  return doubts;
}

MarkupBlocks believable(std::string_view text, MarkupBlocks markup) {
  std::array<std::uint64_t, levels> all{}, prose{};
  const auto level_of = [](const MarkupBlock& block) { return std::min<std::size_t>(block.level, levels - 1); };
  for (const MarkupBlock& block : markup) {
    if (block.kind != MarkupKind::heading) continue;
    all[level_of(block)] += block.span.size();
    if (is_prose(slice(text, block.span))) prose[level_of(block)] += block.span.size();
  }
  for (MarkupBlock& block : markup) {
    const std::size_t level = level_of(block);
    const bool misused = block.kind == MarkupKind::heading && prose[level] * 2 > all[level];
    const bool heads = block.kind == MarkupKind::heading || block.kind == MarkupKind::bold;
    if (misused || (heads && block.page_head)) block.kind = MarkupKind::paragraph, block.level = 0;
  }
  return markup;
}

void assign_markup(std::string_view text, const MarkupBlocks& markup, std::vector<Line>& lines) {
  std::size_t next = 0;
  for (Line& line : lines) {
    while (next < markup.size() && markup[next].span.end <= line.span.begin) ++next;
    if (next == markup.size()) return;
    const MarkupBlock& block = markup[next];
    if (block.span.begin >= line.span.end) continue;
    line.markup_number = static_cast<std::uint32_t>(next) + 1;
    line.set_apart = block.page_head || block.kind == MarkupKind::note;
    if (block.span.begin < line.span.begin || block.kind == MarkupKind::item || block.kind == MarkupKind::cell)
      continue;
    line.span.begin = block.span.begin;
    line.width = width(slice(text, line.span));
  }
}

}  // namespace diarium::structure
