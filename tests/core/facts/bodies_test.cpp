// Whose paper it is: the board, office or company that meets or writes, and its municipality.
#include "core/facts/board_minutes.h"

using namespace diarium;
using test::read_facts;

TEST_CASE("minutes without a head are of the body that acts in them, not of one that gets something or stands in the title") {
  const auto body_of = [](const std::string& text) {
    const auto& body = read_facts(text).facts.body;
    return body ? body->value : std::string("-");
  };
  CHECK(body_of("§ 56 Dnr KS 2031/672\n\nTilläggsbudget för hösten\n\nBeslut\n\nEnligt yrkande från S och V:\n\n1. Medel för flytt, där "
                "skolnämnden tilldelas 2 tkr, godkänns.\n\n2. Kommunstyrelsen tillstyrker yrkande från S och V och föreslår att "
                "kommunfullmäktige beslutar:\n\nTaxan antas.\n") == "Kommunstyrelsen");
  CHECK(body_of("§ 72 Dnr KS 2031/1048\n\nHur utbildningen kan samlas i en nämnd\n\nBeslut\n\nÄrendet bordläggs.\n") == "-");
}

TEST_CASE("what auditors write is no board's, and whom they ask decides nothing") {
  for (const std::string_view head : {"Lindvads kommun                      MISSIV\nRevisorerna\n", "Revisorerna i Lindvads kommun\n\n"}) {
    const std::string told = test::told_of(std::string(head) + "                 2031-12-09\n\n                 Till: Socialnämnden\n\nGranskning av placeringar\n\nVår bedömning är att nämnden brister.\n\n"
                                         "Vi rekommenderar socialnämnden att\n- upprätta en rutin,\n- varje år rapportera.\n\nRolf Agne\nOrdförande\n");
    CHECK(test::amiss(told, {"body: Revisorerna", "!beslut"}) == "");
  }
}

TEST_CASE("a company answers under its own name, not under that of whom it writes to") {
  for (const std::string_view head : {"Lindvads Bostäder AB\nOrg.nr 556000-0000\n\n                  Kommunstyrelsen\n                  Lindvads kommun\n\n                  2031-01-19\n",
                                      "Lindvads Energi AB            2031-01-19\n\nTill kommunstyrelsen\n"}) {
    const std::string told = test::told_of(std::string(head) + "\nYttrande över motion från Anna Berg (S) om hamnen\n\nBolaget har fått möjlighet att yttra sig. Bolaget anser att motionen bör avslås.\n\nBo Ek\nVerkställande direktör\n");
    CHECK(test::amiss(told, {"!body: Kommunstyrelsen", "body: Lindvads"}) == "");
  }
}

TEST_CASE("a board's committee meets, and the day on which its minutes were printed is not its sitting's") {
  const std::string told = test::told_of("Lindvads kommun\nUtskriftsdatum: 2031-05-21\nSocialnämndens arbetsutskott\nSammanträdesprotokoll            Sammanträdesdatum 2031-05-19\n\n"
                                       "SNAU § 61      Bidrag till jouren\n\nSocialnämndens arbetsutskott beslutar\natt bevilja bidraget.\n");
  CHECK(test::amiss(told, {"body: Socialnämndens arbetsutskott", "document_date: 2031-05-19", "!2031-05-21"}) == "");
  CHECK(test::says(test::told_of("Lindvads kommun\nSocialnämndens arbetsutskott\nSammanträdesprotokoll            Sammanträdesdatum 2031-05-19\n\n§ 61      Bidrag till jouren\n\n"
                             "Socialnämndens arbetsutskott beslutar\natt föreslå socialnämnden att bevilja bidraget.\n"),
                   "recommended: bevilja by Socialnämndens arbetsutskott"));
  const std::string other = test::told_of("Lindvads kommun                    Utskrivet 2031-05-21\nTekniska nämndens presidium\nProtokoll 2031-05-19\n\n§ 61 Hamnen\n\nBeslut\n\nHamnen säljs.\n");
  CHECK(test::amiss(other, {"document_date: 2031-05-19", "!body: Tekniska nämnden «"}) == "");
}

