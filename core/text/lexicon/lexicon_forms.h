// text/lexicon/lexicon_forms: which words a hunspell dictionary knows, and where in a compound each may stand.
//
// Only the lexicon compiler uses it: the affix rules are applied once, and what ships is the list of forms.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "text/lexicon/lexicon.h"

namespace diarium::text {

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

}  // namespace diarium::text
