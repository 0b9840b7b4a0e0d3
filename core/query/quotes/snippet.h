// query/quotes/snippet: the places of a paper that are worth showing, and what is shown of them.
#pragma once
#include <vector>

#include "query/match/places.h"

namespace diarium::query {

/// A paper that a snippet quotes: only the parts of it that are shown are read.
struct Quotable {
  const index::Pack::Impl& pack;
  DocId paper;
};

/// A paper's own data, where all of it is at hand.
struct Quoted {
  const std::string& text;
  const structure::Outline& outline;
};

/// About this many characters are shown of a place.
inline constexpr std::uint32_t window_characters = 200;

/// The best `count` places: those where distinct, rare words of the query stand near one another come first, and those
/// in parts that weigh more. One snippet does not show what another shows. errors: damaged, where text and index
/// disagree.
[[nodiscard]] Result<std::vector<Snippet>> snippets(const Quotable& paper, const PlaceReader::InPaper& in,
                                                    const Words& words, std::uint32_t count);

/// The blocks in which these lie, ascending. With the places of these blocks alone the same snippets come, and of fewer the first.
[[nodiscard]] std::vector<std::uint32_t> blocks_shown(const PlaceReader::InPaper& in, const Words& words, std::uint32_t count);

/// The bytes of each place. errors: damaged, where text and index disagree.
[[nodiscard]] Result<std::vector<ByteSpan>> spans_of(const Quoted& paper, const PlaceReader::InPaper& in);

}  // namespace diarium::query
