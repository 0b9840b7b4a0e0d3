// language/lists: the word lists of assets/lists, compiled in by core/language/embed_lists.py.
//
// A list is public data (names and single words, no sentences): its file says what its columns mean.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "language/key.h"

namespace diarium::language {

enum class List : std::uint8_t { municipalities, regions, first_names, parties, titles, words, endings, laws, kinds };

/// One row: `key` is language::key() of the list's first column, `value` that column itself, `more` its other columns.
struct ListRow {
  std::string_view key, value, more;
};
/// All rows of a list, ascending by the bytes of their keys; rows of one key («Habo», «Håbo») stand together.
[[nodiscard]] std::span<const ListRow> rows(List list);
/// rows(List::parties): of whom asks for no other list a program need not carry them all.
[[nodiscard]] std::span<const ListRow> party_rows();
/// The row of a spelling («habo» or «håbo»), or nullptr. Of lost letters: the first row that it may be. O(log rows).
[[nodiscard]] const ListRow* find(List list, std::string_view spelling, Letters letters = Letters::whole);

/// What a word may be, by the lists or by its ending.
enum class Flag : std::uint32_t {
  month = 1,
  short_month = 2,
  count = 4,
  weekday = 8,
  particle = 16,
  abbreviation = 32,
  swedish = 64,
  foreign = 128,
  name_stop = 256,
  label = 512,
  first_name = 1024,
  party = 2048,
  title = 4096,
  place = 8192,
  body = 16384,
  law = 32768,
  policy = 65536,
  report = 131072,
  thing = 262144  ///< A place, a street, a firm, an authority: no part of a person's name.
};

/// Does a set of flags hold this one?
[[nodiscard]] constexpr bool has(std::uint32_t flags, Flag flag) {
  return (flags & static_cast<std::uint32_t>(flag)) != 0;
}
/// What a verb does in a paper (assets/lists/verbs.txt).
enum class VerbKind : std::uint8_t {
  decide,
  propose,
  demand,
  judge,  ///< Says what becomes of a matter: «avslås», «antas», «bordläggs».
  send,
  deem,  ///< Leads to what somebody thinks or finds: «anser att», «finner att».
  agree,
  ask,
  answer,
  dissent,
  withdraw
};
enum class VerbForm : std::uint8_t { infinitive, present, past, supine, participle, noun };

struct Verb {
  std::string_view lemma;
  VerbKind kind{};
  std::string_view outcome;  ///< A word of the schema, or empty.
};
[[nodiscard]] std::span<const Verb> verbs();

/// A single word that stands in a list.
struct Word {
  std::string_view spelling;  ///< Words of one language::key() stand together.
  std::uint32_t flags = 0;    ///< Bits of Flag.
  std::uint8_t number = 0;    ///< Of a month or a count.
  std::uint8_t verb = 0;      ///< Its place in verbs(), from 1; 0: it is a form of none.
  VerbForm form{};            ///< Of its verb.
  std::string_view role;      ///< Of a title; «-»: none of its own.
  std::string_view letters;   ///< Of a party's name.
};
[[nodiscard]] std::span<const Word> words();
/// First names that no word of another list may be, also where letters are lost.
[[nodiscard]] std::span<const std::string_view> first_names();
/// The word of a spelling that stands not in the list of first names alone, or nullptr. Of lost letters: the first word
/// that it may be. Who asks for no names need not carry them. O(1).
[[nodiscard]] const Word* find_listed(std::string_view spelling, Letters letters);
/// The same in all lists; all of first_names() are one word without a spelling.
[[nodiscard]] const Word* find_word(std::string_view spelling, Letters letters);
/// The verb that a word is a form of; nullptr where it is none, or no word. O(1).
[[nodiscard]] const Verb* verb_of(const Word* word);

/// The last part of compounds: «-nämnden», «-lagen», «-chef».
struct Ending {
  std::string_view text;
  std::uint32_t flags = 0;
  std::string_view role;  ///< Of a title.
};
/// The endings that end in this letter, ascending by the two bytes before it; none is shorter.
[[nodiscard]] std::span<const Ending> endings(char last);
/// Flags of all endings that a spelling has. O(endings of its last three bytes); of lost letters, of its last.
[[nodiscard]] std::uint32_t ending_flags(std::string_view spelling, Letters letters);
/// The role of the title that ends a compound («avdelningschef»), or an empty word.
[[nodiscard]] std::string_view ending_role(std::string_view spelling, Letters letters);

}  // namespace diarium::language
