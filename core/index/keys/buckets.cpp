#include "index/keys/buckets.h"

#include <algorithm>
#include <cassert>

#include "base/bytes.h"
#include "base/waiting.h"
#include "index/file/checksum.h"

namespace diarium::index {
namespace {

constexpr std::size_t bucket_room = bucket_bytes - bytes_of_sum;

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
  // A tenth stays empty at first; where some find no room in the next bucket either, there are some more of them.
  for (std::uint64_t count = bytes_ * 10 / (bucket_room * 9) + 1;; count += count / 32 + 1) {
    std::vector<std::vector<const Entry*>> homes(static_cast<std::size_t>(count) + 1);  // No key's home is the last.
    for (const Entry& entry : entries_) homes[static_cast<std::size_t>(entry.sum % count)].push_back(&entry);
    std::string out, bucket, over;  // `over`: what the bucket before had no room for.
    for (const std::vector<const Entry*>& entries : homes) {
      bucket = std::exchange(over, {});
      if (bucket.size() > bucket_room) break;
      for (const Entry* entry : entries)
        (bucket.size() + entry->bytes.size() > bucket_room ? over : bucket) += entry->bytes;
      bucket.resize(bucket_room);
      put_summed(out, bucket);
    }
    if (out.size() == homes.size() * bucket_bytes) return out;
  }
}

Result<std::optional<std::string_view>> find_in_buckets(const File& file, Section section, std::string_view key) {
  std::optional<std::string_view> record;
  const std::uint64_t size = file.size(section), buckets = size / bucket_bytes;
  if (size == 0) return record;
  if (size % bucket_bytes != 0 || buckets < 2) return damaged(std::string(name(section)));
  Waiting waiting;
  const std::uint64_t home = checksum(key) % (buckets - 1);
  for (const std::uint64_t bucket : {home, home + 1}) {
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
