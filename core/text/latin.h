// text/latin: letters of Latin script one code point at a time, for the parts that compare words letter by letter.
//
// Not fold(): there a letter may become two, and no place in the word is left to come back to.
#pragma once
#include <string>
#include <string_view>

namespace diarium::text {

/// Is it a letter of Latin-1 or Latin Extended-A?
[[nodiscard]] bool is_letter(char32_t point);
/// Lower and upper case of such a letter; all else as it is, and ß too.
[[nodiscard]] char32_t lower(char32_t letter);
[[nodiscard]] char32_t upper(char32_t letter);
[[nodiscard]] inline bool is_capital(char32_t letter) { return lower(letter) != letter; }
[[nodiscard]] std::u32string lower(std::u32string_view word);
[[nodiscard]] std::string lower(std::string_view utf8);

[[nodiscard]] std::u32string code_points(std::string_view utf8);
[[nodiscard]] std::string to_utf8(std::u32string_view points);

/// Is it å, ä or ö, of any case?
[[nodiscard]] bool has_swedish_mark(char32_t letter);
/// The same letters, in lower case, å and ä as a, ö as o.
[[nodiscard]] std::u32string without_swedish_marks(std::u32string_view word);

}  // namespace diarium::text
