// facts/reading/reading: a paper as the scanners see it: words and marks in reading order, without page furniture.
//
// Made once a paper; every extractor walks its tokens forward with windows of constant size, so the whole is linear.
#pragma once
#include <initializer_list>
#include <optional>
#include <utility>

#include "base/span.h"
#include "language/glance.h"
#include "language/tokens.h"
#include "structure/outline.h"

namespace diarium::facts {

using language::Flag, language::Letters, language::Shape, language::Word;
using structure::Block, structure::BlockKind, structure::Role;

/// A token of the paper, and where the outline puts it.
struct Token : language::Token {
  bool quoted = false;      ///< Inside quotation marks.
  std::uint32_t block = 0;  ///< Index in the outline.
  std::uint32_t sentence = 0;
};

/// Tokens [first, last).
struct Range {
  std::uint32_t first = 0, last = 0;
  bool empty() const { return first >= last; }
  std::uint32_t size() const { return empty() ? 0 : last - first; }
  friend bool operator==(const Range&, const Range&) = default;
};

/// Does a test hold for one of the tokens?
template <class Test>
[[nodiscard]] bool some(Range range, Test test) {
  while (range.first < range.last && !test(range.first)) ++range.first;
  return !range.empty();
}

struct RuleHeld;

/// A paper cut into tokens. Borrows text and outline: they must outlive it.
struct Reading {
  std::string_view text;
  const structure::Outline* outline = nullptr;
  std::string keys;  ///< Spellings (language/key.h), one after the other; where letters are lost, keys, with `?` for é.
  std::vector<Token> tokens;     ///< In reading order.
  std::vector<Token> furniture;  ///< Of page heads and feet; their keys stand in `keys` too.
  std::vector<Range> blocks;     ///< Tokens of each block of the outline; empty for page furniture.
  std::vector<Range> sentences;
  bool swedish = false;  ///< Written in Swedish, as far as its common words tell.
  bool damaged = false;  ///< å, ä and ö are lost.
  /// Bits of a token's head and tail that tell it from a word: none of lost letters.
  std::uint64_t compare_mask = ~std::uint64_t{0};
  mutable std::uint64_t looks =
      0;  ///< Questions asked of tokens so far: the work that tests count, rather than seconds.
  std::vector<RuleHeld>* held = nullptr;  ///< Where it is set: gets every rule that held (facts/rules/rules.h).

