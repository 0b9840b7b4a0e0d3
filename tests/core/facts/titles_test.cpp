// What is the title of a paper, and what beside it is neither title nor heading.
#include "core/facts/board_minutes.h"

using namespace diarium;
using test::read_facts, test::roles_of, test::value_or_none;

TEST_CASE("an office's letter with references above and its number below the title") {
  const auto read = read_facts(
      "Mora kommun\nKulturkontoret\n\nDatum                     Tjänsteskrivelse\n2023-05-22\nVår referens\nErik "
      "Vallfors\nUtredare\n\nMotion av Klas Bergfors (M) om bryggor vid stranden\nKK-2022-1485\n\nSammanfattning\n"
      "Motionären yrkar på:\natt kommunen lägger ut fyra bryggor\natt kulturkontoret redovisar kostnaden i nästa "
      "budget, och det före sommaren\n\nFörslag till beslut\n1. Kulturnämnden beslutar att motionen ska anses besvarad "
      "i och med det svar som kulturkontoret ger i ärendet.\n\nAnsvariga\nTove Nilfors Avdelningschef\n");
  CHECK(value_or_none(read.facts.title) == "Motion av Klas Bergfors (M) om bryggor vid stranden");
  CHECK(roles_of(read, "Tove Nilfors") == ": chef");
  CHECK(roles_of(read, "Erik Vallfors") == ": handläggare");
  CHECK(read.facts.proposals.size() == 3);
}

TEST_CASE("parties with their town are no title, whoever they are together with") {
  for (const std::string_view who : {"Moderaterna och Kristdemokraterna i Lindvad", "Socialdemokraterna, Vänsterpartiet och Miljöpartiet i Lindvad"})
    CHECK(!test::says(test::told_of("Reservation\nKommunfullmäktige 2031-06-16, ärende 9: Budget 2032\n\n" + std::string(who) +
                                "\n\nVi reserverar oss till förmån för vårt eget förslag.\n\nAnna Berg (M)    Bo Ek (KD)\n"),
                    "title: " + std::string(who.substr(0, 10))));
}

TEST_CASE("behind the meeting and the number of its matter stands the title") {
  CHECK(test::says(test::told_of("Reservation\nKommunfullmäktige 2031-06-16, ärende 9: Budget 2032 och plan\n\nModeraterna i Lindvad\n\nVi reserverar oss till förmån för vårt eget förslag, som innebär\n\n1. att skatten sänks,\n2. att ingen ny tjänst inrättas.\n\nAnna Berg (M)\n"),
                   "title: Budget 2032 och plan «"));
  CHECK(test::says(test::told_of("Särskilt yttrande\nSocialnämnden 2031-09-18\nÄrende 6, Riktlinjer för stöd\n\nCenterpartiet vill framhålla följande.\n\nRiktlinjerna borde ha kommit förut.\n\nAnna Berg (C)\n"),
                   "title: Riktlinjer för stöd «"));
}

TEST_CASE("to whom an interpellation is put is not its title, however it is said") {
  for (const std::string_view line : {"Interpellation ställd till ordföranden i socialnämnden, Håkan Berg (C)", "Interpellation till barn- och utbildningsnämndens ordförande Håkan Berg (C)", "Interpellation ställd till kommunalrådet Håkan Berg (C)"}) {
    const std::string told = test::told_of("Till kommunfullmäktige i Lindvad\n\n" + std::string(line) + "\n\nEnsamma äldre\n\nEnligt mätningar uppger 61 procent av de äldre med hemtjänst att de besväras av ensamhet.\n\n"
                                           "Med anledning av detta vill jag fråga ordföranden:\n– Hur förklarar du att ensamheten ökar?\n\nLindvad den 3 mars 2031\n\nMaria Lind (MP)\n");
    CHECK_MESSAGE(test::says(told, "title: Ensamma äldre"), told);
  }
}

TEST_CASE("a heading that council papers share is no second line of a title, however few lines of the head are headings") {
  for (const std::string_view heading : {"Ärendebeskrivning", "Ärendebeskrivning\n\nÄrendet", "Sammanfattning"}) {
    const std::string told = test::told_of("# Socialnämnden\n\n# Protokoll\n\n2031-01-09\n\n§ 63 2030.199 SN\n\n# Avgifter för folköl\n\n" + std::string(heading) +
                                           "\n\nDen 12 december 2030 fattade socialnämnden beslut om att alla ska se.\n\nBeslut\n\nSocialnämnden antar avgifterna.\n");
    CHECK_MESSAGE(test::says(told, "title: Avgifter för folköl «Avgifter för folköl»"), told);
  }
}

