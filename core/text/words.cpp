#include "text/words.h"

#include "text/breaks/breaks.h"
#include "text/letters.h"

namespace diarium::text {
namespace {

/// Does a character of class `mid` join a word that ends in `before` with `after`? (WB6, WB7, WB11, WB12)
bool joins(Letter before, Letter mid, Letter after) {
  if (before != after) return false;
  if (before == Letter::letter) return mid == Letter::mid_letter || mid == Letter::mid_both;
  return before == Letter::digit && (mid == Letter::mid_number || mid == Letter::mid_both);
}

/// Cuts runs between white space by the tables of letters.h; a run with a character they do not know goes by the tables of all characters.
class Segmenter {
 public:
  Segmenter(std::string_view text, std::vector<ByteSpan>& out) : text_(text), out_(out) {}

  void run() {
    std::size_t at = 0;
    while (at < text_.size()) {
      if (is_space(text_[at])) {
        ++at;
        continue;
      }
      const std::size_t known = out_.size();
      std::size_t end = at;
      if (!fast(end)) {
        out_.resize(known);
        end = slow(at);
      }
      at = end;
    }
  }

 private:
  /// Reads the words from `at` to the next white space and moves `at` there; false at an unknown character.
  bool fast(std::size_t& at) {
    while (at < text_.size() && !is_space(text_[at])) {
      const LetterAt first = letter_at(text_, at);
      if (first.letter == Letter::unknown) return false;
      if (first.letter == Letter::letter || first.letter == Letter::digit || first.letter == Letter::joiner) {
        if (!word(at)) return false;
      } else {
        at += first.size;
      }
    }
    return true;
  }

  /// Reads one word from its first letter, digit or joiner on; false at an unknown character.
  bool word(std::size_t& at) {
    const std::size_t begin = at;
    Letter last = Letter::other;
    bool has_letter = false;
    while (at < text_.size()) {
      const LetterAt next = letter_at(text_, at);
      if (next.letter == Letter::unknown) return false;
      if (next.letter == Letter::other) break;
      if (next.letter == Letter::letter || next.letter == Letter::digit) {
        has_letter = true;
      } else if (next.letter != Letter::joiner) {
        const std::size_t after = at + next.size;
        if (after >= text_.size()) break;
        const LetterAt beyond = letter_at(text_, after);
        if (beyond.letter == Letter::unknown) return false;
        if (!joins(last, next.letter, beyond.letter)) break;
      }
      last = next.letter;
      at += next.size;
    }
    if (has_letter) out_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)});
    return true;
  }

  /// Cuts the run that begins at `at`, and the runs after it that begin with a foreign letter, by all rules. Returns
  /// its end.
  std::size_t slow(std::size_t at) {
    const std::size_t begin = at > 0 ? at - 1 : at;  // the space before: a mark may stand on it
    std::size_t end = at;
    do {
      while (end < text_.size() && is_space(text_[end])) ++end;
      while (end < text_.size() && !is_space(text_[end])) ++end;
    } while (end + 1 < text_.size() && static_cast<unsigned char>(text_[end + 1]) > 0xC5);
    words_by_rules(text_.substr(begin, end - begin), static_cast<std::uint32_t>(begin), out_);
    return end;
  }

  std::string_view text_;
  std::vector<ByteSpan>& out_;
};

}  // namespace

void segment_words(std::string_view nfc, std::vector<ByteSpan>& out) { Segmenter(nfc, out).run(); }

}  // namespace diarium::text
