#include "source/web/html_charset.h"

#include <algorithm>

#include "base/utf8.h"
#include "source/encoding/code_pages.h"

namespace diarium::source {
namespace {

constexpr std::size_t prescan = 1024;  // Bytes; 13.2.3.2.

/// The value behind «name=», in quotes or without; empty where `name` is not there as a word of its own.
std::string_view value_of(std::string_view tag, std::string_view name) {
  for (std::size_t at = tag.find(name); at != std::string_view::npos; at = tag.find(name, at + 1)) {
    const char before = at > 0 ? tag[at - 1] : ' ';
    if ((before >= 'a' && before <= 'z') || before == '-') continue;
    std::string_view rest = tag.substr(at + name.size());
    const auto skip = [&](std::string_view some) {
      rest.remove_prefix(std::min(rest.find_first_not_of(some), rest.size()));
    };
    skip(" \t\r\n");
    if (!rest.starts_with('=')) continue;
    rest.remove_prefix(1);
    skip(" \t\r\n\"'");
    return rest.substr(0, rest.find_first_of(" \t\r\n\"';/>?"));
  }
  return {};
}

/// Is all above ASCII whole UTF-8 of the letters and signs that Swedish papers have (U+0080 to U+00FF, U+2000 to
/// U+2FFF)?
bool is_western_utf8(std::string_view bytes) {
  for (std::size_t at = utf8::ascii_end(bytes, 0); at < bytes.size(); at = utf8::ascii_end(bytes, at)) {
    const utf8::Decoded character = utf8::decode(bytes, at);
    if (!character.valid || (character.point > 0xFF && (character.point < 0x2000 || character.point > 0x2FFF)))
      return false;
    at += character.size;
  }
  return true;
}

}  // namespace

std::string declared_charset(std::string_view bytes) {
  std::string head(bytes.substr(0, prescan));
  std::ranges::transform(head, head.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  const std::string_view text = head;
  if (const std::size_t begin = text.find("<?xml"); begin != text.npos && begin <= 3) {
    const std::string_view named = value_of(text.substr(begin, text.find("?>", begin) - begin), "encoding");
    if (!named.empty()) return std::string(named);
  }
  for (std::size_t at = text.find('<'); at != text.npos; at = text.find('<', at + 1)) {
    if (text.substr(at, 4) == "<!--") {
      at = std::min(text.find("-->", at + 4), text.size());
      continue;
    }
    if (text.substr(at, 5) != "<meta") continue;
    const std::string_view tag = text.substr(at, std::min(text.find('>', at), text.size()) - at);
    const std::string_view named = value_of(tag, "charset");
    if (!named.empty()) return std::string(named);
  }
  return {};
}

Decoding decode_page(std::string_view bytes, Encoding& encoding) {
  const bool guessed = encoding == Encoding::utf8 || is_code_page(encoding);
  if (!guessed) return decode(bytes, encoding);
  const std::string charset = declared_charset(bytes);
  const auto named = encoding_by_name(charset);
  if (named != Encoding::windows_1252 || is_western_utf8(bytes)) return decode(bytes, encoding);
  encoding = Encoding::windows_1252;
  return decode(is_latin_9(charset) ? from_latin_9(bytes) : std::string(bytes), encoding);
}

}  // namespace diarium::source
