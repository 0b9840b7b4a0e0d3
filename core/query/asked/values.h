// query/asked/values: which values of a field does a reader mean by what was typed?
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace diarium::query {

/// How a field's values are compared with what was typed.
enum class Meant : unsigned char {
  words,  ///< Words, or a part of one from three letters on.
  code,   ///< Short codes (party, year): the whole value; a party also by its name.
  actor,  ///< Persons by their words, parties by letters or name.
  number  ///< Numbers of cases, however they are written; where none is meant, words.
};
/// Values that are meant, a bit a value: those that equal what was typed, else those that have its words, else those that
/// have a word with it inside. Case and marks do not count. O(values · their words).
[[nodiscard]] std::vector<bool> values_meant(const std::vector<std::string>& values, std::string_view typed, Meant meant);

}  // namespace diarium::query
