#include "text/personal.h"

#include <array>
#include <optional>

namespace diarium::text {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
/// A letter of ASCII, or a byte of any other character.
bool is_wordlike(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Bytes of the sign at `at`: a dash of any kind or a plus; 0 where there is none.
std::size_t sign_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == '-' || text[at] == '+') return 1;
  for (const std::string_view dash : {"\u2010", "\u2011", "\u2012", "\u2013", "\u2212"})
    if (text.substr(at, dash.size()) == dash) return dash.size();
  return 0;
}

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && is_digit(text[at + count])) ++count;
  return count;
}

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

/// Ten digits, the year with two: is there such a day, and does the last digit check the others?
bool is_number(std::string_view ten) {
  const auto two = [&](std::size_t at) { return (ten[at] - '0') * 10 + (ten[at + 1] - '0'); };
  const int year = two(0), month = two(2);
  int day = two(4);
  if (day > 60) day -= 60;
  constexpr std::array days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12 || day < 1) return false;
  const int last = month == 2 && (is_leap(1900 + year) || is_leap(2000 + year)) ? 29 : days[static_cast<std::size_t>(month - 1)];
  if (day > last) return false;
  int sum = 0;
  for (std::size_t i = 0; i < ten.size(); ++i) {
    const int times = (ten[i] - '0') * (i % 2 == 0 ? 2 : 1);
    sum += times / 10 + times % 10;
  }
  return sum % 10 == 0;
}

/// Does a number of the 19th to the 21st century begin the twelve?
bool has_century(std::string_view digits) {
  const std::string_view century = digits.substr(0, 2);
  return century == "18" || century == "19" || century == "20";
}

/// Where the personal number that begins at `at` ends.
std::optional<std::size_t> number_end(std::string_view text, std::size_t at) {
  const std::size_t first = digits_at(text, at);
  std::string digits(text.substr(at, first));
  std::size_t end = at + first;
  if (first == 6 || first == 8) {
    std::size_t sign = sign_at(text, end);
    // With a space only where the century is written: six digits and four are many a thing.
    if (sign == 0 && first == 8 && end < text.size() && text[end] == ' ') sign = 1;
    if (sign == 0 || digits_at(text, end + sign) != 4) return std::nullopt;
    digits += text.substr(end + sign, 4);
    end += sign + 4;
  }
  if (digits.size() != 10 && digits.size() != 12) return std::nullopt;
  if (digits.size() == 12 && !has_century(digits)) return std::nullopt;
  if (end < text.size() && is_wordlike(text[end]) && sign_at(text, end) == 0 && text.substr(end, 2) != "\u00A0") return std::nullopt;
  if (!is_number(std::string_view(digits).substr(digits.size() - 10))) return std::nullopt;
  return end;
}

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
      continue;
    }
    const std::size_t dash = sign_at(text, i);
    if (text[i] != ' ' && text[i] != '(' && text[i] != ')' && (dash == 0 || text[i] == '+')) break;
    if (++signs > 3) break;
    i += dash > 0 ? dash : 1;
  }
  const bool parted = end - at > digits + (abroad ? 1u : 0u);
  if (!parted && !abroad) return std::nullopt;  // Ten digits in a row are many a thing.
  if (digits < (abroad ? 9u : 8u) || digits > (abroad ? 12u : 11u)) return std::nullopt;
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

}  // namespace

std::vector<Personal> find_personal(std::string_view text) {
  std::vector<Personal> found;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == '@') {
      if (const auto address = address_around(text, at)) {
        while (!found.empty() && found.back().span.end > address->begin) found.pop_back();
        found.push_back({PersonalKind::email, *address});
        at = address->end;
        continue;
      }
    } else if ((is_digit(c) || c == '+') && begins_here(text, at)) {
      const auto number = is_digit(c) ? number_end(text, at) : std::nullopt;
      const auto phone = number ? std::nullopt : phone_end(text, at);
      if (number || phone) {
        const std::size_t end = number ? *number : *phone;
        found.push_back({number ? PersonalKind::number : PersonalKind::phone,
                         {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}});
        at = end;
        continue;
      }
    }
    ++at;
  }
  return found;
}

std::uint32_t mask_personal_numbers(std::string& text) {
  std::uint32_t masked = 0;
  for (const Personal& one : find_personal(text)) {
    if (one.kind != PersonalKind::number) continue;
    for (std::uint32_t i = one.span.begin; i < one.span.end; ++i)
      if (is_digit(text[i])) text[i] = 'X';
    ++masked;
  }
  return masked;
}

}  // namespace diarium::text
