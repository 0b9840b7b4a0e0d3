// Which parts of a pile are worth comparing with each other.
#include "relations/wording/matches.h"

#include <algorithm>

namespace diarium::relations {
namespace {

/// What one part shares with another.
struct Votes {
  std::uint32_t weight = 0;  ///< Of rare grams: one of two cases counts 30, of three 20, …
  std::uint32_t grams = 0;   ///< All, common ones too.
};

constexpr std::uint32_t whole_weight = 60;  ///< Divisible by many numbers of cases.
/// One of so many of a part's words must begin a shared gram where all of them are common: below, two papers share
/// formulae only.
constexpr std::uint32_t copy_share = 4;

class Poll {
 public:
  Poll(const Corpus& corpus, const Grams& grams) : corpus_(corpus), grams_(grams), votes_(corpus.parts().size()) {}

  struct Answer {
    std::vector<std::uint32_t> others;  ///< Parts that share something with this one, best first.
    std::uint32_t unseen = 0;           ///< Places of its copies that were not looked at, at least.
    std::uint64_t work = 0;
  };
  Answer ask(std::uint32_t part) {
    const Part& own = corpus_.parts()[part];
    Answer answer;
    std::uint32_t fewest = 0;  // Places of the rarest gram that was not followed to all of them.
    for (const Spot& spot : grams_.spots(own.first, own.last)) {
      const Gram& gram = grams_.gram(spot.gram);
      const auto places = grams_.places(gram);
      const auto here = std::ranges::lower_bound(places, spot.word);
      const auto back = std::min<std::ptrdiff_t>(here - places.begin(), near_places / 2);
      const auto ahead = std::min<std::ptrdiff_t>(places.end() - here, near_places / 2 + 1);
      const bool all = gram.count <= near_places;
      if (!all) fewest = fewest == 0 ? gram.count : std::min(fewest, gram.count);
      for (auto place = all ? places.begin() : here - back; place != (all ? places.end() : here + ahead); ++place) {
        ++answer.work;
        if (*place != spot.word) vote(corpus_.part_at(*place), gram);
      }
    }
    bool has_copies = false;
    std::vector<std::uint32_t>& found = answer.others;
    for (const std::uint32_t other : touched_) {
      const bool copy = votes_[other].grams * copy_share >= std::min(own.words(), words(other));
      has_copies = has_copies || (copy && other != part);
      if (copy || votes_[other].weight > 0) found.push_back(other);
    }
    std::ranges::sort(found, [this](std::uint32_t x, std::uint32_t y) {
      const Votes &one = votes_[x], &two = votes_[y];
      if (one.weight != two.weight) return one.weight > two.weight;
      return one.grams != two.grams ? one.grams > two.grams : x < y;
    });
    for (const std::uint32_t other : touched_) votes_[other] = {};
    touched_.clear();
    if (has_copies && fewest > found.size() + 1) answer.unseen = fewest - 1 - static_cast<std::uint32_t>(found.size());
    return answer;
  }

 private:
  [[nodiscard]] std::uint32_t words(std::uint32_t part) const { return corpus_.parts()[part].words(); }
  void vote(std::uint32_t other, const Gram& gram) {
    Votes& votes = votes_[other];
    if (votes.grams++ == 0) touched_.push_back(other);
    if (gram.families <= near_places) votes.weight += whole_weight / std::max(2u, gram.families);
  }

  const Corpus& corpus_;
  const Grams& grams_;
  std::vector<Votes> votes_;
  std::vector<std::uint32_t> touched_;
};

}  // namespace

Candidates find_candidates(const Corpus& corpus, const Grams& grams, std::uint32_t most) {
  Candidates found;
  Poll poll(corpus, grams);
  for (std::uint32_t part = 0; part < corpus.parts().size(); ++part) {
    const auto answer = poll.ask(part);
    found.work += answer.work;
    std::uint32_t kept = 0;
    for (const std::uint32_t other : answer.others) {
      if (other != part && kept++ >= most) continue;
      found.pairs.push_back({std::min(part, other), std::max(part, other)});
    }
    found.more.push_back((kept > most ? kept - most : 0) + answer.unseen);
  }
  std::ranges::sort(found.pairs);
  found.pairs.erase(std::unique(found.pairs.begin(), found.pairs.end()), found.pairs.end());
  return found;
}

}  // namespace diarium::relations
