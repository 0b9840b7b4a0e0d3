#include "index/records/profile.h"

#include <algorithm>
#include <numeric>

#include "base/bytes.h"

namespace diarium::index {
namespace {

constexpr std::uint32_t heaviest_weight = score::heaviest / 16;

Worth worth_of(std::span<const ZoneCount> profile, Roles wanted) {
  Worth worth;
  for (const ZoneCount& count : profile) {
    worth.roles = static_cast<Roles>(worth.roles | roles_of(count.zone));
    if (!(wanted & roles_of(count.zone))) continue;
    worth.weight.add(score::weight_of(count.zone), count.times);
    worth.times += count.times;
  }
  worth.weight.divided = std::min(worth.weight.divided, heaviest_weight);
  worth.weight.whole = std::min(worth.weight.whole, heaviest_weight);
  return worth;
}

}  // namespace

ProfileWriter::ProfileWriter() = default;

std::uint32_t ProfileWriter::number(std::span<const ZoneCount> profile) {
  const bool is_quick = profile.size() == 1 && profile[0].times < quick_times;
  std::uint32_t* quick = is_quick ? &quick_[profile[0].zone * quick_times + profile[0].times] : nullptr;
  if (quick && *quick) return *quick - 1;
  std::string key;
  for (const ZoneCount& count : profile) {
    key.push_back(static_cast<char>(count.zone));
    put_varint(key, count.times);
  }
  const std::uint32_t number = keys_.number(key);
  if (number == uses_.size()) uses_.push_back(0);
  if (quick) *quick = number + 1;
  return number;
}

void ProfileWriter::read(std::uint32_t first_number, std::vector<ZoneCount>& out) const {
  out.clear();
  for (ByteReader key(keys_.text(first_number)); !key.done();) {
    const std::uint8_t zone = key.byte();
    out.push_back({zone, key.number()});
  }
}

ProfileWriter::Finished ProfileWriter::finish() && {
  std::vector<std::uint32_t> order(uses_.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return uses_[a] != uses_[b] ? uses_[a] > uses_[b] : keys_.text(a) < keys_.text(b);
  });
  Finished done;
  done.final_number.resize(order.size());
  put_varint(done.bytes, order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    done.final_number[order[i]] = i;
    put_text(done.bytes, keys_.text(order[i]));
  }
  return done;
}

bool Profiles::read(std::string_view bytes) {
  ByteReader reader(bytes);
  const std::uint32_t count = reader.number();
  for (std::uint32_t i = 0; i < count && reader.ok(); ++i) {
    ByteReader key(reader.text());
    std::uint64_t times = 0;
    int last_zone = -1;
    while (!key.done()) {
      const std::uint8_t zone = key.byte();
      const std::uint32_t here = key.number(most_times);
      if (!key.ok() || zone >= zone_count || zone <= last_zone || here == 0) return false;
      counts_.push_back({zone, here});
      times += here;
      last_zone = zone;
    }
    if (times == 0 || times > most_times) return false;
    begins_.push_back(static_cast<std::uint32_t>(counts_.size()));
    times_.push_back(static_cast<std::uint32_t>(times));
  }
  return reader.ok() && reader.done();
}

std::vector<Worth> Profiles::worth(Roles wanted) const {
  std::vector<Worth> all(size());
  for (std::uint32_t i = 0; i < all.size(); ++i) all[i] = worth_of((*this)[i], wanted);
  return all;
}

}  // namespace diarium::index