TEST_CASE("fields of a cover are no title, and a title with a colon is one") {
  const std::string cover = "# Taxa\n\nLindvads kommun\n\nTyp av styrdokument: Taxa\n\nBeslutande instans: Kommunfullmäktige\n\nGäller för: Barn- och ungdomsnämnden\n\nDiarienummer: 2031.112 TEN\n";
  for (const std::string_view field : {"title: Typ av", "title: Beslutande", "title: Gäller"}) CHECK(test::told_of(cover).find(field) == std::string::npos);
  CHECK(test::says(test::told_of("# Ny simhall: val av plats\n\nTjänsteskrivelse\n\nFörvaltningen har sett över platserna.\n"), "title: Ny simhall: val av plats"));
}

TEST_CASE("one word is a title where it heads its paper: above a shared heading, or as the kind of paper that a cover names") {
  const auto told = [](const std::string& above, const std::string& below) {
    return test::told_of("| Datum: | 2031-05-28 |\n| Diarienr: | 2031.112 TEN |\n\n# " + above + "\n\n" + below +
                         "\n\nDen 12 december 2030 fattade nämnden beslut om att alla ska se det som har redovisats.\n");
  };
  CHECK(test::says(told("Genomlysning 2031-2032", "# Ärendebeskrivning"), "title: Genomlysning 2031-2032"));
  CHECK(test::says(told("Renhållningstaxa 2031", "# Ärendebeskrivning"), "title: Renhållningstaxa 2031"));
  CHECK(test::says(test::told_of("# Biblioteksplan 2031–2034\n\n## Lindvads kommun\n\nTyp av styrdokument: XX\n\n"
                                 "Organisering av bibliotek i Lindvads kommun ................ 3\n\nBibliotekens uppdrag ................ 4\n\n"
                                 "Biblioteken är till för alla som bor här, och de ska vara öppna när människor har tid.\n"),
                   "title: Biblioteksplan 2031–2034"));
  for (const std::string_view none : {"Lindvad", "Ärendebeskrivning", "Tjänsteskrivelse"})
    CHECK(told(std::string(none), "# Ärendebeskrivning").find("title: " + std::string(none)) == std::string::npos);
}

TEST_CASE("the letters of a registry alone, and a line of contents, are no title") {
  const std::string told = test::told_of("Lindvads kommun\nKommunfullmäktige\nProtokoll 2031-05-06\n\n### §89 2031.112 KS\n\n### Verksamhetsområde i Vässby\n\n"
                                         "Ärendebeskrivning\n\nNämnden har inkommit med ett ärende.\n\nBeslut\n\nKommunfullmäktige antar förslaget.\n");
  CHECK_MESSAGE(test::says(told, "title: Verksamhetsområde i Vässby"), told);
  CHECK(test::told_of("Bibliotekens organisation i Lindvad ............... 3\n\nUppdraget ............. 4\n").find("title:") == std::string::npos);
}

TEST_CASE("the board that a letter is put to is no heading above its title") {
  for (const std::string_view to : {"Till\nHamnnämnden i Granvike\n", "Hamnnämnden i Granvike\n"}) {
    CAPTURE(to);
    const auto read = read_facts("Tekniska förvaltningen                TJÄNSTESKRIVELSE\n                                2031-08-21\n\n" + std::string(to) +
                                 "\nEn brygga vid Näset\n\nFörslag till beslut\n\nHamnnämnden avslår förslaget.\n\nSammanfattning\n\nBryggan skulle bli dyr.\n");
    for (const structure::Block& block : read.outline.blocks)
      if (block.kind == structure::BlockKind::heading) CHECK(test::words_of(read, block.span) != "Hamnnämnden i Granvike");
  }
}

TEST_CASE("a title beside its case number at the right end of the line is the title of its §") {
  for (const std::string_view head : {"Ks § 41                         Au § 7\n\nBryggor i Näset                           KS 2031/17\n",
                                      "§ 41\n\nBryggor i Näset\tDnr KS 2031/17\n", "§ 41\n\nBryggor i Näset                 KS/2031:17\n"}) {
    CAPTURE(head);
    const auto read = read_facts("Granvike kommun\nKommunstyrelsen            2031-06-11\n\n" + std::string(head) +
                                 "\nBeslut\nBryggorna rustas.\n\nÄrendet\nBryggorna i Näset är gamla och behöver rustas under nästa år.\n");
    CHECK(test::value_or_none(read.facts.title) == "Bryggor i Näset");
    REQUIRE(!read.facts.case_numbers.empty());
    CHECK(read.facts.case_numbers[0].role == "own");
  }
  // A row of a table that names no case is no title.
  CHECK(test::value_or_none(read_facts("Granvike kommun\nKommunstyrelsen            2031-06-11\n\n§ 41\n\nBryggor och kajer          1 200 tkr\n\n"
                                       "Beslut\nBryggorna rustas.\n").facts.title) != "Bryggor och kajer");
}

