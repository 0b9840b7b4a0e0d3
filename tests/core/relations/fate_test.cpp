// What became of each thing that was asked, who objected and on what grounds.
#include "core/facts/whole_facts.h"
#include "core/relations/fates_told.h"
#include "core/relations/made_up_pile.h"
#include "relations/certainty.h"
#include "relations/time/timeline.h"

using namespace diarium;
using test::cases_of;
using test::MadeUp;
using test::fate;
using test::only;

namespace {

const std::string head = "Mora kommun\nKommunfullmäktige\nSammanträdesprotokoll 2024-09-30\n\n§ 120\n";
const std::string board = "Mora kommun\nKommunstyrelsen\nSammanträdesprotokoll 2024-06-11\n\n§ 88\n";
const std::string title = "Svar på motion av Anna Berg (S) om farthinder\nDnr KS 2031/417\n\n";

std::string motion() {
  return "Motion\n\nMotion om farthinder\n\nTill kommunfullmäktige i Mora kommun\n\nDärför yrkar jag att fullmäktige "
         "beslutar:\n\natt farthinder anläggs vid Ekdalens skola\n\natt farthinder anläggs vid Björkby skola\n\natt en "
         "plan för alla skolvägar tas fram\n\nAnna Berg (S)\n";
}
std::string letter(const std::string& proposal) {
  return "Mora kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n\n2024-05-14\nDnr KS 2031/417\n\nSvar på motion av "
         "Anna Berg (S) om farthinder\n\nFörslag till beslut\n\n" +
         proposal + "\n\nSammanfattning\n\nAnna Berg (S) har lämnat in en motion om farthinder.\n";
}

}  // namespace

TEST_CASE("a refusal of the whole motion answers every att-sats, stage by stage, and is not yet a decision") {
  const auto cases =
      cases_of({{"a", motion()},
                {"b", letter("Kommunfullmäktige avslår motionen.")},
                {"c", board + title + "Beslut\n\nKommunstyrelsen föreslår att fullmäktige avslår motionen.\n"}});
  CHECK(fate(only(cases)) ==
        "1: office avslå styrelse avslå -> unknown; 2: office avslå styrelse avslå -> unknown; "
        "3: office avslå styrelse avslå -> unknown");
  CHECK(only(cases).fate[0].verdicts[0].whole);
  CHECK(only(cases).outcome.empty());
}

TEST_CASE("the council's decision is the last word, a postponed one is not") {
  const MadeUp asked{"a", motion()};
  const MadeUp put_off{"b", head + title + "Beslut\n\nKommunfullmäktige beslutar:\n\nÄrendet bordläggs.\n"};
  const MadeUp decided{"c", head + title + "Beslut\n\nKommunfullmäktige beslutar:\n\nMotionen bifalls.\n"};
  CHECK(only(cases_of({asked, put_off})).outcome.empty());
  CHECK(only(cases_of({asked, put_off, decided})).outcome == "bifalla");
}

TEST_CASE("a motion that the council only sent on, put off or let in is not decided") {
  const MadeUp asked{"a", motion()};
  for (const std::string_view words : {"Motionen remitteras till kommunstyrelsen för beredning.",
                                       "Motionen överlämnas till kommunstyrelsen för beredning.",
                                       "Motionen får väckas och bordläggs.", "Informationen antecknas."}) {
    CAPTURE(words);
    const auto cases = cases_of(
        {asked, {"b", head + title + "Beslut\n\nKommunfullmäktige beslutar:\n\n" + std::string(words) + "\n"}});
    CHECK(only(cases).outcome.empty());
  }
}

TEST_CASE("an answer to some att-satser leaves the others without one") {
  const auto cases = cases_of(
      {{"a", motion()},
       {"b", head + title +
                 "Beslut\n\nKommunfullmäktige beslutar:\n\n1. Motionens första att-sats bifalls.\n\n2. Motionens "
                 "andra att-sats avslås.\n"}});
  CHECK(fate(only(cases)) == "1: fullmäktige bifalla! -> bifalla; 2: fullmäktige avslå! -> avslå; 3: -> unknown");
}

