// structure/blocks/section_head: the line that a § of minutes begins with, and the title below it; and headings
// in the margin, beside their text.
#pragma once
#include <string_view>
#include <vector>

#include "structure/blocks/draft.h"
#include "structure/lines/lines.h"

namespace diarium::structure {

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
