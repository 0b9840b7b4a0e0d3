// More habits: attendance before a single §, forms with fields, cities with commissioners, signing lines.
#include "core/facts/facts_text.h"

using namespace diarium;
using test::read_facts;
using test::value_or_none;

namespace {

std::string roles_of(const test::Read& read, std::string_view name) {
  for (const facts::Person& one : read.facts.persons) {
    if (one.name == name) return one.party + ": " + test::joined(one.roles);
  }
  return "nobody";
}

}  // namespace

TEST_CASE("the page with the members belongs to the single § below it") {
  const auto read = read_facts(
      "Mora kommun\nKommunstyrelsen\n\nPlats och tid      Kommunhuset, kl. 13.15–16.40\n\nLedamöter          Klas "
      "Bergfors "
      "(M), ordförande\n                   Lena Rydfors (S), 2:e vice ordförande\n                   Jakob Dalmo "
      "(MP)\n\n"
      "Ersättare          Lars Hedmo (L) tjänstgör för Sara Hed (KD)\n\nJusterare          Lena "
      "Rydfors\n\nUnderskrifter   "
      "   Sekreterare   ...............\n                                 Emma Alfors\n\n                   Ordförande "
      "   "
      "...............\n                                 Klas Bergfors\n\n§ 310 Motion om bryggor, svar\n\nDnr KS "
      "2022-561\n\nKommunstyrelsens förslag till kommunfullmäktige\nMotionen bifalls delvis och anses i övrigt "
      "besvarad.\n\nVotering\nVotering begärs.\nJa-röst: förvaltningens förslag.\nNej-röst: bifall till "
      "motionen.\nFöljande "
      "röstar ja: Klas Bergfors (M) och Lars Hedmo (L).\nFöljande röstar nej: Jakob Dalmo (MP).\nLena Rydfors (S) "
      "avstår "
      "från att rösta.\nMed 2 ja-röster mot 1 nej-röst och 1 som avstår beslutar kommunstyrelsen enligt förvaltningens "
      "förslag.\n");
  CHECK(value_or_none(read.facts.type) == "protokollsparagraf");
  CHECK(value_or_none(read.facts.paragraph) == "310");
  CHECK(value_or_none(read.facts.title) == "Motion om bryggor, svar");
  CHECK(value_or_none(read.facts.body) == "Kommunstyrelsen");
  CHECK(roles_of(read, "Emma Alfors") == ": sekreterare");
  CHECK(roles_of(read, "Klas Bergfors") == "M: ordförande, röstande");
  CHECK(roles_of(read, "Jakob Dalmo") == "MP: röstande");
  CHECK(roles_of(read, "Lena Rydfors") == "S: justerare, avstår");
  CHECK(roles_of(read, "Lars Hedmo") == "L: ersättare, röstande");
  REQUIRE(read.facts.votes.size() == 1);
  CHECK(read.facts.votes[0].yes_means == "förvaltningens förslag");
  REQUIRE(read.facts.recommended_decision);
  CHECK(read.facts.recommended_decision->outcome == "delvis");
}

TEST_CASE("what a board decides to propose is no decision of its own") {
  const auto read = read_facts(
      "Kommunstyrelsen\nProtokoll 2023-11-07\n\n§ 45 Svar på motion om bryggor\nÄrendenummer: Ks 203/2022\n\nBeslut\n"
      "Kommunstyrelsen beslutar föreslå kommunfullmäktige\n1. Motionen avslås.\n");
  CHECK_FALSE(read.facts.decision);
  REQUIRE(read.facts.recommended_decision);
  CHECK(read.facts.recommended_decision->outcome == "avslå");
  REQUIRE(read.facts.case_numbers.size() == 1);
  CHECK(read.facts.case_numbers[0].value == "Ks 203/2022");
  CHECK(read.facts.cited.empty());
}

