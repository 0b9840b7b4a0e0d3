// What lies in the same file as its citation is not missing, whatever its head looks like; a phrase is no paper.
#include <algorithm>

#include "core/relations/made_up_pile.h"
#include "relations/gaps/gaps.h"

using namespace diarium;
using test::MadeUp;

namespace {

/// Two manners of a letter of an office: labels below each other, and a head run into one line.
std::string letter_of_mora(const std::string& body) {
  return "Mora kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n\n2031-08-20\nDnr KS 2031/417\n\nCykelbanan längs "
         "Ekvägen\n\nSammanfattning\n\n" +
         body + "\n\n";
}
std::string letter_of_ystad(const std::string& body) {
  return "Samhällsbyggnadsförvaltningen\n\nTjänsteutlåtande                 Handläggare Utfärdat 2031-08-20        "
         "    Greta Alm Diarienummer SBN-2031-00417\n\nHamnplanen i Sandviken\n\nSammanfattning\n\n" +
         body + "\n\n";
}

std::vector<std::string> missing(const std::vector<MadeUp>& papers) {
  const test::MadeUpPile made = test::pile_of(papers);
  const auto cases = relations::find_cases(made.pile);
  REQUIRE(cases);
  const auto gaps = relations::find_gaps(made.pile, *cases);
  REQUIRE(gaps);
  std::vector<std::string> lines;
  for (const relations::Gap& gap : gaps->gaps) lines.push_back(std::string(name(gap.kind)) + ": " + gap.norm);
  return lines;
}
bool names(const std::vector<std::string>& lines, const std::string& words) {
  return std::ranges::any_of(lines, [&](const std::string& line) { return line.find(words) != line.npos; });
}

const std::string extract =
    "Miljönämnden\n\nUtdrag ur protokoll Sammanträdesdatum: 2031-05-06\n\n§ 41 Yttrande över cykelbanan\n\nBeslut\n\n"
    "Miljönämnden tillstyrker förslaget.\n\nVid protokollet\n\nBo Ek\n";

}  // namespace

TEST_CASE("an extract of minutes in the file that cites it is there, under its own body") {
  const std::string cited = "Miljönämnden beslutade 2031-05-06 § 41 att tillstyrka förslaget.";
  CHECK(names(missing({{"a", letter_of_mora(cited)}}), "2031-05-06 § 41"));
  CHECK_FALSE(names(missing({{"a", letter_of_mora(cited) + extract}}), "2031-05-06 § 41"));
  CHECK(names(missing({{"a", letter_of_ystad(cited)}}), "2031-05-06 § 41"));
  CHECK_FALSE(names(missing({{"a", letter_of_ystad(cited) + extract}}), "2031-05-06 § 41"));
}

TEST_CASE("an extract of which no part was cut is there by the label of its day and its §") {
  const std::string cited = "Bilagor\n\n1. Nämnden för parkers handlingar 2031-05-06 § 41";
  const std::string bare =
      "\n\nKontoret instämmer i allt som sägs.\n\nUtdrag (nr 4) Sammanträdesdatum: 2031-05-06\n\nYttrande över bänkar "
      "i stadens parker § 41, Dnr NP-2031-7 Nämnden har fått en remiss om bänkar.\n";
  CHECK(names(missing({{"a", letter_of_mora("Ärendet är berett.\n\n" + cited)}}), "2031-05-06 § 41"));
  CHECK_FALSE(names(missing({{"a", letter_of_mora("Ärendet är berett.\n\n" + cited) + bare}}), "2031-05-06 § 41"));
}

TEST_CASE("a slip of one day or one body in a citation makes no other paper of an enclosed extract") {
  const std::string day = "Ärendet behandlades av miljönämnden 2031-05-07 § 41.";
  const std::string body = "Ärendet behandlades av tekniska nämnden 2031-05-06 § 41.";
  const std::string other = "Ärendet behandlades av miljönämnden 2029-02-03 § 41.";
  CHECK_FALSE(names(missing({{"a", letter_of_mora(day) + extract}}), "§ 41"));
  CHECK_FALSE(names(missing({{"a", letter_of_ystad(body) + extract}}), "§ 41"));
  CHECK(names(missing({{"a", letter_of_mora(other) + extract}}), "2029-02-03 § 41"));
}

