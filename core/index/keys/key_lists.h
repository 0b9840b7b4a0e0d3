// index/keys/key_lists: which terms does a key lead to? Sorted keys with the numbers of terms.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/numbering.h"
#include "base/span.h"
#include "index/keys/leaves.h"

namespace diarium::index {

/// Collects pairs of a key and a term, eight bytes for each and each key once.
class KeyListsWriter {
 public:
  /// Terms ascending; each key once a term, of at most leaves::longest_key bytes. O(bytes).
  void add(std::string_view key, TermId term);
  /// O(pairs + keys log keys).
  [[nodiscard]] std::string finish() &&;

 private:
  struct Pair {
    std::uint32_t key = 0, term = 0;
  };
  Numbering keys_;
  std::vector<Pair> pairs_;
};

/// Reads such a section. Borrows the file.
class KeyLists {
 public:
  /// `terms`: how many the pack has. errors: damaged, waiting.
  [[nodiscard]] static Result<KeyLists> open(const File& file, Section section, std::uint32_t terms);
  /// The terms of a key, ascending; none where it is no key. Touches one leaf. errors: damaged, waiting.
  [[nodiscard]] Result<std::vector<TermId>> find(std::string_view key) const;
  /// The terms of all keys that begin so, ascending, each once. Its leaves are asked for in one go.
  [[nodiscard]] Result<std::vector<TermId>> beginning_with(std::string_view prefix) const;

 private:
  Leaves leaves_;
  std::uint32_t terms_ = 0;
};

}  // namespace diarium::index
