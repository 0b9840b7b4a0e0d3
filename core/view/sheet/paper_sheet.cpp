#include "view/sheet/paper_sheet.h"

#include "view/sheet/csv.h"

namespace diarium::view {

std::vector<std::string_view> paper_sheet_heads() {
  return {"paper",       "file",    "title",          "type",   "municipality", "body",  "date",  "case_number",
          "outcome",     "outcome_status", "people", "parties", "words", "pages", "damaged", "repaired", "uncertain"};
}

std::vector<std::string> paper_cells(const index::Card& card) {
  return {card.id,
          card.name,
          card.title,
          card.type,
          card.municipality,
          card.body,
          card.date,
          card.case_number,
          card.outcome,
          card.outcome.empty() ? ""
          : card.outcome_final ? "final"
                               : "recommended",
          joined_cell(card.people),
          joined_cell(card.parties),
          std::to_string(card.words),
          std::to_string(card.pages),
          card.ocr_damaged ? "yes" : "no",
          std::to_string(card.repaired),
          std::to_string(card.uncertain)};
}

Result<Sheet> paper_sheet(const index::Pack& pack, std::string_view query, query::Options options) {
  options.first = 0;
  options.count = pack.papers();
  options.snippets = 0;
  options.facets = false;
  const auto answer = query::search(pack, query, options);
  if (!answer) return answer.error();
  std::vector<std::string_view> heads = paper_sheet_heads();
  heads.insert(heads.end(), {"places", "link"});
  Sheet sheet = sheet_of(heads);
  for (const query::Hit& hit : answer->hits) {
    const index::Card& card = pack.card(hit.paper);
    std::vector<std::string> cells = paper_cells(card);
    cells.insert(cells.end(), {std::to_string(hit.places), "d/" + card.id + "/"});
    sheet.rows.push_back(std::move(cells));
  }
  mask(sheet);
  return sheet;
}

}  // namespace diarium::view
