#include "export/addresses.h"

#include <algorithm>

namespace diarium::exporting {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

bool is_https(std::string_view text) {
  constexpr std::string_view scheme = "https://";
  if (!text.starts_with(scheme) || text.size() == scheme.size()) return false;
  const char first = text[scheme.size()];
  return (is_letter(first) || is_digit(first) || first == '[') && std::ranges::none_of(text, [](char c) {
    return c <= ' ' || c > '~' || c == '"' || c == '\'' || c == '<' || c == '>' || c == '\\';
  });
}

bool is_mail(std::string_view text) {
  const auto at = text.find('@');
  return at != text.npos && at > 0 && text.find('@', at + 1) == text.npos && text.find('.', at + 2) != text.npos &&
         text.back() != '.' && std::ranges::none_of(text, [](char c) {
           return static_cast<unsigned char>(c) <= ' ' || c == '<' || c == '"';
         });
}

bool is_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-' || text[0] == '0') return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (i != 4 && i != 7 && !is_digit(text[i])) return false;
  const auto number = [&](std::size_t at, std::size_t size) {
    int value = 0;
    for (const char c : text.substr(at, size)) value = value * 10 + (c - '0');
    return value;
  };
  const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  const int days = month == 2 ? (leap ? 29 : 28) : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
}

std::string last_day_of(std::string_view date) {
  std::string day(date.substr(date.find('/') + 1));
  if (day.size() == 4) day += "-01";
  if (day.size() == 7) day += "-01";
  return is_day(day) ? day : "";
}

std::string whole_address(std::string_view site, std::string_view path) {
  constexpr std::string_view page = "index.html";
  if (site.empty()) return "";
  if (path == page || path.ends_with("/index.html")) path.remove_suffix(page.size());
  return std::string(site) + std::string(path);
}

}  // namespace diarium::exporting
