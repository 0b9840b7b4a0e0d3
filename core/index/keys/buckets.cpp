#include "index/keys/buckets.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "base/bytes.h"
#include "base/waiting.h"
#include "index/file/checksum.h"

namespace diarium::index {
namespace {

constexpr std::size_t sum_bytes = 4, bucket_room = bucket_bytes - sum_bytes;

/// The buckets that may have a key of this checksum.
std::array<std::uint64_t, 2> buckets_of(std::uint64_t sum, std::uint64_t buckets) {
  return {(sum & 0xFFFFFFFFu) % buckets, (sum >> 32) % buckets};
}

/// Of a bucket the record of a key; false where it makes no sense.
bool find_in(std::string_view bucket, std::string_view key, std::optional<std::string_view>& record) {
  ByteReader reader(bucket);
  while (!reader.done()) {
    const std::string_view found = reader.text();
    if (found.empty()) break;  // Zeros to its end.
    const std::string_view of = reader.text();
    if (reader.ok() && found == key) record = of;
  }
  return reader.ok();
}

}  // namespace

bool BucketsWriter::add(std::string_view key, std::string_view record) {
  assert(!key.empty());
  if (key.size() + record.size() > longest_in_bucket) return false;
  Entry& entry = entries_.emplace_back(Entry{checksum(key), {}});
  put_text(entry.bytes, key);
  put_text(entry.bytes, record);
  bytes_ += entry.bytes.size();
  return true;
}

std::string BucketsWriter::finish() && {
  if (entries_.empty()) return {};
  // A tenth stays empty at first; where one finds no room in either of its buckets, there are some more of them.
  for (std::uint64_t count = bytes_ * 10 / (bucket_room * 9) + 1;; count += count / 32 + 1) {
    std::vector<std::string> buckets(static_cast<std::size_t>(count));
    const bool all = std::ranges::all_of(entries_, [&](const Entry& entry) {
      const auto [first, second] = buckets_of(entry.sum, count);
      std::string& bucket = buckets[static_cast<std::size_t>(buckets[static_cast<std::size_t>(second)].size() < buckets[static_cast<std::size_t>(first)].size() ? second : first)];
      if (bucket.size() + entry.bytes.size() > bucket_room) return false;
      bucket += entry.bytes;
      return true;
    });
    if (!all) continue;
    std::string out;
    for (std::string& bucket : buckets) {
      bucket.resize(bucket_room);
      put_summed(out, bucket);
    }
    return out;
  }
}

Result<std::optional<std::string_view>> find_in_buckets(const File& file, Section section, std::string_view key) {
  std::optional<std::string_view> record;
  const std::uint64_t size = file.size(section), buckets = size / bucket_bytes;
  if (size == 0) return record;
  if (size % bucket_bytes != 0) return damaged(std::string(name(section)));
  Waiting waiting;
  for (const std::uint64_t bucket : buckets_of(checksum(key), buckets)) {
    const auto bytes = file.view_summed(section, bucket * bucket_bytes, bucket_bytes);
    if (!bytes) {
      if (waiting.take(bytes.error())) continue;
      return bytes.error();
    }
    if (!find_in(*bytes, key, record)) return damaged(std::string(name(section)) + ":" + std::to_string(bucket));
  }
  if (waiting.error()) return *waiting.error();
  return record;
}

}  // namespace diarium::index
