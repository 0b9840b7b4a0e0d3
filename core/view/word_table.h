// view/word_table: the words as they are compiled in; wasm/setup/embed_words.py writes the definition.
#pragma once
#include <span>
#include <string_view>
#include <vector>

namespace diarium::view {

struct WordRow {
  std::string_view key, sv, en;
};
/// Rows from texts that hold a column each, every word ended by NUL: much less to fetch than a table of addresses.
[[nodiscard]] std::vector<WordRow> word_rows(WordRow columns);
/// All rows, ascending by the bytes of their keys.
[[nodiscard]] std::span<const WordRow> word_table();

}  // namespace diarium::view
