// Who is elected, when the meeting was, and whose words stand where: §§ and minutes of other manners.
#include "core/facts/board_minutes.h"

using namespace diarium;
using test::persons;

TEST_CASE("a § that elects lists names, which are neither its title nor who sat there") {
  const std::string told = test::told_of("KOMMUNFULLMÄKTIGE                                        UTDRAG UR PROTOKOLL\nI LINDVADS KOMMUN                                        2035-02-24\n\n§ 9   Val av revisorer för åren 2035–2038 (KS 2034.611)\n\nKommunfullmäktige väljer\n\nRevisorer\nStig Holmér (S)\nBarbro Wikman (M)\n\n"
                                         "Revisorsersättare\nAnna Rutström (S)\nHåkan Beijer (L)\n\nOrdförande\nStig Holmér (S)\n\nYrkanden\nInger Trygg (S) yrkar bifall till valberedningens förslag.\n");
  CHECK_MESSAGE(test::says(told, "title: Val av revisorer för åren 2035–2038"), told);
  CHECK_MESSAGE(!test::says(told, "2038 (KS 2034.611) Kommunfullmäktige"), told);
  for (const std::string_view wrong : {"Stig Holmér (S) ordförande", "Anna Rutström (S) ersättare", "Håkan Beijer (L) ersättare", "Stig Holmér (S) ersättare"}) CHECK_MESSAGE(!test::says(told, "person: " + std::string(wrong)), told);
  CHECK_MESSAGE(test::says(told, "person: Inger Trygg (S) yrkande"), told);
}

TEST_CASE("the day on which minutes were approved is not that of the meeting") {
  for (const std::string_view day : {"Justerat fredag 27 maj 2033", "Justerat 2033-05-27", "Anslagsdatum 2033-05-27"}) {
    const std::string told = test::told_of("Miljönämnden\n\nProtokoll nr 5/2033\nTisdag 24 maj 2033 kl. 16.00–18.35\nRådhuset, Rum 2110\n\n" + std::string(day) + "\n\n§ 6\nSvar på skrivelse om bräddning\n\nBeslut\nNämnden besvarar skrivelsen.\n");
    CHECK(test::amiss(told, {"document_date: 2033-05-24", "!2033-05-27 sammanträde"}) == "");
  }
}

TEST_CASE("letters of a party behind «m.fl.» end no sentence") {
  const std::string told = test::told_of_minutes("Beslut\nTekniska nämnden besvarar skrivelsen.\n\nReservation\nCarl Wett m.fl. (M) och Lisa Torén (L) reserverar sig mot beslutet.\n");
  CHECK_MESSAGE(test::says(told, "person: Carl Wett (M) reservant"), told);
  CHECK_MESSAGE(test::says(told, "«Carl Wett m.fl. (M) och Lisa Torén (L) reserverar sig mot beslutet.»"), told);
  const std::string begins = test::told_of_minutes("Beslut\nTekniska nämnden besvarar skrivelsen. (V) och (MP) reserverar sig mot beslutet.\n");
  CHECK_MESSAGE(test::says(begins, "reservation: V, MP «(V) och (MP) reserverar sig mot beslutet.»"), begins);
}

TEST_CASE("what stands below «Framlagda förslag» was moved at the sitting") {
  const std::string told = test::told_of_minutes("Beslut\nTekniska nämnden besvarar skrivelsen.\n\nFramlagda förslag\n1) Ordföranden Anna Sjö m.fl. (MP) föreslår att nämnden beslutar enligt förvaltningens förslag.\n2) Carl Wett m.fl. (M) föreslår att nämnden ger förvaltningen i uppdrag att ta fram en plan.\n");
  CHECK(test::amiss(told, {"person: Carl Wett (M) yrkande", "!proposal: beslutsförslag"}) == "");
}

TEST_CASE("a board that decides to propose has rejected nothing") {
  const std::string told = test::told_of_minutes("Yrkanden\nBertil Frank (M) yrkar bifall till förvaltningens förslag.\n\nTEKNISKA NÄMNDEN BESLUTAR\n\natt som yttrande överlämna kontorets skrivelse, samt\n\natt föreslå att motionen avslås.\n");
  CHECK(test::amiss(told, {"proposal: beslutsförslag", "!decision: avslå"}) == "");
}

