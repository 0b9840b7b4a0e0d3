// view/case/case_fate: "Who answered in a case, who is still to decide, and what was said beside its last word?"
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "relations/cases/cases.h"
#include "relations/gaps/gaps.h"
#include "view/case_words.h"

namespace diarium::view {

/// What its paper says beside the last word, and what that stage decided on other days; each once. Nothing beside an
/// office's. They point into the case. O(verdicts^2).
[[nodiscard]] std::vector<const relations::Verdict*> said_beside(const relations::Case& one,
                                                                 const relations::Verdict& last);

/// Whom the rest awaits: who is to decide what is only proposed, or what the last word sends on; empty where no paper
/// names one. O(verdicts).
[[nodiscard]] std::string awaited(const relations::Case& one, const relations::Verdict& last);

/// Meetings that its papers name as steps, with the §§ that they name, or wait for, and of which no minutes are here.
/// cost: the papers' texts, and O(citations · papers).
[[nodiscard]] std::vector<Line> unheard(Language language, Passages& passages, const relations::Gaps& gaps,
                                        const relations::Case& one);

/// Who objected, or who made a statement or had something noted, which is no objection: the first ones, and how many
/// follow them. Not who moved what won, or what may have won. cost: the papers' texts.
enum class Dissenting : std::uint8_t { objecting, noting };
[[nodiscard]] std::vector<Line> dissent_lines(Language language, Passages& passages, const relations::Case& one,
                                              Dissenting which);

/// Does a decision only put its matter off, send it back, or, below who is `last`, send it on? That is a step of what
/// was proposed. cost: its paper's text.
[[nodiscard]] bool is_step(Passages& passages, const relations::FateRow& row, relations::Stage last);
/// The steps at a stage, and who took them when.
[[nodiscard]] Line step_line(Language language, Passages& passages, const SameWords& steps, relations::Stage stage);

/// Who must decide in the end, as far as the papers tell: whom they name, else the council a motion, the board what is
/// prepared for it; nothing where it was decided. O(verdicts).
[[nodiscard]] std::optional<relations::Stage> deciding(const relations::Case& one);

}  // namespace diarium::view
