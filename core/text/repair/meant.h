// text/repair/meant: what was a word that no list knows, and of which the reader of a picture names no reading that one knows?
#pragma once
#include <optional>
#include <string>

#include "text/repair/candidates/candidates.h"

namespace diarium::text {

struct MeantWord {
  std::u32string word;  ///< With the capitals of what was seen.
  Cost cost = 0;        ///< Of the word, and of what was read amiss.
};

/// The known word that differs from what was seen by marks of å, ä, ö alone, or also by letters that blurred print makes alike: t for f,
/// q for g (counted in pages at 150 dots an inch). Nothing where there is none, where two are near as likely, or where it is a name: of
/// those nobody knows how they are spelt.
///
/// in        `seen`: letters, at least one.
/// cost      that of Candidates::of() for at most 32 spellings.
[[nodiscard]] std::optional<MeantWord> meant_word(const std::u32string& seen, Candidates& candidates);

}  // namespace diarium::text
