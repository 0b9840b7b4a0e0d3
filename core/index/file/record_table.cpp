#include "index/file/record_table.h"

#include <algorithm>

#include "base/bytes.h"
#include "index/file/file.h"
#include "index/file/packed.h"

namespace diarium::index {
namespace {

/// A table that claims more is damaged: the largest text is 64 MB, and NFC makes no text three times as long.
constexpr std::uint32_t largest_record = 256u << 20;

/// No section is larger; sums of what a table tells stay far from the end of 64 bits.
constexpr std::uint64_t largest_section = std::uint64_t{1} << 48;

/// A block of the store: its place among the blocks, in the records end to end, and in the section's blocks.
struct At {
  std::size_t block = 0;
  std::uint64_t raw = 0, stored = 0;
  void pass(StoredSize one) {
    ++block;
    raw += one.raw;
    stored += one.stored;
  }
};

/// What a block has beyond the record in which it begins, or less: most end with it.
std::int64_t room_to_border(const std::vector<std::uint64_t>& borders, std::uint64_t at) {
  return static_cast<std::int64_t>(*std::ranges::upper_bound(borders, at) - at);
}

/// The least of some numbers, and how far each is above it.
void put_numbers(const std::vector<std::uint32_t>& numbers, std::string& out) {
  const std::uint32_t least = numbers.empty() ? 0 : *std::ranges::min_element(numbers);
  put_varint(out, least);
  for (std::size_t first = 0; first < numbers.size(); first += run_size) {
    const std::size_t behind = std::min<std::size_t>(first + run_size, numbers.size());
    std::vector<std::uint32_t> run;
    for (std::size_t i = first; i < behind; ++i) run.push_back(numbers[i] - least);
    put_run(run.data(), static_cast<std::uint32_t>(run.size()), out);
  }
}

/// Reads `count` of them, none above `most`. False where they are none.
bool take_numbers(ByteReader& reader, std::uint32_t count, std::uint32_t most, std::vector<std::uint32_t>& out) {
  out.clear();
  const std::uint32_t least = reader.number(most);
  std::uint32_t run[run_size];
  for (std::uint32_t first = 0; first < count; first += run_size) {
    const std::uint32_t some = std::min(run_size, count - first);
    if (!take_run(reader, some, run)) return false;
    for (std::uint32_t i = 0; i < some; ++i) {
      if (run[i] > most - least) return false;
      out.push_back(least + run[i]);
    }
  }
  return reader.ok();
}

}  // namespace

StoreFront put_front(const std::vector<std::uint32_t>& records, const std::vector<StoredSize>& blocks,
                     StoredSize dictionary) {
  std::string directory, tables, table;
  At at;
  std::uint64_t begin = 0;  // of the group, in the records end to end
  for (std::size_t first = 0; first < records.size(); first += group_records) {
    put_fixed(directory, static_cast<std::uint32_t>(tables.size()));
    const std::size_t behind = std::min<std::size_t>(first + group_records, records.size());
    std::uint64_t end = begin;
    for (std::size_t i = first; i < behind; ++i) end += records[i];
    while (begin < end && at.raw + blocks[at.block].raw <= begin) at.pass(blocks[at.block]);
    put_varint(table, begin < end ? at.stored : 0);
    put_varint(table, begin < end ? begin - at.raw : 0);
    const auto sizes_begin = records.begin() + static_cast<std::ptrdiff_t>(first);
    const std::vector<std::uint32_t> sizes(sizes_begin, sizes_begin + static_cast<std::ptrdiff_t>(behind - first));
    put_numbers(sizes, table);
    std::vector<std::uint64_t> borders{begin};
    for (const std::uint32_t size : sizes) borders.push_back(borders.back() + size);
    std::vector<std::uint32_t> beyond, stored;
    // The last block may go on with the next group, which then tells of it too.
    for (At next = at; begin < end && next.raw < end; next.pass(blocks[next.block])) {
      const std::int64_t more = std::int64_t{blocks[next.block].raw} - room_to_border(borders, next.raw);
      beyond.push_back(static_cast<std::uint32_t>(zigzag(more)));
      stored.push_back(blocks[next.block].stored);
    }
    put_varint(table, beyond.size());
    put_numbers(beyond, table);
    put_numbers(stored, table);
    put_summed(tables, table);
    table.clear();
    begin = end;
  }
  put_fixed(directory, static_cast<std::uint32_t>(tables.size()));
  std::string out;
  put_fixed(out, static_cast<std::uint32_t>(records.size()));
  put_fixed(out, static_cast<std::uint32_t>(tables.size()));
  put_fixed(out, dictionary.raw);
  put_fixed(out, dictionary.stored);
  return {out + directory, std::move(tables)};
}

StoreHead read_head(std::string_view bytes) {
  ByteReader reader(bytes);
  StoreHead head;
  head.records = reader.fixed<std::uint32_t>();
  head.tables_size = reader.fixed<std::uint32_t>();
  head.dictionary.raw = reader.fixed<std::uint32_t>();
  head.dictionary.stored = reader.fixed<std::uint32_t>();
  return head;
}

bool read_group(std::string_view bytes, std::uint32_t count, RecordGroup& out) {
  ByteReader reader(bytes);
  out.stored.assign(1, reader.varint(largest_section));
  out.raw.assign(1, 0);
  out.records.assign(1, reader.number(largest_block - 1));
  std::vector<std::uint32_t> sizes, beyond, stored;
  if (!take_numbers(reader, count, largest_record, sizes)) return false;
  for (const std::uint32_t size : sizes) out.records.push_back(out.records.back() + size);
  // A block ends with a record, or has a page at least.
  const auto blocks = reader.number(static_cast<std::uint32_t>(count + 1 + out.records.back() / page_size));
  if (!take_numbers(reader, blocks, 2 * largest_record, beyond)) return false;
  if (!take_numbers(reader, blocks, 0xFFFFFFFFu, stored) || !reader.done()) return false;
  for (std::uint32_t i = 0; i < blocks; ++i) {
    // Each block has bytes of the group: the one before did not bring its end.
    if (out.raw.back() >= out.records.back()) return false;
    const std::int64_t raw = room_to_border(out.records, out.raw.back()) + unzigzag(beyond[i]);
    if (raw < 0 || raw > largest_block) return false;
    out.raw.push_back(out.raw.back() + static_cast<std::uint64_t>(raw));
    out.stored.push_back(out.stored.back() + stored[i]);
  }
  if (out.raw.back() < out.records.back()) return false;
  return out.raw.size() == 1 || out.records.front() < out.raw[1];
}

bool join_group(RecordGroup& all, const RecordGroup& next) {
  std::size_t first = 0;  // Of its blocks that is not there yet.
  std::uint64_t begin = all.raw.back();
  if (next.raw.size() > 1) {
    const std::size_t last = all.raw.size() - 1;
    if (last > 0 && next.stored[0] == all.stored[last - 1]) {  // Two groups share a block.
      begin = all.raw[last - 1];
      if (begin + next.raw[1] != all.raw[last] || next.stored[1] != all.stored[last]) return false;
      first = 1;
    } else if (next.stored[0] != all.stored[last]) {
      return false;
    }
    if (begin + next.records.front() != all.records.back()) return false;
  } else {
    begin = all.records.back() - next.records.front();  // Without bytes it stands nowhere.
  }
  for (std::size_t i = first + 1; i < next.raw.size(); ++i) {
    all.raw.push_back(begin + next.raw[i]);
    all.stored.push_back(next.stored[i]);
  }
  for (std::size_t i = 1; i < next.records.size(); ++i) all.records.push_back(begin + next.records[i]);
  return true;
}

}  // namespace diarium::index
