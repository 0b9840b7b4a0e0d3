// language/roots: "What is a text about?" Its content words without endings, as numbers that compare fast.
#pragma once
#include <string>
#include <vector>

#include "base/span.h"

namespace diarium::language {

/// A longest run of letters and digits: hyphens, full stops and strokes divide.
struct WordAt {
  ByteSpan span;
  bool capital = false;  ///< Begins with a capital letter or a digit.
};
/// The word that begins at or after byte `at`; an empty span at the end of the text where there is none.
///
/// in      `text`: valid UTF-8. cost O(bytes passed).
[[nodiscard]] WordAt next_word(std::string_view text, std::uint32_t at);

/// A word's root as a number (the upper forty bits of FNV-1a of its bytes): equal roots, equal numbers, on every
/// machine.
using WordKey = std::uint64_t;

/// A content word and where it stands in the text that it was read from.
struct RootAt {
  std::string root;  ///< Lower case, without marks and endings: «cykelbanorna» and «cykelbana» are «cykelban».
  ByteSpan span;
};

/// The words of `text` (NFC) that say what it is about, in order; words that every paper has are left out: «att»,
/// «föreslår», «motionen», names of bodies and of their members. O(bytes).
[[nodiscard]] std::vector<RootAt> roots(std::string_view text);
/// Their keys, in order.
[[nodiscard]] std::vector<WordKey> words_in_order(std::string_view text);
/// Their keys, ascending, each once.
[[nodiscard]] std::vector<WordKey> content_words(std::string_view text);
[[nodiscard]] std::vector<WordKey> sorted_once(std::vector<WordKey> keys);

/// The root of a word that is in lower case and without marks (language::key).
[[nodiscard]] std::string_view root_of(std::string_view key);
/// True for the roots of words that say nothing of a matter.
[[nodiscard]] bool is_common(std::string_view key);

/// How many keys two ascending lists share. O(sizes).
[[nodiscard]] std::uint32_t shared(const std::vector<WordKey>& a, const std::vector<WordKey>& b);

}  // namespace diarium::language
