// Who did what in a case.
#include "core/relations/made_up_pile.h"

#include "relations/acts/acts.h"
#include "relations/certainty.h"

using namespace diarium;
using test::cases_of;
using test::MadeUp;

namespace {

const std::string farthinder_motion =
    "Motion\n\nMotion om farthinder av Anna Berg (S) och Dan Ask (V)\n\nTill kommunfullmäktige i Mora "
    "kommun\nDnr KS 2031/417\n\nDärför yrkar vi att fullmäktige beslutar:\n\natt farthinder anläggs vid Ekdalens "
    "skola\n\nAnna Berg (S)\n\nDan Ask (V)\n";
const std::string farthinder_head =
    "Mora kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-06-11\n\n§ 88\nSvar på motion av Anna Berg (S) om "
    "farthinder\nDnr KS 2031/417\n\n";
const std::string farthinder_minutes =
    farthinder_head +
    "Yrkanden\n\nBo Ek (M) yrkar avslag på motionen.\n\nEva Lind (C) yrkar bifall till motionen.\n\n"
    "Omröstning\n\nDen som vill avslå motionen röstar ja, den som vill bifalla den röstar nej.\n\nBo Ek (M), Cia Dal "
    "(M) och ordföranden Per Hed (M) röstar Ja (3).\nEva Lind (C) och Ulf Ros (V) röstar Nej (2).\n\nBeslut\n\n"
    "Kommunstyrelsen föreslår att fullmäktige avslår motionen.\n\nReservation\n\nEva Lind (C) och Ulf Ros (V) "
    "reserverar sig mot beslutet.\n";

std::string act_words(const relations::Act& act) {
  std::string out(relations::name(act.kind));
  out += " " + (act.who.name.empty() ? "(" + act.who.party + ")" : facts::written(act.who));
  if (act.stage) out += " in " + std::string(relations::name(*act.stage));
  if (act.side != relations::Side::unsettled) out += ", " + std::string(relations::name(act.side));
  return out;
}
std::vector<std::string> act_words(const relations::Case& one) {
  std::vector<std::string> all;
  for (const relations::Act& act : one.acts) all.push_back(act_words(act));
  return all;
}
std::vector<std::string> acts_words_of(const std::string& paper) {
  const auto cases = cases_of({{"p", paper}});
  return cases.cases.empty() ? std::vector<std::string>() : act_words(cases.cases[0]);
}
/// The votes of a ballot that is told so, perhaps with a table below; a doubtful one ends with «?».
std::vector<std::string> votes(const std::string& told, const std::string& table = "") {
  const auto all = cases_of({{"b", farthinder_head + "Omröstning\n\n" + told + (table.empty() ? "" : "\n\n" + table) +
                                       "\n\nBeslut\n\nKommunstyrelsen avslår motionen.\n"}});
  std::vector<std::string> all_votes;
  for (const relations::Act& act : all.cases.at(0).acts)
    if (is_vote(act.kind)) all_votes.push_back(act_words(act) + (act.certainty == facts::Certainty::certain ? "" : "?"));
  return all_votes;
}
bool acts_hold(const std::vector<std::string>& all, std::string_view wanted) {
  return std::ranges::find(all, wanted) != all.end();
}
std::ptrdiff_t acts_of_kind(const relations::Case& one, relations::ActKind kind) {
  return std::ranges::count(one.acts, kind, &relations::Act::kind);
}

}  // namespace

TEST_CASE("parties that put a matter by their names alone are told, and a group that nobody knows makes it untold") {
  const auto acts = [](const std::string& title) {
    return acts_words_of("Mora kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-06-11\n\n§ 91\n" + title +
                         "\nDnr KS 2031/503\n\nBeslut\n\nYrkandet avslås.\n");
  };
  using Told = std::vector<std::string>;
  CHECK(acts("Yrkande från M, KD och L om avsked vid misskötsamhet") == Told{"moved (M)", "seconded (KD)", "seconded (L)"});
  CHECK(acts("Reviderat yrkande från Vänsterpartiet angående hyror") == Told{"moved (V)"});
  CHECK(acts("Interpellation från SD om hyror") == Told{"asked (SD)"});
  CHECK(acts("Yrkande från S och Väl för Mora om hyror").empty());
  CHECK(acts("Yrkande från fritidsnämnden om hyror").empty());
}