TEST_CASE("an office's letter with references above and its number below the title") {
  const auto read = read_facts(
      "Mora kommun\nKulturkontoret\n\nDatum                     Tjänsteskrivelse\n2023-05-22\nVår referens\nErik "
      "Vallfors\nUtredare\n\nMotion av Klas Bergfors (M) om bryggor vid "
      "stranden\nKK-2022-1485\n\nSammanfattning\nMotionären "
      "yrkar på:\natt kommunen lägger ut fyra bryggor\natt kulturkontoret "
      "redovisar "
      "kostnaden i nästa budget, och det före sommaren\n\nFörslag till beslut\n1. Kulturnämnden beslutar att motionen "
      "ska "
      "anses besvarad i och med det svar som kulturkontoret ger i ärendet.\n\nAnsvariga\nTove Nilfors "
      "Avdelningschef\n");
  CHECK(value_or_none(read.facts.title) == "Motion av Klas Bergfors (M) om bryggor vid stranden");
  CHECK(roles_of(read, "Tove Nilfors") == ": chef");
  CHECK(roles_of(read, "Erik Vallfors") == ": handläggare");
  CHECK(read.facts.proposals.size() == 3);
}

TEST_CASE("a form's fields: the title under its label, the name beside its own") {
  const auto read = read_facts(
      "Medborgarförslag\n\nFörslagsställare\nNamn: Gunvor Lindfors\nAdress: Storgatan 4\n\nRubrik\nBygg en brygga vid "
      "badet\n\nBeskriv ditt förslag\nDet finns ingen brygga där. Jag föreslår att kommunen bygger en brygga vid "
      "badet.\n");
  CHECK(value_or_none(read.facts.title) == "Bygg en brygga vid badet");
  CHECK(roles_of(read, "Gunvor Lindfors") == ": annan");
}

TEST_CASE("statements that were made by several of one party, with their reasons") {
  const auto read = read_facts(
      "PM Rotel IV (Dnr KS 2022/88)\n\nÄndrad avgift för bryggor\n\nBorgarrådsberedningen föreslår att kommunstyrelsen "
      "beslutar följande.\n\n1. Avgiften godkänns.\n\nBorgarrådsberedningen tillstyrker förslaget.\n\nSärskilt "
      "uttalande "
      "gjordes av borgarråden Karin Vallfors och Olle Bergfors (båda S) enligt följande.\n\nVi ser gärna att avgiften "
      "följs "
      "upp.\n");
  CHECK(value_or_none(read.facts.body) == "Kommunstyrelsen");
  REQUIRE(read.facts.special_statements.size() == 1);
  CHECK(facts::written(read.facts.special_statements[0].who) == "Karin Vallfors (S), Olle Bergfors (S)");
  CHECK(test::words_of(read, read.facts.special_statements[0].span).ends_with("följs upp."));
  CHECK(roles_of(read, "Karin Vallfors") == "S: särskilt uttalande");
}

TEST_CASE("a body that is named short did not answer") {
  const auto read = read_facts(
      "Tjänsteskrivelse\n\nSvar på motion om bryggor\n\nBeredning\nMotionen har remitterats till tekniska nämnden och "
      "Mora "
      "pastorat. Pastoratet har inte svarat på frågan som ställdes.\n");
  REQUIRE(read.facts.referral_bodies.size() == 2);
  CHECK(read.facts.referral_bodies[0].reply == "asked");
  CHECK(read.facts.referral_bodies[1].reply == "silent");
}

