#include "relations/wording/matches.h"

#include <algorithm>

#include "base/sorting.h"

namespace diarium::relations {
Matches Matcher::match(Candidate pair) {
  const Part &a = corpus_.parts()[pair.a], &b = corpus_.parts()[pair.b];
  marks_count_ = !corpus_.paper_of(a).damaged && !corpus_.paper_of(b).damaged;
  const bool turned = b.words() < a.words();
  one_ = turned ? &b : &a;
  two_ = turned ? &a : &b;
  found_.clear();
  one_shared_.reset(one_->words());
  two_shared_.reset(two_->words());
  reached_.resize(std::max<std::size_t>(reached_.size(), std::size_t{one_->words()} + two_->words() + 1));
  if (pair.a == pair.b)
    repeat(a);
  else
    cross(*one_, *two_);
  for (const std::uint32_t diagonal : diagonals_) reached_[diagonal] = 0;
  diagonals_.clear();

  Matches matches;
  if (pair.a == pair.b) {
    matches.a_shared = matches.b_shared = one_shared_.count();
  } else {
    matches.a_shared = (turned ? two_shared_ : one_shared_).count();
    matches.b_shared = (turned ? one_shared_ : two_shared_).count();
  }
  keep_telling(matches);
  if (turned)
    for (Match& match : matches.list) std::swap(match.a, match.b);
  sort_briefly(matches.list, stands_before);
  return matches;
}

void Matcher::cross(const Part& small, const Part& large) {
  const std::uint32_t run = grams_.run();
  gram_stamp_.resize(grams_.grams().size());
  ++stamp_;
  const auto equal = [&](std::uint32_t x, std::uint32_t y) {
    for (std::uint32_t i = 0; i < run; ++i)
      if (!same(x + i, y + i)) return false;
    return true;
  };
  for (const Spot& spot : grams_.spots(small.first, small.last)) {
    const auto places = grams_.places(grams_.gram(spot.gram), large.first, large.last);
    if (places.empty()) continue;
    bool shared = false;
    const bool first_time = gram_stamp_[spot.gram] != stamp_;
    for (std::size_t i = 0; i < places.size() && (first_time || i < places_a_gram); ++i) {
      if (!equal(spot.word, places[i])) continue;
      shared = true;
      if (first_time) {
        gram_stamp_[spot.gram] = stamp_;
        two_shared_.set(places[i] - large.first, run);
      }
      if (i < places_a_gram) follow(spot.word, places[i]);
    }
    if (shared) one_shared_.set(spot.word - small.first, run);
  }
}

void Matcher::repeat(const Part& part) {
  const std::uint32_t run = grams_.run();
  for (const Spot& spot : grams_.spots(part.first, part.last)) {
    const auto places = grams_.places(grams_.gram(spot.gram), spot.word + run, part.last);
    if (places.empty()) continue;
    const std::uint32_t next = places.front();
    bool equal = true;
    for (std::uint32_t i = 0; i < run; ++i) equal = equal && same(spot.word + i, next + i);
    if (!equal) continue;
    one_shared_.set(spot.word - part.first, run);
    one_shared_.set(next - part.first, run);
    follow(spot.word, next);
  }
}

/// Makes the match at two equal grams as long as it can be, once for each.
void Matcher::follow(std::uint32_t place, std::uint32_t other) {
  const std::uint32_t diagonal = other - two_->first + one_->words() - (place - one_->first);
  if (reached_[diagonal] > place) return;
  const bool itself = one_ == two_;
  std::uint32_t begin = 0, end = grams_.run();
  while (place - begin > std::max(one_->first, reached_[diagonal]) && other - begin > two_->first &&
         same(place - begin - 1, other - begin - 1))
    ++begin;
  while (place + end < one_->last && other + end < two_->last && !(itself && place + end >= other - begin) &&
         same(place + end, other + end))
    ++end;
  if (reached_[diagonal] == 0) diagonals_.push_back(diagonal);
  reached_[diagonal] = place + end;
  found_.push_back({place - begin, other - begin, begin + end});
}

/// Of all matches, longest first, those that cover a word on either side that no longer one covers.
void Matcher::keep_telling(Matches& matches) {
  std::ranges::sort(found_, [](const Match& x, const Match& y) {
    if (x.words != y.words) return x.words > y.words;
    return x.a != y.a ? x.a < y.a : x.b < y.b;
  });
  Marks &one = one_shared_, &two = one_ == two_ ? one_shared_ : two_shared_;
  one.reset(one.size());
  two.reset(two.size());
  for (const Match& match : found_) {
    const std::uint32_t a = match.a - one_->first, b = match.b - two_->first;
    if (one.count(a, match.words) + two.count(b, match.words) == 2 * match.words) continue;
    one.set(a, match.words);
    two.set(b, match.words);
    matches.list.push_back(match);
    if (matches.list.size() == matches_a_pair) break;
  }
}

}  // namespace diarium::relations