TEST_CASE("what a letter is called by those who get it, and how it is sent, is neither heading nor title") {
  const std::string column(42, ' ');
  for (const bool near : {true, false}) {
    CAPTURE(near);
    const auto line = [&](std::string_view words) { return column + std::string(words) + "\n"; };
    const std::string head = line("Datum            Diarienummer") + line("2031-03-27       2031HN117") + (near ? "" : "\n") + line("Er beteckning") +
                             line("NV-99311-31") + "\n" + line("Havsverket") + (near ? line("Remissvar via e-post") : "\n" + line("Sänds via e-post"));
    const auto read = read_facts("GRANVIKE KOMMUN\nHamnnämnden                               YTTRANDE\n" + head +
                                 "\n\nRemiss: Nya föreskrifter om bryggor\n\nHamnnämnden i Granvike kommun har fått tillfälle att lämna synpunkter på "
                                 "förslaget.\nSynpunkterna ska vara Havsverket tillhanda senast den 11 april 2031.\n\nNämndens "
                                 "ställningstagande\n\nHamnnämnden tillstyrker förslaget.\n");
    CHECK(test::value_or_none(read.facts.title) == "Remiss: Nya föreskrifter om bryggor");
    for (const structure::Block& block : read.outline.blocks)
      if (block.kind == structure::BlockKind::heading) CHECK(!test::words_of(read, block.span).starts_with("Er beteckning"));
  }
}

