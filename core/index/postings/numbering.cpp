#include "index/postings/numbering.h"

#include <bit>
#include <cstring>

namespace diarium::index {
namespace {

/// Eight bytes a step, each multiplied through: spreads words well enough for a table and is never seen outside.
std::uint32_t hash_of(std::string_view text) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15u;  // 2^64 / golden ratio
  std::uint64_t hash = text.size() * odd;
  const char* at = text.data();
  std::size_t left = text.size();
  for (; left > 0;) {
    const std::size_t size = left < 8 ? left : 8;
    std::uint64_t part = 0;
    std::memcpy(&part, at, size);
    hash = std::rotl((hash ^ part) * odd, 29);
    at += size;
    left -= size;
  }
  hash *= odd;
  return static_cast<std::uint32_t>(hash >> 32);
}

}  // namespace

Numbering::Numbering() : slots_(1024) {}

std::string_view Numbering::text(std::uint32_t number) const {
  const std::uint64_t begin = number == 0 ? 0 : ends_[number - 1];
  return std::string_view(all_).substr(static_cast<std::size_t>(begin),
                                       static_cast<std::size_t>(ends_[number] - begin));
}

std::size_t Numbering::slot_of(std::string_view wanted, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  for (; slots_[at].number_plus_1 != 0; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (slot.hash != hash || all_.size() - slot.begin < wanted.size()) continue;
    if (std::memcmp(all_.data() + slot.begin, wanted.data(), wanted.size()) != 0) continue;
    if (ends_[slot.number_plus_1 - 1] - slot.begin == wanted.size()) break;
  }
  return at;
}

std::optional<std::uint32_t> Numbering::find(std::string_view wanted) const {
  const Slot& slot = slots_[slot_of(wanted, hash_of(wanted))];
  if (slot.number_plus_1 == 0) return std::nullopt;
  return slot.number_plus_1 - 1;
}

std::uint32_t Numbering::number(std::string_view wanted) {
  const std::uint32_t hash = hash_of(wanted);
  const std::size_t at = slot_of(wanted, hash);
  if (slots_[at].number_plus_1 != 0) return slots_[at].number_plus_1 - 1;
  const std::uint64_t begin = all_.size();
  all_ += wanted;
  ends_.push_back(all_.size());
  slots_[at] = {hash, size(), begin};
  if (ends_.size() * 3 > slots_.size() * 2) grow();
  return size() - 1;
}

void Numbering::grow() {
  std::vector<Slot> larger(slots_.size() * 2);
  const std::size_t mask = larger.size() - 1;
  for (const Slot& slot : slots_) {
    if (slot.number_plus_1 == 0) continue;
    std::size_t at = slot.hash & mask;
    while (larger[at].number_plus_1 != 0) at = (at + 1) & mask;
    larger[at] = slot;
  }
  slots_.swap(larger);
}

}  // namespace diarium::index
