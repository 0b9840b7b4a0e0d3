// text/words: cuts a text into the words and sentences that search, facts and repair compare.
//
// One rule for both sides: index/ and query/ call the same functions, or a query never meets its document.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace diarium::text {

/// Cuts at Unicode word boundaries (UAX #29, root rules). Keeps what holds a letter or a digit; spaces and
/// punctuation are left out. Appends to `out`; spans ascend and are disjoint. O(bytes).
void segment_words(std::string_view nfc, std::vector<ByteSpan>& out);

/// Cuts at sentence boundaries (UAX #29) and mends what they do to Swedish abbreviations («bl.a.», «kl.», «st.»,
/// «bil.», «kap.»). A line end ends a sentence: give it a paragraph on one line, not wrapped text. Spans ascend, are
/// disjoint and trimmed of white space. O(bytes).
[[nodiscard]] std::vector<ByteSpan> segment_sentences(std::string_view nfc);

/// Those of the same sentences that begin in `near`, without cutting the text before it or after it: for a look at a
/// few in the middle of many.
///
/// in        `near`: inside `nfc`; it may begin and end in the middle of a character.
/// returns   what segment_sentences() finds, but that the first ones may be the end of one that begins before `near`, or
///           its abbreviations mended otherwise: ask some words more than are needed before the place.
/// cost      O(bytes of `near` and of the sentence that it ends in).
[[nodiscard]] std::vector<ByteSpan> sentences_around(std::string_view nfc, ByteSpan near);

/// How much difference between two spellings is forgiven.
enum class Fold {
  letter_case,  ///< «Förslaget» = «förslaget»: full case folding, NFC. å, ä, ö stay letters of their own.
  marks,  ///< And «förslaget» = «forslaget», «é» = «e»: letters without marks; ß, æ, ø, đ, ł as their base letters.
};
/// Folds one word (or a whole text) of NFC. Returns NFC; folding again changes nothing. O(bytes).
[[nodiscard]] std::string fold(std::string_view nfc, Fold level);

/// Snowball's Swedish stemmer, of version 3. Holds a buffer: make one a thread or a call, not one a word.
class Stemmer {
 public:
  Stemmer();
  ~Stemmer();
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;
  /// `folded`: one word, case-folded NFC. Returns its stem; valid until the next call.
  [[nodiscard]] std::string_view stem(std::string_view folded);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Swedish order (CLDR sv): å, ä, ö last, V before W. Keys compare bytewise.
class Collator {
 public:
  Collator();
  ~Collator();
  Collator(Collator&&) noexcept;
  Collator& operator=(Collator&&) noexcept;
  [[nodiscard]] std::string key(std::string_view nfc) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace diarium::text
