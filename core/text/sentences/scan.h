// text/sentences/scan: where do the rules of UAX #29 end a sentence? By the tables of stops.h, without ICU.
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

namespace diarium::text {

/// The end of the sentence that begins at `begin`, before anything is mended for Swedish.
///
/// in        `text`: valid UTF-8; `begin` (< text.size()): where a sentence begins.
/// returns   a byte after `begin`: the next boundary; nothing where a character that stops.h does not know stands before
///           it, or stands where the rules look ahead.
/// cost      O(bytes to the boundary), and where a full stop is followed by neither letter nor line end, to the next.
/// source    Unicode Standard Annex #29, sentence boundaries, SB1 to SB998.
[[nodiscard]] std::optional<std::size_t> sentence_end(std::string_view text, std::size_t begin);

/// A byte at or after `from` from which on the rules find the boundaries that they find from the text's beginning: a
/// letter or digit behind white space. The end of the text where there is none. O(bytes to it).
[[nodiscard]] std::size_t safe_begin(std::string_view text, std::size_t from);

}  // namespace diarium::text
