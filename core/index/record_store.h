// index/record_store: records of any size in compressed blocks, each read for itself.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "index/file.h"

namespace diarium::index {

/// What a store's blocks are compressed with: by itself each, or with the help of what the first records have in
/// common.
enum class Learn { nothing, first_records };

/// How a store's records are read: many at once, or one here and one there, as those of a query's hits are.
enum class Blocks { together, apart };

/// Fills a store. A block ends with a record once it holds 24 KiB, and is cut at 64 KiB; of records that are read apart
/// it ends at 4 KiB, before a record that would make it larger than 6 KiB, and is cut at 8 KiB, or, as long as nothing is
/// learned, at 12, 16 and 24 KiB.
class RecordStoreWriter {
 public:
  /// No block is larger.
  static constexpr std::uint32_t block_limit = 64u << 10;

  explicit RecordStoreWriter(Learn learn, Blocks blocks = Blocks::together);
  ~RecordStoreWriter();
  RecordStoreWriter(RecordStoreWriter&&) noexcept;
  RecordStoreWriter& operator=(RecordStoreWriter&&) noexcept;
  /// Record number n is the n-th added. O(bytes); holds them compressed.
  void add(std::string_view record);
  /// The section's bytes.
  [[nodiscard]] std::string finish() &&;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Reads a store. Its table is read at first use, a block when one of its records is asked for; the blocks asked for
/// last are kept, half a megabyte of them, as the next key asks for most of the same.
class RecordStore {
 public:
  RecordStore(const File& file, Section section, std::uint32_t records);
  ~RecordStore();
  RecordStore(RecordStore&&) noexcept;
  RecordStore& operator=(RecordStore&&) noexcept;
  /// `record` < records. errors: damaged.
  [[nodiscard]] Result<std::string> read(std::uint32_t record) const;
  /// Bytes `part` of it, as far as it has them: no other blocks are touched. errors: damaged.
  [[nodiscard]] Result<std::string> read(std::uint32_t record, ByteSpan part) const;
  /// Bytes that read() would return. errors: damaged.
  [[nodiscard]] Result<std::uint32_t> size(std::uint32_t record) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace diarium::index
