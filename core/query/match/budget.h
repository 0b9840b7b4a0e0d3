// query/match/budget: what one answer may cost, counted in what is read of the index and not in time: the same
// question has the same answer everywhere.
#pragma once
#include <cstdint>

namespace diarium::query {

/// Postings that one answer may read: 0 would find nothing; more lets a question of a letter («a*») over very many
/// papers go on. Chosen as thirty words that stand in each of 100,000 papers; some ten milliseconds of work.
inline constexpr std::uint64_t most_work = 1u << 22;
/// What it costs to open a list, and to read the places of a word in one paper, in postings.
inline constexpr std::uint64_t work_of_list = 8, work_of_places = 16;

class Budget {
 public:
  explicit Budget(std::uint64_t postings = most_work) : left_(postings) {}
  /// Takes `postings` of what is left. False where that is not enough: then nothing is left, and what was found so far
  /// is the answer.
  [[nodiscard]] bool spend(std::uint64_t postings) {
    spent_ = spent_ || postings > left_;
    left_ = spent_ ? 0 : left_ - postings;
    return !spent_;
  }
  [[nodiscard]] bool is_spent() const { return spent_; }

 private:
  std::uint64_t left_;
  bool spent_ = false;
};

}  // namespace diarium::query
