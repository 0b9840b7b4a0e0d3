// language/headings: by which words does a heading open which section? The list is assets/lists/headings.txt.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

namespace diarium::language {

/// Where a phrase stands.
enum class HeadingPlace : std::uint8_t {
  whole,     ///< It is the whole heading.
  owned,     ///< It ends the heading, behind the one whose it is: «s bedomning».
  begins,    ///< It begins the heading; a name or a number goes on.
  paragraph  ///< It begins a paragraph or a line, which opens the section itself.
};

/// A phrase in lower case without marks, and the word of structure::Role for what stands below it.
struct HeadingPhrase {
  std::string_view key, role;
};
/// All phrases of a place, ascending by the bytes of their keys.
[[nodiscard]] std::span<const HeadingPhrase> heading_phrases(HeadingPlace place);

}  // namespace diarium::language
