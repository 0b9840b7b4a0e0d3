// What papers in manners that no rule had been written for must not be made to say, and what of them was lost: two manners a
// case, made up before anything was mended by them.
#include "core/facts/board_minutes.h"
#include "facts/parts/minutes.h"

using namespace diarium;

namespace {
constexpr std::string_view question_head = "Lindvads kommun\nKommunfullmäktige\nSammanträdesprotokoll 2031-05-14\n\n§ 42 Ledamöternas frågestund\n\n";
}  // namespace

TEST_CASE("what greets, or tells where, when or beside which sitting a paper belongs, is no title") {
  const std::string letter = "Till\nKommunfullmäktige i Lindvads kommun\n\nBästa ledamöter!\n\nNär jag i vintras gick förbi hemmet slogs jag av hur "
                             "tyst det var i de stora salarna på nedre botten.\n\nAnna Berg\nFolkpartiet liberalerna\n";
  CHECK(!test::says(test::told_of("Torsvik den 11 april 1998\n\n" + letter), "title:"));
  CHECK(!test::says(test::told_of("Norra Torsvik, 11 april 2026\n\nHej,\n\n" + letter), "title:"));
  for (const std::string_view line : {"Bilaga till § 77, kommunstyrelsen den 8 juni 2031", "Bilaga 2 till kommunstyrelsens sammanträde 2031-06-08"}) {
    const std::string told = test::told_of(std::string(line) + "\n\nSÄRSKILT YTTRANDE\n\nÄrende 11: Samråd om plan för Norra Torsvik\n\nMiljöpartiet "
                                                               "står bakom beslutet men vill framhålla att marken är god.\n\nTuva Ek, Miljöpartiet   "
                                                               "              Ossian Rönn, Miljöpartiet\n");
    CHECK(test::says(told, "title: Samråd om plan för Norra Torsvik «"));
    CHECK(test::says(told, "yttrande: Tuva Ek (MP), Ossian Rönn (MP) "));
  }
  const std::string minutes = test::told_of("TORSVIKS STAD\nKommunfullmäktige\nProtokoll nr 8/2031\nSammanträde måndagen den 17 oktober 2031\n\n"
                                            "Ordföranden öppnar sammanträdet och förrättar upprop bland alla de valda.\n");
  CHECK(!test::says(minutes, "title: Sammanträde"));
}

TEST_CASE("what somebody intends to do, wherever its line breaks, is proposed by nobody") {
  const std::string head = "Revisorerna\ni Lindvads kommun                    2031-12-06\n\nTill\nSocialnämnden\n\nGranskning av hemtjänsten\n\n";
  const std::string asked = "Vi önskar svar från socialnämnden senast den 29 februari 2032 på vilka åtgärder nämnden ";
  for (const std::string_view verb : {"avser", "planerar", "kommer"})
    CHECK(!test::says(test::told_of(head + asked + std::string(verb) + "\natt vidta med anledning av granskningen.\n"), "proposal:"));
  const std::string told = test::told_of(head + asked + "avser att vidta. Rapporten behandlades vid revisorernas sammanträde den 6 december.\n");
  CHECK(test::says(told, "municipality: Lindvad "));
  CHECK(test::says(told, "date: 2031-12-06 sammanträde"));
  CHECK(!test::says(told, "2032-12-06"));
}

TEST_CASE("a member's home between party and title leaves the title with its bearer") {
  const std::string head = "RÄDDNINGSTJÄNSTFÖRBUNDET TVÅSJÖ          Protokoll\nDirektionen                              2031-06-13\n\n";
  const std::string told = test::persons(head + "Ledamöter:  Peder Vass (C), Lomviken, ordförande\n            Gun-Britt Alm (S), Tvärån, vice "
                                                "ordförande\n            Said Kaveh (L), Lomviken\n\n§ 29  Dagordning\n\nDagordningen godkändes.\n");
  CHECK(test::says(told, "Peder Vass (C) ordförande"));
  CHECK(!test::says(told, "Gun-Britt Alm (S) ordförande"));
  CHECK(test::says(test::persons(head + "Närvarande\nPeder Vass (C), Norra Lomvikens kommun, ordförande\nSaid Kaveh (L), Lomviken\n\n§ 29  "
                                        "Dagordning\n\nDagordningen godkändes.\n"),
                   "Peder Vass (C) ordförande"));
}

