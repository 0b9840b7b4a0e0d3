// Which matches are wording, and which are formulae that any two papers may share.
#include "relations/wording/matches.h"

#include <algorithm>

#include "base/sorting.h"

namespace diarium::relations {
namespace {

// Chosen on made-up papers and read over on real ones.
constexpr std::uint32_t passage_gap = 12;    ///< Words between matches of one passage; 0: every match for itself.
constexpr std::uint32_t short_words = 13;    ///< Below, a passage is short: a clause, not a sentence.
constexpr std::uint32_t fewest_telling = 3;  ///< Different words that say something; fewer: formula.
constexpr std::uint32_t telling_share = 6;   ///< One word in so many must say something.
constexpr std::size_t open_passages = 8;     ///< Passages that a match may continue.

constexpr std::uint32_t formal_share = 4;  ///< Of a sentence that is formula one word in so many is of the procedure.

constexpr std::uint32_t outweighed_words = 20;  ///< Shorter passages must tell more than they are of the procedure.

/// How many cases make a passage a formula: at least `clause` of a clause, `sentence` of a whole sentence, and more of
/// a longer one. More lets more through.
struct Limit {
  std::uint32_t clause, sentence, words, squared;  ///< Words / words, and words² / squared.
};
/// Where the pair shares something rare as well, what many have may have come with it.
constexpr Limit related{4, 8, 1000, 20};
/// Where all that it shares is had by many.
constexpr Limit unrelated{4, 6, 4, 1000};

/// Matches that belong together, in order.
struct Passage {
  std::vector<std::uint32_t> matches;
  std::uint32_t words = 0;
  std::uint32_t families = 0;  ///< Cases of the pile that have it.
  bool sentence = false;       ///< Holds a whole one.
  [[nodiscard]] bool substantial() const { return sentence || words >= short_words; }
};

bool continues(const Match& last, const Match& next) {
  const auto near = [](std::uint32_t end, std::uint32_t begin, std::uint32_t first) {
    return begin > first && begin <= end + passage_gap;
  };
  return near(last.a_end(), next.a, last.a) && near(last.b_end(), next.b, last.b);
}

/// Of the matches that are not known as formulae.
std::vector<Passage> passages_of(const std::vector<Match>& matches, const std::vector<bool>& formula) {
  std::vector<Passage> passages;
  for (std::uint32_t i = 0; i < matches.size(); ++i) {
    if (formula[i]) continue;
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
  Judge(const Corpus& corpus, const Grams& grams, Candidate pair, std::vector<Match>& matches)
      : corpus_(corpus), grams_(grams), a_(corpus.parts()[pair.a]), b_(corpus.parts()[pair.b]), matches_(matches) {}

  std::vector<bool> formulae() {
    std::vector<bool> formula = cut_formulae();
    auto passages = passages_of(matches_, formula);
    std::erase_if(passages, [&](Passage& passage) {
      passage.sentence = holds_sentence(passage);
      passage.families = families(passage);
      const bool out = tells_nothing(passage) || is_title(passage);
      if (out) condemn(passage, formula);
      return out;
    });
    const auto rare = [](const Passage& one) { return one.families < Boilerplate::fewest && one.substantial(); };
    const Limit& limit = std::ranges::any_of(passages, rare) ? related : unrelated;
    bool substance = false;
    for (const Passage& passage : passages) {
      const bool out = is_common(passage, limit);
      if (out) condemn(passage, formula);
      if (!out && passage.matches.size() > 1) condemn_sentences(passage, formula);
      substance = substance || (!out && passage.substantial());
    }
    if (!substance) std::fill(formula.begin(), formula.end(), true);
    return formula;
  }

 private:
  static void condemn(const Passage& passage, std::vector<bool>& formula) {
    for (const std::uint32_t match : passage.matches) formula[match] = true;
  }

  /// Cuts whole sentences of many cases off the ends of longer matches; tells which matches those are then.
  std::vector<bool> cut_formulae() {
    std::vector<Match> cut;
    for (Match& match : matches_)
      while (cut_first(match, cut) || cut_last(match, cut)) {
      }
    sort_briefly(matches_, stands_before);  // A match that was cut begins later.
    sort_briefly(cut, stands_before);
    std::vector<Match> all;
    std::vector<bool> formula;
    for (auto one = matches_.begin(), two = cut.begin(); one != matches_.end() || two != cut.end();) {
      const bool is_cut = one == matches_.end() || (two != cut.end() && stands_before(*two, *one));
      all.push_back(is_cut ? *two++ : *one++);
      formula.push_back(is_cut);
    }
    matches_ = std::move(all);
    return formula;
  }
  bool cut_first(Match& match, std::vector<Match>& cut) const {
    std::uint32_t words = 1;
    while (words < match.words && !corpus_.begins_sentence(match.a + words)) ++words;
    if (!corpus_.begins_sentence(match.a) || !is_formula_sentence(match, match.a, words)) return false;
    cut.push_back({match.a, match.b, words});
    match = {match.a + words, match.b + words, match.words - words};
    return true;
  }
  bool cut_last(Match& match, std::vector<Match>& cut) const {
    std::uint32_t words = 1;
    while (words < match.words && !corpus_.begins_sentence(match.a_end() - words)) ++words;
    const bool closed = match.a_end() == a_.last || corpus_.begins_sentence(match.a_end());
    if (!closed || !is_formula_sentence(match, match.a_end() - words, words)) return false;
    match.words -= words;
    cut.push_back({match.a_end(), match.b_end(), words});
    return true;
  }
  /// Is it a sentence of many cases, and does enough of the match remain without it that fewer have?
  [[nodiscard]] bool is_formula_sentence(const Match& match, std::uint32_t first, std::uint32_t words) const {
    if (words < grams_.run() || match.words - words < grams_.run()) return false;
    const std::uint32_t own = families(std::vector{Match{first, 0, words}});
    if (own < unrelated.sentence) return false;
    const std::uint32_t rest = first == match.a ? first + words : match.a;
    return own >= 2 * families(std::vector{Match{rest, 0, match.words - words}});
  }

  /// Of a whole sentence that is formula procedure is a part: one of few telling words is still somebody's.
  /// A sentence of the procedure that a third case has stays one, whatever stands beside it.
  void condemn_sentences(const Passage& passage, std::vector<bool>& formula) const {
    for (const std::uint32_t match : passage.matches) {
      Passage one{{match}, matches_[match].words};
      one.sentence = holds_sentence(one);
      if (one.sentence && tells_nothing(one) && families(one) > 2) formula[match] = true;
    }
  }

  [[nodiscard]] bool tells_nothing(const Passage& passage) const {
    std::vector<std::uint32_t> telling;
    std::uint32_t formal = 0;
    for (const std::uint32_t match : passage.matches)
      for (std::uint32_t i = 0; i < matches_[match].words; ++i) {
        const std::uint32_t a = matches_[match].a + i, b = matches_[match].b + i;
        if (corpus_.tells(a) && corpus_.tells(b)) telling.push_back(corpus_.form(a));
        if (corpus_.formal(a) || corpus_.formal(b)) ++formal;
      }
    std::ranges::sort(telling);
    const auto different = static_cast<std::uint32_t>(std::unique(telling.begin(), telling.end()) - telling.begin());
    const bool one_case = corpus_.paper_of(a_).family == corpus_.paper_of(b_).family;  // It quotes its own proposals.
    const bool outweighed = !one_case && passage.words < outweighed_words && different < formal;
    const bool little = outweighed || different < fewest_telling || telling.size() * telling_share < passage.words;
    return little && (!passage.sentence || formal * formal_share >= passage.words);
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

  /// Cases that have the passage: of its grams, the one in the middle.
  [[nodiscard]] std::uint32_t families(const Passage& passage) const {
    std::vector<Match> list;
    for (const std::uint32_t match : passage.matches) list.push_back(matches_[match]);
    return families(list);
  }
  [[nodiscard]] std::uint32_t families(const std::vector<Match>& list) const {
    std::vector<std::uint32_t> families;
    for (const Match& one : list)
      for (const Spot& spot : grams_.spots(one.a, one.a_end() - grams_.run() + 1))
        families.push_back(grams_.gram(spot.gram).families);
    if (families.empty()) return 0;
    const auto middle = families.begin() + static_cast<std::ptrdiff_t>(families.size() / 2);
    std::nth_element(families.begin(), middle, families.end());
    return *middle;
  }

  [[nodiscard]] bool is_common(const Passage& passage, const Limit& limit) const {
    if (&a_ == &b_ || passage.words * 2 >= std::min(a_.words(), b_.words())) return false;  // It is not its formulae.
    const std::uint32_t least = passage.sentence ? limit.sentence : limit.clause;
    const std::uint64_t squared = std::uint64_t{passage.words} * passage.words / limit.squared;
    return passage.families >= std::max<std::uint64_t>({least, passage.words / limit.words, squared});
  }

  const Corpus& corpus_;
  const Grams& grams_;
  const Part &a_, &b_;
  std::vector<Match>& matches_;
};

}  // namespace

std::vector<bool> find_formulae(const Corpus& corpus, const Grams& grams, Candidate pair, std::vector<Match>& matches) {
  return Judge(corpus, grams, pair, matches).formulae();
}

}  // namespace diarium::relations
