// Minutes as they were typed before there were headings for every part: what is decided, proposed and told in running text.
#include "core/facts/board_minutes.h"
#include "facts/parts/minutes.h"

using namespace diarium;

namespace {

constexpr std::string_view typed_head = "LINDVADS KOMMUN                  SAMMANTRÄDESPROTOKOLL             Blad 1\nKommunfullmäktige                Sammanträdesdatum\n"
                                        "                                 1998-11-30\n\n";

}  // namespace

TEST_CASE("whole minutes are cut below a page's number, where a § decides by «således» or by another's proposal") {
  const std::string words = std::string(typed_head) + "Utses att justera Bo Ek och Cia Dal\n\n                                   Blad 3\nKf § 99          Dnr 98.211\n\nBUDGET\n\n"
                                                      "Kommunfullmäktige beslutar således\n\natt    fastställa budgeten.\n\n                                   Blad 4\nKf § 100\n\nHAMNEN\n\n"
                                                      "Kommunfullmäktige beslutar enligt kommunstyrelsens förslag.\n\n                                   Blad 5\nKf § 101\n\nFRÅGA\n\nBo Ek (v) besvarar frågan.\n";
  CHECK(facts::cut_minutes(words).sections.size() == 3);
  // Rules of procedure decide nothing.
  const std::string rules = std::string(typed_head) + "Reglemente\n\nBlad 3\n§ 1 Nämndens uppgifter\nNämnden beslutar i frågor om hamnen.\n\nBlad 4\n§ 2 Protokoll\nNämnden beslutar om vem som justerar protokollet.\n";
  CHECK(facts::cut_minutes(rules).sections.empty());
}

TEST_CASE("who «har behandlat förslaget och föreslår fullmäktige» proposes it, and that is no title's second line") {
  for (const std::string_view does : {"har 1998-11-09 § 171 behandlat förslag till budget och föreslår fullmäktige besluta", "har behandlat ärendet och föreslår kommunfullmäktige besluta"}) {
    const std::string told = test::told_of(std::string(typed_head) + "Kf § 99          Dnr 98.211\n\nBudget för 1999\n\nKommunstyrelsen " + std::string(does) +
                                           "\n\natt    fastställa budgeten.\n\nKommunfullmäktige beslutar\n\natt    fastställa budgeten.\n");
    CHECK_MESSAGE(test::says(told, "proposal: beslutsförslag 1 by Kommunstyrelsen"), told);
    CHECK_MESSAGE(test::says(told, "title: Budget för 1999 «Budget för 1999»"), told);
  }
}

TEST_CASE("who takes part in the debate is told beside what is decided") {
  for (const std::string_view words : {"I debatten deltar Anna Berg (S) och Bo Ek (M).", "Under överläggningen yttrar sig Anna Berg (S)."})
    CHECK(!test::says(test::told_of_minutes("Beslut\n\nInterpellationen anses besvarad.\n\n" + std::string(words) + "\n"), "beslut 2"));
}