TEST_CASE("who put a motion is told by the motion: the first moves it, the others are with him") {
  const auto cases = cases_of({{"a", farthinder_motion}, {"b", farthinder_minutes}});
  REQUIRE(cases.cases.size() == 1);
  const auto acts = act_words(cases.cases[0]);
  REQUIRE(acts.size() >= 2);
  CHECK(test::line_of(acts[0], acts[1]) == "moved Anna Berg (S) | seconded Dan Ask (V)");
  CHECK(acts_of_kind(cases.cases[0], relations::ActKind::moved) == 1);
  CHECK(relations::together(cases.cases[0].acts[0], cases.cases[0].acts[1]));
}

TEST_CASE("where the motion is not among the papers its answer tells who put it") {
  const auto cases = cases_of({{"b", farthinder_minutes}});
  CHECK(act_words(test::only(cases.cases)).front() == "moved Anna Berg (S)");
}

TEST_CASE("demands are told with what became of them, reservations with their body") {
  const auto acts = act_words(cases_of({{"b", farthinder_minutes}}).cases.at(0));
  for (const std::string said : {"demanded Bo Ek (M) in styrelse, won", "demanded Eva Lind (C) in styrelse, lost",
       "reserved Eva Lind (C) in styrelse", "reserved Ulf Ros (V) in styrelse"})
    CHECK_MESSAGE(acts_hold(acts, said), said);
}

TEST_CASE("what one member asks for in one breath is one demand, unless other things became of its parts") {
  using Told = std::vector<std::string>;
  const auto demands = [](const std::string& moved, const std::string& decided) {
    Told told = acts_words_of(farthinder_head + "Yrkanden\n\n" + moved + "\n\nBeslut\n\n" + decided + "\n");
    std::erase_if(told, [](const std::string& one) { return !one.starts_with("demanded"); });
    return told;
  };
  const std::string lead = "Bo Ek (M) yrkar att:\n\n", first = "fler farthinder anläggs vid Ekdalens skola",
                    second = "gatan vid torget får en refug";
  const std::string both = lead + "1. " + first + "\n\n2. " + second;
  CHECK(demands(both, "1. " + first + "\n\n2. " + second) == Told{"demanded Bo Ek (M) in styrelse, won"});
  CHECK(demands(both, "1. " + first) == Told{"demanded Bo Ek (M) in styrelse, won", "demanded Bo Ek (M) in styrelse"});
  CHECK(demands("Bo Ek (M) yrkar att " + first + ".\n\nEva Lind (C) yrkar avslag på motionen.\n\nBo Ek (M) yrkar att " +
                    second + ".", "Kommunstyrelsen avslår motionen.").size() == 3);
}

TEST_CASE("who is said to vote yes or no is told so, and surely where the count agrees") {
  const auto all = cases_of({{"b", farthinder_minutes}});
  const auto acts = act_words(all.cases.at(0));
  for (const char* yes : {"Bo Ek (M)", "Cia Dal (M)", "Per Hed (M)"})
    CHECK(acts_hold(acts, "voted_yes " + std::string(yes) + " in styrelse"));
  for (const char* no : {"Eva Lind (C)", "Ulf Ros (V)"})
    CHECK(acts_hold(acts, "voted_no " + std::string(no) + " in styrelse"));
  for (const relations::Act& act : all.cases[0].acts) {
    if (is_vote(act.kind)) CHECK(act.certainty == facts::Certainty::certain);
  }
  std::string wrong = farthinder_minutes;
  wrong.replace(wrong.find("Ja (3)"), 6, "Ja (7)");
  const auto doubted = cases_of({{"b", wrong}});
  for (const relations::Act& act : doubted.cases.at(0).acts) {
    if (act.kind == relations::ActKind::voted_yes) CHECK(act.certainty == facts::Certainty::uncertain);
  }
}

