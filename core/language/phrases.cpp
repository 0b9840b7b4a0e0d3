#include "language/phrases.h"

#include <algorithm>

#include "language/damage.h"

namespace diarium::language {

bool is_function_word(std::string_view key) { return std::ranges::binary_search(function_words(), key); }

bool is_phrase(Use use, std::string_view key) { return std::ranges::binary_search(phrases(use), key); }

bool starts_with_phrase(Use use, std::string_view key) {
  return std::ranges::any_of(phrases(use), [&](std::string_view phrase) { return key.starts_with(phrase); });
}

bool reads_as_phrase(Use use, std::string_view key) {
  return std::ranges::any_of(phrases(use), [&](std::string_view phrase) { return reads_as(phrase, key); });
}

bool says_phrase(Use use, std::string_view key) {
  return std::ranges::any_of(words_of(key), [&](std::string_view word) { return reads_as_phrase(use, word); });
}

bool begins_with_phrase(Use use, std::string_view key) {
  return std::ranges::any_of(phrases(use), [&](std::string_view phrase) {
    if (key.size() <= phrase.size() || !key.starts_with(phrase)) return false;
    return key[phrase.size()] == ' ' || key[phrase.size()] == '/';
  });
}

}  // namespace diarium::language
