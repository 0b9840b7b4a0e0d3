// index/file/record_store: records of any size in compressed blocks, each read for itself.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/span.h"
#include "index/file/file.h"
#include "index/file/record_table.h"

namespace diarium::index {

/// What a store's blocks are compressed with: by itself each, or with the help of what the first records have in common
/// (index/file/learned.h), which are words, or numbers mostly.
enum class Learn { nothing, words, numbers };

/// How a store's records are read: many at once, or one here and one there, as those of a query's hits are.
enum class Blocks { together, apart };

/// For a file that stays, or for one that is read once and made into another: that one is compressed less, and no compounds
/// are cut in it.
enum class Effort { full, quick };
/// How a section is made.
struct Making {
  OpenSpool spool;  ///< Where what becomes large is held until the file is written; empty: in memory.
  Effort effort = Effort::full;
};

class RecordStore;

/// All of a store as it is stored, for whoever makes another of its records.
struct StoreLayout {
  RecordGroup borders;          ///< Of all its records and blocks.
  std::string_view dictionary;  ///< Empty: nothing was learned.
};

/// Fills a store. A block ends with a record once it holds 24 KiB, and is cut at 64 KiB; of records that are read apart
/// it ends at 4 KiB, before a record that would make it larger than 6 KiB, and is cut at 8 KiB, or, as long as nothing is
/// learned, at 12, 16 and 24 KiB.
class RecordStoreWriter {
 public:
  explicit RecordStoreWriter(Learn learn, Blocks blocks = Blocks::together, const Making& making = {});
  ~RecordStoreWriter();
  RecordStoreWriter(RecordStoreWriter&&) noexcept;
  RecordStoreWriter& operator=(RecordStoreWriter&&) noexcept;
  /// Record number n is the n-th added. O(bytes); holds them compressed.
  void add(std::string_view record);
  /// Adds records of another store that was made with the same arguments and Effort::full, from `first` on, up to `end` (not it)
  /// at most: those before `end` come next in any case, maybe with another call. A block that would come to the same bytes is
  /// copied as it is stored: from the first place on where a block begins in both, until their ways part. `layout`: of the
  /// other store, and only of such a one.
  ///
  /// returns   how many, at least one, of at most a megabyte where they are copied.
  /// errors    damaged: the pages of what is copied are checked as those of what is read.
  [[nodiscard]] Result<std::uint32_t> add_from(const RecordStore& from, const StoreLayout& layout, std::uint32_t first, std::uint32_t end);
  /// The section's bytes.
  [[nodiscard]] SectionBytes finish() &&;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Reads a store: its head and dictionary at first use, then for each record a few bytes that tell where it lies
/// (index/file/record_table.h) and the blocks that have it. The blocks asked for last are kept, half a megabyte of them, as the
/// next key asks for most of the same.
///
/// Of a file that is not all here a record takes three rounds at most: head and directory, then dictionary and table, then
/// its blocks.
class RecordStore {
 public:
  RecordStore(const File& file, Section section, std::uint32_t records);
  ~RecordStore();
  RecordStore(RecordStore&&) noexcept;
  RecordStore& operator=(RecordStore&&) noexcept;
  /// `record` < records. errors: damaged, waiting.
  [[nodiscard]] Result<std::string> read(std::uint32_t record) const;
  /// Bytes `part` of it, as far as it has them: no other blocks are touched. errors: damaged, waiting.
  [[nodiscard]] Result<std::string> read(std::uint32_t record, ByteSpan part) const;
  /// Bytes that read() would return. errors: damaged, waiting.
  [[nodiscard]] Result<std::uint32_t> size(std::uint32_t record) const;
  /// For whoever will soon read some part of a record, and does not know yet which: wants all that is read before its
  /// blocks, and these too where they take no more than a page or two. Inflates nothing. errors: damaged, waiting.
  [[nodiscard]] Result<bool> want(std::uint32_t record) const;
  /// For whoever will soon read some record: wants what leads to any of them, of a large store to the first of them. Inflates
  /// nothing. errors: damaged, waiting.
  [[nodiscard]] Result<bool> want_front() const;
  /// O(records). errors: damaged, waiting.
  [[nodiscard]] Result<StoreLayout> layout() const;
  /// The blocks from `first` to `end` (not it) of the layout as they are stored. errors: damaged, waiting.
  [[nodiscard]] Result<std::string_view> stored(const StoreLayout& layout, std::size_t first, std::size_t end) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace diarium::index
