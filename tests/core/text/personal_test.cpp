// Personal data in a paper: what is found, what is masked, and what only looks like it. The numbers are made up; their
// check digits are right.
#include "text/personal.h"

#include <doctest/doctest.h>

#include "text/text.h"

using namespace diarium;
using text::PersonalKind;

namespace {

std::string masked(std::string words) {
  text::mask_personal_numbers(words);
  return words;
}

std::vector<std::string> found(std::string_view words, PersonalKind kind) {
  std::vector<std::string> out;
  for (const text::Personal& one : text::find_personal(words))
    if (one.kind == kind) out.emplace_back(slice(words, one.span));
  return out;
}

}  // namespace

TEST_CASE("a personal number is masked however it is written, and no offset changes") {
  for (const std::string number : {"850709-9805", "19850709-9805", "850709+9805", "8507099805", "198507099805",
                                   "850709\u20139805", "19850709 9805", "850769-9802"}) {
    const std::string words = "Sökanden (" + number + ") bor här.";
    const std::string hidden = masked(words);
    CAPTURE(number);
    CHECK(hidden.size() == words.size());
    CHECK(hidden.find_first_of("0123456789") == std::string::npos);
    CHECK(hidden.starts_with("Sökanden (XX"));
    CHECK(hidden.ends_with("X) bor här."));
  }
}

TEST_CASE("what only looks like a personal number stays") {
  for (const std::string words :
       {"850709-9806",            // The check digit is wrong.
        "851309-9800",            // No such month.
        "850732-9807",            // No such day.
        "212000-0142",            // A municipality: the month is above 20.
        "KS 2025/193", "2024-06-19", "5 850 709 980 5", "a850709-9805", "850709-98051", "850709 9805", "2185070998057",
        "17850709-9805"}) {
    CAPTURE(words);
    CHECK(masked(words) == words);
  }
}

TEST_CASE("several numbers of one line are each masked and counted") {
  std::string words = "850709-9805, 19850709-9805 och 850709-9806";
  CHECK(text::mask_personal_numbers(words) == 2);
  CHECK(words == "XXXXXX-XXXX, XXXXXXXX-XXXX och 850709-9806");
  CHECK(text::mask_personal_numbers(words) == 0);
}

TEST_CASE("a leap day is a day in a leap year only") {
  CHECK(found("000229-0005", PersonalKind::number).size() == 1);
  CHECK(found("010229-0004", PersonalKind::number).empty());  // Its check digit is right.
  CHECK(found("010228-0005", PersonalKind::number).size() == 1);
}

TEST_CASE("e-mail addresses are found whole, without what stands around them") {
  CHECK(found("Skriv till <anna.berg@exempel.se>, eller b_c+d@under.exempel.se.", PersonalKind::email) ==
        std::vector<std::string>{"anna.berg@exempel.se", "b_c+d@under.exempel.se"});
  CHECK(found("a@b, @exempel.se, pris@ 40, x@exempel., @", PersonalKind::email).empty());
  CHECK(found("850709-9805@exempel.se", PersonalKind::email).size() == 1);
}

TEST_CASE("telephone numbers are found as they are written") {
  CHECK(found("Tel 08-508 29 000, 070-123 45 67, +46 8 508 290 00 på vardagar.", PersonalKind::phone) ==
        std::vector<std::string>{"08-508 29 000", "070-123 45 67", "+46 8 508 290 00"});
  CHECK(found("0-1-2, 08, 2024-06-19, 0812345678, KS 2024/0812-34", PersonalKind::phone).empty());
}

TEST_CASE("any bytes are safe to look through") {
  std::string bytes;
  std::uint32_t die = 7;
  for (int i = 0; i < 20000; ++i) {
    die = die * 1664525u + 1013904223u;
    bytes.push_back("0123456789-+@. \xE2\x80\x93\xC3x"[die >> 16 & 15u]);
  }
  std::uint32_t end = 0;
  for (const text::Personal& one : text::find_personal(bytes)) {
    CHECK(one.span.begin >= end);
    CHECK(one.span.end > one.span.begin);
    end = one.span.end;
  }
  CHECK(end <= bytes.size());
}
