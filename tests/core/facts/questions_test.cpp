// Interpellations and questions: who asks, who is to answer, and what is asked.
#include "core/facts/board_minutes.h"

using namespace diarium;
using test::all_proposals, test::minutes_persons, test::proposals_of, test::question_head, test::read_facts, test::roles_of, test::value_or_none;

TEST_CASE("a question's head addresses the council on a day; a motion may know its month alone") {
  const auto question = read_facts(
      "Fråga till kommunfullmäktige 2023-03-27\n\nTill: Skolnämndens ordförande Klas Bergfors (C)\n\nAngående "
      "bryggorna\n\nBryggorna har legat på land i tre somrar.\n\nVad avser du att göra?\n\nLena Rydfors (SD)\n");
  CHECK(test::amiss(test::facts_text(question), {"title: Angående bryggorna «", "document_date: 2023-03-27 «"}) == "");
  const auto motion = read_facts(
      "Motion till kommunfullmäktige i Mora\n\nLägg ut bryggorna\n\nBryggorna har legat på land i tre somrar, och det "
      "är tre somrar för mycket.\n\nVi yrkar:\n\n- att bryggorna läggs ut.\n\nMora i mars 2022\n\nLena Rydfors (SD)\n");
  CHECK(value_or_none(motion.facts.document_date) == "2022-03");
}

TEST_CASE("questions on lines of their own, below the words that announce them") {
  const auto read = read_facts(
      "Interpellation till kommunalråd Klas Bergfors (S)\n\nBryggorna vid badet\n\nBryggorna har legat på land i tre "
      "somrar, och ingen vet varför.\n\nDärför undrar Vänsterpartiet:\n\nHur ser kommunalrådet på bryggorna?\nÄr "
      "kommunalrådet beredd att lägga ut dem?\n\n2023-02-20\n\nLena Rydfors (V)\n");
  CHECK(test::line_of(read.facts.proposals.size(), value_or_none(read.facts.title)) == "2 | Bryggorna vid badet");
  CHECK(roles_of(read, "Klas Bergfors") == "S: svarande");
}

TEST_CASE("whom an interpellation is put to asks nothing, though they sign the answer below a rule") {
  const std::string rule(70, '-');
  const std::string answered =
      "Lindvads kommun\n\nINTERPELLATION\n\nTill kommunstyrelsens ordförande Anna Bergmark (S)\n\n"
      "Vad händer med badet?\n\nBadet har varit stängt i två år, och ingen vet när det öppnar "
      "igen för barnen i kommunen.\n\nJag vill därför fråga:\n\n1. När öppnar badet?\n\n"
      "Lindvad 2031-03-05\n\nDan Fransén\nVänsterpartiet\n\n" +
      rule +
      "\nLindvads kommun\n\nTack för frågan. Badet öppnar när taket är lagat och "
      "vattnet är varmt, vilket det bör vara till hösten.\n\nAnna Bergmark (S)\n"
      "Kommunstyrelsens ordförande\n";
  CHECK(test::says(all_proposals(answered), "fråga Dan Fransén (V): När öppnar badet?"));
  CHECK(!test::says(test::persons(answered), "svarande, interpellant"));
  const std::string question =
      "Torsviks kommun\n\nEnkel fråga\n\nTill tekniska nämndens ordförande Eva Grönkvist (M)\n\n"
      "När lagas bron?\n\nBron har varit avstängd i ett halvår, och bussen får köra en lång väg "
      "runt sjön varje dag.\n\nJag frågar därför:\n\n- När lagas bron?\n\nFilip Hallgren (S)\n";
  CHECK(
      test::says(test::persons(question), "Eva Grönkvist (M) ordförande, svarande; Filip Hallgren (S) interpellant"));
}

