#include "bind/values/json.h"

#include <array>
#include <charconv>
#include <cstring>

namespace diarium::bind {
namespace {

/// Most words of an answer are short: these are put together before they are appended.
constexpr std::size_t short_bytes = 120;

/// Must this byte be escaped?
bool is_escaped(unsigned char byte) { return byte < 0x20 || byte == '"' || byte == '\\'; }

/// The high bit of each byte that is zero; of bytes above one of these maybe too, so only «none» is certain.
constexpr std::uint64_t zeros(std::uint64_t bytes) {
  return (bytes - 0x0101010101010101u) & ~bytes & 0x8080808080808080u;
}

/// How many bytes from the beginning need no escape.
std::size_t plain_bytes(std::string_view utf8) {
  std::size_t at = 0;
  for (; at + 8 <= utf8.size(); at += 8) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, utf8.data() + at, 8);
    // A byte is below 32 where its three high bits are none.
    if (zeros(bytes & 0xE0E0E0E0E0E0E0E0u) | zeros(bytes ^ 0x2222222222222222u) | zeros(bytes ^ 0x5C5C5C5C5C5C5C5Cu)) break;
  }
  while (at < utf8.size() && !is_escaped(static_cast<unsigned char>(utf8[at]))) ++at;
  return at;
}

}  // namespace

void JsonWriter::comma() {
  if (!first_) out_ += ',';
  first_ = false;
}

void JsonWriter::open_object() {
  comma();
  out_ += '{';
  first_ = true;
}

void JsonWriter::open_array() {
  comma();
  out_ += '[';
  first_ = true;
}

void JsonWriter::close_object() {
  out_ += '}';
  first_ = false;
}

void JsonWriter::close_array() {
  out_ += ']';
  first_ = false;
}

void JsonWriter::key(const char* name) {
  short_text(name);
  out_ += ':';
  first_ = true;
}

void JsonWriter::short_text(std::string_view plain) {
  std::array<char, short_bytes + 3> piece;
  char* end = piece.data();
  if (!first_) *end++ = ',';
  first_ = false;
  *end++ = '"';
  if (!plain.empty()) std::memcpy(end, plain.data(), plain.size());
  end += plain.size();
  *end++ = '"';
  out_.append(piece.data(), end);
}

void JsonWriter::text(std::string_view utf8) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::size_t plain = plain_bytes(utf8);
  if (plain == utf8.size() && plain <= short_bytes) return short_text(utf8);
  comma();
  out_ += '"';
  while (true) {
    out_ += utf8.substr(0, plain);
    utf8.remove_prefix(plain);
    if (utf8.empty()) break;
    const auto byte = static_cast<unsigned char>(utf8.front());
    if (byte == '"' || byte == '\\') {
      out_ += '\\';
      out_ += utf8.front();
    } else {
      out_ += "\\u00";
      out_ += digits[byte >> 4];
      out_ += digits[byte & 15];
    }
    utf8.remove_prefix(1);
    plain = plain_bytes(utf8);
  }
  out_ += '"';
}

void JsonWriter::number(std::int64_t value) {
  comma();
  char digits[24];
  const auto [end, error] = std::to_chars(digits, digits + sizeof digits, value);
  out_.append(digits, end);
  (void)error;  // 24 characters hold any 64 bits.
}

void JsonWriter::boolean(bool value) {
  comma();
  out_ += value ? "true" : "false";
}

void JsonWriter::null() {
  comma();
  out_ += "null";
}

void JsonWriter::members(std::string_view json) {
  comma();
  out_ += json;
}

void JsonWriter::field(const char* name, std::string_view utf8) {
  if (!utf8.empty()) said(name, utf8);
}

void JsonWriter::field_number(const char* name, std::int64_t value) {
  if (value != 0) counted(name, value);
}

void JsonWriter::field_true(const char* name, bool value) {
  if (value) flag(name, true);
}

void JsonWriter::said(const char* name, std::string_view utf8) {
  key(name);
  text(utf8);
}

void JsonWriter::counted(const char* name, std::int64_t value) {
  key(name);
  number(value);
}

void JsonWriter::flag(const char* name, bool value) {
  key(name);
  boolean(value);
}

void JsonWriter::texts(const char* name, const std::vector<std::string>& texts) {
  key(name);
  open_array();
  for (const std::string& one : texts) text(one);
  close_array();
}

void JsonWriter::pairs(const char* name, const std::vector<std::pair<std::string, std::string>>& pairs) {
  key(name);
  open_array();
  for (const auto& [first, second] : pairs) {
    open_array();
    text(first);
    text(second);
    close_array();
  }
  close_array();
}

}  // namespace diarium::bind
