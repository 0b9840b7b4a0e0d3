// export/addresses: where a page stands on the web, once its publisher has said where the site does; and names of
// things in addresses.
#pragma once
#include <string>
#include <string_view>

#include "text/text.h"
#include "text/words.h"

namespace diarium::exporting {

/// True for «https://host…» of printable ASCII without quotes and angle brackets: what may stand in a link.
[[nodiscard]] bool is_https(std::string_view text);

/// True for what is written to with «mailto:»: one «@» with something before it and a host with a dot behind it.
[[nodiscard]] bool is_mail(std::string_view text);

/// The last day that a date names: of «2025-11-19/2025-11-20» the second, of a month or year its first; empty: none.
[[nodiscard]] std::string last_day_of(std::string_view date);

/// The address of a file of the site: «d/x/index.html» → «https://a.se/b/d/x/». Empty where `site` is.
/// `site`: with a slash at its end.
[[nodiscard]] std::string whole_address(std::string_view site, std::string_view path);

/// ASCII: «Kommunstyrelsen i Öby» is «kommunstyrelsen-i-oby»; empty where no letter or digit is left.
[[nodiscard]] inline std::string slug(std::string_view words) {
  std::string out;
  for (const char c : text::fold(text::normalise(std::string(words)).nfc, text::Fold::marks)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
    else if (!out.empty() && out.back() != '-') out += '-';
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

}  // namespace diarium::exporting
