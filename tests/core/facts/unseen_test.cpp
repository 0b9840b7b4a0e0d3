// What papers of forms that no rule had been written for must be read as, and what must not be said of them: two
// manners a case.
#include "core/facts/board_minutes.h"

using namespace diarium;

TEST_CASE("who voted is told where a table sets the last name first and the party in a column of its own") {
  const std::string vote = "Beslut\n\nTekniska nämnden beslutar att avslå ansökan.\n\nMed 2 ja-röster mot 3 nej-röster beslutar nämnden så.\n\n";
  const std::string columns = test::persons(std::string(test::board_head) + vote +
                                            "Namn                   Parti    Ja     Nej    Avstår\n"
                                            "Berg Ek, Anna          S        X\n"
                                            "Lund, Ritvi            S        X\n"
                                            "Dahl, Karl-Erik        M               X\n"
                                            "Ståhl, Maria           SD              X\n"
                                            "Öst, Nils              LV              X\n"
                                            "Summa                           2      3\n");
  for (const std::string_view one : {"Anna Berg Ek (S) röstande", "Ritvi Lund (S) röstande", "Karl-Erik Dahl (M) röstande", "Nils Öst (LV) röstande"})
    CHECK(test::says(columns, one));
  const std::string pairs = test::persons(std::string(test::board_head) + vote +
                                          "Namn             Parti Röst        Namn               Parti Röst\n"
                                          "Berg, Anna       S   Ja            Ståhl, Maria       SD     Nej\n"
                                          "Lund, Bo         S   Ja            Dahl, Karl-Erik    M      Nej\n"
                                          "Öst, Nils        V      Nej        Ek, Gunilla        C  (frånv.)\n");
  for (const std::string_view one : {"Anna Berg (S) röstande", "Karl-Erik Dahl (M) röstande", "Nils Öst (V) röstande"}) CHECK(test::says(pairs, one));
  CHECK(!test::says(pairs, "Gunilla Ek (C) röstande"));
  // An enumeration is no table.
  CHECK(!test::says(test::persons(std::string(test::board_head) + "Närvarande i\nNorrby, Anna (S)\n"), "Anna Norrby"));
}

TEST_CASE("what a vote is about may stand in brackets, and the lines that say so are neither headings nor proposals") {
  const std::string decided = "Beslut\n\nTekniska nämnden beslutar att avslå ansökan.\n\nVoteringsordning\n";
  for (const std::string_view order : {"Ja-röst (bifall till kontorets förslag)\nNej-röst (avslag)\n", "Ja (bifall till kontorets förslag)\n\nNej (avslag)\n"}) {
    const std::string told = test::told_of_minutes(decided + std::string(order) + "\nVoteringsresultat\nMed 5 ja-röster mot 4 nej-röster beslutar nämnden enligt förslaget.\n");
    CHECK(test::says(told, "vote: 5-4-0 yes: bifall till kontorets förslag no: avslag"));
    CHECK(!test::says(told, "(avslag)»"));
  }
}

TEST_CASE("a number of two digits of the year and four of its own is the case's") {
  CHECK(test::says(test::told_of("Lindvads kommun\nTekniska nämnden          Protokoll 2031-05-14\n\nTN § 34                     30-0931\n\nArrende\n\n"
                           "Nämndens beslut\nNämnden beslutar att avslå ansökan.\n"),
                    "number: 30-0931 (own)"));
  const std::string letter = test::told_of("Lindvads kommun\nTekniska kontoret     Dnr: 30-0931\nTjänsteskrivelse 2031-05-14    Telefon: 08-1234\n\nArrende\n\nFörslag till beslut\n"
                                    "Tekniska nämnden avslår ansökan.\n");
  CHECK(test::says(letter, "number: 30-0931 (own)"));
  CHECK(!test::says(letter, "08-1234"));
}

TEST_CASE("a citizen whose first and last name fill two fields of a form proposes") {
  const std::string proposal = "Förslag\nJag föreslår att kommunen bygger en lekplats vid skolan i Norrby.\n";
  for (const std::string_view fields : {"Förnamn\nYasmin\nEfternamn\nBerg-Ek\n\n", "Förnamn: Yasmin\nEfternamn: Berg-Ek\n\n",
                                        "Efternamn: Berg-Ek        Förnamn: Yasmin\n\n"})
    CHECK(test::says(test::told_of("Medborgarförslag till Lindvads kommun\n\n" + std::string(fields) + proposal), "by Yasmin Berg-Ek «"));
}

