// Days and months, what happened on them, and years that the text leaves out.
#include "core/facts/facts_text.h"
#include "facts/kinds/words.h"

using namespace diarium;

namespace {

std::string dates(std::string_view text) {
  return test::said_of(test::read_facts(text).facts.dates, [](const facts::Date& one) {
    return one.iso + " " + one.what + (one.status == facts::Status::derived ? " *" : "");
  });
}

}  // namespace

TEST_CASE("days are read in digits and in words, spans of days too") {
  CHECK(dates("Konferensen hölls 2024-02-29.") == "2024-02-29 event");
  CHECK(dates("Konferensen hölls den 3 maj 2024.") == "2024-05-03 event");
  CHECK(dates("Konferensen hölls den 1:a maj 2024.") == "2024-05-01 event");
  CHECK(dates("Konferensen hölls 19-20 november 2025.") == "2025-11-19/2025-11-20 event");
  CHECK(dates("Konferensen hölls 30 oktober–2 november 2025.") == "2025-10-30/2025-11-02 event");
  CHECK(dates("Konferensen hölls i februari 2022.") == "2022-02 event");
  CHECK(dates("Konferensen hölls 14 jan. 2022.") == "2022-01-14 event");
}

TEST_CASE("a day that the end of a line or a stamp's wheels divide is read whole") {
  for (const auto& [said, wanted] : test::Rows{
       {"Byalaget har i en skrivelse som kom in till kommunen 2031-\n02-20 bett att få ta över huset.\n",
        "2031-02-20 event"},
       {"Sydvinds bud på stugan vid hamnen kom in till kontoret 2032-11-\n08 och var lägst.\n", "2032-11-08 event"},
       {"Sjövalla kommun\nInk. 2031 -02- 1 2\n\nMotion om lampor i hamnen\n\nVi föreslår att lampor sätts upp.\n\n"
        "Sjövalla den 9 februari 2031\n\nAda Ström (S)\n", "2031-02-12 motion_inlämnad; 2031-02-09 document_date"},
       {"Granvike stad\nInkom 2032- 11 -0 8\n\nMotion om bänkar vid bron\n\nJag föreslår att bänkar ställs ut.\n\n"
        "Granvike den 3 november 2032\n\nBo Ek (M)\n", "2032-11-08 motion_inlämnad; 2032-11-03 document_date"},
       {"Kostnaden för åren 2031 - 02 - 1 2 i tabellen är låg.", ""},
       {"Antalet boende var 2031 -\n02-20 av dem gick i skolan.", ""}})
    CHECK_MESSAGE(dates(said) == wanted, said);
}

TEST_CASE("a form's program prints the hour behind the form's day") {
  CHECK(dates("Ärendenummer\n\nSida\n\n2031-05-12 12:25 #335\n\nInskickat av: Ada Berg\n\n# Delegationsbeslut om "
              "rektor\n\nRektor är Bo Ek.\n") == "2031-05-12 document_date");
}

TEST_CASE("a contract that is signed electronically bears the day of its last signature") {
  std::string paper = "# Hamnavtal\n\nAvtal om bojar, som gäller i tre år.\n\n"
                      "Elektroniska underskrifter\n\n";
  for (const std::string day : {"7", "8"})
    paper += "Underskrift\n\nNamn: Ada Berg\nIdentifieringsmetod: Mobilt BankID\n\nDatum och tid: 2031-05-0" + day +
             " 16:12:52 GMT+02:00\n\n";
  CHECK(test::value_or_none(test::read_facts(paper).facts.document_date) == "2031-05-08");
}

TEST_CASE("a question bears the day of its signature, not that of the meeting it is put to") {
  constexpr std::string_view body = "\n\nKöer på bryggan\n\nMånga båtar väntar länge vid bryggan.\n\nHur många väntar i dag?\nNär blir det bättre?\n\n";
  const auto own = [&](std::string_view head, std::string_view foot) {
    const test::Read read = test::read_facts(std::string(head) + std::string(body) + std::string(foot));
    return read.facts.document_date ? read.facts.document_date->value : "-";
  };
  constexpr std::string_view head = "Interpellation till kommunstyrelsens ordförande Bo Ek (M)\n\nKommunfullmäktige i Sjövalla den 24 november 2031";
  CHECK(own(head, "Sjövalla den 10 november 2031\n\nAda Ström\nVänsterpartiet\n") == "2031-11-10");
  CHECK(own("Fråga till kommunfullmäktige 2031-11-24", "Sjövalla 2031-11-12\n\nAda Ström (V)\n") == "2031-11-12");
  CHECK(own(head, "Ada Ström\nVänsterpartiet\n") == "2031-11-24");
  CHECK(own(head, "Sjövalla den 24 november 2031\n\nAda Ström (V)\n") == "2031-11-24");
}