TEST_CASE("who announces a dissenting opinion reserves") {
  for (const std::string_view said : {"Ledamoten Bengt Sand (M) anmälde avvikande mening.", "Bengt Sand (M) anmäler avvikande mening till protokollet."}) {
    const std::string paper = std::string(test::board_head) + "Beslut\n\nTekniska nämnden avslår ansökan.\n\n" + std::string(said) + "\n";
    CHECK(test::says(test::told_of(paper), "reservation: Bengt Sand (M)"));
    CHECK(test::says(test::persons(paper), "Bengt Sand (M) reservant"));
    CHECK(!test::says(test::told_of(paper), "protokollsanteckning"));
  }
}

TEST_CASE("a proposal from a service on the web is its citizen's, and no board that it does not name gets it") {
  for (const std::string_view head : {"E-förslag nr 2031-117\nRubrik: Sänk farten på Bruksgatan till 30\nInskickat av: Fredrika Lång\nPublicerat: 2031-10-02\n\n",
                                      "E-förslag: Sänk farten på Bruksgatan till 30\n\nNamn: Fredrika Lång\nDatum: 2031-10-02\n\n"}) {
    const std::string told = test::told_of(std::string(head) + "Mitt förslag\nJag föreslår att farten på Bruksgatan sänks till 30 km i timmen.\n\n"
                                                               "Så går det till\nFörslag med minst 100 röster lämnas till ansvarig nämnd, som beslutar.\n");
    CHECK(test::says(told, "type: medborgarforslag"));
    CHECK(test::says(told, "title: Sänk farten på Bruksgatan till 30 «"));
    CHECK(test::says(told, "motion_yrkande 1 by Fredrika Lång"));
    CHECK(!test::says(told, "body: Nämnd"));
  }
}

TEST_CASE("a motion that is written as a letter is one where who signs it is of a party") {
  const auto letter = [](std::string_view asks, std::string_view signs) {
    return test::told_of("Torsvik den 11 april 1998\n\nTill\nKommunfullmäktige\ni Lindvads kommun\n\nHemmet har varit utan musik sedan tjänsten drogs in, "
                         "och de gamla sitter ensamma om dagarna.\n\n" +
                         std::string(asks) + "\n\natt ge socialnämnden i uppdrag att ta fram ett program.\n\nHögaktningsfullt\n\n" + std::string(signs) + "\n");
  };
  for (const std::string_view asks : {"Jag hemställer därför att kommunfullmäktige måtte besluta", "Därför yrkar vi att fullmäktige beslutar"}) {
    const std::string told = letter(asks, "Inga-Maj Skog\nFolkpartiet liberalerna");
    CHECK(test::says(told, "type: motion"));
    CHECK(test::says(told, "motion_yrkande 1 by Inga-Maj Skog (FP)"));
    CHECK(!test::says(told, "title: Kommunfullmäktige"));
  }
  CHECK(!test::says(letter("Jag hemställer därför att kommunfullmäktige måtte besluta", "Inga-Maj Skog\nStorgatan 3, Torsvik"), "type: motion"));
}

TEST_CASE("motions that are announced are no points of a decision") {
  for (const std::string_view mark : {"- ", "• "}) {
    const std::string told = test::told_of_minutes("Kommunfullmäktige beslutar att remittera följande motioner till kommunstyrelsen för beredning:\n" +
                                                   std::string(mark) + "Motion från Sven Hall (M) om lov för plank\n" + std::string(mark) +
                                                   "Motion från Elin Sarv (V) om sommarjobb åt alla\n");
    CHECK(!test::says(told, "«Motion från"));
  }
}

