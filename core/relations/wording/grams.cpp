#include "relations/wording/grams.h"

#include <algorithm>
#include <bit>

namespace diarium::relations {
namespace {

constexpr std::uint64_t base = 0x9FB21C651E98DF25u;  // Odd: any would do.

/// Calls each(first word, hash) for every gram of a part, its hash rolled from word to word.
template <class Each>
void each_gram(const Corpus& corpus, const Part& part, std::uint32_t run, Each each) {
  if (part.words() < run) return;
  std::uint64_t top = 1;
  for (std::uint32_t i = 1; i < run; ++i) top *= base;
  std::uint64_t rolled = 0;
  for (std::uint32_t at = part.first; at < part.last; ++at) {
    if (at >= part.first + run) rolled -= corpus.key(at - run) * top;
    rolled = rolled * base + corpus.key(at);
    if (at + 1 < part.first + run) continue;
    std::uint64_t hash = rolled ^ rolled >> 31;
    hash *= 0xD6E8FEB86659FD93u;
    each(at + 1 - run, hash ^ hash >> 32);
  }
}

/// Tells what was seen at least twice, and little else: a bit a slot, four slots or more a gram.
class Twice {
 public:
  explicit Twice(std::uint32_t grams)
      : shift_(64 - static_cast<unsigned>(std::bit_width(std::uint64_t{grams} * 4 | 1023))),
        once_(std::size_t{1} << (64 - shift_)),
        twice_(once_) {}
  void see(std::uint64_t hash) {
    const auto slot = static_cast<std::size_t>(hash >> shift_);
    if (once_[slot])
      twice_[slot] = true;
    else
      once_[slot] = true;
  }
  [[nodiscard]] bool seen_twice(std::uint64_t hash) const { return twice_[static_cast<std::size_t>(hash >> shift_)]; }

 private:
  unsigned shift_;
  std::vector<bool> once_, twice_;
};

}  // namespace

Grams::Grams(const Corpus& corpus, std::uint32_t run) : run_(run) {
  Twice filter(corpus.words());
  for (const Part& part : corpus.parts())
    each_gram(corpus, part, run, [&](std::uint32_t, std::uint64_t hash) { filter.see(hash); });
  struct Seen {
    std::uint64_t hash;
    std::uint32_t word;
    bool operator<(const Seen& other) const { return hash != other.hash ? hash < other.hash : word < other.word; }
  };
  std::vector<Seen> seen;
  for (const Part& part : corpus.parts())
    each_gram(corpus, part, run, [&](std::uint32_t word, std::uint64_t hash) {
      if (filter.seen_twice(hash)) seen.push_back({hash, word});
    });
  std::sort(seen.begin(), seen.end());
  for (std::size_t at = 0, end = 0; at < seen.size(); at = end) {
    for (end = at; end < seen.size() && seen[end].hash == seen[at].hash;) ++end;
    if (end - at < 2) continue;
    const auto number = static_cast<std::uint32_t>(grams_.size());
    grams_.push_back(
        {seen[at].hash, static_cast<std::uint32_t>(places_.size()), static_cast<std::uint32_t>(end - at), 0});
    for (std::size_t i = at; i < end; ++i) {
      places_.push_back(seen[i].word);
      spots_.push_back({seen[i].word, number});
    }
  }
  std::ranges::sort(spots_, {}, &Spot::word);
  count_families(corpus);
}

void Grams::count_families(const Corpus& corpus) {
  std::vector<std::uint32_t> last_seen(corpus.papers().size(), 0);
  std::uint32_t stamp = 0;
  for (Gram& gram : grams_) {
    ++stamp;
    for (const std::uint32_t place : places(gram)) {
      std::uint32_t& seen = last_seen[corpus.family_at(place)];
      if (seen != stamp) ++gram.families;
      seen = stamp;
    }
  }
}

std::span<const std::uint32_t> Grams::places(const Gram& gram, std::uint32_t first, std::uint32_t last) const {
  const auto all = places(gram);
  const auto begin = std::ranges::lower_bound(all, first);
  return {begin, std::lower_bound(begin, all.end(), last)};
}

std::span<const Spot> Grams::spots(std::uint32_t first, std::uint32_t last) const {
  const auto begin = std::ranges::lower_bound(spots_, first, {}, &Spot::word);
  const auto end = std::ranges::lower_bound(begin, spots_.end(), last, {}, &Spot::word);
  return {begin, end};
}

void Grams::learn(const Boilerplate& boilerplate) {
  if (boilerplate.run != run_) return;
  auto known = boilerplate.grams.begin();
  for (Gram& gram : grams_) {
    known = std::ranges::lower_bound(known, boilerplate.grams.end(), gram.hash, {}, &CommonGram::hash);
    if (known == boilerplate.grams.end()) return;
    if (known->hash == gram.hash) gram.families = std::max(gram.families, known->families);
  }
}

Boilerplate Grams::boilerplate() const {
  Boilerplate learned{run_, {}};
  for (const Gram& gram : grams_)
    if (gram.families >= Boilerplate::fewest) learned.grams.push_back({gram.hash, gram.families});
  if (learned.grams.size() > Boilerplate::most) {
    std::ranges::stable_sort(learned.grams, std::ranges::greater{}, &CommonGram::families);
    learned.grams.resize(Boilerplate::most);
    std::ranges::sort(learned.grams, {}, &CommonGram::hash);
  }
  return learned;
}

}  // namespace diarium::relations