TEST_CASE("votes that running text tells are told of those whom it names, in front of the verb or behind it") {
  using Told = std::vector<std::string>;
  const Told both = {"voted_for Bo Ek (M) in styrelse", "voted_for Per Hed (M) in styrelse", "voted_against Eva Lind (C) in styrelse"};
  CHECK(votes("Vid omröstning om bifall respektive avslag på tillägget röstade Bo Ek (M) och ordföranden Per Hed (M) för bifall.\n\n"
             "Eva Lind (C) röstade för avslag.") == both);
  CHECK(votes("Bo Ek (M) och ordföranden Per Hed (M) röstade för bifall till tillägget. Vid omröstningen röstade Eva Lind (C)\n"
             "för avslag.") == both);
  const Told listed = {"voted_yes Bo Ek (M) in styrelse", "voted_yes Per Hed (M) in styrelse", "voted_no Eva Lind (C) in styrelse"};
  CHECK(votes("Ja röstar Bo Ek (M) och Per Hed (M).\nNej röstar Eva Lind (C).") == listed);
  CHECK(votes("Ja röstar: Bo Ek (M), Per Hed (M)\n\nNej röstar: Eva Lind (C)") == listed);
  CHECK(votes("Vid omröstningen röstade Bo Ek (M) för bifall.") == Told{"voted_for Bo Ek (M) in styrelse?"});
}

TEST_CASE("a row of a table tells who voted what, surely where its counts are those that are told") {
  using Told = std::vector<std::string>;
  const std::string head = "| Ledamot | Parti | Ja | Nej | Avst |\n|---|---|---|---|---|\n";
  const std::string table = head + "| Bo Ek | M | X | | |\n| Eva Lind | C | | X | |\n| Per Hed | M | X | | |\n| Ulf Ros | V | | | X |\n| Cia Dal | M | | | |\n";
  CHECK(votes("2 ja-röster, 1 nej-röst och 1 avstår.", table) ==
        Told{"voted_yes Bo Ek (M) in styrelse", "voted_no Eva Lind (C) in styrelse", "voted_yes Per Hed (M) in styrelse", "abstained Ulf Ros (V) in styrelse"});
  CHECK(votes("1 ja-röst och 2 nej-röster.", table) ==
        Told{"voted_yes Bo Ek (M) in styrelse?", "voted_no Eva Lind (C) in styrelse?", "voted_yes Per Hed (M) in styrelse?", "abstained Ulf Ros (V) in styrelse?"});
  // Of two ballots whose heads do not say which is which nothing is told.
  CHECK(votes("2 ja-röster och 0 nej-röster.", "| Ledamot | Ja | Nej | Ja | Nej |\n|---|---|---|---|---|\n| Bo Ek (M) | X | | X | |\n| Eva Lind (C) | X | | | X |\n") == Told{});
  // A sentence tells it of the same.
  CHECK(votes("Bo Ek (M) och Per Hed (M) röstar Ja (2). Eva Lind (C) röstar Nej (1). Ulf Ros (V) avstår (1).", table) ==
        Told{"voted_yes Bo Ek (M) in styrelse", "voted_yes Per Hed (M) in styrelse", "voted_no Eva Lind (C) in styrelse", "abstained Ulf Ros (V) in styrelse"});
}

