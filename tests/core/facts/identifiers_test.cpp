// Numbers of cases, in every form that a Swedish registry gives them.
#include "core/facts/board_minutes.h"

using namespace diarium;
using test::read_facts;

namespace {

/// «value (role)» of all numbers of a text.
std::string numbers(std::string_view text) {
  return test::said_of(test::read_facts(text).facts.case_numbers,
                       [](const auto& one) { return one.value + " " + one.role; });
}

}  // namespace

TEST_CASE("a number broken over two lines is one, with one space") {
  CHECK(numbers("Utlåtande (Dnr KS 2024/11)\n\nBilaga\n\nMotion om gatulyktor i Ekdalen, dnr KS\n2024/11-2\n") ==
        "KS 2024/11 own; KS 2024/11-2 bilaga");
}

TEST_CASE("letters before a date are the board, not a registry") {
  CHECK(numbers("Enligt riktlinjen (KS 2014-03-17 § 23) och beslutet KS 2024-04-24 gäller detta för kommunen.") == "");
}

TEST_CASE("laws, inquiries, years of school and telephone numbers are no cases") {
  CHECK(
      numbers(
          "Enligt kommunallagen (2017:725), SOU 2021:12, prop. 2020/21:45, AFS 2015:4, HSLF-FS 2017:40 och EU 2016/679 "
          "gäller detta läsåret 2023/24. Telefon 031-368 02 33. Org.nr 212000-1355.") == "");
}

TEST_CASE("what another paper is numbered is cited") {
  CHECK(numbers("PM Rotel I (Dnr KS 2025/1513)\n\nSkrivelse om bad\n\nÄrendet behandlades i beredningen, IB5/2025 (KS "
                "2025/52), och i nämnden enligt strategin (dnr KS 2021/154) för alla.\n") ==
        "KS 2025/1513 own; IB5/2025 cited; KS 2025/52 cited; KS 2021/154 cited");
  CHECK(numbers("Remissvar\nDnr KS 2023/255\nErt dnr: Fi2023/01122\n") == "KS 2023/255 own; Fi2023/01122 cited");
}

TEST_CASE("a board's letters need no label, and a table's head is one") {
  CHECK(numbers("Svar på interpellation om bryggor\nMora 2023-05-17                 Ks 431/2023\n\nSvaret är nej.\n") ==
        "Ks 431/2023 own");
  CHECK(numbers("KALLELSE\nKommunstyrelsen kallas\n\nÄrende                         Dnr              Föredragande\n1   "
                "Delårsrapport                 2024/611         Klas Bergfors\n2   Reglemente för krisledning    "
                "2024/702         Klas Bergfors\n") == "2024/611 cited; 2024/702 cited");
}

TEST_CASE("a page number beside a case number is none") {
  CHECK(numbers("Remissvar\n2025-01-28\nDNR FN 2024.117\nSID 1/1\n\nNämnden är positiv till förslaget.\n") ==
        "FN 2024.117 own");
}

TEST_CASE("a year, a law and an act are no case's number") {
  const std::string_view head = "Granvike kommun\n\nDet är en fråga som ska beredas av nämnden. ";
  for (const std::string_view words : {"År 2023:12 stod ingen fast.", "Enligt lag 2000:1383 ska riktlinjer antas.",
                                       "Enligt förordning 2012:34 gäller detta.", "Se direktiv 2008/98."}) {
    CHECK_MESSAGE(numbers(std::string(head) + std::string(words) + "\n") == "", words);
  }
}

TEST_CASE("the number in the head of an enclosed letter is that letter's own") {
  CHECK(numbers("Granvike kommun\nKommunledningskontoret\nDnr KS 2031/88\n\nTjänsteskrivelse\n\n2031-05-14\n\nSvar på "
                "motion om kajen\n\nDet är en fråga som kontoret har utrett och som kommunstyrelsen ska pröva innan "
                "den går vidare till fullmäktige.\n\nTekniska förvaltningen\nDiarienummer: TN 2031/45\n\n"
                "Tjänsteutlåtande\n\n2031-03-02\n\nYttrande om kajen\n\nDet är en fråga som förvaltningen har svarat "
                "på.\n") == "KS 2031/88 own; TN 2031/45 bilaga");
}

TEST_CASE("a number in parentheses or beside a comma stands in a sentence, and is another case's") {
  CHECK(numbers(
            "Granvike kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n2031-09-02\nDnr KS 2031/14\n\nSvar på motion "
            "om bryggor\n\nMarken är såld (KF 2030-10-28 § 10 punkt 1, Dnr 1323/20). I uppdraget,\ndnr 2030-000501, "
            "ingår skolan.\n") == "KS 2031/14 own; 1323/20 cited; 2030-000501 cited");
}

