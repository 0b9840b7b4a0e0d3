// Grounds, what stands twice in a file, and why each part of it begins where it does.
#include "core/facts/facts_text.h"

using namespace diarium;
using test::read_facts;

namespace {

/// «kind stage norm: words» of each ground, one a line.
std::string grounds_of(const test::Read& read) {
  return test::lines_of(read.facts.grounds, [&](const facts::Ground& one) {
    return one.kind + " " + one.stage + " [" + one.norm + "] " + test::words_of(read, one.span);
  });
}

const std::string letter =
    "Bygg- och miljöförvaltningen\n\nTjänsteskrivelse\n\n2023-05-04\nKS 2023/88\n\nSvar på motion om laddstolpar i "
    "Vinge\n\nFörslag till beslut\n\nKommunstyrelsen föreslår kommunfullmäktige att avslå motionen.\n\n"
    "Sammanfattning\n\nI motionen föreslås att kommunen enligt plan- och bygglagen ska kräva laddstolpar vid nya "
    "hus.\n\nFörvaltningens synpunkter\n\nKommunens klimatstrategi anger att laddplatser inte ska byggas på "
    "skattebetalarnas bekostnad, och den beskriver hur många bilar som går på el. Strategin anger att arbetet följs "
    "upp varje år. Kommunallagen medger inte att kommunen ger enskilda hushåll sådant stöd som motionen avser. "
    "Förvaltningen bedriver redan rådgivning till de bostadsrättsföreningar som vill bygga egna laddplatser. Det var "
    "en solig dag i maj när stolparna målades.\n";

}  // namespace

TEST_CASE("an answer's reasons are told by what they rest on, and what it retells is none") {
  CHECK(
      grounds_of(read_facts(letter)) ==
      "policy office [] Kommunens klimatstrategi anger att laddplatser inte ska byggas på skattebetalarnas bekostnad, "
      "och den beskriver hur många bilar som går på el.\nlaw office [Kommunallagen] Kommunallagen medger inte att "
      "kommunen ger enskilda hushåll sådant stöd som motionen avser.\npractice office [] Förvaltningen bedriver redan "
      "rådgivning till de bostadsrättsföreningar som vill bygga egna laddplatser.\n");
}

TEST_CASE("a motion makes claims and gives no grounds") {
  CHECK(read_facts(
      "Motion om laddstolpar\n\nKommunens klimatstrategi anger att laddplatser ska byggas. Kommunallagen medger inte "
      "annat.\n\n"
      "Jag yrkar\n\natt kommunen bygger laddstolpar\n\nVinge 2023-01-02\nAsta Lindmo (S)\n").facts.grounds.empty());
}

TEST_CASE("what a dissent argues is its own stage") {
  const auto read = read_facts(
      "Utlåtande\n\nMotion om laddstolpar\n\nFörslag till beslut\n\nMotionen avslås.\n\nFöredragande kommunalrådets "
      "synpunkter\n\nFörslaget är inte förenligt med kommunens klimatstrategi som fullmäktige har antagit.\n\n"
      "Reservation av Asta Lindmo (S) enligt följande.\n\nVi anser att klimatstrategin ska läsas så att kommunen kan "
      "bygga själv.\n");
  REQUIRE(read.facts.grounds.size() == 2);
  CHECK(test::line_of(read.facts.grounds[0].stage, read.facts.grounds[1].stage) == "beredning | dissent");
}

TEST_CASE("what stands twice in a file is found with both its places, and short formulas are not") {
  const std::string words =
      "Det som står i de här orden är inte något som man ska läsa för att få veta vad som har beslutats.";
  const auto read = read_facts("Rubrik\n\n" + words + "\n\nNågot helt annat står här emellan.\n\nEtt ord till. " + words +
                               "\n\nEnligt delegationsordningen.\n\nEnligt delegationsordningen.\n");
  REQUIRE(read.facts.repeats.size() == 1);
  CHECK(read.facts.repeats[0].words == 22);
  CHECK(test::words_of(read, read.facts.repeats[0].first) == test::words_of(read, read.facts.repeats[0].again));
  CHECK(test::words_of(read, read.facts.repeats[0].again) == words);
  CHECK(read.facts.repeats[0].first.end <= read.facts.repeats[0].again.begin);
}

