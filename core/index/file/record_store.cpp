#include "index/file/record_store.h"

#include <zstd.h>
#include <algorithm>
#include <list>
#include <optional>

#include "base/bytes.h"
#include "base/waiting.h"
#include "index/file/record_table.h"

namespace diarium::index {
namespace {

/// Bytes of the blocks that are kept. 0 would inflate a block anew for each record; more than what the hits of two
/// queries hold (40 papers of a few blocks) gains nothing.
constexpr std::size_t kept_bytes = 512u << 10;

/// A head that claims more is damaged.
constexpr std::uint32_t largest_dictionary = 128u << 10;

/// Blocks of a record are wanted before anybody knows which of them are read, where all of them take no more than this:
/// of a paper of 5 kB about 2 kB. 0: never, and a snippet takes one round more.
constexpr std::uint64_t wanted_at_once = 8u << 10;

/// A lead is wanted before anybody knows which record is read where it takes no more, and else so much of its
/// directory: all of that of a quarter of a million papers. 0: none, and each record that is far from those before
/// takes a round more.
constexpr std::uint32_t most_lead = 64u << 10, most_directory = 16u << 10;

}  // namespace

struct RecordStore::Impl {
  struct FreeContext {
    void operator()(ZSTD_DCtx* one) const { ZSTD_freeDCtx(one); }
  };
  struct FreeDictionary {
    void operator()(ZSTD_DDict* one) const { ZSTD_freeDDict(one); }
  };
  const File* file = nullptr;
  Section section{};
  std::uint32_t record_count = 0;
  std::optional<StoreHead> head;
  bool has_learned = false;
  std::unique_ptr<ZSTD_DCtx, FreeContext> context;
  std::unique_ptr<ZSTD_DDict, FreeDictionary> dictionary;
  std::optional<std::uint32_t> group_number;  ///< Of `group`, the one asked for last.
  RecordGroup group;
  struct Kept {
    std::uint64_t stored = 0;  ///< Where the block begins.
    std::string bytes;
  };
  std::list<Kept> kept;       ///< Asked for last first.
  std::size_t kept_size = 0;  ///< Bytes in them.

  Error wrong() const { return damaged(std::string(name(section))); }

  /// Decompresses stored bytes into exactly `size` bytes.
  Result<std::string> inflate(std::string_view bytes, std::uint64_t size) {
    std::string out(static_cast<std::size_t>(size), '\0');
    const std::size_t got =
        dictionary ? ZSTD_decompress_usingDDict(context.get(), out.data(), out.size(), bytes.data(), bytes.size(),
                                                dictionary.get())
                   : ZSTD_decompressDCtx(context.get(), out.data(), out.size(), bytes.data(), bytes.size());
    if (ZSTD_isError(got) || got != out.size()) return wrong();
    return out;
  }

  Result<bool> read_front() {
    if (head) return true;
    const auto bytes = file->view(section, 0, StoreHead::size);
    if (!bytes) return bytes.error();
    const StoreHead read = read_head(*bytes);
    if (read.records != record_count || read.dictionary.raw > largest_dictionary ||
        read.blocks_at() > file->size(section))
      return wrong();
    head = read;
    context.reset(ZSTD_createDCtx());
    return true;
  }

  /// Reads what the blocks were compressed with.
  Result<bool> learn() {
    if (has_learned) return true;
    if (const auto done = read_front(); !done) return done;
    if (head->dictionary.raw > 0) {
      const auto bytes = file->view(section, head->dictionary_at(), head->dictionary.stored);
      if (!bytes) return bytes.error();
      const auto learned = inflate(*bytes, head->dictionary.raw);
      if (!learned) return learned.error();
      dictionary.reset(ZSTD_createDDict(learned->data(), learned->size()));
      if (!dictionary) return wrong();
    }
    has_learned = true;
    return true;
  }

  /// Puts the group of a record into `group`.
  Result<bool> find(std::uint32_t record) {
    assert(record < record_count);
    const std::uint32_t number = record / group_records;
    if (group_number == number) return true;
    const auto front = read_front();
    const auto entry = file->view(section, StoreHead::entry_at(number), 8);
    if (!front) return front;
    if (!entry) return entry.error();
    ByteReader borders(*entry);
    const auto begin = borders.fixed<std::uint32_t>(), end = borders.fixed<std::uint32_t>();
    if (begin > end || end > head->tables_size) return wrong();
    const auto table = file->view_summed(section, head->tables_at() + begin, end - begin);
    if (!table) return table.error();
    group_number.reset();
    if (!read_group(*table, std::min(group_records, record_count - number * group_records), group)) return wrong();
    const std::uint64_t behind = head->blocks_at() + group.stored.back(), all = file->size(section);
    const bool ends_store = number + 1 == head->groups() && group.raw.back() > 0;
    if (ends_store ? behind != all : behind > all) return wrong();
    group_number = number;
    return true;
  }

  struct Place {
    std::uint64_t begin = 0, end = 0;  ///< In the group's blocks end to end.
  };
  /// After find().
  Place place(std::uint32_t record) const {
    const std::size_t number = record % group_records;
    return {group.records[number], group.records[number + 1]};
  }
  /// The first and the last block with bytes of a place that has some.
  std::pair<std::size_t, std::size_t> blocks_of(Place place) const {
    const auto holding = [this](std::uint64_t at) {
      return static_cast<std::size_t>(std::upper_bound(group.raw.begin(), group.raw.end(), at) - group.raw.begin()) - 1;
    };
    return {holding(place.begin), holding(place.end - 1)};
  }

