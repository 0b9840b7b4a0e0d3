// text/repair/damage: did this text lose its å, ä, ö, and where? Needs no lexicon, so that one is fetched only when
// yes.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace diarium::text {

/// One line and how much of its marks is lost.
struct DamagedLine {
  ByteSpan span;                  ///< Without its line end.
  std::uint8_t lost_percent = 0;  ///< Share of å, ä, ö that lost their marks around here; 0: only words with a sign for a letter are to be touched.
};

/// What was counted.
struct Damage {
  bool damaged = false;
  std::uint32_t words = 0, letters = 0;
  std::uint32_t marks = 0;  ///< å, ä, ö that stand in the text: clean Swedish has 2 to 7 in 100 letters.
  std::uint32_t kept = 0;   ///< Common words with a mark («på», «från») ...
  std::uint32_t lost = 0;   ///< ... and those that stand without («pa», «fran»), which no clean Swedish text has.
  std::uint32_t gone = 0;   ///< Signs between letters, for letters of which nothing is left (U+FFFD).
  std::uint32_t acute = 0, six = 0, ampersand = 0, bar = 0;  ///< é inside a word, 6 and & at a letter, | as a word.
  std::vector<DamagedLine> lines;  ///< Every line of the text, in order; empty where the text is not damaged.
};

/// False for nearly every undamaged text, at a thirtieth of what find_damage() costs: the pile that needs no repair
/// does not pay for it. True wherever find_damage() would say damaged. O(bytes).
[[nodiscard]] bool may_be_damaged(std::string_view nfc);

/// Judges a text by the rate of its marks, and each line by those around it.
///
/// A text is damaged if it is Swedish by its common words and at least a tenth of the common words that need a mark
/// lack it (half of them, where it is one word alone that lacks it), or if letters within words are gone, with a sign in
/// their place. Clean text of any language has none of those, whatever its rate of å, ä, ö.
/// cost      O(bytes).
[[nodiscard]] Damage find_damage(std::string_view nfc);

}  // namespace diarium::text
