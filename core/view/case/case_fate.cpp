#include "view/case/case_fate.h"

#include <algorithm>
#include <array>

#include "relations/decided/fate_read.h"
#include "relations/decided/whole_outcome.h"

namespace diarium::view {

using relations::Case;
using relations::FateRow;
using relations::Stage;
using relations::Verdict;

std::vector<const Verdict*> said_beside(const Case& one, const Verdict& last) {
  std::vector<const Verdict*> found;
  if (last.stage == Stage::office) return found;  // What it proposes is told as such.
  const auto same = [](const Verdict& a, const Verdict& b) {
    return a.passage.ref == b.passage.ref && a.passage.span == b.passage.span;
  };
  const auto is_told = [&](const Verdict& verdict) {
    const auto is_it = [&](const Verdict* other) { return same(verdict, *other); };
    return same(verdict, last) || std::ranges::any_of(found, is_it);
  };
  for (const FateRow& row : one.fate)
    for (const Verdict& verdict : row.verdicts) {
      const bool here = verdict.passage.ref == last.passage.ref;
      const bool dated = !verdict.date.empty() && !last.date.empty() && verdict.date != last.date;
      const bool other_day = dated && last.final_decision && verdict.final_decision;
      if (verdict.stage == last.stage && (here || other_day) && !is_told(verdict)) found.push_back(&verdict);
    }
  return found;
}

std::string awaited(const Case& one, const Verdict& last) {
  const Verdict* by = relations::awaiting_verdict(one.fate);
  return by ? by->to : last.final_decision ? std::string() : last.to;
}

std::vector<Line> unheard(Language language, const relations::Gaps& gaps, const Case& one) {
  std::vector<Line> lines;
  for (const relations::Gap& gap : gaps.gaps) {
    const bool here = std::ranges::any_of(gap.cited, [&](const relations::GapCitation& cited) {
      return std::ranges::find(one.papers, cited.ref, &relations::CasePaper::ref) != one.papers.end();
    });
    if (gap.kind != relations::GapKind::minutes || !here) continue;
    lines.push_back({said(fill(language, "fate.unheard", {{"who", gap.norm}}))});
    add_certainty(lines.back(), language, gap.certainty);
  }
  return lines;
}

std::optional<Stage> deciding(const Case& one) {
  std::optional<Stage> highest, asked;
  bool decided = false;
  for (const FateRow& row : one.fate) {
    if (relations::asks_as_motion(row)) return Stage::council;
    for (const Verdict& verdict : row.verdicts) {
      if (!highest || verdict.stage > *highest) highest = verdict.stage;
      asked = std::max(asked, verdict.asks);
      decided = decided || (verdict.final_decision && !relations::is_procedural(verdict.outcome));
    }
  }
  if (asked > highest) return asked;
  if (!highest || decided || *highest == Stage::unnamed) return std::nullopt;
  return *highest >= Stage::committee ? Stage::council : Stage::board;
}

std::vector<Stage> answering(const Case& one) {
  std::array<bool, relations::stage_count> seen{};
  const auto see = [&](std::optional<Stage> stage) {
    if (stage) seen[static_cast<std::size_t>(*stage)] = true;
  };
  for (const FateRow& row : one.fate)
    for (const Verdict& verdict : row.verdicts) see(verdict.stage), see(verdict.asks);
  see(deciding(one));
  std::vector<Stage> found;
  for (std::size_t i = 0; i < seen.size(); ++i)
    if (seen[i]) found.push_back(static_cast<Stage>(i));
  return found;
}

}  // namespace diarium::view
