#include "relations/wording/wording.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <set>
#include <utility>

#include "base/sorting.h"
#include "relations/wording/matches.h"

namespace diarium::relations {
namespace {

inline constexpr std::uint32_t least_unseen = 8;

constexpr std::size_t thirds_tried = 32;  ///< Third parts looked at for a pair, in the order of the pile.

/// Bytes of `span` that the runs of a pair hold, on the side of `part`.
std::uint32_t held(const WordingPair& pair, PartRef part, ByteSpan span) {
  std::vector<ByteSpan> pieces;
  for (const auto* list : {&pair.runs, &pair.formulae})
    for (const SharedRun& run : *list) {
      const ByteSpan own = pair.a == part ? run.a : run.b;
      if (own.overlaps(span)) pieces.push_back({std::max(own.begin, span.begin), std::min(own.end, span.end)});
    }
  std::ranges::sort(pieces);
  std::uint32_t bytes = 0, reached = span.begin;
  for (const ByteSpan piece : pieces) {
    if (piece.end <= reached) continue;
    bytes += piece.end - std::max(reached, piece.begin);
    reached = piece.end;
  }
  return bytes;
}

std::uint32_t kept(const WordingPair& pair) { return std::min(pair.a_kept(), pair.b_kept()); }

/// Fills WordingPair::unseen. A third part stands between two if each of them shares more words with it than with the
/// other; a run of `least_unseen` words or more of theirs that it does not have points to a text that none of them is,
/// or to one having read the other. It is told as a hypothesis.
///
/// in        `pairs`: of a pile, ascending by (a, b).
/// cost      O(pairs · partners).
void find_unseen(std::vector<WordingPair>& pairs) {
  std::map<PartRef, std::vector<std::pair<PartRef, std::size_t>>> partners;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (pairs[i].a.paper == pairs[i].b.paper || pairs[i].runs.empty()) continue;
    partners[pairs[i].a].push_back({pairs[i].b, i});
    partners[pairs[i].b].push_back({pairs[i].a, i});
  }
  for (auto& [part, list] : partners) std::ranges::sort(list);
  for (WordingPair& pair : pairs) {
    if (pair.longest < least_unseen || pair.a.paper == pair.b.paper) continue;
    const auto &of_a = partners[pair.a], &of_b = partners[pair.b];
    const auto& few = of_a.size() <= of_b.size() ? of_a : of_b;
    const auto& many = of_a.size() <= of_b.size() ? of_b : of_a;
    std::size_t tried = 0;
    for (const auto& [third, at] : few) {
      if (third.paper == pair.a.paper || third.paper == pair.b.paper) continue;
      const auto other = std::ranges::lower_bound(many, third, {}, &std::pair<PartRef, std::size_t>::first);
      if (other == many.end() || other->first != third) continue;
      if (++tried > thirds_tried) break;
      const WordingPair &one = pairs[at], &two = pairs[other->second];
      if (kept(one) < kept(pair) || kept(two) < kept(pair)) continue;
      const WordingPair &with_a = &few == &of_a ? one : two, &with_b = &few == &of_a ? two : one;
      for (const SharedRun& run : pair.runs) {
        if (run.words < least_unseen) continue;
        // The third may have its beginning or its end: the same idea in other words.
        if (held(with_a, pair.a, run.a) * 5 <= run.a.size() * 3 && held(with_b, pair.b, run.b) * 5 <= run.b.size() * 3)
          pair.unseen.push_back({third, run.a, run.b});
      }
    }
  }
}

/// Words of one side that lie in formulae only.
std::uint32_t formula_words(const Part& part, const std::vector<Match>& matches, const std::vector<bool>& formula,
                            std::uint32_t Match::*side, std::uint32_t Match::*other_side, bool itself) {
  Marks kept(part.words()), out(part.words());
  for (std::size_t i = 0; i < matches.size(); ++i) {
    Marks& marked = formula[i] ? out : kept;
    marked.set(matches[i].*side - part.first, matches[i].words);
    if (itself) marked.set(matches[i].*other_side - part.first, matches[i].words);
  }
  std::uint32_t words = 0;
  for (std::uint32_t i = 0; i < part.words(); ++i) words += out.at(i) && !kept.at(i) ? 1u : 0u;
  return words;
}

class Comparison {
 public:
  Comparison(const Corpus& corpus, const Grams& grams) : corpus_(corpus), grams_(grams), matcher_(corpus, grams) {}

