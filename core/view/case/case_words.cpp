#include "view/case/case_words.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "relations/decided/fate_read.h"

namespace diarium::view {

std::string stage_words(Language language, std::string_view stage) { return data_word(language, "stage", stage); }

Words outcome_chip(Language language, std::string_view outcome) {
  const std::string sign = "outcome_sign." + std::string(outcome.empty() ? "unknown" : outcome);
  std::string words = data_word(language, "outcome", outcome.empty() ? "unknown" : outcome);
  if (has_word(sign)) words = std::string(word(language, sign)) + " " + words;
  return said(std::move(words), Shape::chip, outcome_tone(outcome));
}

Words verdict_chip(Language language, const relations::Verdict* verdict) {
  if (!verdict || !verdict->outcome.empty()) return outcome_chip(language, verdict ? verdict->outcome : "");
  return said(std::string(word(language, "case.decided_own")), Shape::chip, Tone::decision);
}

std::size_t objections(const relations::Case& one) {
  return static_cast<std::size_t>(std::ranges::count_if(one.dissent, relations::is_objection));
}

std::vector<const relations::FateRow*> proposals(const relations::Case& one) {
  std::vector<const relations::FateRow*> rows;
  for (const relations::FateRow& row : one.fate)
    if (row.kind != "beslut") rows.push_back(&row);
  return rows;
}

std::string dissent_words(Language language, std::string_view kind) { return data_word(language, "dissent", kind); }

const relations::Verdict* last_verdict(const relations::Case& one) {
  // What a body decided for itself is not the end of a case that it, or one above it, puts before the next.
  relations::Stage proposed = relations::Stage::office;
  for (const relations::FateRow& row : one.fate)
    for (const relations::Verdict& verdict : row.verdicts)
      if (!verdict.final_decision && !verdict.outcome.empty() && !relations::is_procedural(verdict.outcome))
        proposed = std::max(proposed, verdict.stage);
  const auto is_last = [&](const relations::Verdict& verdict) { return proposed == relations::Stage::office || verdict.stage > proposed; };
  // To put a matter off or to send it on is less than any word on what becomes of it.
  const auto weight = [&](const relations::Verdict& verdict) {
    const bool settles = verdict.final_decision && is_last(verdict);
    const int said = relations::is_procedural(verdict.outcome) ? 0 : settles ? 2 : 1;
    const bool opinion = verdict.outcome == "tillstyrka" || verdict.outcome == "avstyrka";  // Less than what is asked of the next.
    return std::tuple(said, verdict.stage, settles || !verdict.final_decision, !verdict.outcome.empty(), !opinion);
  };
  const relations::Verdict* last = nullptr;
  for (const relations::FateRow& row : one.fate) {
    const relations::Verdict* of_row = nullptr;
    for (const relations::Verdict& verdict : row.verdicts)
      if (!of_row || weight(verdict) >= weight(*of_row)) of_row = &verdict;
    if (of_row && (!last || weight(*of_row) > weight(*last))) last = of_row;
  }
  return last;
}

std::string case_mark(const relations::Case& one) {
  if (one.municipality.empty() || one.number.empty()) return one.municipality + one.number;
  return one.municipality + " · " + one.number;
}

Words user_chip(Language language) {
  return said(std::string(word(language, "status.user")), Shape::chip, Tone::accent);
}

std::string join_words(Language language, const relations::CasePaper& paper) {
  std::string words = data_word(language, "join", relations::name(paper.reason));
  if (paper.reason == relations::JoinReason::alone || paper.reason == relations::JoinReason::user) return words;
  std::string agreeing;
  const auto agrees = [&](std::uint8_t bit, std::string_view key) {
    if ((paper.agrees & bit) == 0) return;
    agreeing += (agreeing.empty() ? "" : ", ") + std::string(word(language, key));
  };
  agrees(relations::agrees_title, "join_agrees.title");
  agrees(relations::agrees_author, "join_agrees.author");
  agrees(relations::agrees_proposals, "join_agrees.proposals");
  if (!agreeing.empty()) words += ": " + agreeing;
  return words + " (" + data_word(language, "certainty", relations::name(paper.certainty)) + ")";
}

}  // namespace diarium::view
