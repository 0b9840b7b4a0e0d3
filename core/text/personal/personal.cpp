#include "text/personal/personal.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/letters.h"
#include "text/personal/personal_number.h"
#include "text/personal/typed.h"

namespace diarium::text {
namespace {

/// A letter of ASCII, or a byte of any other character.
bool is_wordlike(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Bytes of the dash or plus at `at`; 0 where there is none.
std::size_t sign_at(std::string_view text, std::size_t at) {
  const Typed sign = typed_at(text, at);
  return sign.kind == TypedKind::dash || sign.kind == TypedKind::plus ? sign.size : 0;
}

constexpr std::size_t most_of_phone = 12;  // Digits, with those of the country.

/// Where the telephone number that begins at `at` ends.
std::optional<std::size_t> phone_end(std::string_view text, std::size_t at) {
  const bool abroad = text.substr(at, 3) == "+46";
  if (!abroad && text[at] != '0') return std::nullopt;
  std::size_t digits = 0, end = at, signs = 0;
  for (std::size_t i = abroad ? at + 1 : at; i < text.size();) {
    if (is_digit(text[i])) {
      ++digits;
      signs = 0;
      end = ++i;
      if (digits > most_of_phone) return std::nullopt;
      continue;
    }
    const std::size_t dash = sign_at(text, i);
    if (text[i] != ' ' && text[i] != '(' && text[i] != ')' && (dash == 0 || text[i] == '+')) break;
    if (++signs > 3) break;
    i += dash > 0 ? dash : 1;
  }
  const bool parted = end - at > digits + (abroad ? 1u : 0u);
  if (!parted && !abroad) return std::nullopt;  // Ten digits in a row are many a thing.
  if (digits < (abroad ? 9u : 8u) || digits > (abroad ? most_of_phone : 11u)) return std::nullopt;
  if (end < text.size() && is_wordlike(text[end]) && static_cast<unsigned char>(text[end]) < 0x80) return std::nullopt;
  return end;
}

bool is_of_address(char c) { return (is_wordlike(c) && static_cast<unsigned char>(c) < 0x80) || c == '.' || c == '_' || c == '-' || c == '+' || c == '%'; }

/// The address around the sign «@» at `at`.
std::optional<ByteSpan> address_around(std::string_view text, std::size_t at) {
  std::size_t begin = at, end = at + 1, last_dot = 0;
  while (begin > 0 && is_of_address(text[begin - 1])) --begin;
  while (begin < at && text[begin] == '.') ++begin;
  while (end < text.size() && (is_of_address(text[end]) && text[end] != '%' && text[end] != '+')) ++end;
  while (end > at + 1 && (text[end - 1] == '.' || text[end - 1] == '-' || text[end - 1] == '_')) --end;
  for (std::size_t i = at + 1; i < end; ++i)
    if (text[i] == '.') last_dot = i;
  if (begin == at || last_dot <= at + 1 || end - last_dot < 3) return std::nullopt;
  return ByteSpan{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool begins_here(std::string_view text, std::size_t at) {
  return at == 0 || !is_wordlike(text[at - 1]) || (at >= 2 && text.substr(at - 2, 2) == "\u00A0");
}

/// Bytes at which there is something to look at.
constexpr std::array<bool, 0x100> stops = [] {
  std::array<bool, 0x100> table{};
  for (unsigned byte = 0; byte < table.size(); ++byte)
    table[byte] = may_begin_digit(static_cast<char>(byte)) || byte == '@' || byte == '+';
  return table;
}();

/// Goes over a text once. A number goes before all else; of the rest the first of two that overlap stays.
class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text) {}

  void run() {
    for (std::size_t at = 0; at < text_.size();) {
      const char c = text_[at];
      if (!stops[static_cast<unsigned char>(c)]) {
        ++at;
        continue;
      }
      if (may_begin_digit(c) && typed_at(text_, at).kind == TypedKind::digit) {
        at = number(at);
        continue;
      }
      if (c == '@') {
        if (const auto address = address_around(text_, at)) add(PersonalKind::email, *address);
      } else if (c == '+' && begins_here(text_, at)) {
        phone(at);
      }
      ++at;
    }
  }

  std::vector<Personal> found;
  std::vector<ByteSpan> digits;  ///< Of the numbers.

 private:
  /// Looks at the run of digits that begins at `at`. Returns where to go on.
  std::size_t number(std::size_t at) {
    const std::size_t plain = run_end(at);
    const auto here = goes_on(at, plain) ? personal_number_at(text_, at, settled_) : std::nullopt;
    if (here && here->certainty == Certainty::sure) {
      while (!found.empty() && found.back().span.end > here->span.begin) found.pop_back();
      found.push_back({PersonalKind::number, here->span});
      digits.insert(digits.end(), here->digits.begin(), here->digits.begin() + here->count);
      return settled_ = here->span.end;
    }
    if (here) add(PersonalKind::doubtful, here->span);
    if (is_digit(text_[at]) && begins_here(text_, at)) phone(at);
    std::size_t end = plain;
    while (end < text_.size() && may_begin_digit(text_[end])) {
      const Typed sign = typed_at(text_, end);
      if (sign.kind != TypedKind::digit) break;
      end += sign.size;
    }
    return end;
  }
  /// Where the digits of ASCII end.
  [[nodiscard]] std::size_t run_end(std::size_t at) const {
    while (at < text_.size() && is_digit(text_[at])) ++at;
    return at;
  }
  /// Can a number begin with this run? Nearly all years, amounts and paragraphs are told from one by the word behind them.
  [[nodiscard]] bool goes_on(std::size_t at, std::size_t end) const {
    const std::size_t count = end - at;
    if (count == 10 || count == 12 || end == at) return true;
    constexpr std::size_t enough = 12;
    for (std::size_t next = end; next < text_.size() && next - end < enough; ++next) {
      const char c = text_[next];
      if (is_digit(c) || static_cast<unsigned char>(c) >= 0x80) return true;
      if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return (count == 6 || count == 8) && next > end;
      if (c == '(' || c == ')' || c == '"' || c == '!' || c == '?') return false;
      if (c == '\\' || c == '<' || c == '&' || c == '%' || c == '*' || c == '`' || c == '>') return true;
    }
    return end + enough < text_.size();
  }
  void phone(std::size_t at) {
    if (const auto end = phone_end(text_, at))
      add(PersonalKind::phone, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(*end)});
  }
  /// An address begins before its «@»: what was found in it is part of it, but for numbers.
  void add(PersonalKind kind, ByteSpan span) {
    const bool whole = kind == PersonalKind::email;
    while (whole && !found.empty() && found.back().kind == PersonalKind::phone && found.back().span.end > span.begin)
      found.pop_back();
    if (found.empty() || found.back().span.end <= span.begin) found.push_back({kind, span});
  }

  std::string_view text_;
  std::size_t settled_ = 0;  ///< The end of the last number.
};

}  // namespace

std::vector<Personal> find_personal(std::string_view text) {
  Finder finder(text);
  finder.run();
  return std::move(finder.found);
}

std::uint32_t mask_personal_numbers(std::string& text) {
  std::uint32_t numbers = 0;
  for (bool first = true;; first = false) {
    Finder finder(text);
    finder.run();
    if (first) numbers = static_cast<std::uint32_t>(std::ranges::count(finder.found, PersonalKind::number, &Personal::kind));
    if (finder.digits.empty()) return numbers;
    for (const ByteSpan digit : finder.digits) {
      // An entity is longer than any character: each of its bytes becomes a letter.
      const std::uint32_t step = digit.size() > 4 ? 1 : digit.size();
      for (std::uint32_t at = digit.begin; at < digit.end; at += step) text.replace(at, step, digit_mask(step));
    }
  }
}

std::string masked_id(std::string id) {
  if (mask_personal_numbers(id) > 0) std::ranges::replace(id, 'X', 'x');
  return id;
}

}  // namespace diarium::text
