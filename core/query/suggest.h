// query/suggest: "What may the reader be about to write?" The words of the papers, titles, persons, case numbers, bodies and
// municipalities that begin as what stands before the cursor.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/span.h"
#include "index/pack.h"

namespace diarium::query {

struct Suggestion {
  enum class Kind : std::uint8_t { word, title, person, case_number, municipality, body };
  /// In JSON: the words of Kind, in its order.
  static constexpr std::array<std::string_view, 6> kind_names = {"word", "title", "person", "case_number", "municipality", "body"};
  Kind kind{};
  std::string text;          ///< As shown: the word in small letters, the title, the name as the papers write it.
  std::string query;         ///< What the query becomes when it is chosen.
  std::uint32_t papers = 0;  ///< That have it, whatever else the query asks: of a word this spelling of it.
  DocId paper;               ///< Of a title: whose it is.
};
[[nodiscard]] constexpr std::string_view name(Suggestion::Kind kind) { return Suggestion::kind_names[static_cast<std::size_t>(kind)]; }

/// What was typed, and where the cursor stands in it.
struct Typed {
  std::string_view query;  ///< UTF-8, any bytes.
  std::size_t cursor = 0;  ///< Byte; further than the end is the end.
};

/// Suggests how the word at the cursor, or the last three words before it, may go on.
///
/// in        `most`: how many. What stands in quotes, behind a hyphen or in a filter gets none, nor does a single letter.
/// returns   what several typed words begin; then words, most papers first, one form of each and none of grammar; then titles that have all
///           words, persons, case numbers, municipalities and bodies, at most half of all together where words are left
///           for the rest. Letters without marks also mean those with. A word that is written whole is not suggested.
/// errors    damaged; waiting, and more of the pack is wanted.
/// cost      O(terms that begin so + values of the columns that are read). Of a pack that is read as it is needed: words
///           only where they lie in four leaves at most, values only of columns that a search has brought, and no titles.
[[nodiscard]] Result<std::vector<Suggestion>> suggest(const index::Pack& pack, const Typed& typed, std::size_t most);

}  // namespace diarium::query
