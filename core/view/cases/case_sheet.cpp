#include "view/cases/case_sheet.h"

#include <algorithm>
#include <set>

#include "view/panel.h"
#include "view/sheet/csv.h"

namespace diarium::view {
namespace {

using Acts = std::vector<const relations::Act*>;

std::string passage_link(const index::Pack& pack, const relations::Passage& passage) {
  return passage.ref.paper < pack.papers() ? passage_address(pack.card({passage.ref.paper}).id, passage.span) : "";
}

/// Those who did something, each once; of `certain` or of uncertain acts.
std::string people_cell(const Acts& acts, facts::Certainty certainty) {
  std::vector<std::string> people;
  for (const relations::Act* act : acts) {
    std::string who = written(*act);
    if (act->certainty == certainty && std::ranges::find(people, who) == people.end()) people.push_back(std::move(who));
  }
  return joined_cell(people);
}

std::string parties_cell(const Acts& acts) {
  std::set<std::string> parties;
  for (const relations::Act* act : acts)
    if (act->certainty == facts::Certainty::certain && !act->who.party.empty() && act->who.party != "-") parties.insert(act->who.party);
  return joined_cell(parties);
}

std::string first_link(const index::Pack& pack, const Acts& acts) { return acts.empty() ? "" : passage_link(pack, acts.front()->passage); }

/// The outcome that a council or a board decided, with its day, or that it, or an office, only proposes.
struct Outcomes {
  std::string decided, proposed, day;
};
Outcomes outcomes_of(const CaseRow& row) {
  if (!row.verdict) return {};
  const std::string outcome = row.verdict->outcome.empty() ? "other" : row.verdict->outcome;
  if (!row.verdict->final_decision) return {"", outcome, ""};
  const bool dated = relations::day_of(row.said).known() && !relations::is_procedural(outcome);
  return {outcome, "", dated ? row.said : ""};
}

std::string number_cell(const relations::VoteRow* vote, std::uint16_t relations::VoteRow::*which) {
  return vote ? std::to_string(vote->*which) : "";
}

std::string certainty_cell(const CaseRow& row) { return row.verdict ? std::string(facts::name(row.verdict->certainty)) : ""; }

}  // namespace

std::vector<std::string_view> case_sheet_heads() {
  return {"case",     "number",    "title",     "municipality", "outcome",    "papers",     "link",               "status",
          "kind",     "proposed",  "by",        "stage",        "decided",    "outcome_certainty",                "outcome_link",
          "opened",   "opened_by_then",           "opened_link", "state",   "days",         "movers",     "movers_parties", "movers_uncertain", "movers_link",
          "yes",      "no",        "abstain",   "yes_means",    "no_means",   "votes_link", "dissenters",         "dissenters_parties",
          "dissenters_uncertain",  "dissenters_link"};
}

std::vector<std::string> case_cells(const index::Pack& pack, const CaseRow& row) {
  using facts::Certainty;
  std::vector<std::string> papers;
  for (const relations::CasePaper& paper : row.of_case->papers) papers.push_back(relations::name_of(pack.card(DocId{paper.ref.paper}).id, paper.ref.part));
  const Outcomes outcomes = outcomes_of(row);
  const relations::Case& one = *row.of_case;
  const relations::VoteRow* vote = row.vote;
  return {one.id, one.number, one.title, one.municipality, outcomes.decided, joined_cell(papers), "a/" + one.id + "/", one.corrected ? "user" : "read",
          row.kinds.empty() ? "" : row.kinds.front(), outcomes.proposed, row.verdict ? row.verdict->by : "",
          row.verdict ? std::string(relations::name(row.verdict->stage)) : "", outcomes.day, certainty_cell(row),
          row.verdict ? passage_link(pack, row.verdict->passage) : "",
          row.opened, row.opening == Opening::by_then ? "yes" : "", row.opened_at ? passage_link(pack, *row.opened_at) : "", std::string(name(row.status)), row.days >= 0 ? std::to_string(row.days) : "",
          people_cell(row.movers, Certainty::certain), parties_cell(row.movers), people_cell(row.movers, Certainty::uncertain), first_link(pack, row.movers),
          number_cell(vote, &relations::VoteRow::yes), number_cell(vote, &relations::VoteRow::no), number_cell(vote, &relations::VoteRow::abstain),
          vote ? vote->yes_means : "", vote ? vote->no_means : "", vote ? passage_link(pack, vote->passage) : "",
          people_cell(row.objectors, Certainty::certain), parties_cell(row.objectors), people_cell(row.objectors, Certainty::uncertain),
          first_link(pack, row.objectors)};
}

Result<Sheet> case_sheet(const index::Pack& pack, const CaseTable& table, std::string_view question, const CaseOrder& order) {
  auto found = find_cases(pack, table, question);
  if (!found) return found.error();
  if (!found->ranked || order != CaseOrder{}) put_in_order(table.rows, order, found->rows);
  Sheet sheet = sheet_of(case_sheet_heads());
  for (const std::uint32_t row : found->rows) sheet.rows.push_back(case_cells(pack, table.rows[row]));
  mask(sheet);
  return sheet;
}

}  // namespace diarium::view
