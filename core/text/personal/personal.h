// text/personal/personal: personal data that stands in a paper: personal identity numbers, e-mail addresses, telephone numbers.
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

enum class PersonalKind : std::uint8_t { number, doubtful, email, phone };

struct Personal {
  PersonalKind kind{};
  ByteSpan span;
};

/// Finds them in UTF-8 (any bytes are safe), in order of place, none within another.
/// number    «850709-9805» in all the forms that people type (text/personal/personal_number.h); inside an e-mail address too.
/// doubtful  what may be one: told to the publisher, never masked.
/// email     «namn@kommun.se».
/// phone     Swedish, from «0» or «+46», 8 to 11 digits with the spaces, dashes and brackets that they are written with.
/// cost      O(bytes).
[[nodiscard]] std::vector<Personal> find_personal(std::string_view text);

/// Writes an X over each digit of the personal numbers, over a digit of more bytes a character of as many: no offset
/// changes, the text stays UTF-8, and nothing is left to mask: what only shows when its neighbour is masked is masked, too. Returns how
/// many find_personal() tells.
std::uint32_t mask_personal_numbers(std::string& text);
/// An id with an x for each digit of a personal number: ids are of small letters.
[[nodiscard]] std::string masked_id(std::string id);

}  // namespace diarium::text
