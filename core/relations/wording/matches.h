// relations/wording/matches: which parts of a corpus are compared, their identical stretches, which of these are
// formula, and what differs between them.
#pragma once
#include <compare>

#include "relations/wording/grams.h"

namespace diarium::relations {

/// A bit for each word of a part, from 0.
class Marks {
 public:
  explicit Marks(std::uint32_t words = 0) : bits_(words) {}
  void reset(std::uint32_t words) { bits_.assign(words, false); }
  void set(std::uint32_t first, std::uint32_t words) {
    for (std::uint32_t i = first; i < first + words; ++i) bits_[i] = true;
  }
  [[nodiscard]] bool at(std::uint32_t word) const { return bits_[word]; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(bits_.size()); }
  /// How many of `words` words from `first` are marked.
  [[nodiscard]] std::uint32_t count(std::uint32_t first, std::uint32_t words) const {
    std::uint32_t marked = 0;
    for (std::uint32_t i = first; i < first + words; ++i) marked += bits_[i] ? 1u : 0u;
    return marked;
  }
  [[nodiscard]] std::uint32_t count() const { return count(0, size()); }

 private:
  std::vector<bool> bits_;
};

/// Two parts of a corpus that share a gram, by their places in Corpus::parts(). `a` < `b`, or `a` = `b` for a part that
/// repeats itself.
struct Candidate {
  std::uint32_t a = 0, b = 0;
  friend auto operator<=>(const Candidate&, const Candidate&) = default;
};

struct Candidates {
  std::vector<Candidate> pairs;     ///< Ascending.
  std::vector<std::uint32_t> more;  ///< For each part: others that share rare wording with it and are not in `pairs`.
  std::uint64_t work = 0;           ///< Places looked at: what the search cost.
};

/// Finds for each part those that share most and rarest grams with it.
///
/// A gram of few places leads to all of them; one of many places to its next neighbours only, so that 2,000 copies of
/// one paper are found as a chain. A part keeps its `most` best; a pair stays if either part keeps it.
/// cost      O(places of repeated grams · near_places).
[[nodiscard]] Candidates find_candidates(const Corpus& corpus, const Grams& grams, std::uint32_t most);

/// Places that a gram leads to from one of its places. More finds more of a large group at more cost.
inline constexpr std::uint32_t near_places = 16;

/// The same words at two places of a corpus.
struct Match {
  std::uint32_t a = 0, b = 0;  ///< First words.
  std::uint32_t words = 0;     ///< At least the run of the grams.
  [[nodiscard]] std::uint32_t a_end() const { return a + words; }
  [[nodiscard]] std::uint32_t b_end() const { return b + words; }
};

/// The order of Matches::list: ascending by (a, b).
inline constexpr auto stands_before = [](const Match& x, const Match& y) { return x.a != y.a ? x.a < y.a : x.b < y.b; };

/// All that two parts have in common, word for word.
struct Matches {
  std::vector<Match> list;  ///< In the order of stands_before; each adds a word that no longer one has.
  std::uint32_t a_shared = 0, b_shared = 0;  ///< Words of each side that stand in identical runs, each counted once.
};

/// Compares parts of a corpus. Keeps what it needs between two calls: make one a run.
class Matcher {
 public:
  Matcher(const Corpus& corpus, const Grams& grams) : corpus_(corpus), grams_(grams) {}
  /// Identical runs of the grams' words or more; in a part with itself those that stand twice, the earlier as `a`.
  ///
  /// Words are the same if they are written the same, but for case; where one of the papers is damaged, but for marks
  /// too. cost    O(words of the smaller part + places), at most `places_a_gram` of each gram are followed.
  [[nodiscard]] Matches match(Candidate pair);

 private:
  [[nodiscard]] bool same(std::uint32_t x, std::uint32_t y) const {
    return marks_count_ ? corpus_.form(x) == corpus_.form(y) : corpus_.key(x) == corpus_.key(y);
  }
  void follow(std::uint32_t place, std::uint32_t other);
  void cross(const Part& small, const Part& large);
  void repeat(const Part& part);
  void keep_telling(Matches& matches);

  const Corpus& corpus_;
  const Grams& grams_;
  bool marks_count_ = true;
  const Part *one_ = nullptr, *two_ = nullptr;
  std::vector<Match> found_;
  std::vector<std::uint32_t> reached_;    ///< Of each diagonal, where the last match ended; 0 where none.
  std::vector<std::uint32_t> diagonals_;  ///< Those that are set.
  Marks one_shared_, two_shared_;         ///< Of each word of the parts.
  std::vector<std::uint32_t> gram_stamp_;
  std::uint32_t stamp_ = 0;
};

/// Places of one gram in one part that are followed from each place in the other. A text that says one thing a thousand
/// times is compared by these; its words are all counted.
inline constexpr std::uint32_t places_a_gram = 16;
/// Matches kept of a pair, the longest.
inline constexpr std::size_t matches_a_pair = 512;

/// For each match of a pair whether it is formula. Whole sentences that many cases have are cut off the ends of a match
/// that holds more, and stand in the list for themselves then.
///
/// Matches that follow each other closely on both sides are judged together, as one passage. A passage is formula if
///   - it tells nothing: nearly all its words are of the procedure, function words, names, titles and cited works,
///   - many cases of the pile have it, the more of them the longer it is, and it is less than half of both parts, or
///   - it is short and no whole sentence, and the pair shares nothing longer.
/// cost      O(words of the matches · log).
[[nodiscard]] std::vector<bool> find_formulae(const Corpus& corpus, const Grams& grams, Candidate pair,
                                              std::vector<Match>& matches);

/// Words [first, last) of a corpus.
struct WordRange {
  std::uint32_t first = 0, last = 0;
  [[nodiscard]] std::uint32_t size() const { return last - first; }
  [[nodiscard]] bool empty() const { return first >= last; }
};
struct RangeSwap {
  WordRange a, b;
};
struct Edits {
  std::vector<Match> moved;
  std::vector<RangeSwap> swaps;
  std::vector<WordRange> dropped, added;
};

/// Reads the differences off the matches that follow each other on both sides.
///
/// in        `matches`: of the pair, ascending by (a, b).
/// returns   swaps of up to `longest_swap` words, words and whole sentences that only one side has, matches that stand
///           outside the order of the others. Before the first shared word and after the last, sentences are told only
///           of a side that shares half its words.
/// cost      O(matches² + words): gaps wider than `widest_gap` words are not searched for further equal words.
[[nodiscard]] Edits find_edits(const Corpus& corpus, Candidate pair, const std::vector<Match>& matches);

inline constexpr std::uint32_t longest_swap = 12;  ///< Words; more would call a rewritten sentence a swap.
inline constexpr std::uint32_t widest_gap = 96;    ///< Words; the square of it is the work in a gap.

}  // namespace diarium::relations
