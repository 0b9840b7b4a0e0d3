// query/match/expand: which spellings of the papers a word of the query means.
//
//   exact             the spelling asked for
//   inflected         another one with the same stem: «skolor» for «skola»
//   marks             the same letters under other marks: «göteborgs» for «goteborgs», «fordjupade» (a bad scan) for
//                     «fördjupade»
//   inflected_marks   both
//   part              a compound of it: «cykelparkering» and «bilparkeringar» for «parkering»; of a word that no paper has,
//                     what begins with its stem: «hammarkullefestivalen» for «hammarkullen»
//   other_word        one of these two that is another word: «för» for «for»; it is found below the word itself
//
// Marks make other words in Swedish («har», «här»), so another marking counts only where it cannot be another word:
// where the papers that have kept their marks do not know the spelling asked for and no å, ä or ö was typed that it lacks,
// where the found one stands in papers alone that have lost their marks, or where the reader typed none and the marked word
// is far more common.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "index/pack_impl.h"
#include "index/postings/score.h"
#include "index/records/dictionary.h"

namespace diarium::query {

/// What becomes of the places of a form where places are counted.
enum class PlaceCount : std::uint8_t {
  yes,
  no,          ///< Another part of the query counts them.
  taken_back,  ///< So it is, and a list of several compounds has them too: they weigh nothing, and are subtracted of it.
  twice,       ///< The list of several before it has what the word has already: they are subtracted once, weight and count.
  twice_weighed,  ///< The same, of a list that counts none: its weight alone.
};
/// Is a form there to be subtracted?
[[nodiscard]] constexpr bool is_subtracted(PlaceCount count) { return count >= PlaceCount::taken_back; }

struct Form {
  index::Term term;
  std::string spelling;
  index::score::Spelling match{};
  PlaceCount counted = PlaceCount::yes;
  /// Of a list of several compounds (index::PartList::together) these, ascending; it has no spelling, and no number that a
  /// term has. What is subtracted of it, PlaceCount::twice, follows it and has no such number either.
  std::vector<TermId> several{};
  /// Of such a list some in most papers: as many as are told to the reader where the word has few other forms.
  struct Named {
    std::string spelling;
    std::uint32_t papers = 0;
  };
  std::vector<Named> foremost{};
};

/// So many other spellings of a word are told to the reader at most.
inline constexpr std::size_t most_also = 5;

/// Forms by the number of their term, each once, then lists of several, each with what is subtracted of it. errors: damaged, waiting, from the pack; all that waits is asked for in one go.
using Forms = std::vector<Form>;
/// Ascending by number; what has none stays as it stands.
void put_in_order(Forms& forms);

/// Whether the compounds of a word are meant too. Without them they are not read.
enum class Compounds : std::uint8_t { with, without };

/// `term` as index::term_of() gives it. O(terms that begin like its stem, and compounds of it).
[[nodiscard]] Result<Forms> forms_of_word(const index::Pack::Impl& pack, std::string_view term, Compounds compounds);

/// The spelling asked for and other markings of it, without inflections: what a phrase is made of.
[[nodiscard]] Result<Forms> forms_in_phrase(const index::Pack::Impl& pack, std::string_view term);

/// All terms that begin so; where none does and no mark was typed, those that begin so without their marks.
[[nodiscard]] Result<Forms> forms_of_prefix(const index::Pack::Impl& pack, std::string_view prefix);

}  // namespace diarium::query