TEST_CASE("the deputy chair at a line's end lends no title to the name below") {
  const std::string head = "Lindvads Bostäder AB\nProtokoll från styrelsemöte den 14 maj 2031\n\nLedamöter:    ";
  CHECK(!test::says(test::persons(head + "Åke Ek, ordförande\n              Lillemor Stark, vice ordförande\n              Fredrik Dahl\n"),
                     "Fredrik Dahl ordförande"));
  CHECK(!test::says(test::persons(head + "Åke Ek (S), ordförande\n              Lillemor Stark (M), v ordf\n              Fredrik Dahl (C)\n"),
                     "Fredrik Dahl (C) ordförande"));
}

TEST_CASE("a summons that has two names is one, on the day of the sitting, and its items are no demands") {
  const std::string items = "Nr   Ärende\n\n1.   Upprop\n2.   Val av justerare\n     Förslag: Siv Berg (S)\n3.   Yttrande över medborgarförslag om en bro\n";
  for (const std::string_view names : {"KALLELSE/FÖREDRAGNINGSLISTA", "Kallelse/Dagordning"}) {
    const std::string told = test::told_of("LINDVADS KOMMUN                " + std::string(names) +
                                    "\nTekniska nämnden               Utfärdad 2031-05-04\n\nTid:      Onsdag 14 maj 2031 kl. 13:15\nPlats:    Gula rummet, kommunhuset\n\n" + items);
    CHECK(test::says(told, "type: kallelse"));
    CHECK(test::says(told, "document_date: 2031-05-14"));
    CHECK(!test::says(told, "motion_yrkande"));
    CHECK(!test::says(told, "title: Gula"));
  }
}

TEST_CASE("who decides by delegation decides, and proposes nothing") {
  for (const std::string_view form : {"DELEGATIONSBESLUT               Nr 14/2031\n\nLindvads kommun\nTekniska nämnden",
                                      "Lindvads kommun                 Ordförandebeslut\nTekniska nämnden"}) {
    const std::string told = test::told_of(std::string(form) + "               2031-06-17\n\nYttrande till Polismyndigheten om en sommarfest\n\nBeslut\n"
                                    "Nämndens ordförande beslutar att tillstyrka ansökan om sommarfesten.\n\nSkäl\nNästa sammanträde är i augusti.\n");
    CHECK(test::says(told, "proposal: beslut 1 by  «"));
    CHECK(test::says(told, "decision: tillstyrka"));
    CHECK(!test::says(told, "recommended:"));
  }
}

TEST_CASE("who answered a question did not put it") {
  const std::string question = "Enkel fråga till kommunstyrelsens ordförande Katarina Ek (M)\n\nBusskort\n\nKommer eleverna att få kort i år?\n\nElliot Gran\nMiljöpartiet\n\n";
  for (const std::string_view answer : {"Frågan besvarades av Katarina Ek (M) vid sammanträdet.\n", "Frågan har besvarats av Katarina Ek (M).\n"}) {
    const std::string told = test::told_of(question + std::string(answer));
    CHECK(test::says(told, "fråga 1 by Elliot Gran (MP) «"));
    CHECK(!test::says(told, "Katarina Ek (M) ordförande, svarande, interpellant"));
  }
}

TEST_CASE("a statement whose head names it at the end of a line is an answer to a referral") {
  for (const std::string_view head : {"Lindvads kommun                  YTTRANDE\n                                 2031-01-28\n\n",
                                      "                                 REMISSVAR\nLindvads kommun                  2031-01-28\n\n"})
    CHECK(test::says(test::told_of(std::string(head) + "Remiss av betänkandet En hel kedja (SOU 2030:61)\n\nSammanfattning\nLindvads kommun tillstyrker i huvudsak "
                                                 "utredningens förslag. Kommunen anser att det är bra och att lagen ska gälla från den 1 juli.\n"),
                      "type: remissvar"));
}

TEST_CASE("«Nämnden» is the board that the paper names in full, or nobody") {
  const std::string pm = "PM                              2031-03-06\nMiljökontoret\n\nTillsyn över avlopp\n\nNämnden föreslås fastställa planen.\n\nBakgrund\n";
  CHECK(test::says(test::told_of(pm + "Miljö- och byggnämnden ansvarar för tillsyn över avlopp.\n"), "body: Miljö- och byggnämnden «"));
  CHECK(!test::says(test::told_of(pm + "Det finns många avlopp, och nämnden har tagit upp frågan.\n"), "body:"));
  CHECK(!test::says(test::told_of(pm + "Miljönämnden och byggnadsnämnden delar på tillsynen över avlopp.\n"), "body: Nämnden"));
}