TEST_CASE("a table of votes tells its sums where its last line has nothing but numbers") {
  const auto table = [](std::string_view sums, std::string_view after) {
    return test::told_of_minutes("Omröstning\n\nLedamot                       Parti       Ja     Nej     Avstår\nPatrik Ald, ordf              L           X\n"
                                 "Therese Öhr                   S           X\nGunilla Wret                  V                  X\n" +
                                 std::string(sums) + "\n\n" + std::string(after));
  };
  CHECK(test::says(table("                                          2      1       0", ""), "vote: 2-1-0"));
  CHECK(test::says(table("Summa                                     2      1       0", ""), "vote: 2-1-0"));
  CHECK(!test::says(table("12     34", ""), "vote: 12-34"));
}

TEST_CASE("a § of a few words is read in the language of the minutes that it is of") {
  const std::string told = test::told_of("§ 29  Dagordning\nDagordningen godkändes.\n");
  CHECK(test::says(told, "title: Dagordning «"));
  CHECK(test::says(told, "paragraph: 29"));
  CHECK(test::says(test::told_of("§ 32\nLarmställ\n\nÄrendet utgår.\n"), "paragraph: 32"));
}

TEST_CASE("of several questions at one sitting each is told with its own asker and number") {
  const std::string headed = test::told_of(std::string(question_head) +
                                           "Fråga från Ebba Kling (M) till socialnämndens ordförande Hasse Torp (S) om väntetider\n\nEbba Kling ställer "
                                           "följande fråga: Hur länge får den som ansöker vänta på beslut?\nHasse Torp svarar att snittet är elva dagar.\n\n"
                                           "Fråga från Nima Rost (L) till kommunstyrelsens ordförande Lova Sehl (S) om tiggeri\n\nNima Rost ställer följande "
                                           "fråga: Tänker kommunstyrelsen föreslå ett förbud i centrum?\nLova Sehl svarar nej.\n");
  CHECK(test::says(headed, "fråga 1 by Ebba Kling (M) «Hur länge"));
  CHECK(test::says(headed, "fråga 2 by Nima Rost (L) «Tänker kommunstyrelsen"));
  const std::string numbered = test::told_of(std::string(question_head) +
                                             "Fråga 1\n\nEbba Kling (M) ställer följande fråga:\n\nAnser du att det finns risker med att elva dagar går?\nHasse Torp "
                                             "(S) besvarar frågan.\n\nFråga 4\n\nNima Rost (L) ställer följande fråga:\n\nMot den bakgrunden vill jag fråga "
                                             "kommunalrådet om han tänker verka för att bron lagas.\nLova Sehl (S) besvarar frågan.\n");
  CHECK(test::says(numbered, "fråga 1 by Ebba Kling (M) «Anser du att det finns risker med att elva dagar går?»"));
  CHECK(test::says(numbered, "fråga 4 by Nima Rost (L) «om han tänker verka för att bron lagas.»"));
}

TEST_CASE("a question that no mark ends is one all the same") {
  const std::string head = "Interpellation till kommunstyrelsens ordförande Hasse Torp (S)\n\nBron i Torsvik\n\nBron har varit stängd i två år, och ingen vet när den "
                           "öppnar för trafik.\n\n";
  CHECK(test::says(test::told_of(head + "Med anledning av detta vill jag fråga kommunstyrelsens ordförande om bron kommer att öppnas före sommaren.\n\nAnna Berg (M)\n"),
                   "fråga 1 by Anna Berg (M) «om bron kommer att öppnas före sommaren.»"));
  CHECK(test::says(test::told_of(head + "Jag ställer därför följande fråga:\n\nNär öppnar bron för trafik.\n\nAnna Berg (M)\n"), "fråga 1 by Anna Berg (M)"));
  CHECK(!test::says(test::told_of(head + "Jag vill ta upp en fråga om bron.\n\nAnna Berg (M)\n"), "fråga 1"));
}

TEST_CASE("what became of a matter is told by a sentence of its own where minutes list no decision") {
  const std::string asked = "Disa Fern (MP) har ställt en interpellation till kommunalrådet Ingmar Ros (S) om skyfall.\n\nInterpellationen får ställas.\n\n";
  CHECK(test::says(test::told_of(std::string(question_head) + asked + "Interpellationen förklarades besvarad.\n"), "decision: besvarad by Kommunfullmäktige"));
  CHECK(test::says(test::told_of(std::string(question_head) + asked + "Interpellationen bordläggs till nästa sammanträde.\n"), "decision: bordlägga"));
  CHECK(!test::says(test::told_of(std::string(question_head) + asked + "Interpellationen bordlades den 3 maj.\n"), "decision:"));
}

