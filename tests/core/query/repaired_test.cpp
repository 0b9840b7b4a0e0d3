// A repaired paper is found by its words as they are shown, as they stood in the scan and as they may be.
#include "../index/support.h"
#include "query/search.h"
#include "text/words.h"

using namespace diarium;
using test::Mend;

namespace {

const std::vector<Mend> mends = {{"ar", "är"},     {"for", "för"},     {"skolgardar", "skolgårdar"},
                                 {"|", "i"},       {"sjon", "sjön"},   {"hallen", "", {"hallen", "hållen"}},
                                 {"Over", "Över"}, {"6ppna", "öppna"}, {"stallet", "", {"stället", "stallet"}}};

index::Pack pack() {
  return test::open(test::freeze(
      {test::mended("skannad", "Om skolgardar\n\nDet ar bra for alla att 6ppna hallen | stallet for sjon. Over sjon.\n",
                    mends),
       test::paper("hel", "Om skolgårdar\n\nDet är bra för alla att öppna hallen.\n"),
       test::paper("norsk", "Det er for alle\n")}));
}

/// «id: words …» for each paper found, in the order of papers.
std::vector<std::string> found(const index::Pack& pack, std::string_view query) {
  const auto answer = test::there(query::search(pack, query, {}));
  std::uint32_t all = 0;
  std::vector<std::string> out;
  for (DocId paper; paper.value < pack.papers(); ++paper.value) {
    const auto places = test::there(query::places(pack, query, paper));
    const auto hit = std::ranges::find(answer->hits, paper, &query::Hit::paper);
    if (hit == answer->hits.end() || !hit->lacking.empty()) continue;
    CHECK(hit->places == places->size());
    all += static_cast<std::uint32_t>(places->size());
    std::string line = pack.card(paper).id + ":";
    for (const ByteSpan place : *places) line += " " + std::string(slice(pack.text(paper)->nfc, place));
    out.push_back(line);
  }
  CHECK(answer->places == all);
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a repaired word is found as it is shown and as it stood, once, and marked as it is shown") {
  const auto papers = pack();
  CHECK(found(papers, "skolgårdar") == Lines{"skannad: skolgårdar", "hel: skolgårdar"});
  CHECK(found(papers, "6ppna") == Lines{"skannad: öppna"});
  CHECK(found(papers, "öppna") == Lines{"skannad: öppna", "hel: öppna"});
  CHECK(found(papers, "sjon") == Lines{"skannad: sjön sjön"});
  CHECK(found(papers, "sj*") == Lines{"skannad: sjön sjön"});
  CHECK(found(papers, "skolg*") == Lines{"skannad: skolgårdar", "hel: skolgårdar"});
}

TEST_CASE("what stood in a scan takes nothing from papers that spell it so themselves") {
  const auto papers = pack();
  CHECK(found(papers, "för") == Lines{"skannad: för för", "hel: för"});
  CHECK(found(papers, "for") == Lines{"skannad: för för", "norsk: for"});
}

TEST_CASE("a word that nobody can decide is found by each of its readings") {
  const auto papers = pack();
  // The other paper has kept its marks: its «hallen» is no «hållen».
  CHECK(found(papers, "hållen") == Lines{"skannad: hallen"});
  CHECK(found(papers, "hallen") == Lines{"skannad: hallen", "hel: hallen"});
  CHECK(found(papers, "stället") == Lines{"skannad: stallet"});
  CHECK(found(papers, "stallet") == Lines{"skannad: stallet"});
}

TEST_CASE("phrases take either reading of each word") {
  const auto papers = pack();
  for (const char* phrase : {"\"bra för alla\"", "\"bra for alla\""})
    CHECK(found(papers, phrase)[0] == "skannad: bra för alla");
  for (const char* phrase : {"\"öppna hållen i stället för sjön\"", "\"6ppna hallen i stallet for sjon\"",
                             "\"öppna hållen i stallet for sjön\""})
    CHECK(found(papers, phrase) == Lines{"skannad: öppna hallen i stallet för sjön"});
  CHECK(found(papers, "\"för för\"").empty());
  CHECK(found(papers, "\"för for\"").empty());
}

TEST_CASE("two words of a query may be one word of the paper: it is counted once") {
  const auto papers = pack();
  CHECK(found(papers, "för for")[0] == "skannad: för för");
  CHECK(found(papers, "sjön OR sjon") == Lines{"skannad: sjön sjön"});
  CHECK(found(papers, "\"över sjön\" sjon") == Lines{"skannad: sjön Över sjön"});
}

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

TEST_CASE("a snippet shows the repaired words and marks them") {
  const auto answer = test::there(query::search(pack(), "6ppna sjon", {}));
  REQUIRE(answer->hits.size() == 1);
  REQUIRE_FALSE(answer->hits[0].snippets.empty());
  const query::Snippet& snippet = answer->hits[0].snippets[0];
  CHECK(snippet.text == "Det är bra för alla att öppna hallen i stallet för sjön. Över sjön.");
  std::vector<std::string> marked;
  for (const ByteSpan mark : snippet.marks) marked.emplace_back(slice(snippet.text, mark));
  CHECK(marked == std::vector<std::string>{"öppna", "sjön", "sjön"});
}

TEST_CASE("a whole pile of repaired papers tells words apart as a clean one does") {
  const auto papers =
      test::open(test::freeze({test::mended("a", "Det var bra for alla\n", {{"for", "för"}}),
                               test::mended("b", "Det ar var skog\n", {{"ar", "är"}, {"var", "vår"}})}));
  // Too little text to say that its marks are there: what the ledger says is believed.
  CHECK(found(papers, "vår") == Lines{"b: vår"});
  CHECK(found(papers, "var") == Lines{"a: var", "b: vår"});
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