  /// The stored bytes of block `index` of the group: a frame with its checksum, which inflate() compares.
  Result<std::string_view> stored_block(std::size_t index) const {
    return file->view_framed(section, head->blocks_at() + group.stored[index], group.stored[index + 1] - group.stored[index]);
  }

  /// Are they all here? If not, all that are missing are wanted.
  Result<bool> want_blocks(std::size_t first, std::size_t last) const {
    Waiting waiting;
    for (std::size_t index = first; index <= last; ++index) {
      if (const auto bytes = stored_block(index); !bytes && !waiting.take(bytes.error())) return bytes.error();
    }
    if (waiting.error()) return *waiting.error();
    return true;
  }

  Result<const std::string*> block(std::size_t index) {
    const std::uint64_t stored = group.stored[index], size = group.raw[index + 1] - group.raw[index];
    if (const auto found = std::ranges::find(kept, stored, &Kept::stored); found != kept.end()) {
      kept.splice(kept.begin(), kept, found);
      if (kept.front().bytes.size() != size) return wrong();  // Two groups tell of one block.
      return &kept.front().bytes;
    }
    const auto compressed = stored_block(index);
    if (!compressed) return compressed.error();
    auto bytes = inflate(*compressed, size);
    if (!bytes) return bytes.error();
    kept_size += bytes->size();
    kept.push_front({stored, std::move(*bytes)});
    while (kept_size > kept_bytes && kept.size() > 1) {
      kept_size -= kept.back().bytes.size();
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
  const auto learned = impl_->learn(), found = impl_->find(record);
  if (!learned) return learned.error();
  if (!found) return found.error();
  const Impl::Place place = impl_->place(record);
  return static_cast<std::uint32_t>(place.end - place.begin);
}

Result<bool> RecordStore::want_front() const {
  const std::uint32_t lead = impl_->file->lead(impl_->section);
  const auto front = impl_->file->view(impl_->section, 0, lead <= most_lead ? lead : most_directory);
  if (!front) return front.error();
  return true;
}

Result<bool> RecordStore::want(std::uint32_t record) const {
  const Impl& store = *impl_;
  const auto learned = impl_->learn(), found = impl_->find(record);
  if (!found) return found;
  if (const Impl::Place place = store.place(record); place.begin < place.end) {
    const auto [first, last] = store.blocks_of(place);
    if (store.group.stored[last + 1] - store.group.stored[first] <= wanted_at_once) {
      if (const auto here = store.want_blocks(first, last); !here) return here;
    }
  }
  return learned;
}

Result<StoreLayout> RecordStore::layout() const {
  StoreLayout layout{whole_store(), {}};
  if (const auto front = impl_->read_front(); !front) return front.error();
  for (std::uint32_t record = 0; record < impl_->record_count; record += group_records) {
    if (const auto found = impl_->find(record); !found) return found.error();
    if (!join_group(layout.borders, impl_->group)) return impl_->wrong();
  }
  if (layout.borders.raw.back() != layout.borders.records.back()) return impl_->wrong();
  const auto dictionary = impl_->file->view(impl_->section, impl_->head->dictionary_at(), impl_->head->dictionary.stored);
  if (!dictionary) return dictionary.error();
  layout.dictionary = *dictionary;
  return layout;
}

Result<std::string_view> RecordStore::stored(const StoreLayout& layout, std::size_t first, std::size_t end) const {
  const std::vector<std::uint64_t>& at = layout.borders.stored;
  return impl_->file->view(impl_->section, impl_->head->blocks_at() + at[first], at[end] - at[first]);
}

Result<std::string> RecordStore::read(std::uint32_t record) const { return read(record, {0, 0xFFFFFFFFu}); }

Result<std::string> RecordStore::read(std::uint32_t record, ByteSpan part) const {
  const auto learned = impl_->learn(), found = impl_->find(record);
  if (!found) return found.error();
  const Impl::Place whole = impl_->place(record);
  const Impl::Place wanted{std::min(whole.begin + part.begin, whole.end), std::min(whole.begin + part.end, whole.end)};
  std::string out;
  if (wanted.begin >= wanted.end) {
    if (!learned) return learned.error();
    return out;
  }
  const auto [first, last] = impl_->blocks_of(wanted);
  const auto here = impl_->want_blocks(first, last);
  if (!learned) return learned.error();
  if (!here) return here.error();
  out.reserve(static_cast<std::size_t>(wanted.end - wanted.begin));
  for (std::size_t index = first; index <= last; ++index) {
    const auto bytes = impl_->block(index);
    if (!bytes) return bytes.error();
    const std::uint64_t begin = impl_->group.raw[index];
    const std::uint64_t from = std::max(wanted.begin, begin), to = std::min(wanted.end, impl_->group.raw[index + 1]);
    out.append(**bytes, static_cast<std::size_t>(from - begin), static_cast<std::size_t>(to - from));
  }
  return out;
}

}  // namespace diarium::index
