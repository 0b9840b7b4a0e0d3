#define ZSTD_STATIC_LINKING_ONLY  // For ZSTD_c_useRowMatchFinder.
#include <zstd.h>
#include <algorithm>
#include <cassert>
#include <cstdint>

#include "base/bytes.h"
#include "index/record_store.h"

namespace diarium::index {
namespace {

/// 1 is the fastest, 22 the smallest. Measured on 47 MB of made-up papers with the dictionary below, in large blocks:
/// level 3 leaves 38 % of the text, level 5 34.9 %; in small ones level 5 36.3 %, level 6 36.1 % in a sixth more time.
constexpr int level_large = 5, level_small = 6;

/// How the dictionary is drawn: `slice_bytes` bytes at even steps through the first records, once they make `learn_from`.
/// Fewer records do without, as the dictionary would take more than it gives. Many short slices tell more than few long
/// ones; a dictionary twice as large gains 1 % of the text and is fetched before any of it can be read.
constexpr std::size_t learn_from = 2u << 20;
constexpr std::size_t slice_bytes = 1u << 10;
constexpr std::size_t slices = 128;
static_assert(slices * slice_bytes == 2 * RecordStoreWriter::block_limit);

void set(ZSTD_CCtx* context, ZSTD_cParameter parameter, int value) {
  [[maybe_unused]] const std::size_t done = ZSTD_CCtx_setParameter(context, parameter, value);
  assert(!ZSTD_isError(done));
}

}  // namespace

struct RecordStoreWriter::Impl {
  struct FreeContext {
    void operator()(ZSTD_CCtx* one) const { ZSTD_freeCCtx(one); }
  };
  /// When a block ends: with the record that fills it to `target`, before one that would make it larger than `most`, and
  /// in the middle of one at `limit`.
  struct Ends {
    std::size_t target, most, limit;
  };
  static constexpr Ends together{24u << 10, SIZE_MAX, block_limit};
  /// Smaller blocks cost room (2 KiB: 37.3 % of the text), larger ones time, as all of a block is inflated for a record.
  static constexpr Ends apart{4u << 10, 6u << 10, 8u << 10};
  /// Without a dictionary small blocks cost most: 32 % of the text where 73 papers are all there is.
  static constexpr Ends apart_without{12u << 10, 16u << 10, 24u << 10};

  Learn learn{};
  Ends ends{};
  std::unique_ptr<ZSTD_CCtx, FreeContext> context{ZSTD_createCCtx()};
  std::string waiting;  ///< First records, until there is a dictionary.
  std::vector<std::uint32_t> waiting_sizes;
  std::string open;  ///< The block that is being filled.
  std::string record_table, block_table, blocks, room;
  std::uint32_t block_count = 0;
  std::uint32_t dictionary_blocks = 0;  ///< Of the first blocks.

  void close(std::string_view block) {
    room.resize(ZSTD_compressBound(block.size()));
    const std::size_t size = ZSTD_compress2(context.get(), room.data(), room.size(), block.data(), block.size());
    assert(!ZSTD_isError(size));
    put_varint(block_table, block.size());
    put_varint(block_table, size);
    blocks.append(room, 0, size);
    ++block_count;
  }
  void put_away(std::string_view record) {
    put_varint(record_table, record.size());
    if (!open.empty() && open.size() + record.size() > ends.most) {
      close(open);
      open.clear();
    }
    open += record;
    std::string_view rest = open;
    for (; rest.size() > ends.limit; rest.remove_prefix(ends.limit)) close(rest.substr(0, ends.limit));
    if (rest.size() >= ends.target) {
      close(rest);
      rest = {};
    }
    if (rest.size() < open.size()) open = std::string(rest);
  }
  void store_waiting() {
    std::string_view rest = waiting;
    for (const std::uint32_t size : waiting_sizes) {
      put_away(rest.substr(0, size));
      rest.remove_prefix(size);
    }
    std::string().swap(waiting);
    waiting_sizes = {};
    learn = Learn::nothing;
  }
  void learn_now() {
    std::string dictionary;
    for (std::size_t i = 0; i < slices; ++i) dictionary += waiting.substr(waiting.size() / slices * i, slice_bytes);
    for (; dictionary_blocks < 2; ++dictionary_blocks)
      close(std::string_view(dictionary).substr(dictionary_blocks * block_limit, block_limit));
    [[maybe_unused]] const std::size_t done =
        ZSTD_CCtx_loadDictionary(context.get(), dictionary.data(), dictionary.size());
    assert(!ZSTD_isError(done));
    if (ends.target == apart_without.target) ends = apart;
    store_waiting();
  }
};

RecordStoreWriter::RecordStoreWriter(Learn learn, Blocks blocks) : impl_(std::make_unique<Impl>()) {
  const bool small = blocks == Blocks::apart;
  impl_->learn = learn;
  impl_->ends = small ? Impl::apart_without : Impl::together;
  set(impl_->context.get(), ZSTD_c_compressionLevel, small ? level_small : level_large);
  set(impl_->context.get(), ZSTD_c_checksumFlag, 1);
  // Left to itself, zstd takes the one search for matches or the other by what the processor can do: other bytes.
  set(impl_->context.get(), ZSTD_c_useRowMatchFinder, ZSTD_ps_disable);
}
RecordStoreWriter::~RecordStoreWriter() = default;
RecordStoreWriter::RecordStoreWriter(RecordStoreWriter&&) noexcept = default;
RecordStoreWriter& RecordStoreWriter::operator=(RecordStoreWriter&&) noexcept = default;

void RecordStoreWriter::add(std::string_view record) {
  if (impl_->learn == Learn::nothing) return impl_->put_away(record);
  impl_->waiting += record;
  impl_->waiting_sizes.push_back(static_cast<std::uint32_t>(record.size()));
  if (impl_->waiting.size() >= learn_from) impl_->learn_now();
}

std::string RecordStoreWriter::finish() && {
  Impl& store = *impl_;
  store.store_waiting();
  if (!store.open.empty()) store.close(store.open);
  std::string table;
  put_varint(table, store.dictionary_blocks);
  put_varint(table, store.block_count);
  table += store.block_table;
  table += store.record_table;
  std::string out;
  put_fixed(out, std::uint64_t{table.size()});
  out += table;
  out += store.blocks;
  return out;
}

}  // namespace diarium::index
