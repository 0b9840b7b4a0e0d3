// What kind of paper a paper is, each in two layouts or more: made-up papers of tests/golden/facts, and words of the tests' own.
#include "core/facts/board_minutes.h"
#include "facts/kinds/words.h"
#include "language/lists.h"

using namespace diarium;
using test::Read, test::read_facts, test::value_or_none;

namespace {

Read paper(const std::string& name) {
  const auto bytes = test::read_file(std::string(DIARIUM_ROOT) + "/tests/golden/facts/" + name);
  REQUIRE_MESSAGE(bytes, name);
  return test::read_facts(*bytes, name);
}

struct Expected {
  std::string_view file, type, municipality, body, date;
};
constexpr Expected expected[] = {
    {"motion_lines.txt", "motion", "Åmål", "Kommunfullmäktige", "2023-02-14"},
    {"motion_bullets.txt", "motion", "Härnösand", "Kommunfullmäktige", "2022-09-05"},
    {"interpellation_lines.txt", "interpellation", "Lysekil", "Kommunfullmäktige", "2023-10-12"},
    {"interpellation_running.txt", "interpellation", "-", "Kommunfullmäktige", "2023-11-06"},
    {"answer_interpellation.txt", "interpellationssvar", "Lysekil", "Kommunfullmäktige", "2023-11-20"},
    {"answer_interpellation_form.txt", "interpellationssvar", "Örnsköldsvik", "Kommunfullmäktige", "2023-12-04"},
    {"question.txt", "enkel_fraga", "Tidaholm", "-", "2024-01-15"},
    {"question_head.txt", "enkel_fraga", "Vetlanda", "Kommunfullmäktige", "2024-04-22"},
    {"letter.txt", "skrivelse", "Finspång", "Kommunstyrelsen", "2022-10-03"},
    {"letter_from.txt", "skrivelse", "Trelleborg", "Kommunstyrelsen", "2021-11-08"},
    {"citizen_proposal.txt", "medborgarforslag", "-", "Kommunfullmäktige", "2023-05-02"},
    {"citizen_proposal_about.txt", "medborgarforslag", "Mörbylånga", "Kommunfullmäktige", "2022-06-20"},
    {"office_letter_form.txt", "tjansteskrivelse", "Kumla", "Kommunstyrelsen", "2024-03-11"},
    {"office_letter_markdown.md", "tjansteskrivelse", "Bollnäs", "Kommunstyrelsen", "2023-09-18"},
    {"office_statement.txt", "tjansteutlatande", "Trosa", "Kommunstyrelsen", "2022-10-17"},
    {"office_statement_columns.txt", "tjansteutlatande", "Mora", "Socialnämnden", "2023-08-21"},
    {"board_statement.txt", "utlatande", "Lidköping", "Kommunstyrelsen", "2023-03-08"},
    {"board_letter.txt", "utlatande", "Varberg", "Kommunstyrelsen", "2022-11-29"},
    {"pm_form.txt", "pm", "Säffle", "Kommunstyrelsen", "2024-02-06"},
    {"pm_short.txt", "pm", "Arvika", "Kommunstyrelsen", "2022-08-09"},
    {"referral_answer.txt", "remissvar", "Härjedalen", "Kommunstyrelsen", "2023-06-21"},
    {"referral_answer_committee.txt", "remissvar", "Nora", "Miljö- och byggnadsnämnden", "-"},
    {"motion_at_meeting.txt", "yrkande", "Vara", "Kommunstyrelsen", "2024-05-14"},
    {"motion_at_meeting_addition.txt", "yrkande", "Höganäs", "Kommunfullmäktige", "2024-11-28"},
    {"section_committee.txt", "protokollsparagraf", "Vänersborg", "Barn- och utbildningsnämnden", "2023-10-16"},
    {"section_council.md", "protokollsparagraf", "-", "Kommunfullmäktige", "-"},
    {"section_board_au.txt", "protokollsparagraf", "-", "Kommunstyrelsens arbetsutskott", "2022-03-08"},
    {"minutes_whole.txt", "protokoll", "-", "Socialnämnden", "2024-01-25"},
    {"minutes_numbers.md", "protokoll", "Orust", "Kommunfullmäktige", "2023-04-24"},
    {"summons.txt", "kallelse", "-", "Kommunstyrelsen", "2024-08-20"},
    {"summons_agenda.txt", "kallelse", "Lund", "Byggnadsnämnden", "2024-03-14"},
    {"reservation_own.txt", "reservation", "Lycksele", "Kommunfullmäktige", "2023-06-19"},
    {"reservation_party.txt", "reservation", "-", "Kommunstyrelsen", "-"}};

const facts::Person* person(const Read& read, std::string_view name) {
  for (const facts::Person& one : read.facts.persons) {
    if (one.name == name) return &one;
  }
  return nullptr;
}

std::string roles(const Read& read, std::string_view name) {
  const facts::Person* one = person(read, name);
  return one == nullptr ? "not found" : test::joined(one->roles);
}

}  // namespace

