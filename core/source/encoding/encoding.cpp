#include "source/encoding/encoding.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "source/encoding/code_pages.h"

namespace diarium::source {
namespace {

constexpr std::size_t nul_sample = 64 << 10;  // Bytes looked at for the NUL pattern of UTF-16.

bool begins(std::string_view bytes, std::string_view mark) { return bytes.substr(0, mark.size()) == mark; }

std::size_t mark_size(Encoding encoding, std::string_view bytes) {
  switch (encoding) {
    case Encoding::utf8_bom:
      return 3;
    case Encoding::utf16_le:
      return begins(bytes, "\xFF\xFE") ? 2 : 0;
    case Encoding::utf16_be:
      return begins(bytes, "\xFE\xFF") ? 2 : 0;
    default:
      return 0;
  }
}

/// Control characters that no text has: all but tab, line ends and form feed.
bool is_control(char32_t point) { return (point < 0x20 && (point < 0x09 || point > 0x0D)) || point == 0x7F; }

class Writer {
 public:
  explicit Writer(std::size_t size) { out_.text.reserve(size); }
  void put(char32_t point, std::size_t at) {
    if (is_control(point)) ++out_.control;
    if (point == 0) {
      out_.nul.add(at);
      point = utf8::replacement;
    }
    utf8::append(out_.text, point);
  }
  void put_broken(std::size_t at) {
    out_.broken.add(at);
    utf8::append(out_.text, utf8::replacement);
  }
  /// A piece of ASCII: copied whole where it holds no control character.
  void put_ascii(std::string_view bytes, std::size_t from, std::size_t to) {
    for (std::size_t at = from; at < to; ++at) {
      const auto byte = static_cast<unsigned char>(bytes[at]);
      if (!is_control(byte)) continue;
      out_.text.append(bytes, from, at - from);
      put(byte, at);
      from = at + 1;
    }
    out_.text.append(bytes, from, to - from);
  }
  Decoding take() { return std::move(out_); }

 private:
  Decoding out_;
};

Decoding decode_utf8(std::string_view bytes, std::size_t at) {
  Writer out(bytes.size());
  while (at < bytes.size()) {
    const std::size_t end = utf8::ascii_end(bytes, at);
    out.put_ascii(bytes, at, end);
    at = end;
    while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) >= 0x80) {
      const utf8::Decoded character = utf8::decode(bytes, at);
      if (character.valid) {
        out.put(character.point, at);
      } else {
        out.put_broken(at);
      }
      at += character.size;
    }
  }
  return out.take();
}

Decoding decode_utf16(std::string_view bytes, std::size_t at, Encoding encoding) {
  const std::size_t low = encoding == Encoding::utf16_le ? 0 : 1;
  const auto unit = [&](std::size_t i) -> char32_t {
    return static_cast<unsigned char>(bytes[i + low]) |
           (static_cast<char32_t>(static_cast<unsigned char>(bytes[i + 1 - low])) << 8);
  };
  Writer out(bytes.size());
  for (; at + 2 <= bytes.size(); at += 2) {
    const char32_t first = unit(at);
    if (first < 0xD800 || first > 0xDFFF) {
      out.put(first, at);
    } else if (first < 0xDC00 && at + 4 <= bytes.size() && unit(at + 2) >= 0xDC00 && unit(at + 2) <= 0xDFFF) {
      out.put(0x10000 + ((first - 0xD800) << 10) + (unit(at + 2) - 0xDC00), at);
      at += 2;
    } else {
      out.put_broken(at);
    }
  }
  if (at < bytes.size()) out.put_broken(at);
  return out.take();
}

Decoding decode_code_page(std::string_view bytes, const HighHalf& high) {
  Writer out(bytes.size() + bytes.size() / 16);
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = utf8::ascii_end(bytes, at);
    out.put_ascii(bytes, at, end);
    for (at = end; at < bytes.size() && static_cast<unsigned char>(bytes[at]) >= 0x80; ++at) {
      const char32_t point = high[static_cast<unsigned char>(bytes[at]) - 0x80u];
      if (point == 0) {
        out.put_broken(at);
      } else {
        out.put(point, at);
      }
    }
  }
  return out.take();
}

/// UTF-16 without a mark: in a text of European letters every second byte is NUL, and hardly any of the others.
bool sniff_utf16(std::string_view bytes, Encoding& encoding) {
  const std::size_t pairs = std::min(bytes.size(), nul_sample) / 2;
  if (pairs < 2) return false;
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t i = 0; i < pairs; ++i) {
    even += bytes[2 * i] == 0;
    odd += bytes[2 * i + 1] == 0;
  }
  const auto most = [&](std::size_t nul) { return nul * 5 >= pairs * 2; };  // at least 40 %
  const auto few = [&](std::size_t nul) { return nul * 50 <= pairs; };      // at most 2 %
  if (most(odd) && few(even)) {
    encoding = Encoding::utf16_le;
    return true;
  }
  if (most(even) && few(odd)) {
    encoding = Encoding::utf16_be;
    return true;
  }
  return false;
}

