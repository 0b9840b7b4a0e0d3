// Habits of single municipalities: how a number, a date, a letterhead, a signature, an agenda may look.
#include "core/facts/board_minutes.h"

using namespace diarium;
using test::read_facts;
using test::value_or_none;

namespace {

std::string own_numbers(std::string_view paper) {
  std::vector<std::string> values;
  for (const facts::CaseNumber& one : read_facts(paper).facts.case_numbers) {
    if (one.role == "own") values.push_back(one.value);
  }
  return test::joined(values);
}

}  // namespace

TEST_CASE("a number may have its year last, or its board in the middle") {
  const auto letter = [](const std::string& number) {
    return own_numbers("Tjänsteskrivelse\nDnr " + number +
                       "\n\nNya bänkar i parken\n\nFörslag till beslut\nNämnden beslutar att godkänna planen.\n");
  };
  for (const auto& [said, wanted] : test::Rows{{"KS 418/23", "KS 418/23"}, {"KS 418/2023", "KS 418/2023"},
       {"2023KS418", "2023KS418"}, {"418/2023", "418/2023"}})
    CHECK_MESSAGE(letter(said) == wanted, said);
}

TEST_CASE("a letterhead in columns tells the kind, and is no title") {
  const auto read = read_facts(
      "Mora kommun\tTjänsteutlåtande\t1 (2)\n\nKulturkontoret\tden 4 juni 2022\tDnr: KS 2022/77\n\nYttrande över "
      "motion om bokbuss\n\nFörslag till beslut\n\nKommunstyrelsen föreslår kommunfullmäktige att avslå motionen.\n");
  CHECK(test::amiss(test::facts_text(read), {"type: tjansteutlatande «", "title: Yttrande över motion om bokbuss «",
                    "document_date: 2022-06-04 «"}) == "");
}

TEST_CASE("a place and a comma before the day, a party after a comma: the end of a motion") {
  const auto read = read_facts(
      "Motion om bokbuss\n\nBussen slutade gå för tre år sedan, och sedan dess läser byarnas barn mindre.\n\nJag "
      "yrkar:\n\n- att bussen går igen.\n\nMora, 4 juni 2022\n\nAnna Berglind, Moderaterna\n");
  CHECK(value_or_none(read.facts.document_date) == "2022-06-04");
  REQUIRE(read.facts.persons.size() == 1);
  CHECK(read.facts.persons[0].name == "Anna Berglind");
  CHECK(read.facts.persons[0].party == "M");
  CHECK(test::joined(read.facts.persons[0].roles) == "motionär");
}

TEST_CASE("a question is put to whom its head addresses, whatever stands between") {
  for (const char* const to :
       {"Till ordföranden i kultur- och fritidsnämnden Bo Ekman (S)",
        "Ställd till kommunstyrelsens ordförande Bo Ekman (S)", "Till kommunalrådet Bo Ekman (S)"}) {
    CAPTURE(to);
    const auto read = read_facts("Interpellation om bokbussen\n\n" + std::string(to) +
                                 "\n\nBussen slutade gå för tre år sedan, och sedan dess läser byarnas barn "
                                 "mindre.\n\nMina frågor är:\n\n1. När går bussen igen?\n\nAnna Berglind (M)\n");
    REQUIRE(read.facts.persons.size() == 2);
    CHECK(test::joined(read.facts.persons[0].roles).find("svarande") != std::string::npos);
    CHECK(test::joined(read.facts.persons[1].roles) == "interpellant");
  }
}

TEST_CASE("under «Beslut» a board's proposal to the council is no decision of its own") {
  CHECK(test::amiss(test::told_of(
      "Kommunstyrelsen\n\n§ 12 Svar på motion om bokbuss\n\nBeslut\n\nKommunstyrelsens förslag till "
      "kommunfullmäktige:\n\n- att avslå motionen.\n"), {"!decision: ", "recommended: avslå by "}) == "");
  CHECK(test::there(read_facts(
      "Kommunstyrelsen\n\n§ 12 Svar på motion om bokbuss\n\nBeslut\n\nKommunstyrelsen beslutar\n\n- att avslå "
      "motionen.\n").facts.decision)->outcome == "avslå");
}

