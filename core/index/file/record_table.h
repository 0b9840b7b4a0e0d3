// index/file/record_table: where each record of a store lies: a head, a directory of groups, and a table for each group.
//
// To find one record the head, two numbers of the directory and one table are read, whatever the store's size; they stand
// at its front, with what its blocks are compressed with, those of a small store in one page. core/index/format.md
// describes every byte.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace diarium::index {

/// So many records have a table together. Fewer make the directory longer, which a store keeps in few pages as long as
/// it can; more are read for one record: of papers of 5 kB a table takes about 430 bytes.
inline constexpr std::uint32_t group_records = 64;

/// No block is larger.
inline constexpr std::uint32_t largest_block = 64u << 10;

/// A compressed piece of a store: its bytes, and how many of them stand in the section.
struct StoredSize {
  std::uint32_t raw = 0, stored = 0;
};

/// What stands at the front of a store.
struct StoreHead {
  static constexpr std::uint32_t size = 16;

  std::uint32_t records = 0;
  std::uint32_t tables_size = 0;
  StoredSize dictionary;  ///< Of no bytes where nothing was learned.

  [[nodiscard]] std::uint64_t groups() const { return (std::uint64_t{records} + group_records - 1) / group_records; }
  /// Where things begin in the section. The directory has an entry of 4 bytes for each group and one more.
  [[nodiscard]] static std::uint64_t entry_at(std::uint64_t group) { return size + 4 * group; }
  [[nodiscard]] std::uint64_t dictionary_at() const { return entry_at(groups() + 1); }
  [[nodiscard]] std::uint64_t tables_at() const { return dictionary_at() + dictionary.stored; }
  [[nodiscard]] std::uint64_t blocks_at() const { return tables_at() + tables_size; }
};

/// What stands before the dictionary of a store, and what behind it.
struct StoreFront {
  std::string head;  ///< With the directory.
  std::string tables;
};
/// Of a store of `records` (their sizes), which end to end are the `blocks`.
[[nodiscard]] StoreFront put_front(const std::vector<std::uint32_t>& records, const std::vector<StoredSize>& blocks,
                                   StoredSize dictionary);

/// `bytes`: StoreHead::size of them. Any bytes are a head.
[[nodiscard]] StoreHead read_head(std::string_view bytes);

/// Records and the blocks that have bytes of them, each as borders: where each begins, and where the last ends. Of a group, or of
/// a whole store.
struct RecordGroup {
  std::vector<std::uint64_t> records;  ///< In the bytes of these blocks end to end.
  std::vector<std::uint64_t> raw;      ///< Of blocks, in the same. Begins with 0.
  std::vector<std::uint64_t> stored;   ///< Of blocks, from the store's first block on.
};

/// Reads a table of `count` records, whatever its bytes are. False where they are no such table: then `out` is anything.
/// Afterwards all borders ascend, and every byte of a record lies in a block.
[[nodiscard]] bool read_group(std::string_view bytes, std::uint32_t count, RecordGroup& out);

/// Puts the next group of a store behind the groups before it, `all`, which begins as whole_store(). False where it does not
/// follow them.
[[nodiscard]] bool join_group(RecordGroup& all, const RecordGroup& next);
[[nodiscard]] inline RecordGroup whole_store() { return {{0}, {0}, {0}}; }

}  // namespace diarium::index
