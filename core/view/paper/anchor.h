// view/paper/anchor: what a link says of the words it leads to, so that a change of the text is noticed.
//
// «?s=12-40&c=1f2e3d4c5b6a.9a8b7c6d5e4f.17.a01b22c33…» — the first twelve hexadecimal digits of the SHA-256 of the
// paper's file; those of the passage's words, each two parted by one space; how many words; three digits of the SHA-256
// of each of at most eight words, evenly spread from the first to the last. A word is what white space ends, as UTF-8
// in NFC. Whoever has the text can count all of it again.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "base/span.h"

namespace diarium::view {

/// The code of a passage; empty where no word stands in it. `sha256`: of the file, 64 digits or empty (then its place in the code is «0»). `span`: within `nfc`.
[[nodiscard]] std::string anchor_code(std::string_view sha256, std::string_view nfc, ByteSpan span);
/// Is this a code, whatever it says?
[[nodiscard]] bool is_anchor_code(std::string_view code);

enum class Anchored : std::uint8_t {
  unsaid,    ///< The link has no code: nothing is compared.
  same,      ///< The file and the words are those that were cited.
  repacked,  ///< The file is another, the words are the same at the same place.
  moved,     ///< The words are the same, elsewhere in the text.
  nearest,   ///< The words are not there. `span` is the passage most like them: not the same.
  lost       ///< Nothing is like them. `span` is what stands at their place now, perhaps nothing.
};
struct Anchor {
  Anchored state = Anchored::unsaid;
  ByteSpan span;
};
/// Where a cited passage stands in the text as it is now. `span`: as cited, in any text; `code`: empty or is_anchor_code().
/// «nearest» wants three words of the eight, or half of them, in the distance from each other that they had.
/// cost O(words of the text) hashes where the words are not at their place.
[[nodiscard]] Anchor find_anchor(std::string_view sha256, std::string_view nfc, ByteSpan span, std::string_view code);

}  // namespace diarium::view
