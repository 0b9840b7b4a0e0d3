// structure/pages/repeated: which lines come back at the edges of pages?
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "structure/lines/lines.h"

namespace diarium::structure {

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
