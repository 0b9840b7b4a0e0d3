// What the structure tests share: parsing bytes as a paper, and an outline as text.
#pragma once

#include "core/base/checks.h"
#include "core/base/files.h"
#include "source/source.h"
#include "structure/lines/markup.h"
#include "structure/outline.h"
#include "text/text.h"

namespace diarium::test {

/// A paper's NFC text with its outline.
struct Paper {
  std::string text;
  source::Format format{};
  structure::Outline outline;
};

inline Paper paper_of(std::string_view bytes, std::string_view name = "paper.txt") {
  Warnings warnings;
  auto source = test::there(source::read(bytes, name, warnings));
  Paper paper;
  paper.format = source->format;
  text::Text text = text::normalise(std::move(source->text));
  paper.outline = structure::parse(text.nfc, paper.format, structure::map_markup(text, source->markup));
  paper.text = std::move(text.nfc);
  return paper;
}

inline std::string_view kind_name(structure::BlockKind kind) {
  constexpr std::string_view names[] = {"heading",   "paragraph", "list_item",
                                        "table_row", "signature", "page_furniture"};
  return names[static_cast<int>(kind)];
}

/// The words of all blocks of one kind, divided by « | ».
inline std::string all_of(const Paper& paper, structure::BlockKind kind) {
  std::string out;
  for (const structure::Block& block : paper.outline.blocks) {
    if (block.kind == kind) out += (out.empty() ? "" : " | ") + structure::flowed(paper.text, block);
  }
  return out;
}

inline std::string flat(std::string_view words) {
  std::string out;
  for (const char c : words) {
    const bool space = c == ' ' || c == '\n' || c == '\r';
    if (!space)
      out.push_back(c);
    else if (!out.empty() && out.back() != ' ')
      out.push_back(' ');
  }
  return out;
}

/// The clauses, numbered, white space made single.
inline std::string clauses_of(const Paper& paper) {
  std::string out;
  for (const structure::AttClause& clause : paper.outline.clauses) {
    out += (out.empty() ? "" : " | ") + std::to_string(clause.number) + " " + flat(slice(paper.text, clause.span));
  }
  return out;
}

/// Everything an outline promises to those who read it.
inline void check_promises(const Paper& paper) {
  const auto& outline = paper.outline;
  REQUIRE(!outline.pages.empty());
  std::uint32_t end = 0;
  for (const ByteSpan& page : outline.pages) {
    CHECK(page.begin == end);
    end = page.end;
  }
  CHECK(end == paper.text.size());
  std::uint32_t begin = 0;
  std::uint32_t page = 0;
  std::uint32_t bad = 0;
  for (const structure::Block& block : outline.blocks) {
    bad += block.span.begin < begin || block.span.empty() || block.span.end > paper.text.size() || block.lines.empty();
    bad += block.page < page || block.page >= outline.pages.size() ||
           !outline.pages[std::min<std::size_t>(block.page, outline.pages.size() - 1)].contains(block.span.begin);
    const bool heading = block.kind == structure::BlockKind::heading;
    const bool item = block.kind == structure::BlockKind::list_item;
    const bool wrong_level = (heading || item) ? block.level < 1 || block.level > 3 : block.level > 0;
    bad += wrong_level;
    begin = block.span.begin;
    page = block.page;
    if (block.lines.empty()) continue;
    bad += block.lines.front().begin != block.span.begin || block.lines.back().end != block.span.end;
    std::uint32_t last = block.span.begin;
    for (const ByteSpan& line : block.lines) {
      bad += line.begin < last || line.empty() || paper.text[line.begin] == ' ' || paper.text[line.end - 1] == ' ' ||
             slice(paper.text, line).find('\n') != std::string_view::npos;
      last = line.end;
    }
  }
  std::uint32_t clause_begin = 0;
  for (const structure::AttClause& clause : outline.clauses) {
    bad += clause.span.begin < clause_begin || clause.span.empty() || clause.number == 0 ||
           clause.block >= outline.blocks.size();
    if (clause.block < outline.blocks.size()) {
      const ByteSpan block = outline.blocks[clause.block].span;
      bad += clause.span.begin < block.begin || clause.span.end > block.end;
    }
    clause_begin = clause.span.begin;
  }
  CHECK(bad == 0);
}

}  // namespace diarium::test
