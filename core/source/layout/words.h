// source/layout/words: the characters of runs and lines: ligatures, soft hyphens, words divided at the end of a line, marks
// of lists.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace diarium::source::layout {

/// A run's text as it is read: ligatures taken apart, soft hyphens kept only at the end, white space as single spaces, bullets
/// of symbol fonts as «•», private and control characters as U+FFFD, which `unmapped` counts. O(bytes).
[[nodiscard]] std::string cleaned(std::string_view text, std::uint32_t& unmapped);

/// Digits raised above the line (a note's number) as superscript digits; other words as they are.
[[nodiscard]] std::string raised(std::string_view text);

/// Appends a line to a paragraph: a space between, or nothing where the line before ended in a divided word, whose hyphen
/// goes then. Returns the byte of `paragraph` where `line` begins. O(bytes of `line`).
std::size_t append_line(std::string& paragraph, std::string_view line);

/// «2021–» and «2030»: years or pages that the end of a line parts.
[[nodiscard]] bool is_range(std::string_view last, std::string_view next);

/// Bytes of the bullet, number or letter before a list item's words, with what stands between; 0: none. «12.» and «a)»
/// are marks, «2024» and «§ 3» none.
struct ItemMark {
  std::size_t label = 0;  ///< Bytes of the mark.
  std::size_t size = 0;   ///< Up to the words; npos-like values never.
  bool bullet = false;
};
[[nodiscard]] ItemMark item_mark(std::string_view line);
/// Nothing but a mark.
[[nodiscard]] bool is_lone_mark(std::string_view line);

/// «3 (12)», «Sida 3 av 12»: the number of a page, whatever page it stands on. «3», «- 3 -», «3/12»: only where it is the
/// number of this one, from 1.
[[nodiscard]] bool is_page_number(std::string_view line, std::uint32_t page);
/// Of one of these forms, whatever the numbers.
[[nodiscard]] bool has_page_number_form(std::string_view line);
/// Of a form that only the number of this page makes one: «3».
[[nodiscard]] bool is_bare_number(std::string_view line);

/// About how wide the first word of a line is, up to where it may be divided; `width`: of the whole line. Letters are
/// weighed as they are in most fonts: «i» takes half of «n», «m» one and a half.
[[nodiscard]] std::int32_t first_word_width(std::string_view line, std::int32_t width);

/// The line with every number as one «#», letters as they are: what heads of pages share.
[[nodiscard]] std::string furniture_key(std::string_view line);

[[nodiscard]] std::uint32_t characters(std::string_view text);
[[nodiscard]] bool begins_small(std::string_view text);
[[nodiscard]] bool ends_sentence(std::string_view text);
/// «bifall till förslaget från»: the last word asks for more.
[[nodiscard]] bool asks_for_more(std::string_view text);
/// «enligt en variant av alternativ»: may the number that begins the next line be of these words? O(words).
[[nodiscard]] bool asks_for_number(std::string_view text);
/// «Anna Berg (S) reserverar sig»: a name with its party, and the sentence that it stands in.
[[nodiscard]] bool goes_on_after_name(std::string_view text);

}  // namespace diarium::source::layout
