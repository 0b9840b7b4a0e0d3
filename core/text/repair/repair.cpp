#include "text/repair/repair.h"

#include <algorithm>
#include <optional>

#include "text/latin.h"
#include "text/repair/candidates/neighbours.h"
#include "text/repair/candidates/slots.h"
#include "text/repair/doubted.h"

namespace diarium::text {
namespace {

/// Two readings this close are as good as each other: 0 would always take the first; of those within a quarter of a bit
/// the first is right hardly more often than the second. Closer where the word as it stands is neither of the two: it
/// is certainly wrong then.
constexpr Cost undecided = bit / 4, undecided_wrong = bit / 16;
/// Of a letter of which nothing is left only the words around it tell which one it was.
constexpr Cost undecided_gone = bit;
/// A word that stays although another reading is this close is told as ambiguous too.
constexpr Cost doubtful = bit;
/// Two names («Jonsson», «Jönsson») are told apart by who bears them, not by how common they are.
constexpr Cost undecided_names = 2 * bit, doubtful_names = 5 * bit;
constexpr Cost most_certain = 20 * bit;  ///< Of a word that has one reading.
constexpr std::size_t most_remembered = 200'000;  ///< Words; some 100 MB.

bool are_names(std::u32string_view seen, const Candidate& first, const Candidate& second) {
  const auto is_name = [](const Candidate& reading) { return reading.known == Known::word && reading.name; };
  return is_capital(seen[0]) && is_name(first) && is_name(second);
}

/// Does a word begin its line, where the line before does not run on into it?
bool begins_line(std::string_view text, std::uint32_t at) {
  const std::size_t blank = text.find_last_not_of(" \t", at == 0 ? 0 : at - 1);
  if (at == 0 || blank == text.npos) return true;
  if (text[blank] != '\n' && text[blank] != '\f') return false;
  const std::size_t last = text.find_last_not_of(" \t\r\n\f", blank);
  if (last == text.npos) return true;
  const auto letter = static_cast<unsigned char>(text[last]);
  return !(letter >= 0x80 || (letter >= 'a' && letter <= 'z') || letter == ',' || letter == '-');
}

/// A reading as it is written here: the capital of a first letter that is gone is known by where it stands and by what it is.
std::string written(const Candidate& reading, std::u32string_view seen, bool opens) {
  std::u32string word = code_points(spelled(reading, seen));
  if (seen[0] == lost_letter && word[0] != lost_letter && (opens || reading.only_name)) word[0] = upper(word[0]);
  return to_utf8(word);
}

/// What became of one word, if anything is to be told.
std::optional<Repair> judge(const Text& text, const SlottedText& words, std::size_t i, const Choice& choice) {
  const auto& readings = *words.slots[i].readings;
  Repair repair;
  repair.seen = words.pieces[i].span;
  repair.was = slice(text.nfc, repair.seen);
  const bool opens = words.slots[i].context.opens || begins_line(text.nfc, repair.seen.begin);
  std::string best = written(readings[choice.reading], words.seen[i], opens);
  const bool alone = choice.second == choice.reading;
  std::string second = written(readings[choice.second], words.seen[i], opens);
  const bool stays = best == repair.was;
  const bool names = !alone && are_names(words.seen[i], readings[choice.reading], readings[choice.second]);
  const Cost open = names ? undecided_names : !has_lost_letter(words.seen[i]) ? (second == repair.was ? undecided : undecided_wrong) : undecided_gone;
  if (stays && (alone || choice.margin >= (names ? doubtful_names : doubtful))) return std::nullopt;
  repair.source = text.map.to_source(repair.seen);
  repair.reason = readings[stays ? choice.second : choice.reading].reason;
  repair.confidence = confidence(alone ? most_certain : choice.margin);
  if (stays || (!alone && choice.margin < open)) {
    repair.now = repair.was;
    repair.readings = {std::move(best), std::move(second)};
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

  Repaired repair(Text text, Damage damage, Candidates& readings, const Doubts& doubts) const {
    const SlottedText words = slots_of(text.nfc, damage, readings);
    const std::vector<Choice> choices = choose(words.slots, neighbours, lists.piles);
    Repaired out;
    for (std::size_t i = 0; i < choices.size(); ++i)
      if (auto repair = judge(text, words, i, choices[i])) out.ledger.push_back(std::move(*repair));
    if (!doubts.empty()) out.ledger = merged(std::move(out.ledger), judge_doubts(text, doubts, &readings));
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
  return repair(std::move(text), std::move(damage));
}

Repaired Repairer::repair(Text text, Damage damage, const Doubts& doubts) {
  if (!damage.damaged && doubts.empty()) return {std::move(text), {}, std::move(damage)};
  if (impl_->candidates->remembered() > most_remembered) impl_->candidates->forget();
  if (!damage.damaged) {
    std::vector<Repair> ledger = judge_doubts(text, doubts, &*impl_->candidates);
    Text whole = apply_repairs(text, ledger);
    return {std::move(whole), std::move(ledger), std::move(damage)};
  }
  // What kept its marks in this text is spelt right: names above all.
  PileWords kept;
  if (damage.marks > 0) kept.add_marked(text.nfc);
  if (kept.empty()) return impl_->repair(std::move(text), std::move(damage), *impl_->candidates, doubts);
  const Lexicon own = kept.lexicon();
  WordLists lists = impl_->lists;
  lists.piles.push_back(&own);
  Candidates candidates(lists);
  return impl_->repair(std::move(text), std::move(damage), candidates, doubts);
}

}  // namespace diarium::text