TEST_CASE("that minutes were posted is no enclosure of theirs") {
  const std::string minutes = std::string(test::board_head) +
                              "Beslut\n\nTekniska nämnden beslutar att avslå ansökan om arrende av marken vid hamnen.\n\nUnderskrifter\n\nSekreterare   "
                              ".....................   Ingela Berg\nOrdförande    .....................   Barbro Ek\n\n";
  const std::string posted = "Protokollet är justerat. Justeringen har tillkännagivits genom anslag på förbundets digitala anslagstavla.\nOrgan:             "
                             "Tekniska nämnden\nSammanträdesdag:   2031-05-14\nAnslaget sätts upp: 2031-05-16        Anslaget tas ner: 2031-06-08\n"
                             "Förvaringsplats:   Kansliet, Lindvad, andra våningen, rum 214 i korridoren mot torget\n";
  for (const std::string_view head : {"ANSLAG/BEVIS\n", "Bevis om justering\n\n"}) CHECK(!test::says(test::told_of(minutes + std::string(head) + posted), "component: bilaga"));
}

TEST_CASE("what a company's board «beslutade», alone on its line, is decided there, and whom it asks decides nothing") {
  for (const std::string_view verb : {"Styrelsen beslutade", "Styrelsen beslutar"}) {
    const std::string told = test::told_of("§ 5   Upplåning\n\nVd redogjorde för behovet av nya lån under året.\n" + std::string(verb) +
                                    "\natt hos kommunfullmäktige hemställa om kommunal borgen om 45 mnkr,\natt uppdra åt vd att teckna lån.\n");
    CHECK(test::says(told, "beslut 2 "));
    CHECK(!test::says(told, "by Kommunfullmäktige"));
    CHECK(!test::says(told, "body: Kommunfullmäktige"));
  }
}

TEST_CASE("a day in a list of papers is told by its own item, not by the one above") {
  const std::string told = test::told_of_minutes("Beslut\n\nTekniska nämnden avslår ansökan.\n\nBeslutsunderlag\nTjänsteskrivelse 2031-02-28, Arrende vid hamnen\n"
                                          "Barnkonsekvensanalys 2031-02-26\n");
  CHECK(test::says(told, "date: 2031-02-28 tjänsteskrivelse"));
  CHECK(!test::says(told, "date: 2031-02-26 tjänsteskrivelse"));
  CHECK(test::says(test::told_of_minutes("Beslut\n\nTekniska nämnden avslår ansökan.\n\nBeslutsunderlag\nTjänsteskrivelse 2031-02-28, Ida Wahl\nFullmäktiges protokoll "
                                   "2031-01-29, § 44\n"),
                    "date: 2031-01-29 cited_decision"));
}

TEST_CASE("whom an officer's proposal is put to does not propose it, whatever the order of the words") {
  const std::string minutes = "Beslut\n\nTekniska nämnden beslutar att godkänna avtalet.\n\nFörslag till beslut\n";
  for (const std::string_view lead : {"Med hänvisning till ovanstående föreslår samhällsbyggnadschefen tekniska nämnden\n",
                                      "Samhällsbyggnadschefen föreslår tekniska nämnden\n"}) {
    const std::string told = test::told_of_minutes(minutes + std::string(lead) + "att godkänna avtalet om marken vid hamnen,\natt uppdra åt chefen att underteckna avtalet.\n");
    CHECK(test::says(told, "beslutsförslag 1 by Samhällsbyggnadschefen «"));
    CHECK(!test::says(told, "beslutsförslag 1 by Tekniska nämnden"));
  }
}

TEST_CASE("what a board «föreslås» in an office's paper without any list is proposed, and not by the board") {
  for (const std::string_view form : {"PM                              2031-03-06\nMiljökontoret\n\n", "Lindvads kommun       Tjänsteskrivelse\nMiljökontoret         2031-03-06\n\n"}) {
    const std::string told = test::told_of(std::string(form) + "Tillsyn över avlopp\n\nMiljönämnden föreslås fastställa planen.\n\nBakgrund\nDet finns många enskilda avlopp i "
                                                        "kommunen, och hälften är äldre än 25 år.\n");
    CHECK(test::says(told, "«fastställa planen.»"));
    CHECK(!test::says(told, "beslutsförslag 1 by Miljönämnden"));
  }
}

