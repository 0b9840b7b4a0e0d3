#include "source/encoding/twice.h"

#include <algorithm>
#include <optional>
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

}  // namespace diarium::source