TEST_CASE("what is no day is no date") {
  CHECK(dates("Den 31 februari 2024 finns inte, 2024-13-01 inte heller.") == "");
  CHECK(dates("Jan Berg och Maj Ek bor på 12 april.") == "");
  CHECK(dates("Kostnaden 2024-2026 är 4-5 miljoner.") == "");
}

TEST_CASE("words beside a date tell what it is") {
  CHECK(dates("Stadsledningskontorets tjänsteutlåtande den 5 februari 2024.") == "2024-02-05 tjänsteutlåtande");
  CHECK(dates("Yrkande från S, C och MP den 9 juni 2021.") == "2021-06-09 yrkande");
  CHECK(dates("Svar ska lämnas senast den 3 maj 2024.") == "2024-05-03 deadline");
  CHECK(dates("Bordlagt den 3 mars 2022, § 12, den 5 april 2022, § 57 och den 2 juni 2022, § 80.") ==
        "2022-03-03 bordlagt; 2022-04-05 bordlagt; 2022-06-02 bordlagt");
  CHECK(dates("Bordlagt den 3 mars 2022, § 12. Återremitterat den 5 april 2022, § 57.").find("2022-04-05 bordlagt") ==
        std::string::npos);
  CHECK(dates("Planen antogs av kommunfullmäktige 2019-12-10 § 6.") == "2019-12-10 cited_decision");
  CHECK(dates("Anna Berg (S) har den 4 maj 2023 inkommit med en motion om gatulyktor.") ==
        "2023-05-04 motion_inlämnad");
}

TEST_CASE("what a label, an answer or a motion beside a date says of it") {
  CHECK(dates("Granvike kommun\nTjänsteskrivelse\n2031-04-02\n\nDet är en fråga som ska beredas av "
              "nämnden.\n\nSammanträdesdatum\n2031-03-05\n\n"
              "Nämnden har inget att invända.") == "2031-04-02 document_date; 2031-03-05 sammanträde");
  CHECK(dates("Nämnden, som fick motionen på remiss, har den 22 oktober 2031 svarat att den avstår.") ==
        "2031-10-22 remissvar");
  CHECK(dates("Anna Berg (S) har i en motion till kommunfullmäktige den 19 februari 2031 föreslagit en kaj.") ==
        "2031-02-19 motion_inlämnad");
  CHECK(dates("Avtalet, som kommunfullmäktige godkände 2031-03-30, gäller ännu.") == "2031-03-30 cited_decision");
  CHECK(dates("Perioden september 2031–augusti 2032 var torr.") == "2031-09/2032-08 event");
}

TEST_CASE("the last day of an opinion that was asked for is no day of it") {
  CHECK(dates("Kommunfullmäktige remitterade motionen till fritidsnämnden för yttrande senast den 31 oktober 2031.") == "2031-10-31 deadline");
  CHECK(dates("Motionen har skickats till bolaget för svar senast 2031-10-31.") == "2031-10-31 deadline");
}

TEST_CASE("the last time so far and the end of a span are nothing due") {
  CHECK(dates("Reglementet har ändrats flera gånger, senast 2030-01-27, och gäller ännu.").find("deadline") ==
        std::string::npos);
  CHECK(dates("Taxan reviderades senast genom kommunfullmäktiges beslut 2029-03-16 § 10.") ==
        "2029-03-16 cited_decision");
  CHECK(dates("Färjan gick på prov under perioden november 2030 till och med december 2031.").find("deadline") ==
        std::string::npos);
  CHECK(dates("Svar ska ges till och med den 3 maj 2031.") == "2031-05-03 deadline");
  CHECK(dates("Motioner skulle väckas senast den 1 februari 2031.") == "2031-02-01 deadline");
}

