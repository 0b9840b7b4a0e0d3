// index/papers/cards: the card of a paper as a record of its own, so that one is read without the others.
#pragma once
#include <string>
#include <string_view>

#include "index/pack.h"
#include "index/papers/summary.h"
#include "index/postings/zone.h"

namespace diarium::index {

/// What is counted of a paper when its text is read.
struct Measure {
  std::uint32_t words = 0, slots = 0;
  Roles roles = 0;                            ///< In which it has words.
  bool marks_lost = false;                    ///< Of the paper (below).
  std::uint32_t repaired = 0, uncertain = 0;  ///< Words of its ledger: changed, and undecided.
  [[nodiscard]] bool has_other_readings() const { return repaired + uncertain > 0; }
};

/// marks_are_lost() of its text, or the facts say so and nothing was repaired.
[[nodiscard]] bool marks_lost(const Paper& paper);

[[nodiscard]] Card card_of(const Paper& paper, const Summary& summary, const Measure& measure);
[[nodiscard]] std::string card_record(const Card& card);
/// False where the bytes are none.
[[nodiscard]] bool read_card(std::string_view record, Card& out);

}  // namespace diarium::index