TEST_CASE("a paper to a court has neither its name for a title nor its seat for a municipality") {
  for (const std::string_view court : {"Förvaltningsrätten i Karlstad\nBox 568\n651 12 Karlstad", "Till\nMark- och miljödomstolen\nNacka tingsrätt"}) {
    const std::string told = test::told_of("Socialnämnden i Lindvad\n\n2031-05-14\nDnr SN 2031/88\n\n" + std::string(court) +
                                         "\n\nMål nr 234-31\n\nYttrande över överklagande av beslut om bistånd\n\nNämnden vidhåller sitt beslut.\n");
    CHECK(test::amiss(told, {"municipality: Lindvad ", "title: Yttrande över överklagande av beslut om bistånd",
                      "!type: remissvar"}) == "");
  }
  CHECK(!test::says(test::told_of("Hyresnämnden i Göteborg\n\n2031-05-14\n\nFråga om hyra\n\nHyresnämnden har tagit upp saken.\n"), "municipality: Göteborg"));
}

TEST_CASE("auditors who write for a municipality name it, and are no title") {
  for (const std::string_view head : {"Revisorerna i Lindvads kommun\n                                   2031-11-06\n\nTill\nKommunstyrelsen",
                                      "LINDVADS KOMMUN\nDe förtroendevalda revisorerna\n\nREVISIONSMISSIV\nDatum 2031-11-06\n\nKommunstyrelsen"}) {
    const std::string told = test::told_of(std::string(head) + "\n\nGranskning av kommunens upphandling\n\nVi har granskat upphandlingen. Den interna kontrollen brister.\n\nFör revisorerna\n\nAnna Berg\nOrdförande\n");
    CHECK(test::amiss(told, {"municipality: Lindvad ", "title: Granskning av kommunens upphandling"}) == "");
  }
}

TEST_CASE("whose town a letter is of is told by whom it is for, and by who signs it") {
  CHECK(test::says(test::told_of("Anna Berg\nStorgatan 1\n123 45 Lindvad\n\nTill Socialnämnden i Lindvads kommun\n\nJag vill klaga på hemtjänsten. Den kommer för sent.\n\nAnna Berg\n"),
                   "municipality: Lindvad "));
  CHECK(test::says(test::told_of("2031-05-14\n\nTill Naturvårdsverket\n\nYttrande över förslag till strategi för vatten\n\nVi har tagit del av förslaget och har inget att erinra mot det i sin "
                                 "helhet.\n\nAnna Berg\nOrdförande\nLindvads kommun\n"),
                   "municipality: Lindvad "));
  for (const std::string_view receiver : {"Region Kusten", "Torsviks kommun"})
    CHECK(!test::says(test::told_of("Kommunstyrelsen                 TJÄNSTESKRIVELSE\n2031-02-11\n\nYttrande över plan för vägar\n\nFörslag till beslut\n\nAtt anta yttrandet som sitt eget svar på remissen.\n\nAnna Berg     "
                                    "       Per Ek\nStrateg              Kommunchef\n\nBeslutet skickas till\n" + std::string(receiver) + "\n"),
                      "municipality:"));
}

TEST_CASE("minutes that are written as a sentence name the municipality of who meets") {
  for (const std::string_view head : {"Protokoll fört vid sammanträde med kulturnämnden i Lindvads kommun onsdagen den 6 maj 1992 kl 18.30 i kommunalhuset.",
                                      "PROTOKOLL fört vid sammanträde med Kulturnämnden i Lindvads kommun den 6 maj 1992"})
    CHECK(test::says(test::told_of(std::string(head) + "\n\n§ 31\nVal av justeringsman\nAtt jämte ordföranden justera dagens protokoll utsågs Arne Lod.\n"), "municipality: Lindvad "));
}

TEST_CASE("a board's place stands below its name, or behind it in the letter's address") {
  CHECK(test::says(test::told_of("Kultur- och fritidsnämnden                 PROTOKOLL\ni Lindvad                                  2031-02-21\n\n§ 12  Bidrag\n\nNämnden beslutar att bevilja bidrag.\n"),
                   "municipality: Lindvad "));
  CHECK(test::says(test::told_of("Tjänsteskrivelse\nDatum: 19 augusti 2031\nDiarienummer: BUN 2031-118\nHandläggare: Rut Ek, utredare\n\nTill barn- och utbildningsnämnden i Lindvads kommun\n\n"
                                 "Begäran om anslag för skolskjuts\n\nNämnden beslutar att begära anslag.\n"),
                   "municipality: Lindvad "));
}

