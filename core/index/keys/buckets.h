// index/keys/buckets: records found by their key in one read: no table leads there.
//
// A section is buckets of one size. The checksum of a key names the one that has its record, or, where that was full,
// the next; both come in one request. Whoever wants one record of very many, and nothing else of the section, has it
// a round earlier than by leaves.h.
//
// source    Knuth, The art of computer programming, volume 3, 6.4 (buckets whose overflow goes to the next).
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/file/file.h"

namespace diarium::index {

/// Of a bucket with its sum. More would be fetched for one record, less would leave more room empty.
inline constexpr std::uint32_t bucket_bytes = 4096;
/// Of a key and its record together: of longer ones some buckets would stay half empty.
inline constexpr std::size_t longest_in_bucket = 1024;

class BucketsWriter {
 public:
  /// Each key once, not empty. False: it is too long, and not there. O(bytes).
  bool add(std::string_view key, std::string_view record);
  /// The section's bytes: of the same keys and records in the same order the same. Nothing, where nothing was added.
  [[nodiscard]] std::string finish() &&;

 private:
  struct Entry {
    std::uint64_t sum = 0;  ///< Of its key.
    std::string bytes;      ///< As they stand in a bucket.
  };
  std::vector<Entry> entries_;
  std::size_t bytes_ = 0;
};

/// The record of a key; nothing where the section has none. The bytes live as long as the file. O(bytes of two buckets).
/// errors: damaged, waiting.
[[nodiscard]] Result<std::optional<std::string_view>> find_in_buckets(const File& file, Section section, std::string_view key);

}  // namespace diarium::index
