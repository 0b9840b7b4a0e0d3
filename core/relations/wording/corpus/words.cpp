#include "relations/wording/corpus/words.h"

#include <cstring>

#include "language/key.h"
#include "text/words.h"

namespace diarium::relations {
namespace {

constexpr std::size_t first_slots = 1u << 12;  ///< A power of two.

}  // namespace

std::uint64_t hash_of(std::string_view bytes) {
  std::uint64_t hash = 0x9E3779B97F4A7C15u ^ bytes.size();
  const auto stir = [&hash](std::uint64_t part) {
    hash = (hash ^ part) * 0xD6E8FEB86659FD93u;
    hash ^= hash >> 32;
  };
  std::size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) {
    std::uint64_t part = 0;
    std::memcpy(&part, bytes.data() + at, 8);
    stir(part);
  }
  std::uint64_t part = 0;
  for (unsigned shift = 0; at < bytes.size(); ++at, shift += 8)
    part |= std::uint64_t{static_cast<unsigned char>(bytes[at])} << shift;
  stir(part);
  hash *= 0xD6E8FEB86659FD93u;
  return hash ^ hash >> 32;
}

Vocabulary::Vocabulary() : slots_(first_slots) {}

std::uint32_t* Vocabulary::find(std::uint64_t hash) {
  const std::size_t mask = slots_.size() - 1;
  for (auto at = static_cast<std::size_t>(hash) & mask;; at = (at + 1) & mask) {
    Slot& slot = slots_[at];
    if (slot.number != 0 && slot.hash != hash) continue;
    slot.hash = hash;
    return &slot.number;
  }
}

std::uint32_t Vocabulary::number(std::string_view written) {
  if (used_ * 2 > slots_.size()) grow();
  const std::uint64_t hash = hash_of(written);
  if (const std::uint32_t known = *find(hash)) return known - 1;
  const std::string lower = text::fold(written, text::Fold::letter_case);
  const std::uint64_t lower_hash = hash_of(lower);
  std::uint32_t known = *find(lower_hash);
  if (known == 0) {
    const std::string key = language::key(lower);
    forms_.push_back({hash_of(key), kind_of_word(key)});
    known = *find(lower_hash) = static_cast<std::uint32_t>(forms_.size());
    ++used_;
  }
  if (hash != lower_hash) {
    *find(hash) = known;
    ++used_;
  }
  return known - 1;
}

void Vocabulary::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old)
    if (slot.number != 0) *find(slot.hash) = slot.number;
}

}  // namespace diarium::relations