  WordingPair compare(Candidate candidate) {
    const Part &a = corpus_.parts()[candidate.a], &b = corpus_.parts()[candidate.b];
    Matches matches = matcher_.match(candidate);
    const std::vector<bool> formula = find_formulae(corpus_, grams_, candidate, matches.list);
    const bool itself = candidate.a == candidate.b;

    WordingPair pair{.a = a.ref,
                     .b = b.ref,
                     .a_type = a.type,
                     .b_type = b.type,
                     .a_words = a.words() + a.furniture,
                     .b_words = b.words() + b.furniture,
                     .a_shared = matches.a_shared,
                     .b_shared = matches.b_shared};
    pair.a_formula = formula_words(a, matches.list, formula, &Match::a, &Match::b, itself);
    pair.b_formula = formula_words(b, matches.list, formula, &Match::b, &Match::a, itself);
    std::vector<Match> kept;
    for (std::size_t i = 0; i < matches.list.size(); ++i) {
      (formula[i] ? pair.formulae : pair.runs).push_back(run_of(matches.list[i]));
      if (formula[i]) continue;
      kept.push_back(matches.list[i]);
      pair.longest = std::max(pair.longest, matches.list[i].words);
    }
    const Edits edits = find_edits(corpus_, candidate, kept);
    for (const Match& match : edits.moved) pair.moved.push_back(run_of(match));
    for (const RangeSwap& swap : edits.swaps) pair.swaps.push_back({bytes(swap.a), bytes(swap.b)});
    for (const WordRange& range : edits.dropped) pair.dropped.push_back(bytes(range));
    for (const WordRange& range : edits.added) pair.added.push_back(bytes(range));
    if (itself || pair.runs.empty()) return pair;
    pair.direction = direction_of(a.dating, b.dating);
    pair.a_dates = a.dating.evidence;
    pair.b_dates = b.dating.evidence;
    return pair;
  }

 private:
  [[nodiscard]] SharedRun run_of(const Match& match) const {
    return {corpus_.bytes(match.a, match.a_end()), corpus_.bytes(match.b, match.b_end()), match.words};
  }
  [[nodiscard]] ByteSpan bytes(WordRange range) const { return corpus_.bytes(range.first, range.last); }

  const Corpus& corpus_;
  const Grams& grams_;
  Matcher matcher_;
};

/// Of each part's pairs the closest; a pair stays if either part keeps it. The others are counted.
void keep_closest(std::vector<WordingPair>& pairs, std::uint32_t most, const Corpus& corpus,
                  std::vector<std::uint32_t>& more) {
  struct Claim {
    PartRef part;
    std::uint32_t words;
    std::size_t pair;
  };
  std::vector<Claim> claims;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (pairs[i].a == pairs[i].b) continue;
    const std::uint32_t words = pairs[i].a_kept() + pairs[i].b_kept();
    claims.push_back({pairs[i].a, words, i});
    claims.push_back({pairs[i].b, words, i});
  }
  sort_briefly(claims, [](const Claim& x, const Claim& y) {
    if (x.part != y.part) return x.part < y.part;
    return x.words != y.words ? x.words > y.words : x.pair < y.pair;
  });
  std::vector<bool> stays(pairs.size(), false);
  for (std::size_t i = 0; i < pairs.size(); ++i) stays[i] = pairs[i].a == pairs[i].b;
  std::uint32_t rank = 0;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    rank = i > 0 && claims[i].part == claims[i - 1].part ? rank + 1 : 0;
    if (rank < most) stays[claims[i].pair] = true;
  }
  const auto part_of = [&corpus](PartRef ref) {
    return static_cast<std::size_t>(std::ranges::lower_bound(corpus.parts(), ref, {}, &Part::ref) -
                                    corpus.parts().begin());
  };
  std::vector<WordingPair> kept;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (stays[i]) {
      kept.push_back(std::move(pairs[i]));
    } else {
      ++more[part_of(pairs[i].a)];
      ++more[part_of(pairs[i].b)];
    }
  }
  pairs = std::move(kept);
}

