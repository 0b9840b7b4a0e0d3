#include "index/records/stretches.h"

#include <algorithm>

#include "base/bytes.h"

namespace diarium::index {

std::uint32_t slots_of(const std::vector<Stretch>& stretches) {
  std::uint32_t slots = 0;
  for (const Stretch& stretch : stretches) {
    if (stretch.words > 0) slots += stretch.words + 1;
  }
  return slots;
}

void StretchesWriter::begin_paper() {
  put_fixed(offsets_, static_cast<std::uint32_t>(bytes_.size()));
  zone_ = 0;
}

void StretchesWriter::add_block(Zone zone, std::uint32_t words) {
  put_varint(bytes_, std::uint64_t{words} << 1 | (zone != zone_));
  if (zone != zone_) bytes_.push_back(static_cast<char>(zone));
  zone_ = zone;
}

std::string StretchesWriter::finish() && {
  std::string out = std::move(offsets_);
  out += bytes_;
  return out;
}

Result<std::vector<Stretch>> read_stretches(const File& file, std::uint32_t paper, std::uint32_t papers,
                                            std::uint32_t slot_count) {
  const auto borders = file.view(Section::stretches, std::uint64_t{paper} * 4, 8);
  if (!borders) return borders.error();
  ByteReader reader(*borders);
  const std::uint64_t begin = reader.fixed<std::uint32_t>(), end = reader.fixed<std::uint32_t>();
  if (begin > end) return damaged("stretches");
  const auto bytes = file.view(Section::stretches, (std::uint64_t{papers} + 1) * 4 + begin, end - begin);
  if (!bytes) return bytes.error();
  std::vector<Stretch> stretches;
  Zone zone = 0;
  std::uint64_t slot = 0;
  for (ByteReader rest(*bytes); !rest.done();) {
    const std::uint64_t number = rest.varint(), words = number >> 1;
    if (number & 1u) zone = rest.byte();
    if (!rest.ok() || zone >= zone_count || words > slot_count) return damaged("stretches:" + std::to_string(begin));
    stretches.push_back({static_cast<std::uint32_t>(slot), static_cast<std::uint32_t>(words), zone});
    if (words > 0) slot += words + 1;
    if (slot > slot_count) return damaged("stretches:" + std::to_string(begin));
  }
  if (slot != slot_count) return damaged("stretches:" + std::to_string(begin));
  return stretches;
}

std::size_t stretch_of(const std::vector<Stretch>& stretches, std::uint32_t slot) {
  auto found = std::upper_bound(stretches.begin(), stretches.end(), slot,
                                [](std::uint32_t wanted, const Stretch& s) { return wanted < s.first_slot; });
  // Blocks without words share the first slot of the block after them and stand before it.
  if (found == stretches.begin()) return stretches.size();
  --found;
  return slot < found->first_slot + found->words ? static_cast<std::size_t>(found - stretches.begin())
                                                 : stretches.size();
}

}  // namespace diarium::index
