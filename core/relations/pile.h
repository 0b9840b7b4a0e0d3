// relations: "How do papers hang together?" What a relation is asked about: the papers of a pile, one at a time.
#pragma once
#include <compare>
#include <functional>

#include "base/result.h"
#include "base/span.h"
#include "facts/kinds/facts.h"
#include "facts/kinds/words.h"
#include "facts/reading/reading.h"
#include "text/text.h"

namespace diarium::relations {

using facts::Range, facts::Reading, facts::Shape, facts::Type;
using structure::BlockKind, structure::Role;

/// One paper, as a pack holds it: repaired where it was damaged.
struct PileText {
  std::string id;  ///< Unique in the pile, ASCII.
  text::Text text;
  structure::Outline outline;
  facts::Facts facts;
  std::string path = {};  ///< Of its file, below the collection's folder; empty: none is known.
};

/// What its holder has of a paper that nobody need read again.
struct PaperKept {
  std::string id;
  std::string digest;  ///< As relations/kept.h made it; empty: nothing is kept, the paper must be read.
  std::string facts;   ///< As facts::encode() wrote them.
};

/// The papers of a pile. `paper(n)` reads the n-th, from 0, in the order of their ids' paths; what it needs of the
/// holder (a pack) must outlive this value. Asking again gives the same.
/// `kept(n)`: what is kept of it; empty where the holder keeps nothing of any.
/// errors of both       those of the holder: a damaged block.
/// cost                 one text in memory at a time, if the caller keeps none.
struct Pile {
  std::uint32_t size = 0;
  std::function<Result<PileText>(std::uint32_t)> paper;
  std::function<Result<PaperKept>(std::uint32_t)> kept = {};
};

/// A paper or one part of a compound file.
struct PartRef {
  std::uint32_t paper = 0;  ///< Place in the pile, from 0.
  std::uint32_t part = 0;   ///< 0: the whole file; n from 1: the n-th of facts.components.
  friend auto operator<=>(const PartRef&, const PartRef&) = default;
};

/// Where a part stands in its paper: the whole text for part 0. Asserts that there is such a part.
[[nodiscard]] ByteSpan span_of(const PileText& paper, std::uint32_t part);
/// What kind of paper it is, a word of facts::type_words; empty where the text does not tell.
[[nodiscard]] std::string type_of(const PileText& paper, std::uint32_t part);
/// `id`, and `id#n` for the n-th part of a compound file.
[[nodiscard]] std::string name_of(const std::string& id, std::uint32_t part);

}  // namespace diarium::relations
