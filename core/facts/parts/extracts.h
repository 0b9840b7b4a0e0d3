// facts/parts/extracts: extracts of several minutes, bound in one file: where does each begin and end?
#pragma once
#include "facts/parts/minutes_lines.h"

namespace diarium::facts {

/// An extract of minutes: one §, with the first page or the head of the page that it begins with.
struct MinutesExtract {
  std::size_t first = 0, end = 0;  ///< Lines: from the edge of its page to the next extract, or to another paper.
  std::size_t line = 0;            ///< Of its sign.
  MinutesSign sign;
  bool fronted = false;    ///< A first page («Plats och tid») stands above its sign, of its own.
  std::string_view body;    ///< Who meets, by the last word of the name in the head of its page; may be empty.
  std::string_view number;  ///< Of its case («2031.142»); may be empty.
  std::string_view title;   ///< Of its case.
};

/// Finds extracts: a § behind a first page of its own, or in the head of a page that tells a number, a body or minutes;
/// a decision below it; another matter than the extract above it. What one matter's papers enclose of another body's
/// minutes is none. An extract ends with the page on which its recipients stand, unless the next one goes on with it.
///
/// in        `lines`: of the file; only its form feeds tell pages.
/// cost      O(bytes).
[[nodiscard]] std::vector<MinutesExtract> find_extracts(const std::vector<MinutesLine>& lines);

/// The pages between two lines with which a paper begins that was adopted («Antagen av kommunfullmäktige den 4 maj
/// 2031, § 12», below nothing but headings): their first lines. O(bytes).
[[nodiscard]] std::vector<std::size_t> find_adopted(const std::vector<MinutesLine>& lines, std::size_t first,
                                                    std::size_t end);

/// Begins the text with a §, or has it a head of its own? O(first line).
[[nodiscard]] bool opens_with_sign(std::string_view text);

}  // namespace diarium::facts
