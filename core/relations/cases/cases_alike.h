// relations/cases/cases_alike: "Do two papers speak of one matter?" Title, author and what is proposed, each on its
// own; and "To which § or letter does a file belong that lies beside it, in one sitting's folder?"
#pragma once
#include <unordered_map>

#include "language/roots.h"
#include "relations/cases/cases.h"
#include "relations/cases/cases_unit.h"

namespace diarium::relations {

/// In how many titles of the pile a word stands: rare ones weigh more.
class TitleWeights {
 public:
  explicit TitleWeights(const std::vector<const Unit*>& units);
  [[nodiscard]] std::uint32_t weight(language::WordKey word) const;
  [[nodiscard]] std::uint32_t papers(language::WordKey word) const;

 private:
  std::uint32_t units_ = 0;
  std::unordered_map<language::WordKey, std::uint32_t> papers_;
};

/// What agrees between two units; shares are per mille.
struct Likeness {
  std::uint32_t title = 0;      ///< Weight of shared words, of all words of the shorter title.
  std::uint32_t title_all = 0;  ///< … of all words of both.
  std::uint32_t asked = 0;  ///< Of the fewer att-satser, those that the other puts or retells too; where one side has
                            ///< none, of what both propose.
  bool same_author = false;
  bool other_author = false;  ///< Both name authors, none is the same.
  bool title_agrees = false, asked_agrees = false;
  /// A title of four words at least stands in both, word for word or nearly: as title, or named in the first lines.
  bool long_title = false;
  std::uint32_t words = 0;  ///< Of the title, that both have.
  [[nodiscard]] std::uint8_t agrees() const;
  [[nodiscard]] std::uint32_t score() const { return title + title_all + 2 * asked + (same_author ? 2000u : 0u); }
};
[[nodiscard]] Likeness compare(const Unit& a, const Unit& b, const TitleWeights& weights);

/// True if nothing speaks against it that units with one number are one matter: a word of the title, an author or an
/// att-sats is shared, or there is nothing to compare.
[[nodiscard]] bool compatible(const Likeness& likeness, const Unit& a, const Unit& b);

/// Do all units of the pile that state a municipality state the same?
enum class Towns : std::uint8_t { one, several };
/// How surely two units are one matter, by what agrees and by the time between them; nothing: they are not.
[[nodiscard]] std::optional<Certainty> one_matter(const Unit& a, const Unit& b, const Likeness& likeness, Towns towns);

/// Of its date, else of its number or title; 0 where nothing tells.
[[nodiscard]] int year_of(const Unit& unit);
/// A motion, a question, a letter from outside.
[[nodiscard]] bool is_asking(facts::Type type);

struct Listed {
  std::uint32_t unit = 0, by = 0;  ///< Indices into the units.
};

/// For each of the units `of` that lies in a folder with §§: the one § that lists its file, or else the one whose title
/// its file bears; for an enclosure, or a file of no known kind, that none claims the office's letter that does.
/// Nothing where those of two cases do alike.
///
/// in        `of`: indices into `units`, ascending; `case_of`: of each unit, any number that its case's units share.
/// cost      O(files of a folder · lines that its §§ and letters list).
[[nodiscard]] std::vector<Listed> listed_in(const std::vector<const Unit*>& units, const std::vector<std::uint32_t>& of,
                                            const std::vector<std::uint32_t>& case_of);

/// Per mille of the words of two names that both have; 0 where they are not one name. Either may be cut off or have
/// some words more: one more where the other is a single word.
/// in      `a`, `b`: language::content_words(), to which lost marks are nothing.
/// cost    O(words).
[[nodiscard]] std::size_t names_alike(const std::vector<language::WordKey>& a, const std::vector<language::WordKey>& b);

}  // namespace diarium::relations
