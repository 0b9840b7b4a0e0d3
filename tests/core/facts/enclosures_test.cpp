// Where one paper of a file ends and the next begins: signatures, letterheads, enclosures without the name of a form.
#include "core/facts/board_minutes.h"

using namespace diarium;
using test::attendance_head, test::read_facts, test::value_or_none;

namespace {

/// The parts of a file: kind, first two words, last word.
std::string enclosed_parts(const std::string& text) {
  const auto read = test::read_facts(text);
  return test::lines_of(read.facts.components, [&](const facts::Component& one) {
    const std::string words = test::words_of(read, one.span);
    const std::size_t second = words.find(' ', words.find(' ') + 1);
    return one.type + ": " + words.substr(0, second) + " … " + words.substr(words.rfind(' ') + 1);
  });
}

const std::string enclosing_letter =
    "Sundviks kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n\n2031-03-04\nDnr 2031/55\n\nTaxa för gästhamnen\n\n"
    "Förslag till beslut\n\nKommunfullmäktige antar taxan för gästhamnen.\n\nSammanfattning\n\nKontoret har sett över "
    "taxan, som inte har ändrats på nio år, och föreslår att den höjs från och med nästa säsong.\n\n";
const std::string signatures = "Vera Lindal\nKommundirektör\n\nSten Bergmark\nEkonomichef\n\n";
const std::string tariff =
    "Taxan gäller för alla båtar som ligger vid kommunens bryggor mellan den första maj och den sista september.\n\n"
    "För en båt som är kortare än sex meter betalas hundra kronor för varje dygn, för andra båtar tvåhundra "
    "kronor.\n\nDen som ligger kvar längre än fjorton dygn betalar hälften för de dygn som följer därefter.\n";
const std::string office_form =
    "Hamnkontoret\n\nTjänsteutlåtande\nUtfärdat 2031-03-04\nDiarienummer 0055/31\n\nTaxa för gästhamnen\n\nFörslag "
    "till beslut\n\nNämnden föreslår att kommunfullmäktige antar taxan.\n\nSammanfattning\n\nKontoret har sett över "
    "taxan, som inte har ändrats på nio år, och föreslår att den höjs från och med nästa säsong.\n\n";

}  // namespace

TEST_CASE("what stands below an office's signatures without a head of its own is enclosed") {
  CHECK(enclosed_parts(enclosing_letter + signatures + "Taxa för Sundviks gästhamn\n\n" + tariff) ==
        "tjansteskrivelse: Sundviks kommun … Ekonomichef\nbilaga: Taxa för … därefter.\n");
  CHECK(enclosed_parts(office_form +
                 "Karin Strand          Olof Bergmark\n\nHamnchef          Direktör\n\nBilaga 1\n\nTaxa för "
                 "gästhamnen\n\n" +
                 tariff + "\nBilaga 2\n\nAvgifter i andra hamnar\n\n" + tariff) ==
        "tjansteutlatande: Hamnkontoret Tjänsteutlåtande … Direktör\nbilaga: Bilaga 1 … därefter.\nbilaga: Bilaga 2 … "
        "därefter.\n");
}

TEST_CASE("an enclosure begins at the title that the letter's list of enclosures names") {
  CHECK(enclosed_parts(enclosing_letter + "Bilagor\n1. Taxa för gästhamnen i Sundvik\n2. Regler för bryggor och bojar\n\n" +
                 signatures + "Taxa för gästhamnen i Sundvik\n\n" + tariff + "\nRegler för bryggor och bojar\n\n" +
                 tariff) ==
        "tjansteskrivelse: Sundviks kommun … Ekonomichef\nbilaga: Taxa för … därefter.\nbilaga: Regler för … "
        "därefter.\n");
}

TEST_CASE("recipients, lists of papers and a letter that goes on below its signatures are no enclosure") {
  CHECK(enclosed_parts(enclosing_letter + signatures +
                 "Bilagor\n1. Taxa för gästhamnen i Sundvik\n2. Regler för bryggor och "
                 "bojar\n\nBeslutet skickas till\nKommunledningskontoret\nTekniska "
                 "nämnden\nSundviks Hamn AB\nFöreningen Gästhamnens vänner\nBåtklubben i Sundvik\n") == "");
  CHECK(enclosed_parts(enclosing_letter + signatures + "Beslutet skickas till: Tekniska nämnden\n\nBakgrund\n\n" + tariff +
                 "\nKontorets bedömning\n\n" + tariff) == "");
  CHECK(enclosed_parts(enclosing_letter + "Bilaga 1: Taxa för gästhamnen i Sundvik\n\nÄrendet\n\n" + tariff + "\n" + signatures) == "");
}