TEST_CASE("a paper says what kind it is, whose, to which body and from which day") {
  for (const Expected& one : expected) {
    CAPTURE(one.file);
    const Read read = paper(std::string(one.file));
    CHECK(test::value_or_none(read.facts.type) == one.type);
    CHECK(test::value_or_none(read.facts.municipality) == one.municipality);
    CHECK(test::value_or_none(read.facts.body) == one.body);
    CHECK(test::value_or_none(read.facts.document_date) == one.date);
  }
}

TEST_CASE("every kind that is known by how a paper is built has two papers here, every other its signs in the list") {
  for (const std::string_view type : facts::type_words) {
    if (type.empty() || type == "bilaga") continue;
    CAPTURE(type);
    if (std::ranges::find(facts::type_words, type) > std::ranges::find(facts::type_words, "bilaga")) {
      CHECK(std::ranges::any_of(language::rows(language::List::kinds), [&](const language::ListRow& row) { return row.more.substr(0, row.more.find('\t')) == type; }));
      continue;
    }
    CHECK(std::count_if(std::begin(expected), std::end(expected),
                        [&](const Expected& one) { return one.type == type; }) >= 2);
  }
}

TEST_CASE("every sign of the list of kinds tells a kind of the schema") {
  for (const language::ListRow& row : language::rows(language::List::kinds)) {
    CAPTURE(row.key);
    const std::string_view kind = row.more.substr(0, row.more.find('\t'));
    CHECK((kind == "-" || std::ranges::count(facts::type_words, kind) == 1));
  }
}

TEST_CASE("a letter with an office's head and a proposal is an office letter, whatever it calls itself") {
  const std::string head = "Lindvads kommun\nDatum: 2031-04-02\nHandläggare: Bo Ek\nDiarienummer: 2031.45 KS\n\n# Ny rutt för bokbussen\n\n## Ärendebeskrivning\n\nBussen kör en tur i veckan.\n";
  const auto type_of_text = [](const std::string& text) { return test::value_or_none(test::read_facts(text, "letter.md").facts.type); };
  CHECK(type_of_text(head + "\n## Förslag till beslut\n\nKulturnämnden godkänner rutten.\n") == "tjansteskrivelse");
  CHECK(type_of_text(head) != "tjansteskrivelse");
}

TEST_CASE("a motion's att-satser are its author's, whatever stands before them") {
  const Read lines = paper("motion_lines.txt");
  REQUIRE(lines.facts.proposals.size() == 2);
  CHECK(lines.facts.proposals[0].kind == "motion_yrkande");
  CHECK(lines.facts.proposals[0].by == "Yngve Tallberg (C)");
  CHECK(test::amiss(test::facts_text(lines), {"!decision: ", "!recommended: "}) == "");

  const Read bullets = paper("motion_bullets.txt");
  REQUIRE(bullets.facts.proposals.size() == 2);
  CHECK(bullets.facts.proposals[1].number == 2);
  CHECK(bullets.facts.title->value == "Rädda stadsparkens gamla lindar");
  // The party stands above both names, a title below them.
  REQUIRE(person(bullets, "Majken Öst"));
  CHECK(person(bullets, "Majken Öst")->party == "V");
  CHECK(roles(bullets, "Majken Öst") == "ersättare, motionär");
}

