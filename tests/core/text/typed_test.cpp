// What a character is to somebody who types a number, compared with what ICU knows of it.
#include "text/personal/typed.h"

#include <doctest/doctest.h>
#include <unicode/uchar.h>

#include <string>

#include "base/utf8.h"

using namespace diarium;
using text::TypedKind;

TEST_CASE("every digit, dash, space and invisible character of Unicode is known, and no letter is taken for one") {
  for (char32_t point = 0; point <= 0x10FFFF; ++point) {
    if (point >= 0xD800 && point <= 0xDFFF) continue;
    const auto c = static_cast<UChar32>(point);
    const text::Typed one = text::typed(point);
    const int category = u_charType(c);
    const auto number = static_cast<std::uint32_t>(point);  // For what fails: capturing each would take minutes.
    if ((one.kind == TypedKind::digit) != (category == U_DECIMAL_DIGIT_NUMBER)) FAIL_CHECK("digit: ", number);
    if (one.kind == TypedKind::digit && one.digit != u_charDigitValue(c)) FAIL_CHECK("value: ", number);
    if (category == U_DASH_PUNCTUATION && one.kind != TypedKind::dash) FAIL_CHECK("dash: ", number);
    if (category == U_SPACE_SEPARATOR && one.kind != TypedKind::space) FAIL_CHECK("space: ", number);
    if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) && one.kind != TypedKind::hidden) FAIL_CHECK("hidden: ", number);
    const bool letter = u_isalpha(c) && !u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) && category != U_NON_SPACING_MARK;
    if (letter && one.kind != TypedKind::letter && one.kind != TypedKind::other) FAIL_CHECK("letter: ", number);
  }
}

TEST_CASE("a byte that begins no digit begins none, and a mask has the digit's length") {
  for (char32_t point = 1; point <= 0x10FFFF; ++point) {
    if (text::typed(point).kind != TypedKind::digit) continue;
    std::string bytes;
    utf8::append(bytes, point);
    const text::Typed one = text::typed_at(bytes, 0);
    if (!text::may_begin_digit(bytes[0]) || one.kind != TypedKind::digit || one.size != bytes.size()) FAIL_CHECK(static_cast<std::uint32_t>(point));
    const auto mask = text::digit_mask(one.size);
    if (mask.size() != bytes.size() || !utf8::valid(mask) || text::typed_at(mask, 0).kind == TypedKind::digit) FAIL_CHECK(static_cast<std::uint32_t>(point));
  }
}

TEST_CASE("an entity is its character, a byte of an older encoding what it was") {
  CHECK(text::typed_at("&#8209;", 0).kind == TypedKind::dash);
  CHECK(text::typed_at("&#8209;", 0).size == 7);
  CHECK(text::typed_at("&#56;", 0).digit == 8);
  CHECK(text::typed_at("&shy;", 0).kind == TypedKind::hidden);
  CHECK(text::typed_at("& 5", 0).kind == TypedKind::other);
  CHECK(text::typed_at("\x96", 0).kind == TypedKind::dash);
  CHECK(text::typed_at("\xA0", 0).kind == TypedKind::space);
}
