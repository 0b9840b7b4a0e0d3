#include "text/repair/candidates/neighbours.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace diarium::text {
namespace {

constexpr std::uint64_t part = 16;             ///< Expected times are counted in sixteenths.
constexpr std::uint64_t unlisted = 24;         ///< 1.5 times: what a pair that was not listed may have been seen.
constexpr std::uint64_t discount = 12;         ///< Three quarters of one: rare pairs are seen more often than they are.
constexpr Cost most = 5 * bit;                 ///< What a pair that is not listed costs at most: papers differ.
constexpr std::uint64_t frequent_share = 250;  ///< One word in so many shows which others have their pairs listed.
constexpr std::uint64_t doubt = 4;             ///< Endings seen less often than this say little.
constexpr std::size_t ending_letters = 3;
/// Words that stand mostly at the beginning of a sentence or clause, as counts that cross punctuation can tell.
constexpr std::array<std::u32string_view, 10> sentence_openers{U"jag",    U"vi",       U"detta",     U"därför", U"vad",
                                                               U"enligt", U"dessutom", U"samtidigt", U"när",    U"det"};

}  // namespace

Neighbours::Neighbours(const Lexicon& lexicon) : lexicon_(lexicon) {
  find_listed();
  count_endings();
  count_ends();
}

void Neighbours::find_listed() {
  std::vector<Lexicon::Number> numbers;
  for (const auto& pair : lexicon_.pairs())
    for (const auto number : {pair.first, pair.second})
      if (number < lexicon_.words()) numbers.push_back(number);
  std::ranges::sort(numbers);
  const auto same = std::ranges::unique(numbers);
  numbers.erase(same.begin(), same.end());
  // Very frequent words that never stand in pairs with each other: their pairs are not listed. So whatever word has a
  // pair with one of them has its own pairs listed.
  std::vector<std::pair<std::size_t, Lexicon::Number>> frequent;
  const auto paired = [&](Lexicon::Number a, Lexicon::Number b) {
    return lexicon_.pair(a, b) + lexicon_.pair(b, a) > 0;
  };
  for (const auto number : numbers)
    if (lexicon_.count(number) >= lexicon_.total() / frequent_share) frequent.push_back({0, number});
  for (auto& [partners, number] : frequent)
    for (const auto& other : frequent) partners += paired(number, other.second) ? 1u : 0u;
  std::ranges::sort(frequent);
  std::vector<Lexicon::Number> plain;
  for (const auto& [partners, number] : frequent)
    if (std::ranges::none_of(plain, [&](auto other) { return paired(number, other); })) plain.push_back(number);
  for (const auto number : numbers)
    if (std::ranges::any_of(plain, [&](auto other) { return paired(number, other); })) listed_.push_back(number);
}

void Neighbours::count_endings() {
  std::map<Lexicon::Number, Ending> known;
  const auto ending_of = [&](Lexicon::Number number) {
    const auto found = known.find(number);
    return found != known.end() ? found->second : known.emplace(number, ending(lexicon_.letters(number))).first->second;
  };
  const auto add = [&](Lexicon::Number listed, Side side, Lexicon::Number other, std::uint32_t times) {
    if (!std::ranges::binary_search(listed_, listed) || other >= lexicon_.words()) return;
    for (Endings* endings : {&endings_[{listed, side}], &all_[side]}) {
      endings->times[ending_of(other)] += times;
      endings->total += times;
    }
  };
  for (const auto& pair : lexicon_.pairs()) {
    add(pair.first, after, pair.second, pair.times);
    add(pair.second, before, pair.first, pair.times);
  }
}

void Neighbours::count_ends() {
  std::vector<Lexicon::Number> openers;
  for (const std::u32string_view word : sentence_openers)
    if (const auto found = lexicon_.find(word)) openers.push_back(found->number);
  for (const auto number : listed_) all_listed_ += lexicon_.count(number);
  for (const auto& pair : lexicon_.pairs()) {
    if (std::ranges::find(openers, pair.second) == openers.end() || !std::ranges::binary_search(listed_, pair.first))
      continue;
    ends_[pair.first] += pair.times;
    all_ends_ += pair.times;
  }
}

Neighbours::Ending Neighbours::ending(const std::u32string& letters) {
  Ending out = 0;
  for (std::size_t i = letters.size() - std::min(letters.size(), ending_letters); i < letters.size(); ++i)
    out = out << 9 | (letters[i] & 0x1FFu);
  return out;
}

std::uint64_t Neighbours::times(const Candidate& word) const { return word.number ? lexicon_.count(*word.number) : 0; }

bool Neighbours::is_listed(const Candidate& word) const {
  return word.number && std::ranges::binary_search(listed_, *word.number);
}

Cost Neighbours::attraction(const Candidate& listed, Side side, const Candidate& other) const {
  const auto found = endings_.find({*listed.number, side});
  if (found == endings_.end()) return 0;
  const Ending end = ending(other.letters);
  const auto times = [end](const Endings& endings) -> std::uint64_t {
    const auto at = endings.times.find(end);
    return at == endings.times.end() ? 0 : at->second;
  };
  const std::uint64_t expected = part * found->second.total * times(all_[side]) / all_[side].total;
  return log2_fixed(part * (times(found->second) + doubt)) - log2_fixed(expected + part * doubt);
}

Cost Neighbours::cost_at_end(const Candidate& last) const {
  if (!is_listed(last)) return 0;
  const auto found = ends_.find(*last.number);
  const std::uint64_t expected = part * times(last) * all_ends_ / all_listed_;
  const Cost attracted =
      log2_fixed(part * ((found == ends_.end() ? 0 : found->second) + doubt)) - log2_fixed(expected + part * doubt);
  return std::clamp(-attracted, -most, most);
}

Cost Neighbours::cost(const Candidate& first, const Candidate& second) const {
  const std::uint64_t expected = part * times(first) * times(second) / lexicon_.total() + 1;
  const std::uint32_t seen = first.number && second.number ? lexicon_.pair(*first.number, *second.number) : 0;
  if (seen > 0) return log2_fixed(expected) - log2_fixed(part * seen - discount);
  Cost attracted = 0;
  const bool listed_first = is_listed(first), listed_second = is_listed(second);
  if (listed_first) attracted += attraction(first, after, second);
  if (listed_second) attracted += attraction(second, before, first);
  if (listed_first && listed_second) attracted /= 2;
  if (!listed_first && !listed_second) return 0;
  const Cost limit = log2_fixed(unlisted) - log2_fixed(expected);
  return std::clamp(-std::min(attracted, limit), -most, most);
}

}  // namespace diarium::text
