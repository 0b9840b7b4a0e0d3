// view/facts/fact_words: a fact as the page says it, in the reader's language.
#pragma once
#include <cstdint>
#include <string>

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

}  // namespace diarium::view
