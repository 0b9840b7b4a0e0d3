// text/compounds: which words a compound is made of, for searching by its parts: «cykelparkering» by «cykel» and
// «parkering».
//
// Splitter says how a reader would cut a word, by the whole lexicon. Here a short list of parts must do, which every
// program carries (index/records/part_list.h); what the list does not know, the words of the collection itself tell. A
// search that is led astray costs more than one that misses a part: what may be one word is left whole.
#pragma once
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "text/lexicon/lexicon.h"

namespace diarium::text {

class Compounds {
 public:
  /// Is this spelling, case folded, a word by itself? Asked of the words of a collection.
  using Knows = std::function<bool(std::string_view)>;

  /// `parts`: as build_part_lexicon() makes it. Both are read as long as this object lives.
  Compounds(const Lexicon& parts, Knows knows) : parts_(parts), knows_(std::move(knows)) {}

  /// The parts of a word, in order: they cover it, a linking s with the part before it. One part: it is no compound, or
  /// unknown.
  ///
  /// in        `word`: case folded NFC.
  /// cost      O(letters^2) and a question to `knows` for few of its beginnings and ends.
  [[nodiscard]] std::vector<ByteSpan> split(std::string_view word) const;

  /// The two words of one that split() leaves whole, where three consonants are written as two: «nattåg» is «natt» and
  /// «tåg», «busstation» «buss» and «station». Both have the letter at the border. The whole word where it is none.
  [[nodiscard]] std::vector<ByteSpan> split_joined(std::string_view word) const;

 private:
  /// Some letters of a word, and their bytes.
  struct Letters {
    std::string_view bytes;
    std::u32string_view points;
  };
  [[nodiscard]] std::uint32_t opens(std::u32string_view part) const;
  [[nodiscard]] std::uint32_t closes(std::u32string_view part) const;
  /// How sure it is that a word may begin (end) so: 0 not at all, else how many words do, or what stands in for that.
  [[nodiscard]] std::uint32_t first_strength(const Letters& part) const;
  [[nodiscard]] std::uint32_t last_strength(const Letters& part) const;
  [[nodiscard]] std::size_t loose_border(std::string_view word) const;
  void cut_loosely(std::string_view word, std::uint32_t begin, std::vector<ByteSpan>& out) const;
  void cut(std::string_view word, std::uint32_t begin, std::vector<ByteSpan>& out) const;

  const Lexicon& parts_;
  Knows knows_;
};

}  // namespace diarium::text
