// facts/paper/kind_words: what kind of paper do words call it? The list is assets/lists/kinds.txt.
#pragma once
#include <optional>

#include "base/span.h"

namespace diarium::facts {

/// Whose words they are: a file's name may say «motion» of the motion itself, a title says it of another paper's
/// matter.
enum class KindOf : std::uint8_t { title, file_name };

struct KindNamed {
  std::string_view kind;  ///< A word of facts::type_words.
  ByteSpan words;         ///< Of the words that were given: those that say it.
};
/// The first kind that the words name, from the left; an appendix only where they name no other, a draft never.
///
/// in        `words`: UTF-8, with or without the marks of å, ä and ö.
/// cost      O(words · log list), and the endings of the list for each word.
[[nodiscard]] std::optional<KindNamed> kind_named(std::string_view words, KindOf of);

/// «forslag till taxa», «taxa utkast 2»: does a file's name call what it holds a draft? O(words · log list).
[[nodiscard]] bool names_draft(std::string_view file_name);

}  // namespace diarium::facts
