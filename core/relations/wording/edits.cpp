// What was changed between the words that two parts share.
#include "relations/wording/matches.h"

#include <algorithm>

#include "base/sorting.h"

namespace diarium::relations {
namespace {

/// Words between two matches of which it is still said what was dropped: of a copy, and of a paper that only retells.
constexpr std::uint32_t widest_hole = 400, widest_retelling = 40;

/// The matches that carry most words of all that ascend on both sides, cut where they overlap.
std::vector<std::size_t> main_chain(const std::vector<Match>& matches) {
  std::vector<std::uint64_t> best(matches.size());
  std::vector<std::size_t> before(matches.size(), matches.size());
  std::size_t last = matches.size();
  for (std::size_t i = 0; i < matches.size(); ++i) {
    best[i] = matches[i].words;
    for (std::size_t j = 0; j < i; ++j) {
      const Match &one = matches[j], &two = matches[i];
      if (one.a >= two.a || one.b >= two.b || one.a_end() >= two.a_end() || one.b_end() >= two.b_end()) continue;
      const std::uint32_t lap =
          std::max(one.a_end() > two.a ? one.a_end() - two.a : 0, one.b_end() > two.b ? one.b_end() - two.b : 0);
      if (lap >= two.words || best[j] + two.words - lap <= best[i]) continue;
      best[i] = best[j] + two.words - lap;
      before[i] = j;
    }
    if (last == matches.size() || best[i] > best[last]) last = i;
  }
  std::vector<std::size_t> chain;
  for (; last != matches.size(); last = before[last]) chain.push_back(last);
  std::ranges::reverse(chain);
  return chain;
}

constexpr std::uint32_t shortest_sentence = 4;  ///< Words; a heading of fewer may be swapped for another.

class Editor {
 public:
  Editor(const Corpus& corpus, Candidate pair, const std::vector<Match>& matches)
      : corpus_(corpus),
        a_(corpus.parts()[pair.a]),
        b_(corpus.parts()[pair.b]),
        matches_(matches),
        a_shared_(a_.words()),
        b_shared_(b_.words()),
        marks_count_(!corpus.paper_of(a_).damaged && !corpus.paper_of(b_).damaged) {
    for (const Match& match : matches) {
      a_shared_.set(match.a - a_.first, match.words);
      b_shared_.set(match.b - b_.first, match.words);
    }
    a_copy_ = a_shared_.count() * 2 >= a_shared_.size();
    b_copy_ = b_shared_.count() * 2 >= b_shared_.size();
  }

  Edits edits() {
    const auto chain = main_chain(matches_);
    if (chain.empty()) return {};
    find_moved(chain);
    const Match& first = matches_[chain.front()];
    const Match& last = matches_[chain.back()];
    head({a_.first, first.a}, {b_.first, first.b});
    for (std::size_t i = 1; i < chain.size(); ++i) {
      const Match &one = matches_[chain[i - 1]], &two = matches_[chain[i]];
      gap({one.a_end(), std::max(one.a_end(), two.a)}, {one.b_end(), std::max(one.b_end(), two.b)});
    }
    tail({last.a_end(), a_.last}, {last.b_end(), b_.last});
    return std::move(edits_);
  }

 private:
  void find_moved(const std::vector<std::size_t>& chain) {
    Marks in_a(a_.words()), in_b(b_.words());
    for (const std::size_t i : chain) {
      in_a.set(matches_[i].a - a_.first, matches_[i].words);
      in_b.set(matches_[i].b - b_.first, matches_[i].words);
    }
    const auto free = [](const Marks& taken, std::uint32_t from, std::uint32_t words) {
      return taken.count(from, words) * 2 < words;
    };
    for (std::size_t i = 0; i < matches_.size(); ++i) {
      const Match& match = matches_[i];
      if (std::ranges::binary_search(chain, i)) continue;
      if (free(in_a, match.a - a_.first, match.words) && free(in_b, match.b - b_.first, match.words))
        edits_.moved.push_back(match);
    }
  }

  [[nodiscard]] bool same(std::uint32_t x, std::uint32_t y) const {
    return marks_count_ ? corpus_.form(x) == corpus_.form(y) : corpus_.key(x) == corpus_.key(y);
  }
  /// The first word of the sentence after word `from`, at most `end`; and that of the sentence of word `end`.
  [[nodiscard]] std::uint32_t sentence_from(std::uint32_t from, std::uint32_t end) const {
    while (from < end && !corpus_.begins_sentence(from)) ++from;
    return from;
  }
  [[nodiscard]] std::uint32_t sentence_of(std::uint32_t begin, std::uint32_t end, std::uint32_t limit) const {
    if (end == limit || corpus_.begins_sentence(end)) return end;
    while (end > begin && !corpus_.begins_sentence(end - 1)) --end;
    return end > begin ? end - 1 : begin;
  }

  /// Both sides differ between two shared words.
  void gap(WordRange a, WordRange b) {
    const std::uint32_t widest = a_copy_ || b_copy_ ? widest_hole : widest_retelling;
    if (a.size() > widest || b.size() > widest) {
      tail({a.first, sentence_from(a.first, a.last)}, {b.first, sentence_from(b.first, b.last)});
      head({sentence_of(a.first, a.last, a_.last), a.last}, {sentence_of(b.first, b.last, b_.last), b.last});
      return;
    }
    if (a.size() <= widest_gap && b.size() <= widest_gap && search(a, b)) return;
    differ(a, b);
  }

