// index/records/stretches: how many words each block of a paper has, and in which zone: the way from a slot to its block.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "index/file.h"
#include "index/postings/zone.h"

namespace diarium::index {

/// The words of one block of the outline (same number). A block without words has no slot.
struct Stretch {
  std::uint32_t first_slot = 0;
  std::uint32_t words = 0;
  Zone zone = 0;
};

/// Slots that a paper with these stretches has: its words, and an empty one behind each block that has words.
[[nodiscard]] std::uint32_t slots_of(const std::vector<Stretch>& stretches);

class StretchesWriter {
 public:
  StretchesWriter() { begin_paper(); }
  /// The next block of the paper. `words` may be 0.
  void add_block(Zone zone, std::uint32_t words);
  /// Ends the paper.
  void begin_paper();
  [[nodiscard]] std::string finish() &&;

 private:
  std::string offsets_, bytes_;
  Zone zone_ = 0;
};

/// The stretches of a paper (< papers) of `papers`. O(its blocks). errors: damaged, also where they do not make
/// `slot_count` slots.
[[nodiscard]] Result<std::vector<Stretch>> read_stretches(const File& file, std::uint32_t paper, std::uint32_t papers,
                                                          std::uint32_t slot_count);

/// The stretch in which a slot lies, O(log blocks); stretches.size() for a slot between blocks or behind the last.
[[nodiscard]] std::size_t stretch_of(const std::vector<Stretch>& stretches, std::uint32_t slot);

}  // namespace diarium::index
