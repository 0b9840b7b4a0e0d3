#include "index/records/block_words.h"

#include <algorithm>

#include "base/bytes.h"

namespace diarium::index {

std::uint32_t slots_of(const std::vector<BlockWords>& block_words) {
  std::uint32_t slots = 0;
  for (const BlockWords& block : block_words) {
    if (block.words > 0) slots += block.words + 1;
  }
  return slots;
}

void BlockWordsWriter::begin_paper() {
  put_fixed(offsets_, static_cast<std::uint32_t>(bytes_.size()));
  zone_ = 0;
}

void BlockWordsWriter::add_block(Zone zone, std::uint32_t words) {
  std::string bytes;
  put_varint(bytes, std::uint64_t{words} << 1 | (zone != zone_));
  if (zone != zone_) bytes.push_back(static_cast<char>(zone));
  bytes_.append(bytes);
  zone_ = zone;
}

SectionBytes BlockWordsWriter::finish() && { return {std::move(offsets_), std::move(bytes_)}; }

Result<std::string_view> raw_block_words(const File& file, std::uint32_t paper, std::uint32_t papers) {
  const auto borders = file.view(Section::block_words, std::uint64_t{paper} * 4, 8);
  if (!borders) return borders.error();
  ByteReader reader(*borders);
  const std::uint64_t begin = reader.fixed<std::uint32_t>(), end = reader.fixed<std::uint32_t>();
  if (begin > end) return damaged("block_words");
  return file.view(Section::block_words, (std::uint64_t{papers} + 1) * 4 + begin, end - begin);
}

Result<std::vector<BlockWords>> read_block_words(const File& file, std::uint32_t paper, std::uint32_t papers,
                                            std::uint32_t slot_count) {
  const auto bytes = raw_block_words(file, paper, papers);
  if (!bytes) return bytes.error();
  std::vector<BlockWords> block_words;
  Zone zone = 0;
  std::uint64_t slot = 0;
  for (ByteReader rest(*bytes); !rest.done();) {
    const std::uint64_t number = rest.varint(), words = number >> 1;
    if (number & 1u) zone = rest.byte();
    if (!rest.ok() || zone >= zone_count || words > slot_count) return damaged("block_words:" + std::to_string(paper));
    block_words.push_back({static_cast<std::uint32_t>(slot), static_cast<std::uint32_t>(words), zone});
    if (words > 0) slot += words + 1;
    if (slot > slot_count) return damaged("block_words:" + std::to_string(paper));
  }
  if (slot != slot_count) return damaged("block_words:" + std::to_string(paper));
  return block_words;
}

std::size_t block_words_of(const std::vector<BlockWords>& block_words, std::uint32_t slot) {
  auto found = std::upper_bound(block_words.begin(), block_words.end(), slot,
                                [](std::uint32_t wanted, const BlockWords& s) { return wanted < s.first_slot; });
  // Blocks without words share the first slot of the block after them and stand before it.
  if (found == block_words.begin()) return block_words.size();
  --found;
  return slot < found->first_slot + found->words ? static_cast<std::size_t>(found - block_words.begin())
                                                 : block_words.size();
}

}  // namespace diarium::index
