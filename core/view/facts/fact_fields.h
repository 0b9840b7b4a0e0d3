// view: what of a fact a reader may correct, as fields of a form, in the reader's language.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "facts/kinds/facts.h"
#include "view/words.h"

namespace diarium::view {

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