TEST_CASE("a vote of another sitting that somebody tells of is none of this one") {
  const std::string reserved = "Reservation\n\nBudget 2032\n\nVi reserverar oss mot beslutet. ";
  CHECK(!test::says(test::told_of(reserved + "Vi föreslog redan i mars 2031 en översyn, vilket röstades ned med 21 röster mot 18.\n\nRolf Ek (M)\n"), "vote:"));
  CHECK(!test::says(test::told_of_minutes("Bakgrund\n\nFrågan har tidigare prövats av nämnden och föll med 5 röster mot 4.\n"), "vote:"));
  CHECK(test::says(test::told_of_minutes("Beslut\n\nNämnden beslutar med 5 röster mot 4 att avslå ansökan.\n"), "vote: 5-4"));
}

TEST_CASE("a question that came by mail is told with its subject, its writer and what is asked") {
  const std::string text = "Från: Ante Berg <ante.berg@politiker.lindvad.example>\nSkickat: den 3 juni 2031 22:47\nTill: Kommunstyrelsen\nÄmne: ";
  const std::string asked = "\n\nHej,\n\nhär kommer en fråga till kommunstyrelsens ordförande Birgit Orre (S). I maj stängdes badet vid näset.\n\nMin fråga till dig är "
                            "därför:\nNär räknar du med att badet kan öppnas igen?\n\nVänliga hälsningar\nAnte Berg, ledamot (C)\n";
  for (const std::string_view subject : {"Fråga till kommunalrådet inför fullmäktige", "VB: SV: Fråga till kommunalrådet inför fullmäktige"}) {
    const std::string told = test::told_of(text + std::string(subject) + asked);
    CHECK(test::says(told, "type: enkel_fraga"));
    CHECK(test::says(told, "title: Fråga till kommunalrådet inför fullmäktige «"));
    CHECK(test::says(told, "document_date: 2031-06-03"));
    CHECK(test::says(told, "fråga 1 by Ante Berg (C) «När räknar du"));
  }
  const std::string sent_on = "Från: Registrator\nSkickat: den 4 juni 2031 08:11\nTill: Nämnden\nÄmne: VB: Fråga\n\nHej!\nFör kännedom till nämnden.\n\n";
  CHECK(!test::says(test::told_of(sent_on + text + "Fråga till kommunalrådet" + asked), "document_date:"));
}

TEST_CASE("what the next line says of another is not said of who ends the line above") {
  for (const std::string_view end : {"om tiggeri", "om bussar i norr"})
    CHECK(test::says(test::persons(std::string(question_head) + "Fråga från Nima Rost (L) till kommunstyrelsens ordförande Lova Sehl (S) " + std::string(end) +
                                   "\nNima Rost ställer följande fråga: Tänker kommunstyrelsen föreslå ett förbud?\nLova Sehl svarar nej.\n"),
                     "Lova Sehl (S) ordförande, svarande"));
}