TEST_CASE("what is refused otherwise is all that was not granted") {
  const auto cases = cases_of(
      {{"a", motion()},
       {"b", head + title +
                 "Beslut\n\nKommunfullmäktige beslutar:\n\n1. Motionens första och tredje att-sats bifalls.\n\n"
                 "2. Motionen avslås i övrigt.\n"}});
  CHECK(fate(only(cases)) ==
        "1: fullmäktige bifalla! -> bifalla; 2: fullmäktige avslå! -> avslå; 3: fullmäktige bifalla! -> bifalla");
  CHECK(only(cases).outcome == "delvis");
}

TEST_CASE("a motion without any answer has a fate that nobody gave") {
  CHECK(fate(only(cases_of({{"a", motion()}}))) == "1: -> unknown; 2: -> unknown; 3: -> unknown");
}

TEST_CASE("a motion that is not among the papers has one fate on the whole, with the day it was put off") {
  const auto cases = cases_of(
      {{"a", head + title + "Beslut\n\nKommunfullmäktige beslutar:\n\nÄrendet bordläggs till nästa sammanträde.\n"},
       {"b", head + title +
                 "Beslut\n\nKommunfullmäktige beslutar:\n\n1. Tekniska nämnden ska mäta farten vid skolan.\n\n"
                 "2. Motionen är i övrigt besvarad.\n"}});
  CHECK(fate(only(cases)) == "2: fullmäktige bordlägga! fullmäktige besvarad! -> besvarad");
}

TEST_CASE("a body that agrees with another's proposal says what that one says") {
  const auto cases = cases_of(
      {{"a",
        "Utlåtande\n\n(Dnr KS 2031/417)\n\nMotion om farthinder\n\nMotion av Anna Berg (S)\n\nFörslag till beslut\n\n"
        "Följande föreslår kommunstyrelsen att fullmäktige beslutar:\n\nMotionen anses besvarad genom "
        "utlåtandet.\n\nBeredning\n\nÄrendet har skickats på remiss till trafikkontoret.\n\nTrafikkontoret "
        "föreslår att motionen avslås.\n\nBeredningsutskottet tillstyrker kommunalrådets förslag.\n"}});
  CHECK(fate(only(cases)) == "1: office avslå utskott besvarad styrelse besvarad -> unknown");
}

TEST_CASE("what persons move is no verdict, and what a nämnd says to another's matter is no decision") {
  const auto cases = cases_of(
      {{"a", motion()},
       {"b",
        "Mora kommun\nTekniska nämnden\nSammanträdesprotokoll 2024-04-02\n\n§ 31\n" + title +
            "Beslut\n\nTekniska nämnden avstyrker motionen.\n\nYrkanden\n\nBo Ek (M) yrkar bifall till motionen.\n"}});
  CHECK(fate(only(cases)).starts_with("1: nämnd avstyrka -> unknown"));
}

TEST_CASE("older minutes that a statement to the council encloses decide nothing on it, and nobody objected there to it") {
  const std::string statement =
      "Utlåtande\n\nTaxa för gästhamnen\nDnr KS 2031/55\n\nTill Sundviks kommunfullmäktige\n\nKommunstyrelsens förslag\n\n"
      "Kommunstyrelsen föreslår att kommunfullmäktige beslutar:\n\nTaxan för gästhamnen antas.\n\nSundvik den 3 april 2031\n"
      "Sundviks kommunstyrelse\n\nVera Lindal\n\nSten Bergmark\n\n";
  const std::string minutes =
      "\n\nUtdrag ur protokoll\nSammanträdesdatum: 2029-02-24\n\n§ 16\nUppdrag om taxa för gästhamnen\n\nBeslut\n\n"
      "Hamnnämnden får i uppdrag att ta fram en taxa för gästhamnen.\n\nYrkanden\n\nEva Lind (C) yrkar avslag på förslaget.\n\n"
      "Reservation\n\nEva Lind (C) reserverar sig mot beslutet.\n\nDag för justering 2029-03-09\n\nVid protokollet\nIda Holm\n";
  for (const char* const body : {"Kommunfullmäktige", "Kommunstyrelsen"}) {
    CAPTURE(body);
    const auto cases = cases_of({{"a", statement + body + minutes}});
    REQUIRE(only(cases).papers.size() > 1);
    CHECK(only(cases).outcome.empty());
    for (const relations::FateRow& row : only(cases).fate)
      for (const relations::Verdict& verdict : row.verdicts) CHECK_FALSE(verdict.final_decision);
    if (std::string_view(body) == "Kommunfullmäktige") CHECK(only(cases).acts.empty());
  }
  // On its own the same minutes tell who decided, and who objected.
  const auto alone = cases_of({{"b", std::string("Sundviks kommun\nKommunfullmäktige") + minutes}});
  CHECK(only(alone).fate.at(0).verdicts.at(0).final_decision);
  CHECK_FALSE(only(alone).acts.empty());
}

