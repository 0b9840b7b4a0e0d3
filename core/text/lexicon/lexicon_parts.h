// text/lexicon/lexicon_parts: how many words begin and end with each part of compounds.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace diarium::text {

/// For one word of the vocabulary: words that are it and a last part, and words that are a first part and it.
struct PartTypes {
  std::uint32_t opens = 0, closes = 0;
};

/// Counts the words that can be cut into a part that opens compounds and one that closes them.
///
/// in        `words`: ascending, one byte a symbol; `bits`: of `form`, as many.
/// returns   as many as words.
/// cost      O(letters).
[[nodiscard]] std::vector<PartTypes> count_parts(std::span<const std::string> words,
                                                 std::span<const std::uint8_t> bits);

}  // namespace diarium::text
