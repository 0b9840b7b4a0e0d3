// Personal data in a paper: what is found, what is masked, and that any bytes are safe. The forms of a number stand in
// personal_forms_test.cpp. The numbers are made up; their check digits are right.
#include "text/personal/personal.h"

#include <doctest/doctest.h>

#include "base/utf8.h"
#include "text/text.h"

using namespace diarium;
using text::PersonalKind;

TEST_CASE("any text is masked once and for all, stays UTF-8, and keeps its length") {
  const std::vector<std::string> pieces = {
      "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "19", "20", "85", "07", "09", "9805", "850709", "1985", "0709", "850709-9805", "196105041310",
      "1977 0918 1171", "8507099805", "-", "-", "\u2013", "\uFF0D", " ", " ", "\u00A0", "\n", "\r\n", "\u200B", "\u00AD", "+", ".", "/", "_", ",", "@", "0",
      "\\-", "\\n", "%2D", "<b>", "</b>", "&#8209;", "&#56;", "&nbsp;", "&", "SE", "01", "X", "a", "\u00E5", "f", "\uFF18", "\uFF15", "\u0668", "\U0001D7D6", "\u00D7",
      "exempel.se", "-02-29", "T123", "0f1e2d3c-", "> ", "(", ")", "ab3"};
  std::uint32_t die = 11;
  const auto roll = [&] { return (die = die * 1664525u + 1013904223u) >> 12; };
  std::uint32_t met = 0;
  for (int round = 0; round < 6000; ++round) {
    std::string words;
    for (std::uint32_t left = 1 + roll() % 40; left > 0; --left) words += pieces[roll() % pieces.size()];
    if (round % 3 == 0 && !words.empty()) words[roll() % words.size()] = static_cast<char>(roll() & 0xFFu);  // Broken UTF-8.
    const auto found = text::find_personal(words);
    std::uint32_t end = 0, numbers = 0;
    bool in_order = true;
    for (const text::Personal& one : found) {
      in_order = in_order && one.span.begin >= end && one.span.end > one.span.begin;
      end = one.span.end;
      numbers += one.kind == PersonalKind::number;
    }
    std::string hidden = words;
    const bool counted = text::mask_personal_numbers(hidden) == numbers;
    std::string again = hidden;
    const bool once = text::mask_personal_numbers(again) == 0 && again == hidden;
    met += numbers;
    if (in_order && end <= words.size() && counted && once && hidden.size() == words.size() && utf8::valid(hidden) == utf8::valid(words)) continue;
    CAPTURE(words);
    CAPTURE(hidden);
    FAIL_CHECK("in order: ", in_order, ", counted: ", counted, ", once: ", once);
  }
  CHECK(met > 1000);
}

TEST_CASE("rows of digits, spaces and signs without end cost no more a byte than short ones") {
  // Nothing is timed: a cost that grows with the square would not end.
  for (const std::string piece : {"0", "0 ", "1", "1 ", "850709 ", "850709-", "19850709-", "0-", "+", "@", "a@", "8\u00AD", "&#56;", "1985-07-09 ", "ab", "-", "\\-", "<b>"}) {
    std::string words;
    while (words.size() < 1u << 16) words += piece;
    CHECK_MESSAGE(text::mask_personal_numbers(words) < words.size(), piece);
  }
}

TEST_CASE("any bytes are safe to look through") {
  std::string bytes;
  std::uint32_t die = 7;
  for (int i = 0; i < 20000; ++i) {
    die = die * 1664525u + 1013904223u;
    bytes.push_back("0123456789-+@. –\xC3x"[die >> 16 & 15u]);
  }
  std::uint32_t end = 0;
  for (const text::Personal& one : text::find_personal(bytes)) {
    CHECK(one.span.begin >= end);
    CHECK(one.span.end > one.span.begin);
    end = one.span.end;
  }
  CHECK(end <= bytes.size());
}

TEST_CASE("nothing is left to mask, also of digits that only are a number when those beside them are masked") {
  for (const std::string piece : {"9121)12\u00AD1212\u00AD1212\u00AD121212-1212", "9121)12\xAD" "1212\xAD" "1212\xAD" "121212-1212"}) {
    std::string words = piece;
    CHECK(text::mask_personal_numbers(words) > 0);
    CHECK(text::mask_personal_numbers(words) == 0);
  }
}
