// The lexicon file: what goes in comes out, the same bytes everywhere, and no bytes lead outside of them.
#include <algorithm>
#include <set>

#include "base/hash.h"
#include "core/base/checks.h"
#include "core/base/longer_numbers.h"
#include "text/latin.h"
#include "text/lexicon/lexicon.h"
#include "text/lexicon/lexicon_build.h"
#include "text/lexicon/lexicon_format.h"

using namespace diarium;
using namespace diarium::text;

namespace {

/// A dictionary of a few words, in hunspell's form.
constexpr std::string_view aff =
    "SET UTF-8\n"
    "NEEDAFFIX N\nONLYINCOMPOUND Z\nCOMPOUNDBEGIN X\nCOMPOUNDMIDDLE U\nCOMPOUNDEND Y\nFORBIDDENWORD F\n"
    "SFX A Y 2\nSFX A 0 en [^a]\nSFX A a or a\n"
    "SFX s N 1\nSFX s 0 s/XZ .\n";
constexpr std::string_view dic = "7\nvattenhink/AY\nhink/AXY\ngata/AY\narbet/N\nråd/sY\nUmeå/X\nhinken/F\nöl-glas\n";
constexpr std::string_view words = "hink\t5\ngata\t3\nråd\t7\noch\t20\n";
constexpr std::string_view pairs = "och\think\t4\n<s>\toch\t6\nhink\toch\t3\nnågot\think\t9\n";

std::string built() {
  return *test::there(build_lexicon({std::move(*test::there(expand_forms(aff, dic))), words, pairs}));
}
Lexicon opened(const std::string& bytes) {
  return *test::there(Lexicon::open(bytes));
}
unsigned bits(const Lexicon& lexicon, std::u32string_view word) {
  const auto found = lexicon.find(word);
  return found ? found->bits : 0u;
}

std::string with_right_checksum(std::string bytes) {
  const std::uint64_t checksum = fnv1a(std::string_view(bytes).substr(lexicon_head));
  for (std::size_t i = 0; i < 8; ++i) bytes[lexicon_magic.size() + i] = static_cast<char>(checksum >> (8 * i));
  return bytes;
}

/// Asks an opened lexicon everything; under the sanitizers a step outside would end the test.
std::size_t ask_everything(const Lexicon& lexicon) {
  std::size_t sum = 0, steps = 0;
  std::vector<Lexicon::Place> open{lexicon.root()};
  while (!open.empty() && ++steps < 2000) {
    const auto place = open.back();
    open.pop_back();
    if (const auto word = lexicon.ends(place))
      sum += lexicon.count(word->number) + lexicon.part(word->number).opens + lexicon.letters(word->number).size();
    for (unsigned symbol = 0; symbol < 64; ++symbol)
      if (const auto next = lexicon.next(place, static_cast<Symbol>(symbol))) open.push_back(*next);
  }
  for (const auto& pair : lexicon.pairs()) sum += lexicon.pair(pair.first, pair.second);
  return sum;
}

}  // namespace

TEST_CASE("a dictionary's suffixes, parts of compounds and forbidden words become forms") {
  const Lexicon lexicon = opened(built());
  CHECK(bits(lexicon, U"hink") == (form::word | form::first | form::last | form::counted));
  CHECK(bits(lexicon, U"vattenhinken") == (form::word | form::last));
  CHECK(bits(lexicon, U"gator") == (form::word | form::last));
  CHECK(bits(lexicon, U"gataen") == 0);
  CHECK(bits(lexicon, U"råds") == form::first);
  CHECK(bits(lexicon, U"umeå") == (form::name | form::first));
  CHECK(bits(lexicon, U"arbet") == 0);
  CHECK(bits(lexicon, U"öl-glas") == 0);
  CHECK(bits(lexicon, U"och") == form::counted);
}

TEST_CASE("counts and pairs are those of the tables") {
  const Lexicon lexicon = opened(built());
  const auto hink = test::there(lexicon.find(U"hink")), och = test::there(lexicon.find(U"och")),
             gata = test::there(lexicon.find(U"gata"));
  CHECK(test::line_of(lexicon.count(hink->number), lexicon.count(och->number), lexicon.total()) == "5 | 20 | 35");
  CHECK(lexicon.pair(och->number, hink->number) == 4);
  CHECK(lexicon.pair(hink->number, och->number) == 3);
  CHECK(lexicon.pair(hink->number, gata->number) == 0);
  CHECK(lexicon.pair(lexicon.start(), och->number) == 6);
  CHECK(lexicon.pairs().size() == 3);
}

