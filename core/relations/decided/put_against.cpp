#include "relations/decided/demand_aims.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace diarium::relations {
namespace {

bool is_demand(const AimedAt& at) { return at.object == AimObject::demand; }
bool is_against(const Reading& r, std::uint32_t i) { return is_fate_word(r, i, "versus"); }

/// The sentence that puts the last things against one another; empty where none does.
Range last_put(const Reading& r, Range words) {
  for (std::uint32_t i = words.last; i > words.first; --i) {
    if (!is_against(r, i - 1)) continue;
    const Range sentence = r.sentence(i - 1);
    return {std::max(words.first, sentence.first), std::min(words.last, sentence.last)};
  }
  return {};
}

/// What a side puts: of what members moved that alone, not the proposal that it speaks of.
std::vector<AimedAt> things_put(const Reading& r, Range side) {
  std::vector<AimedAt> things = owned_in(r, side);
  if (std::ranges::any_of(things, is_demand)) std::erase_if(things, std::not_fn(is_demand));
  return things;
}

/// Is it what won that a side with these things puts?
bool wins(const Reading& r, Range side, const std::vector<AimedAt>& things, const std::vector<AimedAt>& won,
          const facts::Rule* standing) {
  if (won.empty()) {  // What lies before those who meet is what a body of theirs proposed.
    if (std::ranges::any_of(things, is_demand)) return false;
    return standing_in(r, side) == standing || (standing->value == "lying" && !things.empty());
  }
  return std::ranges::any_of(things, [&](const AimedAt& at) {
    return std::ranges::any_of(won, [&](const AimedAt& one) { return meets(one, at); });
  });
}

}  // namespace

const facts::Rule* standing_in(const Reading& r, Range words) {
  return facts::rule_among(facts::fate_rules(), "standing", r, words);
}

std::vector<AimedAt> beaten_in(const Reading& r, Range put, const std::vector<AimedAt>& won,
                               const facts::Rule* standing) {
  if (won.empty() && standing == nullptr) return {};
  put = last_put(r, put);
  std::vector<AimedAt> beaten;
  std::size_t winners = 0;
  for (std::uint32_t i = put.first, from = i; i < put.last + 1; ++i) {
    if (i < put.last && !is_against(r, i)) continue;
    const Range side{std::exchange(from, i + 1), i};
    std::vector<AimedAt> things = things_put(r, side);
    if (wins(r, side, things, won, standing))
      ++winners;
    else
      std::ranges::move(things, std::back_inserter(beaten));
  }
  if (winners != 1) return {};
  if (won.empty()) std::erase_if(beaten, std::not_fn(is_demand));
  return beaten;
}

}  // namespace diarium::relations