TEST_CASE("those whom a question's title says to answer it did not put it") {
  for (const std::string_view answered :
       {"– svar av kommunalrådet Bo Ek (M) och kommunalrådet Cia Dal (L)", ", svar av Bo Ek (M) och Cia Dal (L)"}) {
    const std::string told = test::told_of("Lindvads kommun\nKommunfullmäktige\nProtokoll 2031-05-14\n\n§ 45 Interpellation av Anna Berg (S) om hamnen " +
                                         std::string(answered) + "\n\nSvar har lämnats.\n\nBeslut\n\nInterpellationen förklaras besvarad.\n");
    CHECK(test::amiss(told, {"person: Anna Berg (S) interpellant", "person: Bo Ek (M) svarande",
                      "person: Cia Dal (L) svarande"}) == "");
  }
}

TEST_CASE("«till att» leads to no person: the chair named behind such a title is not whom the question is put to") {
  const std::string told = test::told_of(
      "Lindvads kommun\nKommunfullmäktige   PROTOKOLL\n2031-02-10\n\n§ 39 Interpellation av Bo Ek (M) angående omläggning av skolan till att helt drivas av kommunen\n\n"
      "Kommunstyrelsens ordförande Anna Dal (S) har överlämnat interpellationen till kommunalrådet Eva Alm (V) för besvarande. Eva Alm (V) besvarar den.\n");
  const std::string run = test::told_of(
      "Lindvads kommun\nKommunfullmäktige   PROTOKOLL\n2031-02-10\n\n§ 39 Interpellation av Bo Ek (M) angående omläggning av skolan till att helt drivas av kommunen Kommunstyrelsens "
      "ordförande Anna Dal (S) har överlämnat interpellationen till kommunalrådet Eva Alm (V) för besvarande. Eva Alm (V) besvarar den.\n");
  for (const std::string& one : {told, run}) {
    CHECK(test::amiss(one, {"person: Eva Alm (V) svarande", "!Anna Dal (S) ordförande, svarande",
                      "!Anna Dal (S) svarande"}) == "");
  }
}

TEST_CASE("who signs the answer to a question answers it, and the form alone is no title") {
  for (const std::string_view head : {"Lindvads kommun                2031-05-20\nKommunstyrelsens ordförande\n\nSvar på enkel fråga från Per Ek (M) om bussarna", "Svar på enkel fråga\n\nTill Per Ek (M)"}) {
    CHECK(test::amiss(test::told_of(std::string(head) + "\n\nDu frågar när bussarna kommer att gå på kvällarna. Svaret är att det avgör regionen. Jag har bett om fler turer.\n\nLindvad den 20 maj 2031\n\nAnna Berg (S)\n"),
                      {"person: Anna Berg (S) svarande", "!type: enkel_fraga", "!title: Svar på enkel fråga «"}) == "");
  }
}

