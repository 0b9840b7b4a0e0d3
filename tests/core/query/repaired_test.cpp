// A repaired paper weighs as a whole one does, and each reading of its words is found wherever it stands.
#include "../index/support.h"
#include "query/search.h"
#include "text/words.h"

using namespace diarium;
using test::Mend;

namespace {

const std::vector<Mend> mends = {{"ar", "är"}, {"for", "för"}, {"sjon", "sjön"}};

}  // namespace

TEST_CASE("a repaired paper weighs as much as one that never was damaged") {
  const std::string clean = "Om bad\n\nVid sjön är det fint, och sjön är stor för alla.\n";
  const auto papers =
      test::open(test::freeze({test::mended("a", "Om bad\n\nVid sjon ar det fint, och sjon ar stor for alla.\n", mends),
                               test::paper("b", clean)}));
  REQUIRE(papers.text({0})->nfc == clean);
  for (const char* query : {"sjön", "sjö*", "är", "sjön är", "för", "\"sjön är\""}) {
    const auto answer = test::there(query::search(papers, query, {}));
    REQUIRE(answer->hits.size() == 2);
    CHECK(answer->hits[0].score == answer->hits[1].score);
    CHECK(answer->hits[0].places == answer->hits[1].places);
  }
}

TEST_CASE("phrases and beginnings are found at every place, and only there, where some reading of each word fits") {
  const std::vector<Mend> losses = {{"for", "för"},       {"var", "vår"},
                                    {"lakare", "läkare"}, {"hal", "", {"hål", "hal"}},
                                    {"6ver", "över"},     {"foré", "före"}};
  const std::vector<std::string> scanned = {"for", "var", "lakare", "hal", "6ver", "foré", "om", "skolan", "vi"};
  const std::vector<std::string> asked = {"for",  "för",  "var",  "vår",  "lakare", "läkare", "hal", "hål",
                                          "6ver", "över", "foré", "före", "om",     "skolan", "vi"};
  test::Die die(12);
  std::string all;
  for (const std::string& word : asked)
    all += word + " ";  // A whole paper knows every spelling: none stands for another.
  std::vector<index::Paper> papers = {test::paper("hel", all)};
  for (int i = 0; i < 12; ++i) {
    std::string scan;
    for (std::uint32_t words = 2 + die.below(60); words > 0; --words)
      scan += die.one(scanned) + (die.one_in(9) ? "\n\n" : " ");
    papers.push_back(test::mended("p" + std::to_string(i), scan, losses));
  }
  const auto pack = test::open(test::freeze(papers));
  CHECK(pack.check().empty());

  using Readings = std::vector<std::string>;
  std::vector<std::vector<std::vector<Readings>>> readings;  // By paper, block and word.
  for (const index::Paper& paper : papers) {
    auto& blocks = readings.emplace_back();
    for (const structure::Block& block : paper.outline.blocks) {
      auto& words = blocks.emplace_back();
      const std::string line = structure::flowed(paper.text.nfc, block);
      for (std::size_t at = 0; at < line.size();) {
        const std::size_t end = std::min(line.find(' ', at), line.size());
        const std::string word = line.substr(at, end - at);
        at = end + 1;
        if (word.empty()) continue;
        Readings& all_of = words.emplace_back(Readings{word});
        for (const Mend& mend : paper.repairs.empty() ? std::vector<Mend>() : losses) {
          if (mend.readings.empty() && mend.now == word) all_of.push_back(mend.was);
          if (mend.was == word) all_of.insert(all_of.end(), mend.readings.begin(), mend.readings.end());
        }
      }
    }
  }
  std::size_t places = 0;
  for (int round = 0; round < 400; ++round) {
    std::vector<std::string> wanted;
    for (std::uint32_t words = 1 + die.below(3); words > 0; --words) wanted.push_back(die.one(asked));
    const bool beginning = wanted.size() == 1;
    if (beginning) wanted[0] = die.one(std::vector<std::string>{"f", "v", "fö", "h", "l", "6", "ö"});
    std::string query = beginning ? wanted[0] + "*" : "\"";
    if (!beginning) {
      for (const std::string& word : wanted) query += word + " ";
      query.back() = '"';
    }
    CAPTURE(query);
    const auto answer = test::there(query::search(pack, query, {.count = 100}));
    for (std::uint32_t number = 0; number < papers.size(); ++number) {
      std::uint32_t naive = 0;
      for (const auto& block : readings[number]) {
        for (std::size_t at = 0; at + wanted.size() <= block.size(); ++at) {
          bool fits = true;
          for (std::size_t i = 0; i < wanted.size(); ++i)
            fits = fits && std::ranges::any_of(block[at + i], [&](const std::string& reading) {
                     return beginning ? reading.starts_with(wanted[i]) : reading == wanted[i];
                   });
          naive += fits;
          if (fits) at += wanted.size() - 1;
        }
      }
      const auto hit = std::ranges::find(answer->hits, DocId{number}, &query::Hit::paper);
      CHECK((hit == answer->hits.end() ? 0 : hit->places) == naive);
      CHECK(query::places(pack, query, {number})->size() == naive);
      places += naive;
    }
  }
  CHECK(places > 500);
}
