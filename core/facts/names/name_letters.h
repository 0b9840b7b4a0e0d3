// facts/names/name_letters: the letters of a party beside a name, and whose they are: lists put them before the names,
// or below them by columns.
#pragma once
#include <string>

#include "facts/names/names.h"

namespace diarium::facts {

/// Names before the one whose letters are those of all.
constexpr std::uint32_t most_sharing = 12;

/// Letters in brackets.
struct Brackets {
  std::string letters;
  std::uint32_t end = 0;
  bool known = false;
  std::uint32_t before = 0;  ///< Names before the last that the letters are said of: «båda», «samtliga».
};

/// «(S)», «(båda S)», «(MP-gruppen)», «(Sandbylistan)» at token `open`; `end` is 0 where they name no party, or
/// several. O(1).
[[nodiscard]] Brackets party_in_brackets(const Reading& r, std::uint32_t open);

/// Do the letters in brackets, tokens [open, end), belong to somebody else than the name before them? «(S) Anna Berg /
/// (M) Bo Ek» has them before the names; «Anna Berg      Bo Ek / (S)      (M)» below, by columns. O(lines of such a
/// list).
[[nodiscard]] bool letters_of_other(const Reading& r, std::uint32_t open, std::uint32_t end);

/// The same of bare letters at token `at` behind a name: «S   Anna Berg / M   Bo Ek» is a table whose letters go first.
[[nodiscard]] bool letters_go_first(const Reading& r, std::uint32_t at, Range name);

/// «1   S   Anna Berg   X» below the heads «Nr   Parti   Ledamot»: the name in the cell behind the letters at token
/// `at`; empty where no such head stands above. O(lines of the table).
[[nodiscard]] Range name_behind_letters(const Reading& r, std::uint32_t at);

/// «Anna Berg och Bo Ek från Vänsterpartiet»: names whose party is told in words, lists `party_behind` and
/// `party_before` of assets/rules/groups.rules. O(tokens).
[[nodiscard]] std::vector<NameAt> find_party_names(const Reading& r);

}  // namespace diarium::facts