TEST_CASE("that a body was asked does not say that it answered") {
  const auto replies = [](const std::string& words) {
    std::string out;
    for (const auto& one : read_facts("Tjänsteskrivelse\n\nSvar på motion om bryggor\n\nBeredning\n" + words + "\n").facts.referral_bodies)
      out += one.name + ": " + one.reply + "\n";
    return out;
  };
  for (const char* only_asked : {"Motionen har remitterats till tekniska nämnden.",
                                 "Motionen är på remiss hos tekniska nämnden till den 15 januari 2025.",
                                 "Förslaget har skickats på remiss till tekniska nämnden. Svar väntas i maj.",
                                 "Tekniska nämnden har beretts tillfälle att yttra sig.",
                                 "Kontoret har begärt yttrande från tekniska nämnden.",
                                 "Motionen har remitterats till tekniska nämnden. Tekniska nämnden remitterade den vidare till kontoret.",
                                 "Motionen har remitterats till tekniska nämnden. Kommunstyrelsen anser att tekniska nämnden bör svara."})
    CHECK_MESSAGE(replies(only_asked).starts_with("Tekniska nämnden: asked\n"), std::string(only_asked) << "\n" << replies(only_asked));
  for (const char* told : {"Motionen har remitterats till tekniska nämnden. Tekniska nämnden tillstyrker den.",
                           "Motionen har remitterats till tekniska nämnden, som inte har bråttom. I sitt svar skriver kontoret. Tekniska nämnden anser att bryggor behövs.",
                           "Motionen har remitterats till tekniska nämnden. Tekniska nämndens yttrande biläggs.",
                           "Motionen har remitterats till tekniska nämnden. Nämnden för hamnar är inte klar. Tekniska nämnden har yttrat sig.",
                           "Motionen har remitterats till tekniska nämnden, som i sitt yttrande den 20 februari avstyrker den.",
                           "Motionen har remitterats till tekniska nämnden. Remissinstansens sammanfattade svar framgår nedan.",
                           "Yttrande har inhämtats från tekniska nämnden.",
                           "Motionen har remitterats till tekniska nämnden. Samtliga remissinstanser har svarat."})
    CHECK_MESSAGE(replies(told) == "Tekniska nämnden: answered\n", std::string(told) << "\n" << replies(told));
  CHECK(replies("Motionen har remitterats till Sörby landsbygdsråd. Landsbygdsrådet avstyrker den.") == "Sörby landsbygdsråd: answered\n");
  CHECK(replies("Domstolen avslår yrkandet om att den ska inhämta yttrande från Boverket.").empty());
  CHECK(replies("Motionen har remitterats till tekniska nämnden och kulturnämnden. Kulturnämnden har inte svarat.") ==
        "Tekniska nämnden: asked\nKulturnämnden: silent\n");
}

TEST_CASE("one vote that is told twice is one, with what its sides mean and who abstained") {
  const auto read = read_facts(
      "Mora kommun\nKommunfullmäktige\nSammanträdesprotokoll\n2023-12-11\n\n§ 231 Motion om bryggor\n\nBeslut\n"
      "Kommunfullmäktige beslutar med 31 röster mot 25 att motionen anses besvarad. 5 ledamöter "
      "avstod.\n\nYrkanden\nKlas "
      "Bergfors (V), med instämmande av Lena Rydfors (RO), yrkar bifall till motionen.\n\nBeslutsgång\nDe som röstar "
      "för "
      "Jakob Dalmos (M) förslag röstar ja. De som röstar för Klas Bergfors (V) förslag röstar nej. Kommunfullmäktige "
      "beslutar med 31 röster mot 25 att anse motionen besvarad.\n");
  REQUIRE(read.facts.votes.size() == 1);
  CHECK(read.facts.votes[0].abstain == 5);
  CHECK(read.facts.votes[0].yes_means == "Jakob Dalmos (M) förslag");
  CHECK(roles_of(read, "Klas Bergfors") == "V: yrkande");
  CHECK(roles_of(read, "Lena Rydfors") == "RO: yrkande");
}

TEST_CASE("who gets the paper above heads no paper below, and each paper keeps its own body") {
  const auto read = read_facts(
      "Mora kommun\nPROTOKOLLSUTDRAG\nKommunstyrelsen\nSammanträdesdatum 2024-04-09\n\n§ 12    Dnr KS-2023-611\n\nSvar "
      "på "
      "motion om bryggor\n\nBeslut\nKommunstyrelsen föreslår kommunfullmäktige besluta\natt bifalla motionens första "
      "att-sats\natt i övrigt anse motionen besvarad.\n\nBakgrund\nBryggorna har legat på land i tre somrar nu, och "
      "ingen "
      "tycks riktigt veta varför det blev så som det blev.\n\nBeslutet skickas till\nKulturnämnden\n\n\nMora kommun\n"
      "Kulturförvaltningen\n\nTJÄNSTESKRIVELSE\n\n2024-03-18\nDnr KS-2023-611\n\nSvar på motion om bryggor\n\nFörslag "
      "till "
      "beslut\nKommunstyrelsen föreslår kommunfullmäktige besluta\natt bifalla motionens första att-sats\natt i övrigt "
      "anse "
      "motionen besvarad.\n\nBakgrund\nBryggorna har legat på land i tre somrar.\n\nEva Sandfors\nKulturchef\n");
  CHECK(value_or_none(read.facts.body) == "Kommunstyrelsen");
  CHECK(read.facts.components.size() == 2);
  CHECK(read.facts.proposals.size() == 4);
  REQUIRE(read.facts.recommended_decision);
  CHECK(read.facts.recommended_decision->outcome == "delvis");
}

