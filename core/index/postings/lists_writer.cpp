#include "index/postings/lists_writer.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "base/bytes.h"
#include "index/postings/interpolative.h"

namespace diarium::index {
namespace {

/// So many bytes of plain lists are read at once.
constexpr std::uint64_t read_ahead = 1u << 20;

}  // namespace

ListsWriter::ListsWriter(const std::vector<std::uint32_t>& rooms, const OpenSpool& spool)
    : rooms_(rooms), plain_(open_spool(spool)), positions_(open_spool(spool)), postings_(open_spool(spool)) {}

void ListsWriter::add(std::uint32_t paper, std::uint32_t profile, std::span<const std::uint32_t> slots) {
  assert(!slots.empty());
  add(paper, profile);
  slots_writer_.add(slots, rooms_[paper]);
}

void ListsWriter::add(std::uint32_t paper, std::uint32_t profile) {
  assert(paper >= above_);
  const std::uint32_t gap = paper - above_;
  if ((gap | profile) < 0x80) {  // Most are of one byte.
    const char both[] = {static_cast<char>(gap), static_cast<char>(profile)};
    open_.append(both, 2);
  } else {
    put_varint(open_, gap);
    put_varint(open_, profile);
  }
  profiles_.use(profile);
  above_ = paper + 1;
  ++count_;
}

void ListsWriter::end_list() {
  scratch_.clear();
  (void)slots_writer_.finish(scratch_);
  end_list(scratch_);
}

void ListsWriter::end_list(std::string_view positions) {
  assert(count_ > 0);
  plain_.append(open_);
  open_.clear();
  plain_ends_.push_back(plain_.size());
  positions_.append(positions);
  positions_ends_.push_back(positions_.size());
  papers_.push_back(count_);
  above_ = count_ = 0;
}

/// Reads a list that was ended, with its slots.
void ListsWriter::hold(std::uint32_t list) {
  const std::uint64_t plain_at = begin_of(plain_ends_, list), at = begin_of(positions_ends_, list);
  std::string plain, positions;
  plain_.read(plain_at, static_cast<std::size_t>(plain_ends_[list] - plain_at), plain);
  positions_.read(at, static_cast<std::size_t>(positions_ends_[list] - at), positions);
  ByteReader postings(plain), sizes(positions);
  std::vector<std::size_t> group_sizes;
  const std::uint32_t sum_bytes = group_sum_bytes(positions.size());
  for (std::uint32_t group = 0; group < (papers_[list] - 1) / group_size; ++group)
    group_sizes.push_back(sum_bytes > 0 ? sizes.fixed<std::uint32_t>() : sizes.number());
  (void)sizes.take(sum_bytes);
  group_sizes.push_back(sizes.left());
  BitReader bits{{}};
  std::uint32_t above = 0;
  for (std::uint32_t i = 0; i < papers_[list]; ++i) {
    if (i % group_size == 0) {
      if (i > 0) (void)sizes.take(sum_bytes);
      bits = BitReader(sizes.take(i / group_size + 1 < group_sizes.size() ? group_sizes[i / group_size] : sizes.left()));
    }
    Held one;
    one.paper = std::min<std::uint32_t>(above + postings.number(), static_cast<std::uint32_t>(rooms_.size()) - 1);
    one.profile = std::min(postings.number(), profiles_.size() - 1);  // A spool that could not be read gives zeros: told at the end.
    above = one.paper + 1;
    profiles_.read(one.profile, zones_);
    std::uint32_t times = 0;
    for (const ZoneCount& zone : zones_) times += zone.times;
    one.slots_begin = static_cast<std::uint32_t>(held_slots_.size());
    take_ascending(bits, std::min(times, rooms_[one.paper]), rooms_[one.paper], held_slots_);
    one.slots_end = static_cast<std::uint32_t>(held_slots_.size());
    held_.push_back(one);
  }
}

void ListsWriter::add(std::uint32_t paper, std::span<const Part> parts, const ZoneAt& zone_at) {
  if (parts.size() == 1) return add(paper, parts[0].profile, parts[0].slots);
  std::array<std::uint32_t, zone_count> times{};
  slots_.clear();
  for (const Part& part : parts) {
    profiles_.read(part.profile, zones_);
    for (const ZoneCount& zone : zones_) times[zone.zone] += zone.times;
    slots_.insert(slots_.end(), part.slots.begin(), part.slots.end());
  }
  std::ranges::sort(slots_);
  for (std::size_t i = 1; i < slots_.size(); ++i)
    if (slots_[i] == slots_[i - 1]) --times[zone_at(paper, slots_[i])];
  const auto rest = std::ranges::unique(slots_);
  slots_.erase(rest.begin(), rest.end());
  zones_.clear();
  for (std::size_t zone = 0; zone < zone_count; ++zone)
    if (times[zone] > 0) zones_.push_back({static_cast<Zone>(zone), times[zone]});
  add(paper, profile(zones_), slots_);
}

void ListsWriter::add_together(std::span<const TermId> lists, const ZoneAt& zone_at) {
  held_.clear();
  held_slots_.clear();
  for (const TermId list : lists) hold(list.value);
  std::ranges::stable_sort(held_, {}, &Held::paper);
  for (std::size_t i = 0; i < held_.size();) {
    std::size_t end = i + 1;
    while (end < held_.size() && held_[end].paper == held_[i].paper) ++end;
    parts_.clear();
    for (std::size_t at = i; at < end; ++at)
      parts_.push_back({held_[at].profile, std::span(held_slots_).subspan(held_[at].slots_begin, held_[at].slots_end - held_[at].slots_begin)});
    add(held_[i].paper, parts_, zone_at);
    i = end;
  }
  end_list();
}

std::string ListsWriter::finish_profiles() {
  ProfileWriter::Finished finished = std::move(profiles_).finish();
  final_number_ = std::move(finished.final_number);
  return std::move(finished.bytes);
}

Term ListsWriter::next() {
  const std::size_t list = next_++;
  const std::uint64_t begin = begin_of(plain_ends_, list), size = plain_ends_[list] - begin;
  if (begin < ahead_at_ || begin + size > ahead_at_ + ahead_.size()) {
    ahead_at_ = begin;
    plain_.read(begin, static_cast<std::size_t>(std::min(std::max(size, read_ahead), plain_.size() - begin)), ahead_);
  }
  ByteReader reader(std::string_view(ahead_).substr(static_cast<std::size_t>(begin - ahead_at_), static_cast<std::size_t>(size)));
  list_.clear();
  std::uint32_t above = 0;
  for (std::uint32_t i = 0; i < papers_[list]; ++i) {
    const std::uint32_t paper = above + reader.number(), profile = reader.number();
    list_.push_back({paper, profile < final_number_.size() ? final_number_[profile] : 0});
    above = paper + 1;
  }
  Term term{.papers = papers_[list], .postings_at = postings_.size(), .positions_at = begin_of(positions_ends_, list)};
  term.positions_size = static_cast<std::uint32_t>(positions_ends_[list] - term.positions_at);
  if (list_.size() == 1) {
    term.paper = list_[0].paper;
    term.profile = list_[0].profile;
  } else {
    std::string list;
    put_postings(list_, list);
    scratch_.clear();
    put_list(scratch_, list);
    postings_.append(scratch_);
    term.postings_size = static_cast<std::uint32_t>(scratch_.size());
  }
  return term;
}

}  // namespace diarium::index