TEST_CASE("the rows of a table are one ballot, and of two tables two") {
  const std::string table = "| Ledamot | Parti | Ja | Nej |\n|---|---|---|---|\n| Bo Ek | M | X | |\n| Eva Lind | C | | X |\n| Per Hed | M | X | |\n";
  const auto all = cases_of({{"b", farthinder_head + "Omröstning 1\n\n2 ja-röster och 1 nej-röst.\n\n" + table + "\nOmröstning 2\n\n2 ja-röster och 1 nej-röst.\n\n" + table +
                                       "\nBeslut\n\nKommunstyrelsen avslår motionen.\n"}});
  const auto ballots = relations::ballots_in(all.cases.at(0).acts);
  REQUIRE(ballots.size() == 2);
  for (const relations::BallotSides& one : ballots) {
    CHECK(one.parties.at("M") == relations::ActKind::voted_yes);
    CHECK(one.parties.at("C") == relations::ActKind::voted_no);
  }
}

TEST_CASE("what a vote means is nobody's vote, though it names whose demand it is about") {
  for (const char* told : {"Den som bifaller kommunstyrelsens förslag röstar ja. Den som bifaller Eva Linds (C) yrkande röstar nej.",
                           "Den som stöder Bo Eks (M) yrkande röstar ja, den som stöder yrkandet från Eva Lind (C)\nröstar nej.",
                           "Ordföranden frågar Bo Ek (M) hur den röstar som avstår från att rösta."}) {
    CAPTURE(told);
    const auto all = cases_of({{"b", farthinder_head + "Omröstning\n\n" + told + "\n\nBeslut\n\nKommunstyrelsen avslår motionen.\n"}});
    for (const relations::Act& act : all.cases.at(0).acts) CHECK_FALSE(is_vote(act.kind));
  }
}

TEST_CASE("a vote of which only numbers are told is nobody's act") {
  const auto cases = cases_of({{"b", farthinder_head + "Omröstning\n\nMed 8 ja-röster mot 5 nej-röster avslår kommunstyrelsen "
                                            "motionen.\n\nBeslut\n\nKommunstyrelsen avslår motionen.\n"}});
  for (const relations::Act& act : cases.cases.at(0).acts) CHECK_FALSE(is_vote(act.kind));
}

TEST_CASE("a party that reserves without a name acts as a party, and is no person") {
  const auto cases = cases_of(
      {{"b", farthinder_head + "Beslut\n\nKommunstyrelsen avslår motionen.\n\nReservationer\n\nReservation av L och C.\n"}});
  const auto acts = act_words(cases.cases.at(0));
  CHECK(acts_hold(acts, "reserved (L) in styrelse"));
  CHECK(acts_hold(acts, "reserved (C) in styrelse"));
  for (const relations::Act& act : cases.cases[0].acts) CHECK((act.person.has_value() == !act.who.name.empty()));
}

TEST_CASE("what two papers of a case tell of one act is one act, and the first tells it") {
  const auto once = cases_of({{"a", farthinder_motion}, {"b", farthinder_minutes}});
  const auto twice = cases_of({{"a", farthinder_motion},
                               {"b", farthinder_minutes},
                               {"c", farthinder_minutes + "\nJustering\n\nProtokollet justeras.\n"}});
  REQUIRE(twice.cases.size() == 1);
  CHECK(act_words(twice.cases[0]) == act_words(once.cases[0]));
  for (const relations::Act& act : twice.cases[0].acts) CHECK(act.passage.ref.paper < 2);
}

TEST_CASE("an act is tied to the person whom its paper names, and to words that name him or his party") {
  const std::vector<MadeUp> papers = {{"a", farthinder_motion}, {"b", farthinder_minutes}};
  const auto cases = cases_of(papers);
  for (const relations::Act& act : cases.cases.at(0).acts) {
    CAPTURE(act_words(act));
    CHECK(cases.people[*test::there(act.person)].name == act.who.name);
    // Of a demand the words are what is demanded: the name stands before them.
    const std::uint32_t before = act.kind == relations::ActKind::demanded ? 24 : 0;
    const std::uint32_t begin = act.passage.span.begin - before;
    const std::string words = papers[act.passage.ref.paper].text.substr(begin, act.passage.span.end - begin);
    CHECK(words.find(act.who.name) != std::string::npos);
  }
}

