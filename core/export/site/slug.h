// export/site/slug: names of things in addresses.
#pragma once
#include <string>
#include <string_view>

#include "text/text.h"
#include "text/words.h"

namespace diarium::exporting {

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
