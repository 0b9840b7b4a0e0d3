#include <array>

#include "base/utf8.h"
#include "core/base/checks.h"
#include "core/base/files.h"
#include "text/words.h"

using namespace diarium;

namespace {

// A second stemmer, written from Snowball's description of the Swedish algorithm (version 3), not from its code.
std::u32string points(std::string_view word) {
  std::u32string out;
  for (std::size_t at = 0; at < word.size();) {
    const utf8::Decoded c = utf8::decode(word, at);
    out.push_back(c.point);
    at += c.size;
  }
  return out;
}

bool one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

/// R1: what follows the first consonant after a vowel, but at least three letters from the beginning.
std::size_t region(const std::u32string& word) {
  constexpr std::u32string_view vowels = U"aeiouy\u00E4\u00E5\u00F6";
  if (word.size() < 3) return word.size();
  std::size_t i = 0;
  while (i < word.size() && !one_of(word[i], vowels)) ++i;
  while (i < word.size() && one_of(word[i], vowels)) ++i;
  return i >= word.size() ? word.size() : std::max<std::size_t>(i + 1, 3);
}

template <std::size_t n>
std::u32string_view longest_end(const std::u32string& word, std::size_t r1,
                                const std::array<std::u32string_view, n>& ends) {
  std::u32string_view best;
  for (const std::u32string_view end : ends) {
    if (end.size() > best.size() && word.size() >= r1 + end.size() &&
        std::u32string_view(word).substr(word.size() - end.size()) == end)
      best = end;
  }
  return best;
}

bool ends_with(const std::u32string& word, std::u32string_view end) { return std::u32string_view(word).ends_with(end); }

/// Is what stands before «-et» a noun's stem, and the ending one?
bool before_et(const std::u32string& word) {
  constexpr std::array<std::u32string_view, 21> kept = {U"h",    U"iet",  U"uit", U"fab", U"cit", U"dit", U"alit",
                                                        U"ilit", U"mit",  U"nit", U"pit", U"rit", U"sit", U"tit",
                                                        U"ivit", U"kvit", U"xit", U"kom", U"rak", U"pak", U"stak"};
  constexpr std::u32string_view vowels = U"aeiouy\u00E4\u00E5\u00F6";
  const std::size_t size = word.size();
  return size >= 3 && !one_of(word[size - 1], vowels) && one_of(word[size - 2], vowels) &&
         std::ranges::none_of(kept, [&](std::u32string_view end) { return ends_with(word, end); });
}

std::string second_stem(std::string_view utf8_word) {
  constexpr std::array<std::u32string_view, 37> first = {
      U"a",      U"arna", U"erna",  U"heterna", U"orna",  U"ad",    U"e",    U"ade",   U"ande", U"arne",
      U"are",    U"aste", U"en",    U"anden",   U"aren",  U"heten", U"ern",  U"ar",    U"er",   U"heter",
      U"or",     U"as",   U"arnas", U"ernas",   U"ornas", U"es",    U"ades", U"andes", U"ens",  U"arens",
      U"hetens", U"erns", U"at",    U"andet",   U"het",   U"ast",   U"s"};
  constexpr std::array<std::u32string_view, 7> second = {U"dd", U"gd", U"nn", U"dt", U"gt", U"kt", U"tt"};
  constexpr std::array<std::u32string_view, 5> third = {U"lig", U"ig", U"els", U"\u00F6st", U"fullt"};
  std::u32string word = points(utf8_word);
  const std::size_t r1 = region(word);
  const std::u32string_view a = longest_end(word, r1, first);
  const std::size_t et = ends_with(word, U"ets") ? 3u : ends_with(word, U"et") ? 2u : 0u;
  if (et > 0 && a.size() < 3 && before_et(word.substr(0, word.size() - et))) {
    word.resize(word.size() - et);
  } else if (a == U"s") {
    if (word.size() > 1 && one_of(word[word.size() - 2], U"bcdfghjklmnoprtvy")) word.pop_back();
  } else {
    word.resize(word.size() - a.size());
  }
  if (word.size() >= r1 && !longest_end(word, r1, second).empty()) word.pop_back();
  if (word.size() >= r1) {
    const std::u32string_view c = longest_end(word, r1, third);
    if (c == U"\u00F6st") {
      if (word.size() > 3 && one_of(word[word.size() - 4], U"iklnprtuv")) word.pop_back();
    } else if (c == U"fullt")
      word.pop_back();
    else
      word.resize(word.size() - c.size());
  }
  std::string out;
  for (const char32_t c : word) utf8::append(out, c);
  return out;
}

}  // namespace