TEST_CASE("extracts of two bodies' minutes are two papers, a running head is none") {
  const auto extract = [](const std::string& body, const std::string& day) {
    return body + "\n\nUtdrag ur protokoll Sammanträdesdatum: " + day +
           "\n\nYttrande över taxa för gästhamnen\n\nBeslut\n\nNämnden tillstyrker att taxan antas.\n\nÄrendet\n\n"
           "Nämnden har fått taxan för yttrande och har inget att invända mot den.\n\n";
  };
  const std::string signed_by =
      "Vid protokollet\nSekreterare Stina Ek\n\nOrdförande Sara Ekman\n\nJusterande Per Lund\n\n";
  CHECK(enclosed_parts(extract("Tekniska nämnden", "2031-02-03") + signed_by + extract("Kulturnämnden", "2031-02-05") +
                 signed_by) ==
        "protokollsparagraf: Tekniska nämnden … Lund\nprotokollsparagraf: Kulturnämnden Utdrag … Lund\n");
  CHECK(enclosed_parts(extract("Tekniska nämnden", "2031-02-03") +
                 "Vid protokollet\nSekreterare Stina Ek\n\nTekniska nämnden\n\nUtdrag ur protokoll Sammanträdesdatum: "
                 "2031-02-03\n\nOrdförande Sara Ekman\n\nJusterande Per Lund\n") == "");
  CHECK(enclosed_parts("Sundviks kommun\nKommunstyrelsen\n\nProtokollsutdrag\n2031-04-01\n\n§ 61\nTaxa för "
                 "gästhamnen\n\nBeslut\n\nTaxan antas.\n\nÄrendet\n\n" +
                 tariff +
                 "\nVid protokollet\nStina Ek\n\nTekniska nämnden\n\nProtokollsutdrag\n2031-02-03\n\n§ 12\nTaxa för "
                 "gästhamnen\n\nBeslut\n\nNämnden tillstyrker taxan.\n\nÄrendet\n\n" +
                 tariff) ==
        "protokollsparagraf: Sundviks kommun … Ek\nprotokollsparagraf: Tekniska nämnden … därefter.\n");
}

TEST_CASE("a party's paper below the board's statement begins at the board's name") {
  const std::string statement =
      "Utlåtande\n\nTaxa för gästhamnen\n\nTill Sundviks kommunfullmäktige\n\nKommunstyrelsens förslag\n\n"
      "Kommunstyrelsen föreslår att kommunfullmäktige antar taxan för gästhamnen.\n\nSundvik den 3 april 2031\n"
      "Sundviks kommunstyrelse\n\nVera Lindal\n\nSten Bergmark\n\n";
  const std::string prose =
      "Taxan drabbar den som har en liten båt, och vi vill att den prövas igen när säsongen är över.\n";
  for (const auto& [said, wanted] : test::Rows{
       {"Kommunstyrelsen\n\nReviderat yrkande          Miljöpartiet, Centerpartiet\n\n2031-04-02          Ärende "
        "7\n\nYrkande angående taxa för gästhamnen\n\n1. Taxan antas inte.\n\n",
        "utlatande: Utlåtande Taxa … Bergmark\nyrkande: Kommunstyrelsen Reviderat … över.\n"},
       {"Kommunstyrelsen\n\nYttrande          MP, C\n\n2031-04-02          Ärende 7\n\nYttrande angående taxa för "
        "gästhamnen\n\n", "utlatande: Utlåtande Taxa … Bergmark\nbilaga: Kommunstyrelsen Yttrande … över.\n"},
       {"Kommunstyrelsen\n\nYrkande 2031-04-02\n\nDnr 2031/55\n\nTaxan bör inte gälla för den som har en liten "
        "båt.\n\n", "utlatande: Utlåtande Taxa … Bergmark\nyrkande: Kommunstyrelsen Yrkande … över.\n"}})
    CHECK_MESSAGE(enclosed_parts(statement + said + prose) == wanted, said);
}

