// A paper's length in a byte: near the length, never below it, and in its order.
#include "index/records/length.h"

#include <doctest/doctest.h>

using namespace diarium::index;

TEST_CASE("a length code leaves room for the slots, and for less than an eighth more") {
  for (std::uint32_t slots = 0; slots <= most_slots; slots += 1 + slots / 61) {
    const LengthCode code = length_code(slots);
    const std::uint64_t room = length_room(code);
    CHECK_MESSAGE((room >= slots && room * 8 <= std::uint64_t{slots} * 9), slots);
    if (code > 0) CHECK_MESSAGE(length_room(static_cast<LengthCode>(code - 1)) < slots, slots);
  }
}

TEST_CASE("every code up to the last stands for a length of its own, and codes ascend as lengths do") {
  for (std::uint32_t code = 0; code <= last_length_code; ++code) {
    const auto one = static_cast<LengthCode>(code);
    CHECK(length_code(length_room(one)) == one);
    if (code > 0) CHECK(length_room(one) > length_room(static_cast<LengthCode>(code - 1)));
  }
}