TEST_CASE("inflected words of council papers meet in one stem") {
  text::Stemmer stemmer;
  constexpr std::array<std::pair<std::string_view, std::string_view>, 18> pairs = {
      {{"motionen", "motion"},
       {"motioner", "motion"},
       {"motionerna", "motion"},
       {"förslaget", "förslag"},
       {"barnets", "barnet"},
       {"husets", "hus"},
       {"majoritet", "majoritet"},
       {"seriöst", "seriös"},
       {"förordningarna", "förordning"},
       {"bostäderna",
        "bostäd"},
       {"nämndens", "nämnd"},
       {"nämnder", "nämnd"},
       {"kommunens", "kommun"},
       {"kommuner", "kommun"},
       {"möjligheterna", "möj"},
       {"arbetslöst", "arbetslös"},
       {"respektfullt", "respektfull"},
       {"s", "s"}}};
  for (const auto& [word, stem] : pairs) {
    CHECK_MESSAGE(stemmer.stem(word) == stem, word);
    CHECK_MESSAGE(second_stem(word) == stem, word);
  }
  CHECK(stemmer.stem("").empty());
}

TEST_CASE("two stemmers written apart agree on every word of the Swedish word counts") {
  const auto counts = test::read_file(std::string(DIARIUM_ROOT) + "/../shared/lexicon/sv_words.tsv");
  if (!counts) return test::skip("../shared/lexicon/sv_words.tsv is not there");
  text::Stemmer stemmer;
  int words = 0;
  int differ = 0;
  for (std::size_t begin = 0; begin < counts->size(); ++words) {
    const std::size_t end = std::min(counts->find('\n', begin), counts->size());
    const std::string word = counts->substr(begin, counts->find('\t', begin) - begin);
    if (stemmer.stem(word) != second_stem(word) && ++differ <= 5) MESSAGE(word);
    begin = end + 1;
  }
  CHECK(differ == 0);
  CHECK(words > 60000);
}

TEST_CASE("two stemmers written apart agree on seeded words made of endings") {
  constexpr std::array<std::string_view, 24> parts = {
      "a",     "e",  "s",  "b",  "et", "en", "er",       "na",       "lig", "ig", "els", "löst",
      "fullt", "tt", "kt", "nd", "ad", "e",  "å", "ö", "st",  "r",  "d",   "gt"};
  test::Die chance(42);
  text::Stemmer stemmer;
  for (int round = 0; round < 30000; ++round) {
    std::string word;
    for (std::uint32_t i = chance.below(7); i > 0; --i) word += parts[chance.below(24)];
    const std::string stem(stemmer.stem(word));
    CHECK_MESSAGE(stem == second_stem(word), word);
  }
}

TEST_CASE("every word of Snowball's own Swedish list has the stem that the list gives it") {
  const std::string folder = std::string(DIARIUM_ROOT) + "/.tools/snowball/swedish/";
  const auto words = test::read_file(folder + "voc.txt"), stems = test::read_file(folder + "output.txt");
  if (!words || !stems) return test::skip(".tools/snowball is missing; wasm/setup/setup.sh tests brings it");
  text::Stemmer stemmer;
  int compared = 0, differ = 0, differ_apart = 0;
  for (std::size_t word = 0, stem = 0; word < words->size() && stem < stems->size(); ++compared) {
    const std::size_t word_end = std::min(words->find('\n', word), words->size());
    const std::size_t stem_end = std::min(stems->find('\n', stem), stems->size());
    const std::string asked = words->substr(word, word_end - word), wanted = stems->substr(stem, stem_end - stem);
    if (stemmer.stem(asked) != wanted && ++differ <= 5) MESSAGE(asked);
    differ_apart += second_stem(asked) != wanted;
    word = word_end + 1;
    stem = stem_end + 1;
  }
  CHECK(differ == 0);
  CHECK(differ_apart == 0);
  CHECK(compared > 30000);
}
