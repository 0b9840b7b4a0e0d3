// view/words: every word that the page shows, in Swedish and English, from assets/i18n.
//
// The tables are compiled in from assets/i18n/*.json by wasm/setup/embed_words.py: no file is read at run time.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace diarium::view {

enum class Language : std::uint8_t { sv, en };
struct WordRow;

/// The words of a key («collection.heading»). An unknown key is our bug: asserts, and shows the key itself.
[[nodiscard]] std::string_view word(Language language, std::string_view key);
/// The same of another table, ascending by its keys: of words that only a part of the program says.
[[nodiscard]] std::string_view word_of(std::span<const WordRow> table, Language language, std::string_view key);
/// True if the key has words: for keys made from data (a type, a role), which fall back to the data's own word.
[[nodiscard]] bool has_word(std::string_view key);
/// The words of `group.value` («type.motion»), or the value itself where the paper's own word has none.
[[nodiscard]] std::string data_word(Language language, std::string_view group, std::string_view value);
/// A pattern with `{name}` replaced by its value.
[[nodiscard]] std::string filled(std::string_view pattern, const std::vector<std::pair<std::string_view, std::string>>& values);
/// The words of a key, filled.
[[nodiscard]] std::string fill(Language language, std::string_view key,
                               const std::vector<std::pair<std::string_view, std::string>>& values);
/// Digits in groups of three with a narrow no-break space between, as both languages write them here.
[[nodiscard]] std::string number(std::uint64_t value);
/// «61 ja, 20 nej»; who abstained is told where somebody did: minutes that name nobody do not say that all voted.
[[nodiscard]] std::string vote_words(Language language, std::uint64_t yes, std::uint64_t no, std::uint64_t abstain);
/// Picks `key.one` or `key.other` by `count` and fills `{n}` (grouped by thin no-break space in both languages).
[[nodiscard]] std::string count(Language language, std::string_view key, std::uint64_t count);
/// All keys of a language, sorted: for the test that both languages have the same.
[[nodiscard]] std::vector<std::string_view> keys(Language language);

// The words as they are compiled in; wasm/setup/embed_words.py writes the definition.
struct WordRow {
  std::string_view key, sv, en;
};
/// Rows from texts that hold a column each, every word ended by NUL: much less to fetch than a table of addresses.
[[nodiscard]] std::vector<WordRow> word_rows(WordRow columns);
/// All rows, ascending by the bytes of their keys.
[[nodiscard]] std::span<const WordRow> word_table();

}  // namespace diarium::view
