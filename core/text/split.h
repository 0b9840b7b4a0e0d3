// text/split: cuts a Swedish compound into its parts.
#pragma once
#include <string_view>
#include <vector>

#include "base/span.h"
#include "text/lexicon/lexicon.h"

namespace diarium::text {

/// Cuts compounds by a lexicon: «arbetsmarknadsutbildning» is «arbets», «marknads», «utbildning».
///
/// A part is a word that the dictionary lets stand there; of several ways the one whose parts make the most words. A
/// linking «s» belongs to the part before it. Derived words are left whole («undersökning» is of «undersöka», «sjukdom»
/// of «sjuk»), and so are words that are parts of more compounds than their own parts are.
class Splitter {
 public:
  /// `lexicon` is read as long as this object lives.
  explicit Splitter(const Lexicon& lexicon) : lexicon_(lexicon) {}

  /// The parts of a word, in order: they cover it. One part: not a compound, or unknown.
  ///
  /// in        `word`: NFC, any case; a hyphen ends a part.
  /// cost      O(letters^2), at most `longest_compound` letters; longer words are not cut.
  [[nodiscard]] std::vector<ByteSpan> split(std::string_view word) const;

 private:
  const Lexicon& lexicon_;
};

/// Is `last` no word of its own beside `first` but an ending that words are derived with («sjuk|dom», «offentlig|het»), though a
/// word is spelt so too? Both in lower case, `first` not empty.
[[nodiscard]] bool is_suffixed(std::u32string_view first, std::u32string_view last);

inline constexpr std::size_t longest_compound = 80;

}  // namespace diarium::text