TEST_CASE("what is said again are whole sentences: no piece of one, no next heading, no list's introduction") {
  const std::string words =
      "Nämnden ser att badhuset slits fortare än väntat, att taket läcker och att många besökare saknar en hiss till "
      "läktaren.";
  const auto read = read_facts("Läget\n\nI våras stod det still. " + words +
                               " Vi föreslår:\n\n- att taket lagas\n\nLäget i dag\n\nI höstas stod det still. " + words +
                               " Vi föreslår:\n\n- en hiss\n\nFörslag till beslut\n\nTaket lagas.\n");
  CHECK(test::words_of(read, test::only(read.facts.repeats).again) == words);
  const std::string piece =
      "som vill gå över torget utan att vänta vid den stora vägen där bilarna kör fort och det är mörkt";
  CHECK(read_facts("Torget\n\nDet är barnen " + piece + " på hösten.\n\nVi tänker på de gamla " + piece +
                   " på vintern.\n")
            .facts.repeats.empty());
}

TEST_CASE("rows of numbers and heads of tables are not said again") {
  std::string head = "| Antal barn |", numbers = "| Behov |", axis;
  for (int year = 26; year < 50; ++year) {
    head += " " + std::to_string(year) + "/" + std::to_string(year + 1) + " |";
    numbers += " 100 |";
    axis += std::to_string(100 - year) + "%\n\n";
  }
  const std::string table = head + "\n" + numbers + "\n\n";
  CHECK(read_facts("Plan\n\n" + table + "I norr byggs det.\n\n" + table + axis + "I söder rivs det.\n\n" + axis)
            .facts.repeats.empty());
}

TEST_CASE("a sentence that stands again in a cell is said again, and one that begins or ends with a year") {
  const std::string words =
      "2031 års hamnavgifter gäller tills vidare för alla båtar som ligger vid kajen eller på land inom hamnens område i "
      "norr under 2032.";
  for (const std::string& again : {"| § 4 | " + words + " |\n| § 5 | Ingen. |", words}) {
    const auto read = read_facts("Avgifter\n\n" + words + "\n\nNågot annat står här.\n\n" + again + "\n");
    CHECK(test::words_of(read, test::only(read.facts.repeats).again) == words);
  }
}

TEST_CASE("a file that holds itself ten times tells nine repeats of the first") {
  const std::string text =
      "Kommunstyrelsen har fått i uppdrag att se över hur stolparna vid torget och vid stationen ska skötas under de "
      "år som kommer och vad det får kosta.";
  std::string ten;
  for (int i = 0; i < 10; ++i) ten += text + "\n\nMellanrum " + std::string(1, static_cast<char>('a' + i)) + "\n\n";
  const auto read = read_facts(ten);
  REQUIRE(read.facts.repeats.size() == 9);
  for (const facts::Repeat& one : read.facts.repeats) CHECK(one.first == read.facts.repeats[0].first);
}

TEST_CASE("each part says why it begins, by the words that show it") {
  const auto read = read_facts(
      "Kommunstyrelsen\n\n§ 12\n\nSvar på motion om laddstolpar i Vinge\n\nBeslut\n\nKommunstyrelsen föreslår "
      "kommunfullmäktige att avslå motionen.\n\nSammanfattning\n\nAsta Lindmo (S) har lämnat en motion om "
      "laddstolpar.\n\n" +
      letter +
      "\nBilaga 1\n\nMotion\n\nLaddstolpar i Vinge\n\nDet saknas laddstolpar vid torget och vid stationen, och många "
      "som bor i kommunen behöver dem varje dag.\n\nJag yrkar\n\natt kommunen bygger laddstolpar\n\nAsta Lindmo (S)\n");
  REQUIRE(read.facts.components.size() == 3);
  CHECK(test::line_of(read.facts.components[0].reason, read.facts.components[1].reason) == "start | letterhead");
  CHECK(test::words_of(read, read.facts.components[1].sign) == "Tjänsteskrivelse");
  CHECK(read.facts.components[2].reason == "enclosure");
}