TEST_CASE("questions are found in lists and in running text, with who asks and who is to answer") {
  for (const std::string name : {"interpellation_lines.txt", "interpellation_running.txt"}) {
    CAPTURE(name);
    const Read read = paper(name);
    CHECK(read.facts.proposals.size() == (name == "interpellation_lines.txt" ? 3 : 2));
    for (const facts::Proposal& one : read.facts.proposals) CHECK(one.kind == "fråga");
    for (const facts::Person& one : read.facts.persons) {
      CAPTURE(one.name);
      const bool asks = one.name == "Arvid Strömgren" || one.name == "Selma Norrby";
      CHECK(test::joined(one.roles) == (asks ? "interpellant" : "ordförande, svarande"));
    }
  }
}

TEST_CASE("an office's letter proposes an outcome to the next body") {
  const Read read = paper("office_letter_form.txt");
  REQUIRE(read.facts.recommended_decision);
  CHECK(read.facts.recommended_decision->outcome == "besvarad");
  CHECK(read.facts.recommended_decision->by == "Kommunstyrelsen");
  CHECK(read.facts.recommended_decision->to == "Kommunfullmäktige");
  CHECK_FALSE(read.facts.decision);
  CHECK(roles(read, "Elof Tranström") == "motionär");
  CHECK(roles(read, "Signe Borell") == "handläggare");
  CHECK(roles(read, "Nils-Erik Lagerbom") == "chef");
  REQUIRE(read.facts.referral_bodies.size() == 3);
  CHECK(read.facts.referral_bodies[1].name == "Kultur- och fritidsnämnden");
  CHECK(read.facts.referral_bodies[1].reply != "silent");
  CHECK(read.facts.referral_bodies[2].reply == "silent");
}

TEST_CASE("a board's statement carries the motion's wish, its own proposal and the dissent, each apart") {
  const Read read = paper("board_statement.txt");
  REQUIRE(read.facts.proposals.size() == 3);
  CHECK(read.facts.proposals[0].kind == "beslutsförslag");
  CHECK(read.facts.proposals[2].kind == "motion_yrkande");
  CHECK(read.facts.recommended_decision->outcome == "bifalla");
  CHECK(facts::written(test::only(read.facts.reservations).who).starts_with("Ossian Grahn"));
  CHECK(test::only(read.facts.special_statements).kind == "särskilt uttalande");
  CHECK(roles(read, "Mårten Sylwan") == "föredragande, ordförande");
}

TEST_CASE("minutes tell decision, movers, votes and dissent of a section") {
  const Read committee = paper("section_committee.txt");
  CHECK(test::amiss(test::facts_text(committee), {"decision: återremiss by ", "!recommended: ",
                    "paragraph: 84 «"}) == "");
  REQUIRE(committee.facts.votes.size() == 1);
  CHECK(test::line_of(committee.facts.votes[0].yes, committee.facts.votes[0].no, committee.facts.votes[0].abstain,
                      committee.facts.votes[0].no_means) ==
        "4 | 7 | 2 | återremiss");
  CHECK(roles(committee, "Stellan Wahlgren") == "reservant, yrkande, röstande");

  const Read council = paper("section_council.md");
  CHECK(council.facts.decision->outcome == "avslå");
  REQUIRE(council.facts.reservations.size() == 2);
  CHECK(facts::written(council.facts.reservations[0].who) == "V");
  CHECK(facts::written(council.facts.reservations[1].who) == "MP");
  CHECK(council.facts.votes[0].yes == 31);

  CHECK(test::amiss(test::facts_text(paper("section_board_au.txt")), {"recommended: avslå by ", "!decision: "}) == "");
}

TEST_CASE("whole minutes have a part for each section, and no outcome of their own") {
  const Read read = paper("minutes_whole.txt");
  REQUIRE(read.facts.components.size() == 5);
  CHECK(read.facts.components[0].type == "protokoll");
  CHECK(read.facts.components[4].type == "protokollsparagraf");
  CHECK(test::amiss(test::facts_text(read), {"!types_also: ", "!decision: "}) == "");
  CHECK(roles(read, "Per-Anders Tjäder") == "sekreterare");
  CHECK(roles(read, "Börje Lantz") == "ersättare");
}