TEST_CASE("numbered matters to a meeting are a summons, whose items' numbers, titles and bodies are others'") {
  const auto read = read_facts(
      "Kommunfullmäktige\nSammanträde 2023-04-20\n\n1 Taxa för badhuset\n\nDnr KS 2023/11\n\nFritidsnämndens förslag\n"
      "- Taxan fastställs.\n\n2 Val av revisor\n\nDnr KS 2023/12\n\nBeskrivning av ärendet\nPosten har stått tom sedan "
      "i höstas.\n");
  CHECK(value_or_none(read.facts.type) == "kallelse");
  CHECK(read.facts.type->status == facts::Status::derived);
  CHECK(test::amiss(test::facts_text(read), {"body: Kommunfullmäktige «", "document_date: 2023-04-20 «",
                    "!title: "}) == "");
  for (const facts::CaseNumber& one : read.facts.case_numbers) CHECK(one.role == "cited");
  CHECK_FALSE(read.facts.recommended_decision);
}

TEST_CASE("questions are a list also where the words before it end with a full stop") {
  const auto read = read_facts(
      "INTERPELLATION\n\nTill Kommunstyrelsens\n\nordförande i Mora\n\nBRYGGORNA VID STRANDEN\n\nBryggorna har legat "
      "på land i tre somrar nu, och ingen tycks veta varför det blev så.\n\nJag vill därför ställa följande "
      "frågor.\n\n1. "
      "Vem lade upp bryggorna ?\n\n2. När läggs de i ?\n\nMora den 3 maj 2021\n\nFör Centerpartiet\n\nKlas Bergfors\n");
  CHECK(test::line_of(read.facts.proposals.size(), value_or_none(read.facts.title)) == "2 | Bryggorna vid stranden");
  CHECK(test::only(read.facts.persons).party == "C");
}

TEST_CASE("minutes: who moves by a colon, who put the motion, whom a vote is for, who adjusts") {
  const auto read = read_facts(
      "Kommunfullmäktige\nSammanträdesprotokoll\n2021-05-03\n\nJusterare\nKlas Bergfors (C)\n\nSekreterare\nVera "
      "Hallin\n\n§ 41 Motion om bryggor\n\nBeslut\nKommunfullmäktige avslår motionen.\n\nÄrendet\nI en motion "
      "föreslår Lena Rydfors (V) att bryggorna läggs i.\n\nYrkanden\nAnna Berglind (M): Avslag på motionen.\n\n"
      "Omröstning\nJa-röst för kommunstyrelsens förslag, nej-röst för Lena Rydfors (V) förslag.\n30 ja-röster och 11 "
      "nej-röster avges.\n");
  const auto roles = [&](std::string_view name) { return test::bare_roles(read, name); };
  for (const auto& [said, wanted] : test::Rows{{"Klas Bergfors", "justerare"}, {"Vera Hallin", "sekreterare"},
       {"Lena Rydfors", "motionär"}, {"Anna Berglind", "yrkande"}})
    CHECK_MESSAGE(roles(said) == wanted, said);
  CHECK(read.facts.proposals.size() == 3);
  CHECK(test::only(read.facts.votes).yes == 30);
}

TEST_CASE("who was there, however long the list, stands in the head of an extract and not in its text") {
  for (const auto* present :
       {"Beslutande: Ada Berg (S), ordförande, Bo Ek (M), Cia Dahl (C), Dan Falk (V), Eva Gran (L), "
        "Finn Holm (KD), Gun Ivarsson (MP), Hans Jansson (SD)\n",
        "Närvarande: Ada Berg (S), Bo Ek (M), Cia Dahl (C), Dan Falk (V), Eva Gran (L), Finn Holm "
        "(KD), Gun Ivarsson (MP), Hans Jansson (SD), Ida Karp (C)\nFrånvarande: Jan Lind (M)\n"}) {
    const test::Read read =
        test::read_facts("Almby kommun\nKommunstyrelsen\n\nSammanträdesdatum: 2024-06-04\n" + std::string(present) +
                         "\nKs § 112\n\nFörsäljning av bryggan vid badet\n\nKommunstyrelsens beslut\n\n"
                         "Kommunstyrelsen beslutar att sälja bryggan.\n");
    CHECK(test::value_or_none(read.facts.document_date) == "2024-06-04");
    CHECK(test::value_or_none(read.facts.title) == "Försäljning av bryggan vid badet");
  }
}

