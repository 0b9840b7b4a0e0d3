// text/repair/doubted: which of the words that a reader of pictures doubted are right, which are another, and which nobody can
// decide?
#pragma once
#include <vector>

#include "base/doubts.h"
#include "text/repair/candidates/candidates.h"
#include "text/repair/ledger.h"
#include "text/repair/repair.h"
#include "text/text.h"

namespace diarium::text {

/// Weighs each doubted word against its other readings: what the words cost by the lists, and what the reader's confidence
/// costs. A known word that the reader may have meant takes the place of one that no list knows; what a list knows and the
/// reader half believes is right, and not told. Where the reader names no known word, one that lost marks or letters that look
/// alike takes the place (meant.h). What is no word of letters alone (a number, a §) is never replaced.
///
/// in        `doubts`: of `text.nfc`. `candidates`: null where there is no lexicon: nothing is replaced then.
/// returns   ascending by `seen`, apart; `text` of each is not set yet (apply_repairs()).
/// cost      O(doubts), and the first sight of each word.
[[nodiscard]] std::vector<Repair> judge_doubts(const Text& text, const Doubts& doubts, Candidates* candidates);

/// Two ledgers of one text as one: of words that both have, what `first` says. Both ascending by `seen`.
[[nodiscard]] std::vector<Repair> merged(std::vector<Repair> first, std::vector<Repair> second);

}  // namespace diarium::text