TEST_CASE("a member's initiative in a board has the title below the name of its form") {
  const std::string told = test::told_of("Ledamotsinitiativ i trafiknämnden\n2033-08-22\nLiberalerna\n\nSäkrare övergångsställen vid skolorna på Norr\n\nOlyckorna har blivit fler.\n\nVi föreslår trafiknämnden besluta\natt ge kontoret i uppdrag att se över övergångsställena.\n\nKajsa Ljung (L)\n");
  CHECK_MESSAGE(test::says(told, "title: Säkrare övergångsställen vid skolorna på Norr"), told);
}

TEST_CASE("«i andra hand» inside one demand divides none") {
  const std::string told = test::told_of("Gruppreservation från Moderaterna\n\nModeraterna reserverar sig mot beslutet att lägga ned campingen.\n\nVi yrkade avslag på förslaget och att ärendet i andra hand skulle återremitteras.\n\nUlf Prytz (M)\n");
  CHECK(test::amiss(told, {"type: reservation", "!«ärendet»", "!«skulle återremitteras.»"}) == "");
}

TEST_CASE("who moved an item of a list is who stands in it") {
  for (const std::string_view heading : {"Framlagda förslag", "Yrkanden"}) {
    for (const std::string_view mark : {"1) ", "- ", "• "}) {
      const std::string second = mark == "1) " ? "2) " : std::string(mark);
      const std::string told = test::told_of_minutes("Beslut\nTekniska nämnden besvarar skrivelsen.\n\n" + std::string(heading) + "\n" + std::string(mark) + "Ordföranden Anna Sjö m.fl. (MP) och Bo Ek (S) föreslår att nämnden beslutar enligt förvaltningens förslag.\n" + second + "Carl Wett m.fl. (M) yrkar avslag på förvaltningens förslag.\n");
      CHECK_MESSAGE(test::says(told, "by Anna Sjö (MP), Bo Ek (S) «"), told);
      CHECK_MESSAGE(test::says(told, "by Carl Wett (M) «avslag på förvaltningens förslag.»"), told);
    }
  }
}

TEST_CASE("a heading over what was moved is no point, and each who is called below it has moved") {
  const std::string told = test::told_of_minutes("Nämndens beslut\nNämnden antar nya regler.\nNämnden avslår Rolf Skogs tilläggsyrkande.\n\nYrkanden under mötet\nRolf Skog (M): bifall till tillägget\nMia Fransson (L): återremiss\n");
  CHECK(test::amiss(told, {"!«Yrkanden under mötet»", "by Rolf Skog (M) «bifall till tillägget»",
                    "by Mia Fransson (L) «återremiss»"}) == "");
}

TEST_CASE("who handed a motion in, as its form tells it, is its mover and not its title") {
  const std::string told = test::told_of("MOTION\nInlämnad av: Åsa Rosenlund, Centerpartiet\nDatum: 2034-04-03\nTill: Regionfullmäktige i Region Nordmark\n\nInför kontinuitetsmått i primärvården\n\nForskning visar att fast kontakt är bra.\n\nJag yrkar därför:\n\n1)  Att regionstyrelsen inför ett mått.\n2)  Att måttet redovisas öppet.\n");
  CHECK_MESSAGE(test::says(told, "title: Inför kontinuitetsmått i primärvården"), told);
  CHECK_MESSAGE(test::says(told, "person: Åsa Rosenlund (C) motionär"), told);
}

TEST_CASE("a field that names the matter is none of an office's proposals") {
  const std::string told = test::told_of("Beslutsförslag\nDatum 2034-09-04\n\nBygg- och miljöförvaltningen\n\nÄrende: Ansökan om serveringstillstånd för Krog Hamnen\nDnr: BMN-2034-1203\n\nFörslag till beslut\nBygg- och miljönämnden beviljar Hamnkrogen i Viksta AB tillstånd att servera vin.\n");
  CHECK(test::amiss(told, {"!«Ärende:", "«Bygg- och miljönämnden beviljar"}) == "");
}