TEST_CASE("what a board decides itself answers no point of what it proposes, whatever the numbers say") {
  const auto cases = cases_of(
      {{"a", board + "Kompletterande budget\nDnr KS 2031/90\n\nBeslut\n\n1. Skolnämndens hemställan om medel för läxhjälp "
                     "avslås.\n\n2. Fördelningen av medel för evakuering godkänns.\n\nKommunstyrelsen föreslår "
                     "att kommunfullmäktige beslutar:\n\n1. Taxan för hamnen fastställs.\n\n2. Sex miljoner kronor avsätts för "
                     "böcker.\n\n3. Hemställan om fler bussar beviljas.\n"}});
  for (const relations::FateRow& row : only(cases).fate) {
    CAPTURE(row.number);
    if (row.kind == "beslut") continue;
    CHECK(row.outcome.empty());
    for (const relations::Verdict& verdict : row.verdicts) CHECK_FALSE(verdict.final_decision);
  }
  // What was decided stands for itself, and no point of several is the outcome of the whole.
  CHECK(std::ranges::count(only(cases).fate, std::string("beslut"), &relations::FateRow::kind) == 2);
  CHECK(only(cases).outcome.empty());
}

TEST_CASE("minutes that name no body decide what they say, and a motion only where the council is named") {
  const auto cut = [](const std::string& title, const std::string& decision) {
    return fate(only(cases_of({{"a", "§ 302 Ärendenummer KLF-2031-00313\n\n" + title + "\n\nBeslut\n\n" + decision +
                                         "\n\nYrkanden\n\nBo Ek (M) yrkar bifall till yrkandet.\n"}})));
  };
  CHECK(cut("Yrkande från M om läxhjälp i skolan", "Yrkandet från M avslås.") == "1: onämnt avslå! -> avslå");
  CHECK(cut("Yrkande från M om läxhjälp i skolan", "Ärendet bordläggs.") == "1: onämnt bordlägga! -> unknown");
  CHECK(cut("Motion om läxhjälp i skolan", "Motionen avslås.").find("!") == std::string::npos);
  // A named body that answers the same goes before it.
  const auto cases = cases_of({{"a", "§ 302 Ärendenummer KS 2031/417\n\nYrkande från M om läxhjälp i skolan\n\nBeslut\n\nYrkandet från M avslås.\n"},
                               {"b", board + "Yrkande från M om läxhjälp i skolan\nDnr KS 2031/417\n\nBeslut\n\nYrkandet från M bifalls.\n"}});
  for (const relations::Case& one : cases.cases) CHECK(one.outcome != "avslå");
}

TEST_CASE("a point is answered by the point that says the same, under whatever number") {
  const auto cases = cases_of(
      {{"a", "Mora kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n\n2031-05-14\nDnr KS 2031/90\n\nTaxa för gästhamnen\n\nFörslag "
             "till beslut\n\n1. Redovisningen av uppdraget om bryggornas skick antecknas.\n\n2. Taxa för gästhamnen vid Saxviken "
             "antas.\n"},
       {"b", head + "Taxa för gästhamnen\nDnr KS 2031/90\n\nBeslut\n\n1. Taxa för gästhamnen vid Saxviken antas.\n\n2. Hamnnämnden "
                    "bemyndigas att teckna avtal om muddring.\n"}});
  const relations::Case& one = only(cases);
  REQUIRE(one.fate.size() >= 2);
  CHECK(one.fate[0].outcome.empty());
  CHECK(one.fate[1].outcome == "anta");
}

