// language/lists: the word lists of assets/lists, compiled in by core/language/embed_lists.py.
//
// A list is public data (names and single words, no sentences): its file says what its columns mean.
#pragma once
#include <array>
#include <span>

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

/// How a line must go on behind a form's name, as the head of the list tells.
enum class Rest : std::uint8_t { alone, party, about, any };

struct PaperForm {
  std::array<std::string_view, 3> words;  ///< Spellings (language/key.h); empty behind the last.
  std::string_view type;                  ///< A word of facts::type_words.
  Rest rest{};
  std::uint8_t weight = 0;
  bool derived = false;
};
/// In the order of the list: the first that fits counts.
[[nodiscard]] std::span<const PaperForm> paper_forms();

/// Where a phrase stands.
enum class HeadingPlace : std::uint8_t {
  whole,     ///< It is the whole heading.
  owned,     ///< It ends the heading, behind the one whose it is: «s bedomning».
  begins,    ///< It begins the heading; a name or a number goes on.
  paragraph  ///< It begins a paragraph or a line, which opens the section itself.
};

/// A phrase in lower case without marks, and the word of structure::Role for what stands below it.
struct HeadingPhrase {
  std::string_view key, role;
};
/// All phrases of a place, ascending by the bytes of their keys.
[[nodiscard]] std::span<const HeadingPhrase> heading_phrases(HeadingPlace place);

/// A party's name, also in the genitive, as it is spelt.
struct PartyName {
  std::string_view key, spelling, letters;
};
/// In the order of their keys. A table of its own: who only asks for parties does not carry all words.
[[nodiscard]] std::span<const PartyName> party_names();

/// Letters of the party that a word names («liberalerna», «liberalernas»: «L»), by its spelling (of lost letters: its
/// key); empty for any other word. O(log names).
[[nodiscard]] std::string_view party_named(std::string_view spelling, Letters letters);

/// Letters of a party that all of Sweden knows, in any case («Fi», «mp»); empty for anything else. O(rows).
[[nodiscard]] std::string_view known_party(std::string_view letters);

/// «MP»: «Miljöpartiet», the name that needs no letters beside it, else the first that the list has; empty for letters
/// that it does not know. O(rows).
[[nodiscard]] std::string_view name_of_party(std::string_view letters);

}  // namespace diarium::language
