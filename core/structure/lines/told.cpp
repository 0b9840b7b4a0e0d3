#include "structure/lines/told.h"

#include <algorithm>
#include <array>

namespace diarium::structure {
namespace {

using source::Told;
using source::ToldBlock;
using source::ToldBlocks;

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

ToldBlocks told_in(const text::Text& text, const ToldBlocks& of_source) {
  ToldBlocks told;
  told.reserve(of_source.size());
  const WayIn way(text);
  for (ToldBlock block : of_source) {
    block.span = way.of(block.span);
    block.label = std::min(way.at(block.label), block.span.begin);
    if (!block.span.empty()) told.push_back(block);
  }
  return told;
}

Doubts doubts_in(const text::Text& text, const Doubts& of_source) {
  Doubts doubts;
  const WayIn way(text);
  for (const Doubtful& doubt : of_source)
    if (const ByteSpan span = way.of(doubt.span); !span.empty()) doubts.push_back({span, doubt.confidence, doubt.alternatives});
  return doubts;
}

ToldBlocks believable(std::string_view text, ToldBlocks told) {
  std::array<std::uint64_t, levels> all{}, prose{};
  const auto level_of = [](const ToldBlock& block) { return std::min<std::size_t>(block.level, levels - 1); };
  for (const ToldBlock& block : told) {
    if (block.kind != Told::heading) continue;
    all[level_of(block)] += block.span.size();
    if (is_prose(slice(text, block.span))) prose[level_of(block)] += block.span.size();
  }
  for (ToldBlock& block : told) {
    const std::size_t level = level_of(block);
    const bool misused = block.kind == Told::heading && prose[level] * 2 > all[level];
    const bool heads = block.kind == Told::heading || block.kind == Told::bold;
    if (misused || (heads && block.page_head)) block.kind = Told::paragraph, block.level = 0;
  }
  return told;
}

void tell_lines(std::string_view text, const ToldBlocks& told, std::vector<Line>& lines) {
  std::size_t next = 0;
  for (Line& line : lines) {
    while (next < told.size() && told[next].span.end <= line.span.begin) ++next;
    if (next == told.size()) return;
    const ToldBlock& block = told[next];
    if (block.span.begin >= line.span.end) continue;
    line.told = static_cast<std::uint32_t>(next) + 1;
    if (block.span.begin < line.span.begin || block.kind == Told::item || block.kind == Told::cell) continue;
    line.span.begin = block.span.begin;
    line.width = width(slice(text, line.span));
  }
}

void tell_page_head(const ToldBlocks& told, std::vector<Line>& lines) {
  for (Line& line : lines) {
    if (line.told == 0) continue;
    const ToldBlock& block = told[line.told - 1];
    if (block.page_head) line.said = LineGroup::page;
    if (block.kind == Told::note) line.said = LineGroup::head;
  }
}

}  // namespace diarium::structure
