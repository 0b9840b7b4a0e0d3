#include "text/repair/candidates/compounds.h"

#include <algorithm>

namespace diarium::text {
namespace {

constexpr Cost join = 2 * bit;   ///< Each border inside a compound.
constexpr Cost loose = 6 * bit;  ///< A part that the dictionary has as a word, but not as part of compounds.
constexpr std::size_t shortest_part = 2, shortest_loose = 4;
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

bool cheaper(const Respelling& a, const Respelling& b) { return a.cost != b.cost ? a.cost < b.cost : a.letters < b.letters; }

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
      if (std::ranges::find(best, reading.letters, &Respelling::letters) == best.end()) best.push_back(std::move(reading));
    }
    readings = std::move(best);
  }

  /// All parts that begin at `at`, or `shared` letters before.
  void parts(std::size_t at, std::size_t shared) {
    const std::size_t begin = at - shared;
    Matcher matcher(lexicon_, seen_, [&](std::size_t end, Lexicon::Place, Lexicon::Word word, const Respelling& part) {
      if (end <= at || (end == size_ && at == 0) || end - begin < shortest_part) return;
      const bool last = end == size_;
      const unsigned wanted = last ? form::last : at == 0 ? form::first : form::first | form::middle;
      Cost own = last ? costs_.last_part(word.number) : costs_.first_part(word.number) + join;
      if (!(word.bits & wanted)) {
        if (!(word.bits & form::word) || end - begin < shortest_loose) return;
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
      Matcher matcher(lexicon_, seen_, [&](std::size_t end, Lexicon::Place, Lexicon::Word word, const Respelling& part) {
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

}  // namespace

std::vector<CompoundReading> read_compound(const WordCosts& costs, const Seen& seen) {
  return CompoundSearch(costs, seen).run();
}

}  // namespace diarium::text
