// structure/marks/rows: lines that are a row of something, told by their words: those present, a list of contents,
// sources. None is a heading.
#pragma once
#include <string_view>

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

}  // namespace diarium::structure
