#include "index/keys/leaves_writer.h"

#include <algorithm>
#include <cassert>

#include "base/bytes.h"
#include "index/keys/leaves.h"

namespace diarium::index {
namespace {

/// Smaller leaves save little: they come by 512 bytes, and make the top larger.
constexpr std::uint64_t least_leaf_bytes = 2048;

std::uint32_t shared_beginning(std::string_view a, std::string_view b) {
  return static_cast<std::uint32_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

}  // namespace

SectionBytes led_by_top(std::string section) {
  ByteReader reader(section);
  (void)reader.fixed<std::uint32_t>();  // entries
  const std::uint64_t places = std::uint64_t{leaves::place_bytes} * reader.fixed<std::uint32_t>();
  const auto top = static_cast<std::size_t>(leaves::head_bytes + places + reader.fixed<std::uint32_t>());
  std::string lead = section.substr(0, top);
  return {section.erase(0, top), {}, std::move(lead)};
}

bool LeavesWriter::is_block_full() const { return entries_ % leaves::block_entries == 0; }

void LeavesWriter::end_block() {
  if (blocks_.empty()) return;
  put_text(bytes_, block_);
  blocks_.back().end = bytes_.size();
  block_.clear();
}

std::string& LeavesWriter::add(std::string_view key) {
  assert(key.size() <= leaves::longest_key && (entries_ == 0 || last_ < key));
  const std::uint32_t shared = shared_beginning(key, last_);
  if (is_block_full()) {
    end_block();
    blocks_.push_back({std::string(entries_ == 0 ? std::string_view() : key.substr(0, shared + std::size_t{1}))});
    put_text(bytes_, key);
  } else {
    const std::uint32_t rest = static_cast<std::uint32_t>(key.size()) - shared;
    block_.push_back(static_cast<char>(std::min(shared, leaves::escape) << 4 | std::min(rest, leaves::escape)));
    if (shared >= leaves::escape) block_.push_back(static_cast<char>(shared - leaves::escape));
    if (rest >= leaves::escape) block_.push_back(static_cast<char>(rest - leaves::escape));
    block_ += key.substr(shared);
  }
  last_ = key;
  ++entries_;
  return block_;
}

std::string LeavesWriter::finish() && {
  end_block();
  for (std::uint64_t leaf_bytes = least_leaf_bytes;; leaf_bytes += leaf_bytes / 4) {
    std::string places, borders;
    std::vector<std::size_t> ends;  // Of leaves, without their sums.
    std::uint64_t begin = 0;
    for (std::size_t block = 0; block < blocks_.size();) {
      borders += blocks_[block].border;
      while (++block < blocks_.size() && blocks_[block].end - begin <= leaf_bytes) {
      }
      begin = blocks_[block - 1].end;
      ends.push_back(static_cast<std::size_t>(begin));
      put_fixed(places, static_cast<std::uint32_t>(begin + ends.size() * bytes_of_sum));
      put_fixed(places, static_cast<std::uint32_t>(block));
      put_fixed(places, static_cast<std::uint16_t>(borders.size()));
    }
    if (leaves::head_bytes + places.size() + borders.size() > leaves::most_top_bytes(bytes_.size())) continue;
    std::string out;
    put_fixed(out, entries_);
    put_fixed(out, static_cast<std::uint32_t>(places.size() / leaves::place_bytes));
    put_fixed(out, static_cast<std::uint32_t>(borders.size()));
    out += places + borders;
    std::size_t before = 0;
    for (const std::size_t end : ends) {
      put_summed(out, std::string_view(bytes_).substr(before, end - before));
      before = end;
    }
    return out;
  }
}

}  // namespace diarium::index
