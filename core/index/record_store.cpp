#include "index/record_store.h"

#include <zstd.h>
#include <algorithm>
#include <list>
#include <unordered_map>

#include "base/bytes.h"

namespace diarium::index {
namespace {

/// Where the first byte of each piece stands, and after them where the last ends.
using Borders = std::vector<std::uint64_t>;

/// Bytes of the blocks that are kept. 0 would inflate a block anew for each record; more than what the hits of two
/// queries hold (40 papers of a few blocks) gains nothing.
constexpr std::size_t kept_bytes = 512u << 10;

/// A table that claims more is damaged: the largest text is 64 MB, and NFC makes no text three times as long.
constexpr std::uint32_t largest_record = 256u << 20;

}  // namespace

struct RecordStore::Impl {
  struct FreeContext {
    void operator()(ZSTD_DCtx* one) const { ZSTD_freeDCtx(one); }
  };
  struct FreeDictionary {
    void operator()(ZSTD_DDict* one) const { ZSTD_freeDDict(one); }
  };
  struct Table {
    Borders raw;      ///< Of blocks, in the records put end to end.
    Borders stored;   ///< Of blocks, in the section.
    Borders records;  ///< In the records put end to end.
  };

  const File* file = nullptr;
  Section section{};
  std::uint32_t record_count = 0;
  bool opened = false;
  Table table;
  std::unique_ptr<ZSTD_DCtx, FreeContext> context;
  std::unique_ptr<ZSTD_DDict, FreeDictionary> dictionary;
  struct Kept {
    std::size_t block = 0;
    std::string bytes;
  };
  std::list<Kept> kept;  ///< Asked for last first.
  std::unordered_map<std::size_t, std::list<Kept>::iterator> kept_at;  ///< By block.
  std::size_t kept_size = 0;                                           ///< Bytes in them.

  Error wrong() const { return damaged(std::string(name(section))); }

  /// Decompresses stored bytes of a block into exactly `size` bytes.
  Result<std::string> inflate(std::uint64_t offset, std::uint64_t stored, std::uint64_t size) {
    const auto bytes = file->view(section, offset, stored);
    if (!bytes) return bytes.error();
    std::string out(static_cast<std::size_t>(size), '\0');
    const std::size_t got =
        dictionary ? ZSTD_decompress_usingDDict(context.get(), out.data(), out.size(), bytes->data(), bytes->size(),
                                                dictionary.get())
                   : ZSTD_decompressDCtx(context.get(), out.data(), out.size(), bytes->data(), bytes->size());
    if (ZSTD_isError(got) || got != out.size()) return wrong();
    return out;
  }

  Result<bool> open() {
    if (opened) return true;
    const auto head = file->view(section, 0, 8);
    if (!head) return head.error();
    const auto table_size = ByteReader(*head).fixed<std::uint64_t>();
    const auto bytes = file->view(section, 8, table_size);
    if (!bytes) return bytes.error();
    ByteReader reader(*bytes);
    const std::uint32_t dictionary_blocks = reader.number(2);
    const std::uint32_t blocks = reader.number();
    if (blocks > reader.left()) return wrong();
    context.reset(ZSTD_createDCtx());
    Table read;
    std::uint64_t raw = 0, stored = 8 + table_size;
    std::string learned;
    for (std::uint32_t i = 0; i < blocks; ++i) {
      const std::uint32_t raw_size = reader.number(RecordStoreWriter::block_limit), stored_size = reader.number();
      if (i < dictionary_blocks) {
        const auto part = inflate(stored, stored_size, raw_size);
        if (!part) return part.error();
        learned += *part;
      } else {
        read.raw.push_back(raw);
        read.stored.push_back(stored);
        raw += raw_size;
      }
      stored += stored_size;
    }
    read.raw.push_back(raw);
    read.stored.push_back(stored);
    std::uint64_t at = 0;
    read.records.reserve(std::size_t{record_count} + 1);
    for (std::uint32_t i = 0; i < record_count && reader.ok(); ++i) {
      read.records.push_back(at);
      at += reader.number(largest_record);
    }
    read.records.push_back(at);
    if (!reader.ok() || !reader.done() || at != raw || stored != file->size(section)) return wrong();
    if (!learned.empty()) {
      dictionary.reset(ZSTD_createDDict(learned.data(), learned.size()));
      if (!dictionary) return wrong();
    }
    table = std::move(read);
    opened = true;
    return true;
  }

  Result<const std::string*> block(std::size_t index) {
    if (const auto found = kept_at.find(index); found != kept_at.end()) {
      kept.splice(kept.begin(), kept, found->second);
      return &kept.front().bytes;
    }
    auto bytes = inflate(table.stored[index], table.stored[index + 1] - table.stored[index],
                         table.raw[index + 1] - table.raw[index]);
    if (!bytes) return bytes.error();
    kept_size += bytes->size();
    kept.push_front({index, std::move(*bytes)});
    kept_at[index] = kept.begin();
    while (kept_size > kept_bytes && kept.size() > 1) {
      kept_size -= kept.back().bytes.size();
      kept_at.erase(kept.back().block);
      kept.pop_back();
    }
    return &kept.front().bytes;
  }
};

RecordStore::RecordStore(const File& file, Section section, std::uint32_t records) : impl_(std::make_unique<Impl>()) {
  impl_->file = &file;
  impl_->section = section;
  impl_->record_count = records;
}
RecordStore::~RecordStore() = default;
RecordStore::RecordStore(RecordStore&&) noexcept = default;
RecordStore& RecordStore::operator=(RecordStore&&) noexcept = default;

Result<std::uint32_t> RecordStore::size(std::uint32_t record) const {
  const auto ready = impl_->open();
  if (!ready) return ready.error();
  assert(record < impl_->record_count);
  return static_cast<std::uint32_t>(impl_->table.records[record + 1] - impl_->table.records[record]);
}

Result<std::string> RecordStore::read(std::uint32_t record) const { return read(record, {0, largest_record}); }

Result<std::string> RecordStore::read(std::uint32_t record, ByteSpan part) const {
  const auto size_of = size(record);
  if (!size_of) return size_of.error();
  const Borders& raw = impl_->table.raw;
  const std::uint64_t begin = impl_->table.records[record], end = begin + std::min(part.end, *size_of);
  std::uint64_t at = std::min(begin + part.begin, end);
  std::string out;
  out.reserve(static_cast<std::size_t>(end - at));
  // The last block that begins at or before `at`; blocks of no bytes do not matter, they give none.
  auto index = static_cast<std::size_t>(std::upper_bound(raw.begin(), raw.end(), at) - raw.begin()) - 1;
  for (; at < end; ++index) {
    const auto bytes = impl_->block(index);
    if (!bytes) return bytes.error();
    const std::uint64_t from = at - raw[index], piece = std::min(end, raw[index + 1]) - at;
    out.append(**bytes, static_cast<std::size_t>(from), static_cast<std::size_t>(piece));
    at += piece;
  }
  return out;
}

}  // namespace diarium::index
