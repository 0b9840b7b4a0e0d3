// text/repair/confusions: what a reader of pictures without Swedish letters makes of them.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "text/repair/logarithm.h"

namespace diarium::text {

/// Why a word was changed.
enum class Reason : std::uint8_t {
  marks,     ///< å, ä, ö lost their marks: «for» was «för».
  letter,    ///< Another letter stood for one: «f\u00E9r», «utdver», «stdderna».
  sign,      ///< A digit or sign stood for a letter: «6vergripande», «&r», «|».
  inserted,  ///< A letter too many: «Aitt», «fo\u00E9rdjupade».
  scan,      ///< Who read the picture of the page was not sure: «Mäller» may be «Möller».
};

/// In the ledger's JSON and in keys of words: the words of Reason, in its order.
inline constexpr std::array<std::string_view, 5> reason_names = {"marks", "letter", "sign", "inserted", "scan"};
[[nodiscard]] constexpr std::string_view name(Reason reason) { return reason_names[static_cast<std::size_t>(reason)]; }

/// One letter of the clean text, or two that were printed as one, and what may stand for it.
struct Confusion {
  std::u32string_view seen;
  std::u32string_view clean;
  Cost cost;  ///< Of seeing this for a letter that was lost.
  Reason reason;
};

/// Shares of all lost å, ä, ö, counted over the 244 damaged words of one council paper (a bad scan of 2024, read by a
/// program that knew no Swedish) and rounded; the classes are those of any such reading. The pairs and signs are rare:
/// their cost says «about once in so many», and only keeps them from being preferred to the plain ones.
inline constexpr std::array confusions = {
    Confusion{U"a", U"\u00E5", cost_of(97, 100), Reason::marks},
    Confusion{U"d", U"\u00E5", cost_of(2, 100), Reason::letter},
    Confusion{U"\u00E9", U"\u00E5", cost_of(1, 100), Reason::letter},
    Confusion{U"a", U"\u00E4", cost_of(84, 100), Reason::marks},
    Confusion{U"\u00E9", U"\u00E4", cost_of(8, 100), Reason::letter},
    Confusion{U"d", U"\u00E4", cost_of(6, 100), Reason::letter},
    Confusion{U"\u00E9a", U"\u00E4", cost_of(1, 100), Reason::inserted},
    Confusion{U"&", U"\u00E4", cost_of(1, 100), Reason::sign},
    Confusion{U"&a", U"\u00E4", cost_of(1, 200), Reason::sign},
    Confusion{U"o", U"\u00F6", cost_of(82, 100), Reason::marks},
    Confusion{U"\u00E9", U"\u00F6", cost_of(11, 100), Reason::letter},
    Confusion{U"d", U"\u00F6", cost_of(4, 100), Reason::letter},
    Confusion{U"6", U"\u00F6", cost_of(3, 100), Reason::sign},
    Confusion{U"o\u00E9", U"\u00F6", cost_of(1, 100), Reason::inserted},
    Confusion{U"|", U"l", cost_of(1, 1000), Reason::sign},
    Confusion{U"|", U"i", cost_of(1, 1000), Reason::sign},
    // A sign in the place of each letter, or of each of its two bytes, that was written in one encoding and read in another: nothing
    // tells one from the other, and no word has it else. Or in that of a ligature whose font does not tell what it is.
    Confusion{U"\uFFFD", U"\u00E5", 0, Reason::sign},
    Confusion{U"\uFFFD", U"\u00E4", 0, Reason::sign},
    Confusion{U"\uFFFD", U"\u00F6", 0, Reason::sign},
    Confusion{U"\uFFFD", U"\u00E9", 0, Reason::sign},
    Confusion{U"\uFFFD\uFFFD", U"\u00E5", 0, Reason::sign},
    Confusion{U"\uFFFD\uFFFD", U"\u00E4", 0, Reason::sign},
    Confusion{U"\uFFFD\uFFFD", U"\u00F6", 0, Reason::sign},
    Confusion{U"\uFFFD\uFFFD", U"\u00E9", 0, Reason::sign},
    Confusion{U"\uFFFD", U"ti", cost_of(1, 10), Reason::sign},
    Confusion{U"\uFFFD", U"tt", cost_of(1, 20), Reason::sign},
    Confusion{U"\uFFFD", U"ft", cost_of(1, 20), Reason::sign},
    Confusion{U"\uFFFD", U"fi", cost_of(1, 20), Reason::sign},
    Confusion{U"\uFFFD", U"ff", cost_of(1, 20), Reason::sign},
    Confusion{U"\uFFFD", U"fl", cost_of(1, 20), Reason::sign},
};
/// What stands in the place of a letter that no byte tells any more.
inline constexpr char32_t lost_letter = U'\uFFFD';
[[nodiscard]] constexpr bool has_lost_letter(std::u32string_view word) { return word.find(lost_letter) != word.npos; }
/// A letter «i» that slipped in after the first letter of a word: once in about a thousand words.
inline constexpr Cost inserted_cost = cost_of(1, 1000);
/// The same further inside the word.
inline constexpr Cost inserted_inside_cost = cost_of(1, 16000);

}  // namespace diarium::text