TEST_CASE("a compound file is cut into its papers and typed by the one that carries it") {
  const Read read = paper("compound.txt");
  CHECK(test::value_or_none(read.facts.type) == "tjansteskrivelse");
  REQUIRE(read.facts.components.size() == 3);
  CHECK(test::line_of(read.facts.components[0].type, read.facts.components[1].type, read.facts.components[2].type,
                      test::joined(read.facts.types_also)) ==
        "protokollsparagraf | tjansteskrivelse | motion | protokollsparagraf, motion");
  for (std::size_t i = 1; i < 3; ++i)
    CHECK(read.facts.components[i - 1].span.end <= read.facts.components[i].span.begin);
}

TEST_CASE("an office that answers under the motion's own title writes an office's letter") {
  const auto read = read_facts(
      "Mora kommun\nKulturförvaltningen\nLena Rydfors\n2022-09-12\nDnr 00512-2022\n\nMotion – Lägg ut bryggorna\n\n"
      "Kulturförvaltningens förslag till beslut\nKommunstyrelsen föreslår kommunfullmäktige besluta\n\nMotionen "
      "bifalls.\n\nBakgrund\nKlas Bergfors (V) föreslår i en motion att kommunen lägger ut bryggorna igen.\n\nEva "
      "Sandfors\nKommundirektör\n");
  CHECK(value_or_none(read.facts.type) == "tjansteskrivelse");
  CHECK(read.facts.type->status == facts::Status::derived);
  CHECK(test::amiss(test::facts_text(read), {"person: Eva Sandfors () chef, mentions ",
                    "person: Klas Bergfors (V) motionär, mentions ", "recommended: bifalla by "}) == "");
}

TEST_CASE("a letter in which a party's members want the council to decide is a motion") {
  for (const std::string_view lead : {"Jag vill därför att fullmäktige fattar följande beslut:", "Vi vill att kommunfullmäktige beslutar följande:"}) {
    const std::string told = test::told_of("Anna Berg\nVänsterpartiet i Lindvad\n\n                     Lindvad den 4 februari 2031\n\nTill fullmäktige i Lindvad\n\nAngående bussar för unga\n\n"
                                         "Bussarna har blivit dyrare i kommunen under flera år.\n\n" + std::string(lead) +
                                         "\n\n- Kommunen köper kort till alla unga.\n- Kommunstyrelsen får i uppdrag att utvärdera försöket.\n\nAnna Berg (V)\nOlle Dal (V)\n");
    CHECK(test::amiss(told, {"type: motion", "proposal: motion_yrkande 1", "person: Olle Dal (V) motionär"}) == "");
  }
}

TEST_CASE("what somebody writes to a court is no answer to a referral") {
  for (const std::string_view court : {"Förvaltningsrätten i Karlstad", "Mark- och miljödomstolen", "Kammarrätten i Jönköping"})
    CHECK(!test::says(test::told_of("Lindvads kommun\n                      YTTRANDE\n                      2031-05-05\n\n" + std::string(court) +
                                "\n\nLaglighetsprövning i mål nr 1234-31\n\nKommunen bestrider överklagandet.\n\nAnna Berg\nKommunjurist\n"),
                    "type: remissvar"));
  CHECK(!test::says(test::told_of("YTTRANDE                                 Dag: 2031-09-30\n                                         Mål nr 5512-31\n"
                              "Förvaltningsrätten i Karlstad\nfr@dom.example\n\nLaglighetsprövning\n\nKommunen bestrider överklagandet.\n\nAnna Berg\nKommunjurist\n"),
                    "type: remissvar"));
  CHECK(test::says(test::told_of("LINDVADS KOMMUN                         YTTRANDE\nKommunstyrelsen                         2031-05-05\n\n                                        Justitiedepartementet\n\nRemiss: Betänkandet Hamnar\n\nKommunen tillstyrker förslaget.\n"),
                   "type: remissvar"));
  CHECK(test::says(test::told_of("LINDVADS KOMMUN                         YTTRANDE\nMiljönämnden                            2031-05-05\n\n                                        Mark- och miljödomstolen\n\nYttrande över ansökan om tillstånd till bergtäkt\n\nMiljönämnden avstyrker ansökan.\n"),
                   "type: remissvar"));
}

