// text/plain/line_marks: what some program put before every line of a text: «> » of a mail that was answered, or the line's number.
#pragma once
#include "text/text.h"

namespace diarium::text {

/// Takes the marks of quotation from before the lines where several have them, or the numbers that count lines one by one where nearly
/// all have one. A text without them is moved through, its map the identity.
///
/// in        UTF-8, lines as plain_characters() leaves them.
/// cost      O(bytes).
/// source    RFC 3676, section 4.5 (quoted lines).
[[nodiscard]] Text without_line_marks(std::string source);

}  // namespace diarium::text
