// text/forms: the forms of any text that Unicode calls the same, and letters without their case.
//
// By tables of our own, so that what searches carries no ICU for it; tests/core/text/forms_test.cpp compares with ICU.
#pragma once
#include <string>
#include <string_view>

namespace diarium::text {

/// NFD (Unicode Standard Annex #15): every character taken apart, marks in their order. O(characters).
[[nodiscard]] std::u32string decomposed(std::u32string_view text);
/// NFC of what is in NFD. O(characters).
[[nodiscard]] std::u32string composed(std::u32string_view nfd);
/// Full case folding of what is in NFD; the result may not be. O(characters).
[[nodiscard]] std::u32string case_folded(std::u32string_view nfd);
/// NFC of valid UTF-8: the `nfc` of normalise() for a text without entities. O(bytes).
[[nodiscard]] std::string nfc_of(std::string_view utf8);

}  // namespace diarium::text