  std::uint32_t size() const { return static_cast<std::uint32_t>(tokens.size()); }
  /// Spelling of a token; empty beyond either end, so that patterns need no checks of bounds.
  std::string_view key(std::uint32_t at) const {
    return at < tokens.size() ? std::string_view(keys).substr(tokens[at].key, tokens[at].key_size) : std::string_view{};
  }
  std::string_view key(const Token& token) const { return std::string_view(keys).substr(token.key, token.key_size); }
  /// Letters of a token.
  std::size_t length(std::uint32_t at) const { return language::letter_count(key(at)); }
  std::string_view written(std::uint32_t at) const {
    return at < tokens.size() ? text.substr(tokens[at].begin, tokens[at].end - tokens[at].begin) : std::string_view{};
  }
  Shape shape(std::uint32_t at) const { return at < tokens.size() ? tokens[at].shape : Shape::mark; }
  bool has(std::uint32_t at, Flag flag) const {
    return at < tokens.size() && (tokens[at].flags & static_cast<std::uint32_t>(flag)) != 0;
  }
  std::uint32_t block(std::uint32_t at) const { return at < tokens.size() ? tokens[at].block : no_block; }
  /// Of a month or a count.
  std::uint8_t listed_number(std::uint32_t at) const {
    return tokens[at].word == nullptr ? std::uint8_t{0} : tokens[at].word->number;
  }
  Role role(std::uint32_t at) const {
    return at < tokens.size() ? outline->blocks[tokens[at].block].role : Role::body;
  }
  BlockKind kind(std::uint32_t at) const {
    return at < tokens.size() ? outline->blocks[tokens[at].block].kind : BlockKind::paragraph;
  }
  Letters letters() const { return damaged ? Letters::lost : Letters::whole; }
  /// True if the token is `word`, given as a spelling: in a paper with whole letters «låg» is not «lag». Tens of
  /// questions are asked of each token, and most are answered by its first or last bytes: that is inlined.
  [[gnu::always_inline]] bool is(std::uint32_t at, std::string_view word) const {
    ++looks;
    return ((head(at) ^ language::head_of(word)) & compare_mask) == 0 && is_all(at, word);
  }
  /// Of a list that is written where it is asked; of another is_one_of().
  template <std::size_t count>
  [[gnu::always_inline]] bool is_any(std::uint32_t at, const std::string_view (&words)[count]) const {
    return is_any(at, words, std::make_index_sequence<count>());
  }
  [[gnu::always_inline]] bool starts(std::uint32_t at, std::string_view word) const {
    ++looks;
    return ((head(at) ^ language::head_of(word)) & language::head_bits(word.size()) & compare_mask) == 0 &&
           starts_all(at, word);
  }
  [[gnu::always_inline]] bool ends(std::uint32_t at, std::string_view word) const {
    ++looks;
    return ((tail(at) ^ language::tail_of(word)) & language::tail_bits(word.size()) & compare_mask) == 0 &&
           ends_all(at, word);
  }
  /// True if the tokens from `at` on are these words.
  template <std::size_t count>
  [[gnu::always_inline]] bool are(std::uint32_t at, const std::string_view (&words)[count]) const {
    return are(at, words, std::make_index_sequence<count>());
  }
  [[gnu::cold]] bool is_one_of(std::uint32_t at, std::initializer_list<std::string_view> words) const;
  // The same of a token that may be one of the furniture.
  bool is(const Token& token, std::string_view word) const { return language::is(key(token), word, letters()); }
  bool starts(const Token& token, std::string_view word) const { return language::starts(key(token), word, letters()); }
  bool ends(const Token& token, std::string_view word) const { return language::ends(key(token), word, letters()); }
  /// True if `at` is a word (no mark, no number).
  bool word(std::uint32_t at) const { return shape(at) >= Shape::lower; }
  /// True if `at` follows its forerunner without white space.
  bool tight(std::uint32_t at) const { return at < tokens.size() && !tokens[at].space; }
  std::optional<std::uint32_t> number(std::uint32_t at) const;
  /// Bytes of tokens [range); the range must not be empty.
  ByteSpan span(Range range) const { return {tokens[range.first].begin, tokens[range.last - 1].end}; }
  /// Words of a range on one line, as written, line ends and furniture left out.
  std::string flowed(Range range) const;
  /// Sentence of a token.
  Range sentence(std::uint32_t at) const { return at < tokens.size() ? sentences[tokens[at].sentence] : Range{}; }
  /// First token whose bytes begin at or after `byte`. O(log tokens).
  std::uint32_t token_at(std::uint32_t byte) const;
  /// Tokens that begin inside a span. O(log tokens).
  Range within(ByteSpan span) const { return {token_at(span.begin), token_at(span.end)}; }

  static constexpr std::uint32_t no_block = 0xFFFFFFFFu;

 private:
  /// Those of an empty word beyond either end.
  std::uint64_t head(std::uint32_t at) const { return at < tokens.size() ? tokens[at].head : 0; }
  std::uint64_t tail(std::uint32_t at) const { return at < tokens.size() ? tokens[at].tail : 0; }
  // The whole answers, of all bytes. Seldom asked for: what leads there is compiled for size.
  [[gnu::cold]] bool is_all(std::uint32_t at, std::string_view word) const;
  [[gnu::cold]] bool starts_all(std::uint32_t at, std::string_view word) const;
  [[gnu::cold]] bool ends_all(std::uint32_t at, std::string_view word) const;

  template <std::size_t count, std::size_t... place>
  [[gnu::always_inline]] bool is_any(std::uint32_t at, const std::string_view (&words)[count],
                                     std::index_sequence<place...>) const {
    looks += count;
    const std::uint64_t own = head(at);
    const bool near = ((((own ^ language::head_of(words[place])) & compare_mask) == 0) || ...);
    return near && is_one_of(at, {words[place]...});
  }
  template <std::size_t count, std::size_t... place>
  [[gnu::always_inline]] bool are(std::uint32_t at, const std::string_view (&words)[count],
                                  std::index_sequence<place...>) const {
    return (is(at + static_cast<std::uint32_t>(place), words[place]) && ...);
  }
};

/// Cuts a paper into tokens and sentences. O(bytes).
[[nodiscard]] Reading read(std::string_view text, const structure::Outline& outline);

}  // namespace diarium::facts
