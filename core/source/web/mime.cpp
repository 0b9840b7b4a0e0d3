#include "source/web/mime.h"

#include <algorithm>
#include <optional>

#include "base/letters.h"
#include "source/encoding/encoding.h"

namespace diarium::source {
namespace {

std::string_view trim(std::string_view words) {
  while (!words.empty() && is_space(words.front())) words.remove_prefix(1);
  while (!words.empty() && is_space(words.back())) words.remove_suffix(1);
  return words;
}

std::optional<std::uint32_t> base64_digit(char c) {
  if (c >= 'A' && c <= 'Z') return static_cast<std::uint32_t>(c - 'A');
  if (c >= 'a' && c <= 'z') return static_cast<std::uint32_t>(c - 'a' + 26);
  if (c >= '0' && c <= '9') return static_cast<std::uint32_t>(c - '0' + 52);
  if (c == '+' || c == '-') return 62;
  if (c == '/' || c == '_') return 63;
  return std::nullopt;
}

/// «=?charset?B?text?=» at the begin of `value`: what it says, and how long it is.
struct EncodedWord {
  std::string charset, bytes;
  std::size_t size = 0;
};
std::optional<EncodedWord> encoded_word(std::string_view value) {
  if (!value.starts_with("=?")) return std::nullopt;
  const std::size_t first = value.find('?', 2);
  if (first == std::string_view::npos || first + 3 > value.size() || value[first + 2] != '?') return std::nullopt;
  const std::size_t end = value.find("?=", first + 3);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view text = value.substr(first + 3, end - first - 3);
  const char way = to_small(value[first + 1]);
  if ((way != 'b' && way != 'q') || text.find_first_of(" \t") != std::string_view::npos) return std::nullopt;
  return EncodedWord{std::string(value.substr(2, first - 2)),
                     way == 'b' ? decode_base64(text) : decode_quoted(text, Underscore::space), end + 2};
}

/// «; name=value; name="a;b"» behind a field's own value: names in small letters, values without quotes.
std::vector<std::pair<std::string, std::string>> parameters_of(std::string_view field) {
  std::vector<std::pair<std::string, std::string>> all;
  for (std::size_t at = field.find(';'); at < field.size();) {
    const std::size_t equals = field.find('=', ++at);
    if (equals == field.npos) break;
    const std::size_t stop = field.find(';', at);
    if (stop < equals) {
      at = stop;
      continue;
    }
    std::string name = in_small(trim(field.substr(at, equals - at)));
    at = equals + 1;
    while (at < field.size() && is_space(field[at])) ++at;
    std::string value;
    if (at < field.size() && field[at] == '"') {
      for (++at; at < field.size() && field[at] != '"'; ++at) {
        if (field[at] == '\\' && at + 1 < field.size()) ++at;
        value += field[at];
      }
      at = std::min(field.find(';', at), field.size());
    } else {
      const std::size_t end = std::min(field.find(';', at), field.size());
      value = trim(field.substr(at, end - at));
      at = end;
    }
    all.emplace_back(std::move(name), std::move(value));
  }
  return all;
}

}  // namespace

std::string decode_base64(std::string_view text) {
  std::string out;
  std::uint32_t bits = 0, count = 0;
  for (const char c : text) {
    if (c == '=') break;
    const auto digit = base64_digit(c);
    if (!digit) continue;
    bits = (bits << 6 | *digit) & 0xFFFFFFu;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    out += static_cast<char>(bits >> count & 0xFFu);
  }
  return out;
}

std::string decode_quoted(std::string_view text, Underscore underscores) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '_' && underscores == Underscore::space) {
      out += ' ';
      continue;
    }
    if (c != '=') {
      out += c;
      continue;
    }
    std::size_t end = at + 1;  // «=» before a line's end: the line goes on.
    while (end < text.size() && (text[end] == ' ' || text[end] == '\t')) ++end;
    if (end < text.size() && text[end] == '\r') ++end;
    if (end < text.size() && text[end] == '\n') {
      at = end;
      continue;
    }
    const auto high = at + 1 < text.size() ? hex_digit(text[at + 1]) : std::nullopt;
    const auto low = at + 2 < text.size() ? hex_digit(text[at + 2]) : std::nullopt;
    if (!high || !low) {
      out += c;
      continue;
    }
    out += static_cast<char>(*high * 16 + *low);
    at += 2;
  }
  return out;
}

std::string decode_percent(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto high = text[at] == '%' && at + 2 < text.size() ? hex_digit(text[at + 1]) : std::nullopt;
    const auto low = high ? hex_digit(text[at + 2]) : std::nullopt;
    if (low)
      out += static_cast<char>(*high * 16 + *low), at += 2;
    else
      out += text[at];
  }
  return out;
}

