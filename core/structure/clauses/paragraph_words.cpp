#include "structure/clauses/paragraph_words.h"

#include <optional>

#include "language/key.h"
#include "language/phrases.h"
#include "structure/lines/lines.h"
#include "text/sentences/abbreviations.h"

namespace diarium::structure {

ParagraphWords::ParagraphWords(std::string_view text, const Block& block) : text_(text) {
  for (const ByteSpan& line : block.lines) {
    for (const std::string_view word : language::words_of(slice(text_, line))) {
      const auto begin = static_cast<std::uint32_t>(word.data() - text_.data());
      words_.push_back({{begin, begin + static_cast<std::uint32_t>(word.size())}, false});
    }
  }
  for (std::size_t i = 0; i < words_.size(); ++i) words_[i].ends = ends(i);
}

std::string ParagraphWords::name(std::size_t i) const {
  return i < words_.size() ? language::words_key(words(i)) : std::string();
}

std::size_t ParagraphWords::sentence_end(std::size_t i) const {
  while (i + 1 < words_.size() && !words_[i].ends) ++i;
  return i;
}

bool ParagraphWords::ends(std::size_t i) const {
  const std::string_view word = words(i);
  if (!ends_sentence(word) || word.ends_with(':')) return false;
  if (i + 1 == words_.size()) return true;
  if (begins_small(words(i + 1))) return false;
  return !word.ends_with('.') || !goes_on(i);
}

/// «enligt bil. C», «12 kap. 4 §», «Karl B. Ek»: a full stop of a short form or an initial; that of «bilaga B.» ends.
bool ParagraphWords::goes_on(std::size_t i) const {
  const std::string_view word = words(i).substr(0, words(i).size() - 1);
  if (word.size() == 1 && begins_capital(word)) return i == 0 || begins_capital(words(i - 1));
  const std::optional<text::Follows> follows = text::abbreviation(word);
  if (!follows) return false;
  const char next = words(i + 1).front();
  const bool number = (next >= '0' && next <= '9') || words(i + 1).starts_with("\xC2\xA7");
  return *follows == text::Follows::anything || (*follows == text::Follows::number ? number : !number);
}

}  // namespace diarium::structure