TEST_CASE("a board that decides to propose on lines of their own proposes itself") {
  const std::string told = test::told_of("KOMMUNSTYRELSEN\nProtokollsutdrag från sammanträde den 4 maj 2032\n\n§ 88\nYttrande över motion om trygghetsvärdar\n\nKommunstyrelsen beslutar för sin del\n\natt föreslå kommunfullmäktige besluta\n\natt    bifalla motionens första yrkande samt\n\natt    anse motionens andra yrkande besvarat.\n\n"
                                         "Bakgrund\nMotionen har remitterats till kultur- och fritidsnämnden, som 2032-02-10 § 12 tillstyrkt motionen.\n");
  CHECK(test::amiss(told, {"proposal: beslutsförslag 1 by Kommunstyrelsen", "!by Kommunfullmäktige",
                    "2032-02-10 cited_decision"}) == "");
}

TEST_CASE("a reservation against another board's decision is told of that board") {
  const std::string told = test::told_of("Lindvads kommun\nKommunstyrelsen\nPROTOKOLL 2033-05-17\n\n§ 131\nSvar på motion om frukost\n\nBeslut\nMotionen avslås.\n\nBakgrund\nBarn- och utbildningsnämnden har i beslut den 21 april 2033 § 45 föreslagit att motionen avslås. Mot nämndens beslut reserverade sig Rolf Kvist (V).\n");
  CHECK_MESSAGE(test::says(told, "barn- och utbildningsnämnden"), told);
}

TEST_CASE("the day up to which somebody counted is no decision") {
  const std::string told = test::told_of("RAPPORT\nSocialnämnden i Lindvads kommun\n\nEj verkställda beslut\n\nAntal beslut som inte verkställts per den 30 juni 2033:\nÄldreomsorg       4\n");
  CHECK_MESSAGE(!test::says(told, "2033-06-30 cited_decision"), told);
}

TEST_CASE("a board for which its chair drafts a decision has proposed nothing") {
  const std::string told = test::told_of("LINDE STAD\nKOMMUNSTYRELSEN\n\nORDFÖRANDEFÖRSLAG\n2034-08-20\n\nUppföljning av överenskommelse\n\nFörslag till beslut\nKommunstyrelsen beslutar följande.\n1.  Uppföljningen noteras.\n2.  Stadsdirektören får i uppdrag att ta fram en reviderad överenskommelse.\n\nDisa Hall (MP)\nKommunstyrelsens ordförande\n");
  CHECK(test::amiss(told, {"proposal: beslutsförslag 2", "!by Kommunstyrelsen"}) == "");
}

TEST_CASE("a committee for a thing has all of its name") {
  const std::string told = test::told_of("Utskottet för lärande                Protokoll                         2035-10-08\n\n§ 93\nOrganisation läsåret 2036/37\n\nUtskottet för lärandes beslut\nÄrendet återremitteras till förvaltningen.\n");
  CHECK_MESSAGE(test::says(told, "body: Utskottet för lärande"), told);
}

TEST_CASE("auditors whom the council appointed write for themselves") {
  const std::string told = test::told_of("Revisionsberättelse för år 2032\n\nVi, av fullmäktige utsedda revisorer, har granskat verksamheten i kommunstyrelse och nämnder i Lindvads kommun under 2032.\n\nVi bedömer att styrelsen och nämnderna har bedrivit verksamheten på ett ändamålsenligt sätt och att kontrollen inte har varit för svag.\n\nVi tillstyrker att ansvarsfrihet beviljas.\n\nLindvad den 11 april 2033\n\nStig Rönn            Kaj Torn\n");
  CHECK_MESSAGE(test::says(told, "body: Revisorerna"), told);
}