TEST_CASE("a summons that has two names is one, on the day of the sitting, and its items are no demands") {
  const std::string items = "Nr   Ärende\n\n1.   Upprop\n2.   Val av justerare\n     Förslag: Siv Berg (S)\n3.   Yttrande över medborgarförslag om en bro\n";
  for (const std::string_view names : {"KALLELSE/FÖREDRAGNINGSLISTA", "Kallelse/Dagordning"}) {
    const std::string told = test::told_of("LINDVADS KOMMUN                " + std::string(names) +
                                    "\nTekniska nämnden               Utfärdad 2031-05-04\n\nTid:      Onsdag 14 maj 2031 kl. 13:15\nPlats:    Gula rummet, kommunhuset\n\n" + items);
    CHECK(test::amiss(told, {"type: kallelse", "document_date: 2031-05-14", "!motion_yrkande", "!title: Gula"}) == "");
  }
}

TEST_CASE("a statement whose head names it at the end of a line is an answer to a referral") {
  for (const std::string_view head : {"Lindvads kommun                  YTTRANDE\n                                 2031-01-28\n\n",
                                      "                                 REMISSVAR\nLindvads kommun                  2031-01-28\n\n"})
    CHECK(test::says(test::told_of(std::string(head) + "Remiss av betänkandet En hel kedja (SOU 2030:61)\n\nSammanfattning\nLindvads kommun tillstyrker i huvudsak "
                                                 "utredningens förslag. Kommunen anser att det är bra och att lagen ska gälla från den 1 juli.\n"),
                      "type: remissvar"));
}

TEST_CASE("a motion that is written as a letter is one where who signs it is of a party") {
  const auto letter = [](std::string_view asks, std::string_view signs) {
    return test::told_of("Torsvik den 11 april 1998\n\nTill\nKommunfullmäktige\ni Lindvads kommun\n\nHemmet har varit utan musik sedan tjänsten drogs in, "
                         "och de gamla sitter ensamma om dagarna.\n\n" +
                         std::string(asks) + "\n\natt ge socialnämnden i uppdrag att ta fram ett program.\n\nHögaktningsfullt\n\n" + std::string(signs) + "\n");
  };
  for (const std::string_view asks : {"Jag hemställer därför att kommunfullmäktige måtte besluta", "Därför yrkar vi att fullmäktige beslutar"}) {
    CHECK(test::amiss(letter(asks, "Inga-Maj Skog\nFolkpartiet liberalerna"),
                      {"type: motion", "motion_yrkande 1 by Inga-Maj Skog (FP)", "!title: Kommunfullmäktige"}) == "");
  }
  CHECK(!test::says(letter("Jag hemställer därför att kommunfullmäktige måtte besluta", "Inga-Maj Skog\nStorgatan 3, Torsvik"), "type: motion"));
}

TEST_CASE("a form's name whose letters stand apart is that form") {
  for (const std::string_view name : {"K A L L E L S E", "KALLELSE"}) {
    const std::string told = test::told_of("LJUSTORP KOMMUN\nKommunstyrelsens arbetsutskott\n\n" + std::string(name) +
                                           "\n\nTid:    Tisdag 2 september 2031, kl 08.30\nPlats:  Kommunkontoret, Stora rummet\n\nÄrenden\n1    Upprop och val av justerare\n"
                                           "2    Ekonomisk uppföljning t.o.m. juli\n     KS 2031-00012\n3    Svar på motion (L) om slöjdlokaler\n     KS 2030-00877\n");
    CHECK(test::amiss(told, {"type: kallelse", "body: Kommunstyrelsens arbetsutskott", "document_date: 2031-09-02",
                      "!title: K A L", "!(own)"}) == "");
  }
}

