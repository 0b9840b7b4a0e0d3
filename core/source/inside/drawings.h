// source/inside/drawings: which digits of a file are places and sizes of what is drawn? They are nobody's number.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace diarium::source {

/// What a stream of a PDF says beside the operands of its operators (ISO 32000-1, annex A) and the numbers of its arrays: strings, names,
/// comments, and what is no syntax. Nothing: it does not draw, as most of its words are no operators. O(bytes).
[[nodiscard]] std::optional<std::string> beside_operands(std::string_view stream);
/// Is the word an operator of what a page, a form or a glyph draws?
[[nodiscard]] bool is_pdf_operator(std::string_view word);
/// The same of a stream that holds objects: what they say beside their numbers, and without the table of their places.
[[nodiscard]] std::string beside_numbers(std::string_view objects);

/// Does an attribute hold a path, points or a matrix (SVG, ODF and VML have the same)? `name`: without its prefix. O(bytes).
[[nodiscard]] bool is_drawing(std::string_view name, std::string_view value);
/// Mark-up with the values of such attributes taken out. O(bytes).
[[nodiscard]] std::string without_drawings(std::string_view mark_up);

/// A program that draws letters: TrueType, OpenType, CFF or Type 1.
[[nodiscard]] bool is_font_program(std::string_view bytes);

}  // namespace diarium::source