TEST_CASE("a table of those that were asked tells who answered, and whose the paper is stands elsewhere") {
  for (const std::string_view head : {"Remissinstans               Beslut           Kommentar\n", "Remissinstanser             Inställning      Synpunkt\n"}) {
    const std::string told = test::told_of(
        "Sollanda stad                                                  2031-09-17\nStadsbyggnadskontoret                                          SBN 2031-1187\n"
        "Tjänsteutlåtande                                               Till stadsbyggnadsnämnden\n\nRiktlinjer för uteserveringar\n\nFörslag till beslut\n"
        "Stadsbyggnadsnämnden godkänner utlåtandet.\n\nRemissen\nFörslaget skickades till fem remissinstanser den 3 mars 2031. Svarstiden gick ut den 30 maj.\n\n" +
        std::string(head) +
        "Kulturnämnden               Tillstyrker      Vill se längre säsong\nTekniska nämnden            Avslår           Snöröjningen försvåras\n"
        "Funktionsrätt Sollanda      Avstyrker        Blir trångt\nSollanda Fastigheter AB     -                Inget svar\nPolismyndigheten\n\nKontorets bedömning\nKontoret anser inte att invändningen är ett hinder.\n");
    CHECK(test::says(told, "body: Stadsbyggnadsnämnden"));
    CHECK(test::says(told, "referral: Kulturnämnden (answered)"));
    CHECK(test::says(told, "referral: Tekniska nämnden (answered)"));
    CHECK(test::says(told, "referral: Sollanda Fastigheter AB (silent)"));
    CHECK(test::says(told, "referral: Funktionsrätt Sollanda (answered)"));
    CHECK(test::says(told, "date: 2031-05-30 deadline"));
    CHECK(!test::says(told, "decision: avslå"));
  }
}

TEST_CASE("a note that a group leaves is told as one, whatever its heading") {
  const std::string decided = "Beslut\n\nTekniska nämnden avslår ansökan.\n\n";
  CHECK(test::says(test::told_of_minutes(decided + "Protokollsanteckning\n\nSverigedemokraterna lämnar följande anteckning: Vi hade hellre sett ett bifall.\n"),
                   "protokollsanteckning: SD"));
  CHECK(test::says(test::told_of_minutes(decided + "Pia Ek (L) lämnar följande anteckning till protokollet: Vi hade hellre sett ett bifall.\n"),
                   "protokollsanteckning: Pia Ek (L)"));
  for (const std::string_view to : {"Beslutet skickas till", "Beslutet ska skickas till"})
    CHECK(test::says(test::told_of_minutes(decided + "Protokollsanteckning\n\nPia Ek (L) lämnar följande anteckning: \"Vi hade hellre sett ett bifall.\"\n\n" + std::string(to) +
                                           "\nEkonomiavdelningen\n"),
                     "hellre sett ett bifall.\"»"));
}

TEST_CASE("a form's name whose letters stand apart is that form") {
  for (const std::string_view name : {"K A L L E L S E", "KALLELSE"}) {
    const std::string told = test::told_of("LJUSTORP KOMMUN\nKommunstyrelsens arbetsutskott\n\n" + std::string(name) +
                                           "\n\nTid:    Tisdag 2 september 2031, kl 08.30\nPlats:  Kommunkontoret, Stora rummet\n\nÄrenden\n1    Upprop och val av justerare\n"
                                           "2    Ekonomisk uppföljning t.o.m. juli\n     KS 2031-00012\n3    Svar på motion (L) om slöjdlokaler\n     KS 2030-00877\n");
    CHECK(test::says(told, "type: kallelse"));
    CHECK(test::says(told, "body: Kommunstyrelsens arbetsutskott"));
    CHECK(test::says(told, "document_date: 2031-09-02"));
    CHECK(!test::says(told, "title: K A L"));
    CHECK(!test::says(told, "(own)"));
  }
}

TEST_CASE("a body's name in capital letters is that body's") {
  for (const std::string_view name : {"MILJÖ- OCH BYGGNADSNÄMNDEN", "Miljö- och byggnadsnämnden"}) {
    const std::string told = test::told_of(std::string(name) + "            Sammanträdesprotokoll            Sammanträdesdatum 2031-02-17\n\nMbn § 22\n\nYttrande över "
                                                               "plan\n\nBeslut\n\nMiljö- och byggnadsnämnden avstyrker förslaget.\n");
    CHECK(test::says(told, "body: Miljö- och byggnadsnämnden"));
    CHECK(test::says(told, "decision: avstyrka by Miljö- och byggnadsnämnden to  «"));
  }
}

