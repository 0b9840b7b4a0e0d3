#define ZSTD_STATIC_LINKING_ONLY  // For ZSTD_c_useRowMatchFinder.
#include <zstd.h>
#include <algorithm>
#include <cassert>
#include <cstdint>
#include <utility>

#include "index/file/learned.h"
#include "index/file/record_store.h"
#include "index/file/record_table.h"

namespace diarium::index {
namespace {

/// 1 is the fastest, 22 the smallest. Measured on made-up papers: in large blocks level 3 leaves 38 % of the text, level 5
/// 34.9 %; in small ones, with what was learned, level 6 leaves 37.4 %, level 8 36.9 % in a third more time, and level 12
/// 36.6 % in twice the time.
constexpr int level_large = 5, level_small = 8;
/// Of what is read once: half the time of level 5, a tenth of that of level 8.
constexpr int level_quick = 1;

/// So many bytes of records are copied in one go.
constexpr std::uint64_t copied_at_once = 1u << 20;

/// Tables of so few bytes are in the lead, too: those of 10,000 papers. 0: never, and each hit takes a request and a
/// round more; more: more is brought that no hit needs.
constexpr std::size_t tables_in_lead = 40u << 10;

/// So many bytes of the first records are learned from. Fewer do without, as what is learned would take more than it gives.
constexpr std::size_t learn_from = 2u << 20;
/// Of small numbers less is enough, where it is all there is: of 10,000 made-up papers it makes the cards (1.9 MB) no larger, and what
/// is read for one card 1 kB instead of 5.
constexpr std::size_t learn_numbers_from = 256u << 10;

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
  static constexpr Ends together{24u << 10, SIZE_MAX, largest_block};
  /// Smaller blocks cost room (2 KiB: 37.3 % of the text), larger ones time, as all of a block is inflated for a record.
  static constexpr Ends apart{4u << 10, 6u << 10, 8u << 10};
  /// Without a dictionary small blocks cost most: 32 % of the text where 73 papers are all there is.
  static constexpr Ends apart_without{12u << 10, 16u << 10, 24u << 10};

  Learn learn{};
  bool leads = false;  ///< Is what leads to its records the lead of its section? Records of hits are those that learn.
  Ends ends{};
  std::unique_ptr<ZSTD_CCtx, FreeContext> context{ZSTD_createCCtx()};
  std::string waiting;  ///< First records, until there is a dictionary.
  std::vector<std::uint32_t> waiting_sizes;
  std::string open;  ///< The block that is being filled.
  std::vector<std::uint32_t> record_sizes;
  std::vector<StoredSize> block_sizes;
  std::string stored, room;  ///< The block at hand, compressed.
  Spool blocks;
  std::string dictionary;  ///< As it is stored.
  StoredSize dictionary_size;

