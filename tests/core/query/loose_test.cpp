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
using Papers = std::vector<std::uint32_t>;
Papers papers_for(const index::Pack& pack, std::string_view query) {
  Papers papers;
  for (const query::Hit& hit : answer_for(pack, query).hits) papers.push_back(hit.paper.value);
  std::sort(papers.begin(), papers.end());
  return papers;
}
std::uint32_t first_paper(const index::Pack& pack, std::string_view query) {
  const auto answer = answer_for(pack, query);
  REQUIRE_FALSE(answer.hits.empty());
  return answer.hits[0].paper.value;
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

/// Papers whose facts name a case: its number as the paper writes it, and a text.
index::Pack with_numbers(const std::vector<std::pair<std::string, std::string>>& papers) {
  std::vector<index::Paper> made;
  for (const auto& [number, text] : papers) {
    auto one = test::paper("p" + std::to_string(made.size()), text);
    if (!number.empty()) one.facts.case_numbers = {{number, "own", {0, 1}}};
    one.facts = test::all_certain(std::move(one.facts));
    made.push_back(std::move(one));
  }
  return test::open(test::freeze(std::move(made)));
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

TEST_CASE("a word with a tilde finds those spelt nearly so, itself first") {
  const auto pack = test::pack_of({"Skolskjuts till alla.", "Skolskjuss till alla.", "Skolbuss till alla.", "Skolan i byn.",
                                   "Målet är nått.", "Malet är sått."});
  CHECK(papers_for(pack, "skolskjuts~") == Papers{0, 1});
  CHECK(first_paper(pack, "skolskjuts~") == 0);
  CHECK(first_paper(pack, "skolskjuss~") == 1);
  CHECK(retold(pack, "skolskjuts~") == "fuzzy(skolskjuts)=2");
  CHECK(papers_for(pack, "skolskjuts") == Papers{0});
  CHECK(papers_for(pack, "till -skolskjuts~") == Papers{2});
  CHECK(near_of(pack, "måket") == std::vector<std::string>{"målet"});
  CHECK(near_of(pack, "mälet") == std::vector<std::string>{"malet", "målet"});
}

TEST_CASE("a word that no paper has is taken for its nearest, and that is told") {
  const auto pack = test::pack_of({"Skolskjuts och taxa.", "Rätten till skolskjuts.", "Avgifter sänks.", "Taxa för vatten. Avgiften höjs.",
                                   "Om parkering.", "Om pankering."});
  CHECK(papers_for(pack, "skolskjus") == Papers{0, 1});
  CHECK(retold(pack, "skolskjus") == "corrected(skolskjuts)=2");
  CHECK(answer_for(pack, "skolskjus").readings[0].span == ByteSpan{0, 9});
  CHECK(retold(pack, "skolksjuts taxa") == "corrected(skolskjuts)=2 word(taxa)=2");
  CHECK(papers_for(pack, "skolksjuts taxa") == Papers{0});
  CHECK(retold(pack, "avgitfen") == "corrected(avgiften)=2");
  CHECK(retold(pack, "takering") == "word(takering)=0");
  CHECK(papers_for(pack, "takering").empty());  // Two mistakes in its beginning.
}

TEST_CASE("what is known, quoted, shut out, short or a number is not taken for another word") {
  const auto pack = test::pack_of({"Skolskjuts för 2024.", "Skolskjuss för 2023."});
  for (const auto& [said, wanted] : test::Rows{{"skolskjuss", "word(skolskjuss)=1"},
       {"\"skolskjus\"", "phrase(skolskjus)=0"}, {"för -skolskjus", "word(för)=2 without(skolskjus)=0"},
       {"for", "word(for)=2"}, {"fix", "word(fix)=0"}, {"2025", "word(2025)=0"}, {"skolskjs*", "prefix(skolskjs)=0"},
       {"skolskjos OR för", "word(skolskjos)=0 either(skolskjos OR för)=2 word(för)=2"},
       {"xyzxyzxyz", "word(xyzxyzxyz)=0"}})
    CHECK_MESSAGE(retold(pack, said) == wanted, said);
}

TEST_CASE("a word that no paper has is found in longer ones that begin with its stem, before it is taken for another") {
  const auto pack = test::pack_of({"Om Granbylundefestivalen.", "Grandylunden är en plats.", "Nya skolbyggnader."});
  CHECK(papers_for(pack, "Granbylunden") == Papers{0});
  CHECK(retold(pack, "Granbylunden") == "word(Granbylunden)=1");
  CHECK(answer_for(pack, "Granbylunden").readings[0].also == std::vector<std::string>{"granbylundefestivalen"});
  CHECK(papers_for(pack, "skolbygge") == Papers{2});
  CHECK(papers_for(pack, "\"Granbylunden\"").empty());
}

TEST_CASE("a compound that papers have no form of is found by forms of the words that it is made of") {
  const auto pack = test::pack_of({"Kommunen ser skolor och planerar.", "Skolor är nya.", "De planerar en park."});
  CHECK(retold(pack, "skolplanera") == "apart(skol planera)=1");
  CHECK(papers_for(pack, "skolplanera") == Papers{0});
}

TEST_CASE("who types å, ä or ö does not mean a word without") {
  const auto pack = test::pack_of({"Ett tag senare kom alla.", "Även hallen är öppen.", "Ett nattåg för alla, på natten."});
  CHECK(papers_for(pack, "tåg") == Papers{2});
  CHECK(retold(pack, "hällen") == "corrected(hallen)=1");  // That is told.
  CHECK(papers_for(pack, "tag") == Papers{0});
}

TEST_CASE("a number is found in groups of three, where no paper has it as it was typed") {
  const auto pack = test::pack_of({"Det kostar 1 250 000 kronor.", "Konto 1250000 och 77001.", "År 2 025.", "Anslaget är 126 211 500 kronor."});
  CHECK(retold(pack, "126211500") == "corrected(126 211 500)=1");
  CHECK(papers_for(pack, "126211500 kronor") == Papers{3});
  for (const auto& [said, wanted] : test::Rows{{"1250000", "word(1250000)=1"}, {"77001", "word(77001)=1"},
       {"2025", "word(2025)=0"}, {"98765", "corrected(98 765)=0"}})
    CHECK_MESSAGE(retold(pack, said) == wanted, said);
}

TEST_CASE("two words that papers write as one are found as one, though one of them stands nowhere alone") {
  const auto pack = test::pack_of({"Avtal om vänort.", "En ort vid sjön.", "Cykelparkering vid torget.", "En vind blåser."});
  CHECK(papers_for(pack, "vän ort") == Papers{0});
  CHECK(papers_for(pack, "cykel parkering") == Papers{2});
  CHECK(answer_for(pack, "vän ort").readings[0].also == std::vector<std::string>{"vänort"});
}

TEST_CASE("a word that papers write as two is found as two, one that papers have is not") {
  const auto pack = test::pack_of({"Beslut om skolskjuts.", "Beslut om vatten.", "Skolskjuts i byn.", "Skolskjutsbeslutet gäller.",
                                   "Arbetsmarknaden är god. En arbetsmarknad med beslut."});
  CHECK(papers_for(pack, "vattenbeslut") == Papers{1});
  CHECK(retold(pack, "vattenbeslut") == "apart(vatten beslut)=1");
  CHECK(papers_for(pack, "arbetsmarknadsbeslut") == Papers{4});
  CHECK(retold(pack, "skolskjutsbeslut") == "word(skolskjutsbeslut)=1");
  CHECK(papers_for(pack, "skolskjutsbeslut") == Papers{3});
  CHECK(retold(pack, "vattenbeslvt") == "word(vattenbeslvt)=0");
  std::string many;
  for (std::size_t i = 0; i < query::most_parts; ++i) many += "vattenbeslut ";
  CHECK(answer_for(pack, many).readings.size() == query::most_parts);
}

TEST_CASE("a case number finds the same papers however it is typed") {
  const auto pack = with_numbers({{"KS 2024/00123", "Dnr KS 2024/00123. Om bron."},
                                  {"KS2024/123", "KS2024/123 handlar om bron."},
                                  {"", "Ärendet har nummer KS-2024-123 hos oss."},
                                  {"BUN 2024/123", "Dnr BUN 2024/123. Om skolan."},
                                  {"KS 2024/12", "Dnr KS 2024/12. Om 123 saker."},
                                  {"KS 2024/123", "Ett utdrag där numret saknas."}});
  for (const char* query : {"KS 2024/123", "KS2024/123", "ks-2024-123", "ks 2024/123", "KS 2024-123", "Dnr KS 2024/00123",
                            "dnr: KS 2024/123", "KS 2024:123", "diarienummer ks/2024:123",
                            "KS 2024 123", "dnr ks 2024 00123"}) {
    CAPTURE(query);
    CHECK(papers_for(pack, query) == Papers{0, 1, 2, 5});
  }
  CHECK(papers_for(pack, "2024/123") == Papers{0, 1, 2, 3, 5});
  CHECK(papers_for(pack, "bron KS 2024/123") == Papers{0, 1});
  CHECK(papers_for(pack, "KS 2024 124").empty());  // no paper's facts say so: words
  CHECK(papers_for(pack, "\"KS 2024/123\"") == Papers{2});
  CHECK(papers_for(pack, "dnr:KS2024-123") == Papers{0, 1, 5});
  CHECK(papers_for(pack, "dnr:2024/00123") == Papers{0, 1, 3, 5});
  CHECK(papers_for(pack, "123/24") == Papers{0, 1, 2, 3, 5});
  CHECK(retold(pack, "Dnr KS 2024/00123") == "case_number(KS 2024/123)=4");
}

TEST_CASE("dates, spans of years and other words are no case numbers") {
  const auto pack = with_numbers({{"KS 2024/3", "Mötet 2024-03-09 om åren 2023-2024 och budget 2024/2025."}});
  for (const char* query : {"2024-03-09", "2024-03", "2023-2024", "2024/2025", "12/24", "2024"})
    CHECK_MESSAGE(answer_for(pack, query).readings[0].kind != Told::case_number, query);
  CHECK(papers_for(pack, "2024-03-09") == Papers{0});
  CHECK(papers_for(pack, "budget 2024/2025") == Papers{0});
}

TEST_CASE("a letter with marks is another letter, and what bears others than were typed is found below") {
  std::vector<std::string> texts(40, "Mål i mål. Målet är ett mål, ett mål och ett mål till. Mål och mål.");
  texts.push_back("Ett mal vid kusten, och så många andra ord om helt andra saker vid kusten och i skogen.");
  texts.push_back("I Göteborg finns en hamn.");
  const auto pack = test::pack_of(texts);
  const auto answer = answer_for(pack, "mal");
  CHECK(test::line_of(answer.papers, answer.hits[0].paper.value) == "41 | 40");
  CHECK(papers_for(pack, "mål").size() == 40);
  CHECK(papers_for(pack, "goteborg") == Papers{41});
}

TEST_CASE("whatever is typed, what is told is what was searched") {
  const auto pack = test::pack_of({"Ett ord om abc.", "Orden är många."});
  for (const auto& [said, wanted] : test::Rows{
        {"~", "not_understood()"}, {"~~", "not_understood()"}, {"x~", "word(x)=0"}, {"ab~", "word(ab)=0"},
        {"~ord", "word(ord)=2"}, {"ord~~ ((", "word(ord)=2 not_understood()"}, {"((orden~))", "word(orden)=2"},
        {"\xF0\x9F\x98\x80~", "not_understood()"}, {"«~»", "not_understood()"},
        {"år:orden", "not_understood(orden) word(orden)=2"}})
    CHECK_MESSAGE(retold(pack, said) == wanted, said);
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
