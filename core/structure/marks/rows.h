// structure/marks/rows: lines that are a row of something, told by their words: those present, a list of contents,
// sources. None is a heading. And which parts of a file have no marked headings though others have.
#pragma once
#include "structure/blocks/draft.h"

namespace diarium::structure {

/// «Ada Berg (S), Bo Ek (M)»: who spoke, not about what.
[[nodiscard]] bool names_several(std::string_view words);

/// «Ada Berg (S) för Bo Ek (M), § 14», «Ada Berg (S), 1:e vice ordförande», «Ekman (L) på grund av jäv»: a row of those
/// present.
[[nodiscard]] bool opens_with_person(std::string_view words);

/// «Övriga närvarande: Ada Berg, kamrer»: who was there.
[[nodiscard]] bool is_roll(std::string_view words);

/// «§ 12 Taxor ……… 3»: a row of a list of contents.
[[nodiscard]] bool has_leaders(std::string_view words);

/// A footnote's address, a form's field with its sum, a label with its law: «(raa.se, 2031) 8», «Belopp; 9 kr», «… §§».
[[nodiscard]] bool names_source(std::string_view words);

/// Where headings are known by their words alone, though the file marks others: minutes and, behind them, a letter or a
/// motion of another writer, in one file. Such a part holds three or more headings of section_words with words below,
/// and reaches from the first of them to the next marked heading.
///
/// in        `marked`: which drafts are headings by their marks; as long as `drafts`.
/// returns   for each draft, whether it stands in such a part.
/// errors    none.
/// cost      O(blocks).
[[nodiscard]] std::vector<bool> unmarked_parts(std::string_view text, const Drafts& drafts,
                                               const std::vector<bool>& marked);

}  // namespace diarium::structure
