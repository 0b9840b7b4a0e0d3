// index/merge/merge_lists: the lists of one term, or of one part of compounds, in several packs become one list. What is the same in
// the first of them is copied: all places, or whole groups of them.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "index/merge/merge.h"
#include "index/postings/lists_writer.h"

namespace diarium::index {

class ListsMerger {
 public:
  /// Borrows both. The packs' lengths, profiles and dictionaries were brought.
  ListsMerger(const std::vector<Pack>& packs, const Gathered& gathered);

  /// What comes next is of another list.
  void begin();
  /// Takes the list of one pack, of papers that stay. False: one of its papers is left out. Lists come in the order in which they
  /// were begun; papers of one pack are in one of them, or in several, which say of a paper what they have together.
  /// errors    damaged.
  [[nodiscard]] Result<bool> take(std::uint32_t pack, const Term& term, ListsWriter& out);
  [[nodiscard]] bool empty() const { return postings_.empty(); }

  /// A posting of a paper that stays.
  struct Posting {
    std::uint32_t number = 0, list = 0, paper = 0, profile = 0;  ///< The profile as it is written.
    std::uint32_t slots_begin = 0, slots_end = 0;
  };
  /// Reads the slots of all that was taken. errors: damaged.
  [[nodiscard]] Result<bool> read_slots() { return read_slots(0); }
  [[nodiscard]] const std::vector<Posting>& postings() const { return postings_; }
  /// After read_slots().
  [[nodiscard]] std::span<const std::uint32_t> slots_of(const Posting& one) const {
    return std::span(slots_).subspan(one.slots_begin, one.slots_end - one.slots_begin);
  }
  /// Writes what was taken as the next list, and ends it. `zone_at`: ListsWriter::add(). errors: damaged.
  [[nodiscard]] Result<bool> write(ListsWriter& out, const ZoneAt& zone_at);

 private:
  struct List {
    std::uint32_t pack = 0;
    Term term;
    std::size_t begin = 0;  ///< In postings_, up to the begin of the next.
  };
  [[nodiscard]] std::size_t same_at_begin() const;
  [[nodiscard]] Result<bool> read_slots(std::size_t first);
  [[nodiscard]] Result<Positions> open_positions(const List& list) const;
  void write_from(std::size_t first, ListsWriter& out, const ZoneAt& zone_at);

  const std::vector<Pack>& packs_;
  const Gathered& gathered_;
  std::vector<bool> in_order_;  ///< By pack: papers that stay keep their order.
  std::vector<std::vector<std::uint32_t>> profiles_;  ///< By pack and profile: its number as it is written, and 1; 0: not asked yet.
  std::vector<List> lists_;
  std::vector<Posting> postings_;
  std::vector<std::uint32_t> slots_;
  std::vector<ListsWriter::Part> parts_;
};

}  // namespace diarium::index
