#include "index/postings/positions.h"

#include <algorithm>

#include "index/postings/interpolative.h"

namespace diarium::index {

void PositionsWriter::add(const std::vector<std::uint32_t>& slots, std::uint32_t slot_count) {
  if (postings_ > 0 && postings_ % group_size == 0) {
    bits_.finish();
    put_varint(sizes_, group_.size());
    groups_ += group_;
    group_.clear();
  }
  put_ascending(slots.data(), static_cast<std::uint32_t>(slots.size()), slot_count, bits_);
  ++postings_;
}

std::uint32_t PositionsWriter::finish(std::string& out) {
  bits_.finish();
  const std::size_t size = sizes_.size() + groups_.size() + group_.size();
  out += sizes_;
  out += groups_;
  out += group_;
  sizes_.clear();
  groups_.clear();
  group_.clear();
  postings_ = 0;
  return static_cast<std::uint32_t>(size);
}

Result<Positions> Positions::open(const File& file, const Profiles& profiles,
                                  const std::vector<std::uint32_t>& slot_counts, const Term& term) {
  auto postings = Postings::open(file, profiles, static_cast<std::uint32_t>(slot_counts.size()), term);
  if (!postings) return postings.error();
  const auto bytes = file.view(Section::positions, term.positions_at, term.positions_size);
  if (!bytes) return bytes.error();
  Positions positions;
  positions.postings_ = std::move(*postings);
  positions.profiles_ = &profiles;
  positions.slot_counts_ = &slot_counts;
  positions.bytes_ = *bytes;
  ByteReader reader(*bytes);
  std::uint64_t end = 0;
  for (std::uint32_t i = 0; i + 1 < (term.papers + group_size - 1) / group_size; ++i) {
    end += reader.number();
    if (!reader.ok() || end > bytes->size()) return damaged("positions:" + std::to_string(term.positions_at));
    positions.ends_.push_back(static_cast<std::uint32_t>(end));
  }
  positions.first_ = static_cast<std::uint32_t>(bytes->size() - reader.left());
  if (end > reader.left()) return damaged("positions:" + std::to_string(term.positions_at));
  positions.ends_.push_back(static_cast<std::uint32_t>(reader.left()));
  return positions;
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
    const std::uint32_t begin = group == 0 ? 0 : ends_[group - 1];
    bits_ = BitReader(bytes_.substr(first_ + begin, ends_[group] - begin));
    open_group_ = group;
    next_posting_ = group * group_size;
  }
  for (; next_posting_ <= wanted; ++next_posting_) {
    const std::uint32_t i = next_posting_ - postings_.first();  // group_size divides run_size: all lie in this run
    const std::uint32_t times = profiles_->times()[postings_.profiles()[i]], slots = (*slot_counts_)[papers[i]];
    if (times > slots) return damaged("positions");
    if (next_posting_ < wanted) {
      skip_ascending(bits_, times, slots);
    } else {
      take_ascending(bits_, times, slots, out);
    }
  }
  if (!bits_.ok()) return damaged("positions");
  return true;
}

}  // namespace diarium::index
