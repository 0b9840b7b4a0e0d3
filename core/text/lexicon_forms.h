// text/lexicon_forms: which words a hunspell dictionary knows, and where in a compound each may stand.
//
// Only the lexicon compiler uses it: the affix rules are applied once, and what ships is the list of forms.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace diarium::text {

/// What a form may be: one bit each.
namespace form {
inline constexpr std::uint8_t word = 1;     ///< Stands alone.
inline constexpr std::uint8_t name = 2;     ///< Stands alone, with a capital only.
inline constexpr std::uint8_t first = 4;    ///< Opens a compound: «arbets», «kommun».
inline constexpr std::uint8_t middle = 8;   ///< Stands inside one.
inline constexpr std::uint8_t last = 16;    ///< Closes one: «avtalet».
inline constexpr std::uint8_t counted = 32; ///< Stands in the word counts.
}  // namespace form

struct Form {
  std::u32string letters;  ///< Lower case.
  std::uint8_t bits = 0;   ///< Of `form`.
};

/// Applies the suffix rules of a hunspell dictionary (UTF-8, flags of one character) to its words.
///
/// in        `aff`, `dic`: the two files.
/// returns   forms in no order, some more than once; those with anything but letters are left out.
/// errors    bad_format: a table of the affix file is not as the manual says.
/// cost      O(forms); hunspell-sv gives about a million.
/// source    hunspell(5): SFX, NEEDAFFIX, ONLYINCOMPOUND, COMPOUNDBEGIN, COMPOUNDMIDDLE, COMPOUNDEND, FORBIDDENWORD.
[[nodiscard]] Result<std::vector<Form>> expand_forms(std::string_view aff, std::string_view dic);

/// Lower case of a Swedish letter or any of Latin-1 and Latin Extended-A; others as they are.
[[nodiscard]] char32_t lower(char32_t letter);
/// A letter of Latin-1 or Latin Extended-A.
[[nodiscard]] bool is_letter(char32_t point);

}  // namespace diarium::text
