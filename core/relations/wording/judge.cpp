#include "relations/wording/judge.h"

#include <algorithm>
#include <array>

namespace diarium::relations {
namespace {

// Chosen on made-up papers and read over on real ones.
constexpr std::uint32_t passage_gap = 12;      ///< Words between matches of one passage; 0: every match for itself.
constexpr std::uint32_t short_words = 13;      ///< Below, a passage is short: a clause, not a sentence.
constexpr std::uint32_t fewest_telling = 3;    ///< Different words that say something; fewer: formula.
constexpr std::uint32_t telling_share = 6;     ///< One word in so many must say something.
constexpr std::uint32_t sentence_cases = 8;    ///< A whole sentence of this many cases or more may be a formula.
constexpr std::uint32_t length_discount = 20;  ///< Words² / this: cases that a longer passage needs to be a formula.
constexpr std::size_t open_passages = 8;       ///< Passages that a match may continue.

/// Matches that belong together, in order.
struct Passage {
  std::vector<std::uint32_t> matches;
  std::uint32_t words = 0;
};

bool continues(const Match& last, const Match& next) {
  const auto near = [](std::uint32_t end, std::uint32_t begin, std::uint32_t first) {
    return begin > first && begin <= end + passage_gap;
  };
  return near(last.a_end(), next.a, last.a) && near(last.b_end(), next.b, last.b);
}

std::vector<Passage> passages_of(const std::vector<Match>& matches) {
  std::vector<Passage> passages;
  for (std::uint32_t i = 0; i < matches.size(); ++i) {
    Passage* home = nullptr;
    for (std::size_t back = 0; back < std::min(open_passages, passages.size()) && !home; ++back) {
      Passage& one = passages[passages.size() - 1 - back];
      if (continues(matches[one.matches.back()], matches[i])) home = &one;
    }
    if (!home) home = &passages.emplace_back();
    home->matches.push_back(i);
    home->words += matches[i].words;
  }
  return passages;
}

class Judge {
 public:
  Judge(const Corpus& corpus, const Grams& grams, Candidate pair, const std::vector<Match>& matches)
      : corpus_(corpus), grams_(grams), a_(corpus.parts()[pair.a]), b_(corpus.parts()[pair.b]), matches_(matches) {}

  std::vector<bool> formulae() {
    const auto passages = passages_of(matches_);
    std::vector<bool> formula(matches_.size(), false);
    bool substance = false;
    for (const Passage& passage : passages) {
      const bool sentence = holds_sentence(passage);
      const bool out = tells_nothing(passage) || is_title(passage) || is_common(passage, sentence);
      for (const std::uint32_t match : passage.matches) formula[match] = out;
      substance = substance || (!out && (sentence || passage.words >= short_words));
    }
    if (!substance) std::fill(formula.begin(), formula.end(), true);
    return formula;
  }

 private:
  [[nodiscard]] bool tells_nothing(const Passage& passage) const {
    std::vector<std::uint32_t> telling;
    for (const std::uint32_t match : passage.matches)
      for (std::uint32_t i = 0; i < matches_[match].words; ++i) {
        const std::uint32_t a = matches_[match].a + i, b = matches_[match].b + i;
        if (corpus_.tells(a) && corpus_.tells(b)) telling.push_back(corpus_.form(a));
      }
    std::ranges::sort(telling);
    const auto different = static_cast<std::uint32_t>(std::unique(telling.begin(), telling.end()) - telling.begin());
    return different < fewest_telling || telling.size() * telling_share < passage.words;
  }

  /// Is it the title of one of the papers, told again?
  [[nodiscard]] bool is_title(const Passage& passage) const {
    if (passage.matches.size() != 1) return false;
    const Match& match = matches_[passage.matches.front()];
    for (const Part* part : {&a_, &b_}) {
      const auto& title = corpus_.paper_of(*part).title;
      for (std::uint32_t from = 0; from < title.size(); ++from)
        for (std::uint32_t skip = 0; skip <= 2 && skip < match.words; ++skip) {
          std::uint32_t same = 0;
          while (from + same < title.size() && skip + same < match.words &&
                 title[from + same] == corpus_.form(match.a + skip + same))
            ++same;
          if (same + 2 >= match.words) return true;
        }
    }
    return false;
  }

  /// Do the matches hold nearly all words of a sentence of `a` or of `b`?
  [[nodiscard]] bool holds_sentence(const Passage& passage) const {
    const auto held = [&](const Part& part, auto begin_of) {
      std::uint32_t sentence = 0, same = 0, words = 0;  // Of the sentence that is being read.
      const auto whole = [&] { return same >= grams_.run() && same * 5 >= words * 4; };
      const Match& first = matches_[passage.matches.front()];
      sentence = begin_of(first);
      while (sentence > part.first && !corpus_.begins_sentence(sentence)) --sentence;
      std::size_t at = 0;
      const Match& last = matches_[passage.matches.back()];
      std::uint32_t word = sentence;
      for (; word < part.last; ++word) {
        if (word > sentence && corpus_.begins_sentence(word)) {
          if (whole()) return true;
          if (word >= begin_of(last) + last.words) return false;
          sentence = word, same = words = 0;
        }
        while (at < passage.matches.size() &&
               begin_of(matches_[passage.matches[at]]) + matches_[passage.matches[at]].words <= word)
          ++at;
        ++words;
        if (at < passage.matches.size() && begin_of(matches_[passage.matches[at]]) <= word) ++same;
      }
      return whole();
    };
    return held(a_, [](const Match& match) { return match.a; }) || held(b_, [](const Match& match) { return match.b; });
  }

  [[nodiscard]] bool is_common(const Passage& passage, bool sentence) const {
    if (passage.words * 2 >= std::min(a_.words(), b_.words())) return false;  // A paper is not its formulae.
    std::vector<std::uint32_t> families;
    for (const std::uint32_t match : passage.matches) {
      const Match& one = matches_[match];
      for (const Spot& spot : grams_.spots(one.a, one.a_end() - grams_.run() + 1))
        families.push_back(grams_.gram(spot.gram).families);
    }
    if (families.empty()) return false;
    const auto middle = families.begin() + static_cast<std::ptrdiff_t>(families.size() / 2);
    std::nth_element(families.begin(), middle, families.end());
    const std::uint64_t least = std::max<std::uint64_t>(sentence ? sentence_cases : Boilerplate::fewest,
                                                        std::uint64_t{passage.words} * passage.words / length_discount);
    return *middle >= least;
  }

  const Corpus& corpus_;
  const Grams& grams_;
  const Part &a_, &b_;
  const std::vector<Match>& matches_;
};

}  // namespace

std::vector<bool> find_formulae(const Corpus& corpus, const Grams& grams, Candidate pair,
                                const std::vector<Match>& matches) {
  return Judge(corpus, grams, pair, matches).formulae();
}

}  // namespace diarium::relations
