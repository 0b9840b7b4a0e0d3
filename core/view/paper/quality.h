// view/paper/quality: how well a paper's letters came through, in the reader's language.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "view/views.h"
#include "view/words.h"

namespace diarium::view {

/// «244 ord lagade, 6 osäkra»; «skadade bokstäver» where nothing could be repaired; empty of an undamaged paper.
[[nodiscard]] std::string quality_words(Language language, const PaperRow& paper);
/// What that means for whoever reads and searches; empty for an undamaged paper. `repairs`: of the paper, empty in lists.
[[nodiscard]] std::string_view quality_help(Language language, const PaperRow& paper, std::span<const RepairRow> repairs);

/// What became of one word, and why.
struct RepairWords {
  std::string what;    ///< «I originalet: for»; of an uncertain word «Osäkert: hållen eller hallen».
  std::string reason;  ///< «å, ä eller ö hade förlorat sina prickar».
};
[[nodiscard]] RepairWords repair_words(Language language, const RepairRow& repair);

}  // namespace diarium::view
