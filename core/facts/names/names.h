// facts/names/names: where persons are named: «Anna Berg (S)», signatures, a title before a name.
#pragma once
#include <string>
#include <vector>

#include "facts/parts/parts.h"
#include "facts/reading/name_words.h"

namespace diarium::facts {

/// «Ordförande      Anna Berg» at `name`, with nothing in her column below: the label of a row is hers, and not that
/// of a name above it. O(line).
[[nodiscard]] bool labels_name(const Reading& r, std::uint32_t name);

/// «Direktör        Hanna Ek» under the line «Lisen Wall»: the title at token `title`, first of its line, is that of
/// the name above it, not of the name that begins in another column at token `name`.
[[nodiscard]] bool titles_name_above(const Reading& r, std::uint32_t title, std::uint32_t name);

/// «Lisen Wall / Direktör / [far to the right] Hanna Ek / Utredare»: is the title at token `title`, on the line above,
/// out of the column of the name `whole`, while another title stands in it right below?
[[nodiscard]] bool titles_other_column(const Reading& r, std::uint32_t title, Range whole);

/// «Lisen Wall / Direktör / Hanna Ek / Utredare», line by line: is the title at token `title` that of the name above
/// it, where the name at token `name` begins the next line and has a title below?
[[nodiscard]] bool titles_line_above(const Reading& r, std::uint32_t title, std::uint32_t name);

/// «Lisen Wall / Direktör / [a white line] / Hanna Ek»: does the line of titles at token `title` stand right below a
/// name, and farther above the name at token `name`?
[[nodiscard]] bool titles_nearer_name(const Reading& r, std::uint32_t title, std::uint32_t name);

/// On which side of names their titles stand, in lines of names and titles by turns.
enum class TitleSide : std::uint8_t { unknown, above, below };

/// «Sekreterare / Hanna Ek / Ordförande / Anna Berg»: lines that begin with a title and end with a name have each title
/// above its name, those that begin with a name and end with a title below. `at`: the name. O(lines of such a list).
[[nodiscard]] TitleSide title_side(const Reading& r, std::uint32_t at);

/// How a name was recognised.
enum class NameSign : std::uint8_t {
  party,      ///< Letters in brackets after it, or beside it in a column.
  shared,     ///< Letters after the last of several names: «motion av Anna Berg och Bo Ek (S)».
  title,      ///< A title before it.
  mover,      ///< «Motion av …» without letters.
  signature,  ///< A line of its own at the end of a paper, or above a title or a party.
  again       ///< A name that the paper has introduced elsewhere.
};

/// One place where a person is named.
struct NameAt {
  Range name;         ///< The words of the name.
  Range whole;        ///< With the brackets after it.
  std::string party;  ///< Letters, «-» for none («politisk vilde»), or empty.
  Range title;        ///< Words of a title above, below or before it; empty if none.
  NameSign sign{};
  bool doubtful = false;  ///< Nobody knows the letters: a local party's, or an abbreviation («(SKR)»).
};

/// Does a token join the names beside it?
[[nodiscard]] inline bool joins_names(const Reading& r, std::uint32_t at) {
  return r.is_any(at, {",", "och", "samt", "&"});
}
/// Words of a name that ends before token `end`, or that begins at token `first`; empty where no two may be a name's.
/// O(1).
[[nodiscard]] Range name_before(const Reading& r, std::uint32_t end);
[[nodiscard]] Range name_after(const Reading& r, std::uint32_t first);
/// … from the first name on that a list knows: «Därefter Anna Berg».
[[nodiscard]] Range known_name_before(const Reading& r, std::uint32_t end);
/// «Anna Berg, Bo Ek och Cia Dal»: names that begin with a known first name, from token `first` on. O(names).
[[nodiscard]] std::vector<Range> names_from(const Reading& r, std::uint32_t first);

/// All names in order of place, each place once. O(tokens).
[[nodiscard]] std::vector<NameAt> find_names(const Reading& r, const std::vector<Part>& parts);

}  // namespace diarium::facts