TEST_CASE("what a member of a board takes up is a letter to it") {
  for (const std::string_view form : {"Ledamotsinitiativ", "Nämndinitiativ om broddar"})
    CHECK(test::says(test::told_of(std::string(form) + "\n\nTill socialnämnden\n\nBroddar till äldre\n\nVarje vinter faller många äldre "
                                                     "på gatorna i kommunen.\n\nVi föreslår\n\natt broddar delas ut.\n\nAnna Berg (V)\n"),
                     "type: skrivelse"));
}

TEST_CASE("a word that names a body is no paper") {
  CHECK(test::told_of("Kommunfullmäktige\n").empty());
}

TEST_CASE("an agenda of numbered matters is one, whatever papers its items and their headings name") {
  const std::string head = "Hem > Lindvads kommun > Hamnnämnden > Sammanträde 2031-05-22\n\nSammanträde 2031-05-22\n\nPlats\nSal 2\n\n";
  for (const std::string_view items :
       {"1 Anmälan av nya motioner\n\nHamnnämndens förslag till beslut\n1. Motion om fler bryggor remitteras till kontoret.\n2. Motion om bänkar remitteras till kontoret.\n\n2 Ändrad avgift för båtplatser\n\nAvgiften har stått stilla i nio år.\n",
        "1 Utseende av justerare\n\nMedborgarförslag\n\n2 Skylt om fladdermöss\n\nAllmänna ärenden\n\n3 Svar på skrivelse om papperskorgar\n"})
    CHECK_MESSAGE(test::says(test::told_of(head + std::string(items)), "type: kallelse"), items);
}

TEST_CASE("a plan whose prose tells of a meeting to come is no agenda of its numbered steps") {
  std::string prose;
  for (int year = 2031; year < 2041; ++year)
    prose += "Under " + std::to_string(year) +
             " byggs en ny brygga i hamnen, och de båtar som har legat vid kajen flyttas dit innan isen lägger sig.\n\n";
  const std::string told =
      test::told_of("# Bryggor 2050\n\n" + prose + "Hamnnämnden tar upp planen vid sitt sammanträde den 22 maj 2031.\n\n"
                    "## Steg\n\n1. Bryggorna mäts\n\n2. Bryggorna byggs\n");
  CHECK_MESSAGE(!test::says(told, "type: kallelse"), told);
}

TEST_CASE("the first page of minutes has no title, and a § of one person's is not its own") {
  for (const std::string_view page :
       {"Sammanträdesprotokoll                 Sida 1(18)\n\nPlats och tid      Sessionssalen, Gamla skolan, onsdag den\n                   29 augusti 2031 kl. 14.05-16.55\nBeslutande         Anna Berg (S), ordförande\n                   Bo Ek (M), ej § 66\n",
        "MÖTESPROTOKOLL                              Sida 2\n\nMötesplats och -tid   Kommunhuset kl. 17.34\n\nNärvarande medlemmar  Anna Berg, ordförande\n                      Bo Ek, medlem, jäv § 66\n"}) {
    CHECK(test::amiss(test::told_of(page), {"type: protokoll", "!title:", "!paragraph:"}) == "");
  }
}

TEST_CASE("a printed statement bears the title of its matter, not the line that names the motion") {
  for (const std::string_view motion : {"Motion (2029:5) av Vera Berg (M)", "Motion av Vera Berg (M)"})
    CHECK(test::says(test::told_of("Utlåtande 2030:19 RI (Dnr 117-423/2029)\n\nStegfria entréer till stadens museer\n" + std::string(motion) +
                                   "\n\nKommunstyrelsen föreslår att kommunfullmäktige beslutar följande.\n\nMotionen anses besvarad.\n"),
                     "title: Stegfria entréer till stadens museer"));
}

TEST_CASE("a list of contents on a cover says nothing of the kind") {
  const std::string told = test::told_of("Dnr 2031/12\n\nAvtal mellan\n\nSandby kommun\n\noch\n\nHamnbolaget\n\nINNEHÅLLSFÖRTECKNING\n\nAvtalsparter\n\nAvtalstid\n");
  CHECK_MESSAGE(!test::says(told, "type: forteckning"), told);
}

