#include "app/places/address.h"
#include "base/letters.h"
#include "base/percent.h"
#include "base/utf8.h"

#include <cstdint>

namespace diarium::app {
namespace {

bool plain(char c) { return is_unreserved(c) || c == ':'; }

/// Bytes of the character that begins at `at`, 0 if none does.
std::size_t character(std::string_view bytes, std::size_t at) {
  const utf8::Decoded one = utf8::decode(bytes, at);
  return one.valid ? one.size : 0;
}

/// Turns what follows the other way round: an address would show other words than it asks for (UAX #9, 2.1 to 2.4).
bool turns_text(char32_t point) { return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069); }

}  // namespace

Cleaned cleaned(std::string_view bytes) {
  Cleaned out;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t size = character(bytes, at);
    const auto first = static_cast<std::uint8_t>(bytes[at]);
    if (size == 0) {
      out.text += "\uFFFD";
      out.clean = false;
      ++at;
    } else if (size == 1 && (first < 0x20 || first == 0x7F)) {
      out.text += ' ';
      out.clean = false;
      ++at;
    } else if (turns_text(utf8::decode(bytes, at).point)) {
      out.clean = false;
      at += size;
    } else {
      out.text += bytes.substr(at, size);
      at += size;
    }
  }
  return out;
}

std::string escape(std::string_view utf8) {
  std::string out;
  for (const char c : utf8) {
    if (plain(c)) {
      out += c;
    } else if (c == ' ') {
      out += '+';
    } else {
      put_percent(out, static_cast<std::uint8_t>(c));
    }
  }
  return out;
}

Cleaned unescape(std::string_view escaped) {
  std::string bytes;
  for (std::size_t at = 0; at < escaped.size(); ++at) {
    const char c = escaped[at];
    const bool pair = c == '%' && at + 2 < escaped.size();
    const auto high = pair ? hex_digit(escaped[at + 1]) : std::nullopt, low = pair ? hex_digit(escaped[at + 2]) : std::nullopt;
    if (high && low) {
      bytes += static_cast<char>(*high * 16 + *low);
      at += 2;
    } else {
      bytes += c == '+' ? ' ' : c;
    }
  }
  return cleaned(bytes);
}

AddressParts split_address(std::string_view url) {
  AddressParts parts;
  if (const std::size_t hash = url.find('#'); hash != url.npos) {
    parts.fragment = url.substr(hash + 1);
    url = url.substr(0, hash);
  }
  std::string_view query;
  if (const std::size_t mark = url.find('?'); mark != url.npos) {
    query = url.substr(mark + 1);
    url = url.substr(0, mark);
  }
  const auto each = [](std::string_view text, char border, auto take) {
    while (!text.empty()) {
      if (const std::string_view part = take_until(text, border); !part.empty()) take(part);
    }
  };
  each(url, '/', [&](std::string_view part) { parts.path.push_back(part); });
  each(query, '&', [&](std::string_view pair) {
    const std::string_view key = take_until(pair, '=');
    parts.pairs.emplace_back(key, pair);
  });
  return parts;
}

}  // namespace diarium::app
