// What the files *.cases of this folder ask of a paper.
#include "core/base/cases.h"

#include <algorithm>

#include "core/structure/outline_text.h"
#include "structure/lines/markers.h"
#include "structure/marks/section_words.h"
#include "structure/marks/signatures.h"
#include "structure/pages/pages.h"

using namespace diarium;
using structure::Block;
using structure::BlockKind;
using test::Paper;

namespace {

using Papers = std::vector<test::File>;

/// Running text of a page, in words of its own; the last line ends no sentence.
std::string lines_for(int page, int count, std::string_view letters) {
  std::string out;
  for (int seed = page * count; seed < (page + 1) * count; ++seed)
    out +=
        std::string(static_cast<std::size_t>(3 + seed % 5), letters[static_cast<std::size_t>(seed) % letters.size()]) +
        " i en text som går vidare utan att ta slut och\n";
  return out;
}
/// The text with such words for each line «[ten lines]» or «[twelve lines]», and the page's number, told by form feeds,
/// for «[n]».
std::string with_pages(std::string_view text) {
  std::string out;
  int page = 1, told = 0;
  while (!text.empty()) {
    const auto taken = [&](std::string_view mark) {
      const bool here = text.starts_with(mark);
      if (here) text.remove_prefix(mark.size());
      return here;
    };
    if (taken("[ten lines]\n")) {
      out += lines_for(++told, 10, "bfghijklmnprstuvxyz");
    } else if (taken("[twelve lines]\n")) {
      out += lines_for(++told, 12, "abcdefghijklmnopqrstuvwxyz");
    } else if (taken("[n]")) {
      out += std::to_string(page);
    } else {
      page += text.front() == '\f';
      out += text.front();
      text.remove_prefix(1);
    }
  }
  return out;
}
/// The first paper. What is no plain text is not held to promises: a bold name that signs keeps the level of a heading.
Paper first_of(const Papers& papers) {
  const std::string& name = papers.front().name;
  Paper paper = test::paper_of(with_pages(papers.front().bytes), name);
  if (name.ends_with(".txt") || name.ends_with(".md")) test::check_promises(paper);
  return paper;
}

/// The words of each block that is wanted, a line each.
template <class Wanted>
std::string words_where(const Papers& papers, Wanted wanted) {
  const Paper paper = first_of(papers);
  std::string out;
  for (const Block& block : paper.outline.blocks)
    if (wanted(block)) out += structure::flowed(paper.text, block) + "\n";
  return out;
}
test::Answer words_of(BlockKind kind) {
  return [kind](const Papers& papers, std::string_view) {
    return words_where(papers, [kind](const Block& block) { return block.kind == kind; });
  };
}
/// Each block with its kind, level, role, label and number of lines: «heading 2 beslut: Beslut (1)».
std::string blocks(const Papers& papers, std::string_view) {
  const Paper paper = first_of(papers);
  std::string out;
  for (const Block& block : paper.outline.blocks)
    out += std::string(test::kind_name(block.kind)) + (block.level == 0 ? "" : " " + std::to_string(block.level)) +
           " " + std::string(structure::name(block.role)) + (block.label.empty() ? "" : " " + block.label) + ": " +
           structure::flowed(paper.text, block) + " (" + std::to_string(block.lines.size()) + ")\n";
  return out;
}
/// «heading 2, paragraph 1»: how many there are of each kind.
std::string kinds(const Papers& papers, std::string_view) {
  const Paper paper = first_of(papers);
  std::string out;
  for (const BlockKind kind : {BlockKind::heading, BlockKind::paragraph, BlockKind::list_item, BlockKind::table_row,
                               BlockKind::signature, BlockKind::page_furniture})
    if (const auto count = std::ranges::count(paper.outline.blocks, kind, &Block::kind))
      out += (out.empty() ? "" : ", ") + std::string(test::kind_name(kind)) + " " + std::to_string(count);
  return out;
}
std::string clauses(const Papers& papers, std::string_view) {
  const Paper paper = first_of(papers);
  std::string out;
  for (const structure::AttClause& clause : paper.outline.clauses)
    out += std::to_string(clause.number) + " " + test::flat(slice(paper.text, clause.span)) + "\n";
  return out;
}

/// The first paper as one line of a text.
std::string_view line_in(const Papers& papers) {
  return std::string_view(papers.front().bytes).substr(0, papers.front().bytes.size() - 1);
}

/// What a reader sees of a line of Markdown, and its marks.
std::string marks(const Papers& papers, std::string_view) {
  const std::string_view line = line_in(papers);
  const auto read = structure::read_marks(line, {0, static_cast<std::uint32_t>(line.size())});
  std::string out;
  for (const ByteSpan& run : read.runs) out += "[" + std::string(slice(line, run)) + "]";
  return out + (read.bold ? " bold" : "") + " level " + std::to_string(read.level);
}
std::string list_mark(const Papers& papers, std::string_view) {
  const auto mark = structure::list_mark(line_in(papers));
  if (!mark) return "none";
  return std::to_string(mark->number) + ", size " + std::to_string(mark->size) + (mark->letter ? ", letter" : "") +
         (mark->dash ? ", dash" : "") + (mark->bare ? ", bare" : "");
}
/// All that a line is by its shape.
std::string shape(const Papers& papers, std::string_view) {
  const std::string_view line = line_in(papers);
  std::string out;
  const auto is = [&](bool so, std::string_view what) {
    if (so) out += std::string(out.empty() ? "" : ", ") + std::string(what);
  };
  is(structure::is_person(line), "a person");
  is(structure::is_signatory(line), "a signatory");
  is(structure::is_post(line), "a post");
  is(structure::is_place_and_date(line), "a place and a date");
  is(structure::is_page_number(line), "a page's number");
  is(structure::ends_sentence(line), "the end of a sentence");
  return out;
}
/// The role that a heading gives, by its key.
std::string role(const Papers& papers, std::string_view) {
  const auto section = structure::section_of(line_in(papers));
  return section ? std::string(structure::name(section->role)) : "none";
}

const bool asks_added = test::add_cases(
    "core/structure",
    {
        {"told", blocks},
        {"headings", words_of(BlockKind::heading)},
        {"paragraphs", words_of(BlockKind::paragraph)},
        {"items", words_of(BlockKind::list_item)},
        {"rows", words_of(BlockKind::table_row)},
        {"signatures", words_of(BlockKind::signature)},
        {"furniture", words_of(BlockKind::page_furniture)},
        {"content",
         [](const Papers& papers, std::string_view) {
           return words_where(papers, [](const Block& block) { return block.kind != BlockKind::page_furniture; });
         }},
        {"first",
         [](const Papers& papers, std::string_view) {
           const std::string all =
               words_where(papers, [](const Block& block) { return block.kind != BlockKind::page_furniture; });
           return all.substr(0, all.find('\n'));
         }},
        {"kinds", kinds},
        {"clauses", clauses},
        {"pages",
         [](const Papers& papers, std::string_view) { return std::to_string(first_of(papers).outline.pages.size()); }},
        {"marks", marks},
        {"list_mark", list_mark},
        {"shape", shape},
        {"role", role},
    });

}  // namespace
