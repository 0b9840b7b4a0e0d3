#include "view/figures/figures.h"

#include <algorithm>
#include <map>

#include "base/percent.h"
#include "query/fields.h"

namespace diarium::view {
namespace {

using query::Field;

/// The outcomes that have a column of their own.
constexpr std::array<std::pair<Ending, std::string_view>, 4> outcome_columns = {
    {{Ending::granted, "bifalla"}, {Ending::in_part, "delvis"}, {Ending::rejected, "avslå"}, {Ending::answered, "besvarad"}}};

struct Tally {
  Figures figures;
  std::vector<std::uint32_t> days;
};

/// Is it certain that the party brought the case, objected or voted in it? Bodies and years say where it lies.
bool is_sure(const CaseRow& row, CountedBy by, std::string_view party) {
  const auto counts = [&](const relations::Act& act) {
    return by == CountedBy::mover      ? relations::opens_case(act.kind)
           : by == CountedBy::objector ? relations::objects(act)
                                       : relations::is_vote(act.kind);
  };
  return by == CountedBy::body || std::ranges::any_of(row.of_case->acts, [&](const relations::Act& act) {
           return act.certainty == facts::Certainty::certain && act.who.party == party && counts(act);
         });
}

void count(Tally& tally, const CaseRow& row) {
  ++tally.figures.cases;
  ++tally.figures.by_ending[static_cast<std::size_t>(ending_of(row))];
  if (is_timed(row)) tally.days.push_back(static_cast<std::uint32_t>(row.days));
}

Figures finish_tally(Tally tally) {
  std::ranges::sort(tally.days);
  tally.figures.timed = static_cast<std::uint32_t>(tally.days.size());
  if (!tally.days.empty()) tally.figures.median_days = tally.days[(tally.days.size() - 1) / 2];
  return std::move(tally.figures);
}

/// Tallies by value, those of a column that its facet lists.
std::map<std::string, Tally> by_column(const CaseTable& table, Field field, CountedBy by) {
  const CaseColumn& column = table.columns[static_cast<std::size_t>(field)];
  std::map<std::string, Tally> tallies;
  for (std::size_t row = 0; row < table.rows.size(); ++row)
    for (const std::uint32_t value : column.of[row]) {
      if (!column.counted[value]) continue;
      Tally& tally = tallies[column.values[value]];
      count(tally, table.rows[row]);
      if (!is_sure(table.rows[row], by, column.values[value])) ++tally.figures.uncertain;
    }
  return tallies;
}

std::map<std::string, Tally> by_year(const CaseTable& table) {
  std::map<std::string, Tally> tallies;
  for (const CaseRow& row : table.rows)
    if (!row.opened_year.empty()) count(tallies[row.opened_year], row);
  return tallies;
}

Field field_of(CountedBy by) {
  switch (by) {
    case CountedBy::mover: return Field::mover;
    case CountedBy::objector: return Field::dissenter;
    case CountedBy::voter: return Field::voter;
    default: return Field::body;
  }
}

void add(std::string& question, std::string_view filter) {
  if (!question.empty()) question += ' ';
  question += filter;
}

constexpr std::array<std::string_view, counted_by_names.size()> counted_by_data = {
    "mover_party", "objector_party", "voter_party", "body", "year_opened"};
constexpr std::array<std::string_view, ending_count> ending_data = {"granted", "granted_in_part", "rejected", "answered",
                                                                    "otherwise", "open", "overdue", "unknown"};

}  // namespace

std::string_view name(Ending ending) {
  constexpr std::array<std::string_view, ending_count> names = {"bifall", "delvis", "avslag", "besvarad", "annat", "oppet", "forsenat", "okant"};
  return names[static_cast<std::size_t>(ending)];
}

Ending ending_of(const CaseRow& row) {
  switch (row.status) {
    case CaseStatus::open: return Ending::open;
    case CaseStatus::overdue: return Ending::overdue;
    case CaseStatus::unknown: return Ending::unknown;
    case CaseStatus::decided: break;
  }
  const std::string outcome = outcome_value(row);
  const auto at = std::ranges::find(outcome_columns, outcome, &std::pair<Ending, std::string_view>::second);
  return at == outcome_columns.end() ? Ending::otherwise : at->first;
}

bool is_timed(const CaseRow& row) { return row.status == CaseStatus::decided && row.days >= 0; }

std::vector<Figures> figures(const CaseTable& table, CountedBy by) {
  std::map<std::string, Tally> tallies =
      by == CountedBy::year ? by_year(table) : by_column(table, field_of(by), by);
  std::vector<Figures> rows;
  for (auto& [value, tally] : tallies) {
    tally.figures.value = value;
    rows.push_back(finish_tally(std::move(tally)));
  }
  return rows;
}

std::string question_of(CountedBy by, std::string_view value, std::optional<Ending> ending) {
  std::string question;
  if (by == CountedBy::year) {
    add(question, "från:" + std::string(value));
    add(question, "till:" + std::string(value));
  } else {
    add(question, query::filter_text(field_of(by), value));
  }
  if (!ending) return question;
  switch (*ending) {
    case Ending::open: add(question, query::filter_text(Field::status, name(CaseStatus::open))); break;
    case Ending::overdue: add(question, query::filter_text(Field::status, name(CaseStatus::overdue))); break;
    case Ending::unknown: add(question, query::filter_text(Field::status, name(CaseStatus::unknown))); break;
    default:
      add(question, query::filter_text(Field::status, name(CaseStatus::decided)));
      for (const auto& [one, outcome] : outcome_columns) {
        const std::string filter = query::filter_text(Field::outcome, outcome);
        if (one == *ending) add(question, filter);
        else if (*ending == Ending::otherwise) add(question, "-" + filter);
      }
  }
  return question;
}

std::vector<std::string_view> figures_sheet_heads() {
  std::vector<std::string_view> heads = {"counted_by", "value", "cases"};
  heads.insert(heads.end(), ending_data.begin(), ending_data.end());
  heads.insert(heads.end(), {"timed", "median_days", "uncertain", "link"});
  return heads;
}

std::vector<std::vector<std::string>> figures_cells(const CaseTable& table, CountedBy by) {
  std::vector<std::vector<std::string>> rows;
  for (const Figures& one : figures(table, by)) {
    std::vector<std::string> cells;
    cells.emplace_back(counted_by_data[static_cast<std::size_t>(by)]);
    cells.push_back(one.value);
    cells.push_back(std::to_string(one.cases));
    for (const std::uint32_t cases : one.by_ending) cells.push_back(std::to_string(cases));
    cells.push_back(std::to_string(one.timed));
    cells.push_back(one.median_days ? std::to_string(*one.median_days) : "");
    cells.push_back(std::to_string(one.uncertain));
    cells.push_back("arenden/?q=" + percent_encoded(question_of(by, one.value, {})));
    rows.push_back(std::move(cells));
  }
  return rows;
}

Sheet figures_sheet(const CaseTable& table, CountedBy by) {
  Sheet sheet = sheet_of(figures_sheet_heads());
  sheet.rows = figures_cells(table, by);
  mask(sheet);
  return sheet;
}

}  // namespace diarium::view