TEST_CASE("at question time each asks a question of their own, and a list of motions is nobody's motion") {
  const std::string top = "Mora kommun\nKommunfullmäktige\nSammanträdesprotokoll 2031-06-11\n\n§ 90\n";
  const auto asked = acts_words_of(top + "Frågestund\n\nFråga 1\n\nDan Ek (V) ställer följande fråga:\n\nHur många ton sand "
                                         "spreds på gångbanorna förra vintern?\n\nFråga 2\n\nEva Lind (C) ställer följande "
                                         "fråga:\n\nNär blir bron vid torget färdig att gå på?\n");
  for (const std::string& act : asked) CHECK(act.starts_with("asked "));
  for (const std::string& act : acts_words_of(top + "Anmälningsärenden\n\nFöljande har kommit in:\n\nMotion av Dan Ek (V) om "
                                                    "farthinder vid skolan.\n\nMotion av Eva Lind (C) om lekplatsen vid "
                                                    "torget.\n\nBeslut\n\nFörteckningen antecknas.\n")) {
    CHECK_FALSE(act.starts_with("moved "));
    CHECK_FALSE(act.starts_with("seconded "));
  }
}

TEST_CASE("the points of one written demand are one demand, with what became of all of them") {
  const auto cases = cases_of(
      {{"a", "Utlåtande\n\nTaxa för gästhamnen\nDnr KS 2031/55\n\nTill Sundviks kommunfullmäktige\n\nKommunstyrelsens förslag\n\n"
             "Kommunstyrelsen föreslår att kommunfullmäktige antar taxan för gästhamnen.\n\nSundvik den 3 april 2031\n"
             "Sundviks kommunstyrelse\n\nVera Lindal\n\nSten Bergmark\n\nKommunstyrelsen\n\nYrkande (MP, C)\n2031-04-02\n\n"
             "Yrkande angående taxa för gästhamnen\n\nFörslag till beslut\n\n1. Taxan för gästhamnen antas inte.\n\n2. Taxan för "
             "gästhamnen prövas igen efter säsongen.\n\nYrkandet\nTaxan drabbar den som har en liten båt, och vi vill att den prövas "
             "igen när säsongen är över.\n"}});
  REQUIRE(cases.cases.size() == 1);
  CHECK(acts_of_kind(cases.cases[0], relations::ActKind::demanded) == 2);  // Of each party one.
}

TEST_CASE("a question is asked, not moved") {
  const auto cases = cases_of(
      {{"c",
        "Interpellation\n\nInterpellation av Dan Ek (V) om snöröjningen\n\nTill kommunstyrelsens ordförande\n\nJag vill "
        "därför fråga:\n\n1. Hur många ton sand spreds på gångbanorna förra vintern?\n\nDan Ek (V)\n"}});
  CHECK(act_words(cases.cases.at(0)) == std::vector<std::string>{"asked Dan Ek (V)"});
}

TEST_CASE("who refrains from reserving has not reserved, and who does beside them has") {
  for (const char* told : {"Eva Lind (C) avstår från att reservera sig men lämnar en anteckning.\n\nUlf Ros (V) reserverar sig mot beslutet.",
                           "Ulf Ros (V) reserverar sig mot beslutet.\nEva Lind (C) avstod från att reservera sig."}) {
    CAPTURE(told);
    const auto acts = act_words(cases_of({{"b", farthinder_head + "Beslut\n\nKommunstyrelsen avslår motionen.\n\nReservationer\n\n" +
                                                 std::string(told) + "\n"}}).cases.at(0));
    CHECK(acts_hold(acts, "reserved Ulf Ros (V) in styrelse"));
    CHECK_FALSE(acts_hold(acts, "reserved Eva Lind (C) in styrelse"));
  }
}