TEST_CASE("a § whose number ends in three parts is no row of a list of contents") {
  for (const std::string_view number : {"Dnr 2031.7.102", "Dnr KS 2031/77"}) {
    const std::string told = test::told_of("LINDVADS KOMMUN\nKommunfullmäktige                 Protokoll 2031-02-24                  Sida 19\n\n\n§ 21    Avsägelser och fyllnadsval          " +
                                    std::string(number) + "\n\nBeslut\n\nKommunfullmäktige beslutar\n\natt   bevilja Ingemar Berg (M) entledigande.\n\nÄrendet\nIngemar Berg (M) har i en "
                                    "skrivelse den 3 februari 2031 avsagt sig uppdraget.\n\n\n§ 22    Anmälan av motioner\n\nFöljande motioner anmäls:\n\n1.  Motion från Mats Ek (S)\n");
    CHECK(test::says(told, "title: Avsägelser och fyllnadsval «"));
    CHECK(test::says(told, "paragraph: 21"));
  }
}

TEST_CASE("a day written with a stroke is one, and a day in a table of statements is no decision") {
  CHECK(test::says(test::told_of("Motion om en bro\n\nBron har varit stängd i två år och ingen vet när den öppnar.\n\nVi yrkar\n\natt bron lagas.\n\nLindvad 15/2 2031\n\nAnna Berg (S)\n"),
                    "document_date: 2031-02-15"));
  CHECK(!test::says(test::told_of_minutes("Beslut\n\nTekniska nämnden avslår ansökan enligt avtal 15/2.\n"), "date: 2031-02-15"));
  const std::string table = test::told_of("Lindvads kommun\nPlankontoret                    2031-08-27\n\nDetaljplan för Svalan 3\n\nInkomna yttranden\nLänsstyrelsen              2031-06-26    ingen "
                                   "erinran\nMiljönämnden               2031-06-18    synpunkter\nTekniska nämnden           2031-06-20    synpunkter\n\nSammanfattning\nNämnden "
                                   "beslutade den 16 maj 2031 att ställa ut planen, och den har fått synpunkter av två nämnder.\n");
  CHECK(!test::says(table, "2031-06-18 cited_decision"));
  CHECK(!test::says(table, "2031-06-20 cited_decision"));
}

TEST_CASE("a local group of two words is told with what it reserves or notes") {
  const std::string decided = "Beslut\n\nTekniska nämnden avslår ansökan.\n\n";
  CHECK(test::says(test::told_of_minutes(decided + "Protokollsanteckning\n\nGruppen Lindvads Väl medges lämna följande anteckning till protokollet: Vi stödjer tanken.\n"),
                    "protokollsanteckning: Lindvads Väl"));
  CHECK(test::says(test::told_of_minutes(decided + "Reservation\n\nLindvads Framtid reserverar sig mot beslutet.\n"), "reservation: Lindvads Framtid"));
  CHECK(!test::says(test::told_of_minutes(decided + "Reservation\n\nOppositionspartiet reserverar sig mot beslutet.\n"), "reservation: Opp"));
}

TEST_CASE("who writes with a title, and who gets a copy, are no headings of a paper") {
  const auto title_of = [](std::string_view line) {
    return test::told_of("PM                        2031-03-06\nMiljökontoret\n" + std::string(line) + "\n\n\nTillsyn över avlopp\n\nBakgrund\nDet finns många avlopp i kommunen och de är gamla.\n");
  };
  CHECK(test::says(title_of("Klara Berg, miljöinspektör"), "title: Tillsyn över avlopp «"));
  CHECK(test::says(title_of("För kännedom: Kommunfullmäktige"), "title: Tillsyn över avlopp «"));
}

