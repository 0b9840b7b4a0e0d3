// view: the other papers of a file that holds several: from a § to the first page of its minutes, and on to the next.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "index/pack.h"
#include "view/words.h"

namespace diarium::view {

/// A paper of the same file.
struct FileRow {
  enum class Where : std::uint8_t { head, before, after, section };
  Where where{};
  std::string id;
  std::string words;  ///< «§ 45 Taxa för torghandel»; of the head its title.
};
/// Of a § the head, the § before and the § after it; of a head all its §§; of a whole file nothing.
/// cost O(papers of the file) for a head, else O(1).
[[nodiscard]] std::vector<FileRow> whole_file(const index::Pack& pack, DocId paper);
/// «Nästa: § 46 Budget».
[[nodiscard]] std::string file_row_words(Language language, const FileRow& row);

}  // namespace diarium::view