std::string decode_charset(std::string_view bytes, std::string_view charset) {
  const Encoding encoding = encoding_by_name(charset).value_or(sniff_encoding(bytes));
  return decode(is_latin_9(charset) ? from_latin_9(bytes) : std::string(bytes), encoding).text;
}

std::string decode_header(std::string_view value) {
  std::string out;
  std::string plain, charset, bytes;
  const auto flush_plain = [&] { out += decode_charset(plain, ""), plain.clear(); };
  const auto flush_words = [&] { out += decode_charset(bytes, charset), bytes.clear(); };
  bool after_word = false;
  for (std::size_t at = 0; at < value.size();) {
    if (auto word = encoded_word(value.substr(at))) {
      // Space between two encoded words is not shown; one character may be cut in two by them.
      if (!after_word || !trim(plain).empty()) flush_words(), flush_plain();
      plain.clear();
      if (word->charset != charset) flush_words();
      charset = std::move(word->charset);
      bytes += word->bytes;
      at += word->size;
      after_word = true;
      continue;
    }
    if (after_word && !is_space(value[at])) {
      flush_words();
      after_word = false;
    }
    plain += value[at++];
  }
  flush_words();
  flush_plain();
  std::string clean;
  for (const char c : out) clean += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
  return std::string(trim(clean));
}

std::string_view MailHead::get(std::string_view name) const {
  for (const auto& [field, value] : fields) {
    if (field == name) return value;
  }
  return {};
}

std::pair<MailHead, std::string_view> divide_mail(std::string_view bytes) {
  constexpr std::size_t field_limit = 1000;
  MailHead head;
  while (!bytes.empty()) {
    const std::string_view line = take_bare_line(bytes);
    if (line.empty()) break;
    if (line.front() == ' ' || line.front() == '\t') {
      if (!head.fields.empty()) head.fields.back().second += std::string(" ") += trim(line);
      continue;
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || head.fields.size() >= field_limit) continue;
    head.fields.emplace_back(in_small(trim(line.substr(0, colon))), std::string(trim(line.substr(colon + 1))));
  }
  return {std::move(head), bytes};
}

std::string media_type(std::string_view field) { return in_small(trim(field.substr(0, field.find(';')))); }

std::string parameter(std::string_view field, std::string_view name) {
  constexpr std::size_t pieces = 100;
  const auto all = parameters_of(field);
  const auto find = [&](const std::string& wanted) {
    const auto found = std::ranges::find(all, wanted, &std::pair<std::string, std::string>::first);
    return found == all.end() ? nullptr : &found->second;
  };
  const std::string wanted(name);
  if (const std::string* value = find(wanted)) return *value;
  std::string bytes, charset;
  bool any = false;
  const auto add = [&](const std::string& piece, const std::string& value, bool first) {
    any = true;
    if (!piece.ends_with('*')) {
      bytes += value;
      return;
    }
    std::string_view rest = value;
    const std::size_t quote = first ? rest.find('\'') : rest.npos, second = rest.find('\'', quote + 1);
    if (quote != rest.npos && second != rest.npos) {
      charset = rest.substr(0, quote);
      rest = rest.substr(second + 1);
    }
    bytes += decode_percent(rest);
  };
  if (const std::string* value = find(wanted + "*")) add("*", *value, true);
  for (std::size_t i = 0; i < pieces; ++i) {
    const std::string piece = wanted + "*" + std::to_string(i);
    const std::string *plain = find(piece), *encoded = find(piece + "*");
    if (!plain && !encoded) break;
    add(plain ? piece : piece + "*", plain ? *plain : *encoded, i == 0);
  }
  return any ? decode_charset(bytes, charset) : std::string();
}

std::vector<std::string_view> mail_parts(std::string_view body, const std::string& boundary) {
  std::vector<std::string_view> parts;
  if (boundary.empty()) return parts;
  const std::string mark = "--" + boundary;
  std::optional<std::size_t> begin;
  for (std::size_t at = body.find(mark); at != std::string_view::npos; at = body.find(mark, at + mark.size())) {
    const std::size_t after = at + mark.size();
    const std::size_t line = std::min(body.find('\n', after), body.size());
    const bool last = body.substr(after, 2) == "--";
    const std::string_view rest = body.substr(after, line - after);
    // A mark stands on a line of its own; that of an inner part may begin with the same letters.
    if ((at > 0 && body[at - 1] != '\n') || (!last && rest.find_first_not_of(" \t\r") != rest.npos)) continue;
    if (begin) parts.push_back(body.substr(*begin, at - *begin));
    if (last) return parts;
    if (line == body.size() || parts.size() > mail_part_limit) return parts;
    begin = line + 1;
  }
  if (begin) parts.push_back(body.substr(*begin));
  return parts;
}

}  // namespace diarium::source