TEST_CASE("who writes with a title, and who gets a copy, are no headings of a paper") {
  const auto title_of = [](std::string_view line) {
    return test::told_of("PM                        2031-03-06\nMiljökontoret\n" + std::string(line) + "\n\n\nTillsyn över avlopp\n\nBakgrund\nDet finns många avlopp i kommunen och de är gamla.\n");
  };
  CHECK(test::says(title_of("Klara Berg, miljöinspektör"), "title: Tillsyn över avlopp «"));
  CHECK(test::says(title_of("För kännedom: Kommunfullmäktige"), "title: Tillsyn över avlopp «"));
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

TEST_CASE("the first of several numbered matters is not the title of the whole") {
  const std::string head = "Lindvads kommun                    MINNESANTECKNINGAR           2031-09-22\n\nNärvarande:\nYvonne Berg (S), ordförande\nCurt Ek (M)\n\n";
  for (const std::string_view items : {"1. Mötet öppnas\nOrdföranden hälsar alla välkomna.\n\n2. Information från förvaltningen\nVi informeras om att det kommer en ny organisation.\n",
                                       "1. Mötet öppnas\n\nOrdföranden hälsar alla som har kommit till rådets möte välkomna, och det är många.\n\n2. Information\n\nRådet informeras om "
                                       "att hemtjänsten får en ny organisation från den 1 januari.\n"})
    CHECK(!test::says(test::told_of(head + std::string(items)), "title: "));
}

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

TEST_CASE("no title ends on a word that asks for more, is a sentence of a body's or leads to a list") {
  CHECK(test::says(test::told_of("Revisorerna i\nLindvads kommun                     2031-10-15\n\nGranskning av arbetet "
                               "mot frånvaro\n\nVi har granskat om nämnden följer upp sitt arbete i skolorna.\n"),
                   "title: Granskning av arbetet mot frånvaro «"));
  CHECK(!test::says(test::told_of("Lindvads kommun\nMiljönämnden\n\nDelegationsbeslut\n\nFörslag till beslut\nMiljönämnden lägger "
                                "redovisningen till handlingarna.\n"),
                    "title: Miljönämnden lägger"));
  CHECK(test::says(test::told_of("Lindvads kommun\nKommunfullmäktige\nProtokoll 2031-05-14\n\n§ 12\n\nAnmälan av "
                               "motioner\n\nFöljande har kommit in:\n\nMotion om bad\n"),
                   "title: Anmälan av motioner «"));
}

TEST_CASE("a title ends above what the next line says of the minutes, and goes on with a company's form and years") {
  const std::string below = "\n\nBeslut\nKommunstyrelsen beslutar att anta planen.\n";
  CHECK(value_or_none(read_facts("§ 8 Dnr KS 2031/118\nNytt direktiv för Sandby Energi AB\nParagrafen är omedelbart "
                                 "justerad." + below).facts.title) == "Nytt direktiv för Sandby Energi AB");
  CHECK(value_or_none(read_facts("§ 8 Dnr KS 2031/118\nVal av styrelse till Sandby Energi\nAB 2031-2032" + below)
                          .facts.title) == "Val av styrelse till Sandby Energi AB 2031-2032");
}

TEST_CASE("a title of one word goes on with the heading below it on a cover, and with nothing that heads a text") {
  const auto told = [](const std::string& first, const std::string& second, const std::string& below) {
    return test::told_of("# " + first + "\n\n## " + second + "\n\n" + below + "\n");
  };
  const std::string field = "Beslutande instans: Hamnnämnden\n\nDiarienummer: 2031.112 HN";
  CHECK(test::says(told("Delegationsordning", "Hamnnämnden", field), "title: Delegationsordning Hamnnämnden"));
  CHECK(test::says(told("VA-taxa", "Lindvads kommun", field), "title: VA-taxa Lindvads kommun"));
  CHECK(test::says(told("Biblioteksplan 2031", "Lindvads kommun", field), "title: Biblioteksplan 2031"));
  CHECK(test::says(told("Genomlysning 2031–2032", "Hamnnämnden", field), "title: Genomlysning 2031–2032"));
  CHECK(test::says(told("Plan för tillsyn av hamnen", "ÅR 2031", field), "title: Plan för tillsyn av hamnen ÅR 2031"));
  const std::string prose = "Biblioteken är till för alla som bor här, och de ska vara öppna när människor har tid.";
  CHECK(told("Biblioteksplan", "Mål för läsningen", prose).find("läsningen «") == std::string::npos);
}
TEST_CASE("a subtitle stands below the heading that is the title, and a form's text is no title") {
  CHECK(test::says(test::told_of("2031-05-06\n\n# Storhamn 2050\n\nBeskrivning av arbetet inför samtal om hamnen\n\n"
                                 "## Bakgrund\n\nHamnen är till för alla, och den ska vara öppen när de har tid.\n"),
                   "title: Storhamn 2050"));
  CHECK(test::told_of("# DELEGATIONSLISTA Hamnkontoret\n\nANMÄLAN AV BESLUT FATTADE MED STÖD AV DELEGATION\n\n"
                      "År: 2031 Period: 310401-310430\n")
            .find("title: ANMÄLAN") == std::string::npos);
}

TEST_CASE("a title in capitals is told in small letters but for names and abbreviations, and ends before a second") {
  const auto title = [](const std::string& words) {
    return value_or_none(read_facts("Hamnkontoret\n\nTjänsteskrivelse\n\n2031-03-05\n\n" + words + "\n\nSammanfattning"
                                    "\n\nDet är kontoret som ansvarar för att tillsynen sker varje år.\n")
                             .facts.title);
  };
  CHECK(title("TILLSYNSPLAN FÖR HAMNEN ÅR 2031") == "Tillsynsplan för hamnen år 2031");
  CHECK(title("AVTAL OM IOP I MÖLNDAL") == "Avtal om IOP i Mölndal");
}

TEST_CASE("a property in capitals begins a title, a case's number on the line below ends it, and so does a council that decides") {
  const auto title = [](std::string_view rest) {
    return value_or_none(read_facts("Lindvads kommun\nKommunfullmäktige\n2031-09-25\n\n" + std::string(rest) + "\n\nBeslut\nSkylten avslås.\n").facts.title);
  };
  CHECK(title("§ 110 BAGGEN 3 (Storgatan 4) – Ansökan om skylt") == "BAGGEN 3 (Storgatan 4) – Ansökan om skylt");
  CHECK(title("§ 110\nSkylt i hamnen\nKs/2031:345 600") == "Skylt i hamnen");
  CHECK(title("§ 110 Dnr KS-2031-611 Dpl 01\nSkylt i hamnen") == "Skylt i hamnen");
  CHECK(title("§ 110 Skylt i hamnen\n\nLindvads kommunfullmäktige beslutar\n\n1. Avslå skylten.") == "Skylt i hamnen");
}

TEST_CASE("a cover's second heading belongs to its title, and the number of an enclosure does not") {
  const auto told = [](const std::string& first, const std::string& second) {
    return test::told_of(
        "# " + first + "\n\n## " + second +
        "\n\nTyp av styrdokument: Plan\n\nBeslutande instans: "
        "Hamnnämnden\n\nDiarienummer: 2031.034 HAMN\n\f# Bakgrund\n\nHamnarna i kommunen har sju kajer, "
        "och alla kajer ska kunna nås med båt under hela året.\n");
  };
  const std::string quays = told("Förändring av hamnar", "Kajerna 7-9"),
                    year = told("Uppföljning av inriktning", "Hamnnämnden 2031");
  CHECK_MESSAGE(test::says(quays, "title: Förändring av hamnar Kajerna 7-9"), quays);
  CHECK_MESSAGE(test::says(year, "title: Uppföljning av inriktning Hamnnämnden 2031"), year);
  const std::string annex = test::told_of(
      "| Datum: | 2031-06-09 |\n| Diarienr: | 2031.117 HAMN |\n\n# Bilaga 1, Lindvads kommuns inspel "
      "till hamnplan\n\nLindvads kommun har vuxit med hamnen och ser den som en del av staden.\n");
  CHECK_MESSAGE(test::says(annex, "title: Lindvads kommuns inspel till hamnplan"), annex);
}

TEST_CASE("a paper of several plans is not called by the first of them") {
  const auto plan = [](const std::string& of) {
    return "# Tillsynsplan för " + of +
           "\n\n## Allmänt\n\nKommunen ska utöva tillsynen varje år, och den sker på plats. Den som har ansvar för "
           "hamnen "
           "ska vara med, och allt som har setts skrivs upp och lämnas till nämnden före årets slut.\n\n";
  };
  const std::string head = "Diarienummer: 2031.005 741\n\nDatum: 2031-01-11\n\n",
                    three = plan("hamnar") + plan("båtar") + plan("bojar");
  CHECK(test::told_of(head + three).find("title:") == std::string::npos);
  CHECK(test::says(test::told_of(head + three), "type: plan"));
  CHECK(test::says(test::told_of(head + plan("hamnar")), "title: Tillsynsplan för hamnar"));
}

TEST_CASE("the label of a form, who is asked and the meeting's letters are no title, and a case's number ends one") {
  CHECK(test::says(test::told_of("MEDBORGARFÖRSLAG\n\nFörslagets rubrik: Utegym vid kajen\nDatum: 2031-08-17\n\nFörslag\nJag föreslår att kommunen bygger ett utegym.\n"), "title: Utegym vid kajen «"));
  CHECK(!test::says(test::told_of("Interpellation: Ställd till KSO Bo Ek (m)\nKF 2031-10-23\n\nFlera broar är avstängda för tung trafik sedan i våras. De som bor vid ån får köra en omväg på två mil för att nå hamnen.\n\nFråga:\nNär lagas broarna?\n\nAnna Berg (S)\n"), "title:"));
  CHECK(test::amiss(test::told_of("Yrkande KS 2031-01-19, ärende 3\nRiktlinjer för hamnen\n\nVänsterpartiet yrkar\natt ärendet återremitteras\n\nAnna Berg, V\n"),
                    {"title: Riktlinjer för hamnen «", "body: Kommunstyrelsen «KS»", "document_date: 2031-01-19"}) == "");
  CHECK(test::says(test::told_of("UTDRAG UR PROTOKOLL\n\nHamnnämnden 2031-11-26\n\nHn § 87\nPlatser i hamnen år 2031/32                     Hn 2031/112\n\nBeslut\n\nHamnnämnden beslutar att inte bygga kajen.\n"),
                   "title: Platser i hamnen år 2031/32 «"));
}

TEST_CASE("a quoted line below whom a question is put to is its title without quotes, and the way through a site is none") {
  for (const std::string_view title : {"\"Vem svarar när larmet går?\"", "”Vem svarar när larmet går?”"})
    CHECK(test::says(test::told_of("Interpellation ställd till Hamnnämndens ordförande Bo Ek (S)\n\n" + std::string(title) +
                                   "\n\nI somras stod flera båtar utan hjälp när larmen slutade fungera.\n\nMina frågor är:\n\n1. Varför dröjde det?\n\nAnna Berg (L)\n"),
                     "title: Vem svarar när larmet går? «"));
  CHECK(!test::says(test::told_of("Hem > Lindvads kommun > Hamnnämnden > Sammanträde 2031-02-08\n\nKlockan\n18:30\n\n1 Plan för kajen\n\nFörslag till beslut\n- Planen skickas ut.\n"), "title: Hem"));
}
