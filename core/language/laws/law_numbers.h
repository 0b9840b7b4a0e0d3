// language/laws/law_numbers: which numbers of the statute book (SFS) do laws have, and which of a scan's numbers must be one of them?
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "base/doubts.h"

namespace diarium::language {

/// The number of the law that is named so (assets/lists/laws.txt), of its last word or of its letters, from which `read` differs in one
/// letter: «1998:308» beside «miljöbalken» as «1998:808». Empty where the law has the number that was read, where several are as near
/// or none is, and where no number of the law is known. O(rows) for letters, else O(log rows).
[[nodiscard]] std::string_view meant_law_number(std::string_view law, std::string_view read);

/// Puts the known number of a law in the place of one that was read in a picture, stands behind the law's name and differs from all of
/// its numbers, from one in a single letter. What was read becomes the first of the other readings, and neither is sure: a printed
/// error is told as it stands there, too.
///
/// in        `doubts`: of `text`, ascending; every such number that was read in a picture has one, however sure. The text keeps its length.
/// returns   how many numbers were put back.
/// cost      O(doubts).
std::size_t put_back_law_numbers(std::string& text, Doubts& doubts);

}  // namespace diarium::language