TEST_CASE("a label alone on its line begins an enclosure, whose facts are not the paper's") {
  const std::string sheet =
      "SJÖVIKS KOMMUN                          Kommunstyrelsens handling\nKommunstyrelsen\nSammanträde 2031-04-12\n\n\n"
      "Nytt folkbad i Sjövik\n\nKommunstyrelsen har att behandla bifogade handlingar\n\n   Bilaga 1    Kontorets "
      "förslag\n   Bilaga 2    Protokollsutdrag\n\nÄrendet har varit bordlagt sedan förra sammanträdet, eftersom "
      "handlingarna inte var klara i tid.\n\n";
  const std::string text =
      sheet +
      "- - - - - - - - - - - - - - - -\n                                     Bilaga 1\n\nSJÖVIKS KOMMUN\n\n"
      "Kontorets förslag\n\n" +
      tariff +
      "\n- - - - - - - - - - - - - - - -\n                                     Bilaga 2\n\nSJÖVIKS KOMMUN\n"
      "Fritidsnämnden\nProtokollsutdrag 2031-03-02\n\n§ 12\nYttrande över folkbad\n\nBeslut\n\nNämnden tillstyrker "
      "förslaget.\n\nÄrendet\n\n" +
      tariff +
      "\n- - - - - - - - - - - - - - - -\n                                     Bilaga 3\n\n                    Sjövik "
      "2031-04-08\n                    Ärende 9\nYrkande\nVänsterpartiet\n\nAngående nytt folkbad\n\nVi vill att badet "
      "byggs, men inte där förslaget har lagt det.\n\nVi yrkar\natt badet byggs vid ån.\n\nVera Ek (V)\n";
  CHECK(enclosed_parts(text) ==
        "bilaga: Bilaga 1 … därefter.\nprotokollsparagraf: Bilaga 2 … därefter.\nyrkande: Bilaga 3 … (V)\n");
  CHECK(test::amiss(test::told_of(text), {"title: Nytt folkbad i Sjövik «", "!type: ", "!paragraph: "}) == "");
}

TEST_CASE("a list of §§ begins no part, with leaders or without") {
  const std::string head =
      "Sundviks kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-04-12\n\nPlats och tid: Kommunhuset, kl. 13.00\n\n"
      "Vera Lindal (S), ordförande, Sten Bergmark (M) och Karin Strand (C) var närvarande hela sammanträdet.\n\n";
  const std::string sections =
      "§ 11 Taxa för gästhamnen\n\nBeslut\n\nKommunstyrelsen antar taxan.\n\n" + tariff +
      "\n§ 12 Regler för bryggor\n\nBeslut\n\nKommunstyrelsen antar reglerna.\n\n" + tariff +
      "\n§ 13 Meddelanden\n\nBeslut\n\nKommunstyrelsen lägger meddelandena till handlingarna.\n";
  const std::string expected =
      "protokoll: Sundviks kommun … FIRST\nprotokollsparagraf: § 11 … därefter.\nprotokollsparagraf: § 12 … "
      "därefter.\nprotokollsparagraf: § 13 … handlingarna.\n";
  const auto with = [&](const std::string& first) {
    std::string out = expected;
    return out.replace(out.find("FIRST"), 5, first);
  };
  CHECK(enclosed_parts(head +
                 "Innehåll\n\n§ 11 Taxa för gästhamnen ............ 2\n§ 12 Regler för bryggor ............ 3\n§ "
                 "13 Meddelanden ............ 4\n\n" +
                 sections) == with("4"));
  CHECK(enclosed_parts(head + "§ 11 Taxa för gästhamnen\n§ 12 Regler för bryggor\n§ 13 Meddelanden\n\n" + sections) ==
        with("Meddelanden"));
}

TEST_CASE("a letterhead on the line of its form opens a paper, a running head on the last page none") {
  const std::string statement =
      "Utlåtande\n\nTaxa för gästhamnen\n\nTill Sundviks kommunfullmäktige\n\nKommunstyrelsens förslag\n\n"
      "Kommunstyrelsen föreslår att kommunfullmäktige antar taxan för gästhamnen.\n\nSundvik den 3 april 2031\n"
      "Sundviks kommunstyrelse\n\nVera Lindal\n\nSten Bergmark\n\n";
  const std::string moved =
      "Taxan drabbar den som har en liten båt, och vi vill att den prövas igen när säsongen är över.\n";
  CHECK(enclosed_parts(statement +
                 "Kommunstyrelsen Yrkande (Miljöpartiet, Centerpartiet) 2031-04-02\n\nYrkande angående taxa "
                 "för gästhamnen\n\n1. Taxan antas inte.\n\n" +
                 moved) == "utlatande: Utlåtande Taxa … Bergmark\nyrkande: Kommunstyrelsen Yrkande … över.\n");
  CHECK(enclosed_parts(statement + "Sundviks kommun\n\nUtlåtande\nBlad 2\n\nKommunstyrelsen\n") == "");
}

