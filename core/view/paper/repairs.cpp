#include "view/paper/repairs.h"

#include <algorithm>

#include "base/sorting.h"
#include "text/repair/confusions.h"

namespace diarium::view {
namespace {

/// A word that is put back, in the paragraph as it was.
struct Undone {
  ByteSpan span;
  std::string_view was;
};

enum class Side { begin, end };

/// Where a border of a mark lies once the words are put back.
std::uint32_t moved(std::uint32_t at, Side side, const std::vector<Undone>& words) {
  std::uint32_t out = at;  // Modulo 2^32 where words become shorter.
  for (const Undone& word : words) {
    if (at <= word.span.begin) break;
    const auto size = static_cast<std::uint32_t>(word.was.size());
    if (at < word.span.end) return out - (at - word.span.begin) + (side == Side::begin ? 0 : size);
    out += size - word.span.size();
  }
  return out;
}

}  // namespace

std::vector<RepairRow> repair_rows(std::span<const text::Repair> ledger, const Built& paper,
                                   const DocumentOptions& options) {
  std::vector<RepairRow> rows;
  if (ledger.empty()) return rows;
  const structure::LineNumbers lines(paper.nfc);
  for (const text::Repair& repair : ledger) {
    RepairRow& row = rows.emplace_back();
    row.number = static_cast<std::uint32_t>(rows.size());
    row.was = repair.was;
    row.now = repair.now;
    row.readings = repair.readings;
    row.reason = text::name(repair.reason);
    row.confidence = repair.confidence;
    row.uncertain = repair.ambiguous();
    row.on = options.reading == Reading::repaired && std::ranges::find(options.off, row.number) == options.off.end();
    row.page = static_cast<std::uint32_t>(
        std::ranges::upper_bound(paper.outline.pages, repair.text.begin, {}, &ByteSpan::begin) -
        paper.outline.pages.begin());
    row.line = lines.of(repair.text.begin);
  }
  return rows;
}

void add_repair_marks(std::vector<Paragraph>& paragraphs, std::span<const text::Repair> ledger,
                      std::span<const RepairRow> rows, const Flow& flow) {
  for (std::size_t i = 0; i < ledger.size(); ++i) {
    const auto pieces = flow.pieces(ledger[i].text);
    if (pieces.size() != 1 || pieces[0].span.size() != ledger[i].text.size()) continue;
    Mark mark{Mark::Kind::repair, rows[i].number, {}, pieces[0].span};
    mark.uncertain = rows[i].uncertain;
    paragraphs[pieces[0].block].marks.push_back(mark);
  }
}

void undo_repairs(Paragraph& paragraph, std::span<const RepairRow> rows) {
  std::vector<Undone> words;
  for (const Mark& mark : paragraph.marks) {
    if (mark.kind != Mark::Kind::repair) continue;
    const RepairRow& row = rows[mark.number - 1];
    if (!row.on && row.was != row.now) words.push_back({mark.span, row.was});
  }
  if (words.empty()) return;
  sort_briefly(words, {}, [](const Undone& word) { return word.span.begin; });
  std::string text;
  std::uint32_t at = 0;
  for (const Undone& word : words) {
    text += slice(paragraph.text, {at, word.span.begin});
    text += word.was;
    at = word.span.end;
  }
  text += std::string_view(paragraph.text).substr(at);
  paragraph.text = std::move(text);
  for (Mark& mark : paragraph.marks)
    mark.span = {moved(mark.span.begin, Side::begin, words), moved(mark.span.end, Side::end, words)};
}

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
