// facts/names/names: where persons are named: «Anna Berg (S)», signatures, a title before a name, fields of a form, and
// whose the letters of a party beside a name are.
#pragma once
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

/// Names before the one whose letters are those of all.
constexpr std::uint32_t most_sharing = 12;
/// How many names before the last share its party, as a token says: 1 «båda», most_sharing «samtliga»; 0: it says none.
[[nodiscard]] std::uint32_t sharing(const Reading& r, std::uint32_t at);

/// Letters in brackets.
struct Brackets {
  std::string letters;
  std::uint32_t end = 0;
  bool known = false;
  std::uint32_t before = 0;  ///< Names before the last that the letters are said of: «båda», «samtliga».
};

/// «(S)», «(båda S)», «(MP-gruppen)», «(Sandbylistan)» at token `open`; `end` is 0 where they name no party, or
/// several. O(1).
[[nodiscard]] Brackets party_in_brackets(const Reading& r, std::uint32_t open);

/// Do the letters in brackets, tokens [open, end), belong to somebody else than the name before them? «(S) Anna Berg /
/// (M) Bo Ek» has them before the names; «Anna Berg      Bo Ek / (S)      (M)» below, by columns. O(lines of such a
/// list).
[[nodiscard]] bool letters_of_other(const Reading& r, std::uint32_t open, std::uint32_t end);

/// The same of bare letters at token `at` behind a name: «S   Anna Berg / M   Bo Ek» is a table whose letters go first.
[[nodiscard]] bool letters_go_first(const Reading& r, std::uint32_t at, Range name);

/// «1   S   Anna Berg   X» below the heads «Nr   Parti   Ledamot»: the name in the cell behind the letters at token
/// `at`; empty where no such head stands above. O(lines of the table).
[[nodiscard]] Range name_behind_letters(const Reading& r, std::uint32_t at);

/// «Anna Berg och Bo Ek från Vänsterpartiet»: names whose party is told in words, lists `party_behind` and
/// `party_before` of assets/rules/groups.rules. O(tokens).
[[nodiscard]] std::vector<NameAt> find_party_names(const Reading& r);

/// Names of a paper whose table has several of them, each with its letters: in a column of their own, before or behind
/// it, or in brackets. A single one may be an enumeration («Norrby, Anna (S)»). O(tokens).
[[nodiscard]] std::vector<NameAt> find_turned(const Reading& r);

/// A name on one line as one says it: «Anna Berg Ek», whichever part the paper has first, without a form's labels.
[[nodiscard]] std::string name_as_said(const Reading& r, Range name);

/// «Anna Berg yrkar bifall», «Mot beslutet reserverar sig Anna Berg och Bo Ek», «Bo Ek deltar inte i beslutet»: a known
/// first name with a last name beside the verb, in minutes alone: there who demands or objects is a member, whose party
/// the first page tells or nobody does. O(tokens).
[[nodiscard]] std::vector<NameAt> find_acting_names(const Reading& r, const std::vector<Part>& parts);

/// The names that sign, in order of place, none of them over a token that `taken` marks (shorter than the tokens: the
/// rest is free). O(tokens).
[[nodiscard]] std::vector<NameAt> find_signatures(const Reading& r, const std::vector<Part>& parts,
                                                  std::vector<bool> taken);

/// «Förnamn: Anna / Efternamn: Berg», in either order, the fields below each other or side by side, the value behind
/// its label or below it: one name from the first value to the last. Only in citizens' proposals. O(tokens).
[[nodiscard]] std::vector<NameAt> find_form_names(const Reading& r, const std::vector<Part>& parts);

/// Is token `at` the label of such a field?
[[nodiscard]] bool is_name_label(const Reading& r, std::uint32_t at);

/// Does the name fill a field of a form: one of those, or «Namn: …»?
[[nodiscard]] bool fills_field(const Reading& r, Range name);

/// «Namn: Anna Berg», «Inskickat av: Anna Berg» in a form: is token `at` the last of the label of a whole name? O(1).
[[nodiscard]] bool is_name_field(const Reading& r, std::uint32_t at);

/// The role that a field gives whom it names: «Handläggare», «Vid protokollet» (sekreterare), «Justeras» (justerare);
/// empty for other words. O(1).
[[nodiscard]] std::string_view field_role(const Reading& r, Range label);

/// «Handläggare: Hodan Warsame», «Vid protokollet   Justeras / Hodan Warsame   Bo Ek (S)»: two or three words that may
/// be a name's and fill what stands behind the field's name, or what stands below it from its column to the next
/// field's, whether or not a list knows the first. `title` is the field's name. In order of their fields. O(tokens).
[[nodiscard]] std::vector<NameAt> find_field_names(const Reading& r);

/// «approver», «absent», «addressee», «attendee»: what aside.rules say of a name with its letters; else empty.
[[nodiscard]] std::string_view named_aside(const Reading& r, Range whole);

/// Past the field of an approver that begins at `at` («Godkänd av:»), where the name begins; `at` where none does.
[[nodiscard]] std::uint32_t past_approver_field(const Reading& r, std::uint32_t at);

}  // namespace diarium::facts
