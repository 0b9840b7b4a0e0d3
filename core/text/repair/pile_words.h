// text/repair/pile_words: what damaged papers learn from the undamaged ones beside them: names and terms spelt right.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/numbering.h"
#include "base/result.h"
#include "text/lexicon/lexicon.h"

namespace diarium::text {

/// True for what PileWords::encode() wrote, by the first 16 bytes.
[[nodiscard]] bool is_pile_words(std::string_view bytes);

/// Words of undamaged papers, counted in a first pass and handed to the repair of the others as a value.
///
/// What is counted does not depend on the order of papers. Memory: one entry a different word.
class PileWords {
 public:
  /// Counts the words of a text in NFC, and the pairs of words with capitals («Jan Jönsson»). O(bytes).
  void add(std::string_view nfc);
  /// Counts the words that carry å, ä, ö only: of a text that lost some of its marks, these are right.
  void add_marked(std::string_view nfc);
  void merge(const PileWords& other);
  [[nodiscard]] bool empty() const { return words_.size() == 0; }

  /// The same as bytes, whatever the order in which papers were counted: to be counted in parts and merged elsewhere.
  [[nodiscard]] std::string encode() const;
  /// errors: bad_format: no such bytes, or of another version; damaged.
  [[nodiscard]] static Result<PileWords> decode(std::string_view bytes);

  /// The same as a lexicon to look words up in. O(letters log words): in the order of their bytes.
  [[nodiscard]] Lexicon lexicon() const;

 private:
  struct Times {
    std::uint32_t small = 0, capital = 0;
  };
  enum class Which : std::uint8_t { all, marked };
  void count(std::string_view nfc, Which which);
  [[nodiscard]] Times& times_of(std::string_view word);
  void count_pair(std::string_view pair, std::uint32_t times);

  Numbering words_;                        ///< In lower case.
  std::vector<Times> word_times_;          ///< By word.
  Numbering pairs_;                        ///< «first\tsecond», in lower case.
  std::vector<std::uint32_t> pair_times_;  ///< By pair.
};

}  // namespace diarium::text