TEST_CASE("a word of other letters is no law: låg is not lag, and what lies beautifully is no statute") {
  const auto read = read_facts(
      "Bygg- och miljöförvaltningen\n\nTjänsteskrivelse\n\n2023-05-04\nKS 2023/88\n\nSvar på motion om hyror i "
      "Vinge\n\nFörvaltningens synpunkter\n\nTilliten till värden är låg, vilket bedöms påverka hur många som anmäler "
      "brister. Fastigheten är vackert belägen vid sjön. Andra lägen i byn bedöms vara dyrare.\n");
  CHECK(grounds_of(read).find("law") == std::string::npos);
  CHECK(read.facts.cited.empty());
}

TEST_CASE("what a rule says, what was done, what was ordered and what it costs are background and no reason") {
  CHECK(grounds_of(read_facts(
      "Socialförvaltningen\n\nTjänsteskrivelse\n\n2023-05-04\nSN 2023/88\n\nSvar på motion om natthärbärge i Vinge\n\n"
      "Förvaltningens bedömning\n\nSamverkan om natthärbärget byggde på frivillighet och innebar att föreningar "
      "utanför ramavtalet delade på arbetet. Nämnden ansvarar därmed för att besluta om boende enligt "
      "socialtjänstlagen. Det föreslagna reglementet bedöms tydliggöra nämndens ansvar i förhållande till andra "
      "nämnder. Kommunstyrelsen får utifrån detta i uppdrag att vid behov se över riktlinjerna för boende. Kommunen "
      "har idag cirka fyrtio sängplatser som bekostas av förvaltningen i två hus vid hamnen. Det innebär en minskad "
      "löpande intäkt för kommunen om sammanlagt tolv miljoner kronor om året. Utgiften om två miljoner kronor ryms i "
      "investeringsplanen för nästa år.\n\nAv socialnämndens riktlinje framgår följande: Den som är yngre än arton år "
      "får inte sova på härbärge.\n")) == "");
}

TEST_CASE("minutes that retell the office's letter give its reasons to the office, and others to nobody") {
  CHECK(
      grounds_of(read_facts(
      "Kommunstyrelsen\n\n§ 88 Svar på motion om natthärbärge i Vinge\n\nBeslut\n\nKommunstyrelsen föreslår "
      "kommunfullmäktige att avslå motionen.\n\nSammanfattning av ärendet\n\n"
      "Socialförvaltningen bedömer att ett härbärge för gäster utifrån inte har stöd i socialtjänstlagen. "
      "Ett sådant härbärge är inte förenligt med kommunens bostadsstrategi.\n")) ==
      "law office [socialtjänstlagen] Socialförvaltningen bedömer att ett härbärge för gäster utifrån inte har stöd i "
      "socialtjänstlagen.\n");
}

TEST_CASE("a reason is that of the body which judges in the sentence, and what others think is nobody's") {
  CHECK(grounds_of(read_facts(
      "Stadsledningskontoret\n\nTjänsteutlåtande\n\nDnr 12/24\n\nYttrande över motion om laddstolpar i Granö\n\n"
      "Stadsledningskontorets kommentar\n\nTrafiknämnden bedömer att förbudet strider mot plan- och bygglagen. "
      "Branschen menar att ett förbud strider mot ellagen och mot sunt förnuft. Förslaget bedöms vara i linje med "
      "stadens klimatprogram.\n")) ==
        "law nämnd [plan- och bygglagen] Trafiknämnden bedömer att förbudet strider mot plan- och bygglagen.\n"
        "policy office [stadens klimatprogram] Förslaget bedöms vara i linje med stadens klimatprogram.\n");
}