TEST_CASE("what owners decide at their meeting is decided") {
  const std::string head = "Protokoll fört vid ordinarie årsstämma i Dalvikens Fastighets AB,\nfredagen den 21 april 2031 i Dalviken.\n\n§ 1 Öppnande\nStyrelsens ordförande "
                           "Benny Lager förklarade stämman öppnad.\n\n§ 4 Resultat\n";
  for (const std::string_view lead : {"Stämman beslutade\na) att fastställa resultaträkningen,\nb) att bevilja styrelsen ansvarsfrihet.\n",
                                      "Årsstämman beslutar\natt fastställa resultaträkningen,\natt bevilja styrelsen ansvarsfrihet.\n"}) {
    const std::string told = test::told_of(head + std::string(lead));
    CHECK(test::says(told, "proposal: beslut 1 by"));
    CHECK(!test::says(told, "motion_yrkande"));
  }
}

TEST_CASE("a paper that names its kind in a field is decided by delegation, and a seat on a board makes it nobody's paper") {
  for (const std::string_view head : {"Dokumenttyp: Delegationsbeslut               Beslutsnr: 2031:44\n", "Delegationsbeslut               Beslutsnr: 2031:44\n"})
    CHECK(test::says(test::told_of(std::string(head) + "Fattat av: Gatuchef Nils Ovan            Datum: 2031-03-09\n\nParkering vid torget\n\nBeslut\nGatuchefen beslutar att "
                                                       "fordon inte får parkeras vid torget under festen.\n"),
                     "proposal: beslut 1"));
  CHECK(!test::says(test::told_of("Lindvads kommun\nValberedningen\n\nProtokoll från valberedningens möte\n\nFyllnadsval av ledamot i kulturnämnden efter Asta Hjort (S)\n\n"
                                  "Vi föreslår att Jonna Wik (S) väljs för tiden till och med den 31 december 2032.\n"),
                    "body: Kulturnämnden"));
}

TEST_CASE("who asked is known in the answer by a name without a party") {
  for (const std::string_view asked : {"Göran Sund har i en interpellation frågat mig följande:\n\n• Hur hög är frånvaron i hemtjänsten?\n",
                                       "Göran Sund har i en interpellation ställt följande fråga:\n\nHur hög är frånvaron i hemtjänsten?\n"}) {
    const std::string told = test::told_of("Svar på interpellation om frånvaro\n\n" + std::string(asked) + "\nJag vill tacka för frågan. Frånvaron var hög.\n\nLotten Ärl (S)\n");
    CHECK(test::says(told, "fråga 1 by Göran Sund «"));
    CHECK(test::says(told, "person: Göran Sund () interpellant"));
  }
}

TEST_CASE("a title ends where a board of two names begins to decide, and the sums that it grants outweigh what it refuses") {
  for (const std::string_view board : {"Kultur- och fritidsnämnden", "Kulturnämnden"}) {
    const std::string told = test::told_of(std::string(board) + "                                         PROTOKOLL\ni Måsvik                         "
                                           "                                  2031-02-21\n\n§ 12  Föreningsbidrag 2031                     KFN 2031/8\n\n" + std::string(board) +
                                           " beslutar\natt bevilja bidrag enligt nedan, samt\natt avslå ansökan från Måsviks Modellflygklubb.\n\nProtokollsanteckning\nPetra Vall (S) låter "
                                           "anteckna: Modellflyget borde ha fått något.\n");
    CHECK(test::says(told, "title: Föreningsbidrag 2031 «"));
    CHECK(!test::says(told, "decision: avslå"));
    CHECK(test::says(told, "protokollsanteckning: Petra Vall (S)"));
  }
}

TEST_CASE("what a complaint says of a member is no conflict of interest") {
  for (const std::string_view says : {"Klaganden anför att ledamoten Stefan Grahn (C) var jävig och att kallelsen kom för sent.", "Klaganden hävdar att Stefan Grahn (C) var jävig."})
    CHECK(!test::says(test::persons("YTTRANDE\n2031-09-30\n\nFörvaltningsrätten i Torsvik\n\nKommunfullmäktige beslutade den 17 juni 2031, § 88, att lägga ned skolan. " + std::string(says) + "\n"),
                      "jäv"));
}