TEST_CASE("a cover's fields tell kind and day, and law of the state is no kind of a municipality's") {
  const std::string cover = "# Ändrade områden för hamnen\n\nTyp av styrdokument: Plan\n\n"
                            "Beslutande instans: Hamnnämnden\n\n";
  CHECK(test::says(test::told_of(cover), "type: plan"));
  const std::string number = "\n\nDiarienummer: 2031.112 HN\n";
  const std::string decided = test::told_of(cover + "Datum för beslut: 2031-09-27 § 165" + number);
  CHECK(test::says(decided, "document_date: 2031-09-27"));
  const std::string planned = test::told_of(cover + "Datum för beslut: 2031-09-27 §" + number);
  CHECK_MESSAGE(test::says(planned, "date: 2031-09-27 beslutsdag"), planned);
  const facts::Facts undecided = test::read_facts(cover + "Datum för beslut: 2031-09-27 §" + number).facts;
  REQUIRE(undecided.document_date);
  CHECK(undecided.document_date->rule == facts::planned_rule);
  CHECK_FALSE(undecided.document_date->confidence.certain());
  const std::string law = test::told_of("# Hamnverkets författningssamling\n\n# Hamnverkets föreskrifter om bojar;\n\n"
                                        "# HVFS 2031:7\n\nUtkom från trycket den 10 september 2031\n\n"
                                        "beslutade den 28 augusti 2031.\n\n"
                                        "Hamnverket föreskriver följande om bojar och "
                                        "vad de ska tåla under vintern.\n");
  CHECK(test::amiss(law, {"title: Hamnverkets föreskrifter om bojar", "!type:", "body: Hamnverket",
                    "document_date: 2031-08-28"}) == "");
  CHECK(test::says(test::told_of("# Uppföljande granskning av hamnens skötsel\n\n## Rapport\n\nLindvads kommun\n\n"
                                 "Vi har granskat hur nämnden har skött hamnen och vad den har gjort sedan dess.\n"),
                   "type: granskningsrapport"));
  CHECK(test::says(test::told_of("MISSIV\n\n# Revisorerna\n\n# Uppföljning av 2031 års granskningar\n\n"
                                 "Vi har granskat hur nämnden har skött hamnen och vad den har gjort sedan dess.\n"),
                   "type: missiv"));
}

TEST_CASE("what nobody has adopted yet is told as a draft, and still as what it is a draft of") {
  const auto told = [](const std::string& day) {
    return test::told_of(
        "# Hamnavgifter i Lindvads kommun\n\nTyp av styrdokument: Taxa\n\nBeslutande instans: Kommunfullmäktige\n\n" +
        day + "\n\nDiarienummer: 2031.112 KS\n\n# Bakgrund\n\nHamnen tar ut avgifter av alla som lägger till där.\n");
  };
  const std::string open = told("Datum för beslut: 2031-XX-XX"), adopted = told("Datum för beslut: 2031-05-04 § 12");
  CHECK_MESSAGE(test::says(open, "type: utkast"), open);
  CHECK_MESSAGE(test::says(adopted, "type: taxa"), adopted);
  const std::string named = test::told_of(
      "UTKAST\n\n# Taxa för hamnen\n\nTyp av styrdokument: Taxa\n\nHamnen tar ut avgifter av alla som lägger till.\n");
  CHECK_MESSAGE(test::says(named, "type: utkast"), named);
}