  /// Divides a gap at the longest words that both sides have in order.
  bool search(WordRange a, WordRange b) {
    if (a.empty() || b.empty()) return false;
    std::vector<std::uint32_t> row(b.size() + 1, 0);
    Match best;
    for (std::uint32_t x = a.first; x < a.last; ++x)
      for (std::uint32_t y = b.last; y-- > b.first;) {
        const std::uint32_t at = y - b.first;
        row[at + 1] = same(x, y) ? row[at] + 1 : 0;
        if (row[at + 1] > best.words) best = {x + 1 - row[at + 1], y + 1 - row[at + 1], row[at + 1]};
      }
    const std::uint32_t widest = std::max(a.size(), b.size());
    const std::uint32_t least = widest <= longest_swap ? 1 : widest <= 2 * longest_swap ? 2 : 3;
    if (best.words < least) return false;
    gap({a.first, best.a}, {b.first, best.b});
    gap({best.a_end(), a.last}, {best.b_end(), b.last});
    return true;
  }

  /// Nothing in the gap is the same.
  void differ(WordRange a, WordRange b) {
    if (a.empty() && b.empty()) return;
    if (a.empty() || b.empty() || (a.size() <= longest_swap && b.size() <= longest_swap)) return either(a, b);
    const std::uint32_t a_rest = sentence_from(a.first, a.last), b_rest = sentence_from(b.first, b.last);
    const std::uint32_t a_head = std::max(a_rest, sentence_of(a_rest, a.last, a_.last));
    const std::uint32_t b_head = std::max(b_rest, sentence_of(b_rest, b.last, b_.last));
    either({a.first, a_rest}, {b.first, b_rest});
    either({a_rest, a_head}, {});
    either({}, {b_rest, b_head});
    either({a_head, a.last}, {b_head, b.last});
  }

  [[nodiscard]] bool is_sentence(WordRange range, std::uint32_t limit) const {
    return range.size() > shortest_sentence && corpus_.begins_sentence(range.first) &&
           (range.last == limit || corpus_.begins_sentence(range.last));
  }
  void either(WordRange a, WordRange b) {
    const bool sentences_each = is_sentence(a, a_.last) && is_sentence(b, b_.last);  // One left out, another put in.
    if (!a.empty() && !b.empty() && a.size() <= longest_swap && b.size() <= longest_swap && !sentences_each)
      return edits_.swaps.push_back({a, b});
    sentences(a, a_, a_shared_, edits_.dropped);
    sentences(b, b_, b_shared_, edits_.added);
  }

  /// Each sentence of a stretch for itself, unless half of it is shared elsewhere.
  void sentences(WordRange range, const Part& part, const Marks& shared, std::vector<WordRange>& out) const {
    for (std::uint32_t at = range.first; at < range.last;) {
      const std::uint32_t end = sentence_from(at + 1, range.last);
      const bool mostly_shared = shared.count(at - part.first, end - at) * 2 >= end - at;
      bool bare = end - at <= 2;  // A number or an «att» that a layout sets apart.
      for (std::uint32_t word = at; word < end; ++word) bare = bare && !corpus_.tells(word);
      if (!mostly_shared && !bare) out.push_back({at, end});
      at = end;
    }
  }

  /// Before the first shared word: the beginning of its sentence, and whole sentences of a side that is a copy.
  void head(WordRange a, WordRange b) {
    const WordRange a_own{sentence_of(a.first, a.last, a_.last), a.last};
    const WordRange b_own{sentence_of(b.first, b.last, b_.last), b.last};
    if (a_copy_) sentences({a.first, a_own.first}, a_, a_shared_, edits_.dropped);
    if (b_copy_) sentences({b.first, b_own.first}, b_, b_shared_, edits_.added);
    edge(a_own, b_own);
  }
  void tail(WordRange a, WordRange b) {
    const WordRange a_own{a.first, sentence_from(a.first, a.last)}, b_own{b.first, sentence_from(b.first, b.last)};
    edge(a_own, b_own);
    if (a_copy_) sentences({a_own.last, a.last}, a_, a_shared_, edits_.dropped);
    if (b_copy_) sentences({b_own.last, b.last}, b_, b_shared_, edits_.added);
  }
  void edge(WordRange a, WordRange b) {
    if (a.size() > longest_swap || b.size() > longest_swap) return;
    if (!a.empty() && !b.empty())
      gap(a, b);
    else
      either(a, b);
  }
  const Corpus& corpus_;
  const Part &a_, &b_;
  const std::vector<Match>& matches_;
  Marks a_shared_, b_shared_;
  bool marks_count_, a_copy_ = false, b_copy_ = false;
  Edits edits_;
};

}  // namespace

Edits find_edits(const Corpus& corpus, Candidate pair, const std::vector<Match>& matches) {
  if (pair.a == pair.b) return {};
  Edits edits = Editor(corpus, pair, matches).edits();
  const auto by_place = [](const WordRange& x, const WordRange& y) { return x.first < y.first; };
  sort_briefly(edits.dropped, by_place);
  sort_briefly(edits.added, by_place);
  sort_briefly(edits.swaps, [](const RangeSwap& x, const RangeSwap& y) {
    return x.a.first != y.a.first ? x.a.first < y.a.first : x.b.first < y.b.first;
  });
  return edits;
}

}  // namespace diarium::relations