TEST_CASE("who takes no part because of a conflict of interest is told so, and nobody else") {
  for (const std::string_view words : {"Anna Berg (S) deltar inte i handläggningen på grund av jäv.", "Anna Berg (S) anmäler jäv och lämnar lokalen. Bo Ek (M) tjänstgör.",
                                       "På grund av jäv deltar inte Anna Berg (S) i handläggningen.", "I stället för Anna Berg (S), som anmält jäv, tjänstgör Bo Ek (M)."}) {
    const std::string told = test::persons(std::string(test::board_head) + "Jäv\n\n" + std::string(words) + "\n\nBeslut\n\nTekniska nämnden avslår ansökan.\n");
    CHECK(test::says(told, "Anna Berg (S) jäv"));
    CHECK(!test::says(told, "Bo Ek (M) jäv"));
  }
  const std::string listed = test::persons("Lindvads kommun\nTekniska nämnden\nSammanträdesprotokoll 2031-05-14\n\nBeslutande          Bo Ek (M)\n                    Maj Lund "
                                           "(S),\n                    Anna Berg (S), ej § 58 på grund av jäv\n                    Ida Sten (C)\n\nÖvriga              "
                                           "Per Frisk, sekreterare\n\nSammanträdet är öppet för alla som vill lyssna, och det hålls i kommunhuset.\n");
  CHECK(test::says(listed, "Anna Berg (S) jäv"));
  CHECK(!test::says(listed, "Maj Lund (S) jäv"));
  CHECK(!test::says(listed, "Ida Sten (C) jäv"));
  CHECK(!test::says(test::persons(std::string(test::board_head) + "Yrkanden\n\nBo Ek (M) yrkar att nämnden prövar om Anna Berg (S) är jävig.\n"), "jäv"));
}

TEST_CASE("what a vote is about is told by who shall vote so, on either side of the verb") {
  const std::string count = "\n\nVoteringen utfaller med 3 ja och 2 nej.\n";
  for (const std::string_view order : {"Ja röstar den som vill avslå ansökan, nej röstar den som vill bifalla Bo Eks yrkande.",
                                       "Den som vill avslå ansökan röstar ja. Den som vill bifalla Bo Eks yrkande röstar nej."})
    CHECK(test::says(test::told_of_minutes("Beslut\n\nTekniska nämnden avslår ansökan.\n\nVotering\n\n" + std::string(order) + count),
                      "yes: avslå ansökan no: bifalla Bo Eks yrkande"));
}

TEST_CASE("what is refused in one part and granted in another is granted in part, whichever comes first") {
  for (const std::string_view words : {"Tekniska nämnden avslår motionens första att-sats och bifaller den andra.",
                                       "Tekniska nämnden beslutar att motionen avslås i den första att-satsen och bifalls i den andra.",
                                       "Motionens andra att-sats avslås och motionen bifalls i övrigt."})
    CHECK(test::says(test::told_of_minutes("Beslut\n\n" + std::string(words) + "\n"), "decision: delvis"));
  CHECK(test::says(test::told_of_minutes("Beslut\n\nTekniska nämnden avslår motionen och bifaller kontorets förslag.\n"), "decision: avslå"));
}

TEST_CASE("a heading in the margin opens its section on the line where its text begins") {
  const std::string narrow = test::told_of(
      "Tekniska nämnden        PROTOKOLL             2031-03-04           4\nLindvads kommun\n\nTN § 29\n\nAnsökan om bidrag till ett nytt tak\n\n"
      "Beslut         Tekniska nämnden beslutar\n               att bevilja föreningen ett bidrag om 75 000 kronor.\n\n"
      "Ärendet        Föreningen har ansökt om bidrag till ett nytt tak. Kostnaden är beräknad\n               till 240 000 kronor.\n\n"
      "Yrkanden       Ingrid Berg (S): bifall till kontorets förslag.\n               Bengt Ek (SD): avslag.\n\n"
      "Reservation    Bengt Ek (SD) reserverar sig mot beslutet.\n");
  CHECK(test::says(narrow, "proposal: beslut 1 by Tekniska nämnden «att bevilja"));
  CHECK(test::says(narrow, "yrkande 1 by Ingrid Berg (S) «bifall"));
  CHECK(test::says(narrow, "by Bengt Ek (SD) «avslag"));
  const std::string wide = test::told_of(
      "      LINDVADS KOMMUN        Tjänsteskrivelse\n                             2031-03-06      TN 2031-37\n\n      Försäljning av fastigheten Viken 4:117\n\n"
      "      Ärendet                Brandstationen togs ur bruk hösten\n                             2029 i samband med att den flyttade till\n                             Norrby.\n\n"
      "      Bedömning              Värderingen anger ett värde på 450 000 kronor,\n                             och det högsta budet ska antas.\n\n"
      "      Förslag till beslut    Tekniska nämnden godkänner försäljningen.\n");
  CHECK(test::says(wide, "«Tekniska nämnden godkänner försäljningen.»"));
  CHECK(test::says(wide, "title: Försäljning av fastigheten Viken 4:117 «"));
  // The rows of an attendance list and of a list of enclosures stay rows.
  CHECK(!test::says(test::told_of_minutes("Beslut\n\nTekniska nämnden avslår ansökan.\n\nBilaga 1       Ansökan om arrende av mark\nBilaga 2       Karta över hamnen i Lindvad\n"),
                     "component: bilaga"));
}

