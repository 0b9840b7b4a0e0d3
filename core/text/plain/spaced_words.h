// text/plain/spaced_words: «B E S L U T»: words that are set apart letter by letter.
#pragma once
#include "text/text.h"

namespace diarium::text {

/// Joins the letters of such words. Letters of parties beside each other («S M L C V») and an alphabet are none: a word has a vowel.
/// A text without any is moved through, its map the identity.
///
/// in        UTF-8.
/// cost      O(bytes).
[[nodiscard]] Text join_spaced_words(std::string source);

}  // namespace diarium::text