TEST_CASE("what more than a form's name tells is told: whom an answer answers, what an office did, who will meet") {
  constexpr std::string_view body = "\n\nBojarna vid södra kajen ligger kvar på land, och nämnden har inte sagt när de läggs ut.\n\n";
  const auto told = [&](std::string_view head, std::string_view foot) { return test::told_of(std::string(head) + std::string(body) + std::string(foot)); };
  CHECK(test::amiss(told("Svar på Anna Lunds (M) interpellation om bojar", "Sjövalla 2031-05-16\n\nBo Ek (S)\nHamnnämndens ordförande\n"), {"type: interpellationssvar", "document_date: 2031-05-16"}) == "");
  CHECK(test::says(told("Svar på fråga från Anna Lund (M) om bojar", "Bo Ek (S)\n"), "type: interpellationssvar"));
  CHECK(test::amiss(told("Lindvads kommun\nHamnkontoret\n\nMedborgarförslag om fler bojar – svar\n\nHN/2031:204\n\nHamnnämnden\n\nFörslag till beslut\n- Medborgarförslaget bifalls.", ""),
                    {"type: tjansteskrivelse", "!motion_yrkande"}) == "");
  CHECK(test::says(told("Lindvads kommun\n\nMedborgarförslag om fler bojar", ""), "type: medborgarforslag"));
  CHECK(test::amiss(test::told_of("KUNGÖRELSE\n\nKommunfullmäktige i Mora kommun sammanträder i Hamnsalen, måndagen den 19 maj 2031 klockan 18.00\n\nÄrenden:\n\n1. Upprop\n2. Taxa för bojar\n3. Svar på motion om bryggor\n"),
                    {"type: kallelse", "document_date: 2031-05-19", "body: Kommunfullmäktige", "!title:"}) == "");
  CHECK(!test::says(test::told_of("KUNGÖRELSE\n\nKommunfullmäktige i Lindvads kommun har antagit en plan för hamnen.\n"), "type: kallelse"));
  CHECK(test::amiss(test::told_of("Snabbprotokoll 26 maj\n\nHamnnämnden sammanträdde torsdagen den 26 maj 2031.\n\nMotion om fler bryggor\nMotionen besvaras.\n\nTaxa för bojar\n1. Taxan antas.\n"),
                    {"type: protokoll", "document_date: 2031-05-26", "body: Hamnnämnden"}) == "");
}

TEST_CASE("who objects writes no plan, whatever the matter is called") {
  for (const std::string_view form : {"Särskilt yttrande (V)", "Ersättaryttrande"})
    CHECK(test::amiss(test::told_of(std::string(form) + "\n\nHamnnämnden 2031-10-18, ärende 5: Verksamhetsplan 2032\n\nVänsterpartiet deltar inte i beslutet, eftersom vi har en egen budget.\n\nAnna Berg (V)\n"),
                      {"type: bilaga", "title: Verksamhetsplan 2032", "document_date: 2031-10-18"}) == "");
}

TEST_CASE("a word or a number before a form's name leaves it that form, and is no title") {
  CHECK(test::amiss(test::told_of("Skriftlig reservation\n\nHamnnämnden 2031-03-24\n§ 31 Nedläggning av kajen\n\nCenterpartiet reserverar sig mot beslutet.\n\nAnna Berg (C)\n"),
                    {"type: reservation", "title: Nedläggning av kajen"}) == "");
  CHECK(test::says(test::told_of("Enskild motion (m)\n\nTill kommunfullmäktige i Lindvad\n\nStöd till byns brygga\n\nBryggan är byns hjärta och den faller isär.\n\nJag yrkar\n\natt bryggan lagas.\n\nBo Ek (m)\n"), "title: Stöd till byns brygga"));
  CHECK(test::says(test::told_of("Nr 2031:52 Interpellation av Anna Berg (s) om slitna bryggor\n\nTill hamnborgarrådet Bo Ek\n\nBryggorna har inte lagats på tio år.\n\n1. Hur många bryggor är stängda?\n\nAnna Berg\n"),
                   "type: interpellation «Interpellation»"));
}

TEST_CASE("a reservation against a decision is one, and an account of decisions by delegation is a list of them") {
  CHECK(test::says(test::told_of("Reservation mot hamnnämndens beslut om kajen.\n\nVi reserverar oss mot beslutet. Kajen är den sista vid viken, och nämnden har inte frågat någon.\n\nAnna Berg (C)\n"),
                   "type: reservation"));
  CHECK(test::says(test::told_of("Hamnnämnden\n\nRedovisning av delegationsbeslut\nPeriod: 2031-04-01 – 2031-04-30\n"), "type: delegationslista"));
}