TEST_CASE("who leaves the room for a conflict of interest stands behind the verb, too") {
  for (const std::string_view says : {"Pga jäv lämnar Eva Quist (M) sammanträdet under denna punkt.", "På grund av jäv lämnade Eva Quist (M) lokalen."})
    CHECK(test::says(test::persons(std::string(test::board_head) + "Tekniska nämnden beslutar att bordlägga ärendet.\n\n" + std::string(says) + "\n"), "Eva Quist (M) jäv"));
}

TEST_CASE("whom somebody will write to is not the body whose notes they are") {
  for (const std::string_view said : {"Rådet beslutade att skriva till socialnämnden.", "PRO föreslog att rådet skickar en skrivelse till socialnämnden om bänken."})
    CHECK(!test::says(test::told_of("Kommunala pensionärsrådet                     Minnesanteckningar\nFlensta kommun                                2031-03-10\n\nNytt boende på Ängen\n\nZara "
                                    "Lind berättade att byggstarten flyttas till hösten 2032, och rådet uttryckte sin oro över det. Många har väntat länge. " +
                                    std::string(said) + "\n"),
                      "body: Socialnämnden"));
}

TEST_CASE("a demand counts where the letters of its mover's party are small") {
  for (const std::string_view party : {"(m)", "(M)"})
    CHECK(test::says(test::told_of_minutes("Från Posten föreligger en skrivelse om kontoret. Harald Lööf " + std::string(party) +
                                           " yrkar att skrivelsen lägges till handlingarna.\n\nTekniska nämnden beslutar\n\natt framföra sin protest.\n"),
                     "yrkande 1 by Harald Lööf (M) «skrivelsen lägges"));
}

TEST_CASE("what yes and no mean may stand behind a dash") {
  for (const std::string_view mark : {" – ", ": "}) {
    const std::string told = test::told_of_minutes("Omröstning\n\nJa" + std::string(mark) + "ärendet avgörs i dag. Nej" + std::string(mark) +
                                                   "återremiss.\n\nResultat: 24 ja, 13 nej, 0 avstår.\n");
    CHECK(test::says(told, "vote: 24-13-0 yes: ärendet avgörs i dag no: återremiss"));
  }
}

TEST_CASE("who demands, objects or stands aside in minutes is told by a bare name") {
  const std::string told = test::told_of_minutes(
      "Yrkanden\nAnna Bergqvist yrkar bifall till motionen.\nKarin Lund och Olle Ståhl yrkar att ärendet återremitteras.\n\nBeslut\nTekniska nämnden avslår motionen.\n\n"
      "Reservation\nAnna Bergqvist reserverar sig mot beslutet.\n");
  CHECK(test::says(told, "yrkande 1 by Anna Bergqvist «bifall"));
  CHECK(test::says(told, "by Karin Lund, Olle Ståhl «ärendet återremitteras"));
  CHECK(test::says(told, "reservation: Anna Bergqvist"));
  const std::string aside = test::told_of_minutes("Beslut\nTekniska nämnden avslår ansökan.\n\nMot beslutet reserverar sig Karin Lund och Olle Ståhl.\nPer Dahl deltar inte i beslutet på "
                                                  "grund av jäv.\nSven Hed anmäler avvikande mening.\n");
  CHECK(test::says(aside, "reservation: Karin Lund, Olle Ståhl"));
  CHECK(test::says(aside, "person: Per Dahl () jäv"));
  CHECK(test::says(aside, "reservation: Sven Hed"));
  CHECK(!test::says(test::told_of("Tjänsteskrivelse\n2031-01-15\n\nBakgrund\n\nAnna Bergqvist yrkar i sin skrivelse att vägen lagas.\n"), "Anna Bergqvist () yrkande"));
}

TEST_CASE("who is dismissed from a seat is dismissed by those who meet") {
  for (const std::string_view post : {"från uppdraget som ledamot i socialnämnden", "som ordförande i socialnämnden"}) {
    const test::Read read = test::read_facts("§ 99    Entledigande\nBeslut\nJohan Tegn (KD) entledigas " + std::string(post) + ".\n");
    CHECK(!test::says(test::facts_text(read), "by Socialnämnden"));
    facts::Facts meeting, section = read.facts;
    meeting.body = facts::Value{"Kommunfullmäktige", {0, 17}};
    facts::inherit(meeting, "sagt på första sidan", "§ 99    Entledigande", section);
    REQUIRE(section.proposals.size() == 1);
    CHECK(section.proposals[0].by == "Kommunfullmäktige");
  }
}