TEST_CASE("whoever endorses a demand proposes its points, and no endorsement of the matter") {
  for (const char* const demand : {"yrkande från V och S den 3 april 2031", "tilläggsyrkande från M, D och L"}) {
    CAPTURE(demand);
    const auto cases = cases_of(
        {{"b", "Mora kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n\n2031-05-14\nDnr KS 2031/90\n\nÅterrapportering om avgifter för "
               "parkering\n\nFörslag till beslut\n\nRedovisningen av uppdraget om bryggornas skick antecknas.\n"},
         {"a", "Mora kommun\n\nUtlåtande\n\n2031-06-11\nDnr KS 2031/90\n\nÅterrapportering om avgifter för parkering\n\nKommunstyrelsens "
               "förslag\n\nKommunstyrelsen tillstyrker " + std::string(demand) + " och föreslår att kommunfullmäktige beslutar:\n\n"
               "Tekniska nämnden får i uppdrag att avbryta arbetet med avgifterna.\n"}});
    CHECK(fate(only(cases)).find("tillstyrka") == std::string::npos);
    // They stand beside what the office asked for.
    CHECK(std::ranges::count(only(cases).fate, std::string("Kommunstyrelsen"), &relations::FateRow::by) == 1);
  }
}

TEST_CASE("what a body once thought of another proposal is no answer in this case") {
  const auto told = [](const std::string& words) {
    const auto cases = cases_of({{"a", letter("Redovisningen av uppdraget om farthinder antecknas.") + "\nBedömning\n\n" + words + "\n"}});
    return fate(only(cases));
  };
  CHECK(told("Inköpsnämnden tillstyrkte förslag till riktlinje för höjd beredskap 2031-10-17 § 93.").find("nämnd") == std::string::npos);
  CHECK(told("Tekniska nämnden tillstyrkte förslag om farthinder 2031-10-17 § 93.").find("nämnd tillstyrka") != std::string::npos);
}

TEST_CASE("what one point of a list recommends is not what the endorsed proposal says of the others") {
  const auto cases = cases_of(
      {{"a", "Mora kommun\n\nUtlåtande\n\n2031-06-11\nDnr KS 2031/90\n\nRiktlinje för remisser\n\nKommunstyrelsens förslag\n\nKommunstyrelsen "
             "tillstyrker kommunledningskontorets förslag och föreslår att kommunfullmäktige beslutar:\n\n1. Riktlinje för remisser "
             "antas.\n\n2. Riktlinje för svar på remisser upphör att gälla.\n"}});
  REQUIRE(only(cases).fate.size() == 2);
  for (const relations::Verdict& verdict : only(cases).fate[1].verdicts) CHECK(verdict.outcome != "anta");
}

TEST_CASE("minutes of the board in another matter, which a statement encloses, are no acts of this one") {
  const auto cases = cases_of(
      {{"a", "Utlåtande\n\nHyra av cykel\nDnr KS 2031/55\n\nTill Sundviks kommunfullmäktige\n\nKommunstyrelsens förslag\n\n"
             "Kommunstyrelsen föreslår att kommunfullmäktige beslutar:\n\nRiktlinje för hyra av cykel antas.\n\nSundvik den 3 april "
             "2031\nSundviks kommunstyrelse\n\nVera Lindal\n\nSten Bergmark\n\n"
             "Kommunstyrelsen\n\nUtdrag ur protokoll\nSammanträdesdatum: 2029-02-24\n\n§ 16\nFler som cyklar till arbetet\nDnr KS "
             "2028/460\n\nBeslut\n\nKontoret får i uppdrag att utreda elcyklar.\n\nYrkanden\n\nEva Lind (C) yrkar avslag på "
             "förslaget.\n\nReservation\n\nEva Lind (C) reserverar sig mot beslutet.\n\nDag för justering 2029-03-09\n\nVid "
             "protokollet\nIda Holm\n"}});
  for (const relations::Case& one : cases.cases) {
    CHECK(one.acts.empty());
    CHECK(one.dissent.empty());
    CHECK(fate(one).find("!") == std::string::npos);
  }
}

