#include "view/paper/quality.h"

#include <algorithm>

#include "text/repair/confusions.h"

namespace diarium::view {

std::string quality_words(Language language, const PaperRow& paper) {
  if (paper.repaired == 0 && paper.uncertain > 0) return count(language, "quality.unsure", paper.uncertain);
  if (paper.repaired > 0) {
    std::string words = count(language, "quality.repaired", paper.repaired);
    if (paper.uncertain > 0) words += ", " + count(language, "quality.uncertain", paper.uncertain);
    return words;
  }
  return paper.damaged ? std::string(word(language, "quality.damaged")) : std::string();
}

std::string_view quality_help(Language language, const PaperRow& paper, std::span<const RepairRow> repairs) {
  const auto of_scan = [](const RepairRow& repair) { return repair.reason == text::name(text::Reason::scan); };
  if (!repairs.empty() && std::ranges::all_of(repairs, of_scan)) return word(language, "quality.scanned_help");
  if (paper.repaired + paper.uncertain > 0) return word(language, "quality.repaired_help");
  return paper.damaged ? word(language, "quality.damaged_help") : std::string_view();
}

RepairWords repair_words(Language language, const RepairRow& repair) {
  RepairWords words;
  words.reason = data_word(language, "repair_reason", repair.reason);
  if (!repair.uncertain) {
    words.what = fill(language, "repair.was", {{"word", repair.was}});
    return words;
  }
  if (repair.readings.size() == 1) {
    words.what = word(language, "repair.unsure");
    return words;
  }
  std::string readings;
  for (const std::string& reading : repair.readings) readings += (readings.empty() ? "" : ", ") + reading;
  words.what = fill(language, "repair.uncertain", {{"words", readings}});
  return words;
}

}  // namespace diarium::view