TEST_CASE("the first of several numbered matters is not the title of the whole") {
  const std::string head = "Lindvads kommun                    MINNESANTECKNINGAR           2031-09-22\n\nNärvarande:\nYvonne Berg (S), ordförande\nCurt Ek (M)\n\n";
  for (const std::string_view items : {"1. Mötet öppnas\nOrdföranden hälsar alla välkomna.\n\n2. Information från förvaltningen\nVi informeras om att det kommer en ny organisation.\n",
                                       "1. Mötet öppnas\n\nOrdföranden hälsar alla som har kommit till rådets möte välkomna, och det är många.\n\n2. Information\n\nRådet informeras om "
                                       "att hemtjänsten får en ny organisation från den 1 januari.\n"})
    CHECK(!test::says(test::told_of(head + std::string(items)), "title: "));
}

TEST_CASE("a company's general meeting has its company, its day and its region a name of two words") {
  const std::string told = test::told_of("                        PROTOKOLL\n                        fört vid årsstämma i Lindvads Vatten AB, 556888-0102,\n                        onsdagen den 23 april "
                                  "2031 i Lindvads kommunhus\n\nÖvriga närvarande: Leif Berg, ordförande\n\n§ 1  Stämmans öppnande\n     Leif Berg öppnade stämman och hälsade alla som "
                                  "var där välkomna.\n\n§ 2  Val av ordförande\n     Stämman beslutade att välja Leif Berg till ordförande.\n\n§ 3  Resultat\n     "
                                  "Stämman beslutade att fastställa resultaträkningen för 2030 och balansräkningen.\n\n§ 4  Ansvarsfrihet\n     Stämman beviljade ledamöterna "
                                  "ansvarsfrihet för 2030. Berörda deltog inte i beslutet.\n");
  CHECK(test::says(told, "body: Lindvads Vatten AB"));
  CHECK(test::says(told, "document_date: 2031-04-23"));
  CHECK(test::says(test::told_of("REGION SÖDRA HULTBYGDEN        Protokollsutdrag                1 (2)\nRegionstyrelsen                2031-05-21\n\n§ 74\nYttrande om journaler\n\nBeslut\n\n"
                           "Regionstyrelsen antar yttrandet och översänder det till departementet.\n"),
                    "municipality: Region Södra Hultbygden"));
  CHECK(test::says(test::told_of("Svar på motion om översyn av kommunens lokaler Dnr KS 2031.311 Förslag till beslut Kommunstyrelsen föreslår kommunfullmäktige besluta att motionen "
                           "ska anses besvarad. Sammanfattning En motion har lämnats in om att kommunen ser över sina lokaler.\n"),
                    "title: Svar på motion om översyn av kommunens lokaler «"));
}

TEST_CASE("two neighbouring §§ that both decide are minutes, whichever file they stand in") {
  const auto section = [](std::string_view sign, std::string_view title) {
    return std::string(sign) + "                     Dnr TN 2031-140\n" + std::string(title) + "\n\nBeslut\n\nNämnden har inget att erinra mot förslaget om arrende.\n\nÄrendet\n\nKommunen har sänt "
           "ut förslaget på samråd under våren.\n\n\n";
  };
  const std::string head = "Lindvads kommun\nTekniska nämnden\nSammanträdesprotokoll 2031-05-14\n\n";
  CHECK(test::says(test::told_of(head + section("TN § 97", "Förordnande") + section("TN § 98", "Detaljplan för hamnen")), "type: protokoll «"));
  CHECK(test::says(test::told_of(head + section("§ 7", "Förordnande") + section("§ 8", "Detaljplan för hamnen")), "type: protokoll «"));
  CHECK(test::says(test::told_of(head + section("§ 7", "Förordnande") + section("§ 19", "Detaljplan för hamnen")), "type: protokollsparagraf «"));
}