TEST_CASE("a day from which something is in force is an event, whoever decided it") {
  CHECK(dates("Enligt beslutet ska riktlinjen träda i kraft den 1 januari 2032.") == "2032-01-01 event");
  CHECK(dates("Den ändrade skattelagen trädde i kraft 2031-07-01.") == "2031-07-01 event");
  CHECK(dates("1. Nämnden antar taxan att gälla från och med den 1 januari 2032.") == "2032-01-01 event");
  CHECK(dates("Kostnaden ryms inom ramen från och med den 1 juli 2031.") == "2031-07-01 event");
}

TEST_CASE("a day beside which no words tell what happened has no meaning, and is not told") {
  CHECK(dates("Ärendet är berett av nämnden.\n\n1 Hamnnämnden i den nya organisationen, 2031-01-02\n") == "");
  CHECK(dates("Granvike kommun\nTjänsteskrivelse\n2031-04-02\n\nÄrendet är berett av nämnden.\n\nBilaga 5, Fördelning "
              "av ytor vid kajen, daterad 2030-06-19, och en karta\n") == "2031-04-02 document_date");
  CHECK(dates("Parterna möttes 2031-01-02 i hamnen.") == "2031-01-02 event");
}

TEST_CASE("letters before a day are a board only where they stand right before it") {
  CHECK(dates("Ärendet har behandlats (KS 2031-02-09 § 7) och är klart.") == "2031-02-09 cited_decision");
  CHECK(dates("Ärendet har även samverkats i LSG den 3 november 2031.") == "2031-11-03 event");
}

TEST_CASE("the date in the head of an enclosed claim or statement is its own") {
  const std::string before =
      "Granvike kommun\nTjänsteskrivelse\n2031-04-02\n\nDet är en fråga som nämnden har berett.\n\n";
  CHECK(dates(before +
              "Kommunstyrelsen\n\nYttrande                     M, KD\n\n2031-05-06\n\nYttrande över hamnen\n\nVi är "
              "inte nöjda med förslaget.\n")
            .find("2031-05-06 yttrande") != std::string::npos);
  CHECK(dates(before + "Hamnnämnden\n\nTilläggsyrkande              S, V\n\n2031-05-07 Ärende 14\n\nVi vill att hamnen "
                       "byggs om.\n")
            .find("2031-05-07 yrkande") != std::string::npos);
}

TEST_CASE("the day on which minutes are adjusted, posted or signed is no date of the matter") {
  CHECK(dates("Ärendet är utrett och ska till nämnden.\n\nDag för justering 2031-02-06\n\nVid protokollet\n") == "");
  CHECK(dates("Ärendet är utrett och ska till nämnden.\n\nJusteringsdag: 2031-02-06\n") == "");
  CHECK(dates("Norrviks kommun\nHamnnämnden\nProtokoll\n2031-02-01\n\nJusterare: Ada Berg\nJusteringens plats och tid: Digital justering "
              "2031-02-06\n\n§ 9 Bryggor\n\nBeslut\nHamnnämnden antar planen.\n") == "2031-02-01 sammanträde");
  CHECK(dates("Granvike kommun\nTjänsteskrivelse\n2031-04-02\n\nÄrendet är utrett och ska till nämnden.\n\nDetta "
              "dokument är elektroniskt signerat\nSignerat 2031-10-11 14:07\n") == "2031-04-02 document_date");
}

TEST_CASE("the date of an enclosed paper is told as what that paper is") {
  const std::string letter =
      "Granvike kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n\n2031-05-14\n\nSvar på motion om kajen\n\nFörslag "
      "till beslut\n\nKommunfullmäktige avslår motionen.\n\nSammanfattning\n\nDet är en fråga som kontoret har utrett "
      "under våren.\n\n";
  CHECK(dates(letter +
              "Bilaga 1\n\nMotion om kajen\n\nKajen ska öppnas för alla som vill bada.\n\nVi yrkar:\n\natt kajen "
              "öppnas.\n\nGranvike den 4 februari 2031\n\nKlara Norén (S)\n") ==
        "2031-05-14 document_date; 2031-02-04 motion_inlämnad");
}

TEST_CASE("a year that the text leaves out is completed where it is certain, and said to be derived") {
  CHECK(dates("Alliansen bildades den 30 juni 2022, efter invasionen den 24 februari.") ==
        "2022-06-30 event; 2022-02-24 event *");
  CHECK(dates("Tjänsteskrivelse\n2025-08-14\n\nAnna Berg (S) har till sammanträdet den 28 april inkommit med en "
              "motion.\n") == "2025-08-14 document_date; 2025-04-28 motion_inlämnad *");
  CHECK(dates("Tjänsteskrivelse\n2025-02-14\n\nAnna Berg (S) har till sammanträdet den 28 april inkommit med en "
              "motion.\n") == "2025-02-14 document_date; 2024-04-28 motion_inlämnad *");
}

