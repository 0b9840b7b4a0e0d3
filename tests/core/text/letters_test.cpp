#include "text/letters.h"

#include <doctest/doctest.h>
#include <unicode/uchar.h>

#include <string>

#include "base/utf8.h"

using namespace diarium;
using text::Letter;

namespace {

/// The class that ICU's property gives, as far as the tables of letters.h claim to know it.
Letter by_icu(char32_t c) {
  switch (u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_WORD_BREAK)) {
    case U_WB_ALETTER:
      return Letter::letter;
    case U_WB_NUMERIC:
      return Letter::digit;
    case U_WB_EXTENDNUMLET:
      return Letter::joiner;
    case U_WB_MIDLETTER:
      return Letter::mid_letter;
    case U_WB_MIDNUM:
      return Letter::mid_number;
    case U_WB_MIDNUMLET:
    case U_WB_SINGLE_QUOTE:
      return Letter::mid_both;
    case U_WB_OTHER:
    case U_WB_CR:
    case U_WB_LF:
    case U_WB_NEWLINE:
    case U_WB_WSEGSPACE:
    case U_WB_DOUBLE_QUOTE:
      return Letter::other;
    default:
      return Letter::unknown;
  }
}

}  // namespace

TEST_CASE("every character of the letter tables has ICU's class, every other is unknown") {
  int known = 0;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string bytes;
    utf8::append(bytes, c);
    const text::LetterAt read = text::letter_at(bytes, 0);
    if (read.size != bytes.size()) FAIL_CHECK("size of U+" << static_cast<unsigned>(c));
    if (read.letter == Letter::unknown) continue;
    ++known;
    if (read.letter != by_icu(c)) FAIL_CHECK("class of U+" << static_cast<unsigned>(c));
  }
  CHECK(known == 439);  // 384 - soft hyphen, 64 - 9 format characters, the replacement character
}

TEST_CASE("no rule joins a word across ASCII white space") {
  for (int c = 0; c < 0x80; ++c) {
    const int wb = u_getIntPropertyValue(c, UCHAR_WORD_BREAK);
    if (!is_space(static_cast<char>(c))) continue;
    CHECK((wb == U_WB_WSEGSPACE || wb == U_WB_OTHER || wb == U_WB_CR || wb == U_WB_LF || wb == U_WB_NEWLINE));
  }
}