TEST_CASE("a short § behind its body's letters is Swedish") {
  const std::string told = test::told_of("Kf § 102          Dnr 98.230\n\nFRÅGA\n\nOve Berg (v) har till kommunalrådet Sixten Dal (s) ställt fråga om läget för Lindvads Glas AB.\n\nSixten Dal besvarar frågan.\n");
  CHECK(test::says(told, "person: Ove Berg (V)"));
  CHECK(test::says(told, "person: Sixten Dal (S)"));
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

TEST_CASE("a day of what a motion asks for is not when it was handed in") {
  for (const std::string_view words : {"har i motion till kommunfullmäktige föreslagit att samtliga skolor blir mobilfria från januari 2032.", "föreslår i en motion att skolorna blir mobilfria den 1 januari 2032."})
    CHECK(!test::says(test::told_of_minutes("Ärendebeskrivning\n\nAnna Berg (S) " + std::string(words) + "\n"), "motion_inlämnad"));
  CHECK(test::says(test::told_of_minutes("Ärendebeskrivning\n\nAnna Berg (S) har i en motion den 2 april 2030 föreslagit att skolorna blir mobilfria.\n"), "date: 2030-04-02 motion_inlämnad"));
}

TEST_CASE("what is proposed under «Nämndens behandling» is moved at the sitting") {
  for (const std::string_view heading : {"Nämndens behandling", "Behandling på sammanträdet"})
    CHECK(test::says(test::told_of_minutes("Beslut\n\nInitiativet avslås.\n\n" + std::string(heading) + "\n\nAnna Berg (S) föreslår att lovlunch erbjuds på två skolor.\n"), "proposal: yrkande 1 by Anna Berg (S)"));
}

TEST_CASE("items that stand far in beside a margin's heading are points, each") {
  const std::string told = test::told_of("Lindvads kommun\nTekniska nämnden\nProtokoll 2031-06-16\n\n§ 61    Plan\n\nBeslut          Nämnden beslutar\n                – att planen ska sändas ut\n"
                                         "                – att planen inte antas bli dyr\n\nBakgrund        Ägaren har ansökt om planbesked för 60 lägenheter.\n");
  CHECK(test::says(told, "proposal: beslut 1 by Tekniska nämnden «att planen ska"));
  CHECK(test::says(told, "proposal: beslut 2 by Tekniska nämnden «att planen inte"));
}

TEST_CASE("what somebody does at the sitting, on the line below an att-sats, is none of it") {
  const std::string told = test::told_of("Lindvads kommun\nTekniska nämnden\nProtokoll 2031-06-16\n\n§ 61 Avgift\n\nNämndens beslut\natt hos kommunerna begära en uppräkning med 3,4 procent.\n"
                                         "Kent-Ove Berg yrkar att uppräkningen begränsas till 2,5 procent.\nAnna Ek föredrar ärendet.\n");
  CHECK(test::says(told, "«att hos kommunerna begära en uppräkning med 3,4 procent.»"));
  CHECK(test::says(told, "proposal: yrkande 1 by Kent-Ove Berg"));
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

TEST_CASE("a committee's «förslag till beslut:» under «Beslut» is its proposal, on a line of its own or before the words") {
  for (const std::string_view between : {"\n\n", " "}) {
    const std::string told = test::told_of("Lindvads kommun\nSocialnämndens arbetsutskott\nSammanträdesprotokoll 2031-06-09\n\n§ 30\nBiblioteksplan för Lindvad\n\nBeslut\n\nArbetsutskottets förslag till beslut:" +
                                           std::string(between) + "Planen antas.\n");
    CHECK_MESSAGE(test::says(told, "proposal: beslutsförslag"), told);
    CHECK_FALSE(test::says(told, "proposal: beslut 1"));
  }
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

TEST_CASE("a heading that says to whom a proposal goes, and a list that describes it, propose nothing") {
  const std::string told = test::told_of("Lindvads kommun\nSkolförvaltningen\n\nTjänsteskrivelse 2031-06-09\n\n# Ny delegationsordning\n\n# Ärendebeskrivning\n\n"
                                         "Förvaltningen föreslår dessa ändringar i delegationsordningen:\n\n- Anta stödjande dokument i frågor som rör hela förvaltningen.\n"
                                         "- Besluta om förtroendevaldas kurser.\n\n# Förslag till beslut\n\nFörslag till beslut i tekniska nämnden\n\nDelegationsordningen antas.\n\n"
                                         "Förslag till beslut i kommunfullmäktige\n\nReglementet ändras.\n");
  CHECK_MESSAGE(test::says(told, "proposal: beslutsförslag"), told);
  std::size_t proposals = 0;
  for (std::size_t at = told.find("proposal:"); at != told.npos; at = told.find("proposal:", at + 1)) ++proposals;
  CHECK_MESSAGE(proposals == 2, told);
}
