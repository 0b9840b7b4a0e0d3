// index/record_store: records of any size in compressed blocks, each read for itself.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "index/file.h"

namespace diarium::index {

/// What a store's blocks are compressed with: by itself each, or with the help of what the first records have in
/// common.
enum class Learn { nothing, first_records };

/// Fills a store. Blocks end with a record once they hold `block_target`; a longer record is cut at `block_limit`.
class RecordStoreWriter {
 public:
  static constexpr std::uint32_t block_target = 24u << 10;
  static constexpr std::uint32_t block_limit = 64u << 10;

  explicit RecordStoreWriter(Learn learn);
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
/// last are kept, as results are read together.
class RecordStore {
 public:
  RecordStore(const File& file, Section section, std::uint32_t records);
  ~RecordStore();
  RecordStore(RecordStore&&) noexcept;
  RecordStore& operator=(RecordStore&&) noexcept;
  /// `record` < records. errors: damaged.
  [[nodiscard]] Result<std::string> read(std::uint32_t record) const;
  /// Bytes that read() would return. errors: damaged.
  [[nodiscard]] Result<std::uint32_t> size(std::uint32_t record) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace diarium::index
