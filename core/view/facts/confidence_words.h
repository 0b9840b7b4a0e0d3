// view: how sure a fact is, and why, in the reader's language.
#pragma once
#include <string>

#include "facts/kinds/confidence.h"
#include "view/words.h"

namespace diarium::view {

/// «Osäker: läst i löpande text; så lästa uppgifter var rätt i 19 av 23 kontrollerade fall.» What said the fact, its
/// record on facts that were judged by hand, and what contradicts it.
[[nodiscard]] std::string confidence_words(Language language, const facts::Confidence& confidence);

}  // namespace diarium::view