TEST_CASE("a year that nothing tells leaves the date out") { CHECK(dates("Vi ses den 28 april i biblioteket.") == ""); }

TEST_CASE("a day of signing, a head and a page head date a paper") {
  const auto date_of = [](std::string_view text) {
    return test::value_or_none(test::read_facts(text).facts.document_date);
  };
  CHECK(date_of("Motion\n\nFler gatulyktor\n\nDet är mörkt i Ekdalen om vintern och många är rädda för att gå ut.\n\n"
                "Solna den 3 mars 2024\n\nAnna Berg (S)\n") == "2024-03-03");
  CHECK(date_of("Tjänsteskrivelse          Datum 2024-03-04\n\nSvar på motion om gatulyktor\n") == "2024-03-04");
  CHECK(date_of(
            "Motion\n\nFler gatulyktor\n\nStrategin antogs den 3 mars 2019 av kommunfullmäktige och gäller ännu.\n") ==
        "-");
}

TEST_CASE("the date of a running head is the paper's own at most once, and a stamp's hour is none of its dates") {
  const std::string foot = "\nDetta dokument är elektroniskt signerat\nSignerat 2024-05-20 14:07:33\n";
  for (const auto* head :
       {"Almby kommun\nProtokoll\n2024-05-14\n\n", "Almby kommun     Protokoll     2024-05-14\n\n"}) {
    std::string text;
    for (int page = 1; page <= 3; ++page)
      text += (page > 1 ? "\f" : "") + std::string(head) +
              (page == 1 ? "Almby kommun\n\nProtokoll\n\nKommunstyrelsen\n\nSammanträdesdatum 2024-05-14\n\n" : "") +
              "Bryggan vid badet rivs i höst och byggs upp på nytt när kommunen har råd till det,\nsom kontoret har "
              "räknat ut på sida " +
              std::to_string(page) + " av sin utredning.\n" + foot;
    CHECK(dates(text) == "2024-05-14 sammanträde");
  }
}

TEST_CASE("the day of an asked board's extract among the papers of a case is that of its answer") {
  const auto meaning = [](const std::string& list) {
    for (const facts::Date& date :
         test::read_facts(
             "Granvike kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n2031-09-02\n\nSvar på motion om bryggor\n\n"
             "Förslag till beslut\n\nKommunstyrelsen föreslår kommunfullmäktige att avslå motionen.\n\nBeskrivning av "
             "ärendet\n\nMotionen har remitterats till tekniska nämnden. Tekniska nämnden avstyrker motionen i sitt "
             "yttrande.\n\nBeslutsunderlag\n\n" +
             list + "\n")
             .facts.dates)
      if (date.iso == "2031-06-11") return date.what;
    return std::string("-");
  };
  CHECK(meaning("Tekniska nämndens protokollsutdrag § 58, 2031-06-11") == "remissvar");
  CHECK(meaning("Tekniska nämndens handlingar 2031-06-11, § 58") == "remissvar");
  CHECK(meaning("Kulturnämndens protokollsutdrag § 58, 2031-06-11") != "remissvar");
}

TEST_CASE("a span of days or months is one date, however its ends are joined") {
  CHECK(dates("Utställningen pågick den 20 maj till den 24 juni 2031.") == "2031-05-20/2031-06-24 event");
  CHECK(dates("Förslaget ställdes ut mellan den 20 maj och den 24 juni 2031.") == "2031-05-20/2031-06-24 event");
  CHECK(dates("Försöket pågick från 2030-12-01 till och med 2031-03-31.") == "2030-12-01/2031-03-31 event");
  CHECK(dates("Försöket pågick under november 2030 till och med mars 2031.") == "2030-11/2031-03 event");
  CHECK(dates("Försöket pågick i maj–juni 2031.") == "2031-05/2031-06 event");
  CHECK(dates("Försöket pågick från december till mars 2031.") == "2030-12/2031-03 event");
  CHECK(dates("Parterna möttes den 3 maj 2031 och den 4 juni 2031.") == "2031-05-03 event; 2031-06-04 event");
  CHECK(dates("Bidraget prövades under perioden november 2030 till och med 2032.") == "");
}

