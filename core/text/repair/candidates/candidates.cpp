#include "text/repair/candidates/candidates.h"

#include <algorithm>
#include <cassert>
#include <vector>

#include "base/sorting.h"
#include "text/latin.h"
#include "text/lexicon/lexicon.h"
#include "text/repair/candidates/matcher.h"
#include "text/repair/word_costs.h"

namespace diarium::text {
namespace {

struct CompoundReading {
  Respelling reading;  ///< Its cost is of the confusions and of the parts.
  Lexicon::Number last = 0;
};

constexpr Cost join = 2 * bit;   ///< Each border inside a compound.
constexpr Cost loose = 6 * bit;  ///< A part that the dictionary has as a word, but not as part of compounds.
constexpr std::size_t shortest_repaired_part = 2, shortest_repaired_loose = 4;
constexpr std::size_t shortest_strange = 3,
                      shortest_after_strange = 5;  ///< Letters of an unknown part and of what follows.
constexpr std::size_t most_beginnings = 4;         ///< That are kept at each letter.

void append(Respelling& to, const Respelling& part, std::size_t skip) {
  to.letters.append(part.letters, skip);
  to.from.insert(to.from.end(), part.from.begin() + static_cast<std::ptrdiff_t>(skip), part.from.end());
  to.cost += part.cost;
  to.lost = static_cast<std::uint8_t>(to.lost + part.lost);
  to.reason = std::max(to.reason, part.reason);
}

bool cheaper(const Respelling& a, const Respelling& b) {
  return a.cost != b.cost ? a.cost < b.cost : a.letters < b.letters;
}

class CompoundSearch {
 public:
  CompoundSearch(const WordCosts& costs, const Seen& seen)
      : costs_(costs), lexicon_(costs.lexicon()), seen_(seen), size_(seen.letters.size()) {}

  std::vector<CompoundReading> run() {
    beginnings_.resize(size_);
    beginnings_[0].push_back({});
    for (std::size_t at = 0; at < size_; ++at) {
      keep_best(beginnings_[at]);
      if (beginnings_[at].empty()) continue;
      parts(at, 0);
      const auto& letters = seen_.letters;
      if (at >= 2 && letters[at - 1] == letters[at - 2]) parts(at, 1);  // «remiss|sammanställning» has two s.
    }
    if (out_.empty()) after_strange();
    return std::move(out_);
  }

 private:
  static void keep_best(std::vector<Respelling>& readings) {
    std::ranges::sort(readings, cheaper);
    std::vector<Respelling> best;
    for (Respelling& reading : readings) {
      if (best.size() == most_beginnings) break;
      if (std::ranges::find(best, reading.letters, &Respelling::letters) == best.end())
        best.push_back(std::move(reading));
    }
    readings = std::move(best);
  }

  /// All parts that begin at `at`, or `shared` letters before.
  void parts(std::size_t at, std::size_t shared) {
    const std::size_t begin = at - shared;
    Matcher matcher(lexicon_, seen_, [&](std::size_t end, Lexicon::Place, Lexicon::Word word, const Respelling& part) {
      if (end <= at || (end == size_ && at == 0) || end - begin < shortest_repaired_part) return;
      const bool last = end == size_;
      const unsigned wanted = last ? form::last : at == 0 ? form::first : form::first | form::middle;
      Cost own = last ? costs_.last_part(word.number) : costs_.first_part(word.number) + join;
      if (!(word.bits & wanted)) {
        if (!(word.bits & form::word) || end - begin < shortest_repaired_loose) return;
        own += loose;
      }
      for (const Respelling& beginning : beginnings_[at]) {
        Respelling longer = beginning;
        append(longer, part, shared);
        longer.cost += own;
        if (last)
          out_.push_back({std::move(longer), word.number});
        else
          beginnings_[end].push_back(std::move(longer));
      }
    });
    matcher.from(begin);
  }

  /// A part that nobody knows, as it was seen, and one that was damaged.
  void after_strange() {
    for (std::size_t at = shortest_strange; at + shortest_after_strange <= size_; ++at) {
      Respelling strange;
      strange.letters = seen_.letters.substr(0, at);
      for (std::size_t i = 0; i < at; ++i) strange.from.push_back(static_cast<std::uint8_t>(i));
      strange.cost = cost_of_unknown(seen_, at) + join;
      Matcher matcher(lexicon_, seen_,
                      [&](std::size_t end, Lexicon::Place, Lexicon::Word word, const Respelling& part) {
                        if (end != size_ || part.lost == 0 || !(word.bits & form::last)) return;
                        Respelling whole = strange;
                        append(whole, part, 0);
                        whole.cost += costs_.last_part(word.number);
                        out_.push_back({std::move(whole), word.number});
                      });
      matcher.from(at);
    }
  }

  const WordCosts& costs_;
  const Lexicon& lexicon_;
  const Seen& seen_;
  std::size_t size_;
  std::vector<std::vector<Respelling>> beginnings_;  ///< By where they end.
  std::vector<CompoundReading> out_;
};

/// The cheapest readings of `seen` as two or more words of the lexicon that may be parts of compounds; those of which
/// the dictionary does not say that they may, cost more. Of three equal letters at a border two are written. Where no
/// such reading is found, the first part may be one that nobody knows («Eurocities|nätverket»).
/// cost      O(letters * words that begin at a letter).
std::vector<CompoundReading> read_compound(const WordCosts& costs, const Seen& seen) {
  return CompoundSearch(costs, seen).run();
}

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
    sort_briefly(found_, [](const Candidate& a, const Candidate& b) {
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
