// language/laws/law_numbers: which numbers of the statute book (SFS) do laws have, and which of a scan's numbers must
// be one of them?
#pragma once
#include "base/doubts.h"

namespace diarium::language {

/// The number of the law that is named so (assets/lists/laws.txt), of its last word or of its letters, from which
/// `read` differs in one letter put in, left out or taken for another: «1998:308», «1998:8308» beside «miljöbalken» as
/// «1998:808». In two where `read` can be no number of the statute book («19938:308»). Empty where the law has the
/// number that was read, where several are as near or none is, and where no number of the law is known. O(rows) for
/// letters, else O(log rows).
[[nodiscard]] std::string_view meant_law_number(std::string_view law, std::string_view read);

/// From byte `at` on, a text is longer by so many bytes than it was, or shorter.
struct LengthChange {
  std::uint32_t at = 0;  ///< Of the text as it was.
  std::int32_t by = 0;
};
/// Where a byte of the text as it was stands now. O(changes).
[[nodiscard]] std::uint32_t moved(const std::vector<LengthChange>& changes, std::uint32_t at);

/// Puts the known number of a law in the place of one that was read in a picture, stands behind the law's name and
/// differs from all of its numbers, from one as meant_law_number() tells. What was read becomes the first of the other
/// readings, and neither is sure: a printed error is told as it stands there, too.
///
/// in        `doubts`: of `text`, ascending; every such number that was read in a picture has one, however sure. They
/// move with the text. returns   one for each number that was put back, ascending; what else has places of the text is
/// to be moved() by the caller. cost      O(doubts).
std::vector<LengthChange> put_back_law_numbers(std::string& text, Doubts& doubts);

}  // namespace diarium::language
