// structure/pages/pages: where a page begins, what stands on every page, and which paragraphs a page cuts.
#pragma once
#include <string>

#include "structure/lines/lines.h"

namespace diarium::structure {

/// Sets `page` and `furniture` of every line and returns the pages, which cover the text.
///
/// Evidence, the first kind that the text has: form feeds; a single space before a line, in a text without others (what
/// some converters make of a form feed); page heads with numbers; blank runs two lines longer than all the text's other
/// ones. A converter's page break stands mid-sentence too, so it is no paragraph break by itself.
/// O(lines log lines).
[[nodiscard]] std::vector<ByteSpan> find_pages(std::string_view text, std::vector<Line>& lines);

enum class PageCut : std::uint8_t {
  none,
  likely,   ///< «… förslag mot Tobias | Renmarks yrkande om …»: a sentence that may go on in its midst.
  certain,  ///< «Margareta | Hedström Bäck (S) yrkade», «dnr KS | 2031/17», «1 250 | 000 kronor».
};

/// The last line of a page and the first one of the next, trimmed. Sentences that go on small are told elsewhere.
/// O(bytes).
[[nodiscard]] PageCut cut_between(std::string_view before, std::string_view after);
/// «… varefter Åsa» and «Berg (C) yrkade …», «… Åsa Berg» and «(C)»: a name goes on in the line below.
[[nodiscard]] bool breaks_name(std::string_view before, std::string_view after);

/// «3 (12)», «Sida 3 av 12», «- 3 -»: a page number alone on its line.
[[nodiscard]] bool is_page_number(std::string_view words);

/// Indices of the lines with which a page head begins, in a text without other marks of pages: a page number of the
/// form «3 (12)» and the lines around it that stand around other page numbers too. O(lines log lines).
[[nodiscard]] std::vector<std::size_t> page_heads(std::string_view text, const std::vector<Line>& lines);

/// Marks page numbers, lines repeated at the edges of pages (but the first time) and the heads of minutes in the middle
/// of a text. `page` of the lines must be set. O(lines log lines).
void mark_furniture(std::string_view text, std::vector<Line>& lines);

/// What is compared between pages: a line's key with its digits and serial numbers masked. Empty where nothing follows
/// from the same words on two pages: long lines, the headings that every § has, the sign of a §.
struct Forms {
  std::string_view text;
  const std::vector<Line>& lines;
  [[nodiscard]] std::string of(std::size_t line) const;
  /// The same of a line at a page's edge: a row of columns is wide and says little, and a kind of paper is no heading.
  [[nodiscard]] std::string at_edge(std::size_t line) const;
};

/// Do as many words of a line begin small as those of a sentence do? Sentences that come back on two pages are none of
/// their heads. O(bytes).
[[nodiscard]] bool is_running(std::string_view words);

/// Divides the first line of a page where the page's head is glued to it («Mora kommun Sid 3/12 och därför …»), the
/// same on another page. O(lines log lines).
void divide_glued(std::string_view text, std::vector<Line>& lines);

/// Marks lines at the top and foot of each page whose form stands there on at least half of the pages, or on three one
/// after the other: the parts of a file have heads of their own. The top of the first page is the paper's own head; a
/// line of it is marked only where it says nothing that the lines below it do not say, too. O(lines log lines).
void mark_repeated(std::string_view text, std::vector<Line>& lines);

}  // namespace diarium::structure
