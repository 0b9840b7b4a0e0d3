#include "bind/json.h"

#include <charconv>

namespace diarium::bind {

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

void JsonWriter::key(std::string_view name) {
  text(name);
  out_ += ':';
  first_ = true;
}

void JsonWriter::text(std::string_view utf8) {
  constexpr std::string_view digits = "0123456789abcdef";
  comma();
  out_ += '"';
  std::size_t plain_from = 0;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto byte = static_cast<unsigned char>(utf8[i]);
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    out_ += utf8.substr(plain_from, i - plain_from);
    plain_from = i + 1;
    if (byte == '"' || byte == '\\') {
      out_ += '\\';
      out_ += utf8[i];
    } else {
      out_ += "\\u00";
      out_ += digits[byte >> 4];
      out_ += digits[byte & 15];
    }
  }
  out_ += utf8.substr(plain_from);
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

void JsonWriter::field(std::string_view name, std::string_view utf8) {
  if (utf8.empty()) return;
  key(name);
  text(utf8);
}

void JsonWriter::field_number(std::string_view name, std::int64_t value) {
  if (value == 0) return;
  key(name);
  number(value);
}

void JsonWriter::field_true(std::string_view name, bool value) {
  if (!value) return;
  key(name);
  boolean(true);
}

}  // namespace diarium::bind
