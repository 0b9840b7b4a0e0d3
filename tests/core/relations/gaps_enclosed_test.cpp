// What lies in the same file as its citation is not missing, whatever its head looks like; a phrase is no paper.
#include <algorithm>

#include "core/relations/made_up_pile.h"
#include "relations/gaps/gaps.h"
#include "relations/gaps/gaps_keys.h"

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

namespace {

/// Enough common words for what follows to be told as Swedish.
const std::string told_before =
    "Det är en fråga som kontoret har utrett under året. Den som har en båt kan få en plats i hamnen, och de som inte "
    "har det ska inte betala för att den är öppen. ";
std::vector<std::string> missing_in(const std::string& words) {
  const auto mora = missing({{"a", letter_of_mora(told_before + words)}});
  CHECK(missing({{"a", letter_of_ystad(told_before + words)}}) == mora);
  return mora;
}
using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("what is only planned, asked for or decided here is no paper to ask for") {
  for (const char* words :
       {"Arbetet med nämndens handlingsplan för hamnens framtid fortsätter i höst.",
        "Vad som ska göras står i Handlingsplan för hamnens framtid, som presenteras senare.",
        "Riktlinje för hamnens bryggor ska tas fram.", "Planen för hamnens bryggor godkänns.",
        "Samråd och handlingsplan för bryggor sker varje vår."}) {
    CAPTURE(words);
    CHECK(missing_in(words).empty());
  }
  for (const char* words : {"Nämnden följer Riktlinje för hamnens bryggor.",
                            "Fullmäktige beslutade förra året att anta Mora kommuns hamnprogram 2031.",
                            "I maj antogs stadens första samlade handlingsplan mot svall."}) {
    CAPTURE(words);
    CHECK(missing_in(words).size() == 1);
  }
}

TEST_CASE("what a state, a region or nobody in particular decided is not asked for from the municipality") {
  for (const char* words :
       {"Det följer den nationella planen för farleder.", "Arbetet bygger på Sjöfartsverkets strategi för farleder.",
        "Det följer Cykelplan för länet (SJV, 2030).", "Region Västerhavs båttrafikstrategi 2030–2040 liknar den.",
        "Enligt den regionala kulturplanen för Västerhavsregionen 2030–2033 ska alla läsa.",
        "Det följer VHR:s trafikförsörjningsprogram 2031-2034.",
        "Vem som gör vad står i reglementet för respektive nämnd.", "Upprättad riktlinje gäller för alla.",
        "Det står i planen för det vidare arbetet.",
        "Många läser naturbruksprogrammet på Hamngymnasiet.", "## Bilagor\n\nTSFS 2024:57\n"}) {
    CAPTURE(words);
    CHECK(missing_in(words).empty());
  }
}

TEST_CASE("a policy, the decision on it and its number are one thing, with the whole name of the body") {
  CHECK(missing_in("Hamnnämnden beslutade 2030-01-24 § 6 om flerårsstrategi för hamnnämnden.") ==
        Lines{"styrdokument: Flerårsstrategi för hamnnämnden (Hamnnämnden 2030-01-24 § 6)"});
  CHECK(missing_in("Det står i Riktlinjer för båtköp (Fastställd av KS 2030-02-08, § 16).") ==
        Lines{"styrdokument: Riktlinjer för båtköp (Kommunstyrelsen 2030-02-08 § 16)"});
  CHECK(missing_in("Målen är framtagna med grund i kommunens översiktsplan, KF 3 maj 2030, § 82.") ==
        Lines{"styrdokument: Kommunens översiktsplan (Kommunfullmäktige 2030-05-03 § 82)"});
  CHECK(missing_in("Målen kommer ur trafikplan, KF 8 juni 2022 § 12.") ==
        Lines{"styrdokument: Trafikplan (Kommunfullmäktige 2022-06-08 § 12)"});
  CHECK(missing_in("Se Riktlinjer och rutiner för hamnens magasin (KS 2030-0411, § 27).") ==
        Lines{"styrdokument: Riktlinjer och rutiner för hamnens magasin (KS 2030-0411, § 27)"});
  CHECK(missing_in("Det följer nu Riktlinje för bryggor, 2030-05-27, från hamnchefen.") ==
        Lines{"styrdokument: Riktlinje för bryggor (2030-05-27)"});
  CHECK(missing_in("Av taxan (KF 2030-11-18 § 79) följer priset. Kommunfullmäktige beslutade 2030-11-21, § 79 om "
                   "taxan.") == Lines{"beslut: Kommunfullmäktige 2030-11-18 § 79, anges även med datum 2030-11-21"});
}

TEST_CASE("a plan under its other name, in another edition or in the paper itself is not missing") {
  const auto file = [](const std::string& title, const std::string& path) {
    return MadeUp{"b", "# " + title + "\n\nHamnnämnden\n\nHär står vad som gäller i Mora kommun.\n", path};
  };
  const MadeUp letter{"a",
                      letter_of_mora(told_before + "Hamnnämndens delegationsordning gäller. Det följer Program för "
                                                   "kajbelysning."),
                      "hamnnamnden/2031-08-20/tjansteskrivelse-cykelbanan.txt"};
  CHECK(missing({letter}).size() == 2);
  const std::string place = "hamnnamnden/2031-02-09/";
  CHECK(missing({letter, file("Delegationsordning", place + "delegationsordning-for-hamnnamnden-2031-03-01.txt"),
                 file("Kajbelysningsprogram", place + "kajbelysningsprogram.txt")})
            .empty());
  const std::string itself = "Mora kommun\n\nKajbelysningsplan\n\n" + told_before + "Planen för kajbelysning är kort.";
  CHECK(missing({{"a", itself}}).empty());
}

TEST_CASE("a document that only an enclosure names is of use to no reader, unless with its decision or by the letter, too") {
  const std::string place = "hamnnamnden/2031-08-20/bilagor/";
  const auto plan = [&](const std::string& words) {
    return MadeUp{"b", "# Plan för kajerna 2031 Hamnnämnden\n\nDiarienummer: HN 2031/2\n\nHär står vad som gäller i Mora kommun för alla som arbetar i hamnen. " + words +
                           " ska tillämpas av alla som har en båt eller ett hus vid vattnet och som betalar för det.\n", place + "kajplan.txt"};
  };
  const auto letter = [&](const std::string& words) {
    return MadeUp{"a", letter_of_mora("Ärendet är berett. " + words), place + "tjansteskrivelse-kajplan.txt"};
  };
  CHECK(missing({letter(""), plan("Policy för kajer")}).empty());
  CHECK(missing({letter(""), plan("Policy för kajer (KF 2030-02-08 § 16)")}) ==
        Lines{"styrdokument: Policy för kajer (Kommunfullmäktige 2030-02-08 § 16)"});
  CHECK(missing({letter(""), plan("Reglemente för hamnnämnden (KF 2030-02-08 § 16)")}).empty());
  CHECK(missing({letter("Policy för kajer ska tillämpas."), plan("Policy för kajer")}) ==
        Lines{"styrdokument: Policy för kajer"});
}

TEST_CASE("rows of reported papers, and a listed name over two lines, are none that a paper builds on") {
  const std::string minutes =
      "Mora kommun\nHamnnämnden\nSammanträdesprotokoll 2031-06-11\n\n§ 40 Rapporter\nDnr HN 2031/4\n\nBeslut\n"
      "Redovisningen godkänns.\n\n- HN 2031/88-003 Yttrande om en bänk\n- HN 2030/12-002 "
      "Synpunkt om att visa radioprogram för barn i hamnen\n";
  CHECK(missing({{"a", minutes, "hamnnamnden/2031-06-11/protokoll.txt"}}).empty());
  const std::string list = letter_of_mora(
      "Ärendet är berett.\n\nBilagor\n\n- Överenskommelse om partnerskap med\n\n- Hamnens "
      "båtförening\n- §30 HNAU Hamnplan 2031-2034 för kajerna i Mora");
  CHECK(missing({{"a", list}}) == Lines{"bilaga: Överenskommelse om partnerskap med Hamnens båtförening",
                                        "protokoll: §30 HNAU Hamnplan 2031-2034 för kajerna i Mora"});
}

TEST_CASE("a letter's one enclosure is the one file beside it that is called as the letter is") {
  const std::string text = letter_of_mora("Ärendet är berett.\n\nBilaga\n\nKarta över föreslagna platser för båtar");
  const MadeUp letter{"a", text, "hamnnamnden/2031-08-20/bilagor/tjansteskrivelse-batplatser-i-hamnen.txt"};
  const auto beside = [](const std::string& name) {
    return MadeUp{"b", "Platserna 1–40.\n\nPlatserna 41–80.\n", "hamnnamnden/2031-08-20/bilagor/" + name};
  };
  CHECK(missing({letter}).size() == 1);
  CHECK(missing({letter, beside("bilaga-batplatser.txt")}).empty());
  CHECK(missing({letter, beside("bilaga-taxa.txt")}).size() == 1);
  const MadeUp extract{"a",
                       letter_of_mora("Ärendet är berett.\n\nBilagor\n\n- §30 HNAU Båtplatser\n- Karta över hamnen"),
                       "hamnnamnden/2031-08-20/protokoll.txt"};
  CHECK(missing({extract, beside("ss30-hnau-batplatser-i-hamnen.txt")}) == Lines{"bilaga: Karta över hamnen"});
}

TEST_CASE("a document whose cover tells who adopted it is there, and so are slips of its name") {
  const std::string cited =
      "Det följer kommunens hamnutvecklingsstrategi 2028-2031. Majoritetens hamnutvecklingsstrategi är tydlig. Enligt "
      "hamnutvcklingsstrategi 2028-2031 ska kajen rustas.";
  const std::string name = "\f### Hamnutvecklingsstrategi 2028-2031\n\n";
  for (const char* adopted : {"Antagen av kommunfullmäktige den 9 maj 2027, § 251\n", "Fastställd 2027-05-09\n"}) {
    CHECK(names(missing({{"a", letter_of_mora(cited)}}), "amnutv"));
    CHECK_FALSE(names(missing({{"a", letter_of_mora(cited) + name + adopted}}), "amnutv"));
    CHECK_FALSE(names(missing({{"a", letter_of_ystad(cited) + name + adopted}}), "amnutv"));
  }
}

TEST_CASE("a document with its own text below a heading of its edition is there; one that a chapter tells of is not") {
  const std::string name = "\f### Trafikprogram 2027-2036\n\n### – med banan in i framtiden\n\n### Inledning\n\n";
  std::string chapter = "Programmet anger vilka banor som byggs.\n\n", whole;
  for (int i = 0; i < 60; ++i) whole += chapter;
  const std::string cited = letter_of_mora("Kommunen följer Trafikprogram 2027-2036.");
  const MadeUp other{"b", letter_of_ystad("Trafikprogram 2027-2036 gäller.")};
  CHECK(names(missing({{"a", cited + name + chapter}, other}), "Trafikprogram"));
  CHECK_FALSE(names(missing({{"a", cited + name + whole}, other}), "Trafikprogram"));
}

TEST_CASE("an extract without a day is there for the papers of its folder") {
  const std::string undated =
      "Mora kommun\n\nProtokollsutdrag\n\nKF § 251 Dnr KS 2031/88\n\nPlan för kajerna\n\nBeslut\n\n"
      "Kommunfullmäktige beslutar:\n\nPlanen antas.\n";
  const std::string cited = letter_of_mora("Kommunfullmäktige beslutade 2031-05-06 § 251 att anta planen.");
  const auto in = [&](const std::string& folder) {
    return missing({{"a", cited, "hamnnamnden/2031-06-01/bilagor/brev.txt"}, {"b", undated, folder + "/ut.txt"}});
  };
  CHECK(names(in("hamnnamnden/2032-06-01"), "2031-05-06 § 251"));
  CHECK_FALSE(names(in("hamnnamnden/2031-06-01"), "2031-05-06 § 251"));
}

TEST_CASE("a document named with a slip or with fewer words is the one that the paper names in full") {
  const auto missing_in = [](const std::string& words) { return missing({{"a", letter_of_mora(words)}}); };
  CHECK(missing_in("Det följer kommunens hamnutvecklingsstrategi 2028-2031. Enligt kommunens hamnutvcklingsstrategi "
                   "2028-2031 ska kajen rustas.")
            .size() == 1);
  CHECK(missing_in("Det regleras i riktlinjerna för rapportering av missförhållande av allmänt intresse. Enligt "
                   "kommunens riktlinjer för rapportering av missförhållanden gäller det alla.")
            .size() == 1);
  const auto years = missing_in("Kommunen följer Trafikprogram 2027-2036. Enligt Trafikprogram 2027-2026 rustas den.");
  CHECK(years.size() == 1);
  CHECK(relations::is_misspelt("w: flerarsstrategi", "w: falerarsstrategi"));
  CHECK_FALSE(relations::is_misspelt("w: hamnstrategi", "w: barnstrategi"));
  CHECK_FALSE(relations::is_misspelt("w: hallstrategi", "w: vallstrategi"));
}
