// view/paper/repairs: the repairs of a paper as a reader sees them, and paragraphs with some of their words as they stood.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "structure/outline.h"
#include "text/repair/ledger.h"
#include "view/paper/flow.h"
#include "view/views.h"
#include "view/words.h"

namespace diarium::view {

/// A paper's text and how it is built.
struct Built {
  std::string_view nfc;
  const structure::Outline& outline;
};

/// One row for each entry of a ledger, in its order. cost O(ledger log lines).
[[nodiscard]] std::vector<RepairRow> repair_rows(std::span<const text::Repair> ledger, const Built& paper,
                                                 const DocumentOptions& options);

/// Marks the words of the repairs, as `flow` places them. A word that stands outside the paragraphs, in a bullet, has
/// no mark.
void add_repair_marks(std::vector<Paragraph>& paragraphs, std::span<const text::Repair> ledger,
                      std::span<const RepairRow> rows, const Flow& flow);

/// Puts what stood in the scan in place of the marked words whose row is not `on`, and moves all marks with it: one
/// that begins or ends inside such a word then takes it whole. cost O(bytes + marks).
void undo_repairs(Paragraph& paragraph, std::span<const RepairRow> rows);

// How well a paper's letters came through, in the reader's language.
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