TEST_CASE("the rejection of a demand that was moved beside the matter is no rejection of the matter") {
  for (const char* const demand : {"tilläggsyrkandet från SD", "Bo Eks ändringsyrkande", "återremissyrkandet", "yrkandet från M"}) {
    CAPTURE(demand);
    const std::string words = std::string("Kommunstyrelsen beslutade härefter utan omröstning att avslå ") + demand + ".\n";
    const auto cases = cases_of(
        {{"a", motion()},
         {"b", "Mora kommun\nKommunstyrelsen\n\nUtlåtande\n\n2024-06-11\nDnr KS 2031/417\n\nYttrande över motion av Anna Berg (S) om "
               "farthinder\n\nKommunstyrelsens förslag\n\nKommunstyrelsen föreslår att kommunfullmäktige beslutar:\n\n1. Motionen "
               "bifalles.\n\nVid behandling av ärendet i kommunstyrelsen förekom skiljaktiga meningar:\n\nKommunstyrelsen beslutade "
               "först utan omröstning att bifalla Cia Dals yrkande.\n\n" + words}});
    const std::string told = fate(only(cases));
    CHECK(told.find("styrelse bifalla") != std::string::npos);
    CHECK(told.find("avslå") == std::string::npos);
    CHECK(told.find("återremiss") == std::string::npos);
  }
}

TEST_CASE("four kinds of objection stay four kinds, each with its stage, and parties that join are told") {
  const auto cases = cases_of(
      {{"a",
        board + title +
            "Beslut\n\nKommunstyrelsen föreslår att fullmäktige avslår motionen.\n\nYrkanden\n\nBo Ek (M) "
            "yrkar bifall till motionen.\n\nReservationer\n\nBo Ek (M) och Cecilia Dal (L) reserverar sig "
            "skriftligt.\n\nSärskilt uttalande\n\nDan Ek (V) lämnar ett särskilt uttalande.\n\nProtokollsanteckning\n\n"
            "Eva Lind (C) lämnar följande protokollsanteckning: Vi delar andemeningen.\n"}});
  std::string out;
  for (const relations::DissentRow& row : only(cases).dissent) {
    CHECK(row.stage == relations::Stage::board);
    out += row.kind + " " + facts::written(row.who) + "; ";
  }
  CHECK(out ==
        "reservation Bo Ek (M), Cecilia Dal (L); särskilt uttalande Dan Ek (V); protokollsanteckning Eva Lind (C); "
        "yrkande Bo Ek (M); ");
  REQUIRE(cases.coalitions.size() == 1);
  CHECK(test::joined(cases.coalitions[0].parties) == "L, M");
  CHECK(cases.coalitions[0].kind == "reservation");
}

TEST_CASE("a reservation that repeats one of another paper leads to its words") {
  const std::string nämnd =
      "Mora kommun\nTekniska nämnden\nSammanträdesprotokoll 2024-04-02\n\n§ 31\n" + title +
      "Beslut\n\nTekniska nämnden avstyrker motionen.\n\nReservation\n\nBo Ek (M) reserverar sig skriftligt med "
      "följande motivering: Barnen kan inte vänta på att någon skadas innan staden gör det som borde ha varit gjort.\n";
  const std::string repeat = board + title +
                             "Beslut\n\nKommunstyrelsen föreslår att fullmäktige avslår motionen.\n\n"
                             "Reservation\n\nReservation av Bo Ek (M) som är likalydande med den i tekniska nämnden.\n";
  const auto cases = cases_of({{"a", nämnd}, {"b", repeat}});
  const auto& rows = only(cases).dissent;
  REQUIRE(rows.size() == 2);
  CHECK_FALSE(rows[0].wording);
  REQUIRE(rows[1].wording);
  CHECK(rows[1].wording->ref.paper == 0);
}

TEST_CASE("who was asked and did not answer is told") {
  const auto cases = cases_of(
      {{"a", letter("Kommunfullmäktige avslår motionen.") +
                 "\nBeredning\n\nÄrendet har skickats på remiss till tekniska nämnden och Naturskyddsföreningen. "
                 "Naturskyddsföreningen har inte svarat.\n"}});
  REQUIRE(only(cases).silent.size() == 1);
  CHECK(only(cases).silent[0].name == "Naturskyddsföreningen");
}

TEST_CASE("a law that the office gives and the board leaves out is missed") {
  const std::string policy = "Av kommunens trafikstrategi framgår att farthinder inte ska anläggas på genomfartsgator.";
  const std::string law = "Förslaget är inte förenligt med kommunallagen, eftersom det är en statlig väg.";
  const std::string proposal = "Kommunfullmäktige avslår motionen.";
  const auto cases =
      cases_of({{"a", letter(proposal) + "\nBedömning\n\n" + policy + " " + law + "\n"},
                {"b", board + title + "Beslut\n\n" + proposal + "\n\nKommunstyrelsens bedömning\n\n" + policy + "\n"}});
  std::string alarms;
  for (const relations::GroundAlarm& one : only(cases).alarms)
    alarms += one.kind + " " + one.given_by + "->" + one.missing_in + "; ";
  CHECK(alarms == "law office->styrelse; ");
}

