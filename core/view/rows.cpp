#include "view/rows.h"

namespace diarium::view {

PaperRow paper_row(const index::Pack& pack, DocId paper) {
  const index::Card& card = pack.card(paper);
  PaperRow row;
  row.paper = paper;
  row.id = card.id;
  row.title = card.title;
  row.type = card.type;
  row.municipality = card.municipality;
  row.body = card.body;
  row.date = card.date;
  row.case_number = card.case_number;
  row.outcome = card.outcome;
  row.outcome_final = card.outcome_final;
  row.repaired = card.repaired;
  row.uncertain = card.uncertain;
  row.damaged = card.ocr_damaged || card.repaired + card.uncertain > 0;  // Without facts nobody said so.
  row.people = card.people;
  row.proposals = card.proposals;
  row.reservations = card.reservations;
  row.special_statements = card.special_statements;
  row.words = card.words;
  row.pages = card.pages;
  row.own = card.own;
  row.kind = card.kind;
  row.first_page = card.part.first_page;
  row.file_pages = card.file_pages;
  return row;
}

}  // namespace diarium::view
