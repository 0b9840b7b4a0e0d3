// base/utf8: the bytes of one character, for the layers that look at text without a Unicode library.
#pragma once
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "base/span.h"

namespace diarium::utf8 {

inline constexpr char32_t replacement = 0xFFFD;

/// One character as read: `size` bytes (at least 1) were taken. `valid` is false for bytes that are no character;
/// `point` is then U+FFFD and `size` the longest piece that could have begun one (Unicode 17, section 3.9, table 3-8).
struct Decoded {
  char32_t point = replacement;
  std::uint32_t size = 1;
  bool valid = false;
};

/// Is this the second, third or fourth byte of a character?
inline bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0u) == 0x80u; }

/// The beginning of `words`, at most so many bytes of it, whole characters.
inline std::string_view cut(std::string_view words, std::size_t most) {
  if (words.size() <= most) return words;
  while (most > 0 && is_continuation(words[most])) --most;
  return words.substr(0, most);
}

/// Reads the character at byte `at` (< bytes.size()) of bytes that may be anything. O(1).
inline Decoded decode(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) -> std::uint32_t {
    return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0u;
  };
  const std::uint32_t lead = byte(at);
  if (lead < 0x80) return {lead, 1, true};
  if (lead < 0xC2 || lead > 0xF4) return {};
  const std::uint32_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  // The second byte's range shuts out overlong forms, surrogates and what lies above U+10FFFF.
  const std::uint32_t low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const std::uint32_t high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (byte(at + 1) < low || byte(at + 1) > high) return {};
  std::uint32_t point = lead & (0xFFu >> (length + 1));
  for (std::uint32_t i = 1; i < length; ++i) {
    const std::uint32_t next = byte(at + i);
    if ((next & 0xC0u) != 0x80u) return {replacement, i, false};
    point = (point << 6) | (next & 0x3Fu);
  }
  return {point, length, true};
}

/// Appends one character. `point` is a Unicode scalar value.
inline void append(std::string& out, char32_t point) {
  const auto put = [&](std::uint32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (point < 0x80) {
    put(point);
  } else if (point < 0x800) {
    put(0xC0u | (point >> 6));
    put(0x80u | (point & 0x3Fu));
  } else if (point < 0x10000) {
    put(0xE0u | (point >> 12));
    put(0x80u | ((point >> 6) & 0x3Fu));
    put(0x80u | (point & 0x3Fu));
  } else {
    put(0xF0u | (point >> 18));
    put(0x80u | ((point >> 12) & 0x3Fu));
    put(0x80u | ((point >> 6) & 0x3Fu));
    put(0x80u | (point & 0x3Fu));
  }
}

/// The byte where the run of ASCII that begins at `at` ends. O(run), eight bytes a step.
inline std::size_t ascii_end(std::string_view bytes, std::size_t at) {
  while (at + 8 <= bytes.size()) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, bytes.data() + at, 8);
    if (eight & 0x8080808080808080u) break;
    at += 8;
  }
  while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
  return at;
}

/// Do the bytes make characters only? O(bytes).
inline bool valid(std::string_view bytes) {
  for (std::size_t at = ascii_end(bytes, 0); at < bytes.size(); at = ascii_end(bytes, at)) {
    const Decoded character = decode(bytes, at);
    if (!character.valid) return false;
    at += character.size;
  }
  return true;
}

/// The same bytes with U+FFFD for what is no character.
inline std::string with_replacements(std::string_view bytes) {
  std::string out;
  for (std::size_t at = 0; at < bytes.size();) {
    const Decoded character = decode(bytes, at);
    if (character.valid)
      out += bytes.substr(at, character.size);
    else
      append(out, replacement);
    at += character.size;
  }
  return out;
}

/// A span without the characters at its ends of which `is_white` says that they are white. O(white characters).
template <class IsWhite>
ByteSpan trimmed(std::string_view text, ByteSpan span, IsWhite is_white) {
  while (span.begin < span.end) {
    const Decoded first = decode(text, span.begin);
    if (!is_white(first.point)) break;
    span.begin += first.size;
  }
  while (span.begin < span.end) {
    std::uint32_t last = span.end - 1;
    while (last > span.begin && is_continuation(text[last])) --last;
    if (!is_white(decode(text, last).point)) break;
    span.end = last;
  }
  return span;
}

}  // namespace diarium::utf8