TEST_CASE("whose a number is, is told by where it stands: a field, a title, a sentence, the addressee's reference") {
  const std::string letter =
      "Granvike kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n2031-09-02\nDnr KS 2031/14\n\nSvar på "
      "motion om bryggor\n\nFörslag till beslut\n\nKommunstyrelsen föreslår att motionen avslås.\n\nBeskrivning av "
      "ärendet\n\nBryggorna vid badet har varit i bruk i många år och behöver bytas ut.\n\n";
  for (const auto& [said, wanted] : test::Rows{
       {"Marken har reserverats för tre aktörer Dnr: 6958/17 och Dnr 3231/14, som byter plats.\n",
        "KS 2031/14 own; 6958/17 cited; 3231/14 cited"},
       {"Frågan är utredd.\n\nHamnnämnden\n\nUtdrag ur protokoll\nSammanträdesdatum: 2031-06-11\n\nYttrande över "
        "motion om bryggor § 60, 1635/30\n\nBeslut\n\nNämnden avstyrker motionen.\n",
        "KS 2031/14 own; 1635/30 bilaga"},
       {"Frågan är utredd.\n\nHamnförvaltningen\n\nTjänsteutlåtande\nUtfärdat 2031-05-02\nDiarienummer "
        "N050-0247/31\n\nYttrande över motion om bryggor\n\nNämnden avstyrker motionen.\n",
        "KS 2031/14 own; N050-0247/31 bilaga"}})
    CHECK_MESSAGE(numbers(letter + said) == wanted, said);
  CHECK(numbers("Region Norr\n\nRemissvar\n2031-10-30\nRS 2031/1042\n\nKlimatdepartementet\nEr ref. KN2031/99912\n\n"
                "Remissvar på promemorian om vatten\n\nRegionen tillstyrker förslaget.\n") ==
        "RS 2031/1042 own; KN2031/99912 cited");
}

TEST_CASE("a rate behind an enclosure's letter and the number of a meeting's minutes are no cases") {
  CHECK(numbers("Kommunfullmäktige\n2031-11-27\n\n§ 118 Budget\n\n1. Budgeten fastställs enligt bilaga A.\n2. Skattesatsen fastställs till "
                "21:64 kronor.\n") == "");
  CHECK(numbers("Granvike räddningstjänst\nDirektionen\nPROTOKOLL 4/2031\nTid: 2031-06-14\n\n§ 31 Delårsrapport\n\nDirektionen "
                "godkänner rapporten.\n") == "");
  CHECK(numbers("KALLELSE 12/2031\nSjövalla kommun\nSocialnämnden\n\nÄrende nr 118/31\n") == "118/31 own");
}

TEST_CASE("a name and the number of a piece of land below a label are no case") {
  const std::string_view head = "Byggnadsnämnden\nProtokollsutdrag\n2033-02-08\n§ 19 Dnr B 2032-0741\n\n";
  CHECK(numbers(std::string(head) + "Ekdalen 4:12 (Storgatan 8) – bygglov för ett hus\n") == "2032-0741 own");
  CHECK(numbers(std::string(head) + "Norra Viken 12:3, förhandsbesked\n") == "2032-0741 own");
  CHECK(numbers(std::string(head) + "EKDALEN 4:12 – sanktionsavgift\n") == "2032-0741 own");
  CHECK(numbers("Byggnadsnämnden\nDnr: 2032-0741   Fastighet: Kvarnen 3:1\n2033-02-08\n\nBeslut om bygglov\n") == "2032-0741 own");
  CHECK(numbers("Byggnadsnämnden\nTjänsteskrivelse\n2032-02-08\nDnr 2032:741\n\nBeslut om bygglov\n") == "2032:741 own");
  CHECK(numbers("Byggnadsnämnden\nTjänsteskrivelse\n2032-02-08\nDiarienummer: 32:741\n\nBeslut om bygglov\n") == "32:741 own");
}

TEST_CASE("a number alone behind «Ärende:» is the case's and no title") {
  const std::string told = test::told_of("BESLUT FATTAT PÅ DELEGATION\n\nNr 2033-118\nÄrende: SOC 2033-67\nDelegat: Ordföranden i socialnämnden, Ulla Pil\nDatum: 2033-05-06\n\nBeslut\nSocialnämnden avger yttrande till förvaltningsrätten enligt bilaga.\n\nUlla Pil (S)\n");
  CHECK(test::amiss(told, {"!title: SOC", "number: SOC 2033-67 (own)", "proposal: beslut 1"}) == "");
  const std::string titled = test::told_of("Lindvads kommun\nTjänsteskrivelse\n2033-05-02\nÄrende: Plan för 2033\n\nFörslag till beslut\nNämnden antar planen.\n");
  CHECK_MESSAGE(test::says(titled, "title: Plan för 2033"), titled);
}

