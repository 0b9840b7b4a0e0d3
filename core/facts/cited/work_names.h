// facts/cited/work_names: which words are the name of a steering document: «riktlinje för styrning, samordning och
// finansiering av digital utveckling», not the verb behind it.
#pragma once
#include "facts/reading/reading.h"

namespace diarium::facts {

/// A word that a work's name does not go over: a verb, a conjunction, a preposition of another phrase, a mark. O(1).
[[nodiscard]] bool ends_name_of_work(const Reading& r, std::uint32_t at);

/// From the head («riktlinje») at a token to the end of what completes its name («för …», «mot …») and its years; the
/// head alone where nothing does. `owned`: an owner stands before it («Sjö kommuns plan för att minska buller»). O(1).
[[nodiscard]] Range with_purpose(const Reading& r, std::uint32_t head, bool owned);

/// With «2021–2030» behind it.
[[nodiscard]] Range with_years(const Reading& r, Range name);

}  // namespace diarium::facts
