// index/postings/lists_writer: writes the lists of terms, one after the other, and lists of several terms together. Of all
// lists only the places are held: postings and positions grow in spools.
//
// What is written of a posting depends on how often each profile is used, which is known when all lists are. So the lists
// are kept in a plain form first, and next() writes them when everything was added.
#pragma once
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "base/spool.h"
#include "index/postings/positions.h"
#include "index/postings/postings.h"
#include "index/records/profile.h"

namespace diarium::index {

/// The zone of a slot of a paper, where a word stands.
using ZoneAt = std::function<Zone(std::uint32_t paper, std::uint32_t slot)>;

class ListsWriter {
 public:
  /// `rooms`: of each paper; must outlive this.
  ListsWriter(const std::vector<std::uint32_t>& rooms, const OpenSpool& spool);

  /// The number by which a profile is added: how often a term stands in which zones (not empty). It is used at least once.
  [[nodiscard]] std::uint32_t profile(std::span<const ZoneCount> zones) { return profiles_.number(zones); }
  /// The next paper of the open list, ascending: its profile, and its slots, as many, ascending.
  void add(std::uint32_t paper, std::uint32_t profile, std::span<const std::uint32_t> slots);
  /// What one of several lists says of a paper.
  struct Part {
    std::uint32_t profile = 0;
    std::span<const std::uint32_t> slots;
  };
  /// The next paper as several lists that become one have it; a slot that two of them have (readings of one word) counts once.
  /// `zone_at`: asked for such slots.
  void add(std::uint32_t paper, std::span<const Part> parts, const ZoneAt& zone_at);
  /// Ends the list, which has a paper at least.
  void end_list();
  /// The same of a list whose positions another pack has already, of papers with as many slots each in the same order: of all of
  /// it, or of its first groups (PositionsWriter::add_group()), which come behind the postings that they are of.
  void add(std::uint32_t paper, std::uint32_t profile);
  void add_group(std::string_view positions) { slots_writer_.add_group(positions); }
  void end_list(std::string_view positions);
  /// Makes a list of several earlier ones and ends it. cost: reads these lists again.
  void add_together(std::span<const TermId> lists, const ZoneAt& zone_at);
  /// Papers of each list so far.
  [[nodiscard]] const std::vector<std::uint32_t>& papers() const { return papers_; }

  /// Everything was added: the section of profiles.
  [[nodiscard]] std::string finish_profiles();
  /// Writes the next list, in the order in which they were added, after finish_profiles(). Sets all of a term but for id, cut
  /// and sound.
  [[nodiscard]] Term next();
  /// After the last next().
  [[nodiscard]] Spool take_postings() {
    postings_.made_of(plain_);
    return std::move(postings_);
  }
  [[nodiscard]] Spool take_positions() { return std::move(positions_); }

 private:
  /// A paper of one of several lists that become one.
  struct Held {
    std::uint32_t paper = 0, profile = 0;
    std::uint32_t slots_begin = 0, slots_end = 0;  ///< In held_slots_.
  };
  void hold(std::uint32_t list);
  [[nodiscard]] std::uint64_t begin_of(const std::vector<std::uint64_t>& ends, std::size_t list) const {
    return list == 0 ? 0 : ends[list - 1];
  }

  const std::vector<std::uint32_t>& rooms_;
  ProfileWriter profiles_;
  std::vector<std::uint32_t> final_number_;  ///< Of profiles, by the number of their first sight.
  Spool plain_, positions_, postings_;
  std::vector<std::uint64_t> plain_ends_, positions_ends_;  ///< By list.
  std::vector<std::uint32_t> papers_;
  PositionsWriter slots_writer_;
  std::string open_, scratch_;
  std::uint32_t above_ = 0, count_ = 0;  ///< Of the open list: the least paper that may follow, papers.
  std::size_t next_ = 0;
  std::string ahead_;             ///< Plain lists that next() has read already, from `ahead_at_` on.
  std::uint64_t ahead_at_ = 0;
  std::vector<Posting> list_;     ///< That next() writes.
  std::vector<Held> held_;
  std::vector<std::uint32_t> held_slots_, slots_;
  std::vector<Part> parts_;
  std::vector<ZoneCount> zones_;
};

}  // namespace diarium::index
