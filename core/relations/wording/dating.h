// relations/wording/dating: between which days a part was written, and the words that say so.
#pragma once
#include "relations/pile.h"

namespace diarium::relations {

/// The words that a date was read from.
struct DateEvidence {
  PartRef part;  ///< Whose text `span` counts in; the paper alone decides.
  ByteSpan span;
  std::string iso;
  std::string what;  ///< As in facts::Date.
};

/// Days as «2031-02-09», both included; empty where nothing bounds them.
struct Dating {
  std::string not_before, not_after;
  std::vector<DateEvidence> evidence{};
};

/// Which text came first, as far as dates tell.
enum class Direction : std::uint8_t { unknown, a_to_b, b_to_a };
[[nodiscard]] std::string_view name(Direction direction);

/// When a part was written: the date it bears; else, for a motion, the day it was handed in as its file tells; else,
/// for an enclosure, not after the date of the paper that carries it. Nothing is guessed from what a text speaks of.
[[nodiscard]] Dating dating_of(const PileText& paper, std::uint32_t number, std::uint32_t part);

/// a_to_b where the last possible day of `a` lies before the first possible one of `b`.
[[nodiscard]] Direction direction_of(const Dating& a, const Dating& b);

}  // namespace diarium::relations
