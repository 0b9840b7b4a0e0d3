#include "index/records/block_words.h"

#include <algorithm>
#include <utility>

#include "base/bytes.h"
#include "index/records/length.h"

namespace diarium::index {
namespace {

/// Papers that are read together. Fewer: a longer directory; more: more is brought for one paper, of papers of 5 kB some forty bytes
/// each.
constexpr std::uint32_t papers_a_group = 16;

/// Groups whose borders are read together. Fewer: more sums; more: more is brought for one paper.
constexpr std::uint32_t groups_a_row = 64;

/// So many bytes of rows are wanted before anybody knows which paper is read: those of 60,000 papers. 0: none, and
/// where words stand takes a round more.
constexpr std::uint32_t most_rows = 16u << 10;

std::uint32_t groups_of(std::uint32_t papers) { return papers / papers_a_group + (papers % papers_a_group > 0); }

/// Of a row with so many groups: a border more, and the sum.
std::uint64_t row_size(std::uint32_t groups) { return (std::uint64_t{groups} + 2) * 4; }

}  // namespace

std::uint32_t slots_of(const std::vector<BlockWords>& block_words) {
  std::uint32_t slots = 0;
  for (const BlockWords& block : block_words) {
    if (block.words > 0) slots += block.words + 1;
  }
  return slots;
}

void BlockWordsWriter::add_block(Zone zone, std::uint32_t words) {
  put_varint(paper_, std::uint64_t{words} << 1 | (zone != zone_));
  if (zone != zone_) paper_.push_back(static_cast<char>(zone));
  zone_ = zone;
}

std::string BlockWordsWriter::end_paper() {
  put_varint(sizes_, paper_.size());
  papers_ += paper_;
  zone_ = 0;
  if (++in_group_ == papers_a_group) end_group();
  return std::exchange(paper_, {});
}

void BlockWordsWriter::end_group() {
  std::string group;
  put_summed(group, sizes_ + papers_);
  groups_.append(group);
  ends_.push_back(static_cast<std::uint32_t>(groups_.size()));
  sizes_.clear();
  papers_.clear();
  in_group_ = 0;
}

SectionBytes BlockWordsWriter::finish() && {
  if (in_group_ > 0) end_group();
  std::string directory;
  for (std::size_t first = 0; first < ends_.size(); first += groups_a_row) {
    std::string row;
    put_fixed(row, first == 0 ? 0 : ends_[first - 1]);
    for (std::size_t group = first; group < std::min<std::size_t>(first + groups_a_row, ends_.size()); ++group) put_fixed(row, ends_[group]);
    put_summed(directory, row);
  }
  return {{}, std::move(groups_), std::move(directory)};
}

void want_block_words(const File& file) {
  (void)file.view(Section::block_words, 0, std::min(file.lead(Section::block_words), most_rows));
}

Result<std::string_view> raw_block_words(const File& file, std::uint32_t paper, std::uint32_t papers) {
  const std::uint32_t group = paper / papers_a_group, groups = groups_of(papers), row = group / groups_a_row;
  const std::uint32_t in_row = std::min(groups_a_row, groups - row * groups_a_row);
  const auto borders = file.view_summed(Section::block_words, row * row_size(groups_a_row), row_size(in_row));
  if (!borders) return borders.error();
  ByteReader reader(borders->substr(std::size_t{group % groups_a_row} * 4));
  const std::uint64_t begin = reader.fixed<std::uint32_t>(), end = reader.fixed<std::uint32_t>();
  if (begin > end) return damaged("block_words");
  const std::uint32_t rows = (groups + groups_a_row - 1) / groups_a_row, last = groups - (rows - 1) * groups_a_row;
  const auto bytes = file.view_summed(Section::block_words, (rows - 1) * row_size(groups_a_row) + row_size(last) + begin, end - begin);
  if (!bytes) return bytes.error();
  ByteReader sizes(*bytes);
  std::uint64_t before = 0, size = 0;
  for (std::uint32_t i = group * papers_a_group; i < std::min(papers, (group + 1) * papers_a_group); ++i) {
    const std::uint32_t one = sizes.number();
    if (i < paper) before += one;
    if (i == paper) size = one;
  }
  (void)sizes.take(before);
  const std::string_view found = sizes.take(size);
  if (!sizes.ok()) return damaged("block_words:" + std::to_string(paper));
  return found;
}

Result<std::vector<BlockWords>> read_block_words(const File& file, std::uint32_t paper, std::uint32_t papers,
                                            std::uint32_t room) {
  const auto bytes = raw_block_words(file, paper, papers);
  if (!bytes) return bytes.error();
  return decode_block_words(*bytes, paper, room);
}

Result<std::vector<BlockWords>> decode_block_words(std::string_view bytes, std::uint32_t paper, std::uint32_t room) {
  std::vector<BlockWords> block_words;
  Zone zone = 0;
  std::uint64_t slot = 0;
  for (ByteReader rest(bytes); !rest.done();) {
    const std::uint64_t number = rest.varint(), words = number >> 1;
    if (number & 1u) zone = rest.byte();
    if (!rest.ok() || zone >= zone_count || words > room) return damaged("block_words:" + std::to_string(paper));
    block_words.push_back({static_cast<std::uint32_t>(slot), static_cast<std::uint32_t>(words), zone});
    if (words > 0) slot += words + 1;
    if (slot > room) return damaged("block_words:" + std::to_string(paper));
  }
  if (room != any_room && length_room(length_code(static_cast<std::uint32_t>(slot))) != room)
    return damaged("block_words:" + std::to_string(paper));
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