TEST_CASE("a board whose name the first page's columns tore is called as its sections call it") {
  facts::Facts meeting, one, other;
  const auto named = [](facts::Facts& facts, std::string_view body) { facts.body = facts::Value{std::string(body), {0, 4}, facts::Status::read, {}, {}}; };
  named(meeting, "Ungdomsnämnden"), named(one, "Barn- och ungdomsnämnden"), named(other, "Ungdomsnämnden");
  facts::name_whole_body({&one, &other}, meeting);
  CHECK(meeting.body->value == "Barn- och ungdomsnämnden");
  named(meeting, "Ungdomsnämnden"), named(other, "Kultur- och ungdomsnämnden");
  facts::name_whole_body({&one, &other}, meeting);
  CHECK(meeting.body->value == "Ungdomsnämnden");
}

TEST_CASE("«Nämnden» is the board that the paper names in full, or nobody") {
  const std::string pm = "PM                              2031-03-06\nMiljökontoret\n\nTillsyn över avlopp\n\nNämnden föreslås fastställa planen.\n\nBakgrund\n";
  CHECK(test::says(test::told_of(pm + "Miljö- och byggnämnden ansvarar för tillsyn över avlopp.\n"), "body: Miljö- och byggnämnden «"));
  CHECK(!test::says(test::told_of(pm + "Det finns många avlopp, och nämnden har tagit upp frågan.\n"), "body:"));
  CHECK(!test::says(test::told_of(pm + "Miljönämnden och byggnadsnämnden delar på tillsynen över avlopp.\n"), "body: Nämnden"));
}

TEST_CASE("a company's general meeting has its company, its day and its region a name of two words") {
  const std::string told = test::told_of("                        PROTOKOLL\n                        fört vid årsstämma i Lindvads Vatten AB, 556888-0102,\n                        onsdagen den 23 april "
                                  "2031 i Lindvads kommunhus\n\nÖvriga närvarande: Leif Berg, ordförande\n\n§ 1  Stämmans öppnande\n     Leif Berg öppnade stämman och hälsade alla som "
                                  "var där välkomna.\n\n§ 2  Val av ordförande\n     Stämman beslutade att välja Leif Berg till ordförande.\n\n§ 3  Resultat\n     "
                                  "Stämman beslutade att fastställa resultaträkningen för 2030 och balansräkningen.\n\n§ 4  Ansvarsfrihet\n     Stämman beviljade ledamöterna "
                                  "ansvarsfrihet för 2030. Berörda deltog inte i beslutet.\n");
  CHECK(test::amiss(told, {"body: Lindvads Vatten AB", "document_date: 2031-04-23"}) == "");
  CHECK(test::says(test::told_of("REGION SÖDRA HULTBYGDEN        Protokollsutdrag                1 (2)\nRegionstyrelsen                2031-05-21\n\n§ 74\nYttrande om journaler\n\nBeslut\n\n"
                           "Regionstyrelsen antar yttrandet och översänder det till departementet.\n"),
                    "municipality: Region Södra Hultbygden"));
  CHECK(test::says(test::told_of("Svar på motion om översyn av kommunens lokaler Dnr KS 2031.311 Förslag till beslut Kommunstyrelsen föreslår kommunfullmäktige besluta att motionen "
                           "ska anses besvarad. Sammanfattning En motion har lämnats in om att kommunen ser över sina lokaler.\n"),
                    "title: Svar på motion om översyn av kommunens lokaler «"));
}

TEST_CASE("a body's name in capital letters is that body's") {
  for (const std::string_view name : {"MILJÖ- OCH BYGGNADSNÄMNDEN", "Miljö- och byggnadsnämnden"}) {
    const std::string told = test::told_of(std::string(name) + "            Sammanträdesprotokoll            Sammanträdesdatum 2031-02-17\n\nMbn § 22\n\nYttrande över "
                                                               "plan\n\nBeslut\n\nMiljö- och byggnadsnämnden avstyrker förslaget.\n");
    CHECK(test::says(told, "body: Miljö- och byggnadsnämnden"));
    CHECK(test::says(told, "decision: avstyrka by Miljö- och byggnadsnämnden to  «"));
  }
}