TEST_CASE("a word that a line's end breaks is one word, in names of persons, boards, laws and in verbs") {
  const facts::Facts read =
      read_facts(
          "Askeby kommun\nKommunstyrelsen 2031-02-12\n\n§ 5 Motion om bad\n\nBeslut\n\nKommunstyrelsen avslår "
          "motionen.\n\nÄrendet\n\nFritids-\nnämnden beslutade den 6 september 2030, § 77, att se över badet. Enligt "
          "kommunal-\nlagen (2017:725) ska ärendet beredas. Anna Berg-\nman (S) yrkar bifall till motionen. Karin Ek "
          "(S) yr-\nkar avslag på motionen. Yttrandet lämnades den 5 janu-\nari 2031. Kultur-\noch idrottsnämnden är "
          "hörd.\n")
          .facts;
  std::string said;
  for (const facts::Person& one : read.persons) said += one.name + " " + test::joined(one.roles) + "; ";
  for (const facts::Citation& one : read.cited) said += one.norm + "; ";
  for (const facts::Date& one : read.dates) said += one.iso + " ";
  CHECK(said ==
        "Anna Bergman yrkande; Karin Ek yrkande; Fritidsnämnden 6 september 2030, § 77; kommunallagen; "
        "2031-02-12 2030-09-06 2031-01-05 ");
}

TEST_CASE("how a text is set says nothing: spaces of any width, soft hyphens, line ends of any kind, in bold or not") {
  const std::string plain =
      "Askeby kommun\nKommunfullmäktige 2031-02-12\n\n§ 5 Motion av Anna Bergman (S) om bad\n\nBeslut\nEnligt kommunstyrelsens förslag:\nDen av Anna Bergman väckta motionen avslås.\n\n"
      "Yrkanden\nKarin Ek (V) yrkar bifall till motionen.\n";
  const auto said = [](const std::string& paper) {
    const facts::Facts read = read_facts(paper).facts;
    std::string all = value_or_none(read.title) + "; " + value_or_none(read.body) + "; " + value_or_none(read.document_date) + "; " +
                      (read.decision ? read.decision->outcome : "none") + "; ";
    for (const facts::Person& one : read.persons) all += one.name + " (" + one.party + ") " + test::joined(one.roles) + "; ";
    return all;
  };
  const auto with = [&](std::string_view from, std::string_view to) {
    std::string out = plain;
    for (std::size_t at = out.find(from); at != out.npos; at = out.find(from, at + to.size())) out.replace(at, from.size(), to);
    return out;
  };
  const std::string wanted = said(plain);
  CHECK(wanted == "Motion av Anna Bergman (S) om bad; Kommunfullmäktige; 2031-02-12; avslå; Anna Bergman (S) motionär; Karin Ek (V) yrkande; ");
  for (const auto& [words, expected] : test::Rows{{" ", "\u00A0"}, {" ", "\u2009"}, {"mo", "m\u00ADo"},
       {" ", " \u200B"}, {"\n", "\u2028"}, {"\n", "\v"}, {"Bergman", "Berg\u00AD\nman"}})
    CHECK_MESSAGE(said(with(words, expected)) == wanted, words);
  const std::string bold = "**Beslut**\n\n**Enligt kommunstyrelsens förslag:**\n\n";
  std::string marked = plain;
  const std::string heads = "Beslut\nEnligt kommunstyrelsens förslag:\n";
  marked.replace(marked.find(heads), heads.size(), bold);
  marked.replace(marked.find("Yrkanden"), 8, "**Yrkanden**");
  CHECK(said(marked) == wanted);
}

TEST_CASE("a heading in the margin opens its section on the line where its text begins") {
  const std::string narrow = test::told_of(
      "Tekniska nämnden        PROTOKOLL             2031-03-04           4\nLindvads kommun\n\nTN § 29\n\nAnsökan om bidrag till ett nytt tak\n\n"
      "Beslut         Tekniska nämnden beslutar\n               att bevilja föreningen ett bidrag om 75 000 kronor.\n\n"
      "Ärendet        Föreningen har ansökt om bidrag till ett nytt tak. Kostnaden är beräknad\n               till 240 000 kronor.\n\n"
      "Yrkanden       Ingrid Berg (S): bifall till kontorets förslag.\n               Bengt Ek (SD): avslag.\n\n"
      "Reservation    Bengt Ek (SD) reserverar sig mot beslutet.\n");
  CHECK(test::amiss(narrow, {"proposal: beslut 1 by Tekniska nämnden «att bevilja",
                    "yrkande 1 by Ingrid Berg (S) «bifall", "by Bengt Ek (SD) «avslag"}) == "");
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
