// text/repair/candidates/candidates: what a damaged word may have been.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "text/lexicon/lexicon.h"
#include "text/repair/candidates/matcher.h"
#include "text/repair/confusions.h"
#include "text/repair/logarithm.h"
#include "text/repair/word_costs.h"

namespace diarium::text {

/// Where a candidate comes from.
enum class Known : std::uint8_t {
  no,        ///< As it was seen, and no list knows it.
  word,      ///< In the lexicon.
  compound,  ///< Of parts that the lexicon knows.
};

/// One reading of a word; its cost is of the word itself and of what was made of its letters.
struct Candidate : Respelling {
  Known known{};
  bool name = false;  ///< Has a capital by itself, or may have.
  bool noun = true;   ///< May be one: it has a genitive, or nobody knows.
  std::optional<Lexicon::Number>
      number;  ///< In the lexicon; of a compound its last part, which its neighbours go with.
  bool only_name = false;  ///< Never stands with a small letter.
};

/// Finds readings of words. Remembers those it found: a word costs its search once.
class Candidates {
 public:
  /// The lists are read as long as this object lives.
  explicit Candidates(const WordLists& lists) : lists_(lists), costs_(lists_) {}
  Candidates(const Candidates&) = delete;
  Candidates& operator=(const Candidates&) = delete;

  /// The readings of a word, cheapest first, at most `most_readings`; the word as it was seen is always among them.
  ///
  /// in        `seen`: code points as they stand, with capitals; at least one.
  /// cost      O(readings of its beginnings): bounded by the lexicon, and by a length over which a word is left alone.
  /// lifetime  the answer is good until forget().
  [[nodiscard]] const std::vector<Candidate>& of(const std::u32string& seen);
  [[nodiscard]] std::size_t remembered() const { return known_.size(); }
  void forget() { known_.clear(); }

 private:
  WordLists lists_;
  WordCosts costs_;
  std::map<std::u32string, std::vector<Candidate>> known_;
};

inline constexpr std::size_t most_readings = 6;
inline constexpr std::size_t longest_word = 60;  ///< Letters; longer runs are no words.

}  // namespace diarium::text
