// What is found of a word that was typed wrongly, in two or as one, and of numbers in any spelling.
#include <algorithm>

#include "../index/support.h"
#include "base/utf8.h"
#include "core/facts/whole_facts.h"
#include "index/pack_impl.h"
#include "query/loose/edits.h"
#include "query/loose/near.h"
#include "query/parse.h"
#include "query/search.h"
#include "text/latin.h"
#include "text/words.h"

using namespace diarium;
using Told = query::Reading::Kind;

namespace {

/// Edits as their definition has them: a table of all beginnings of both words.
std::uint32_t naive_edits(std::u32string_view a, std::u32string_view b) {
  std::uint32_t table[12][12] = {};  // The words here have at most ten letters.
  for (std::uint32_t i = 0; i <= a.size(); ++i) {
    for (std::uint32_t k = 0; k <= b.size(); ++k) {
      std::uint32_t& best = table[i][k];
      best = i == 0 ? k : k == 0 ? i : std::min(table[i - 1][k], table[i][k - 1]) + 1;
      if (i == 0 || k == 0) continue;
      best = std::min(best, table[i - 1][k - 1] + (a[i - 1] != b[k - 1]));
      if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1]) best = std::min(best, table[i - 2][k - 2] + 1);
    }
  }
  return table[a.size()][b.size()];
}

/// A word of few letters, so that many lie near to each other.
std::string word_of_few_letters(test::Die& die) {
  static constexpr std::string_view letters[] = {"a", "e", "n", "r", "s", "å", "ö", "t", "é", "7"};
  std::string word;
  for (std::uint32_t size = 3 + die.below(8); size > 0; --size) word += letters[die.below(die.one_in(4) ? 10 : 6)];
  return word;
}

query::Answer answer_for(const index::Pack& pack, std::string_view query) {
  return *test::there(query::search(pack, query, {.count = 100, .lacking = false}));
}
/// «corrected(skolskjuts)=2 word(taxa)=1» for how a query was read.
std::string retold(const index::Pack& pack, std::string_view query) {
  std::string out;
  for (const query::Reading& reading : answer_for(pack, query).readings) {
    out += (out.empty() ? "" : " ") + std::string(name(reading.kind)) + "(" + reading.value + ")";
    if (reading.kind != Told::not_understood) out += "=" + std::to_string(reading.papers);
  }
  return out;
}
std::vector<std::string> near_of(const index::Pack& pack, std::string_view word, std::size_t most = 100) {
  const auto near = test::there(query::near_spellings(pack.impl(), word, most));
  std::vector<std::string> out;
  for (const query::NearSpelling& one : *near) out.push_back(one.spelling);
  return out;
}

}  // namespace

TEST_CASE("edits are counted as their definition says, in letters and not in bytes") {
  test::Die die(11);
  for (int round = 0; round < 20000; ++round) {
    const std::string word = word_of_few_letters(die), other = word_of_few_letters(die);
    const std::uint32_t edits = 1 + die.below(2);
    const std::uint32_t naive = naive_edits(text::code_points(word), text::code_points(other));
    CAPTURE(word);
    CAPTURE(other);
    CHECK(query::EditCounter(word, edits).to(other) == (naive <= edits ? std::optional(naive) : std::nullopt));
  }
}

TEST_CASE("short words have no near ones, longer ones one edit away, and long ones two") {
  CHECK(query::edits_allowed("ål") == 0);
  CHECK(query::edits_allowed("mål") == 0);
  for (const std::string said : {"åååå", "skola", "motion"})
    CHECK_MESSAGE(query::edits_allowed(said) == 1, said);
  CHECK(query::edits_allowed("skolgård") == 2);
  CHECK(query::edits_allowed(std::string(63, 'a')) == 2);
  CHECK(query::edits_allowed(std::string(64, 'a')) == 0);
}

