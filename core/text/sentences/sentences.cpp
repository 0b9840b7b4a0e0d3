#include <optional>

#include "base/utf8.h"
#include "text/breaks/breaks.h"
#include "text/letters.h"
#include "text/sentences/abbreviations.h"
#include "text/sentences/scan.h"
#include "text/words.h"

namespace diarium::text {
namespace {

bool is_white(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x3000;
}

bool is_capital(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const char32_t c = utf8::decode(text, at).point;
  return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) || c == 0x160 || c == 0x17D;
}

/// The words from the last white space or opening bracket of `sentence` to its last full stop.
std::string_view last_word(std::string_view sentence) {
  sentence.remove_suffix(1);
  std::size_t begin = sentence.size();
  while (begin > 0 && !is_space(sentence[begin - 1]) && sentence[begin - 1] != '(' && sentence[begin - 1] != '[')
    --begin;
  return sentence.substr(begin);
}

/// «Karl B.» before a name: one capital after a word with a capital. «alternativ B.» ends a sentence.
bool is_initial(std::string_view sentence, std::string_view word) {
  if (word.empty() || !is_capital(word, 0) || utf8::decode(word, 0).size != word.size()) return false;
  std::string_view before = sentence.substr(0, static_cast<std::size_t>(word.data() - sentence.data()));
  while (!before.empty() && is_space(before.back())) before.remove_suffix(1);
  if (before.empty()) return true;
  std::size_t begin = before.size();
  while (begin > 0 && !is_space(before[begin - 1])) --begin;
  return begin > 0 && is_capital(before, begin);
}

/// Did the rules cut `text` wrongly between `before` and `after`?
bool goes_on(std::string_view text, ByteSpan before, ByteSpan after) {
  const std::string_view sentence = slice(text, before);
  if (sentence.empty() || sentence.back() != '.') return false;
  const std::string_view between = text.substr(before.end, after.begin - before.end);
  if (between.empty() || between.find_first_of("\n\r\v") != std::string_view::npos) return false;
  if (between.find("\xE2\x80\xA8") != std::string_view::npos || between.find("\xE2\x80\xA9") != std::string_view::npos)
    return false;
  const std::string_view word = last_word(sentence);
  const bool name = is_capital(text, after.begin);
  if (is_initial(sentence, word)) return name;
  const std::optional<Follows> follows = abbreviation(word);
  if (!follows) return false;
  const char first = text[after.begin];
  switch (*follows) {
    case Follows::number:
      return (first >= '0' && first <= '9') || slice(text, after).starts_with("\xC2\xA7");
    case Follows::name:
      return name;
    case Follows::anything:
      return true;
  }
  return false;
}

/// The pieces of a text, one after the other, as the rules cut it.
class RulePieces {
 public:
  RulePieces(std::string_view text, std::size_t begin) : text_(text), at_(begin) {}

  [[nodiscard]] bool done() const { return at_ >= text_.size(); }
  /// Not to be asked when done().
  ByteSpan next() {
    const auto begin = static_cast<std::uint32_t>(at_);
    const auto end = sentence_end(text_, at_);
    at_ = end ? *end : piece_at(Rules::sentence, text_, at_).span.end;
    return {begin, static_cast<std::uint32_t>(at_)};
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

/// The sentences from `begin` on to the first that begins at or after `until`.
std::vector<ByteSpan> sentences_from(std::string_view nfc, std::size_t begin, std::size_t until) {
  std::vector<ByteSpan> sentences;
  for (RulePieces pieces(nfc, begin); !pieces.done();) {
    const ByteSpan span = utf8::trimmed(nfc, pieces.next(), is_white);
    if (span.empty()) continue;
    if (!sentences.empty() && goes_on(nfc, sentences.back(), span)) {
      sentences.back().end = span.end;
    } else if (span.begin >= until) {
      break;
    } else {
      sentences.push_back(span);
    }
  }
  return sentences;
}

}  // namespace

std::vector<ByteSpan> segment_sentences(std::string_view nfc) { return sentences_from(nfc, 0, nfc.size()); }

std::vector<ByteSpan> sentences_around(std::string_view nfc, ByteSpan near) {
  while (near.begin < nfc.size() && utf8::is_continuation(nfc[near.begin])) ++near.begin;
  if (near.begin == 0) return sentences_from(nfc, 0, near.end);
  std::size_t begin = safe_begin(nfc, near.begin);
  if (begin >= near.end) begin = near.begin;
  return sentences_from(nfc, begin, near.end);
}

}  // namespace diarium::text
