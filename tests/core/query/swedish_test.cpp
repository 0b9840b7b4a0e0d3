// What a Swedish reader expects of a word. The short papers and wants are those that other engines were probed with.
#include <algorithm>

#include "../index/support.h"
#include "query/search.h"

using namespace diarium;

namespace {

const std::vector<std::string> sentences = {"Kommunfullmäktige beslutade om nya skolor i centrum.",
                                            "Skolan byggs om under året.",
                                            "Det här är ett förslag.",
                                            "De har lagt ett förslag.",
                                            "Byggnadsnämndens ordförande svarade.",
                                            "Nämnden avslog ansökan.",
                                            "En ny gång- och cykelväg planeras.",
                                            "Cykelvägarna snöröjs.",
                                            "Ålen hotas av vattenkraften.",
                                            "Alen växer vid sjön.",
                                            "Barnomsorgens avgifter höjs.",
                                            "Avgiften för barnomsorg.",
                                            "Möte med Göteborgs stad om trafiken.",
                                            "Kommunens budget antogs.",
                                            "Äldreomsorgen får mer pengar.",
                                            "Föräldrar anmäler barnets skola.",
                                            "En stad nära Göteborgs hamn.",
                                            "Husen på gatan rivs.",
                                            "Huset på gatan byggs.",
                                            "Barnen lekte."};

/// Papers found, ascending.
std::vector<std::uint32_t> papers_found(const index::Pack& pack, std::string_view query) {
  const auto answer = test::there(query::search(pack, query, {.count = 100, .lacking = false}));
  std::vector<std::uint32_t> papers;
  for (const query::Hit& hit : answer->hits) papers.push_back(hit.paper.value);
  std::sort(papers.begin(), papers.end());
  return papers;
}
std::uint32_t best(const index::Pack& pack, std::string_view query) {
  const auto answer = test::there(query::search(pack, query, {}));
  REQUIRE_FALSE(answer->hits.empty());
  return answer->hits[0].paper.value;
}
using Papers = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("a word finds its inflections, definite forms too, and its compounds, but no other word") {
  const auto pack = test::pack_of(sentences);
  CHECK(papers_found(pack, "skola") == Papers{0, 1, 15});
  CHECK(papers_found(pack, "skolan") == Papers{0, 1, 15});
  CHECK(papers_found(pack, "hus") == Papers{17, 18});
  CHECK(papers_found(pack, "huset") == Papers{17, 18});
  CHECK(papers_found(pack, "barn") == Papers{10, 11, 15, 19});
  CHECK(papers_found(pack, "kommun") == Papers{0, 13});
  CHECK(papers_found(pack, "nämnd") == Papers{4, 5});
  CHECK(papers_found(pack, "cykelväg") == Papers{6, 7});
  CHECK(papers_found(pack, "barnomsorg") == Papers{10, 11});
  CHECK(papers_found(pack, "förslaget") == Papers{2, 3});
}

TEST_CASE("an ending is one only where its noun is known") {
  const auto pack = test::pack_of({"Ordning och reda.", "Det är redan gjort.", "Ett nytt organ.", "Bryggan är gammal.",
                                   "En org kan bildas.", "Anna talar.", "En annan sak."});
  for (const auto& [said, wanted] : test::Counts{
        {"brygga", 3}, {"reda", 0}, {"redan", 1}, {"organ", 2}, {"org", 4}, {"anna", 5}})
    CHECK_MESSAGE(papers_found(pack, said) == Papers{wanted}, said);
}

TEST_CASE("a word of a closed class has no endings, but its own other forms") {
  const auto pack = test::pack_of({"Det var inte klart.", "Interna stöd gavs.", "En intern rutin.", "Det behöver göras.", "Det behövs mer.", "Behövligt underlag.",
                                   "Talade mot.", "Motorn gick."});
  CHECK(papers_found(pack, "inte") == Papers{0});
  CHECK(papers_found(pack, "intern") == Papers{1, 2});
  CHECK(papers_found(pack, "interna") == Papers{1, 2});
  CHECK(papers_found(pack, "behöver") == Papers{3, 4});
  CHECK(papers_found(pack, "mot") == Papers{6});
  CHECK(papers_found(pack, "motor") == Papers{7});
}

TEST_CASE("an accent makes no other word: a name is found by whoever does not type it") {
  const auto pack = test::pack_of({"Ulla Lindén talade.", "Linden fälldes.", "Ett låst hus.", "Last och lossning."});
  CHECK(papers_found(pack, "linden") == Papers{0, 1});
  CHECK(best(pack, "linden") == 1);
  CHECK(papers_found(pack, "last") == Papers{3});
}

TEST_CASE("marks make another word, but a word typed without them is found") {
  const auto pack = test::pack_of(sentences);
  for (const auto& [said, wanted] : test::Counts{{"har", 3}, {"här", 2}, {"ålen", 8}, {"alen", 9}})
    CHECK_MESSAGE(papers_found(pack, said) == Papers{wanted}, said);
  CHECK(papers_found(pack, "goteborgs") == Papers{12, 16});
  CHECK(papers_found(pack, "goteborg") == Papers{12, 16});
  CHECK(papers_found(pack, "FORALDRAR") == Papers{15});
  CHECK(papers_found(pack, "goteb*") == Papers{12, 16});
  CHECK(papers_found(pack, "gangs") == Papers{6});
}

TEST_CASE("phrases are literal, also with marks left out") {
  const auto pack = test::pack_of(sentences);
  CHECK(papers_found(pack, "\"göteborgs stad\"") == Papers{12});
  CHECK(papers_found(pack, "\"goteborgs stad\"") == Papers{12});
  CHECK(papers_found(pack, "\"stad göteborgs\"") == Papers{});
  CHECK(papers_found(pack, "\"skola\"") == Papers{15});
  CHECK(papers_found(pack, "gång- och cykelväg") == Papers{6});
  CHECK(papers_found(pack, "cykel*") == Papers{6, 7});
}

TEST_CASE("a word finds the compounds it is a part of, behind those that have the word itself") {
  const auto pack = test::pack_of({"Nya cykelparkeringar byggs.", "En parkering byggs.", "Skolskjutsen är sen.", "Skolan är ny.",
                                   "Alla parkeringar tas bort.", "Hälsan är god.", "Ett folkhälsoarbete pågår.", "Cykeln stals, en cykel."});
  CHECK(papers_found(pack, "parkering") == Papers{0, 1, 4});
  CHECK(papers_found(pack, "parkeringen") == Papers{0, 1, 4});
  CHECK(best(pack, "parkering") == 1);
  CHECK(papers_found(pack, "cykel") == Papers{0, 7});
  CHECK(papers_found(pack, "skjuts") == Papers{2});
  CHECK(papers_found(pack, "skjutsar") == Papers{2});
  CHECK(papers_found(pack, "skola") == Papers{2, 3});
  CHECK(best(pack, "skola") == 3);
  CHECK(papers_found(pack, "hälsa") == Papers{5, 6});
  CHECK(papers_found(pack, "arbete") == Papers{6});
  CHECK(papers_found(pack, "cykelparkering") == Papers{0});
  const auto answer = test::there(query::search(pack, "parkering", {}));
  REQUIRE(answer->readings.size() == 1);
  CHECK(answer->readings[0].also == std::vector<std::string>{"parkeringar", "cykelparkeringar"});
  CHECK(answer->readings[0].papers == 3);
  const auto places = test::there(query::places(pack, "parkering", DocId{0}));
  REQUIRE(places->size() == 1);
  CHECK((*places)[0] == ByteSpan{4, 20});
}

TEST_CASE("a school or a bridge that bears a place's name is found by the place, a surname is not cut") {
  const auto pack = test::pack_of({"Bredarydsskolan byggs om.", "Vallaredsbron stängs.", "Anna Fredrikshamn och Bo Karlskrona talar.", "Om en skola."});
  CHECK(papers_found(pack, "Bredaryd") == Papers{0});
  CHECK(papers_found(pack, "bredaryds") == Papers{0});
  CHECK(papers_found(pack, "Vallared") == Papers{1});  // It begins so.
  CHECK(papers_found(pack, "skola") == Papers{0, 3});
  CHECK(papers_found(pack, "hamn").empty());
  CHECK(papers_found(pack, "krona").empty());
}

TEST_CASE("a phrase, a beginning and a word that is not wanted mean no compounds") {
  const auto pack = test::pack_of({"Nya cykelparkeringar byggs.", "En parkering byggs.", "Parken byggs."});
  for (const std::string said : {"\"parkering\"", "\"parkering byggs\"", "parkering*"})
    CHECK_MESSAGE(papers_found(pack, said) == Papers{1}, said);
  CHECK(papers_found(pack, "byggs -parkering") == Papers{0, 2});
}

TEST_CASE("the form asked for ranks first") {
  const auto pack =
      test::pack_of({"Om skolor och annat.", "Om skolan och annat.", "Om skola och annat.", "Om skolorna och annat."});
  for (const auto& [said, wanted] : test::Counts{{"skola", 2}, {"skolan", 1}, {"skolor", 0}})
    CHECK_MESSAGE(best(pack, said) == wanted, said);
  CHECK(papers_found(pack, "skolor") == Papers{0, 1, 2, 3});
}

TEST_CASE("a scan without marks is found by whole words, and its words do not drown others") {
  std::string scan, sound, other;
  for (int i = 0; i < 30; ++i) {
    scan += "Forslaget galler fordjupade relationer med vara grannar. ";
    sound += "Förslaget gäller fördjupade relationer med våra grannar. ";
    other += "Det kan vara bra att se över saken på nytt i år. ";
  }
  const auto pack = test::pack_of({scan, sound, other});
  CHECK(papers_found(pack, "fördjupade") == Papers{0, 1});
  CHECK(best(pack, "fördjupade") == 1);
  CHECK(papers_found(pack, "fördjupad") == Papers{0, 1});
  CHECK(papers_found(pack, "fordjupade") == Papers{0, 1});
  CHECK(papers_found(pack, "våra") == Papers{1});
  CHECK(papers_found(pack, "\"fördjupade relationer\"") == Papers{0, 1});
}

TEST_CASE("a word without marks means the marked one where that is far more common") {
  std::vector<std::string> papers(40, "Arbetet sker för alla.");
  papers.push_back("The bill is for all.");
  const auto pack = test::pack_of(papers);
  CHECK(papers_found(pack, "for").size() == 41);
  CHECK(best(pack, "for") == 40);
  CHECK(papers_found(pack, "för").size() == 40);
}

TEST_CASE("two words that papers write as one are found as one") {
  const auto pack = test::pack_of({"Det rör utrikespolitik.", "Det rör utrikes handel och politik.",
                                   "Utrikespolitiken är statens.", "Det rör handel."});
  CHECK(papers_found(pack, "utrikes politik") == Papers{0, 1, 2});
  CHECK(papers_found(pack, "utrikes handel") == Papers{1});
}

TEST_CASE("no word is too common, too short or too odd to be found") {
  const auto pack = test::pack_of({"i och om att", "a b c 1 2 3", "naïve café Ærø Łódź", "中文 мир"});
  for (const auto& [said, wanted] : test::Counts{{"och", 0}, {"b", 1}, {"2", 1}, {"cafe", 2}, {"lodz", 2}, {"МИР", 3}})
    CHECK_MESSAGE(papers_found(pack, said) == Papers{wanted}, said);
}
