// source/encoding/code_pages: what the bytes above ASCII mean where each is a character: Windows, and DOS and old Macintoshes before it.
#pragma once
#include <array>
#include <string_view>

#include "source/source.h"

namespace diarium::source {

[[nodiscard]] constexpr bool is_code_page(Encoding encoding) { return encoding >= Encoding::windows_1252; }

/// å, ä, ö, Å, Ä or Ö: by them a wrong encoding is known.
[[nodiscard]] constexpr bool is_swedish_letter(char32_t point) {
  return point == U'\u00E5' || point == U'\u00E4' || point == U'\u00F6' || point == U'\u00C5' || point == U'\u00C4' || point == U'\u00D6';
}

/// The characters of the bytes from 0x80 on; 0 where the code page has none.
using HighHalf = std::array<char16_t, 128>;
/// Source: Unicode's MAPPINGS, VENDORS/MICSFT/WINDOWS/CP1252.TXT, VENDORS/MICSFT/PC/CP850.TXT (in which å, ä, ö stand where those of
/// code page 437 do) and VENDORS/APPLE/ROMAN.TXT. Asserts that the encoding is a code page.
[[nodiscard]] const HighHalf& high_half(Encoding code_page);

/// Which code page a text is of that is not UTF-8: that by which most of its bytes within words are å, ä and ö. Windows-1252, unless
/// another has some of them, and four times as many. O(bytes).
[[nodiscard]] Encoding sniff_code_page(std::string_view bytes);

}  // namespace diarium::source
