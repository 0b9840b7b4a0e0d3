#include "language/tokens.h"

#include <algorithm>
#include <array>


namespace diarium::language {
namespace {

// Swedish prose has å, ä and ö as one letter in twenty; a paper with less than one in a hundred has lost them. Below so
// many letters a title without them may be chance.
constexpr std::uint64_t letters_needed = 400;
constexpr std::uint64_t lost_below_percent = 1;

bool is_letter(unsigned char byte) { return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z'; }

/// Counts `word` standing alone between two characters that are no ASCII letters.
std::uint64_t count_word(std::string_view text, std::string_view word) {
  std::uint64_t count = 0;
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size())) {
    const bool before = at == 0 || !is_letter(static_cast<unsigned char>(text[at - 1]));
    const std::size_t end = at + word.size();
    const bool after = end >= text.size() || !is_letter(static_cast<unsigned char>(text[end]));
    if (before && after) ++count;
  }
  return count;
}

constexpr std::string_view apostrophe = "\xE2\x80\x99";  // ’

bool joins_letters(char c) { return c == '-' || c == '\'' || c == ':'; }

/// End of the token that begins at `at`: a word with its inner hyphens, a number, or one mark.
std::uint32_t end_of(std::string_view text, std::uint32_t at, GlyphAt glyph, Shape& shape) {
  std::uint32_t end = at + glyph.size;
  if (glyph.glyph == Glyph::mark) {
    shape = Shape::mark;
    return end;
  }
  if (glyph.glyph == Glyph::digit) {
    shape = Shape::number;
    while (end < text.size() && glyph_at(text, end).glyph == Glyph::digit) ++end;
    return end;
  }
  bool small = glyph.glyph == Glyph::lower;
  while (end < text.size()) {
    GlyphAt next = glyph_at(text, end);
    std::uint32_t size = next.size;
    if (text.substr(end).starts_with(apostrophe) && end + apostrophe.size() < text.size()) {
      next = glyph_at(text, end + apostrophe.size());
      size = static_cast<std::uint32_t>(apostrophe.size()) + next.size;
      if (next.glyph != Glyph::upper || end > at + 1) break;  // «O’Hallin», not «ord’Ett»
    } else if (next.glyph == Glyph::mark && joins_letters(text[end]) && end + 1 < text.size()) {
      const GlyphAt after = glyph_at(text, end + 1);
      if (after.glyph == Glyph::upper && text[end] == ':') break;
      next = after;
      size = 1u + after.size;
    }
    if (next.glyph != Glyph::lower && next.glyph != Glyph::upper) break;
    small = small || next.glyph == Glyph::lower;
    end += size;
  }
  shape = glyph.glyph == Glyph::lower ? Shape::lower : small ? Shape::capital : Shape::upper;
  return end;
}

/// «| Lindvads kommun | Protokoll |»: the row of a table, whose borders are columns' ends and no words.
bool is_boxed(std::string_view line) {
  constexpr std::string_view white = " \t\r\n\f";
  const std::size_t first = line.find_first_not_of(white), last = line.find_last_not_of(white);
  return first != last && first != std::string_view::npos && line[first] == '|' && line[last] == '|';
}

/// «IT-» and «strategi», «Sven-» and «Erik» keep their hyphen on one line; of others it was the line's.
bool keeps_hyphen(const Token& word, std::string_view rest) {
  return word.shape == Shape::upper || glyph_at(rest, 0).glyph == Glyph::upper;
}

}  // namespace

void Cutter::begin(ByteSpan line) {
  at_ = line.begin;
  end_ = line.end;
  spaces_ = 3;
  first_ = true;
  boxed_ = is_boxed(text_.substr(line.begin, line.end - line.begin));
}

bool Cutter::next(Token& token) {
  while (at_ < end_) {
    const GlyphAt glyph = glyph_at(text_, at_);
    if (boxed_ && text_[at_] == '|') {
      spaces_ += 3;
      ++at_;
      continue;
    }
    if (glyph.glyph == Glyph::space) {
      spaces_ += text_[at_] == '\t' ? 3u : 1u;
      at_ += glyph.size;
      continue;
    }
    token = {};
    token.begin = at_;
    token.end = end_of(text_.substr(0, end_), at_, glyph, token.shape);
    token.space = spaces_ != 0 || first_;
    token.line = first_;
    token.wide = spaces_ >= 3;
    add_key(token);
    at_ = token.end;
    spaces_ = 0;
    first_ = false;
    return true;
  }
  return false;
}

