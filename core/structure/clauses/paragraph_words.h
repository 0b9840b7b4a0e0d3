// structure/clauses/paragraph_words: the words of a paragraph, and where its sentences end.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "structure/outline.h"

namespace diarium::structure {

/// A word with the marks that stick to it.
struct ParagraphWord {
  ByteSpan span;
  bool ends = false;  ///< A sentence ends after it.
};

/// Words of the lines of one block. The text outlives it. Made in O(bytes).
class ParagraphWords {
 public:
  ParagraphWords(std::string_view text, const Block& block);
  [[nodiscard]] std::size_t size() const { return words_.size(); }
  [[nodiscard]] const ParagraphWord& operator[](std::size_t i) const { return words_[i]; }
  [[nodiscard]] std::string_view words(std::size_t i) const { return slice(text_, words_[i].span); }
  /// Its key (language/phrases.h); empty behind the last.
  [[nodiscard]] std::string name(std::size_t i) const;
  /// The word with which the sentence of word `i` ends.
  [[nodiscard]] std::size_t sentence_end(std::size_t i) const;

 private:
  [[nodiscard]] bool ends(std::size_t i) const;
  [[nodiscard]] bool goes_on(std::size_t i) const;

  std::string_view text_;
  std::vector<ParagraphWord> words_;
};

}  // namespace diarium::structure
