#include "export/addresses.h"

#include <algorithm>

#include "base/calendar.h"
#include "base/letters.h"

namespace diarium::exporting {
namespace {

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