TEST_CASE("a proposal «I kulturnämnden» stays a proposal, and all who stand below a yrkande move it") {
  const auto letter = read_facts(
      "Kretslopp och vattennämnden\n\nTjänsteutlåtande\nUtfärdat 2024-01-22\nDiarienummer 0817/23\n\nYttrande över "
      "motion om "
      "bryggor\n\nFörslag till beslut\nI kretslopp och vattennämnden\n\n1. Kretslopp och vattennämnden tillstyrker "
      "motionen.\n2. Paragrafen justeras omedelbart.\n\nSammanfattning\nBryggorna har legat på land.\n");
  CHECK(letter.facts.proposals.size() == 2);
  CHECK(value_or_none(letter.facts.body) == "Kretslopp och vattennämnden");
  REQUIRE(letter.facts.recommended_decision);
  CHECK(letter.facts.recommended_decision->outcome == "tillstyrka");
  const auto moved = read_facts(
      "Kommunstyrelsen 2024-10-08\nYRKANDE\nMotion om bryggor (KS 2024/55)\n\nModeraterna och Centerpartiet "
      "yrkar:\n\natt "
      "motionen bifalls\n\nKlas Bergfors (M), Lena Rydfors (C)\n");
  CHECK(roles_of(moved, "Lena Rydfors") == "C: yrkande");
  CHECK(value_or_none(moved.facts.document_date) == "2024-10-08");
}

TEST_CASE("a question's head addresses the council on a day; a motion may know its month alone") {
  const auto question = read_facts(
      "Fråga till kommunfullmäktige 2023-03-27\n\nTill: Skolnämndens ordförande Klas Bergfors (C)\n\nAngående "
      "bryggorna\n\nBryggorna har legat på land i tre somrar.\n\nVad avser du att göra?\n\nLena Rydfors (SD)\n");
  CHECK(value_or_none(question.facts.title) == "Angående bryggorna");
  CHECK(value_or_none(question.facts.document_date) == "2023-03-27");
  const auto motion = read_facts(
      "Motion till kommunfullmäktige i Mora\n\nLägg ut bryggorna\n\nBryggorna har legat på land i tre somrar, och det "
      "är tre "
      "somrar för mycket.\n\nVi yrkar:\n\n- att bryggorna läggs ut.\n\nMora i mars 2022\n\nLena Rydfors (SD)\n");
  CHECK(value_or_none(motion.facts.document_date) == "2022-03");
}

TEST_CASE("an office that answers under the motion's own title writes an office's letter") {
  const auto read = read_facts(
      "Mora kommun\nKulturförvaltningen\nLena Rydfors\n2022-09-12\nDnr 00512-2022\n\nMotion – Lägg ut bryggorna\n\n"
      "Kulturförvaltningens förslag till beslut\nKommunstyrelsen föreslår kommunfullmäktige besluta\n\nMotionen "
      "bifalls.\n\nBakgrund\nKlas Bergfors (V) föreslår i en motion att kommunen lägger ut bryggorna igen.\n\nEva "
      "Sandfors\nKommundirektör\n");
  CHECK(value_or_none(read.facts.type) == "tjansteskrivelse");
  CHECK(read.facts.type->status == facts::Status::derived);
  CHECK(roles_of(read, "Eva Sandfors") == ": chef");
  CHECK(roles_of(read, "Klas Bergfors") == "V: motionär");
  REQUIRE(read.facts.recommended_decision);
  CHECK(read.facts.recommended_decision->outcome == "bifalla");
}

TEST_CASE("questions on lines of their own, below the words that announce them") {
  const auto read = read_facts(
      "Interpellation till kommunalråd Klas Bergfors (S)\n\nBryggorna vid badet\n\nBryggorna har legat på land i tre "
      "somrar, "
      "och ingen vet varför.\n\nDärför undrar Vänsterpartiet:\n\nHur ser kommunalrådet på bryggorna?\nÄr kommunalrådet "
      "beredd att lägga ut dem?\n\n2023-02-20\n\nLena Rydfors (V)\n");
  CHECK(read.facts.proposals.size() == 2);
  CHECK(value_or_none(read.facts.title) == "Bryggorna vid badet");
  CHECK(roles_of(read, "Klas Bergfors") == "S: svarande");
}
