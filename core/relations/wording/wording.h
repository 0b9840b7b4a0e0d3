// relations/wording: "Which papers share wording, what was changed on the way, and which of it is formula?"
//
// Two parts share wording where the same words stand in the same order, `run` of them or more. The comparison says what
// is the same and where; who took it from whom it says only as far as dates decide.
#pragma once
#include "base/result.h"
#include "base/span.h"
#include "relations/pile.h"
#include "relations/wording/boilerplate.h"
#include "relations/wording/dating.h"

namespace diarium::relations {

struct WordingOptions {
  std::uint32_t run = 6;            ///< Words of the shortest run, from 3. Less finds more chance.
  std::uint32_t pairs_a_part = 12;  ///< Partners kept for each part, the closest.
  std::uint32_t formula_pile = 20;  ///< Pairs that share formulae only are told in piles of up to so many papers.
};

/// The same words in `a` and in `b`. Spans count bytes of the papers' NFC text, from the first word to the last.
struct SharedRun {
  ByteSpan a, b;
  std::uint32_t words = 0;
};
/// Words of `a` in whose place `b` has others.
struct WordSwap {
  ByteSpan a, b;
};
/// Shared words that a third part, the presumed source of both, has not: all may come from a text that is not here.
struct UnseenSource {
  PartRef presumed;
  ByteSpan a, b;  ///< The run.
};

/// What two parts have in common. `a` = `b` for a part that says a thing twice.
struct WordingPair {
  PartRef a, b;
  std::string a_type, b_type;                  ///< Kinds of the two papers; of decode_wording() empty.
  std::uint32_t a_words = 0, b_words = 0;      ///< Of the parts.
  std::uint32_t a_shared = 0, b_shared = 0;    ///< Words in identical runs, formulae among them, each counted once.
  std::uint32_t a_formula = 0, b_formula = 0;  ///< Of those, words that stand in formulae only.
  std::uint32_t longest = 0;                   ///< Words of the longest run that is no formula.
  std::vector<SharedRun> runs;                 ///< No formulae; ascending by `a`.
  std::vector<SharedRun> formulae;             ///< Runs that many cases have, or that only refer.
  std::vector<SharedRun> moved;                ///< Of `runs`, those that stand in another order in `b`.
  std::vector<WordSwap> swaps;
  std::vector<ByteSpan> dropped;  ///< Of `a`: words and sentences between shared ones that `b` has not.
  std::vector<ByteSpan> added;    ///< Of `b`: the same the other way.
  Direction direction = Direction::unknown;
  std::vector<DateEvidence> a_dates, b_dates;
  std::vector<UnseenSource> unseen;  ///< Hypotheses.
  /// Both stand in one paper (a letter and the minutes that its file encloses, or a text that repeats itself): the
  /// words have not travelled from one paper to another, and are told and counted apart.
  [[nodiscard]] bool within_paper() const { return a.paper == b.paper; }
  [[nodiscard]] std::uint32_t a_kept() const { return a_shared - a_formula; }
  [[nodiscard]] std::uint32_t b_kept() const { return b_shared - b_formula; }
};

/// Partners of a part that were found and not compared.
struct MorePairs {
  PartRef part;
  std::uint32_t pairs = 0;  ///< At least.
};

struct Wording {
  std::vector<WordingPair> pairs;  ///< Ascending by (a, b).
  std::vector<MorePairs> more;     ///< Ascending.
  Boilerplate boilerplate;
  std::uint64_t work = 0;  ///< Places and words looked at: grows with the pile, not with its square.
};

/// Compares every part of a pile with every other that shares rare wording with it.
///
/// errors    those of the pile.
/// cost      O(words) and a bounded number of comparisons a part, counted in `work`; some 45 bytes of
///           memory a word while it works.
/// source    candidates by shared n-grams weighed by rarity: Broder, "On the resemblance and containment of documents"
///           (1997); seed and extend: Altschul et al., "Basic local alignment search tool" (1990); differences inside a
///           gap: Ratcliff and Metzener, "Pattern matching: the gestalt approach" (1988).
[[nodiscard]] Result<Wording> shared_wording(const Pile& pile, const WordingOptions& options = {});

/// Compares two parts, or a part with itself, by what a pile has taught. Pair::unseen stays empty: it needs a third.
///
/// in        `a_part`, `b_part`: 0, or of a compound file the number of a component, from 1; asserts that it is
///           there. `boilerplate`: of the pile, or an empty one.
/// returns   `a` and `b` in the order given; their `paper` is 0 and 1, or 0 twice for parts of one paper (the same
///           object).
/// cost      O(words of both papers).
[[nodiscard]] WordingPair compare(const PileText& a, std::uint32_t a_part, const PileText& b, std::uint32_t b_part,
                                  const Boilerplate& boilerplate, const WordingOptions& options = {});

/// A pile's pairs for lists (without runs and edits) and its boilerplate as bytes for the pack, and back.
/// errors of decode    damaged: not as encode() writes; `papers`: that the pack has.
[[nodiscard]] std::string encode(const Wording& wording);
[[nodiscard]] Result<Wording> decode_wording(std::string_view bytes, std::uint32_t papers);

}  // namespace diarium::relations
