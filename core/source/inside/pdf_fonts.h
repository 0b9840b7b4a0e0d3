// source/inside/pdf_fonts: what do the codes mean that a PDF shows text by?
//
// Which font is set where is not asked: every shown text is read by every font of the file that tells what its codes
// mean, so that nothing is missed where it is drawn outside the page, in a form or by a trick.
// Source: ISO 32000-1, 9.7.5 and 9.10 (CMaps), 9.6.6 (encodings of simple fonts).
#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "source/inside/pdf_tokens.h"

namespace diarium::source {

/// What the codes of a font mean.
struct PdfCodes {
  std::size_t width = 1;                       ///< Bytes of a code.
  std::map<std::uint32_t, std::string> words;  ///< By code, UTF-8.
  auto operator<=>(const PdfCodes&) const = default;
};
/// A stream that says it (ToUnicode). Nothing where none of its codes means a digit, as such a font writes no number.
[[nodiscard]] std::optional<PdfCodes> codes_of_map(std::string_view bytes);
/// An array that says how codes differ from those of Latin letters («/Differences»). Nothing as above, or where all
/// digits have their own codes.
[[nodiscard]] std::optional<PdfCodes> codes_of_differences(const PdfValue& array);
/// Bytes shown, as what they mean; a code without a meaning is U+FFFD.
[[nodiscard]] std::string meant(const PdfCodes& codes, std::string_view bytes);
/// A string outside of a page (7.9.2), or shown with a font of Latin letters: UTF-16 or UTF-8 by its mark, else Latin,
/// its dashes as «-».
[[nodiscard]] std::string words_of_string(std::string_view bytes);
/// Pairs of bytes as UTF-16, big end first: what shown text means where a font has one of the maps of that kind.
[[nodiscard]] std::string words_of_pairs(std::string_view bytes);

}  // namespace diarium::source
