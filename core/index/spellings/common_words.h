// index/spellings/common_words: the spellings that most papers have. Who typed a word wrongly mostly meant one of these: they
// are read in one go, where the dictionary of a large pack would have to be read whole.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/numbering.h"
#include "index/file/file.h"

namespace diarium::index {

/// A dictionary of no more terms is read whole instead: some 200 kB. 0: every pack has the list.
inline constexpr std::uint32_t terms_without_common = 1u << 15;
/// So many spellings are told at most: some 40 kB, however large the pack is. More finds rarer words at once.
inline constexpr std::uint32_t common_at_most = 1u << 13;

struct CommonWord {
  std::string spelling;
  std::uint32_t papers = 0;  ///< In which it stands.
};

/// The record of the section: all spellings that stand in so many papers or more that they are at most common_at_most; empty for
/// a small dictionary.
///
/// in        `spellings`: ascending by their bytes; `papers`: by number of these, may have more. O(spellings log spellings).
[[nodiscard]] std::string common_words_record(const Numbering& spellings, const std::vector<std::uint32_t>& papers);

/// Reads them, ascending by their bytes; none of a small dictionary. `papers`: how many the pack has. errors: damaged, waiting.
[[nodiscard]] Result<std::vector<CommonWord>> read_common_words(const File& file, std::uint32_t papers);

}  // namespace diarium::index