TEST_CASE("whoever objects or moves keeps the party that the paper gives them") {
  const auto cases =
      cases_of({{"a", board + title +
                          "Beslut\n\nKommunstyrelsen föreslår att fullmäktige avslår motionen.\n\nYrkanden\n\nVera Ek "
                          "(V), Bo Dal (M) och Cecilia Dal (C) yrkar bifall till motionen.\n\nReservationer\n\nVera Ek "
                          "(V), Bo Dal (M), Nils Lind (M) och Cecilia Dal (C) reserverar sig.\n\nFör L och KD "
                          "reserverar sig Dan Lind (MP).\n"}});
  std::string out;
  for (const relations::DissentRow& row : only(cases).dissent) out += row.kind + " " + facts::written(row.who) + "\n";
  CHECK(out ==
        "reservation Vera Ek (V), Bo Dal (M), Nils Lind (M), Cecilia Dal (C)\nreservation L, KD; Dan Lind (MP)\n"
        "yrkande Vera Ek (V), Bo Dal (M), Cecilia Dal (C)\n");
  // Parties join, whoever bears them.
  std::string joined;
  for (const relations::Coalition& one : cases.coalitions) joined += one.kind + " " + test::joined(one.parties) + "; ";
  CHECK(joined == "reservation C, M, V; yrkande C, M, V; reservation KD, L, MP; ");
}

namespace {

const std::vector<MadeUp> cycling_case = {
    {"motion",
     "Motion om cykelbana till Lövnäs\n\nAskeby kommun\nDnr KS 2030/118\n\nJag föreslår\n\natt en cykelbana byggs till "
     "Lövnäs.\n\nAskeby den 3 mars 2030\n\nKarin Ek (S)\n"},
    {"beslut",
     "Askeby kommun\nKommunfullmäktige\n\nProtokollsutdrag\nSammanträdesdatum 2031-02-12\n\n§ 24 Dnr KS 2030/118\n\n"
     "Svar på motion om cykelbana till Lövnäs\n\nBeslut\n\nKommunfullmäktige beslutar att avslå motionen.\n\n"
     "Reservation\n\nKarin Ek (S) reserverar sig mot beslutet.\n"}};

/// The pile, each fact of it certain or none.
relations::Pile pile_where(const test::MadeUpPile& made, facts::Certainty certainty) {
  relations::Pile pile = made.pile;
  pile.paper = [inner = made.pile.paper, certainty](std::uint32_t number) -> Result<relations::PileText> {
    auto paper = inner(number);
    if (!paper) return paper.error();
    paper->facts = test::all_certain(std::move(paper->facts), certainty);
    return paper;
  };
  return pile;
}

struct WeighedCase {
  relations::Cases cases;
  relations::Timeline timeline;
};
WeighedCase weighed_where(facts::Certainty certainty) {
  const test::MadeUpPile made = test::pile_of(cycling_case);
  const relations::Pile pile = pile_where(made, certainty);
  auto cases = relations::find_cases(pile);
  REQUIRE(cases);
  auto timeline = relations::find_timeline(pile, *cases);
  REQUIRE(timeline);
  REQUIRE(relations::weigh(pile, {.cases = &*cases, .timeline = &*timeline}));
  return {std::move(*cases), std::move(*timeline)};
}

}  // namespace

TEST_CASE("a decision, a reservation and a day are certain where the facts that tell them are, and else are not") {
  for (const auto certainty : {facts::Certainty::certain, facts::Certainty::uncertain}) {
    const WeighedCase told = weighed_where(certainty);
    REQUIRE(told.cases.cases.size() == 1);
    const relations::Case& one = told.cases.cases.front();
    REQUIRE_FALSE(one.fate.empty());
    REQUIRE_FALSE(one.dissent.empty());
    std::size_t verdicts = 0;
    for (const relations::FateRow& row : one.fate) {
      CHECK(row.certainty == certainty);
      verdicts += row.verdicts.size();
      for (const relations::Verdict& verdict : row.verdicts) CHECK(verdict.certainty == certainty);
    }
    CHECK(verdicts > 0);
    for (const relations::DissentRow& row : one.dissent) CHECK(row.certainty == certainty);
    REQUIRE_FALSE(told.timeline.events.empty());
    for (const relations::Event& event : told.timeline.events)
      CHECK(event.certainty == (event.read ? certainty : facts::Certainty::uncertain));
  }
}

