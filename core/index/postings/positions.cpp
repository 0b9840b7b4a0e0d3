#include "index/postings/positions.h"

#include <algorithm>
#include <cassert>

#include "index/postings/interpolative.h"

namespace diarium::index {

void PositionsWriter::add(std::span<const std::uint32_t> slots, std::uint32_t room) {
  if (postings_ > 0 && postings_ % group_size == 0) end_group();
  put_ascending(slots.data(), static_cast<std::uint32_t>(slots.size()), room, bits_);
  ++postings_;
}

void PositionsWriter::add_group(std::string_view group) {
  assert(postings_ % group_size == 0);
  if (postings_ > 0) end_group();
  group_ = group;
  postings_ += group_size;
}

void PositionsWriter::end_group() {
  bits_.finish();
  put_varint(sizes_, group_.size());
  groups_ += group_;
  group_.clear();
}

std::uint32_t PositionsWriter::finish(std::string& out) {
  bits_.finish();
  const std::size_t begin = out.size();
  if (sizes_.size() + groups_.size() + group_.size() > read_whole_bytes) {
    std::string front, summed;
    std::string_view groups = groups_;
    for (ByteReader sizes(sizes_); !sizes.done();) {
      const std::uint32_t size = sizes.number();
      put_fixed(front, size);
      put_summed(summed, groups.substr(0, size));
      groups.remove_prefix(size);
    }
    put_summed(out, front);
    out += summed;
    put_summed(out, group_);
  } else {
    put_list(out, sizes_ + groups_ + group_);
  }
  const std::size_t size = out.size() - begin;
  sizes_.clear();
  groups_.clear();
  group_.clear();
  postings_ = 0;
  return static_cast<std::uint32_t>(size);
}

namespace {

std::uint32_t groups_of(const Term& term) { return term.papers / group_size + (term.papers % group_size != 0); }

/// What is read of a list first: all of a short one, of others the sizes of the groups.
Result<std::string_view> view_front(const File& file, std::uint64_t at, std::uint32_t size, std::uint32_t groups) {
  if (group_sum_bytes(size) == 0) return view_list(file, Section::positions, at, size);
  return file.view_summed(Section::positions, at, (groups - std::uint64_t{1}) * sizeof(std::uint32_t) + bytes_of_sum);
}

}  // namespace

void Positions::want(const File& file, const Term& term) {
  (void)view_front(file, term.positions_at, term.positions_size, groups_of(term));
}

Result<Positions> Positions::open(const File& file, const Profiles& profiles,
                                  const std::vector<std::uint32_t>& rooms, const Term& term) {
  Positions positions;
  positions.file_ = &file;
  positions.profiles_ = &profiles;
  positions.rooms_ = &rooms;
  positions.at_ = term.positions_at;
  positions.size_ = term.positions_size;
  positions.groups_ = groups_of(term);
  auto postings = Postings::open(file, profiles, static_cast<std::uint32_t>(rooms.size()), term);
  const auto front = positions.read_front();
  if (!postings) return postings.error();
  if (!front) return front.error();
  positions.postings_ = std::move(*postings);
  return positions;
}

Error Positions::wrong() const { return damaged("positions:" + std::to_string(at_)); }

/// Reads where all groups end.
Result<bool> Positions::read_front() {
  const auto front = view_front(*file_, at_, size_, groups_);
  if (!front) return front.error();
  const bool is_whole = group_sum_bytes(size_) == 0;
  if (is_whole) whole_ = *front;
  ByteReader reader(*front);
  std::uint64_t end = 0;
  for (std::uint32_t i = 0; i + 1 < groups_; ++i) {
    end += is_whole ? reader.number() : reader.fixed<std::uint32_t>() + std::uint64_t{bytes_of_sum};
    if (!reader.ok() || end > size_) return wrong();
    ends_.push_back(static_cast<std::uint32_t>(end));
  }
  first_ = static_cast<std::uint32_t>(is_whole ? front->size() - reader.left() : front->size() + bytes_of_sum);
  const std::size_t size = is_whole ? front->size() : size_;
  if (first_ > size || end > size - first_) return wrong();
  ends_.push_back(static_cast<std::uint32_t>(size - first_));
  return true;
}

Result<std::string_view> Positions::group(std::uint32_t group) const {
  const std::uint32_t begin = group == 0 ? 0 : ends_[group - 1];
  if (group_sum_bytes(size_) == 0) return whole_.substr(first_ + begin, ends_[group] - begin);
  return file_->view_summed(Section::positions, at_ + first_ + begin, ends_[group] - begin);
}

Result<bool> Positions::open_group(std::uint32_t group) {
  const auto bytes = this->group(group);
  if (!bytes) return bytes.error();
  bits_ = BitReader(*bytes);
  open_group_ = group;
  next_posting_ = group * group_size;
  return true;
}

Result<bool> Positions::read(std::uint32_t paper, std::vector<std::uint32_t>& out) {
  if (!postings_.seek(paper)) {
    if (postings_.is_damaged()) return damaged("postings");
    return false;
  }
  const auto papers = postings_.papers();
  const auto found = std::lower_bound(papers.begin(), papers.end(), paper);
  if (found == papers.end() || *found != paper) return false;
  const auto in_run = static_cast<std::uint32_t>(found - papers.begin());
  const std::uint32_t wanted = postings_.first() + in_run, group = wanted / group_size;
  if (group != open_group_) {
    if (const auto done = open_group(group); !done) return done;
  }
  for (; next_posting_ <= wanted; ++next_posting_) {
    const std::uint32_t i = next_posting_ - postings_.first();  // group_size divides run_size: all lie in this run
    const std::uint32_t times = profiles_->times()[postings_.profiles()[i]], room = (*rooms_)[papers[i]];
    if (times > room) return damaged("positions");
    if (next_posting_ < wanted) {
      skip_ascending(bits_, times, room);
    } else {
      take_ascending(bits_, times, room, out);
    }
  }
  if (!bits_.ok()) return damaged("positions");
  return true;
}

}  // namespace diarium::index
