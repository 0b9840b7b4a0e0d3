#include "text/repair/candidates/pieces.h"

#include <algorithm>
#include <array>

#include "base/letters.h"
#include "base/utf8.h"
#include "text/latin.h"
#include "text/repair/confusions.h"

namespace diarium::text {
namespace {

constexpr char32_t no_break_space = 0xA0;
bool is_blank(char32_t c) { return c == U' ' || (c >= U'\t' && c <= U'\r') || c == no_break_space; }
bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2019; }

/// Letters and what may stand for one, and digits, so that a number stays in one piece. What is no Latin letter and no
/// punctuation (other scripts, ligatures, lost letters) belongs too: a word with it is not cut in two.
bool belongs(char32_t c) {
  if (c >= 0x180) return c < 0x2000 || c >= 0x2C00;
  return is_letter(c) || is_digit(c) || c == U'&' || c == U'|';
}

/// Does a token name a place in a network? Its words are not Swedish words.
bool is_address(std::string_view token) {
  if (token.starts_with('@')) token.remove_prefix(1);
  if (token.find('@') != token.npos || token.find("://") != token.npos) return true;
  if (token.starts_with("www.") || token.starts_with("(www.")) return true;
  constexpr std::array<std::string_view, 10> domains{".se", ".nu", ".com", ".org", ".net",
                                                     ".eu", ".fi", ".no",  ".dk",  ".info"};
  for (const std::string_view domain : domains) {
    const auto at = token.find(domain);
    if (at == token.npos || at == 0) continue;
    const std::string_view after = token.substr(at + domain.size());
    if (after.empty() || after[0] == '/' || after.find_first_not_of(".,;:)\"") == after.npos) return true;
  }
  return false;
}

/// Does a sentence end with this token? Not with an abbreviation («t.ex.», «J.»).
bool ends_sentence(std::string_view token) {
  while (!token.empty() && std::string_view(")]\"'").find(token.back()) != std::string_view::npos)
    token.remove_suffix(1);
  for (const std::string_view quote : {"\xE2\x80\x9D", "\xC2\xBB"})
    if (token.ends_with(quote)) token.remove_suffix(quote.size());
  if (token.ends_with('!') || token.ends_with('?') || token.ends_with(':')) return true;
  if (!token.ends_with('.')) return false;
  token.remove_suffix(1);
  const bool number = !token.empty() && std::ranges::all_of(token, [](char c) { return c >= '0' && c <= '9'; });
  return number || (token.size() > 2 && token.find('.') == token.npos);
}

/// Is this no word whatever its letters were: a number, an unknown script, a firm («H&M»)?
bool is_fixed(std::u32string_view piece) {
  if (piece == U"|" || piece == U"&r") return false;
  std::size_t letters = 0, signs = 0, lost = 0;
  bool capital = false;
  for (const char32_t c : piece) {
    if (is_letter(c))
      ++letters;
    else if (c == lost_letter)
      ++lost;
    else if (c == U'6' || c == U'&' || c == U'|')
      ++signs;
    else
      return true;
    capital = capital || lower(c) != c;
  }
  return letters == 0 || (signs > 0 && lost > 0) || (signs > 0 && (letters < 2 || capital));
}

}  // namespace

void cut_pieces(std::string_view text, ByteSpan within, std::vector<RepairPiece>& out) {
  bool opens = true;
  std::uint32_t token = 0;
  std::uint32_t line_ends = 0;
  for (std::uint32_t at = within.begin; at < within.end;) {
    const auto first = utf8::decode(text, at);
    if (is_blank(first.point)) {
      if (first.point == U'\n' && ++line_ends > 1) opens = true;
      if (first.point == U'\f') opens = true;
      at += first.size;
      continue;
    }
    line_ends = 0;
    std::uint32_t end = at;
    while (end < within.end) {
      const auto next = utf8::decode(text, end);
      if (is_blank(next.point)) break;
      end += next.size;
    }
    const std::string_view whole = text.substr(at, end - at);
    const bool address = is_address(whole);
    for (std::uint32_t begin = at; begin < end;) {
      const auto letter = utf8::decode(text, begin);
      if (!belongs(letter.point)) {
        begin += letter.size;
        continue;
      }
      std::uint32_t piece_end = begin;
      bool apostrophe = false;
      while (piece_end < end) {
        const auto next = utf8::decode(text, piece_end);
        const bool joins = is_apostrophe(next.point) && piece_end + next.size < end &&
                           is_letter(utf8::decode(text, piece_end + next.size).point);
        if (!belongs(next.point) && !joins) break;
        apostrophe = apostrophe || joins;
        piece_end += next.size;
      }
      const ByteSpan span{begin, piece_end};
      out.push_back({span, token, opens, address || apostrophe || is_fixed(code_points(slice(text, span)))});
      opens = false;
      begin = piece_end;
    }
    opens = opens || ends_sentence(whole);
    ++token;
    at = end;
  }
}

}  // namespace diarium::text
