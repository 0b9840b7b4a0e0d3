#include "index/keys/leaves.h"

#include <algorithm>
#include <cassert>
#include <cstring>

#include "base/waiting.h"

namespace diarium::index {

Result<Leaves> Leaves::open(const File& file, Section section) {
  Leaves opened;
  opened.file_ = &file;
  opened.section_ = section;
  // Without a lead, as much as any top takes: head and top are asked for in one go.
  const std::uint64_t size = file.size(section), lead = file.lead(section);
  const auto top = file.view(section, 0, lead > 0 ? lead : std::min<std::uint64_t>(size, leaves::most_top_bytes(size)));
  if (!top) return top.error();
  ByteReader reader(*top);
  opened.entries_ = reader.fixed<std::uint32_t>();
  opened.leaves_ = reader.fixed<std::uint32_t>();
  const auto border_bytes = reader.fixed<std::uint32_t>();
  opened.places_ = reader.take(std::uint64_t{opened.leaves_} * leaves::place_bytes);
  opened.borders_ = reader.take(border_bytes);
  opened.area_ = top->size() - reader.left();
  if (!reader.ok()) return opened.damage();
  const Place last = opened.leaves_ > 0 ? opened.place(opened.leaves_ - 1) : Place{};
  if (last.blocks != (std::uint64_t{opened.entries_} + leaves::block_entries - 1) / leaves::block_entries ||
      last.end != file.size(section) - opened.area_)
    return opened.damage();
  return opened;
}

Leaves::Place Leaves::place(std::uint32_t leaf) const {
  Place place;
  const char* at = places_.data() + std::size_t{leaf} * leaves::place_bytes;
  std::memcpy(&place.end, at, 4);
  std::memcpy(&place.blocks, at + 4, 4);
  std::memcpy(&place.border_end, at + 8, 2);
  return place;
}

std::string_view Leaves::border(std::uint32_t leaf) const {
  const std::size_t begin = leaf > 0 ? place(leaf - 1).border_end : 0, end = place(leaf).border_end;
  if (begin > end || end > borders_.size()) return {};  // A damaged top leads to some leaf, without the key.
  return borders_.substr(begin, end - begin);
}

template <class IsBelow>
std::uint32_t Leaves::last_leaf(const IsBelow& is_below) const {
  std::uint32_t low = 0, high = leaves_;
  while (high - low > 1) {
    const std::uint32_t middle = low + (high - low) / 2;
    (is_below(border(middle)) ? low : high) = middle;
  }
  return low;
}

Result<Leaves::Leaf> Leaves::leaf(std::uint32_t number) const {
  const std::uint64_t begin = number > 0 ? place(number - 1).end : 0, end = place(number).end;
  if (begin > end) return damage();
  const auto read = file_->view_summed(section_, area_ + begin, end - begin);
  if (!read) return read.error();
  const std::uint64_t blocks = place(number).blocks, before = number > 0 ? place(number - 1).blocks : 0;
  if (before >= blocks || before * leaves::block_entries >= entries_) return damage();
  return Leaf{*read, static_cast<std::uint32_t>(before * leaves::block_entries),
              static_cast<std::uint32_t>(std::min<std::uint64_t>(blocks * leaves::block_entries, entries_))};
}

Result<LeafCursor> Leaves::walk(std::uint32_t first, std::uint32_t last) const {
  LeafCursor cursor;
  cursor.leaves_ = this;
  cursor.leaf_ = first;
  cursor.leaves_end_ = last + 1;
  if (leaves_ == 0) cursor.leaves_end_ = first;
  if (leaves_ > 0 && !cursor.open_leaf()) return *cursor.error_;
  return cursor;
}

Result<LeafCursor> Leaves::find(std::string_view key) const {
  const std::uint32_t only = leaf_of(key);
  auto cursor = walk(only, only);
  if (cursor) cursor->skip_to(key);
  return cursor;
}

std::uint32_t Leaves::leaf_of(std::string_view key) const {
  return last_leaf([&](std::string_view border) { return border <= key; });
}

Result<LeafCursor> Leaves::through(std::uint32_t first, std::uint32_t last) const {
  Waiting waiting;
  for (std::uint32_t number = first; leaves_ > 0 && number <= last; ++number)
    if (const auto one = leaf(number); !one && !waiting.take(one.error())) return one.error();
  if (waiting.error()) return *waiting.error();
  return walk(first, last);
}

Result<LeafCursor> Leaves::beginning_with(std::string_view prefix) const {
  const std::uint32_t first = leaf_of(prefix);
  const std::uint32_t last =
      last_leaf([&](std::string_view border) { return border.substr(0, prefix.size()) <= prefix; });
  auto cursor = through(first, std::max(first, last));
  if (cursor) cursor->skip_to(prefix);
  return cursor;
}

std::uint32_t Leaves::leaves_beginning_with(std::string_view prefix) const {
  if (leaves_ == 0) return 0;
  const std::uint32_t first = leaf_of(prefix);
  const std::uint32_t last = last_leaf([&](std::string_view border) { return border.substr(0, prefix.size()) <= prefix; });
  return std::max(first, last) - first + 1;
}

Result<LeafCursor> Leaves::at(std::uint32_t number) const {
  assert(number < entries_);
  const std::uint32_t block = number / leaves::block_entries;
  std::uint32_t low = 0, high = leaves_ - 1;  // The first leaf up to which there are more blocks than that.
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (place(middle).blocks > block) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  auto cursor = walk(low, leaves_ - 1);
  if (cursor) cursor->skip_to(number);
  return cursor;
}

void LeafCursor::end() {
  block_ = leaf_bytes_ = ByteReader();
  next_ = leaf_end_;
  leaves_end_ = leaf_;
}

bool LeafCursor::fail(Error error) {
  error_ = std::move(error);
  end();
  return false;
}

bool LeafCursor::stop() { return fail(damaged(std::string(name(leaves_->section_)) + ":" + std::to_string(next_))); }

bool LeafCursor::open_leaf() {
  const auto leaf = leaves_->leaf(leaf_);
  if (!leaf) return fail(leaf.error());
  ++leaf_;
  leaf_bytes_ = ByteReader(leaf->bytes);
  next_ = leaf->first;
  leaf_end_ = leaf->end;
  return true;
}

void LeafCursor::skip_to(std::string_view key) {
  ByteReader ahead = leaf_bytes_;
  (void)ahead.text();
  (void)ahead.text();
  while (!ahead.done()) {
    const ByteReader begin = ahead;
    if (ahead.text() > key || !ahead.ok()) return;
    (void)ahead.text();
    leaf_bytes_ = begin;
    next_ += leaves::block_entries;
  }
}

void LeafCursor::skip_to(std::uint32_t number) {
  while (number - next_ >= leaves::block_entries && leaf_bytes_.ok()) {
    (void)leaf_bytes_.text();
    (void)leaf_bytes_.text();
    next_ += leaves::block_entries;
  }
}

bool LeafCursor::open_block() {
  if (!leaf_bytes_.ok() || !block_.ok()) return stop();
  if (leaf_bytes_.done()) {
    if (next_ != leaf_end_) return stop();
    if (leaf_ >= leaves_end_ || !open_leaf()) return false;
  }
  if (next_ % leaves::block_entries != 0 || next_ >= leaf_end_) return stop();
  const std::string_view first = leaf_bytes_.text();
  block_ = ByteReader(leaf_bytes_.text());
  if (!leaf_bytes_.ok() || first.size() > leaves::longest_key || block_.done()) return stop();
  shared_ = static_cast<std::uint32_t>(std::ranges::mismatch(first, key()).in1 - first.begin());
  size_ = static_cast<std::uint32_t>(first.size());
  std::copy(first.begin(), first.end(), key_.begin());
  ++next_;
  return true;
}

bool LeafCursor::next() {
  if (block_.done()) return open_block();
  const std::uint32_t both = block_.byte();
  std::uint32_t rest_size = both & 15u;
  shared_ = both >> 4u;
  if (shared_ == leaves::escape) shared_ += block_.byte();
  if (rest_size == leaves::escape) rest_size += block_.byte();
  const std::string_view rest = block_.take(rest_size);
  if (!block_.ok() || shared_ > size_ || shared_ + rest_size > leaves::longest_key ||
      next_ % leaves::block_entries == 0 || next_ >= leaf_end_)
    return stop();
  size_ = shared_ + rest_size;
  std::copy(rest.begin(), rest.end(), key_.begin() + shared_);
  ++next_;
  return true;
}

}  // namespace diarium::index
