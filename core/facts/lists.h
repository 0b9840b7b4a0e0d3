// facts/lists: the word lists of assets/lists, compiled in by core/facts/embed_lists.py.
//
// A list is public data (names, not sentences): its file says what its columns mean.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

namespace diarium::facts {

enum class List : std::uint8_t { municipalities, regions, first_names, parties, titles, words };

/// What a single word tells the scanners; bits of ListRow::flags (list `words` only).
enum class Flag : std::uint16_t {
  month = 1, short_month = 2, count = 4, weekday = 8, particle = 16, abbreviation = 32, swedish = 64, foreign = 128,
  name_stop = 256
};

/// One row: `key` is facts::key() of the list's first column, `value` that column itself, `more` its other columns.
struct ListRow {
  std::string_view key, value, more;
  std::uint16_t flags = 0;   ///< Bits of Flag.
  std::uint8_t number = 0;   ///< Of a month or a count.
};

/// All rows of a list, ascending by the bytes of their keys; rows of one key stand together.
[[nodiscard]] std::span<const ListRow> rows(List list);

/// The (first) row of a key, or nullptr. O(log rows).
[[nodiscard]] const ListRow* find(List list, std::string_view key);

}  // namespace diarium::facts