TEST_CASE("the near spellings are those that a comparison with every spelling finds, in their order") {
  test::Die die(12);
  std::vector<std::string> texts, words;
  for (int i = 0; i < 12; ++i) {
    std::string text;
    for (int k = 0; k < 40; ++k) {
      words.push_back(word_of_few_letters(die));
      text += words.back() + " ";
    }
    texts.push_back(text);
  }
  const auto pack = test::pack_of(texts);
  struct Known {
    std::string spelling;
    std::u32string letters;
    std::uint32_t papers = 0;
  };
  std::vector<Known> all;
  auto cursor = test::there(pack.impl().dictionary.beginning_with(""));
  while (cursor->next()) {
    const std::string spelling(cursor->spelling());
    all.push_back({spelling, text::code_points(spelling), cursor->term().papers});
  }
  for (int round = 0; round < 2000; ++round) {
    const std::string word = die.one_in(2) ? word_of_few_letters(die) : die.one(words);
    const std::uint32_t allowed = query::edits_allowed(word);
    std::vector<query::NearSpelling> naive;
    const std::u32string letters = text::code_points(word);
    for (const Known& known : all) {
      const std::size_t longer = std::max(letters.size(), known.letters.size()), shorter = std::min(letters.size(), known.letters.size());
      if (allowed == 0 || longer - shorter > allowed || known.spelling == word) continue;
      const std::uint32_t edits = naive_edits(letters, known.letters);
      if (edits > allowed) continue;
      const bool same = text::fold(known.spelling, text::Fold::marks) == text::fold(word, text::Fold::marks);
      naive.push_back({known.spelling, known.papers, edits, same});
    }
    std::stable_sort(naive.begin(), naive.end(), [](const auto& a, const auto& b) {
      if (a.same_letters != b.same_letters) return a.same_letters;
      if (a.edits != b.edits) return a.edits < b.edits;
      return a.papers > b.papers;
    });
    naive.resize(std::min<std::size_t>(naive.size(), 20));
    CHECK_MESSAGE(*test::there(query::near_spellings(pack.impl(), word, 20)) == naive, word);
  }
}

TEST_CASE("what a word was taken for is told of the word that was typed") {
  const auto pack = test::pack_of({"Skolskjuts och taxa.", "Rätten till skolskjuts."});
  CHECK(answer_for(pack, "skolskjus").readings[0].span == ByteSpan{0, 9});
}

TEST_CASE("a word is taken for two as often as a query may have parts") {
  const auto pack = test::pack_of({"Beslut om skolskjuts.", "Beslut om vatten.", "Skolskjuts i byn.", "Skolskjutsbeslutet gäller.",
                                   "Arbetsmarknaden är god. En arbetsmarknad med beslut."});
  std::string many;
  for (std::size_t i = 0; i < query::most_parts; ++i) many += "vattenbeslut ";
  CHECK(answer_for(pack, many).readings.size() == query::most_parts);
}

TEST_CASE("whatever is typed, what is told is what was searched, and in letters") {
  const auto pack = test::pack_of({"Ett ord om abc.", "Orden är många."});
  const auto lengthy = answer_for(pack, std::string(100000, 'a') + "~");
  REQUIRE(lengthy.readings.size() == 2);
  CHECK(lengthy.papers == 0);
  test::Die die(13);
  const std::string alphabet = "abord~~*-\"( 2024/12\xC3\xA5:";
  for (int round = 0; round < 2000; ++round) {
    std::string query;
    for (std::uint32_t size = die.below(30); size > 0; --size) query.push_back(die.one(alphabet));
    for (const query::Reading& reading : answer_for(pack, query).readings) {
      CHECK(utf8::valid(reading.value));
      if (reading.kind != Told::not_understood) CHECK_FALSE(reading.value.empty());
    }
  }
}

TEST_CASE("in a large dictionary a word typed wrongly is taken for a common one, else for one that begins as it was typed") {
  std::vector<std::string> texts;
  std::uint32_t number = 0;
  for (int paper = 0; paper < 40; ++paper) {
    std::string text = paper < 20 ? "Skolskjuts till badet. " : "Vatten i kranen. ";
    if (paper == 0) text += "Skolskjutt och fjärilsgården. ";
    for (std::uint32_t words = 0; words < index::terms_without_common / 40 + 20; ++words, ++number)
      text += "x" + std::string(1, static_cast<char>('a' + number % 26)) + std::to_string(number) + "q ";
    texts.push_back(text);
  }
  const auto pack = test::pack_of(texts);
  REQUIRE(pack.impl().dictionary.size() > index::terms_without_common);
  const auto common = test::there(pack.impl().common_words());
  REQUIRE_FALSE((*common)->empty());
  const auto meant = [&](std::string_view word) {
    const auto near = test::there(query::meant_spellings(pack.impl(), word, 4));
    std::vector<std::string> out;
    for (const query::NearSpelling& one : *near) out.push_back(one.spelling);
    return out;
  };
  CHECK(meant("skolskjus") == std::vector<std::string>{"skolskjuts"});  // «skolskjutt», as near as that, is one paper's.
  CHECK(meant("vaten") == std::vector<std::string>{"vatten"});
  CHECK(meant("fjärilsgårdn") == std::vector<std::string>{"fjärilsgården"});  // Rare: by its beginning.
  CHECK(meant("järilsgården") == std::vector<std::string>{"fjärilsgården"});  // Rare, and its beginning is wrong: by all words.
  CHECK(meant("zzzzzzzzz").empty());
  CHECK(retold(pack, "skolskjus") == "corrected(skolskjuts)=20");
  CHECK(near_of(pack, "skolskjus").size() == 2);  // «skolskjus~» finds what is spelt nearly so, common or not.
}