  /// Appends the compressed bytes.
  StoredSize compress(std::string_view bytes, std::string& out) {
    room.resize(ZSTD_compressBound(bytes.size()));
    const std::size_t size = ZSTD_compress2(context.get(), room.data(), room.size(), bytes.data(), bytes.size());
    assert(!ZSTD_isError(size));
    out.append(room, 0, size);
    return {static_cast<std::uint32_t>(bytes.size()), static_cast<std::uint32_t>(size)};
  }
  void close(std::string_view block) {
    stored.clear();
    block_sizes.push_back(compress(block, stored));
    blocks.append(stored);
  }
  void put_away(std::string_view record) {
    record_sizes.push_back(static_cast<std::uint32_t>(record.size()));
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
  struct Stretch;
  [[nodiscard]] Stretch same_blocks(const RecordGroup& borders, std::uint32_t first, std::uint32_t end) const;
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
    const std::string learned = learned_from(waiting, learn == Learn::words ? of_words : of_numbers);
    dictionary_size = compress(learned, dictionary);
    [[maybe_unused]] const std::size_t done = ZSTD_CCtx_loadDictionary(context.get(), learned.data(), learned.size());
    assert(!ZSTD_isError(done));
    if (ends.target == apart_without.target) ends = apart;
    store_waiting();
  }
};

RecordStoreWriter::RecordStoreWriter(Learn learn, Blocks blocks, const Making& making) : impl_(std::make_unique<Impl>()) {
  const bool small = blocks == Blocks::apart;
  const bool quick = making.effort == Effort::quick;
  impl_->learn = quick ? Learn::nothing : learn;
  impl_->leads = impl_->learn != Learn::nothing;
  impl_->blocks = open_spool(making.spool);
  impl_->ends = small ? Impl::apart_without : Impl::together;
  set(impl_->context.get(), ZSTD_c_compressionLevel, quick ? level_quick : small ? level_small : level_large);
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

/// A stretch of blocks that begins and ends where a record does.
struct RecordStoreWriter::Impl::Stretch {
  std::size_t block = 0, blocks_end = 0;
  std::uint32_t records_end = 0;
};

/// The blocks from a record on that this store would make of records up to `end` too; of no blocks where there are none.
RecordStoreWriter::Impl::Stretch RecordStoreWriter::Impl::same_blocks(const RecordGroup& borders, std::uint32_t first, std::uint32_t end) const {
  const auto block = std::ranges::lower_bound(borders.raw, borders.records[first]);
  Stretch best{static_cast<std::size_t>(block - borders.raw.begin()), 0, first};
  best.blocks_end = best.block;
  if (block == borders.raw.end() || *block != borders.records[first]) return best;
  std::uint32_t record = first;
  for (std::size_t i = best.block; i + 1 < borders.raw.size(); ++i) {
    const std::uint64_t border = borders.raw[i + 1];
    while (record < end && borders.records[record] < border) ++record;
    if (borders.records[record] < border) break;
    // A block ends when it is full, or before a record that is too large for it, which then must come here too.
    const bool by_itself = border - borders.raw[i] >= ends.target;
    if (borders.records[record] == border && (by_itself || borders.records[end] > border)) best.blocks_end = i + 1, best.records_end = record;
    if (border - borders.raw[best.block] >= copied_at_once && best.blocks_end > best.block) break;
  }
  return best;
}

Result<std::uint32_t> RecordStoreWriter::add_from(const RecordStore& from, const StoreLayout& layout, std::uint32_t first, std::uint32_t end) {
  Impl& store = *impl_;
  if (store.learn == Learn::nothing && store.open.empty() && layout.dictionary == store.dictionary) {
    const Impl::Stretch same = store.same_blocks(layout.borders, first, end);
    if (same.records_end > first) {
      const auto bytes = from.stored(layout, same.block, same.blocks_end);
      if (!bytes) return bytes.error();
      store.blocks.append(*bytes);
      const auto size = [](const std::vector<std::uint64_t>& at, std::size_t i) { return static_cast<std::uint32_t>(at[i + 1] - at[i]); };
      for (std::size_t i = same.block; i < same.blocks_end; ++i)
        store.block_sizes.push_back({size(layout.borders.raw, i), size(layout.borders.stored, i)});
      for (std::uint32_t i = first; i < same.records_end; ++i) store.record_sizes.push_back(size(layout.borders.records, i));
      return same.records_end - first;
    }
  }
  const auto record = from.read(first);
  if (!record) return record.error();
  add(*record);
  return 1;
}

SectionBytes RecordStoreWriter::finish() && {
  Impl& store = *impl_;
  if (store.learn == Learn::numbers && store.waiting.size() >= learn_numbers_from) store.learn_now();
  else store.store_waiting();
  if (!store.open.empty()) store.close(store.open);
  auto [head, tables] = put_front(store.record_sizes, store.block_sizes, store.dictionary_size);
  head += store.dictionary;
  if (!store.leads) return {head + tables, std::move(store.blocks)};
  if (tables.size() <= tables_in_lead) head += std::exchange(tables, {});
  return {std::move(tables), std::move(store.blocks), std::move(head)};
}

}  // namespace diarium::index
