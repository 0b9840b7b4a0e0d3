// index/keys/leaves_writer: writes sorted keys as index/keys/leaves.h reads them.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/file/file.h"

namespace diarium::index {

/// A section that LeavesWriter::finish() made, with its top as its lead.
[[nodiscard]] SectionBytes led_by_top(std::string section);

class LeavesWriter {
 public:
  /// Writes the next key, above the one before it and of at most leaves::longest_key bytes. Returns where the rest of the
  /// entry (not empty) is to be appended, valid until the next call. O(bytes).
  [[nodiscard]] std::string& add(std::string_view key);
  /// Will the next key be the first of a block?
  [[nodiscard]] bool is_block_full() const;
  /// The whole section: leaves of the least size that leaves the top small. O(bytes).
  [[nodiscard]] std::string finish() &&;

 private:
  struct Block {
    std::string border;     ///< The shortest text above the key before the block that is not above its first key.
    std::uint64_t end = 0;  ///< In `bytes_`.
  };
  void end_block();

  std::string bytes_, block_, last_;
  std::vector<Block> blocks_;
  std::uint32_t entries_ = 0;
};

}  // namespace diarium::index
