// view/facts/fact_words: a fact as the page says it, in the reader's language: its words, how sure it is and why, and
// what of it a reader may correct, as fields of a form.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "facts/kinds/confidence.h"
#include "facts/kinds/facts.h"
#include "view/views.h"
#include "view/words.h"

namespace diarium::view {

struct FactWords {
  std::string label;   ///< «Motionens förslag»; empty where the value says it all.
  std::string value;   ///< «Förslag: Besvarad», «Karin Ek (S)», «19 juni 2024».
  std::string detail;  ///< Roles, senders and the like; the rule where derived. May be empty.
  std::string place;   ///< «s. 2, rad 18»; without a page where the paper has one only.
};

/// `pages`: of the paper.
[[nodiscard]] FactWords fact_words(Language language, const FactRow& fact, std::uint32_t pages);

/// «s. 2, rad 18», or «rad 18» where the paper has one page.
[[nodiscard]] std::string place_words(Language language, std::uint32_t page, std::uint32_t line, std::uint32_t pages);

/// «Osäker: läst i löpande text; så lästa uppgifter var rätt i 19 av 23 kontrollerade fall.» What said the fact, its
/// record on facts that were judged by hand, and what contradicts it.
[[nodiscard]] std::string confidence_words(Language language, const facts::Confidence& confidence);

enum class FieldKind : std::uint8_t { text, list, date, count, word };

/// One field. Its name is the one that corrections use (facts/corrected/corrections.h).
struct FactField {
  std::string name, label;
  FieldKind kind{};
  std::string value;  ///< As read; of a list its words divided by «, ».
  std::vector<std::pair<std::string, std::string>>
      words;  ///< Of a word: those that are allowed, and how they are said.
};
/// The fields of a fact that stands at a place of the list of its kind (facts/kinds/fields.h, fact_kinds); none where
/// there is no such fact, and an empty one where a value that a paper states once was not read. O(words of the schema).
[[nodiscard]] std::vector<FactField> fact_fields(Language language, const facts::Facts& facts, std::string_view fact,
                                                 std::uint32_t index);

}  // namespace diarium::view
