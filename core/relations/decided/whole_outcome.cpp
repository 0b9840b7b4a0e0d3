#include "relations/decided/whole_outcome.h"

#include <algorithm>
#include <vector>

#include "relations/decided/fate_read.h"

namespace diarium::relations {
namespace {

bool grants_demand(std::string_view outcome) { return outcome == "bifalla" || outcome == "delvis"; }
bool refuses_demand(std::string_view outcome) {
  return outcome == "avslå" || outcome == "besvarad" || outcome == "avstyrka";
}
bool judges_demand(std::string_view outcome) {
  return grants_demand(outcome) || refuses_demand(outcome) || outcome == "tillstyrka";
}

}  // namespace

std::string_view whole_outcome(std::span<const std::string_view> outcomes) {
  if (outcomes.empty()) return {};
  const auto is_main = [](std::string_view one) { return !one.empty() && !is_beside_motion(one); };
  const auto first = std::ranges::find_if(outcomes, is_main);
  const bool silent = std::ranges::find(outcomes, std::string_view()) != outcomes.end();
  if (first == outcomes.end()) {
    const bool alike = std::ranges::all_of(outcomes, [&](std::string_view one) { return one == outcomes.front(); });
    return alike ? outcomes.front() : std::string_view();
  }
  const bool alike = std::ranges::all_of(outcomes, [&](std::string_view one) { return !is_main(one) || one == *first; });
  if (!alike) {
    const bool judged = !silent && std::ranges::all_of(outcomes, [&](std::string_view one) {
                          return !is_main(one) || grants_demand(one) || refuses_demand(one);
                        });
    const bool granted = std::ranges::any_of(outcomes, grants_demand);
    return judged && granted ? "delvis" : std::string_view();
  }
  return silent && (judges_demand(*first) || outcomes.front() != *first) ? std::string_view() : *first;
}

std::string_view whole_outcome(std::span<const FateRow> rows) {
  const bool of_motion = std::ranges::any_of(rows, asks_as_motion);
  std::optional<Stage> highest;
  for (const FateRow& row : rows)
    if (const Verdict* last = row.last_word(); last && (!highest || *highest < last->stage)) highest = last->stage;
  if (!highest) return {};
  std::vector<PartRef> deciding;
  for (const FateRow& row : rows)
    if (const Verdict* last = row.last_word(); last && last->stage == *highest) deciding.push_back(last->passage.ref);
  std::vector<std::string_view> outcomes;
  for (const FateRow& row : rows) {
    const bool theirs = std::ranges::any_of(deciding, [&](PartRef ref) { return is_point_of(row, ref, *highest); });
    if (of_motion ? asks_as_motion(row) : theirs) outcomes.push_back(row.outcome);
  }
  return whole_outcome(outcomes);
}

bool is_point_of(const FateRow& row, PartRef ref, Stage stage) {
  const bool own = row.text.ref == ref && (row.kind == "beslut" || stage_of(row.by) == stage);
  return own || std::ranges::any_of(row.verdicts, [&](const Verdict& one) { return one.passage.ref == ref; });
}

bool asks_as_motion(const FateRow& row) { return row.kind == "motion_yrkande"; }

}  // namespace diarium::relations
