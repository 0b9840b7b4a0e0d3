#include "view/sheet/paper_sheet.h"

#include "view/sheet/csv.h"

namespace diarium::view {

std::vector<std::string_view> paper_sheet_heads() {
  return {"paper",       "file",    "title",          "type",   "municipality", "body",  "date",  "case_number",
          "outcome",     "outcome_status", "people", "parties", "words", "pages", "damaged", "repaired", "uncertain"};
}

std::string_view outcome_status(const index::Card& card) {
  return card.outcome.empty() ? "" : card.outcome_final ? "final" : "recommended";
}

std::vector<std::string> paper_cells(const index::Card& card) {
  std::vector<std::string> cells;
  for (const std::string* words : {&card.id, &card.name, &card.title, &card.type, &card.municipality, &card.body, &card.date, &card.case_number, &card.outcome})
    cells.push_back(*words);
  cells.emplace_back(outcome_status(card));
  for (const auto* list : {&card.people, &card.parties}) cells.push_back(joined_cell(*list));
  for (const std::uint32_t figure : {card.words, card.pages}) cells.push_back(std::to_string(figure));
  cells.emplace_back(card.ocr_damaged ? "yes" : "no");
  for (const std::uint32_t figure : {card.repaired, card.uncertain}) cells.push_back(std::to_string(figure));
  return cells;
}

Result<Sheet> paper_sheet(const index::Pack& pack, const query::Parsed& query, query::Options options) {
  options.first = 0;
  options.count = pack.papers();
  options.snippets = 0;
  options.facets = false;
  const auto answer = query::search(pack, query, options);
  if (!answer) return answer.error();
  std::vector<std::string_view> heads = paper_sheet_heads();
  heads.push_back("places");
  heads.push_back("link");
  Sheet sheet = sheet_of(heads);
  for (const query::Hit& hit : answer->hits) {
    sheet.rows.push_back(paper_cells(pack.card(hit.paper)));
    sheet.rows.back().push_back(std::to_string(hit.places));
    sheet.rows.back().push_back("d/" + pack.card(hit.paper).id + "/");
  }
  mask(sheet);
  return sheet;
}

}  // namespace diarium::view