WordingPair turned(WordingPair pair) {
  std::swap(pair.a, pair.b);
  std::swap(pair.a_type, pair.b_type);
  std::swap(pair.a_words, pair.b_words);
  std::swap(pair.a_shared, pair.b_shared);
  std::swap(pair.a_formula, pair.b_formula);
  for (auto* list : {&pair.runs, &pair.formulae, &pair.moved}) {
    for (SharedRun& run : *list) std::swap(run.a, run.b);
    sort_briefly(*list, [](const SharedRun& x, const SharedRun& y) { return x.a != y.a ? x.a < y.a : x.b < y.b; });
  }
  for (WordSwap& swap : pair.swaps) std::swap(swap.a, swap.b);
  sort_briefly(pair.swaps, {}, &WordSwap::a);
  std::swap(pair.dropped, pair.added);
  std::swap(pair.a_dates, pair.b_dates);
  if (pair.direction != Direction::unknown)
    pair.direction = pair.direction == Direction::a_to_b ? Direction::b_to_a : Direction::a_to_b;
  return pair;
}

/// A compound file as its parts, or as a whole where that is asked for.
void add(Corpus& corpus, const PileText& paper, std::uint32_t part, std::uint32_t number) {
  if (part > 0 || paper.facts.components.empty()) return corpus.add(paper, number);
  PileText whole = paper;
  whole.facts.components.clear();
  corpus.add(whole, number);
}

}  // namespace

Result<Wording> shared_wording(const Pile& pile, const WordingOptions& options) {
  Corpus corpus;
  for (std::uint32_t number = 0; number < pile.size; ++number) {
    const auto paper = pile.paper(number);
    if (!paper) return paper.error();
    corpus.add(*paper, number);
  }
  corpus.find_families();
  const Grams grams(corpus, options.run);
  Candidates candidates = find_candidates(corpus, grams, options.pairs_a_part + options.pairs_a_part / 2);

  Wording wording;
  wording.boilerplate = grams.boilerplate();
  wording.work = corpus.words() + candidates.work;
  Comparison comparison(corpus, grams);
  for (const Candidate candidate : candidates.pairs) {
    WordingPair pair = comparison.compare(candidate);
    wording.work += std::min(pair.a_words, pair.b_words);
    const bool formulae_only = pair.runs.empty();
    if (formulae_only && (pair.formulae.empty() || pile.size > options.formula_pile || pair.a == pair.b)) continue;
    wording.pairs.push_back(std::move(pair));
  }
  keep_closest(wording.pairs, options.pairs_a_part, corpus, candidates.more);
  find_unseen(wording.pairs);
  std::set<PartRef> parts_with_runs;
  for (const WordingPair& pair : wording.pairs)
    if (!pair.runs.empty()) parts_with_runs.insert(pair.a), parts_with_runs.insert(pair.b);
  for (std::size_t part = 0; part < candidates.more.size(); ++part) {
    const PartRef ref = corpus.parts()[part].ref;
    if (candidates.more[part] > 0 && parts_with_runs.contains(ref))
      wording.more.push_back({ref, candidates.more[part]});
  }
  return wording;
}

WordingPair compare(const PileText& a, std::uint32_t a_part, const PileText& b, std::uint32_t b_part,
                    const Boilerplate& boilerplate, const WordingOptions& options) {
  Corpus corpus;
  add(corpus, a, a_part, 0);
  const std::uint32_t b_paper = &a == &b && (a_part == 0) == (b_part == 0) ? 0 : 1;
  if (b_paper == 1) add(corpus, b, b_part, 1);
  corpus.find_families();
  Grams grams(corpus, options.run);
  grams.learn(boilerplate);
  const auto place = [&corpus](PartRef ref) {
    const auto at = std::ranges::find(corpus.parts(), ref, &Part::ref);
    assert(at != corpus.parts().end());
    return static_cast<std::uint32_t>(at - corpus.parts().begin());
  };
  const std::uint32_t one = place({0, a_part}), two = place({b_paper, b_part});
  WordingPair pair = Comparison(corpus, grams).compare({std::min(one, two), std::max(one, two)});
  return one <= two ? pair : turned(std::move(pair));
}

}  // namespace diarium::relations
