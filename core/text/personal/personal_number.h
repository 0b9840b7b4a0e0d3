// text/personal/personal_number: is this a personal identity number, in one of the forms that people type?
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/span.h"

namespace diarium::text {

enum class Certainty : std::uint8_t { sure, doubtful };

struct PersonalNumber {
  Certainty certainty{};
  ByteSpan span;                     ///< From the first digit to the last.
  std::uint8_t count = 0;
  std::array<ByteSpan, 12> digits;   ///< The first `count` of them: where each digit stands.
};

/// The number that begins at byte `at` of bytes that may be anything.
///
/// in        `at`: a digit of any script with none directly before it. `settled` (<= at): bytes before it belong to a number
///           that was found and count as masked.
/// sure      A date that is one (a coordination number's day is 60 more), and the check digit of the Luhn algorithm
///           (Skatteverket, SKV 704): ten or twelve digits in one of the groupings of a table, with dashes, spaces, «+», «.»,
///           «/», «_», «:» or nothing to be seen between them, over one line's end at most. Letters may stand on both
///           sides, digits may not. Also a sole trader's number of value added tax, «SE» + ten digits + two.
/// doubtful  The right form and date with another check digit, where a dash, the century or ten digits in a row say that a
///           personal number was meant; a reserve number («850709-T123»: health care, studies); right digits where they are something else as
///           often (decimals, coordinates, «2024/05/04/1310» of an address, a day and a year).
/// cost      O(1).
[[nodiscard]] std::optional<PersonalNumber> personal_number_at(std::string_view text, std::size_t at, std::size_t settled);

}  // namespace diarium::text