TEST_CASE("a day after or before which something was is not the day of it") {
  CHECK(dates("Verksamheten kan inte fortsätta efter den 1 juni 2031.") == "");
  CHECK(dates("Fram till den 2 september 2031 har 380 avtal tecknats.") == "");
  CHECK(dates("Bolaget är sedan januari 2031 ansvarigt för driften.") == "");
  CHECK(dates("Avtalet löper till 2031-12-31 och omfattar stolparna.") == "");
  CHECK(dates("I delårsrapport augusti 2031 redovisade kontoret läget.") == "");
  CHECK(dates("Kajen invigdes i juni 2031.") == "2031-06 event");
}

TEST_CASE("a body that decided in a month or took a decision is cited with it") {
  CHECK(dates("Programmet, som fullmäktige antog i juni 2031, gäller ännu.") == "2031-06 cited_decision");
  CHECK(dates("I programmet, som fullmäktige tog i juni 2031, står det.") == "2031-06 cited_decision");
  CHECK(dates("Kommunfullmäktige beslutade i mars 2031 om ett nytt program.") == "2031-03 cited_decision");
  CHECK(dates("I september 2031 gav kommunfullmäktige nämnden i uppdrag att utreda frågan.") ==
        "2031-09 cited_decision");
  CHECK(dates("Beslut om försäljning har tagits i hamnbolagets styrelse 2031-11-16.") == "2031-11-16 cited_decision");
  CHECK(dates("I enlighet med hamnnämndens yrkande den 2031-03-25 återkommer kontoret.") ==
        "2031-03-25 cited_decision");
  CHECK(dates("Genom det yrkande som vann bifall avslutades också uppdraget från kommunfullmäktige från 2031-01-27.") ==
        "2031-01-27 cited_decision");
}

TEST_CASE("the last time so far is nothing due, also where it is told by an irregular verb") {
  CHECK(dates("Revideringar har därefter skett några gånger, senast 2031-01-27.").find("deadline") ==
        std::string::npos);
  CHECK(dates("Reglerna har setts över vid flera tillfällen, senast 2031-01-27.").find("deadline") ==
        std::string::npos);
}

TEST_CASE("an office's letter, a joint claim and a matter that is handed over are told as what they are") {
  CHECK(dates("Ärendet är berett. Tekniska kontorets skrivelse 2031-04-18 har legat till grund.") ==
        "2031-04-18 tjänsteskrivelse");
  CHECK(dates("Yrkande från S och V med särskilt yttrande från MP, daterat 2031-10-20 lämnades.") ==
        "2031-10-20 yrkande");
  CHECK(dates("Kommunfullmäktige beslutade den 29 april 2031 att överlämna motionen till kommunstyrelsen för "
              "beredning.") == "2031-04-29 remiss");
  CHECK(dates("Fullmäktige beslutade 2031-04-29 § 4 att remittera medborgarförslaget till hamnnämnden.") ==
        "2031-04-29 remiss");
}

TEST_CASE("the day on which an office wrote its report is that of the report, a talk with the unions decides nothing") {
  CHECK(dates("Förvaltningen har den 28 november 2031 upprättat ett tjänsteutlåtande med en bilaga.") ==
        "2031-11-28 tjänsteutlåtande");
  CHECK(dates("Kontoret har 2031-11-28 skrivit en tjänsteskrivelse om bryggan.") == "2031-11-28 tjänsteskrivelse");
  CHECK(dates("Bilagor\n\n1. Utdrag ur protokoll FSG 2031-02-22 § 7\n2. Karta\n").find("cited_decision") ==
        std::string::npos);
}