TEST_CASE("whom somebody will write to is not the body whose notes they are") {
  for (const std::string_view said : {"Rådet beslutade att skriva till socialnämnden.", "PRO föreslog att rådet skickar en skrivelse till socialnämnden om bänken."})
    CHECK(!test::says(test::told_of("Kommunala pensionärsrådet                     Minnesanteckningar\nFlensta kommun                                2031-03-10\n\nNytt boende på Ängen\n\nZara "
                                    "Lind berättade att byggstarten flyttas till hösten 2032, och rådet uttryckte sin oro över det. Många har väntat länge. " +
                                    std::string(said) + "\n"),
                      "body: Socialnämnden"));
}

TEST_CASE("a body with its place decides in a line above its list, and is no part of the title") {
  for (const std::string_view place : {"Valnämnden i Hedarna", "Valnämnden"}) {
    CHECK(test::amiss(test::told_of("Hedarnas kommun            Protokoll\n" + std::string(place) +
                                         "         2031-03-04\n\n§ 5 Lokaler i distrikten\n\n" + std::string(place) +
                                         " beslutar\n\natt godkänna lokalerna.\n"),
                      {"title: Lokaler i distrikten «", "body: Valnämnden", "proposal: beslut 1 by Valnämnden"}) == "");
  }
}

TEST_CASE("whose council or board a paper is put to is the municipality's, listed or not") {
  const std::string motion = "Motion om en bro\n\nBron har varit stängd i två år och ingen vet när den öppnar.\n\nVi yrkar\n\natt "
                             "bron lagas.\n\nAnna Berg (S)\n";
  CHECK(test::says(test::told_of("Till kommunfullmäktige i Lindvads kommun\n\n" + motion), "municipality: Lindvad "));
  CHECK(test::says(test::told_of("Kommunfullmäktige i Torsvik                    2031-02-03\n\n" + motion), "municipality: Torsvik "));
  CHECK(!test::says(test::told_of("Till lokalnämnden i Torsvik\n\n" + motion), "municipality:"));
}

TEST_CASE("«Nämnden» in a § is the board whose minutes it stands in") {
  facts::Facts meeting, section;
  meeting.body = facts::Value{"Socialnämnden", {0, 13}};
  section.proposals.push_back({"beslut", "Nämnden", 1, {9, 24}});
  section.proposals.push_back({"beslut", "Styrelsen", 1, {9, 24}});
  facts::inherit(meeting, "sagt på första sidan", "§ 45 Taxa", section);
  CHECK(test::line_of(section.proposals[0].by, section.proposals[1].by) == "Socialnämnden | Styrelsen");
}

TEST_CASE("a company's board meets under the company's name, and whom it asks decides nothing") {
  const std::string head = "Protokoll fört vid styrelsemöte i Lindvads Bostäder AB\ntisdagen den 23 april 2031, kl 13.00, Kontoret\n\n"
                           "Närvarande:        Lennart Björk, ordförande\n\n";
  const std::string first = test::told_of(head + "Ordföranden öppnade mötet och hälsade alla som var där välkomna.\n");
  CHECK(test::amiss(first, {"body: Lindvads Bostäder AB", "document_date: 2031-04-23"}) == "");
  CHECK(test::says(test::told_of("PROTOKOLL\nStyrelsesammanträde\nTorsvik Energi AB\n\nDatum:   2031-09-26\n\nLedamöter:  Monica Sand (S)\n\n"
                               "Ordföranden öppnade mötet och hälsade alla som var där välkomna.\n"),
                   "body: Torsvik Energi AB"));
  const std::string asked = test::told_of("§ 25 Köp\n\nStyrelsen beslutar\natt hemställa att kommunfullmäktige godkänner köpet.\n");
  CHECK(test::amiss(asked, {"!body: Kommunfullmäktige", "!decision: godkänna"}) == "");
  // The choice of a company's board is a board's matter like any other.
  CHECK(test::says(test::told_of_minutes("Beslut\n\nTekniska nämnden väljer styrelse i Torsvik Energi AB.\n"), "body: Tekniska nämnden"));
}

