#include "view/paper/whole_file.h"

namespace diarium::view {

std::vector<FileRow> whole_file(const index::Pack& pack, DocId paper) {
  std::vector<FileRow> rows;
  const index::PartOfFile own = pack.part(paper);
  if (!own.any()) return rows;
  // The papers of a file stand one after the other in every pack.
  const auto add = [&](FileRow::Where where, std::uint32_t ordinal) {
    const std::uint32_t number = paper.value + ordinal - own.ordinal;
    if (ordinal >= own.count || number >= pack.papers()) return;
    const index::Card& card = pack.card(DocId{number});
    if (card.part.file_id != own.file_id || card.part.ordinal != ordinal) return;
    rows.push_back({where, card.id, card.part.label.empty() ? card.title : card.part.label + " " + card.title});
  };
  if (own.ordinal > 0) {
    add(FileRow::Where::head, 0);
    if (own.ordinal > 1) add(FileRow::Where::before, own.ordinal - 1);
    add(FileRow::Where::after, own.ordinal + 1);
  } else {
    for (std::uint32_t i = 1; i < own.count; ++i) add(FileRow::Where::section, i);
  }
  return rows;
}

std::string file_row_words(Language language, const FileRow& row) {
  if (row.where == FileRow::Where::before) return fill(language, "reader.section_before", {{"section", row.words}});
  if (row.where == FileRow::Where::after) return fill(language, "reader.section_after", {{"section", row.words}});
  return row.words;
}

}  // namespace diarium::view
