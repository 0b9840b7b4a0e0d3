// A file that binds extracts of several minutes together: what each paper of it says, and what the rest is called.
#include "core/export/exchange.h"
#include "facts/home/home.h"
#include "view/actors/meetings.h"

using namespace diarium;

namespace {

std::string extract(const std::string& body, const std::string& sign, const std::string& title) {
  return "LINDVAD\n" + body + "\n\n" + sign + "\n" + title +
         "\n\nÄrendebeskrivning\nKontoret har utrett saken under våren.\n\nBeslut\nFörslaget antas.\n\nExpedieras "
         "till\nKontoret\n\n";
}

std::vector<index::Paper> read(std::string bytes, const std::string& path) {
  Warnings warnings;
  PileRepair repair([]() -> Result<SharedLexicon> { return SharedLexicon(); }, [] { return text::PileWords(); });
  auto papers = read_papers({path, std::move(bytes)}, WithFacts::yes, repair, warnings);
  REQUIRE(papers);
  facts::Home home;
  home.boards.emplace("hamnnamnden", "Hamnnämnden");
  settle_place(*papers, path, home);
  return std::move(*papers);
}

}  // namespace

TEST_CASE("extracts that a board got have their own body, not the board's in whose folder they lie, nor its day") {
  const std::string path = "hamnnamnden/2031-06-15/bilagor/inkomna-skrivelser-juni.txt";
  const std::string letter = "Från: Cia Alm\n\nHej!\n\nHär är protokollen som nämnden har bett oss om.\n\n\f";
  const std::string one = extract("Kommunstyrelsen", "§ 67 KS 2031.142", "Riktlinjer för bryggor");
  const std::string other = extract("xx lm", "§ 63 KF 2031.19", "Årsredovisning 2030");
  const std::vector<index::Paper> papers = read(letter + one + "\f" + other, path);
  REQUIRE(papers.size() == 3);
  CHECK(papers[0].part.label.empty());
  CHECK(papers[0].facts.title->value == "Inkomna skrivelser juni");
  CHECK(papers[0].facts.type->value == "forteckning");
  CHECK_FALSE(papers[0].facts.body);
  CHECK_FALSE(papers[0].facts.decision);
  CHECK(papers[1].facts.body->value == "Kommunstyrelsen");
  CHECK(papers[2].part.label == "§ 63");
  CHECK_FALSE(papers[2].facts.body);
  CHECK_FALSE(papers[2].facts.document_date);
  CHECK(papers[2].facts.title->value == "Årsredovisning 2030");
  CHECK(read(one + "\f" + other, path).front().part.label == "§ 67");
  // An office's letter that encloses them says itself what it is.
  const std::string office =
      "Lindvads kommun\nHamnkontoret\nTjänsteskrivelse\n2031-06-02\n\nInkomna beslut\n\nFörslag till "
      "beslut\n\nHamnnämnden noterar besluten.\n\n\f";
  const index::Paper enclosing = read(office + one + "\f" + other, path).front();
  CHECK(enclosing.facts.type->value == "tjansteskrivelse");
  CHECK(enclosing.facts.title->value == "Inkomna beslut");
}

TEST_CASE("a section that is bound with other papers is an extract: the minutes of its meeting are not here") {
  const std::string letter = "Från: Cia Alm\n\nHej!\n\nHär är protokollen som nämnden har bett oss om.\n\n\f";
  const std::string section = extract("Kommunstyrelsen", "2031-06-01\n\n§ 67 KS 2031.142", "Riktlinjer för bryggor");
  const std::string other = extract("Kommunstyrelsen", "2031-06-01\n\n§ 63 KS 2031.19", "Årsredovisning 2030");
  index::Builder builder;
  for (index::Paper& paper : read(letter + section + "\f" + other, "hamnnamnden/2031-06-15/bilagor/inkomna.txt"))
    builder.add(std::move(paper));
  const index::Pack pack = test::open(std::move(builder).freeze());
  const std::vector<view::Meeting> meetings = view::meetings_in(pack);
  REQUIRE(meetings.size() == 1);
  CHECK(meetings[0].papers.size() == 2);
  CHECK(meetings[0].extracts);
  CHECK_FALSE(meetings[0].minutes);
}
