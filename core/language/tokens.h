// language/tokens: a text cut into words, numbers and marks, each with its key and what the lists say of it.
//
// The one cutter: it knows lines, and nothing of blocks, which every stage says for itself (facts/reading/reading.h).
#pragma once
#include "base/span.h"
#include "language/glance.h"
#include "language/key.h"
#include "language/lists.h"

namespace diarium::language {

enum class Shape : std::uint8_t { mark, number, lower, capital, upper };

/// One word, number or mark.
struct Token {
  std::uint32_t begin = 0, end = 0;  ///< Bytes of the text.
  std::uint32_t key = 0;             ///< Where its spelling begins in the keys.
  std::uint16_t key_size = 0;
  Shape shape{};
  std::uint64_t head = 0, tail = 0;  ///< Of its spelling (language/glance.h),
  std::uint8_t start = 0, end_letters = 0;  ///< … and these of head and tail.
  std::uint32_t flags = 0;     ///< Bits of Flag: what the lists and its ending say of it.
  const Word* word = nullptr;  ///< Its entry in the lists, if it has one.
  bool space = false;          ///< White space, a line end or a border stands before it.
  bool line = false;           ///< First of its line.
  bool wide = false;  ///< Three spaces or more, a tab, or a border of its row, stand before it: another column.
  bool broken = false;         ///< Goes on in the next line behind a hyphen; as_written() mends it.

  /// Sets what tells its spelling at a glance.
  void look_at(std::string_view own) {
    head = head_of(own);
    tail = tail_of(own);
    start = start_of(head);
    end_letters = end_of(tail);
  }
};

/// The word as one would write it on one line: of a broken one without line end, and without the hyphen that only the
/// break put there.
[[nodiscard]] std::string as_written(std::string_view text, const Token& token);

/// Cuts lines of one text, one token after the other.
class Cutter {
 public:
  /// `keys` gets the spellings of the tokens, one after the other; of lost letters their keys, with `?` for é. Borrows
  /// both.
  Cutter(std::string_view text, Letters letters, std::string& keys) : text_(text), letters_(letters), keys_(keys) {}

  /// Goes to the beginning of a line, or of what a block has of it.
  void begin(ByteSpan line);
  /// The next token of the line; false at its end. O(bytes).
  bool next(Token& token);
  /// Makes one word of `word`, its hyphen at a line's end and `rest`, which opens the next line, if they are one:
  /// «kommun-» and «styrelsen», «Sven-» and «Erik», not «kultur-» and «och». False if they are not.
  bool join(Token& word, const Token& hyphen, const Token& rest);

 private:
  void add_key(Token& token);
  /// Its spelling goes from `token.key` to the end of the keys.
  void end_key(Token& token) const;
  void look_up(Token& token);
  void blur(Token& token, std::string_view written);

  std::string_view text_;
  Letters letters_;
  std::string& keys_;
  std::uint32_t at_ = 0, end_ = 0;
  std::uint32_t spaces_ = 0;  ///< Before at_; a tab counts three.
  bool first_ = true;
  bool boxed_ = false;  ///< Borders of a table stand at both ends of the line.
};

/// True if a text of Swedish words has next to none of the letters å, ä and ö. O(bytes).
[[nodiscard]] bool letters_lost(std::string_view text);

}  // namespace diarium::language