TEST_CASE("the papers of a board are named by the board, not by its genitive") {
  const auto lines = missing(
      {{"a", letter_of_mora("Ärendet är berett.\n\nBilagor\n\n1. Nämnden för hamnens handlingar 2031-05-06 § 41")}});
  CHECK_FALSE(names(lines, "hamnens 2031"));
}

TEST_CASE("a steering document that is enclosed is not missing") {
  const std::string cited = "Arbetet följer Mora kommuns riktlinje för trygga skolvägar.";
  const std::string form =
      "Riktlinje för trygga skolvägar\n\nDokumentnamn: Riktlinje för trygga skolvägar Beslutad av: Kommunfullmäktige "
      "Gäller för: Alla nämnder Dokumentansvarig: Kanslichef\n\nSyftet är att barn ska kunna gå till skolan.\n";
  const std::string headed =
      "Bilaga 1\n\nRiktlinje för trygga skolvägar i Mora kommun\n\n1 § Barn ska kunna gå till skolan.\n";
  CHECK(names(missing({{"a", letter_of_mora(cited)}}), "skolvägar"));
  CHECK_FALSE(names(missing({{"a", letter_of_mora(cited) + form}}), "skolvägar"));
  CHECK_FALSE(names(missing({{"a", letter_of_ystad(cited) + headed}}), "skolvägar"));
}

TEST_CASE("a heading in a report is no enclosure of the document that it names") {
  const std::string described =
      "Arbetet följer Mora kommuns riktlinje för trygga skolvägar.\n\nRiktlinje för trygga skolvägar\n\nRiktlinjen "
      "antogs för att barn ska kunna gå till skolan.";
  CHECK(names(missing({{"a", letter_of_mora(described)}}), "skolvägar"));
}

TEST_CASE("a listed enclosure that follows below its number or its one label is there") {
  const std::string text =
      "\n\nBåtplatserna fördelas efter kö. Den som har stått längst får välja först. Avgiften betalas i maj varje år "
      "och täcker skötsel av bryggor, belysning och bevakning. Platsen får inte hyras ut i andra hand. Den som flyttar "
      "från kommunen får behålla sin plats till årets slut, därefter går den till nästa i kön.\n";
  const std::string list =
      "Ärendet är berett.\n\nBilagor\n\n1. Hamnkaptenens förslag till ordning vid bryggorna\n\n2. Kartor över piren "
      "med alla båtplatser\n\n";
  const std::string one =
      "Ärendet är berett.\n\nBilaga\n\nFörslag om hamnen samt lista på de bryggor som berörs\n\nBeskrivning av "
      "ärendet\n\n";
  CHECK(names(missing({{"a", letter_of_mora(list)}}), "Hamnkaptenens"));
  CHECK_FALSE(names(missing({{"a", letter_of_mora(list) + "Bilaga 1\n\nOrdning för hamnen" + text}}), "Hamnkaptenens"));
  CHECK(names(missing({{"a", letter_of_mora(list) + "Bilaga 1\n\nOrdning för hamnen" + text}}), "Kartor"));
  CHECK(names(missing({{"a", letter_of_ystad(one) + "Kön är lång."}}), "bryggor"));
  CHECK_FALSE(names(missing({{"a", letter_of_ystad(one) + "Kön är lång.\n\nBilaga\n\nOrdning och bryggor" + text}}),
                    "lista på"));
  CHECK(names(missing({{"a", letter_of_mora(list) + "Bilaga 1, Ordning för hamnen, daterad 2031-02-03" + text}}),
              "Hamnkaptenens"));
  CHECK_FALSE(names(missing({{"a", letter_of_ystad(one) + "Kön är lång.\n\nBilaga\n\nOrdning och bryggor" + text}}),
                    "Ordning"));
}

TEST_CASE("who signs below a list of enclosures is none of them") {
  const std::string list = "Ärendet är berett.\n\nBilaga\n\nMotion om en ny brygga\n\nGreta Alm\n\nStadsdirektör\n";
  CHECK_FALSE(names(missing({{"a", letter_of_ystad(list)}}), "bilaga: Greta"));
  CHECK_FALSE(names(missing({{"a", letter_of_mora(list)}}), "bilaga: Greta"));
}