TEST_CASE("what a committee proposes that its board decide is its own proposal, and the board's decision is the last word") {
  const std::string matter = "\nPlan för trygga skolvägar i Ekdalen\nDnr SKN 2031/41\n\n";
  const MadeUp committee{"a", "Mora kommun\nSkolnämndens arbetsutskott\nSammanträdesprotokoll\n2031-06-10\n\n§ 7" + matter +
                                  "Beslut\n\nFörslag till beslut i skolnämnden\n\nSkolnämnden antar planen för trygga skolvägar.\n"};
  const MadeUp board_{"b", "Mora kommun\nSkolnämnden\nSammanträdesprotokoll\n2031-06-16\n\n§ 12" + matter +
                              "Beslut\n\nSkolnämnden antar planen för trygga skolvägar.\n"};
  CHECK(fate(only(cases_of({committee, board_}))).ends_with("-> anta"));
  CHECK(only(cases_of({committee, board_})).outcome == "anta");
  CHECK(only(cases_of({committee})).outcome.empty());
}

TEST_CASE("what a committee proposed in the § of its board silences no decision of the board") {
  const std::string more = "\n\nFörvaltningen ges i uppdrag att utreda hållplatserna vid skolorna.\n\n";
  const MadeUp board_{"b", "Mora kommun\nSkolnämnden\nSammanträdesprotokoll\n2031-06-16\n\n§ 12\nÖversyn av skolvägarna i Ekdalen\nDnr SKN 2031/41\n\n"
                           "Arbetsutskottets förslag till beslut\n\nRapporten om skolvägarna godkänns." + more +
                           "Beslut\n\nRedovisningen godkänns." + more};
  CHECK(only(cases_of({board_})).outcome == "godkänna");
}

TEST_CASE("all lists of a letter's proposal are asked, and a decision in the same words answers each") {
  const std::string matter = "\n\nÖversyn av skolvägarna i Ekdalen\n\n";
  const std::string points = "Redovisningen godkänns.\n\nFörvaltningen ges i uppdrag att under nästa år utreda:\n\n- utreda hållplatserna vid skolorna\n- utreda betalning för skolkort\n";
  const MadeUp letter{"a", "Mora kommun\nSkolförvaltningen\n\nTjänsteskrivelse\n\n2031-05-14\nDnr SKN 2031/41" + matter + "Förslag till beslut\n\n" + points};
  const MadeUp board_{"b", "Mora kommun\nSkolnämnden\nSammanträdesprotokoll\n2031-06-16\n\n§ 12" + matter + "Dnr SKN 2031/41\n\nBeslut\n\n" + points};
  const auto one = only(cases_of({letter, board_}));
  REQUIRE(one.fate.size() == 2);  // A task is one point with its list.
  for (const relations::FateRow& row : one.fate) {
    REQUIRE_FALSE(row.verdicts.empty());
    CHECK(row.verdicts.back().final_decision);
  }
  CHECK(one.outcome == "godkänna");
}

TEST_CASE("a title is no decision: one by delegation that no clause words is decided, in the words that name its kind") {
  const std::string paper = "Delegationsbeslut\n\nDelegationsnr: 3.2\n\nDatum: 2031-05-13\n\nNämnd: Skolnämnden\n\nDiarienummer: 2031.88 SKN\n\n"
                                     "# Utredning av en skadad skolbuss\n\n## Beskrivning av händelsen\n\nEn buss skrapade mot en mur när den backade vid skolan i Ekdalen.\n";
  const relations::Case one = only(cases_of({{"a", paper}}));
  REQUIRE(one.fate.size() == 1);
  CHECK(paper.substr(one.fate[0].text.span.begin, one.fate[0].text.span.size()) == "Delegationsbeslut");
  REQUIRE(one.fate[0].verdicts.size() == 1);
  CHECK(one.fate[0].verdicts[0].final_decision);
  CHECK(one.fate[0].verdicts[0].date == "2031-05-13");
}
