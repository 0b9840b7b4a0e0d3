#include "source/inside/pdf_tokens.h"

#include <algorithm>
#include <optional>

#include "base/letters.h"

namespace diarium::source {
namespace {

bool is_white(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0'; }
bool is_delimiter(char c) { return std::string_view("()<>[]{}/%").find(c) != std::string_view::npos; }
bool is_regular(char c) { return !is_white(c) && !is_delimiter(c); }

/// Where the value behind the one at `at` begins: a reference is three words.
std::size_t value_end(const std::vector<PdfValue>& items, std::size_t at) {
  const auto is_word = [&](std::size_t i) { return i < items.size() && items[i].kind == PdfToken::Kind::word; };
  return is_word(at) && is_word(at + 1) && is_word(at + 2) && items[at + 2].text == "R" ? at + 3 : at + 1;
}

}  // namespace

bool is_pdf_number(std::string_view word) {
  return word.find_first_not_of("0123456789+-.") == std::string_view::npos && !word.empty();
}

PdfToken PdfTokens::next() {
  while (at_ < bytes_.size() && is_white(bytes_[at_])) ++at_;
  if (at_ == bytes_.size()) return {};
  const char c = bytes_[at_];
  const bool twice = at_ + 1 < bytes_.size() && bytes_[at_ + 1] == c;
  if (c == '<' && !twice) return {PdfToken::Kind::string, hexadecimal()};
  if (c == '(') return {PdfToken::Kind::string, literal()};
  if (c == '/') return {PdfToken::Kind::name, name()};
  if (c == '%') {
    const std::size_t end = std::min(bytes_.find_first_of("\r\n", at_), bytes_.size());
    PdfToken comment{PdfToken::Kind::comment, std::string(bytes_.substr(at_, end - at_))};
    at_ = end;
    return comment;
  }
  if (is_regular(c)) {
    const std::size_t begin = at_;
    while (at_ < bytes_.size() && is_regular(bytes_[at_])) ++at_;
    return {PdfToken::Kind::word, std::string(bytes_.substr(begin, at_ - begin))};
  }
  at_ += (c == '<' || c == '>') && twice ? 2 : 1;
  if (c == '<') return {PdfToken::Kind::open_dict, {}};
  if (c == '>' && twice) return {PdfToken::Kind::close_dict, {}};
  if (c == '[') return {PdfToken::Kind::open_array, {}};
  if (c == ']') return {PdfToken::Kind::close_array, {}};
  return {PdfToken::Kind::word, std::string(1, c)};  // «{», «}», a lone «)» or «>».
}

std::string PdfTokens::literal() {
  std::string out;
  int open = 1;
  for (++at_; at_ < bytes_.size(); ++at_) {
    char c = bytes_[at_];
    if (c == ')' && --open == 0) {
      ++at_;
      break;
    }
    if (c == '(') ++open;
    if (c != '\\' || at_ + 1 >= bytes_.size()) {
      out += c;
      continue;
    }
    c = bytes_[++at_];
    if (c == '\r' || c == '\n') {  // The string goes on in the next line.
      if (c == '\r' && at_ + 1 < bytes_.size() && bytes_[at_ + 1] == '\n') ++at_;
      continue;
    }
    if (c >= '0' && c <= '7') {
      int code = 0;
      std::size_t digits = 0;
      for (; digits < 3 && at_ + digits < bytes_.size(); ++digits) {
        const char digit = bytes_[at_ + digits];
        if (digit < '0' || digit > '7') break;
        code = code * 8 + (digit - '0');
      }
      at_ += digits - 1;
      out += static_cast<char>(code & 0xFF);
      continue;
    }
    constexpr std::string_view letters = "nrtbf", meant = "\n\r\t\b\f";
    const std::size_t known = letters.find(c);
    out += known == letters.npos ? c : meant[known];
  }
  return out;
}

std::string PdfTokens::hexadecimal() {
  std::string out;
  std::optional<int> high;
  for (++at_; at_ < bytes_.size() && bytes_[at_] != '>'; ++at_) {
    const auto digit = hex_digit(bytes_[at_]);
    if (!digit) continue;
    if (high) out += static_cast<char>(*high * 16 + *digit);
    high = high ? std::nullopt : digit;
  }
  if (high) out += static_cast<char>(*high * 16);
  if (at_ < bytes_.size()) ++at_;
  return out;
}

std::string PdfTokens::name() {
  std::string out;
  for (++at_; at_ < bytes_.size() && is_regular(bytes_[at_]); ++at_) {
    const auto high = bytes_[at_] == '#' && at_ + 2 < bytes_.size() ? hex_digit(bytes_[at_ + 1]) : std::nullopt;
    const auto low = high ? hex_digit(bytes_[at_ + 2]) : std::nullopt;
    if (low)
      out += static_cast<char>(*high * 16 + *low), at_ += 2;
    else
      out += bytes_[at_];
  }
  return out;
}

void PdfTokens::skip_picture() {
  for (std::size_t at = bytes_.find("EI", at_); at != bytes_.npos; at = bytes_.find("EI", at + 1)) {
    const std::string_view around = " \n\r\t";
    if (around.find(bytes_[at - 1]) != around.npos && (at + 2 == bytes_.size() || around.find(bytes_[at + 2]) != around.npos))
      return go_to(at);
  }
}

const PdfValue* PdfValue::get(std::string_view key) const {
  for (std::size_t at = 0; at + 1 < items.size();) {
    if (items[at].kind == PdfToken::Kind::name && items[at].text == key) return &items[at + 1];
    at = value_end(items, at + 1);
  }
  return nullptr;
}

bool PdfValue::says(std::string_view key, std::string_view name) const {
  const PdfValue* value = get(key);
  if (!value) return false;
  const auto is = [&](const PdfValue& one) { return one.kind == PdfToken::Kind::name && one.text == name; };
  return is(*value) || (value->kind == PdfToken::Kind::open_array && std::ranges::any_of(value->items, is));
}

bool PdfValue::refers(std::string_view key) const {
  const PdfValue* value = get(key);
  if (!value) return false;
  const auto at = static_cast<std::size_t>(value - items.data());
  return value_end(items, at) == at + 3;
}

std::size_t PdfValue::number(std::string_view key, std::size_t otherwise) const {
  const PdfValue* value = get(key);
  if (!value || value->kind != PdfToken::Kind::word || refers(key)) return otherwise;
  return number_in<std::size_t>(value->text).value_or(otherwise);
}

}  // namespace diarium::source
