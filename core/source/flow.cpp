#include "source/flow.h"

#include <algorithm>
#include <utility>

namespace diarium::source {
namespace {

/// The size of a white space character at `at`; 0: there is none.
std::size_t space_at(std::string_view words, std::size_t at) {
  const auto c = static_cast<unsigned char>(words[at]);
  if (c <= 0x20) return 1;
  if (c == 0xC2 && at + 1 < words.size() && static_cast<unsigned char>(words[at + 1]) == 0xA0) return 2;
  return 0;
}

bool has_words(std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t space = space_at(words, at);
    if (space == 0) return true;
    at += space;
  }
  return false;
}

}  // namespace

void Flow::begin(bool row) {
  if (text_.empty() || text_.back() == '\f') {
    in_table_ = row;
    return;
  }
  text_ += in_table_ && row ? "\n" : "\n\n";
  in_table_ = row;
}

ByteSpan Flow::write(std::string_view words, bool in_cell, LineEnds ends) {
  const auto first = static_cast<std::uint32_t>(text_.size());
  bool gap = false;
  int line_ends = 0;
  for (std::size_t at = 0; at < words.size();) {
    if (const std::size_t space = space_at(words, at); space > 0) {
      gap = true;
      line_ends += ends == LineEnds::stay && words[at] == '\n';
      at += space;
      continue;
    }
    if (gap && text_.size() > first) text_ += line_ends == 0 ? " " : line_ends == 1 ? "\n" : "\n\n";
    gap = false;
    line_ends = 0;
    text_ += in_cell && words[at] == '|' ? '/' : words[at];
    ++at;
  }
  return {first, static_cast<std::uint32_t>(text_.size())};
}

ByteSpan Flow::add_block(MarkupKind kind, int level, ByteSpan span, std::uint32_t label) {
  if (!span.empty()) blocks_.push_back({kind, static_cast<std::uint8_t>(std::min(level, 255)), false, span, label});
  return span;
}

ByteSpan Flow::heading(int level, std::string_view words, MarkupKind kind) {
  if (!has_words(words)) return {};
  level = std::clamp(level, 1, 6);
  begin(false);
  text_.append(static_cast<std::size_t>(level), '#');
  text_ += ' ';
  const ByteSpan span = write(words, false);
  return add_block(kind, level, span, span.begin);
}

ByteSpan Flow::paragraph(std::string_view words, MarkupKind kind) {
  if (!has_words(words)) return {};
  begin(false);
  const ByteSpan span = write(words, false);
  return add_block(kind, 0, span, span.begin);
}

ByteSpan Flow::rest(std::string_view words) {
  const ByteSpan span = paragraph(words);
  if (!span.empty()) blocks_.back().level = continuation_level;
  return span;
}

ByteSpan Flow::lines(std::string_view words, MarkupKind kind) {
  if (!has_words(words)) return {};
  begin(false);
  const ByteSpan span = write(words, false, LineEnds::stay);
  return add_block(kind, 0, span, span.begin);
}

ByteSpan Flow::item(int depth, std::string_view label, std::string_view words) {
  if (!has_words(words)) return {};
  depth = std::clamp(depth, 1, 9);
  begin(false);
  text_.append(static_cast<std::size_t>(depth - 1) * 2, ' ');
  const auto first = static_cast<std::uint32_t>(text_.size());
  text_ += label.empty() ? "-" : label;
  text_ += ' ';
  return add_block(MarkupKind::item, depth, write(words, false), first);
}

std::vector<ByteSpan> Flow::row(const std::vector<std::string>& cells) {
  if (std::ranges::none_of(cells, [](const std::string& cell) { return has_words(cell); })) return {};
  begin(true);
  std::vector<ByteSpan> spans;
  for (const std::string& cell : cells) {
    text_ += spans.empty() ? "| " : " | ";
    const ByteSpan span = write(cell, true);
    spans.push_back(add_block(MarkupKind::cell, static_cast<int>(spans.size()) + 1, span, span.begin));
  }
  text_ += " |";
  return spans;
}

void Flow::page_break() {
  if (!text_.empty() && text_.back() != '\f') text_ += '\n';
  text_ += '\f';
  in_table_ = false;
}

TextWithMarkup Flow::finish() && {
  if (!text_.empty() && text_.back() != '\f') text_ += '\n';
  return {std::move(text_), std::move(blocks_)};
}

}  // namespace diarium::source
