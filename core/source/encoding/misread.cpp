#include "source/encoding/misread.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "source/encoding/code_pages.h"

namespace diarium::source {
namespace {

constexpr std::uint32_t enough_twice = 3;    ///< Swedish letters written twice.
constexpr std::uint32_t most_times = 3;      ///< That it was done to one text.
constexpr char32_t their_first = U'\u00C3';  ///< By which they begin where they are written once more.

/// The byte that was taken for this character. The five that Windows-1252 has no character for pass as themselves.
std::optional<char> byte_of(char32_t point) {
  if (point < 0x80) return std::nullopt;
  if (point < 0x100) return static_cast<char>(point);
  const HighHalf& high = high_half(Encoding::windows_1252);
  const auto found = std::ranges::find(high, point);
  if (found == high.end()) return std::nullopt;
  return static_cast<char>(0x80 + (found - high.begin()));
}

/// A character that stands at `at` as several.
struct Twice {
  utf8::Decoded meant;
  std::size_t bytes = 0;  ///< That it takes as it stands.
};
std::optional<Twice> twice_at(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 4;
  std::string bytes;
  Twice found;
  while (bytes.size() < longest && at + found.bytes < text.size()) {
    const utf8::Decoded next = utf8::decode(text, at + found.bytes);
    const auto byte = next.valid ? byte_of(next.point) : std::nullopt;
    if (!byte) break;
    bytes += *byte;
    found.bytes += next.size;
    found.meant = utf8::decode(bytes, 0);
    if (found.meant.valid && found.meant.size == bytes.size() && bytes.size() > 1) return found;
  }
  return std::nullopt;
}

/// Once less, where it was done; nothing: it was not.
std::optional<ReadOnce> undo(std::string_view text) {
  ReadOnce out;
  std::uint32_t letters = 0, plain = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = utf8::ascii_end(text, at);
    out.text += text.substr(at, end - at);
    at = end;
    if (at == text.size()) break;
    if (const auto twice = twice_at(text, at)) {
      utf8::append(out.text, twice->meant.point);
      ++out.undone;
      if (twice->meant.point == their_first || is_swedish_letter(twice->meant.point)) ++letters;
      at += twice->bytes;
      continue;
    }
    const utf8::Decoded character = utf8::decode(text, at);
    out.text += text.substr(at, character.size);
    if (is_swedish_letter(character.point)) ++plain;
    at += character.size;
  }
  if (letters < enough_twice || letters < plain) return std::nullopt;
  return out;
}

constexpr std::uint32_t enough_within_words = 5;  ///< Marks between letters.

bool is_word_byte(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }
bool is_small_byte(char c) { return c >= 'a' && c <= 'z'; }
bool is_white_byte(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

/// A run of marks and what stands beside it.
class Marks {
 public:
  Marks(std::string_view text, std::size_t begin) : text_(text), begin_(begin), end_(std::min(text.find_first_not_of('?', begin), text.size())) {}
  [[nodiscard]] std::size_t begin() const { return begin_; }
  [[nodiscard]] std::size_t end() const { return end_; }
  [[nodiscard]] bool within_word() const { return after_letter() && before_letter() && size() <= most && !in_address(); }
  /// Does it stand for letters, in a text where some do?
  [[nodiscard]] bool is_lost() const {
    if (size() > most || in_address()) return false;
    return before_letter() || (after_letter() && goes_on());
  }

 private:
  static constexpr std::size_t most = 2;  ///< Each of the two bytes of a letter.
  [[nodiscard]] std::size_t size() const { return end_ - begin_; }
  [[nodiscard]] bool after_letter() const { return begin_ > 0 && is_word_byte(text_[begin_ - 1]); }
  [[nodiscard]] bool before_letter() const { return end_ < text_.size() && is_word_byte(text_[end_]); }
  /// The next word is of the same sentence.
  [[nodiscard]] bool goes_on() const {
    constexpr std::string_view never_after = ".,;:-";
    if (end_ < text_.size() && never_after.find(text_[end_]) != never_after.npos) return true;
    const std::size_t next = text_.find_first_not_of(" \r\n\t", end_);
    return next != text_.npos && next > end_ && (is_small_byte(text_[next]) || (text_[next] >= '0' && text_[next] <= '9'));
  }
  [[nodiscard]] bool in_address() const {
    std::size_t from = begin_, to = end_;
    while (from > 0 && !is_white_byte(text_[from - 1])) --from;
    while (to < text_.size() && !is_white_byte(text_[to])) ++to;
    const std::string_view token = text_.substr(from, to - from);
    return token.find("://") != token.npos || token.find("www.") != token.npos || token.find_first_of("@=&") != token.npos;
  }

  std::string_view text_;
  std::size_t begin_, end_;
};

std::uint32_t swedish_letters(std::string_view text) {
  std::uint32_t count = 0;
  for (std::size_t at = utf8::ascii_end(text, 0); at < text.size(); at = utf8::ascii_end(text, at)) {
    const utf8::Decoded letter = utf8::decode(text, at);
    if (is_swedish_letter(letter.point)) ++count;
    at += letter.size;
  }
  return count;
}

}  // namespace

ReadOnce undo_twice(std::string text) {
  ReadOnce out{std::move(text), 0};
  for (std::uint32_t i = 0; i < most_times && out.text.find("\xC3\x83") != out.text.npos; ++i) {  // their_first
    auto once = undo(out.text);
    if (!once) break;
    out = std::move(*once);
  }
  return out;
}

std::uint32_t mark_lost_letters(std::string& text) {
  std::uint32_t within = 0;
  for (std::size_t at = text.find('?'); at != text.npos;) {
    const Marks marks(text, at);
    if (marks.within_word()) ++within;
    at = text.find('?', marks.end());
  }
  if (within < enough_within_words || within < swedish_letters(text)) return 0;
  std::string out;
  std::uint32_t lost = 0;
  std::size_t copied = 0;
  for (std::size_t at = text.find('?'); at != text.npos;) {
    const Marks marks(text, at);
    if (marks.is_lost()) {
      out.append(text, copied, marks.begin() - copied);
      for (std::size_t i = marks.begin(); i < marks.end(); ++i, ++lost) utf8::append(out, utf8::replacement);
      copied = marks.end();
    }
    at = text.find('?', marks.end());
  }
  out.append(text, copied);
  text = std::move(out);
  return lost;
}

}  // namespace diarium::source
