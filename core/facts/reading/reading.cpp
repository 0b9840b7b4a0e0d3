#include "facts/reading/reading.h"

#include <algorithm>

#include "facts/reading/language.h"
#include "language/key.h"
#include "language/lost_letters.h"

namespace diarium::facts {
namespace {

using structure::Block;
using structure::BlockKind;

constexpr std::string_view apostrophe = "\xE2\x80\x99";  // ’

bool joins_letters(char c) { return c == '-' || c == '\'' || c == ':'; }

/// Cuts the pieces of one block into tokens.
class TokenCutter {
 public:
  TokenCutter(Reading& reading, bool damaged) : reading_(reading), damaged_(damaged) {}

  void cut(std::uint32_t index, const Block& block, std::vector<Token>& out) {
    border_ = true;
    if (block.lines.empty()) {
      cut_line(index, block.span, out);
    }
    for (const ByteSpan& line : block.lines) cut_line(index, line, out);
  }

 private:
  void cut_line(std::uint32_t index, ByteSpan line, std::vector<Token>& out) {
    const std::string_view text = reading_.text;
    bool first = true;
    std::uint32_t spaces = 3;
    for (std::uint32_t at = line.begin; at < line.end;) {
      const language::GlyphAt glyph = language::glyph_at(text, at);
      if (glyph.glyph == language::Glyph::space) {
        spaces += text[at] == '\t' ? 3u : 1u;
        at += glyph.size;
        continue;
      }
      Token token;
      token.begin = at;
      token.end = end_of(text.substr(0, line.end), at, glyph, token.shape);
      token.block = index;
      token.space = spaces != 0 || first || border_;
      token.line = first;
      token.wide = spaces >= 3;
      add_key(token);
      out.push_back(token);
      at = token.end;
      spaces = 0;
      first = border_ = false;
    }
  }

  /// End of the token that begins at `at`: a word with its inner hyphens, a number, or one mark.
  static std::uint32_t end_of(std::string_view text, std::uint32_t at, language::GlyphAt glyph, Shape& shape) {
    std::uint32_t end = at + glyph.size;
    if (glyph.glyph == language::Glyph::mark) {
      shape = Shape::mark;
      return end;
    }
    if (glyph.glyph == language::Glyph::digit) {
      shape = Shape::number;
      while (end < text.size() && language::glyph_at(text, end).glyph == language::Glyph::digit) ++end;
      return end;
    }
    bool small = glyph.glyph == language::Glyph::lower;
    while (end < text.size()) {
      language::GlyphAt next = language::glyph_at(text, end);
      std::uint32_t size = next.size;
      if (text.substr(end).starts_with(apostrophe) && end + apostrophe.size() < text.size()) {
        next = language::glyph_at(text, end + apostrophe.size());
        size = static_cast<std::uint32_t>(apostrophe.size()) + next.size;
        if (next.glyph != language::Glyph::upper || end > at + 1) break;  // «O’Hallin», not «ord’Ett»
      } else if (next.glyph == language::Glyph::mark && joins_letters(text[end]) && end + 1 < text.size()) {
        const language::GlyphAt after = language::glyph_at(text, end + 1);
        if (after.glyph == language::Glyph::upper && text[end] == ':') break;
        next = after;
        size = 1u + after.size;
      }
      if (next.glyph != language::Glyph::lower && next.glyph != language::Glyph::upper) break;
      small = small || next.glyph == language::Glyph::lower;
      end += size;
    }
    shape = glyph.glyph == language::Glyph::lower ? Shape::lower : small ? Shape::capital : Shape::upper;
    return end;
  }

  void add_key(Token& token) {
    const std::string_view written = reading_.text.substr(token.begin, token.end - token.begin);
    token.key = static_cast<std::uint32_t>(reading_.keys.size());
    if (damaged_) {
      language::append_key(reading_.keys, written);
    } else {
      language::append_spelling(reading_.keys, written);
    }
    token.key_size = static_cast<std::uint16_t>(std::min<std::size_t>(reading_.keys.size() - token.key, 0xFFFF));
    if (token.shape < Shape::lower) return;
    if (damaged_ && written.find("é") != std::string_view::npos) blur(token, written);
    const std::string_view own = reading_.key(token);
    token.word = language::find_word(own, reading_.letters());
    if (token.word != nullptr) token.flags = token.word->flags;
    if (own.size() >= 3) token.flags |= language::ending_flags(own, reading_.letters());
  }

  /// In a damaged paper é stands for ä, ö or itself: its place in the key becomes `?`.
  void blur(Token& token, std::string_view written) {
    reading_.keys.resize(token.key);
    for (std::size_t at = 0; at < written.size();) {
      const std::size_t next = std::min(written.find("é", at), written.size());
      language::append_key(reading_.keys, written.substr(at, next - at));
      if (next < written.size()) reading_.keys.push_back('?');
      at = next + 2;
    }
    token.key_size = static_cast<std::uint16_t>(std::min<std::size_t>(reading_.keys.size() - token.key, 0xFFFF));
  }

