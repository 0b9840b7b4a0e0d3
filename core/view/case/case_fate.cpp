#include "view/case/case_fate.h"

#include <algorithm>
#include <ranges>
#include <set>

#include "language/key.h"
#include "language/lists.h"
#include "relations/decided/fate_read.h"
#include "relations/decided/whole_outcome.h"
#include "view/few.h"

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
  const auto is_quoted = [&](const Verdict& verdict) {
    const auto is_it = [&](const Verdict* other) { return same(verdict, *other); };
    return same(verdict, last) || std::ranges::any_of(found, is_it);
  };
  for (const FateRow& row : one.fate)
    for (const Verdict& verdict : row.verdicts) {
      const bool here = verdict.passage.ref == last.passage.ref;
      const bool dated = !verdict.date.empty() && !last.date.empty() && verdict.date != last.date;
      const bool other_day = dated && last.final_decision && verdict.final_decision;
      if (verdict.stage == last.stage && (here || other_day) && !is_quoted(verdict)) found.push_back(&verdict);
    }
  return found;
}

std::string awaited(const Case& one, const Verdict& last) {
  const Verdict* by = relations::awaiting_verdict(one.fate);
  return by ? by->to : last.final_decision ? std::string() : last.to;
}

std::vector<Line> dissent_lines(Language language, Passages& passages, const Case& one, Dissenting which) {
  constexpr std::size_t most = 3;
  std::vector<const relations::DissentRow*> rows;
  for (const relations::DissentRow& row : one.dissent)
    if (which == Dissenting::objecting ? is_objection(row) : row.kind != facts::kind::demand && !is_objection(row))
      rows.push_back(&row);
  std::vector<Line> lines;
  const Few of = few(rows.size(), most);
  for (const relations::DissentRow* row : rows | std::views::take(of.shown)) {
    lines.push_back({leading(dissent_words(language, row->kind) + ": " + facts::written(row->who),
                             passages.address(row->passage)),
                     passages.source(row->passage)});
    add_certainty(lines.back(), language, row->certainty);
  }
  tell_left_out(language, of, lines);
  return lines;
}

std::vector<Line> unheard(Language language, Passages& passages, const relations::Gaps& gaps, const Case& one) {
  std::vector<Line> lines;
  std::set<std::string> speakers;
  for (const relations::Gap& gap : gaps.gaps)
    for (const relations::GapCitation& cited : gap.cited) {
      const bool here = std::ranges::find(one.papers, cited.ref, &relations::CasePaper::ref) != one.papers.end();
      if (gap.kind != relations::GapKind::minutes || !here) continue;
      std::string who = gap.norm;
      if (const std::size_t first = who.find(" §"); who.find(", §") != who.npos) {  // Of «§ 17, § 18» the one cited.
        const std::string words = passages.words({cited.ref, cited.span}, own_words_at_most);
        const std::size_t sign = std::min(words.rfind("§"), words.size());
        who.replace(first + 1, who.npos, words.substr(sign, words.find_first_of(" ,.)", sign + sizeof "§ ") - sign));
      }
      if (!speakers.insert(who).second) continue;
      lines.push_back({said(fill(language, "fate.unheard", {{"who", who}}))});
      add_certainty(lines.back(), language, gap.certainty);
    }
  return lines;
}

bool is_step(Passages& passages, const FateRow& row, Stage last) {
  if (row.kind != facts::kind::decision || row.verdicts.empty()) return false;
  const Verdict& verdict = row.verdicts.front();
  if (!verdict.outcome.empty() || verdict.stage == last) return relations::is_procedural(verdict.outcome);
  const std::string words = passages.words(row.text, own_words_at_most);
  for (const std::string_view word : language::words_of(words))
    if (const auto* verb = language::verb_of(language::find_listed(language::spelling(word), language::Letters::whole)))
      return verb->kind == language::VerbKind::send;
  return false;
}

Line step_line(Language language, Passages& passages, const SameWords& steps, Stage stage) {
  Line line;
  for (const FateRow* step : steps) {
    const Verdict& verdict = step->verdicts.front();
    if (verdict.stage != stage) continue;
    line.push_back(verdict_chip(language, verdict));
    line.back().address = passages.address(verdict.passage);
    add_own_words(language, line, passages, verdict);
    line.push_back(said(said_by(language, verdict, verdict.date), Shape::small));
    add_certainty(line, language, verdict.certainty);
  }
  return line;
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

}  // namespace diarium::view