TEST_CASE("what somebody moved beside the matter and lost is not what became of the matter") {
  const std::string told = test::told_of_minutes("Beslut\nTekniska nämnden beslutar\n1. att fastställa avgifterna enligt bilaga 1\n2. att avgifterna gäller från och med den 1 februari 2034\n3. att avslå Nora Janssons yrkande\n\nYrkanden\nNora Jansson (V) yrkar att avgiften ska vara oförändrad.\n");
  CHECK_MESSAGE(!test::says(told, "decision: avslå"), told);
  const std::string alone = test::told_of_minutes("Beslut\nTekniska nämnden avslår Nora Janssons yrkande.\n");
  CHECK_MESSAGE(test::says(alone, "decision: avslå"), alone);
}

TEST_CASE("«&» joins what a board is for as «och» does") {
  const std::string told = test::told_of("Nämnden för Kultur & Fritid                       Protokoll\n2033-03-15                                        Sida 5\n\n§ 21\nBidrag till studieförbund\n\nNämndens beslut\nNämnden fördelar bidraget.\n");
  CHECK_MESSAGE(test::says(told, "body: Nämnden för Kultur & Fritid"), told);
}

TEST_CASE("the chair who puts a question to the vote asks no interpellation, and a day with its § is a decision") {
  const std::string told = test::told_of_minutes("Beslut\nTekniska nämnden godkänner yttrandet.\n\nBeslutsgång\nOrdförande Hanna Wik (S) ställer frågan om ärendet ska avgöras idag. Svaret är ja.\n\nBakgrund\nArbetsutskottet gav den 3 oktober 2030 (§ 166) direktören i uppdrag att utreda saken.\n");
  CHECK(test::amiss(told, {"!interpellant", "2030-10-03 cited_decision"}) == "");
}

TEST_CASE("a memo to a working committee is that committee's, not a board's that it speaks of") {
  const std::string told = test::told_of("PM\n2035-01-14\nTill: Kommunstyrelsens arbetsutskott\nFrån: Kommundirektör Gerd Skog\n\nLägesrapport om flytt av biblioteket\n\nKultur- och fritidsnämnden har ställt sig positiv till förslaget om flytt.\n");
  CHECK_MESSAGE(test::says(told, "body: Kommunstyrelsens arbetsutskott"), told);
}

TEST_CASE("a line «Av …» of names alone tells whose motion or question it is") {
  const std::string told = test::told_of("Motion till kommunfullmäktige i Lindvad\n\nBehåll ambulansen\n\nAv Per-Erik Stoor (C), Ann Jonasson (C) och Berit Edh (C)\n\nNärmaste akutsjukhus ligger långt bort. Ordföranden Bo Ek (S) har sagt att det är acceptabelt.\n\nKommunfullmäktige föreslås besluta\n\natt ambulansstationen bibehålls\n\nHede den 2 oktober 2031\n");
  for (const std::string_view name : {"Per-Erik Stoor", "Ann Jonasson", "Berit Edh"}) CHECK_MESSAGE(test::says(told, "person: " + std::string(name) + " (C) motionär"), told);
  CHECK_MESSAGE(!test::says(told, "Bo Ek (S) motionär"), told);
  const std::string question = test::told_of("Interpellation                                                       2032-09-07\nStälld till kommunalrådet Mårten Fahl (KD)\nAv Jenny Strid (S)\n\nKöerna till psykiatrin\n\nI juni väntade 417 barn på en första bedömning.\n\nDärför vill jag fråga:\n\n• Hur många barn väntar i dag?\n");
  CHECK(test::amiss(question, {"person: Jenny Strid (S) interpellant", "!Mårten Fahl (KD) interpellant"}) == "");
}

TEST_CASE("who is elected a deputy serves for nobody at the sitting") {
  const std::string told = test::told_of_minutes("Beslut\n\nTill ordinarie representant utses Anna Berg (S) och till ersättare Bo Ek (M).\n");
  CHECK(test::says(told, "person: Bo Ek (M) annan"));
  CHECK(test::says(test::told_of_minutes("Beslut\n\nNämnden väljer Anna Berg (S) till ledamot och som ersättare Bo Ek (M).\n"), "person: Bo Ek (M) annan"));
}