  Reading& reading_;
  bool damaged_;
  bool border_ = true;
};

bool ends_sentence(const Reading& r, std::uint32_t at) {
  if (r.shape(at) != Shape::mark) return false;
  const std::string_view mark = r.key(at);
  if (mark != "." && mark != "!" && mark != "?") return false;
  if (at + 1 >= r.size() || r.block(at + 1) != r.block(at)) return true;
  if (!r.tokens[at + 1].space) return false;
  const Shape next = r.shape(at + 1);
  if (next == Shape::lower) return false;
  if (mark != ".") return true;
  if (at == 0 || r.tokens[at].space) return true;
  const Token& before = r.tokens[at - 1];
  const bool initial = before.end - before.begin <= 2 && before.shape == Shape::upper && r.word(at - 1);
  // «Anna B. Ek», but «… yrkandet från M. Kommunstyrelsen beslutade»
  if (initial) return next != Shape::capital || r.has(at + 1, Flag::body);
  return !r.has(at - 1, Flag::abbreviation) && !r.has(at - 1, Flag::short_month);
}

/// A block that ends without a full stop before one that begins small is one sentence torn by a page.
bool torn(const Reading& r, std::uint32_t at) {
  if (r.kind(at) != BlockKind::paragraph || r.kind(at - 1) != BlockKind::paragraph) return false;
  return r.shape(at) == Shape::lower && (r.word(at - 1) || r.is_any(at - 1, {",", "-"}));
}

void cut_sentences(Reading& r) {
  std::uint32_t first = 0;
  const auto close = [&](std::uint32_t last) {
    if (first >= last) return;
    for (std::uint32_t i = first; i < last; ++i) r.tokens[i].sentence = static_cast<std::uint32_t>(r.sentences.size());
    r.sentences.push_back({first, last});
    first = last;
  };
  for (std::uint32_t i = 0; i < r.size(); ++i) {
    if (i > first && r.block(i) != r.block(i - 1) && !torn(r, i)) close(i);
    if (!ends_sentence(r, i)) continue;
    while (i + 1 < r.size() && r.tight(i + 1) && r.is_any(i + 1, {"”", "\"", "»", ")", "’"})) ++i;
    close(i + 1);
  }
  close(r.size());
}

/// Marks what stands in quotation marks; a quotation that its block does not close ends with the block.
void mark_quotes(Reading& r) {
  for (const Range& block : r.blocks) {
    bool open = false;
    std::uint32_t from = block.first;
    for (std::uint32_t i = block.first; i < block.last; ++i) {
      const bool quote = r.shape(i) == Shape::mark && r.is_any(i, {"”", "“", "\"", "»", "«"});
      if (quote && !open) from = i;
      if (quote && open) {
        for (std::uint32_t q = from; q <= i; ++q) r.tokens[q].quoted = true;
      }
      if (quote) open = !open;
    }
  }
}

}  // namespace

bool Reading::is(const Token& token, std::string_view word) const {
  ++looks;
  const std::string_view own = key(token);
  return own == word || (damaged && !own.empty() && language::match(own, word, Letters::lost) == own.size());
}

bool Reading::is(std::uint32_t at, std::string_view word) const {
  return at < tokens.size() ? is(tokens[at], word) : word.empty();
}

bool Reading::is_any(std::uint32_t at, std::initializer_list<std::string_view> words) const {
  for (const std::string_view word : words) {
    if (is(at, word)) return true;
  }
  return false;
}

bool Reading::starts(const Token& token, std::string_view word) const {
  ++looks;
  return language::match(key(token), word, letters()) != language::no_match;
}

bool Reading::starts(std::uint32_t at, std::string_view word) const {
  return at < tokens.size() ? starts(tokens[at], word) : word.empty();
}

bool Reading::ends(const Token& token, std::string_view word) const {
  ++looks;
  const std::string_view own = key(token);
  if (own.ends_with(word)) return true;
  const std::size_t size = language::letter_count(word);
  return damaged && own.size() >= size && language::match(own.substr(own.size() - size), word, Letters::lost) == size;
}

bool Reading::ends(std::uint32_t at, std::string_view word) const {
  return at < tokens.size() ? ends(tokens[at], word) : word.empty();
}

bool Reading::are(std::uint32_t at, std::initializer_list<std::string_view> words) const {
  for (const std::string_view word : words) {
    if (!is(at++, word)) return false;
  }
  return true;
}

std::optional<std::uint32_t> Reading::number(std::uint32_t at) const {
  if (shape(at) != Shape::number) return std::nullopt;
  const std::string_view digits = written(at);
  if (digits.size() > 9) return std::nullopt;
  std::uint32_t value = 0;
  for (const char digit : digits) value = value * 10 + static_cast<std::uint32_t>(digit - '0');
  return value;
}

std::string Reading::flowed(Range range) const {
  std::string words;
  for (std::uint32_t i = range.first; i < range.last && i < size(); ++i) {
    if (tokens[i].space && !words.empty()) words.push_back(' ');
    words += written(i);
  }
  return words;
}

std::uint32_t Reading::token_at(std::uint32_t byte) const {
  const auto token = std::lower_bound(tokens.begin(), tokens.end(), byte,
                                      [](const Token& one, std::uint32_t wanted) { return one.begin < wanted; });
  return static_cast<std::uint32_t>(token - tokens.begin());
}

Reading read(std::string_view text, const structure::Outline& outline) {
  Reading r;
  r.text = text;
  r.outline = &outline;
  r.damaged = language::letters_lost(text);
  r.keys.reserve(text.size());
  r.tokens.reserve(text.size() / 5);
  r.blocks.resize(outline.blocks.size());
  TokenCutter cutter(r, r.damaged);
  for (std::uint32_t i = 0; i < outline.blocks.size(); ++i) {
    const Block& block = outline.blocks[i];
    if (block.kind == BlockKind::page_furniture) {
      cutter.cut(i, block, r.furniture);
      r.blocks[i] = {r.size(), r.size()};
      continue;
    }
    r.blocks[i].first = r.size();
    cutter.cut(i, block, r.tokens);
    r.blocks[i].last = r.size();
  }
  r.swedish = is_swedish(r);
  cut_sentences(r);
  mark_quotes(r);
  return r;
}

}  // namespace diarium::facts
