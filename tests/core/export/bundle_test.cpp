// A file that binds extracts of several minutes together: what each paper of it says, and what the rest is called.
#include "core/export/exchange.h"
#include "facts/home/home.h"
#include "relations/people/people.h"
#include "view/actors/meeting_papers.h"

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
  for (index::Paper& paper : *papers) {
    paper.id = relations::slug(path) + "-" + std::to_string(paper.part.ordinal);
    if (paper.part.count > 0) paper.part.file_id = papers->front().id;
  }
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
  const std::vector<view::Meeting> meetings = view::meetings_in(pack, {});
  REQUIRE(meetings.size() == 1);
  CHECK(meetings[0].papers.size() == 2);
  CHECK(meetings[0].extracts);
  CHECK_FALSE(meetings[0].minutes);
}

TEST_CASE("sections that fill a file are extracts, too, where they do not follow each other or lie among appendices") {
  const auto are_extracts = [](const std::string& first, const std::string& second, const std::string& path) {
    index::Builder builder;
    const std::string one = extract("Kommunstyrelsen", "2031-06-01\n\n" + first + " KS 2031.142", "Riktlinjer för bryggor");
    const std::string other = extract("Kommunstyrelsen", "2031-06-01\n\n" + second + " KS 2031.19", "Årsredovisning 2030");
    for (index::Paper& paper : read(one + "\f" + other, path)) builder.add(std::move(paper));
    const std::vector<view::Meeting> meetings = view::meetings_in(test::open(std::move(builder).freeze()), {});
    return meetings.size() == 1 && meetings[0].papers.size() == 2 && meetings[0].extracts;
  };
  CHECK(are_extracts("§ 67", "§ 63", "ks/juni.txt"));
  CHECK(are_extracts("§ 63", "§ 64", "hamnnamnden/2031-06-15/bilagor/inkomna.txt"));
  CHECK_FALSE(are_extracts("§ 63", "§ 64", "ks/juni.txt"));
}

TEST_CASE("beside a section stands each paper of a file that it names by its title") {
  const std::string one = extract("Kommunstyrelsen", "2031-06-01\n\n§ 67 KS 2031.142", "Riktlinjer för bryggor");
  const std::string other = extract("Kommunstyrelsen", "2031-06-01\n\n§ 63 KS 2031.19", "Årsredovisning för hamnarna");
  const std::string more = extract("Kommunstyrelsen", "2031-06-01\n\n§ 61 KS 2031.18", "Belysning vid torget");
  const std::string minutes =
      "Lindvads kommun\nHamnnämnden\nSammanträdesprotokoll 2031-06-15\n\n§ 31\nMeddelanden\n\nÄrendebeskrivning\n\n"
      "- Riktlinjer för bryggor\n- Årsredovisning för hamnarna\n\nBeslut\n\nHamnnämnden noterar meddelandena.\n";
  index::Builder builder;
  for (index::Paper& paper : read(one + "\f" + other + "\f" + more, "hamnnamnden/2031-06-15/bilagor/inkomna.txt"))
    builder.add(std::move(paper));
  for (index::Paper& paper : read(minutes, "hamnnamnden/2031-06-15/protokoll.txt")) builder.add(std::move(paper));
  const index::Pack pack = test::open(std::move(builder).freeze());
  const std::vector<view::Meeting> meetings = view::meetings_in(pack, {});
  const auto meeting = std::ranges::find(meetings, "Hamnnämnden", &view::Meeting::body);
  REQUIRE(meeting != meetings.end());
  const view::CasesOfPapers no_cases;
  view::Passages passages(pack, view::Language::sv);
  const view::MeetingPapers papers(pack, no_cases, *meeting, passages, {}, view::Language::sv);
  CHECK(papers.beside(meeting->papers.front()).size() == 2);
}