TEST_CASE("an answer that a sentence tells of an asked board is dated as its answer") {
  const auto told = [](const std::string& sentence) {
    return dates(
        "Granvike kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n2031-09-02\n\nSvar på motion om bryggor\n\n"
        "Förslag till beslut\n\nKommunstyrelsen avslår motionen.\n\nBeskrivning av ärendet\n\nMotionen har remitterats "
        "till socialnämnden och nämnden för hamnar. " +
        sentence + "\n");
  };
  CHECK(
      told("Socialnämnden har i yttrande den 14 maj 2031 inte haft något att invända.").find("2031-05-14 remissvar") !=
      std::string::npos);
  CHECK(told("Socialnämnden, som i sitt yttrande den 20 februari 2031 avstyrker motionen, har andra planer.")
            .find("2031-02-20 remissvar") != std::string::npos);
  CHECK(told("Socialnämnden beslutade 2031-11-23, § 102, att för sin del tillstyrka motionen.")
            .find("2031-11-23 remissvar") != std::string::npos);
  CHECK(told("Båda har svarat.\n\nBilagor\n\n1. Motionen\n2. Nämnden för hamnars handlingar 2031-12-20 § 257")
            .find("2031-12-20 remissvar") != std::string::npos);
}

TEST_CASE(
    "in minutes the line of an earlier body's proposal and its minutes among the papers are how it was prepared") {
  const auto minutes = [](const std::string& body, const std::string& rest) {
    return dates("Granvike kommun\n" + body +
                 "\n\nSammanträdesprotokoll\n\nSammanträdesdatum 2031-05-20\n\n§ 14\n\nSvar på "
                 "motion om bryggor\n\nBeslut\n\n" +
                 body + " avslår motionen.\n\n" + rest + "\n");
  };
  CHECK(minutes("Kommunfullmäktige",
                "Kommunstyrelsens förslag\n\nKs § 12, 2031-02-04\n\nKommunstyrelsen föreslår att motionen avslås.")
            .find("2031-02-04 beredning") != std::string::npos);
  CHECK(minutes("Kommunstyrelsen", "Arbetsutskottets förslag\n\nAu § 88, 2031-02-04\n\n1. Motionen avslås.")
            .find("2031-02-04 beredning") != std::string::npos);
  CHECK(minutes("Kommunfullmäktige",
                "Beslutsunderlag\nKommunstyrelsens protokoll 2031-02-04, § 131\nTekniska nämndens "
                "protokoll 2031-01-09, § 88")
            .find("2031-01-09 beredning") != std::string::npos);
  CHECK(minutes("Kommunfullmäktige", "Beslutsunderlag\nKommunstyrelsens protokoll 2031-02-04, § 131")
            .find("2031-02-04 beredning") != std::string::npos);
  CHECK(minutes("Kommunstyrelsen", "Tidigare behandling\n\nBordlagt den 4 februari 2031, § 91.")
            .find("2031-02-04 bordlagt") != std::string::npos);
  CHECK(minutes("Kommunstyrelsen", "Handlingar\nProtokollsutdrag från kommunfullmäktige den 4 februari 2031, § 91")
            .find("2031-02-04 cited_decision") != std::string::npos);
}

TEST_CASE("an item of a list of papers, a head in the text and a talk beside it do not tell what a day is") {
  const std::string minutes =
      "Granvike kommun\nKommunstyrelsen\n\nSammanträdesprotokoll\n\nSammanträdesdatum\n2031-04-10\n\n§ "
      "14\n\nPlanbesked för hamnen\n\nBeslut\n\nKommunstyrelsen avslår begäran.\n\n";
  CHECK(dates(minutes +
              "Beslutsunderlag\nKontorets tjänsteskrivelse den 29 januari 2031\nBegäran om planbesked, inkommen den 6 "
              "oktober 2030\n")
            .find("2030-10-06 tjänsteskrivelse") == std::string::npos);
  CHECK(dates(minutes +
              "Kommunstyrelsen    Protokoll     3 (9)\n                   2031-04-10\n\n§ 15 Avtal\n\nKommunstyrelsen "
              "godkänner avtalet.\n") == "2031-04-10 sammanträde");
  CHECK(dates("Badföreningen har vid möte 2031-05-14 framfört sina synpunkter.") == "2031-05-14 event");
  CHECK(dates("Nämndens möte 2031-05-14 ställdes in.").find("2031-05-14 sammanträde") != std::string::npos);
  CHECK(dates("Ordföranden svarade på vår fråga i kommunfullmäktige den 27 november 2031 att avtalet gäller.") ==
        "2031-11-27 event");
  CHECK(dates("Enligt undersökningen \"Digitalt utanförskap\" (juni 2031) saknar många uppkoppling.") == "");
}