TEST_CASE("the days on which boards will meet say neither whose letter it is nor what it is about") {
  for (const std::string days : {"KS 12 maj, KF 3 juni", "Beslutsgång: KS 12 maj, KF 3 juni",
                                 "Kommunstyrelsen          12 maj\nKommunfullmäktige        3 juni"}) {
    CHECK(test::amiss(test::told_of(
        "Sandby kommun\nTekniska förvaltningen\nTjänsteskrivelse\n2031-04-02\nDnr TN 2031/45\n\n" + days +
        "\n\nNy taxa för hamnen\n\nFörslag till beslut\nTekniska nämnden föreslår kommunfullmäktige att anta taxan.\n\n"
        "Sammanfattning\nTaxan är gammal.\n"), {"body: Tekniska nämnden «", "title: Ny taxa för hamnen «"}) == "");
  }
}

TEST_CASE("a cover's field tells who decides, and which of several boards of one name it is") {
  for (const std::string_view label : {"Beslutande instans", "Beslutsinstans"})
    CHECK(test::says(test::told_of("# Plan för släckvatten\n\nTyp av styrdokument: Plan\n\n" + std::string(label) +
                                   ": Tekniska nämnden\n\nDiarienummer: 2031.112 TEN\n\n## Bakgrund\n\n"
                                   "Kommunstyrelsen har ansvar för räddningstjänsten och för hur vattnet räcker.\n"),
                     "body: Tekniska nämnden"));
  CHECK(test::told_of("# Plan för släckvatten\n\nBeslutande instans: XX\n\nDiarienummer: XX\n\n## Bakgrund\n\n"
                      "Hamnnämnden har ansvar för räddningstjänsten och för hur vattnet räcker.\n")
            .find("body:") == std::string::npos);
  CHECK(test::told_of("# Vägval för trafiken\n\nVi vill veta vad alla som bor här tycker om hur trafiken ska bli.\n\n"
                      "Maj 2031: Samtal med alla som vill\n\nNovember 2031: Beslut i hamnnämnden och kommunstyrelsen\n")
            .find("body:") == std::string::npos);
  CHECK(test::says(test::told_of("# Avtal mellan\n\n# Västra hälso- och sjukvårdsnämnden\n\n# och\n\n"
                                 "# Lindvads kommun\n\nAvtalet gäller mottagningen.\n"),
                   "body: Västra hälso- och sjukvårdsnämnden"));
}

TEST_CASE("letters of a board name it in a head where the day of its meeting follows, not where a case number does") {
  const auto motion = [](std::string_view line) {
    return test::told_of("Motion\n" + std::string(line) + "\n\nFler bojar i Sundviken\n\nJag yrkar\natt bojar läggs ut.\n\nAnna Berg (S)\n");
  };
  CHECK(test::says(motion("KS 2031-05-04"), "body: Kommunstyrelsen"));
  CHECK_FALSE(test::says(motion("KS 2031/417"), "body:"));
}

TEST_CASE("the place of a district's board is no municipality, and a preparatory body keeps minutes under its name") {
  for (const std::string place : {"Torsvik", "Norrvik", "Norra Sandby"})
    CHECK(test::amiss(test::told_of("Kommundelsnämnden i " + place +
                                    "\nSammanträdesdatum 2031-09-15\n\n§ 61\nBusskurer längs kajen\n\n"
                                    "Kommundelsnämnden beslutar\natt skriva till trafikbolaget.\n"),
                      {"body: Kommundelsnämnden i " + place, "!municipality"}) == "");
  for (const std::string_view name : {"Demokratiberedningen", "Arvodesberedningen"})
    CHECK(test::says(test::told_of("Lindvads kommun\n" + std::string(name) + "\nPROTOKOLL 2031-05-04                   3 (6)\n\n§ 12/31 Former för ungdomsråd\n\n" + std::string(name) +
                                   "s förslag till kommunfullmäktige\n1. Ett ungdomsråd inrättas.\n"),
                     "body: " + std::string(name)));
}
