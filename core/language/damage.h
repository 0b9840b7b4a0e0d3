// language/damage: words of a table, found again in a scan that lost its Swedish letters.
//
// A scan without Swedish letters reads å, ä and ö as a or o, and now and then as é, d, 6 or &, or puts a letter in
// («oé»). Table words are written without marks, so every a and o of theirs may have been one of them.
#pragma once
#include <cstddef>

#include "language/key.h"

namespace diarium::language {

/// How many bytes of `text` (a key) `word` takes from its beginning, letters lost as above forgiven; else no_match.
/// O(word).
[[nodiscard]] inline std::size_t read_damaged(std::string_view word, std::string_view text) {
  constexpr std::string_view read_as = "aoed6 ";  // & is no letter of a key: a space stands for it
  constexpr int most = 4;                         // More losses than that is another word.
  std::size_t at = 0;
  int losses = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (at >= text.size()) return no_match;
    const char c = word[i];
    const char next = i + 1 < word.size() ? word[i + 1] : '\0';
    const bool vowel = c == 'a' || c == 'o';
    if (text[at] != c && !(vowel && read_as.find(text[at]) != std::string_view::npos && ++losses <= most))
      return no_match;
    ++at;
    if (!vowel || at >= text.size() || text[at] == next) continue;
    if ((text[at - 1] == 'o' && text[at] == 'e') || (text[at - 1] == 'e' && text[at] == 'a')) ++at;  // «oé», «éa»
  }
  return at;
}

/// Is `text` this word, as written or damaged? Short words only as written: too many others look like them.
[[nodiscard]] inline bool reads_as(std::string_view word, std::string_view text) {
  if (word == text) return true;
  if (text.empty() || (word[0] != text[0] && word[0] != 'a' && word[0] != 'o')) return false;
  return word.size() >= 6 && text.size() >= word.size() && text.size() <= word.size() + 2 &&
         read_damaged(word, text) == text.size();
}

/// Does `text` end in this word, as written or damaged?
[[nodiscard]] inline bool ends_as(std::string_view text, std::string_view ending) {
  if (text.ends_with(ending)) return true;
  if (ending.size() < 6) return false;
  for (std::size_t size = ending.size(); size <= ending.size() + 2 && size <= text.size();
       ++size) {  // with letters put in
    if (read_damaged(ending, text.substr(text.size() - size)) == size) return true;
  }
  return false;
}

}  // namespace diarium::language