/// Is there more UTF-8 above ASCII than bytes that are none? Surrogates written as UTF-8 and a character that the end
/// of the file cuts speak for UTF-8, though they are damage.
bool mostly_utf8(std::string_view bytes) {
  std::size_t whole = 0;
  std::size_t broken = 0;
  for (std::size_t at = utf8::ascii_end(bytes, 0); at < bytes.size(); at = utf8::ascii_end(bytes, at)) {
    const utf8::Decoded character = utf8::decode(bytes, at);
    const bool surrogate = !character.valid && bytes[at] == '\xED' && at + 2 < bytes.size() &&
                           utf8::is_continuation(bytes[at + 1]) && utf8::is_continuation(bytes[at + 2]);
    const bool cut = !character.valid && character.size > 1 && at + character.size == bytes.size();
    if (character.valid || surrogate || cut) {
      ++whole;
    } else {
      ++broken;
    }
    at += surrogate ? 3 : character.size;
  }
  return broken == 0 || whole > broken;
}

std::string small_letters(std::string_view name) {
  std::string out;
  for (const char c : name) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

}  // namespace

std::optional<Encoding> encoding_by_name(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, Encoding>, 14> names = {{{"utf-8", Encoding::utf8},
                                                                            {"utf8", Encoding::utf8},
                                                                            {"utf-16", Encoding::utf16_le},
                                                                            {"utf-16le", Encoding::utf16_le},
                                                                            {"utf-16be", Encoding::utf16_be},
                                                                            {"windows-1252", Encoding::windows_1252},
                                                                            {"cp1252", Encoding::windows_1252},
                                                                            {"iso-8859-1", Encoding::windows_1252},
                                                                            {"iso8859-1", Encoding::windows_1252},
                                                                            {"iso_8859-1", Encoding::windows_1252},
                                                                            {"latin1", Encoding::windows_1252},
                                                                            {"us-ascii", Encoding::windows_1252},
                                                                            {"ascii", Encoding::windows_1252},
                                                                            {"l1", Encoding::windows_1252}}};
  const std::string wanted = small_letters(name);
  if (is_latin_9(wanted)) return Encoding::windows_1252;
  const auto found = std::ranges::find(names, wanted, &std::pair<std::string_view, Encoding>::first);
  if (found == names.end()) return std::nullopt;
  return found->second;
}

bool is_latin_9(std::string_view name) {
  const std::string wanted = small_letters(name);
  return wanted == "iso-8859-15" || wanted == "iso8859-15" || wanted == "iso_8859-15" || wanted == "latin-9" ||
         wanted == "latin9" || wanted == "l9";
}

std::string from_latin_9(std::string_view bytes) {
  constexpr std::array<std::pair<char, char>, 8> differing = {{{'\xA4', '\x80'},
                                                               {'\xA6', '\x8A'},
                                                               {'\xA8', '\x9A'},
                                                               {'\xB4', '\x8E'},
                                                               {'\xB8', '\x9E'},
                                                               {'\xBC', '\x8C'},
                                                               {'\xBD', '\x9C'},
                                                               {'\xBE', '\x9F'}}};
  std::string out(bytes);
  for (char& c : out) {
    const auto other = std::ranges::find(differing, c, &std::pair<char, char>::first);
    if (other != differing.end()) c = other->second;
  }
  return out;
}

Encoding sniff_encoding(std::string_view bytes) {
  if (begins(bytes, "\xEF\xBB\xBF")) return Encoding::utf8_bom;
  if (begins(bytes, "\xFF\xFE")) return Encoding::utf16_le;
  if (begins(bytes, "\xFE\xFF")) return Encoding::utf16_be;
  Encoding encoding{};
  if (sniff_utf16(bytes, encoding)) return encoding;
  return mostly_utf8(bytes) ? Encoding::utf8 : sniff_code_page(bytes);
}

Decoding decode(std::string_view bytes, Encoding encoding) {
  const std::size_t begin = mark_size(encoding, bytes);
  switch (encoding) {
    case Encoding::utf16_le:
    case Encoding::utf16_be:
      return decode_utf16(bytes, begin, encoding);
    case Encoding::windows_1252:
    case Encoding::dos_850:
    case Encoding::mac_roman:
      return decode_code_page(bytes, high_half(encoding));
    default:
      return decode_utf8(bytes, begin);
  }
}

}  // namespace diarium::source
