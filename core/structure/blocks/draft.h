// structure/blocks/draft: a block while it is being made.
#pragma once
#include <cstddef>
#include <map>
#include <set>

#include "structure/lines/lines.h"
#include "structure/lines/markers.h"
#include "structure/marks/section_words.h"
#include "structure/outline.h"

namespace diarium::structure {

/// What the layout alone says about a block's rank.
enum class Mark : std::uint8_t {
  none,
  hash,   ///< A Markdown heading, or one that the file says is one.
  bold,   ///< All words between **.
  whole,  ///< A heading of section_words, alone on its line or in front of its paragraph.
};

struct Draft {
  Block block;
  Mark mark = Mark::none;
  bool heads_unmarked = false;  ///< «Bilagor» in a file that marks other headings: none, but the section above ends.
  bool rule = false;            ///< A line of dashes: no words, but something ends here.
  std::uint16_t number = 0;     ///< Of a list item; 0 for a bullet or none.
  std::uint16_t gap = 0;        ///< White lines before it.
  std::uint32_t width = 0;      ///< Characters of all its lines.
  bool set_apart = false;       ///< All its lines are; see Line.
};
using Drafts = std::vector<Draft>;

[[nodiscard]] inline std::string_view first_line(std::string_view text, const Draft& draft) {
  return slice(text, draft.block.lines.front());
}
[[nodiscard]] inline std::string_view last_line(std::string_view text, const Draft& draft) {
  return slice(text, draft.block.lines.back());
}

/// «Föredragande borgarrådet Ada Berg»: who reports a matter, on a line of its own.
[[nodiscard]] bool names_reporter(std::string_view line);

/// The draft's words as one key, empty for long ones.
[[nodiscard]] std::string key_of(std::string_view text, const Draft& draft);

/// Joins lines to blocks and tells list items, table rows, rules and marked headings. Furniture becomes blocks of its
/// own. `markup`: what Line::markup_number counts. O(bytes).
[[nodiscard]] Drafts gather(std::string_view text, const std::vector<Line>& lines, const Layout& layout,
                            source::Format format, const source::MarkupBlocks& markup);

/// Divides blocks that a converter ran together: a heading word in front of its paragraph or behind one, a place and
/// date behind it, a numbered list on one line. O(bytes).
[[nodiscard]] Drafts divide(std::string_view text, Drafts drafts, const Layout& layout);

/// Marks signatures: place and date, names, posts. O(blocks).
void mark_signatures(std::string_view text, Drafts& drafts);

/// Tells which blocks are headings and of which level, and the title. O(blocks).
void mark_headings(std::string_view text, Drafts& drafts);

/// Gives every block the role of its section. O(blocks).
void mark_roles(std::string_view text, Drafts& drafts);

/// The att-satser. Blocks that hold one outside a section of their own get the role motion_claim. O(bytes).
[[nodiscard]] std::vector<AttClause> find_clauses(std::string_view text, std::vector<Block>& blocks);

/// «av», «enligt», «dnr KS», a comma, a hyphen: no line of its own ends on such words.
[[nodiscard]] bool goes_on_after(std::string_view words);
/// «... yrkar vi», «... att fullmäktige beslutar»: what follows on lines of its own is a list of att-satser.
[[nodiscard]] bool leads_to_list(std::string_view words);
/// «… yrkar med anledning av ovanstående»: a verb of asking somewhere in an unended line.
[[nodiscard]] bool asks_for(std::string_view words);

/// Lines by their index.
struct ApartLists {
  std::set<std::size_t> marks;                 ///< Lines that hold nothing but the mark of an item below.
  std::map<std::size_t, std::size_t> mark_of;  ///< The first line of such an item, and the line of its mark.
  std::set<std::size_t> inside;                ///< Other lines of such items.
};

/// A mark alone on its line: «1.», «2)», «a)», «•».
[[nodiscard]] std::optional<ListMark> lone_mark(std::string_view words);

/// Two or more marks that count on from 1 or are the same bullet, line by line, and as many items below: items begin
/// below a white line, or where the one above ended. Where it cannot be told which lines begin the items, there is no
/// list. O(lines).
[[nodiscard]] ApartLists find_apart(std::string_view text, const std::vector<Line>& lines, const Layout& layout);

/// «§ 12», without a title.
[[nodiscard]] bool is_bare_section(std::string_view words);

/// «§ 12», «§ 12   Dnr KS 2024/17», «Ks § 12   Au § 7»: the title of the § stands below.
[[nodiscard]] bool is_section_line(std::string_view words);

/// «§ 12 Val av revisor Dnr KS 2024/17»: a § with a title.
[[nodiscard]] bool is_section_head(std::string_view words);

/// Joins the lines of a §'s title, which the wrap of the paper divides before a capital or a number: up to white space
/// or the heading of a section. A case number at the right end of the line is no part of it. O(blocks).
void join_section_titles(std::string_view text, Drafts& drafts);

/// «Beslut         Nämnden avslår ansökan.» becomes two lines, the heading and its text, where two sections at least
/// begin so in one column. A row of a head that stands above the first of them stays whole. O(bytes).
[[nodiscard]] std::vector<Line> split_margins(std::string_view text, std::vector<Line> lines);

}  // namespace diarium::structure
