// view/word_table: the words as they are compiled in; wasm/setup/embed_words.py writes the definition.
#pragma once
#include <span>
#include <string_view>

namespace diarium::view {

struct WordRow {
  std::string_view key, sv, en;
};
/// All rows, ascending by the bytes of their keys.
[[nodiscard]] std::span<const WordRow> word_table();

}  // namespace diarium::view