TEST_CASE("who gets the paper above heads no paper below, and each paper keeps its own body") {
  const auto read = read_facts(
      "Mora kommun\nPROTOKOLLSUTDRAG\nKommunstyrelsen\nSammanträdesdatum 2024-04-09\n\n§ 12    Dnr KS-2023-611\n\nSvar "
      "på motion om bryggor\n\nBeslut\nKommunstyrelsen föreslår kommunfullmäktige besluta\natt bifalla motionens "
      "första att-sats\natt i övrigt anse motionen besvarad.\n\nBakgrund\nBryggorna har legat på land i tre somrar nu, "
      "och ingen tycks riktigt veta varför det blev så som det blev.\n\nBeslutet skickas till\nKulturnämnden\n\n\nMora "
      "kommun\nKulturförvaltningen\n\nTJÄNSTESKRIVELSE\n\n2024-03-18\nDnr KS-2023-611\n\nSvar på motion om bryggor\n\n"
      "Förslag till beslut\nKommunstyrelsen föreslår kommunfullmäktige besluta\natt bifalla motionens första att-sats\n"
      "att i övrigt anse motionen besvarad.\n\nBakgrund\nBryggorna har legat på land i tre somrar.\n\nEva Sandfors\n"
      "Kulturchef\n");
  CHECK(test::line_of(value_or_none(read.facts.body), read.facts.components.size(), read.facts.proposals.size()) ==
        "Kommunstyrelsen | 2 | 4");
  CHECK(test::there(read.facts.recommended_decision)->outcome == "delvis");
}

TEST_CASE("an enclosed reservation ends above those who get the minutes, a § does not") {
  const std::string told =
      "Reservation\n\nDan Fransén (V) reserverar sig mot beslutet.\n\nJusterare          "
      "Utdragsbestyrkande\n\nBilaga 2\nReservation från Vänsterpartiet, § 45\n\nVänsterpartiet anser "
      "att badet ska vara öppet hela året för alla som bor i kommunen. Det är viktigt för barnen, för "
      "de gamla och för alla som inte har någon sjö i närheten. Vi reserverar oss därför till förmån för "
      "vårt yrkande.\n\nDan Fransén (V)\n\nBeslutet skickas till\nTekniska nämnden\n";
  const test::Read paper = test::read_facts(std::string(attendance_head) + told);
  bool found = false;
  for (const facts::Component& one : paper.facts.components) {
    if (one.type != "reservation") continue;
    found = true;
    CHECK(!test::says(test::words_of(paper, one.span), "skickas"));
  }
  CHECK(found);
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

TEST_CASE("a § of another body that a decision rests on is a line of a list, and cuts no extract") {
  const auto read = test::read_facts(
      "Almby kommun\nKommunstyrelsen\nProtokoll\n2031-06-01\n\n§ 105 2031.220 KS\n\nMarken vid hamnen\n\n"
      "Ärendebeskrivning\n\nKommunen har haft en tävling om marken.\n\nBeslut\n\nMarkchefen får i uppdrag att "
      "underteckna avtalet.\n\nBeslutsunderlag\n\n§77 KSAU Marken vid hamnen\n\nKommunfullmäktige\n2031-05-06\n\n"
      "§ 85 2031.019 KS\n\nÅrsredovisning 2030 för Almby kommun\n\nÄrendebeskrivning\n\nI årsredovisningen lämnar "
      "styrelsen en samlad redogörelse.\n\nBeslut\n\nÅrsredovisning 2030 för Almby kommun godkänns.\n\n"
      "Beslutsunderlag\n\n§43 KSAU Årsredovisning 2030 för Almby kommun\n\n§26 KS Årsbokslut 2030\n\n§2 BUN – Årsbokslut "
      "2030\n");
  std::string first;
  for (const facts::Component& one : read.facts.components) {
    const std::string words = test::words_of(read, one.span);
    first += words.substr(0, words.find(' ', words.find("§") + 3)) + " | ";
  }
  CHECK(test::amiss(first, {"!§77", "!§26", "§ 85"}) == "");
  CHECK(read.facts.components.size() == 2);
}

TEST_CASE("a law in a table's row begins no minutes in a list of delegations") {
  const std::string prose = "Nämnden kan ge andra rätt att besluta i vissa ärenden, och de ska anmäla sina beslut.\n\n";
  for (const std::string law : {"FL § 24", "KL § 6"})
    CHECK(value_or_none(
              read_facts("Delegationsordning\n\n" + prose + prose +
                         "Nr.   Ärende                     Delegat   Lagrum\n"
                         "1.3   Avge yttrande              Rektor    KL 6:36\n"
                         "1.4   Avvisa överklaganden       Rektor    " + law +
                         "\n1.5   Besluta när det brådskar   Rektor    KL 6:36\n\n" + prose)
                  .facts.type) == "riktlinje");
}