void Cutter::add_key(Token& token) {
  const std::string_view written = text_.substr(token.begin, token.end - token.begin);
  token.key = static_cast<std::uint32_t>(keys_.size());
  if (letters_ == Letters::lost) {
    append_key(keys_, written);
  } else {
    append_spelling(keys_, written);
  }
  end_key(token);
  if (token.shape < Shape::lower) return;
  if (letters_ == Letters::lost && written.find("é") != std::string_view::npos) blur(token, written);
  look_up(token);
}

void Cutter::end_key(Token& token) const {
  token.key_size = static_cast<std::uint16_t>(std::min<std::size_t>(keys_.size() - token.key, 0xFFFF));
  const std::string_view own = std::string_view(keys_).substr(token.key, token.key_size);
  token.look_at(own);
  if (letters_ == Letters::lost && own.substr(0, 4).find('?') != own.npos) token.start = any_start;
}

void Cutter::look_up(Token& token) {
  const std::string_view own = std::string_view(keys_).substr(token.key, token.key_size);
  token.word = find_word(own, letters_);
  if (token.word != nullptr) token.flags = token.word->flags;
  if (own.size() >= 3) token.flags |= ending_flags(own, letters_);
  // «Per-Henrik»: two first names are one.
  const std::size_t hyphen = token.word == nullptr && token.shape >= Shape::capital ? own.find('-') : own.npos;
  if (hyphen == own.npos || own.find('-', hyphen + 1) != own.npos) return;
  const Word *first = find_word(own.substr(0, hyphen), letters_), *second = find_word(own.substr(hyphen + 1), letters_);
  if (first != nullptr && second != nullptr && has(first->flags & second->flags, Flag::first_name))
    token.flags |= static_cast<std::uint32_t>(Flag::first_name);
}

bool Cutter::join(Token& word, const Token& hyphen, const Token& rest) {
  constexpr std::array<std::string_view, 5> joining = {"och", "eller", "samt", "respektive", "till"};
  const bool names = word.shape == Shape::capital && rest.shape == Shape::capital;
  if (word.shape < Shape::lower || word.broken || (rest.shape != Shape::lower && !names)) return false;
  if (hyphen.begin != word.end || hyphen.end != hyphen.begin + 1 || text_[hyphen.begin] != '-') return false;
  const std::string first = keys_.substr(word.key, word.key_size), last = keys_.substr(rest.key, rest.key_size);
  if (std::ranges::find(joining, last) != joining.end()) return false;
  word.key = static_cast<std::uint32_t>(keys_.size());
  keys_ += first + (keeps_hyphen(word, text_.substr(rest.begin)) ? "-" : "") + last;
  end_key(word);
  word.end = rest.end;
  word.broken = true;
  word.word = nullptr;
  word.flags = 0;
  look_up(word);
  return true;
}

std::string as_written(std::string_view text, const Token& token) {
  const std::string_view whole = text.substr(token.begin, token.end - token.begin);
  if (!token.broken) return std::string(whole);
  const std::size_t line_end = whole.find_first_of(" \t\r\n\f\v"), hyphen = whole.rfind('-', line_end);
  const std::string_view rest = whole.substr(whole.find_last_of(" \t\r\n\f\v") + 1);
  return std::string(whole.substr(0, hyphen + (keeps_hyphen(token, rest) ? 1 : 0))) + std::string(rest);
}

/// In a paper of lost letters é stands for ä, ö or itself: its place in the key becomes `?`.
void Cutter::blur(Token& token, std::string_view written) {
  keys_.resize(token.key);
  for (std::size_t at = 0; at < written.size();) {
    const std::size_t next = std::min(written.find("é", at), written.size());
    append_key(keys_, written.substr(at, next - at));
    if (next < written.size()) keys_.push_back('?');
    at = next + 2;
  }
  end_key(token);
}

bool letters_lost(std::string_view text) {
  std::uint64_t plain = 0;
  std::uint64_t marked = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (is_letter(byte)) ++plain;
    if (byte != 0xC3 || at + 1 >= text.size()) continue;
    const unsigned low = static_cast<unsigned char>(text[at + 1]) | 0x20u;
    if (low == 0xA5 || low == 0xA4 || low == 0xB6) ++marked;  // å ä ö, either case
  }
  if (plain < letters_needed || marked * 100 >= plain * lost_below_percent) return false;
  // Without marks Danish and English look alike: Swedish is told by words that need none.
  const std::uint64_t common = count_word(text, "och") + count_word(text, "att") + count_word(text, "som");
  return common * 150 >= plain && count_word(text, "och") + count_word(text, "att") >= 3;
}

}  // namespace diarium::language