TEST_CASE("parts of compounds are counted by the words they make") {
  std::vector<Form> forms;
  for (const std::u32string_view word : {U"vattenhink", U"vattenglas", U"vattenhinkarna", U"glashink"})
    forms.push_back({std::u32string(word), form::word});
  forms.push_back({U"vatten", form::first});
  forms.push_back({U"glas", form::first | form::last});
  forms.push_back({U"hink", form::last});
  const Lexicon lexicon = opened(*build_lexicon({forms, "", ""}));
  const auto part = [&](std::u32string_view word) { return lexicon.part(lexicon.find(word)->number); };
  CHECK(part(U"vatten").opens == 2);
  CHECK(part(U"hink").closes == 2);
  CHECK(part(U"glas").opens == 1);
  CHECK(part(U"glas").closes == 1);
  CHECK(lexicon.all_parts().opens == 3);
}

TEST_CASE("every word is found by its letters and its letters by its number") {
  // Made-up words of three letters out of five: many share beginnings and ends.
  std::vector<Form> forms;
  std::set<std::u32string> all;
  std::uint32_t random = 7;
  for (int i = 0; i < 300; ++i) {
    std::u32string word;
    for (std::uint32_t length = 1 + random % 6; length > 0; --length) {
      random = random * 1664525u + 1013904223u;
      word.push_back(U"abcåö"[random >> 16 & 3u]);
    }
    all.insert(word);
    forms.push_back({word, form::word});
  }
  const Lexicon lexicon = opened(*build_lexicon({forms, "", ""}));
  REQUIRE(lexicon.words() == all.size());
  std::set<Lexicon::Number> numbers;
  for (const std::u32string& word : all) {
    const auto found = test::there(lexicon.find(word));
    CHECK(lexicon.letters(found->number) == word);
    numbers.insert(found->number);
  }
  CHECK(numbers.size() == all.size());
  CHECK(*numbers.rbegin() + 1 == all.size());
  CHECK(!lexicon.find(U"aaaaaaa"));
  CHECK(!lexicon.find(U""));
}

TEST_CASE("the order of forms does not change the bytes") {
  auto forms = test::there(expand_forms(aff, dic));
  std::ranges::reverse(*forms);
  CHECK(*build_lexicon({std::move(*forms), words, pairs}) == built());
}

TEST_CASE("a line that is no count is named") {
  CHECK(test::refused(build_lexicon({{}, "hink\t5\ngata\n", ""})).where == "words:2");
  CHECK(!build_lexicon({{}, "hink\t0\n", ""}));
  CHECK(!build_lexicon({{}, "", "a\tb\n"}));
  CHECK(!expand_forms("SET ISO8859-1\nSFX A Y 1\n", "1\na\n"));
}

TEST_CASE("a lexicon that lost bytes or has others is an Error") {
  const std::string bytes = built();
  CHECK(Lexicon::open("").error().fault == Fault::bad_format);
  CHECK(Lexicon::open("DIALEX9\n" + bytes.substr(8)).error().fault == Fault::bad_format);
  for (std::size_t size = 0; size < bytes.size(); ++size) CHECK(!Lexicon::open(bytes.substr(0, size)));
  CHECK(!Lexicon::open(bytes + "x"));
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string other = bytes;
    other[at] = static_cast<char>(other[at] ^ 0x15);
    CHECK(!Lexicon::open(other));
  }
}

TEST_CASE("wrong bytes under a right checksum are an Error or a lexicon that is whole") {
  const std::string bytes = built();
  std::size_t opened_anyway = 0, sum = 0;
  for (std::size_t at = lexicon_head; at < bytes.size(); ++at) {
    for (const int value : {0, 1, 0x40, 0x7F, 0x80, 0xFF}) {
      std::string other = bytes;
      other[at] = static_cast<char>(value);
      const auto lexicon = Lexicon::open(with_right_checksum(other));
      if (!lexicon) continue;
      ++opened_anyway;
      sum += ask_everything(*lexicon);
    }
  }
  CHECK(opened_anyway > 0);
  CHECK(sum > 0);
}

TEST_CASE("a lexicon with a number in more bytes than it needs is an Error") {
  const std::string bytes = built(), head = bytes.substr(0, lexicon_head);
  for (const std::string& longer : test::with_longer_numbers(std::string_view(bytes).substr(lexicon_head)))
    CHECK_FALSE(Lexicon::open(with_right_checksum(head + longer)));
}