TEST_CASE("an answer repeats numbered questions below words without a colon") {
  const std::string head = "Granvike kommun\n\n2031-09-02\n\nSvar på interpellation från Tove Lind (V) om bryggorna\n\n";
  const std::string rest = "\n1. hur många bryggor finns det?\n2. när rustas de?\n\nMitt svar är följande.\n\nDet finns nio bryggor i kommunen.\n";
  for (const std::string_view lead : {"Tove Lind har i en interpellation den 9 juni 2031 frågat mig\n", "Tove Lind (V) har i en interpellation frågat\n"}) {
    CAPTURE(lead);
    CHECK(proposals_of(head + std::string(lead) + rest, "fråga") == "Tove Lind (V): hur många bryggor finns det?\nTove Lind (V): när rustas de?\n");
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

TEST_CASE("a question that came by mail is told with its subject, its writer and what is asked") {
  const std::string text = "Från: Ante Berg <ante.berg@politiker.lindvad.example>\nSkickat: den 3 juni 2031 22:47\nTill: Kommunstyrelsen\nÄmne: ";
  const std::string asked = "\n\nHej,\n\nhär kommer en fråga till kommunstyrelsens ordförande Birgit Orre (S). I maj stängdes badet vid näset.\n\nMin fråga till dig är "
                            "därför:\nNär räknar du med att badet kan öppnas igen?\n\nVänliga hälsningar\nAnte Berg, ledamot (C)\n";
  for (const std::string_view subject : {"Fråga till kommunalrådet inför fullmäktige", "VB: SV: Fråga till kommunalrådet inför fullmäktige"}) {
    const std::string told = test::told_of(text + std::string(subject) + asked);
    CHECK(test::amiss(told, {"type: enkel_fraga", "title: Fråga till kommunalrådet inför fullmäktige «",
                      "document_date: 2031-06-03", "fråga 1 by Ante Berg (C) «När räknar du"}) == "");
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

TEST_CASE("who asked is known in the answer by a name without a party") {
  for (const std::string_view asked : {"Göran Sund har i en interpellation frågat mig följande:\n\n• Hur hög är frånvaron i hemtjänsten?\n",
                                       "Göran Sund har i en interpellation ställt följande fråga:\n\nHur hög är frånvaron i hemtjänsten?\n"}) {
    const std::string told = test::told_of("Svar på interpellation om frånvaro\n\n" + std::string(asked) + "\nJag vill tacka för frågan. Frånvaron var hög.\n\nLotten Ärl (S)\n");
    CHECK(test::amiss(told, {"fråga 1 by Göran Sund «", "person: Göran Sund () interpellant"}) == "");
  }
}

TEST_CASE("the sender of a question asks it") {
  for (const std::string_view head : {"Till: Kulturnämndens ordförande Sixten Ljung (V)\nFrån: Amanda Roos (M)\n", "Från: Amanda Roos (M)\nTill: Kulturnämndens ordförande Sixten Ljung (V)\n"}) {
    const std::string told = test::told_of("Enkel fråga                                     Kommunfullmäktige 2031-02-23\n\n" + std::string(head) +
                                           "\nBiblioteket stängde sina kvällar den 1 december efter flera störningar i huset.\n\nDärför undrar jag:\n\nNär öppnar biblioteket igen?\n");
    CHECK(test::says(told, "fråga 1 by Amanda Roos (M) «När öppnar"));
    CHECK(test::says(told, "person: Sixten Ljung (V) ordförande, svarande"));
  }
}

TEST_CASE("each question at a sitting is that of its asker") {
  CHECK(proposals_of("Sjövalla kommun\nKommunfullmäktige\nSammanträdesprotokoll 2031-06-11\n\n§ 12 Frågestund\n\nKlara "
                     "Norén (S) ställer följande fråga:\n\nKommer kommunen att bygga fler cykelvägar nästa år?\n\n"
                     "Kommunstyrelsens ordförande Bo Ek (M) besvarar frågan.\n\nTove Lind (V) ställer följande "
                     "fråga:\n\nNär öppnar biblioteket igen?\n\nBo Ek (M) besvarar frågan.\n",
                     "fråga") ==
        "Klara Norén (S): Kommer kommunen att bygga fler cykelvägar nästa år?\nTove Lind (V): När öppnar "
        "biblioteket igen?\n");
}

TEST_CASE("who is to answer a question asks none, wherever both are named") {
  const std::string head = "Granvike kommun\nKommunfullmäktige\nProtokoll 2031-09-24\n\n§ 133 Interpellation om bygglov\n\nÄrendet\n";
  const std::string list = "\n- Hur lång är tiden för bygglov?\n- Vad gör du åt den?\n";
  const std::string two = "Rolf Berg (L): Hur lång är tiden för bygglov?\nRolf Berg (L): Vad gör du åt den?\n";
  CHECK(proposals_of(head + "Rolf Berg (L) har ställt följande interpellation till byggnadsnämndens ordförande Ann Kvist (C):\n" + list, "fråga") == two);
  CHECK(proposals_of(head + "Rolf Berg (L) ställer följande frågor till Ann Kvist (C):\n" + list, "fråga") == two);
  CHECK(proposals_of(head + "Rolf Berg (L) frågar kommunalrådet Ann Kvist (C):\n" + list, "fråga") == two);
  CHECK(proposals_of(head + "Rolf Berg (L) och Ann Kvist (C) ställer följande frågor till kommunstyrelsens ordförande:\n" + list, "fråga") ==
        "Rolf Berg (L), Ann Kvist (C): Hur lång är tiden för bygglov?\nRolf Berg (L), Ann Kvist (C): Vad gör du åt den?\n");
}

TEST_CASE("who answers a remark in minutes answers no interpellation") {
  CHECK(minutes_persons("Förvaltningschef Anna Falk svarar också att medel saknas.\n") == "Anna Falk chef");
}

TEST_CASE("a question that no mark ends is one all the same") {
  const std::string head = "Interpellation till kommunstyrelsens ordförande Hasse Torp (S)\n\nBron i Torsvik\n\nBron har varit stängd i två år, och ingen vet när den "
                           "öppnar för trafik.\n\n";
  CHECK(test::says(test::told_of(head + "Med anledning av detta vill jag fråga kommunstyrelsens ordförande om bron kommer att öppnas före sommaren.\n\nAnna Berg (M)\n"),
                   "fråga 1 by Anna Berg (M) «om bron kommer att öppnas före sommaren.»"));
  CHECK(test::says(test::told_of(head + "Jag ställer därför följande fråga:\n\nNär öppnar bron för trafik.\n\nAnna Berg (M)\n"), "fråga 1 by Anna Berg (M)"));
  CHECK(!test::says(test::told_of(head + "Jag vill ta upp en fråga om bron.\n\nAnna Berg (M)\n"), "fråga 1"));
}

TEST_CASE("each question of a list below a line that asks is one, also without a colon") {
  for (const std::string_view lead : {"Jag vill fråga borgarrådet", "Jag vill fråga borgarrådet:"})
    CHECK(test::amiss(test::told_of("Interpellation av Anna Berg (s) om slitna bryggor\n\nTill hamnborgarrådet Bo Ek\n\nBryggorna har inte lagats på tio år.\n\n" + std::string(lead) +
                                    "\n\n1. Hur många bryggor har stängts sedan 2028?\n2. Vilken plan finns för lagning?\n\nAnna Berg\n"),
                      {"fråga 1 by Anna Berg (S) «Hur många bryggor", "fråga 2 by Anna Berg (S) «Vilken plan"}) == "");
}

TEST_CASE("what an author wants of the council in prose is asked, a ranked demand apart, and what others want is not") {
  const auto motion = [](std::string_view asks) {
    return test::told_of("Motion\n\nTill kommunfullmäktige i Mora\n\nStöd till byns brygga\n\nBryggan är byns hjärta och den faller isär sedan flera år.\n\n" + std::string(asks) +
                         "\n\nBo Ek (M)\n");
  };
  CHECK(test::amiss(motion("Jag vill därför att kommunfullmäktige ger hamnnämnden i uppdrag att laga bryggan samt att stödet tas ur nämndens ram."),
                    {"motion_yrkande 1 by Bo Ek (M) «kommunfullmäktige ger hamnnämnden i uppdrag att laga bryggan»", "motion_yrkande 2 by Bo Ek (M) «stödet tas ur nämndens ram"}) == "");
  CHECK(!test::says(motion("Kommunalrådet vill att kommunfullmäktige river bryggan. Vi vill att alla ska få bada."), "motion_yrkande"));
  CHECK(test::amiss(test::told_of("Yrkande\n\nPlan för hamnen\n\nVänsterpartiet yrkar\ni första hand att ärendet återremitteras\ni andra hand att kravet på hamnen sänks\n\nAnna Berg, V\n"),
                    {"yrkande 1 by V «ärendet återremitteras»", "yrkande 2 by V «kravet på hamnen sänks»"}) == "");
}

TEST_CASE("what a report leaves to think of is no question of somebody's") {
  CHECK(!test::says(test::told_of("# Utvärdering av hamnen\n\nDe som var med i gruppen fick tala om arbetet utifrån några punkter\n\n- Vad har fungerat bra?\n- Vad har saknats?\n"), "fråga 1"));
}
