// relations/wording/matches: the identical stretches of two parts of a corpus.
#pragma once
#include <cstdint>
#include <vector>

#include "relations/wording/candidates.h"
#include "relations/wording/grams.h"
#include "relations/wording/marks.h"

namespace diarium::relations {

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

}  // namespace diarium::relations
