// text/personal: personal data that stands in a paper: personal identity numbers, e-mail addresses, telephone numbers.
//
// What is published or exported is looked through first: a personal number is masked, the rest is told to whoever
// publishes. Letters to a board and attached forms show the case.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace diarium::text {

enum class PersonalKind : std::uint8_t { number, email, phone };

struct Personal {
  PersonalKind kind{};
  ByteSpan span;
};

/// Finds them in UTF-8 (any bytes are safe), in order of place, none within another.
/// number  «850709-9805», «19850709-9805», «850709+9805», also without the sign, with any dash or one space: a date that
///         is one (a coordination number's day is 60 more) and the check digit of the Luhn algorithm (Skatteverket, SKV
///         704). Numbers of organisations have no such month. Digits that touch further digits or letters are no number.
/// email   «namn@kommun.se».
/// phone   Swedish, from «0» or «+46», 8 to 11 digits with the spaces, dashes and brackets that they are written with.
/// cost    O(bytes).
[[nodiscard]] std::vector<Personal> find_personal(std::string_view text);

/// Writes an X over each digit of the personal numbers: no offset changes. Returns how many were masked.
std::uint32_t mask_personal_numbers(std::string& text);

}  // namespace diarium::text