TEST_CASE("the end of a term, a ban or a rule is nothing due, a call for an answer is") {
  CHECK(dates("Nämnden utser Ada Lind (V) till ersättare för tiden till och med 2031-12-31.") == "");
  CHECK(dates("Ett anställningsstopp införs till och med den 31 augusti 2031.") == "");
  CHECK(dates("Beslutet från styrelsen gällde till och med den 30 juni 2031.") == "");
  CHECK(dates("Synpunkter lämnas till och med den 30 juni 2031.") == "2031-06-30 deadline");
  CHECK(dates("Nämnden har förelagts att yttra sig senast den 2 april 2031.") == "2031-04-02 deadline");
}

TEST_CASE("a letter is a statement only where it states something, what a board approved is its decision") {
  CHECK(dates("Hamnbolaget har i skrivelse den 22 januari 2031 begärt att avgiften sänks.") == "2031-01-22 event");
  CHECK(dates("Ledamöterna antecknar som yttrande en skrivelse från den 9 april 2031.") == "2031-04-09 yttrande");
  CHECK(dates("Förstudien godkändes av kommunstyrelsen 2031-10-10 § 177.") == "2031-10-10 cited_decision");
}

TEST_CASE("the day on which a matter was handed over, and on which an asked board proposed its answer") {
  constexpr std::string_view head = "Lindvads kommun\nTekniska nämnden\nSammanträdesprotokoll 2031-05-20\n\n§ 5 Svar på förslag om lampor\n\nÄrendet\n\n";
  const auto last = [&](std::string_view words) {
    const std::string all = dates(std::string(head) + std::string(words));
    return all.substr(all.rfind("; ") + 2);
  };
  CHECK(last("Kommunfullmäktige överlämnade den 27 januari 2031, § 9, medborgarförslaget till tekniska nämnden.") == "2031-01-27 remiss");
  CHECK(last("Fullmäktige remitterade den 27 januari 2031 motionen till tekniska nämnden.") == "2031-01-27 remiss");
  CHECK(last("Kommunfullmäktige hänsköt den 27 januari 2031 (§ 9) motionen till kommunstyrelsen.") == "2031-01-27 remiss");
  CHECK(last("Motionen remitterades till hamnnämnden, som den 9 februari 2031, § 17, föreslog att den avslås.") == "2031-02-09 remissvar");
  CHECK(last("Motionen har remitterats till hamnnämnden som den 9 februari 2031 avstyrkte den.") == "2031-02-09 remissvar");
  // Another thing was handed over, and another body proposed something.
  CHECK(last("Byalaget överlämnade den 27 januari 2031 nycklarna till nämnden.") != "2031-01-27 remiss");
  CHECK(last("Motionen remitterades den 9 februari 2031 till hamnnämnden.") == "2031-02-09 remiss");
}

TEST_CASE("the day until which others may answer is due, and dates no paper") {
  for (const std::string_view field : {"Remisstid 30 september 2031", "Svarsdatum: 2031-09-30", "Svarstid 30 september 2031"})
    CHECK(dates("PM 2031:13 (Dnr 124-321/2031)\n\nFler nattbussar\nRemiss från departementet\n" + std::string(field) +
                "\n\nBeredningen föreslår att styrelsen svarar på remissen.\n") == "2031-09-30 deadline");
}

TEST_CASE("the § below a sentence makes its day none of the past") {
  for (const std::string_view until : {"Det ska ske senast den 22 april.", "Det görs senast 22 april."})
    CHECK(dates("Kommunfullmäktige                2028-04-08\n\n§ 48 Justering\nAtt justera utses vice ordföranden. " + std::string(until) +
                "\n\n§ 49 Rapport\n") == "2028-04-08 sammanträde");
}

TEST_CASE("a place before the weekday and the hour at the top of minutes leaves the day theirs") {
  const auto day = [](std::string_view line) {
    const auto read = test::read_facts("SAMMANTRÄDESPROTOKOLL                     1 (14)\n" + std::string(line) + "\n\nHamnnämnden\n\nBeslutande: Anna Berg (C), ordförande\n\n§ 98 Riktlinjer för bojar\n\nNämnden beslutar\n\natt anta riktlinjerna\n");
    return read.facts.document_date ? read.facts.document_date->value : "-";
  };
  CHECK(day("Hamnhuset, torsdagen den 14 november 2031 kl 9.00–12.00") == "2031-11-14");
  CHECK(day("Torsdagen den 14 november 2031 kl 9.00–12.00") == "2031-11-14");
}
