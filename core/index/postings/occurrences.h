// index/postings/occurrences: the words of all papers in reading order, and the same turned round: by term.
#pragma once
#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/numbering.h"
#include "index/postings/zone.h"

namespace diarium::index {

/// One word of one paper.
struct Occurrence {
  std::uint32_t paper = 0;
  std::uint32_t slot_and_zone = 0;  ///< slot · zone_count + zone
  [[nodiscard]] std::uint32_t slot() const { return slot_and_zone / zone_count; }
  [[nodiscard]] Zone zone() const { return static_cast<Zone>(slot_and_zone % zone_count); }
};

/// Occurrences of each term, ascending by paper and slot.
struct ByTerm {
  std::vector<Occurrence> all;
  std::vector<std::uint32_t> ends;  ///< By term, in `all`.
  std::vector<bool> second;         ///< By occurrence: another reading of a repaired word? Empty where there is none.
  [[nodiscard]] std::span<const Occurrence> of(std::uint32_t term) const {
    const std::uint32_t begin = term == 0 ? 0 : ends[term - 1];
    return std::span(all).subspan(begin, ends[term] - begin);
  }
  /// Does one of these occurrences, a part of `all`, stand in the text as it is shown?
  [[nodiscard]] bool is_shown(std::span<const Occurrence> group) const {
    if (second.empty()) return true;
    const auto begin = second.begin() + (group.data() - all.data());
    return std::find(begin, begin + static_cast<std::ptrdiff_t>(group.size()), false) !=
           begin + static_cast<std::ptrdiff_t>(group.size());
  }
};

/// Takes down what was read, four bytes a word.
class ReadingLog {
 public:
  /// The next word of the open block, as written.
  void add_word(std::string_view word);
  /// Another reading of the last word, at its slot; one that is the same term as the word or an earlier reading is not
  /// taken down again.
  void add_reading(std::string_view word);
  void end_block(Zone zone);
  void end_paper() { papers_.push_back(static_cast<std::uint32_t>(blocks_.size())); }

  /// The spellings met, by number in order of first sight.
  [[nodiscard]] const Numbering& terms() const { return terms_; }
  /// Was this spelling ever met without a capital? One that never was may be a name.
  [[nodiscard]] bool is_small(std::uint32_t term) const { return small_[term]; }
  /// Turns it round and gives the memory of the words back. O(words).
  [[nodiscard]] ByTerm by_term();
  /// The zone of the block in which a slot of a paper lies. O(blocks of the paper).
  [[nodiscard]] Zone zone_at(std::uint32_t paper, std::uint32_t slot) const;

 private:
  [[nodiscard]] std::uint32_t term_number(std::string_view word);
  struct Block {
    std::uint32_t words = 0;
    Zone zone = 0;
  };
  static constexpr std::size_t chunk = 1u << 16;

  Numbering as_written_, terms_;
  std::vector<std::uint32_t> term_of_written_;
  std::vector<std::uint32_t> times_;               ///< By term.
  std::vector<bool> small_;                        ///< By term.
  std::vector<std::vector<std::uint32_t>> words_;  ///< Terms, in chunks: a growing vector would need twice the memory.
  std::vector<Block> blocks_;
  std::vector<std::uint32_t> papers_;  ///< Where each paper's blocks end.
  std::uint32_t open_words_ = 0;
  /// A further reading: of which word, counted over all papers, and its term.
  struct Second {
    std::uint64_t word = 0;
    std::uint32_t term = 0;
  };
  std::vector<Second> seconds_;  ///< In the order of words.
  std::uint64_t all_words_ = 0;
};

}  // namespace diarium::index
