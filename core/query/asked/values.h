// query/asked/values: which values of a field does a reader mean by what was typed?
#pragma once
#include <cstdint>
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
/// By value of a field, 1 or 0: packed as bits it is 4 kB of program.
using Chosen = std::vector<std::uint8_t>;
/// Values that are meant: those that equal what was typed, else those that have its words, else those that have a
/// word with it inside. Case and marks do not count. O(values · their words).
[[nodiscard]] Chosen values_meant(const std::vector<std::string>& values, std::string_view typed, Meant meant);

}  // namespace diarium::query