TEST_CASE("the number of a page above the next § cites no decision") {
  for (const std::string_view page : {"                      12\n\n", "\n\n"})
    CHECK(!test::says(test::told_of("SKURUPA KOMMUN                 PROTOKOLL\nKommunfullmäktige              2031-10-26" + std::string(page) +
                                    "§ 98    Val av presidium\n\nBeslut\nKommunfullmäktige väljer Lars Hult (S) till ordförande.\n\n§ 99    Entledigande\nBeslut\nJohan Tegn (KD) entledigas.\n"),
                      "cited: decision"));
  CHECK(test::says(test::told_of_minutes("Bakgrund\n\nKommunfullmäktige beslutade den 26 oktober\n2031, § 98, att utreda frågan.\n"), "cited: decision"));
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

TEST_CASE("what stands behind another verb, or is said by a body of the matter, is demanded by nobody") {
  CHECK(!test::says(test::told_of("Protokollsanteckning\n\nBygglov för minaret\n\nVi yrkade avslag i arbetsutskottet men valde att inte delta i nämndens beslut.\n\nRickard Ohm (SD)\n"),
                    "«inte delta"));
  CHECK(!test::says(test::told_of_minutes("Ärendet\n\nIngrid Tall (S) har i en motion föreslagit att kommunen inrättar en hundgård.\n\nTekniska utskottet behandlade motionen den 12 oktober "
                                          "och föreslog att den besvaras.\n"),
                    "«den besvaras"));
  CHECK(!test::says(test::told_of("Riktlinje                         Antagen av: Kommunstyrelsen\nNästa översyn: 2037\nMellinge kommun\n\nRiktlinjen ska se till att representation sker med måtta.\n"),
                    "title: Nästa"));
}

TEST_CASE("who puts several proposals to the vote has moved none of them") {
  for (const std::string_view puts : {"ställer förvaltningens förslag, Strands yrkande och Ottos yrkande mot varandra", "ställde de båda förslagen och Strands yrkande under proposition"})
    CHECK(!test::says(test::persons(std::string(test::board_head) + "Yrkanden\nBerit Strand (V) yrkar bifall till motionen.\n\nBeslutsgång\nOrdförande Lennart Åhs (S) " + std::string(puts) +
                                    ".\n\nBeslut\nTekniska nämnden avslår motionen.\n"),
                      "Lennart Åhs (S) yrkande"));
}

TEST_CASE("votes are told with what each side means, and with those who abstain") {
  const std::string sides = test::told_of_minutes("Omröstning\n\n8 röster för huvudförslaget, 4 röster för motförslaget och 1 avstår (SD).\n");
  CHECK(test::says(sides, "vote: 8-4-1 yes: huvudförslaget no: motförslaget\n"));
  const std::string brackets = test::told_of_minutes("Röstresultat\n\nJa (avslag): 18    Nej (bifall): 13    Avstår: 2    Frånvarande: 2\n");
  CHECK(test::says(brackets, "vote: 18-13-2 yes: avslag no: bifall"));
}

TEST_CASE("the sender of a question asks it") {
  for (const std::string_view head : {"Till: Kulturnämndens ordförande Sixten Ljung (V)\nFrån: Amanda Roos (M)\n", "Från: Amanda Roos (M)\nTill: Kulturnämndens ordförande Sixten Ljung (V)\n"}) {
    const std::string told = test::told_of("Enkel fråga                                     Kommunfullmäktige 2031-02-23\n\n" + std::string(head) +
                                           "\nBiblioteket stängde sina kvällar den 1 december efter flera störningar i huset.\n\nDärför undrar jag:\n\nNär öppnar biblioteket igen?\n");
    CHECK(test::says(told, "fråga 1 by Amanda Roos (M) «När öppnar"));
    CHECK(test::says(told, "person: Sixten Ljung (V) ordförande, svarande"));
  }
}
