#include "relations/decided/whole_outcome.h"

#include <algorithm>
#include <utility>

#include "base/sorting.h"
#include "relations/decided/fate_read.h"

namespace diarium::relations {
namespace {

bool endorses(std::string_view outcome) { return is_opinion(outcome) && leaning_of(outcome) == Leaning::yes; }
bool judges_demand(std::string_view outcome) { return leaning_of(outcome) != Leaning::none && !endorses(outcome); }
bool grants_demand(std::string_view outcome) {
  const Leaning leaning = leaning_of(outcome);
  return (leaning == Leaning::yes || leaning == Leaning::in_part) && !endorses(outcome);
}

}  // namespace

Leaning leaning_of(std::string_view outcome) {
  if (outcome == facts::outcome::answered) return Leaning::answered;
  if (facts::grants(outcome)) return Leaning::yes;
  if (facts::refuses(outcome)) return Leaning::no;
  return outcome == facts::outcome::in_part ? Leaning::in_part : Leaning::none;
}
bool is_opinion(std::string_view outcome) {
  return outcome == facts::outcome::endorsed || outcome == facts::outcome::advised_against;
}

std::string_view whole_outcome(std::span<const std::string_view> outcomes) {
  if (outcomes.empty()) return {};
  const auto alike = [&](const auto& counts) {
    const auto first = std::ranges::find_if(outcomes, counts);
    const bool all = std::ranges::all_of(outcomes, [&](std::string_view one) { return !counts(one) || one == *first; });
    return all ? *first : std::string_view();
  };
  const auto is_main = [](std::string_view one) { return !one.empty() && !is_beside_motion(one); };
  const auto is_word = [&](std::string_view one) { return is_main(one) && !endorses(one); };
  const bool silent = std::ranges::find(outcomes, std::string_view()) != outcomes.end();
  if (std::ranges::none_of(outcomes, is_main))
    return silent ? std::string_view() : alike([](std::string_view) { return true; });
  // An endorsement is less than any word on what becomes of a point.
  const auto endorsed = std::ranges::find_if(outcomes, endorses);
  if (std::ranges::none_of(outcomes, is_word)) return silent ? std::string_view() : *endorsed;
  const std::string_view one_word = alike(is_word);
  if (one_word.empty()) {
    // A plan is adopted, and its budget approved.
    const auto refuses = [&](std::string_view one) { return judges_demand(one) || is_procedural(one); };
    if (is_word(outcomes.front()) && std::ranges::none_of(outcomes, refuses)) return outcomes.front();
    const bool granted = std::ranges::any_of(outcomes, grants_demand);
    const bool judged = std::ranges::all_of(outcomes, [&](std::string_view one) {
      return !one.empty() && (is_beside_motion(one) || judges_demand(one));
    });
    return granted && judged ? facts::outcome::in_part : std::string_view();
  }
  if (!silent && endorsed == outcomes.end()) return one_word;
  return judges_demand(one_word) || outcomes.front() != one_word ? std::string_view() : one_word;
}

std::string_view whole_outcome(std::span<const FateRow> rows) {
  const bool of_motion = std::ranges::any_of(rows, asks_as_motion);
  std::optional<Stage> highest;
  for (const FateRow& row : rows)
    if (const Verdict* last = row.last_word(); last && (!highest || *highest < last->stage)) highest = last->stage;
  if (!highest) return {};
  std::vector<PartRef> deciding;
  // Of what was decided again and again the last day counts; that it was noted later undoes nothing.
  const auto last_of = [&](const FateRow& row) {
    const Verdict* last = row.last_word();
    return last && last->stage == *highest ? last : nullptr;
  };
  std::string_view day;
  for (const FateRow& row : rows)
    if (const Verdict* last = last_of(row); last && !is_beside_motion(last->outcome) && day < last->date)
      day = last->date;
  for (const FateRow& row : rows)
    if (const Verdict* last = last_of(row); last && (day.empty() || last->date.empty() || last->date == day))
      deciding.push_back(last->passage.ref);
  std::vector<const FateRow*> points;
  for (const FateRow& row : rows) {
    const bool theirs = std::ranges::any_of(deciding, [&](PartRef ref) { return is_point_of(row, ref, *highest); });
    if (of_motion ? asks_as_motion(row) : theirs) points.push_back(&row);
  }
  // In the order in which they were decided, not in that in which they were asked.
  const auto place = [&](const FateRow* row) {
    const auto said = std::ranges::find(row->verdicts, *highest, &Verdict::stage);
    const Passage& at = said == row->verdicts.end() ? row->text : said->passage;
    return std::pair(at.ref, at.span.begin);
  };
  if (!of_motion) sort_briefly(points, {}, place);
  std::vector<std::string_view> outcomes;
  for (const FateRow* row : points) outcomes.push_back(row->outcome);
  return whole_outcome(outcomes);
}

bool is_point_of(const FateRow& row, PartRef ref, Stage stage) {
  const bool own = row.text.ref == ref && (row.kind == facts::kind::decision || stage_of(row.by) == stage);
  const auto is_its = [&](const Verdict& one) {
    return one.passage.ref == ref && one.stage == stage && (one.final_decision || !one.outcome.empty());
  };
  return own || std::ranges::any_of(row.verdicts, is_its);
}

bool is_answered(const FateRow& row) {
  return std::ranges::any_of(row.verdicts, [&](const Verdict& one) {
    return one.final_decision || (one.stage != Stage::office && one.passage.ref != row.text.ref);
  });
}

bool asks_as_motion(const FateRow& row) { return row.kind == facts::kind::claim; }

const Verdict* FateRow::last_word() const {
  // Of a motion only the council decides; of anything, only somebody above those who proposed.
  Stage least = kind == facts::kind::claim ? Stage::council : Stage::unnamed;
  for (const Verdict& one : verdicts) {
    if (!one.final_decision && one.stage >= least)
      least = static_cast<Stage>(std::min(static_cast<int>(one.stage) + 1, static_cast<int>(Stage::council)));
  }
  const Verdict* last = nullptr;
  for (const Verdict& one : verdicts) {
    const bool settles = one.final_decision && !one.outcome.empty() && !is_procedural(one.outcome);
    if (!settles || one.stage < least) continue;
    if (last == nullptr || one.stage >= last->stage) last = &one;
  }
  return last;
}

const Verdict* awaiting_verdict(std::span<const FateRow> rows) {
  std::optional<Stage> decided;
  const Verdict* found = nullptr;
  for (const FateRow& row : rows)
    for (const Verdict& verdict : row.verdicts)
      if (verdict.final_decision && !is_procedural(verdict.outcome) && verdict.stage > decided) decided = verdict.stage;
  for (const FateRow& row : rows)
    for (const Verdict& verdict : row.verdicts)
      if (!verdict.final_decision && verdict.asks > decided && (!found || verdict.asks > found->asks)) found = &verdict;
  return found;
}

}  // namespace diarium::relations
