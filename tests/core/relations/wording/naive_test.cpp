// The same answer in two ways: the comparison by repeated grams against a search word by word.
#include <set>

#include "language/roots.h"
#include "relations/wording/corpus/words.h"
#include "support.h"

using namespace diarium;
using namespace diarium::relations;

namespace {

constexpr std::uint32_t run = 6;

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  for (language::WordAt word = language::next_word(text, 0); !word.span.empty();
       word = language::next_word(text, word.span.end))
    words.push_back(std::string(slice(text, word.span)));
  return words;
}

/// Words of `a` that stand in a run of six that `b` has too.
std::uint32_t naive_shared(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::set<std::size_t> shared;
  for (std::size_t i = 0; i + run <= a.size(); ++i)
    for (std::size_t j = 0; j + run <= b.size(); ++j)
      if (std::equal(a.begin() + static_cast<std::ptrdiff_t>(i), a.begin() + static_cast<std::ptrdiff_t>(i + run),
                     b.begin() + static_cast<std::ptrdiff_t>(j)))
        for (std::size_t k = 0; k < run; ++k) shared.insert(i + k);
  return static_cast<std::uint32_t>(shared.size());
}

/// Few different words, so that chance repeats them; pieces of it are put in twice.
std::string babble(std::uint32_t seed) {
  test::Numbers roll(seed);
  std::vector<std::string> words;
  for (std::uint32_t i = 0; i < 150; ++i) words.push_back(std::string(1, static_cast<char>('a' + roll.below(3))) + "k");
  for (std::uint32_t i = 0; i < 3; ++i) {
    const std::uint32_t from = roll.below(100), to = roll.below(100);
    for (std::uint32_t k = 0; k < 12; ++k) words[to + k] = words[from + k];
  }
  std::string text;
  for (const std::string& word : words) text += word + " ";
  return text;
}

}  // namespace

TEST_CASE("words in shared runs are counted as a search of every place counts them") {
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    const std::string one = babble(seed), two = babble(seed + 1000);
    PileText a, b;
    a.id = "a", b.id = "b";
    a.text.nfc = one, b.text.nfc = two;
    const WordingPair pair = compare(a, 0, b, 0, {});
    CHECK(pair.a_shared == naive_shared(words_of(one), words_of(two)));
    CHECK(pair.b_shared == naive_shared(words_of(two), words_of(one)));
    CHECK(pair.a_words == 150);
    CHECK(pair.a_formula <= pair.a_shared);
  }
}

TEST_CASE("what is told as a run is a run, with nothing but itself around it that could be added") {
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    PileText a, b;
    a.id = "a", b.id = "b";
    a.text.nfc = babble(seed), b.text.nfc = babble(seed + 1000);
    const WordingPair pair = compare(a, 0, b, 0, {});
    for (const auto* list : {&pair.runs, &pair.formulae})
      for (const SharedRun& shared : *list) {
        CHECK(slice(a.text.nfc, shared.a) == slice(b.text.nfc, shared.b));
        CHECK(words_of(std::string(slice(a.text.nfc, shared.a))).size() == shared.words);
        CHECK(shared.words >= run);
      }
  }
}
