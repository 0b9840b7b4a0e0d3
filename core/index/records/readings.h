// index/records/readings: how a paper's file was read, as bytes (format.md, «readings»), and where its words stand on pages.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/source.h"
#include "text/text.h"

namespace diarium::index {

/// A text file's record is empty. Asserts that lines ascend by their first byte and `left_out` by its words.
[[nodiscard]] std::string reading_record(const source::FileReading& reading);
/// Nothing where the bytes are no such record. O(bytes).
[[nodiscard]] std::optional<source::FileReading> read_reading(std::string_view record);

/// Where words stand on the pages of their file.
struct PlaceOnPages {
  std::uint32_t first_page = 0, last_page = 0;  ///< From 0.
  std::vector<source::Placed> lines;            ///< At least one, in the order of the text.
};
/// The lines of the file that hold words of a paper's text.
///
/// in        `map`: of that text, to the file's; `span`: of the text, not empty.
/// returns   nothing where the file has no pages of its own, or none of its lines holds the words.
/// cost      O(log lines + what it returns).
[[nodiscard]] std::optional<PlaceOnPages> place_of(const source::FileReading& reading, const text::SourceMap& map,
                                                   ByteSpan span);
/// The same of a list of lines or words, ascending by their first byte.
[[nodiscard]] std::optional<PlaceOnPages> place_among(const std::vector<source::Placed>& lines, const text::SourceMap& map, ByteSpan span);

}  // namespace diarium::index
