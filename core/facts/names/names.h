// facts/names/names: where persons are named: «Anna Berg (S)», signatures, a title before a name.
#pragma once
#include <string>
#include <vector>

#include "facts/parts/parts.h"
#include "language/parties.h"

namespace diarium::facts {

/// «Ordförande ..........»: dots or a line to sign on follow at token `at`.
[[nodiscard]] bool is_signing_line(const Reading& r, std::uint32_t at);

/// Line ends between two tokens, the first before the second: 1 is the next line, more a white line between. O(gap).
[[nodiscard]] std::uint32_t lines_between(const Reading& r, std::uint32_t first, std::uint32_t second);

/// Letters between the begin of its line and a token: the column where it stands. O(line).
[[nodiscard]] std::uint32_t indent_of(const Reading& r, std::uint32_t at);

/// «Anna Berg m.fl. yrkar»: is token `at` a full stop of «m.fl.», which ends no sentence? O(1).
[[nodiscard]] bool is_stop_of_others(const Reading& r, std::uint32_t at);
/// «Anna Berg m.fl. (S)», «Anna Berg med flera (S)»: the token behind the name where such words end before token `at`,
/// else `at`. O(1).
[[nodiscard]] std::uint32_t before_others(const Reading& r, std::uint32_t at);
/// «Anna B. Ek»: is token `at` the full stop after an initial?
[[nodiscard]] bool closes_initial(const Reading& r, std::uint32_t at);

/// «Direktör        Hanna Ek» under the line «Lisen Wall»: the title at token `title`, first of its line, is that of
/// the name above it, not of the name that begins in another column at token `name`.
[[nodiscard]] bool titles_name_above(const Reading& r, std::uint32_t title, std::uint32_t name);

/// «Lisen Wall / Direktör / [far to the right] Hanna Ek / Utredare»: is the title at token `title`, on the line above,
/// out of the column of the name `whole`, while another title stands in it right below?
[[nodiscard]] bool titles_other_column(const Reading& r, std::uint32_t title, Range whole);

/// «Lisen Wall / Direktör / Hanna Ek / Utredare», line by line: is the title at token `title` that of the name above
/// it, where the name at token `name` begins the next line and has a title below?
[[nodiscard]] bool titles_line_above(const Reading& r, std::uint32_t title, std::uint32_t name);

/// «Nora O’Dowd»: is token `at` the apostrophe inside a name? O(1).
[[nodiscard]] bool is_inside_name(const Reading& r, std::uint32_t at);

/// «Lisen Wall / Direktör / [a white line] / Hanna Ek»: does the line of titles at token `title` stand right below a
/// name, and farther above the name at token `name`?
[[nodiscard]] bool titles_nearer_name(const Reading& r, std::uint32_t title, std::uint32_t name);

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

/// All names in order of place, each place once. O(tokens).
[[nodiscard]] std::vector<NameAt> find_names(const Reading& r, const std::vector<Part>& parts);

using language::known_party;

/// «Anna Berg Per Ek», a line of two columns whose spaces were lost: does a second person's name begin at `at`, right
/// behind `name`? O(1).
[[nodiscard]] bool begins_second_name(const Reading& r, Range name, std::uint32_t at);

/// The same words, the last of the second perhaps in the genitive: «Anna Berg», «Anna Bergs». O(words).
[[nodiscard]] bool is_same_name(const Reading& r, Range one, Range two);

/// Letters of the party whose name stands at token `at` («Liberalerna», «Miljöpartiet de gröna»); empty if none does.
[[nodiscard]] std::string_view party_named(const Reading& r, std::uint32_t at);

/// True if token `at` may be a part of a name, first or last.
[[nodiscard]] bool is_name_part(const Reading& r, std::uint32_t at);
[[nodiscard]] bool is_first_name(const Reading& r, std::uint32_t at);

/// The role that a title means («avdelningschef» → «chef»), «-» for a title without one, empty for no title.
[[nodiscard]] std::string_view title_role(const Reading& r, std::uint32_t at);

}  // namespace diarium::facts
