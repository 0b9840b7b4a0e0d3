// structure/marks/signatures: who signed, where and when.
#pragma once
#include <string_view>

namespace diarium::structure {

/// «(S)», «(kd)», «[SD]», «/M/»: letters of a party in brackets.
[[nodiscard]] bool is_party(std::string_view word);

/// «Söderköping den 4 mars 2026», «Aneby 2024-06-19»: a place and a date, nothing else of weight.
[[nodiscard]] bool is_date(std::string_view words);  ///< «3 maj 2024», «den 3 maj 2024», «2024-05-03», no more.
[[nodiscard]] bool is_place_and_date(std::string_view words);

/// Two to four words in capitals that can be a person's name, with or without «(S)» after them.
[[nodiscard]] bool is_person(std::string_view words);

/// A person, or one with a post after a comma: «Ada Berg, ordförande».
[[nodiscard]] bool is_signatory(std::string_view words);

/// «Ada Berg, miljöinspektör»: a person with a post that a list knows.
[[nodiscard]] bool is_titled_person(std::string_view words);

/// «Avdelningschef», «Kommunstyrelsens ordförande», «Ledamot (L)»: a post under a name.
[[nodiscard]] bool is_post(std::string_view words);

/// Two or more names or posts side by side, with wide spaces between.
[[nodiscard]] bool is_row_of_names(std::string_view words);

}  // namespace diarium::structure
