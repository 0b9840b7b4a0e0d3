#include "text/repair/repair.h"

#include <algorithm>
#include <array>
#include <optional>

#include "text/repair/neighbours.h"
#include "text/repair/slots.h"

namespace diarium::text {
namespace {

/// Two readings this close are as good as each other: 0 would always take the first; of those within a quarter of a bit
/// the first is right hardly more often than the second.
constexpr Cost undecided = bit / 4;
/// A word that stays although another reading is this close is told as ambiguous too.
constexpr Cost doubtful = bit;
constexpr std::size_t most_remembered = 200'000;  ///< Words; some 100 MB.

/// Chance of the cheaper of two readings, per cent, by how much more the other costs, in half bits: 2^x / (1 + 2^x).
constexpr std::array<std::uint8_t, 14> confidences{50, 58, 67, 74, 80, 85, 89, 92, 94, 96, 97, 98, 98, 99};
std::uint8_t confidence(Cost margin) {
  const auto halves = static_cast<std::size_t>(std::max(margin, 0) / (bit / 2));
  return confidences[std::min(halves, confidences.size() - 1)];
}

/// What became of one word, if anything is to be told.
std::optional<Repair> judge(const Text& text, const SlottedText& words, std::size_t i, const Choice& choice) {
  const auto& readings = *words.slots[i].readings;
  Repair repair;
  repair.seen = words.pieces[i].span;
  repair.was = slice(text.nfc, repair.seen);
  std::string best = spelled(readings[choice.reading], words.seen[i]);
  const bool alone = choice.second == choice.reading;
  const bool stays = best == repair.was;
  if (stays && (alone || choice.margin >= doubtful)) return std::nullopt;
  repair.source = text.map.to_source(repair.seen);
  repair.reason = readings[stays ? choice.second : choice.reading].reason;
  repair.confidence = alone ? confidences.back() : confidence(choice.margin);
  if (stays || (!alone && choice.margin < undecided)) {
    repair.now = repair.was;
    repair.readings = {std::move(best), spelled(readings[choice.second], words.seen[i])};
  } else {
    repair.now = std::move(best);
  }
  return repair;
}

}  // namespace

struct Repairer::Impl {
  explicit Impl(const Lexicon& list, const PileWords& pile) : lexicon(&list), neighbours(list) {
    lists.lexicon = lexicon;
    if (pile.empty()) return;
    pile_list = std::make_unique<Lexicon>(pile.lexicon());
    lists.piles.push_back(pile_list.get());
  }

  Repaired repair(Text text, Damage damage, Candidates& readings) const {
    const SlottedText words = slots_of(text.nfc, damage, readings);
    const std::vector<Choice> choices = choose(words.slots, neighbours);
    Repaired out;
    for (std::size_t i = 0; i < choices.size(); ++i)
      if (auto repair = judge(text, words, i, choices[i])) out.ledger.push_back(std::move(*repair));
    out.text = apply_repairs(text, out.ledger);
    out.damage = std::move(damage);
    return out;
  }

  const Lexicon* lexicon;
  Neighbours neighbours;
  std::unique_ptr<Lexicon> pile_list;
  WordLists lists;
  std::optional<Candidates> candidates;
};

Repairer::Repairer(const Lexicon& lexicon, const PileWords& pile) : impl_(std::make_unique<Impl>(lexicon, pile)) {
  impl_->candidates.emplace(impl_->lists);
}
Repairer::~Repairer() = default;
Repairer::Repairer(Repairer&&) noexcept = default;
Repairer& Repairer::operator=(Repairer&&) noexcept = default;

Repaired Repairer::repair(Text text) {
  Damage damage = find_damage(text.nfc);
  if (!damage.damaged) return {std::move(text), {}, std::move(damage)};
  if (impl_->candidates->remembered() > most_remembered) impl_->candidates->forget();
  if (damage.marks == 0) return impl_->repair(std::move(text), std::move(damage), *impl_->candidates);
  // What kept its marks in this text is spelt right: names above all.
  PileWords kept;
  kept.add_marked(text.nfc);
  const Lexicon own = kept.lexicon();
  WordLists lists = impl_->lists;
  lists.piles.push_back(&own);
  Candidates candidates(lists);
  return impl_->repair(std::move(text), std::move(damage), candidates);
}

}  // namespace diarium::text
