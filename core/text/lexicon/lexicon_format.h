// text/lexicon/lexicon_format: the bytes of a lexicon file, said once for its writer and its reader.
//
//   8 bytes  magic, with the version in it
//   8 bytes  checksum of all that follows, little-endian: FNV-1a, 64 bits
//   then numbers as varints (seven bits a byte, low ones first, the high bit on all bytes but the last, as few
//   bytes as can be):
//   letters  how many (at most 64), then their code points; a letter's place is its symbol
//   nodes    how many, then each: edges * 64 + what ends here (bits of `form`); then each edge: one byte for the
//   symbol,
//            ascending, and the distance back to its node (at least 1: a node comes after all it leads to).
//            The last node is the root. Words are numbered as the automaton lists them, a word before those it begins.
//   counts   total of words counted; how many words, then each: distance of its number from the one before, times seen
//   parts    sum of what follows, for first parts and for last parts; how many words, then each: distance of its
//   number,
//            words that it opens as first part, words that it closes as last part
//   pairs    how many first words, then each: distance of its number, how many second words, then each: distance of its
//            number, times seen. The number of words stands for the start of a text.
//   Distances are from -1 at first, so at least 1: numbers ascend.
#pragma once
#include <cstdint>
#include <string_view>

namespace diarium::text {

inline constexpr std::string_view lexicon_magic = "DIALEX1\n";
inline constexpr std::size_t lexicon_head = 16;    ///< Bytes of magic and checksum.
inline constexpr std::uint32_t lexicon_bits = 64;  ///< `form` has six bits.
inline constexpr std::uint32_t most_letters = 64;

}  // namespace diarium::text
