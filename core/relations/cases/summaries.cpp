#include "relations/cases/summaries.h"

namespace diarium::relations {
namespace {

/// Grown while it was read, it takes as much again as it needs.
void fit(Unit& unit) {
  for (auto* words : {&unit.subject, &unit.opening}) words->shrink_to_fit();
  for (auto* clauses : {&unit.asked, &unit.proposed}) {
    for (std::vector<language::WordKey>& clause : *clauses) clause.shrink_to_fit();
    clauses->shrink_to_fit();
  }
}

}  // namespace

void Summaries::add(PaperKeys keys, std::string_view summary, std::uint32_t text_end) {
  ids_.push_back(std::move(keys.id));
  for (Unit& unit : keys.units) {
    fit(unit);
    units_.push_back(std::move(unit));
  }
  digests_.add(summary, text_end, 0);
}

void Summaries::forget_words() {
  const auto forget = [](auto&... lists) { ((lists.clear(), lists.shrink_to_fit()), ...); };
  for (Unit& unit : units_) forget(unit.subject, unit.opening, unit.asked, unit.proposed, unit.motions, unit.authors);
}

Result<bool> Summaries::need(std::uint32_t paper) {
  const auto summary = digests_.need(paper);
  if (!summary) return summary.error();
  in_order((*summary)->facts);
  if (const auto town = towns_.find(paper); town != towns_.end()) (*summary)->facts.municipality = town->second;
  return true;
}

}  // namespace diarium::relations
