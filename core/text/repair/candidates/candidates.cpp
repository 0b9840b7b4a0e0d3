#include "text/repair/candidates/candidates.h"

#include <algorithm>
#include <cassert>

#include "text/latin.h"
#include "text/repair/candidates/compounds.h"

namespace diarium::text {
namespace {

constexpr Cost small_name = 6 * bit;  ///< A name that stands with a small letter.

/// The search for one seen word.
class Search {
 public:
  Search(const WordLists& lists, const WordCosts& costs, const std::u32string& seen)
      : lists_(lists), costs_(costs), lexicon_(*lists.lexicon) {
    for (const char32_t letter : seen) {
      seen_.letters.push_back(lower(letter));
      seen_.capitals.push_back(lower(letter) != letter);
    }
  }

  std::vector<Candidate> run() {
    if (seen_.letters.size() <= longest_word) {
      words(seen_);
      if (!counted_) compounds();
      if (found_.empty()) without_inserted();
    }
    as_seen();
    keep_best();
    return std::move(found_);
  }

 private:
  void add(Respelling reading, Known known, bool name, std::optional<Lexicon::Number> number) {
    bool noun = true;
    if (known == Known::word && !reading.letters.ends_with(U's'))
      noun = lexicon_.find(reading.letters + U's').has_value();
    found_.push_back({std::move(reading), known, name, noun, number, false});
  }

  void words(const Seen& seen) {
    words_of(lexicon_, seen, true);
    for (const Lexicon* pile : lists_.piles) words_of(*pile, seen, false);
  }

  /// The words of one list; the count of a word is that of all lists.
  void words_of(const Lexicon& list, const Seen& seen, bool numbered) {
    Matcher matcher(list, seen, [&](std::size_t end, Lexicon::Place, Lexicon::Word word, const Respelling& reading) {
      if (end != seen.letters.size() || !(word.bits & (form::word | form::name | form::counted))) return;
      if (!numbered && lexicon_.find(reading.letters)) return;
      const std::uint64_t times = costs_.times(reading.letters);
      const bool name = !(word.bits & form::word), small = !seen.capitals[0] && seen.letters[0] != lost_letter;
      if (name && small && times == 0) return;
      counted_ = counted_ || times > 0;
      Respelling whole = reading;
      whole.cost += costs_.of_times(times) + (name && small ? small_name : 0);
      add(std::move(whole), Known::word, (word.bits & form::name) || name,
          numbered ? std::optional(word.number) : std::nullopt);
      found_.back().only_name = name;
    });
    matcher.from(0);
  }

  void compounds() {
    for (CompoundReading& compound : read_compound(costs_, seen_))
      add(std::move(compound.reading), Known::compound, false, compound.last);
  }

  void without_inserted() {
    for (std::size_t at = 1; at < seen_.letters.size(); ++at) {
      if (seen_.letters[at] != U'i') continue;
      Seen shorter = seen_;
      shorter.letters.erase(at, 1);
      shorter.capitals.erase(shorter.capitals.begin() + static_cast<std::ptrdiff_t>(at));
      const std::size_t before = found_.size();
      words(shorter);
      for (std::size_t i = before; i < found_.size(); ++i) {
        found_[i].cost += at == 1 ? inserted_cost : inserted_inside_cost;
        found_[i].reason = Reason::inserted;
        for (std::uint8_t& from : found_[i].from) from = static_cast<std::uint8_t>(from + (from >= at ? 1 : 0));
      }
    }
  }

  /// The word as it stands, whether a list knows it or not.
  void as_seen() {
    if (std::ranges::find(found_, seen_.letters, &Candidate::letters) != found_.end()) return;
    Respelling same;
    same.letters = seen_.letters;
    for (std::size_t i = 0; i < seen_.letters.size(); ++i)
      same.from.push_back(static_cast<std::uint8_t>(std::min<std::size_t>(i, 255)));
    same.cost = cost_of_unknown(seen_, seen_.letters.size());
    add(std::move(same), Known::no, true, std::nullopt);
  }

  /// The cheapest reading of each spelling, and no more than `most_readings` spellings.
  void keep_best() {
    std::ranges::sort(found_, [](const Candidate& a, const Candidate& b) {
      return a.cost != b.cost ? a.cost < b.cost : a.letters < b.letters;
    });
    std::vector<Candidate> best;
    bool own = false;
    for (Candidate& candidate : found_) {
      const auto twin = std::ranges::find(best, candidate.letters, &Candidate::letters);
      if (twin != best.end()) {
        // The same word as compound and as name: it may have its capital.
        twin->name = twin->name || candidate.name;
        if (!twin->number) twin->number = candidate.number;
        continue;
      }
      const bool same = candidate.letters == seen_.letters;
      if (best.size() + (own || same ? 0 : 1) >= most_readings) continue;
      own = own || same;
      best.push_back(std::move(candidate));
    }
    found_ = std::move(best);
  }

  const WordLists& lists_;
  const WordCosts& costs_;
  const Lexicon& lexicon_;
  Seen seen_;
  bool counted_ = false;
  std::vector<Candidate> found_;
};

}  // namespace

const std::vector<Candidate>& Candidates::of(const std::u32string& seen) {
  assert(!seen.empty());
  const auto found = known_.find(seen);
  if (found != known_.end()) return found->second;
  return known_.emplace(seen, Search(lists_, costs_, seen).run()).first->second;
}

}  // namespace diarium::text