TEST_CASE("the number that an enclosed form prints in a column of its own is no paper that is cited") {
  const auto lines =
      missing({{"a", letter_of_mora("Förbundets ordning ändras.") +
                         "Förbundsordning Gäller från 2032-01-01\n\nDiarienummer:            Beslutad av: 31/0077-3    "
                         "            Respektive fullmäktige Uppdaterad:              Granskad: 2031-05-26\n"},
               {"b", letter_of_ystad("Taxan ändras.") +
                         "Taxa för hamnen\n\nDnr:          Fastställd av:          Gäller från: KS 2031/902   "
                         "Kommunfullmäktige          2032-01-01\n"}});
  CHECK_FALSE(names(lines, "31/0077"));
  CHECK_FALSE(names(lines, "2031/902"));
}

TEST_CASE("a plan that is still to be made, one of a kind, and one of the union are no papers to ask for") {
  const auto lines = missing(
      {{"a", letter_of_mora("Nämnden får i uppdrag att samordna framtagandet av en gemensam handlingsplan för "
                            "förorenade områden.\n\nKontoret ska ta fram en ny strategi för hamnens utveckling.")},
       {"b",
        letter_of_ystad("Kommunal avfallsplan\n\nEn avfallsplan är ett lagstadgat dokument.\n\nTaxonomin är en del "
                        "av EU:s handlingsplan för hållbara finanser.")}});
  CHECK_FALSE(names(lines, "förorenade"));
  CHECK_FALSE(names(lines, "hamnens utveckling"));
  CHECK_FALSE(names(lines, "avfallsplan"));
  CHECK_FALSE(names(lines, "finanser"));
  CHECK(names(missing({{"a", letter_of_mora("Nämnden har lämnat ett förslag till Hamnstrategi 2031–2040 som har varit "
                                            "utställt.")}}),
              "Hamnstrategi"));
  CHECK(names(missing({{"a", letter_of_mora("Enligt Mora kommuns strategi för hamnens utveckling ska piren rustas.")}}),
              "hamnens utveckling"));
}

TEST_CASE("one decision is missing once, told with its § or without it") {
  const auto lines = missing({{"a", letter_of_mora("Miljönämnden beslutade 2031-05-06 § 41 att vänta. Miljönämnden "
                                                   "beslutade 2031-05-06 om en utredning.")}});
  CHECK(lines.size() == 1);
}

TEST_CASE("a motion that may belong to the case is not told as missing") {
  const std::vector<MadeUp> papers = {
      {"svar",
       "Mora kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n\n2031-08-20\nDnr KS 2031/417\n\nSvar på motion av "
       "Anna Berg (S) om trygga gångvägar\n\nFörslag till beslut\n\nKommunfullmäktige avslår motionen.\n"},
      {"motion",
       "Motion\n\nGör något åt bilarna vid Björkskolan\n\nTill kommunfullmäktige i Mora kommun\n\nDärför yrkar jag att "
       "fullmäktige beslutar:\n\natt farthinder byggs vid skolan\n\nAnna Berg (S)\n"}};
  const test::MadeUpPile made = test::pile_of(papers);
  auto cases = relations::find_cases(made.pile);
  REQUIRE(cases);
  const auto motions = [&] {
    const auto gaps = relations::find_gaps(made.pile, *cases);
    REQUIRE(gaps);
    return std::ranges::count_if(gaps->gaps,
                                 [](const relations::Gap& gap) { return gap.kind == relations::GapKind::motion; });
  };
  for (relations::Case& one : cases->cases) one.hints.clear();
  CHECK(motions() == 1);
  for (relations::Case& one : cases->cases)
    if (one.papers.front().ref.paper == 0) one.hints.push_back({.ref = {1, 0}});
  CHECK(motions() == 0);
}

TEST_CASE("the paper itself, which its list of grounds names first, is not missing") {
  for (const char* list : {"Beslutsunderlag\n\n1. Detta tjänsteutlåtande\n2. Rapport om hamnens kajer, 2031-03-04",
                           "Handlingar i ärendet\n\nDenna tjänsteskrivelse\nRapport om hamnens kajer, 2031-03-04"}) {
    CAPTURE(list);
    for (const auto& letter : {letter_of_mora(list), letter_of_ystad(list)}) {
      const auto lines = missing({{"a", letter}});
      CHECK_FALSE(names(lines, "Detta"));
      CHECK_FALSE(names(lines, "Denna"));
      CHECK(names(lines, "Rapport om hamnens kajer"));
    }
  }
}