TEST_CASE("the number below «Er referens» is another's, in whatever column it stands") {
  const std::string told = test::told_of("Remissyttrande\n\nDatum                 Vår referens            Er referens\n2032-08-29            KS 2032-0455            Fi2032/01299\n\nFinansdepartementet\n\nYttrande över betänkandet Stadgar\n\nLindvads kommun tillstyrker förslaget.\n");
  CHECK(test::amiss(told, {"number: KS 2032-0455 (own)", "!number: Fi2032/01299 (own)"}) == "");
  const std::string first = test::told_of("Remissyttrande\n\nEr referens           Vår referens\nFi2032/01299          KS 2032-0455\n\nFinansdepartementet\n\nYttrande över betänkandet Stadgar\n\nLindvads kommun tillstyrker förslaget.\n");
  CHECK(test::amiss(first, {"number: KS 2032-0455 (own)", "!number: Fi2032/01299 (own)"}) == "");
}

TEST_CASE("a case number in brackets behind the title of a later § is that §'s own") {
  for (const std::string_view head : {"§ 89  Mötestider 2032 (HN/2031:150)\n", "§ 89 Mötestider nästa år\n(HN/2031:150)\n"}) {
    CAPTURE(head);
    const auto read = read_facts("Granvike kommun\nHamnnämnden\nProtokoll 2031-12-05\n\n§ 88  Bryggor (HN/2031:141)\n\nBeslut\nBryggorna rustas.\n\n" +
                                 std::string(head) + "\nBeslut\nNämnden sammanträder den 30 januari 2032.\n");
    std::string own;
    for (const facts::CaseNumber& one : read.facts.case_numbers)
      if (one.role == "own") own += one.value + "\n";
    CHECK(own == "HN/2031:141\nHN/2031:150\n");
  }
}

TEST_CASE("a remiss has the number of whose it is, and its answer another") {
  for (const std::string_view number : {"(TRV 2031/14400)", "(LS 2031/77)"}) {
    const std::string told = test::told_of("                                                     2031-02-14\n                                                     KTN 2030-1009\nKollektivtrafiknämnden\nRegion "
                                           "Österdal\n\nSvar på remiss – Plan för järnvägen 2032–2035 " + std::string(number) +
                                           "\n\nKollektivtrafiknämnden i Region Österdal lämnar följande synpunkter. Nämnden är kritisk till att spåret inte prioriteras.\n");
    CHECK(test::says(told, "number: KTN 2030-1009 (own)"));
    CHECK(!test::says(told, std::string(number.substr(1, number.size() - 2)) + " (own)"));
  }
}

TEST_CASE("the code of a class that a column of a PDF glued to the number is none of it") {
  CHECK(numbers("§ 12 Diarienummer 00371/20221.1.1.\nNy hamn i Sandby\nBeslut\nKommunstyrelsen antar planen.\n") ==
        "00371/2022 own");
  CHECK(numbers("§ 12 Diarienummer 00371/2022\nNy hamn i Sandby\nBeslut\nKommunstyrelsen antar planen.\n") ==
        "00371/2022 own");
}

TEST_CASE("what came in is listed in a § by numbers that are not its own") {
  CHECK(test::amiss(test::told_of_minutes(
      "Anmälningar för kännedom\n\nMeddelandena noteras.\n\nAnmälningar\n\n- 2031.004 HAN-042 Följebrev om ett pris för unga "
      "i hamnen\n\n- 2031.088 HAN-006 Föreläggande om kajen\n"), {"number: 2031.004 HAN", "!(own)"}) == "");
}

TEST_CASE("another body's §§ that a § lists open none") {
  for (const std::string_view heading : {"Ärendebeskrivning\n\n", ""}) {
    const std::string told = test::told_of("§ 31 2031.002 TEN\n\nMeddelanden 2031\n\n" + std::string(heading) +
                                           "§ 67 2031.142 KS Riktlinjer för hamnen\n\n§ 63 2030.354 KS Rutin för "
                                           "vakter\n\nBeslut\n\nMeddelandena noteras.\n");
    CHECK_MESSAGE(test::says(told, "title: Meddelanden 2031"), told);
  }
}

TEST_CASE("a letter to an authority names its own number as ours, and the authority's without") {
  CHECK(numbers("2031-08-22\nTill Infrastrukturdepartementet\nDnr LI2031/00812          Vår beteckning KS 2031-0533\n\n"
                "Yttrande över promemorian om vägar\n\nSandby kommun tillstyrker förslaget.\n") ==
        "LI2031/00812 cited; KS 2031-0533 own");
  CHECK(numbers("Remissvar\n2031-08-22\nDnr: Fi2031/118\nVårt diarienummer: KS 2031/40\n\nFler tåg\n\n"
      "Kommunen avstyrker.\n") ==
        "Fi2031/118 cited; KS 2031/40 own");
}
