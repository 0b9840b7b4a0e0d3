// index/records/block_words: how many words each block of a paper has, and in which zone: the way from a slot to its block.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "index/file/file.h"
#include "index/postings/zone.h"

namespace diarium::index {

/// The words of one block of the outline (same number). A block without words has no slot.
struct BlockWords {
  std::uint32_t first_slot = 0;
  std::uint32_t words = 0;
  Zone zone = 0;
};

/// Slots that a paper with these block_words has: its words, and an empty one behind each block that has words.
[[nodiscard]] std::uint32_t slots_of(const std::vector<BlockWords>& block_words);

class BlockWordsWriter {
 public:
  explicit BlockWordsWriter(const OpenSpool& spool = {}) : groups_(open_spool(spool)) {}
  /// The next block of the paper. `words` may be 0.
  void add_block(Zone zone, std::uint32_t words);
  /// All blocks of the paper as another pack has them (raw_block_words()).
  void add_raw(std::string_view bytes) { paper_ += bytes; }
  /// The bytes of the paper, as raw_block_words() gives them.
  std::string end_paper();
  [[nodiscard]] SectionBytes finish() &&;

 private:
  void end_group();
  std::vector<std::uint32_t> ends_;         ///< Of groups.
  Spool groups_;
  std::string sizes_, papers_, paper_;      ///< Of the group that is being filled; of its paper that is.
  std::uint32_t in_group_ = 0;
  Zone zone_ = 0;
};

/// For whoever will soon read the blocks of some paper: wants what leads to those of any, of a large pack to those of
/// the first.
void want_block_words(const File& file);

/// The bytes of a paper (< papers) of `papers`. errors: damaged, waiting.
[[nodiscard]] Result<std::string_view> raw_block_words(const File& file, std::uint32_t paper, std::uint32_t papers);

/// The block_words of a paper (< papers) of `papers`. O(its blocks). errors: damaged, also where they make
/// a paper of another room (records/length.h).
[[nodiscard]] Result<std::vector<BlockWords>> read_block_words(const File& file, std::uint32_t paper, std::uint32_t papers,
                                                          std::uint32_t room);

/// The same of these bytes; of any room where it is `any_room`.
inline constexpr std::uint32_t any_room = 0xFFFFFFFF;
[[nodiscard]] Result<std::vector<BlockWords>> decode_block_words(std::string_view bytes, std::uint32_t paper,
                                                                 std::uint32_t room);

/// The block in which a slot lies, O(log blocks); block_words.size() for a slot between blocks or behind the last.
[[nodiscard]] std::size_t block_words_of(const std::vector<BlockWords>& block_words, std::uint32_t slot);

}  // namespace diarium::index