TEST_CASE("who is chosen for a post is no decision by the line that names them") {
  const std::string told = test::told_of_minutes("Beslut\n\nNämnden beslutar att välja\nGreta Ek (L), vice ordförande\nBo Dal (M), ledamot\nAnna Berg (S)\n");
  CHECK(test::amiss(told, {"beslut 1 by Tekniska nämnden «Nämnden beslutar att välja Greta Ek (L), vice ordförande Bo Dal (M), ledamot Anna Berg (S)»",
                    "!«Greta Ek (L), vice ordförande»", "!«Bo Dal (M), ledamot»"}) == "");
  CHECK(test::says(test::told_of_minutes("Beslut\n\nNämnden beslutar följande.\nGreta Ek (L) utses till ordförande.\n"), "Greta Ek (L) utses till ordförande"));
}

TEST_CASE("who is elected on lines below «att välja» is of the decision") {
  for (const auto& [decided, all] :
       {std::pair{"Nämnden beslutar att välja\n\nAnna Berg (S), ordförande\nPer Ek (M)\n\ntill ledamöter i valberedningen.\n", "«Nämnden beslutar att välja Anna Berg (S), ordförande Per Ek (M) till ledamöter i valberedningen.»"},
        std::pair{"Nämnden beslutar att utse följande personer till ledamöter:\n\nAnna Berg (S)\nPer Ek (M)\n\nExpedieras till\nDe valda\n", "till ledamöter: Anna Berg (S) Per Ek (M)»"}})
    CHECK(test::says(test::told_of_minutes("Beslut\n\n" + std::string(decided)), all));
  const std::string told = test::told_of_minutes("Beslut\n\n1. Till ledamöter väljs:\n   Anna Berg (S)\n   Per Ek (M)\n2. Till ersättare väljs:\n   Cia Dal (KD)\n");
  CHECK(test::says(told, "«Till ledamöter väljs: Anna Berg (S) Per Ek (M)»"));
  CHECK(test::says(told, "«Till ersättare väljs: Cia Dal (KD)»"));
  CHECK(!test::says(test::told_of_minutes("Beslut\n\nNämnden utser Per Ek (M) att justera protokollet.\n\nAnna Berg\nSekreterare\n"), "justera protokollet. Anna"));
  CHECK(!test::says(test::told_of_minutes("Beslut\n\nPlanen antas.\n\nParagrafen är omedelbart justerad.\n"), "«Paragrafen"));
}

TEST_CASE("the post that somebody is elected to is none at the sitting") {
  for (const std::string_view names : {"Anna Berg (S), ordförande\nPer Ek (M), ersättare\n", "Anna Berg (S)          Ordförande\nPer Ek (M)             Ersättare\n"}) {
    const std::string told = test::persons(std::string(test::board_head) + "Beslut\n\nNämnden beslutar att till valberedningen välja\n\n" + std::string(names));
    CHECK(test::amiss(told, {"Anna Berg (S) annan", "Per Ek (M) annan"}) == "");
  }
}

TEST_CASE("who is chosen as substitute by the decision sits at no meeting") {
  const std::string read = persons(
      "VINGE KOMMUN\nKommunfullmäktige\nProtokoll 2031-05-06\n\n§ 12\nVal till tekniska nämnden\n\nBeslut\n\n"
      "Kommunfullmäktige väljer följande.\n\nErsättare\nGöran Axell (L)\nHans Borg (MP)\n");
  CHECK(read.find("Hans Borg (MP) annan") != std::string::npos);
}

TEST_CASE("who is dismissed from a seat is dismissed by those who meet") {
  for (const std::string_view post : {"från uppdraget som ledamot i socialnämnden", "som ordförande i socialnämnden"}) {
    const test::Read read = test::read_facts("§ 99    Entledigande\nBeslut\nJohan Tegn (KD) entledigas " + std::string(post) + ".\n");
    CHECK(!test::says(test::facts_text(read), "by Socialnämnden"));
    facts::Facts meeting, section = read.facts;
    meeting.body = facts::Value{"Kommunfullmäktige", {0, 17}};
    facts::inherit(meeting, "sagt på första sidan", "§ 99    Entledigande", section);
    CHECK(test::only(section.proposals).by == "Kommunfullmäktige");
  }
}
