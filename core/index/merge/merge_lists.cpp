#include "index/merge/merge_lists.h"

#include <algorithm>

#include "index/pack_impl.h"

namespace diarium::index {

ListsMerger::ListsMerger(const std::vector<Pack>& packs, const Gathered& gathered) : packs_(packs), gathered_(gathered) {
  for (std::size_t pack = 0; pack < packs.size(); ++pack) {
    std::vector<std::uint32_t> stay;
    std::ranges::copy_if(gathered.numbers[pack], std::back_inserter(stay), [](std::uint32_t number) { return number != Gathered::left_out; });
    in_order_.push_back(std::ranges::is_sorted(stay));
    profiles_.emplace_back(packs[pack].impl().profiles.size());
  }
}

void ListsMerger::begin() {
  lists_.clear();
  postings_.clear();
  slots_.clear();
}

Result<bool> ListsMerger::take(std::uint32_t pack, const Term& term, ListsWriter& out) {
  const Pack::Impl& impl = packs_[pack].impl();
  auto read = index::Postings::open(impl.file, impl.profiles, impl.papers.size(), term);
  if (!read) return read.error();
  const auto list = static_cast<std::uint32_t>(lists_.size());
  lists_.push_back({pack, term, postings_.size()});
  const std::vector<std::uint32_t>&numbers = gathered_.numbers[pack], &rooms = impl.papers.rooms(), &times = impl.profiles.times();
  std::vector<std::uint32_t>& written = profiles_[pack];
  bool whole = true;
  while (read->next()) {
    const auto papers = read->papers(), profiles = read->profiles();
    for (std::size_t i = 0; i < papers.size(); ++i) {
      const std::uint32_t paper = papers[i], number = numbers[paper], profile = profiles[i];
      if (times[profile] > rooms[paper]) return damaged("positions");
      if (number == Gathered::left_out) {
        whole = false;
        continue;
      }
      if (written[profile] == 0) written[profile] = out.profile(impl.profiles[profile]) + 1;
      postings_.push_back({number, list, paper, written[profile] - 1, 0, 0});
    }
  }
  if (read->is_damaged()) return damaged("postings");
  return whole;
}

/// How many of the postings stand at the begin of the merged list as in that of the first pack.
std::size_t ListsMerger::same_at_begin() const {
  const List& first = lists_[0];
  const std::size_t own = lists_.size() > 1 ? lists_[1].begin : postings_.size();
  if (!in_order_[first.pack] || own < first.term.papers) return 0;  // Some of it are left out.
  std::uint32_t others = Gathered::left_out;
  for (std::size_t i = own; i < postings_.size(); ++i) others = std::min(others, postings_[i].number);
  const auto end = std::partition_point(postings_.begin(), postings_.begin() + static_cast<std::ptrdiff_t>(own), [&](const Posting& one) { return one.number < others; });
  return static_cast<std::size_t>(end - postings_.begin());
}

Result<bool> ListsMerger::write(ListsWriter& out, const ZoneAt& zone_at) {
  const std::size_t same = slots_.empty() ? same_at_begin() : 0;  // Somebody read all of them.
  if (same == postings_.size()) {
    const Term& term = lists_[0].term;
    const auto positions = packs_[lists_[0].pack].impl().file.view(Section::positions, term.positions_at, term.positions_size);
    if (!positions) return positions.error();
    for (const Posting& one : postings_) out.add(one.number, one.profile);
    out.end_list(*positions);
    return true;
  }
  const std::size_t groups = same / group_size, first = groups * group_size;
  if (groups > 0) {
    const auto positions = open_positions(lists_[0]);
    if (!positions) return positions.error();
    for (std::size_t i = 0; i < first; ++i) out.add(postings_[i].number, postings_[i].profile);
    for (std::uint32_t group = 0; group < groups; ++group) {
      const auto bytes = positions->group(group);
      if (!bytes) return bytes.error();
      out.add_group(*bytes);
    }
  }
  if (slots_.empty())
    if (const auto read = read_slots(first); !read) return read.error();
  write_from(first, out, zone_at);
  out.end_list();
  return true;
}

/// Adds the postings from `first` on, whose slots were read.
void ListsMerger::write_from(std::size_t first, ListsWriter& out, const ZoneAt& zone_at) {
  const std::size_t own = std::max(first, lists_.size() > 1 ? lists_[1].begin : postings_.size());  // That the first list has, up to here.
  const auto in_order = [this](std::size_t begin, std::size_t end) {
    const auto some = std::ranges::subrange(postings_.begin() + static_cast<std::ptrdiff_t>(begin), postings_.begin() + static_cast<std::ptrdiff_t>(end));
    if (!std::ranges::is_sorted(some, {}, &Posting::number)) std::ranges::stable_sort(some, {}, &Posting::number);
  };
  in_order(first, own);
  in_order(own, postings_.size());
  for (std::size_t i = first, other = own; i < own || other < postings_.size();) {
    if (other == postings_.size() || (i < own && postings_[i].number < postings_[other].number)) {  // No two packs have one paper.
      const Posting& one = postings_[i++];
      out.add(one.number, one.profile, slots_of(one));
      continue;
    }
    parts_.clear();
    const std::uint32_t number = postings_[other].number;
    for (; other < postings_.size() && postings_[other].number == number; ++other) parts_.push_back({postings_[other].profile, slots_of(postings_[other])});
    out.add(number, parts_, zone_at);
  }
}

Result<Positions> ListsMerger::open_positions(const List& list) const {
  const Pack::Impl& impl = packs_[list.pack].impl();
  return Positions::open(impl.file, impl.profiles, impl.papers.rooms(), list.term);
}

/// Reads the slots of the postings from `first` on, which are in the order of their lists.
Result<bool> ListsMerger::read_slots(std::size_t first) {
  for (std::size_t i = 0; i < lists_.size(); ++i) {
    const std::size_t end = i + 1 < lists_.size() ? lists_[i + 1].begin : postings_.size();
    if (end <= first) continue;
    auto positions = open_positions(lists_[i]);
    if (!positions) return positions.error();
    for (std::size_t at = std::max(first, lists_[i].begin); at < end; ++at) {
      Posting& one = postings_[at];
      one.slots_begin = static_cast<std::uint32_t>(slots_.size());
      if (const auto read = positions->read(one.paper, slots_); !read) return read.error();
      one.slots_end = static_cast<std::uint32_t>(slots_.size());
      if (one.slots_end == one.slots_begin) return damaged("positions");
    }
  }
  return true;
}

}  // namespace diarium::index
