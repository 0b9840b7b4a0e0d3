// facts/ballots/ballot_columns: "Under which head of a table of votes does a mark stand?" Columns are cells where bars
// or tabs part them, else places in a line.
#pragma once
#include "facts/names/persons.h"
#include "facts/reading/reading.h"

namespace diarium::facts {

/// What a column tells of a member. `attendance`: who was there, a seat's number; `substitute`: who sat for the member;
/// `none`: a name, a party or what else no mark belongs under.
enum class Side : std::uint8_t { none, yes, no, abstain, absent, attendance, substitute };
inline constexpr std::size_t side_count = 7;
[[nodiscard]] constexpr bool is_vote(Side side) { return side >= Side::yes && side <= Side::abstain; }
[[nodiscard]] constexpr bool is_side(Side side) { return is_vote(side) || side == Side::absent; }

/// The side that a word names: «ja», «nej-röster», «avst», «frånv». O(1).
[[nodiscard]] Side side_of(const Reading& r, std::uint32_t at);

/// Where a token stands in its line: letters before it, or a thousand for each cell before it. O(line).
[[nodiscard]] std::uint32_t column_of(const Reading& r, std::uint32_t at);

struct Column {
  Side side = Side::none;
  std::uint32_t at = 0;      ///< As column_of() has it.
  std::uint32_t size = 0;    ///< Letters of its head.
  std::uint32_t ballot = 0;  ///< Of a table that holds several: «Ja Nej Avst   Ja Nej Avst».
};
/// The heads of a table, from left to right.
struct Columns {
  std::vector<Column> all;
  std::uint32_t sides = 0;     ///< How many of them are sides.
  bool names_between = false;  ///< «Ledamot Ja Nej   Ledamot Ja Nej»: members side by side vote in one ballot.

  /// The column under whose head a place is; none where two are as near, or no head stands near it.
  [[nodiscard]] const Column* under(std::uint32_t at) const;
  [[nodiscard]] std::uint32_t ballots() const;
};

/// The heads that stand in a line, «J N A» among them; no sides where it is no head. O(tokens).
[[nodiscard]] Columns heads_in(const Reading& r, Range line);

/// «X», «1», «•», «✓»: a cell's mark.
[[nodiscard]] bool is_mark(const Reading& r, std::uint32_t at);

/// A member's vote in the one ballot of a list or a table.
struct CastVote {
  std::uint32_t person = 0;  ///< Index in People::persons.
  Side side{};               ///< One that is_vote().
  ByteSpan span;             ///< From the name to the mark: a row.
  bool counted = false;      ///< The list has as many on each side as the paper tells.
};

/// In order of place. Of a table that holds several ballots that of the paper's own §, where its heads tell it, and
/// else none. Nothing of a table with a mark that stands under no head of a side. cost      O(tokens log mentions).
[[nodiscard]] std::vector<CastVote> cast_votes(const Reading& r, const People& people);

}  // namespace diarium::facts
