// What the page of a case says was decided, by whom, on which day, and what is still to be decided.
#include "core/view/decided_card.h"
#include "core/view/papers.h"
#include "view/case/front.h"
#include "view/cases/case_list.h"
#include "view/case_words.h"

using namespace diarium;
using papers::decided_card;
using view::Language;

namespace {

relations::Relations relations_of(const index::Pack& pack) {
  const relations::Pile all = papers::pile_of(pack);
  relations::Relations told;
  told.cases = *relations::find_cases(all);
  return told;
}

const std::string matter = "\n\nPlan för trygga skolvägar i Ekdalen\nDnr SKN 2031/41\n\n";
papers::Draft school_board(const std::string& id, const std::string& day, const std::string& decision) {
  return {
      id,
      "Mora kommun\nSkolnämnden\nSammanträdesprotokoll\n" + day + "\n\n§ 12" + matter + "Beslut\n\n" + decision + "\n",
      "Mora", day};
}
std::string told_of(const std::vector<papers::Draft>& all, Language language = Language::sv) {
  const index::Pack pack = papers::pack(all);
  const relations::Relations told = relations_of(pack);
  return decided_card(pack, told, test::only(told.cases.cases).id, language);
}

}  // namespace

TEST_CASE("what a board decides itself stands beside what it puts to the council, whose decision is missed") {
  const papers::Draft both =
      school_board("a", "2031-06-16",
                   "Förvaltningens förslag godkänns.\n\nFörslag till beslut i kommunfullmäktige\n\n"
                   "Planen för trygga skolvägar antas.");
  const std::string told = told_of({both});
  CHECK(told.starts_with("Föreslås: Skolnämnden föreslår: Planen för trygga skolvägar antas."));
  CHECK(told.find("\nSkolnämnden beslutar: Förvaltningens förslag godkänns.") != told.npos);
  CHECK(told.find("Kommunfullmäktige fattar det slutliga beslutet.") != told.npos);
  const std::string sent = told_of({school_board("a", "2031-06-16",
                                                 "1. Skolnämnden godkänner planen för trygga skolvägar.\n\n2. Planen "
                                                 "översänds till kommunfullmäktige för antagande.")});
  CHECK(sent.find("Kommunfullmäktige fattar det slutliga beslutet.") != sent.npos);
}

TEST_CASE("of what was decided on two days the last is told first, and the other with its day") {
  const std::string told =
      told_of({school_board("a", "2031-05-26", "Skolnämnden godkänner fördjupad månadsuppföljning."),
               school_board("b", "2031-06-16", "Skolnämnden antar ekonomisk prognos per maj 2031.")});
  CHECK(told.starts_with("Beslutades: Skolnämnden antar ekonomisk prognos per maj 2031."));
  CHECK(told.find("\n26 maj 2031: Skolnämnden godkänner fördjupad månadsuppföljning.") != told.npos);
}

TEST_CASE("a decision of several points in words of its own is told with the words of each") {
  const std::string told =
      told_of({school_board("a", "2031-06-16",
                            "1. Hållplatserna flyttas till Ekdalens skola.\n\n2. Förvaltningen ges i "
                            "uppdrag att utreda skolskjutsen.")});
  CHECK(told.starts_with("Beslutades: Skolnämnden beslutar: Hållplatserna flyttas till Ekdalens skola."));
  CHECK(told.find("\nFörvaltningen ges i uppdrag att utreda skolskjutsen.") != told.npos);
}

TEST_CASE("what a body decided stands where its points were answered in several ways") {
  const std::vector<papers::Draft> minutes = {
      school_board("a", "2031-06-16",
                   "1. Planen för trygga skolvägar antas.\n\n2. Avgiften för resor upphävs.\n\n3. Förslaget om fler bussar "
                   "avslås.\n\n4. Fördelningen av medel godkänns.\n\n5. Rektorerna i Ekdalen "
                   "ges i uppdrag att utreda hållplatserna.")};
  const std::string told = told_of(minutes);
  CHECK(told.starts_with("Beslutades: "));
  CHECK(told.find("Planen för trygga skolvägar antas.") < told.find("Fördelningen av medel godkänns."));
  CHECK(told.find("olika svar") == told.npos);
}

namespace {

papers::Draft letter_of_office(const std::string& proposal) {
  return {"t", "Mora kommun\nSkolförvaltningen\n\nTjänsteskrivelse\n\n2031-06-01\n\nSkolnämnden" + matter + proposal + "\n",
          "Mora", "2031-06-01"};
}

}  // namespace

TEST_CASE("a proposal that a demand changed was adopted with a change, and the change is its mover's") {
  const std::vector<papers::Draft> all = {
      letter_of_office("Förslag till beslut\n\nPlanen för trygga skolvägar antas."),
      school_board("a", "2031-06-16",
                   "Planen för trygga skolvägar antas med följande ändring: Hållplatsen i Ekdalen får ljus.\n\nYrkanden\n\n"
                   "Anna Berg (S) yrkar att planen för trygga skolvägar antas med följande ändring: Hållplatsen i Ekdalen "
                   "får ljus.\n\nBeslutsgång\n\nOrdföranden ställer förvaltningens förslag mot Anna Bergs (S) yrkande och "
                   "finner att nämnden bifaller Anna Bergs (S) yrkande.\n\nReservation\n\nBo Ek (M) reserverar sig.")};
  const index::Pack pack = papers::pack(all);
  const relations::Relations told = relations_of(pack);
  REQUIRE(told.cases.cases.size() == 1);
  const relations::Case& one = told.cases.cases.front();
  CHECK(view::case_chip(Language::sv, view::last_verdict(one)).text == "✓ Antas med ändring");
  const auto panel = view::case_panel(pack, told, one.id, Language::sv);
  REQUIRE(panel);
  const auto fate = std::ranges::find(panel->sections, "fate", &view::Section::id);
  REQUIRE(fate != panel->sections.end());
  std::string rows;
  for (const auto& row : fate->table->rows)
    for (const view::Line& line : row)
      for (const view::Words& words : line) rows += words.text + "|";
  CHECK(rows.find("yrkat av Anna Berg (S) i skolnämnden|") != rows.npos);
  // One decision is told once, and the words that it changed lead to it.
  CHECK(rows.find("✓ Antas med ändring|") == rows.rfind("✓ Antas med ändring|"));
  CHECK(rows.find("ändrat, som beslutet nedan säger|") < rows.find("✓ Antas med ändring|"));
  CHECK(decided_card(pack, told, one.id, Language::sv).find("\nÄndringen yrkades av Anna Berg (S).") != std::string::npos);
  CHECK(decided_card(pack, told, one.id, Language::sv).find("reserverade sig") == std::string::npos);
}

TEST_CASE("what somebody moved in quotes, and the board decided, is the mover's") {
  const index::Pack pack = papers::pack(
      {letter_of_office("Förslag till beslut\n\nFörstudie beställs för skolvägen i Ekdalen."),
       school_board("a", "2031-06-16",
                    "Förstudie beställs för skolvägen och hållplatsen i Ekdalen.\n\nYrkanden\n\nAnna Berg (S) yrkar att förslaget "
                    "justeras till \"Förstudie beställs för skolvägen och hållplatsen i Ekdalen\".\n\nBeslutsgång\n\nOrdföranden "
                    "finner att nämnden bifaller Anna Bergs (S) yrkande.")});
  const relations::Relations told = relations_of(pack);
  const auto panel = test::there(view::case_panel(pack, told, test::only(told.cases.cases).id, Language::sv));
  std::string rows;
  for (const auto& row : std::ranges::find(panel->sections, "fate", &view::Section::id)->table->rows)
    for (const view::Words& words : row.front()) rows += words.text + "|";
  CHECK(rows.find("yrkat av Anna Berg (S) i skolnämnden|") != rows.npos);
}

namespace {

std::string text_of(const view::Line& line) {
  std::string all;
  for (const view::Words& words : line) all += words.text + "|";
  return all;
}
std::vector<std::vector<view::Line>> fate_table(const index::Pack& pack, const relations::Relations& told) {
  const auto panel = test::there(view::case_panel(pack, told, test::only(told.cases.cases).id, Language::sv));
  return std::ranges::find(panel->sections, "fate", &view::Section::id)->table->rows;
}

}  // namespace

TEST_CASE("what was sent back and proposed anew is proposed again, and waits for the meeting whose folder it lies in") {
  papers::Draft letter = letter_of_office("Förslag till beslut i skolnämnden\n\nSkolnämnden föreslår åt kommunfullmäktige att besluta om nya avgifter.");
  letter.text.replace(letter.text.find(letter.date), letter.date.size(), "2031-06-12"), letter.date = "2031-06-12";
  letter.path = "skolnamnden/2031-06-16/bilagor/reviderad-tjansteskrivelse.pdf";
  papers::Draft committee = school_board("a", "2031-06-08", "Ärendet återremitteras till förvaltningen.");
  committee.text.replace(committee.text.find("Skolnämnden"), std::string("Skolnämnden").size(), "Skolnämndens arbetsutskott");
  const index::Pack pack = papers::pack({letter, committee});
  relations::Relations told = relations_of(pack);
  told.gaps = *test::there(relations::find_gaps(papers::pile_of(pack), told.cases));
  const relations::Case& one = test::only(told.cases.cases);
  CHECK(view::case_chip(Language::sv, view::last_verdict(one)).text.find("Återremiss") == std::string::npos);
  // The board itself sends it back once more: that is the last word.
  const auto again = relations_of(papers::pack({letter, committee, school_board("b", "2031-06-16", "Ärendet återremitteras till förvaltningen.")}));
  CHECK(view::verdict_chip(Language::sv, view::last_verdict(test::only(again.cases.cases))).text.find("Återremiss") != std::string::npos);
  CHECK(decided_card(pack, told, one.id, Language::sv).find("Inget protokoll från Skolnämnden 2031-06-16 (dagen ur mappens namn) är läst här.") != std::string::npos);
  // Whose wish it is stands before its words, and that it was sent back is a step of its way, no proposal of its own.
  const auto list = test::there(view::case_list(pack, view::case_table(pack, told), {"", {}, 20}, Language::sv));
  std::string row;
  for (const view::Line& cell : list->table.rows.at(0)) row += text_of(cell);
  CHECK(row.find("Förslag|Skolförvaltningen föreslår: |Skolnämnden föreslår åt kommunfullmäktige") != row.npos);
  const auto rows = fate_table(pack, told);
  REQUIRE(rows.size() == 1);
  CHECK(text_of(rows[0].at(2)).starts_with("↺ Återremiss|Skolnämndens arbetsutskott 8 juni 2031|"));
  CHECK(text_of(rows[0].at(2)).find("inte i dessa ord") == std::string::npos);
}

TEST_CASE("what a committee sends on to its board, which decides, is a step of what was proposed") {
  papers::Draft committee = school_board("a", "2031-06-08", "Arbetsutskottet hänskjuter beslutet till skolnämnden.");
  committee.text.replace(committee.text.find("Skolnämnden"), std::string("Skolnämnden").size(), "Skolnämndens arbetsutskott");
  const index::Pack pack = papers::pack({letter_of_office("Förslag till beslut\n\nPlanen för trygga skolvägar antas."), committee,
                                         school_board("b", "2031-06-16", "Planen för trygga skolvägar antas med följande ändring: Hållplatsen i Ekdalen får ljus.")});
  const auto rows = fate_table(pack, relations_of(pack));
  REQUIRE(rows.at(0).size() == 4);
  for (const auto& row : rows) CHECK(!text_of(row.at(0)).starts_with("Arbetsutskottet"));
  CHECK(text_of(rows[0].at(2)).starts_with("Beslutat|Arbetsutskottet hänskjuter beslutet till skolnämnden.|"));
}

TEST_CASE("of a committee's meeting at which several matters were prepared a case tells its own §") {
  const auto prepared = [](const std::string& id, const std::string& section, const std::string& subject) {
    return papers::Draft{id,
                         "Mora kommun\nSkolnämnden\nSammanträdesprotokoll\n2031-06-16\n\n§ 1" + section + "\n\n" + subject +
                             "\nDnr SKN 2031/" + section + "\n\nBeredning\n\nArbetsutskottet har behandlat ärendet under sitt "
                             "sammanträde 3 juni, § " + section + ".\n\nBeslut\n\nSkolnämnden beslutar:\n\n" + subject + " antas.\n",
                         "Mora", "2031-06-16"};
  };
  const index::Pack pack = papers::pack({prepared("a", "7", "Måltidsplan"), prepared("b", "8", "Lovschema")});
  relations::Relations told = relations_of(pack);
  told.gaps = *test::there(relations::find_gaps(papers::pile_of(pack), told.cases));
  REQUIRE(told.gaps.gaps.size() == 1);
  CHECK(told.gaps.gaps[0].norm.ends_with("§ 7, § 8"));
  REQUIRE(told.cases.cases.size() == 2);
  for (const relations::Case& one : told.cases.cases) {
    const std::string words = decided_card(pack, told, one.id, Language::sv);
    const bool first = one.number.ends_with("7");
    CHECK(test::amiss(words, {first ? "§ 7 är läst" : "§ 8 är läst", first ? "!§ 8" : "!§ 7"}) == "");
  }
}

TEST_CASE("whom a letter asks that names nobody is the board to which it is written") {
  const std::string told = told_of({letter_of_office("Förslag till beslut\n\nPlanen för trygga skolvägar antas.")});
  CHECK(told.find("Skolnämnden fattar det slutliga beslutet.") != told.npos);
}

TEST_CASE("where nobody proposed and somebody decided, the table is of decisions") {
  const index::Pack pack = papers::pack({school_board("a", "2031-06-16", "Anna Berg (S) utses till ersättare i skolnämnden.")});
  const relations::Relations told = relations_of(pack);
  REQUIRE(told.cases.cases.size() == 1);
  const auto panel = test::there(view::case_panel(pack, told, told.cases.cases.front().id, Language::sv));
  const auto fate = std::ranges::find(panel->sections, "fate", &view::Section::id);
  REQUIRE(fate != panel->sections.end());
  CHECK(fate->title == "Besluten");
}

TEST_CASE("whoever voted is named with the side that they took") {
  const index::Pack pack = papers::pack({{"a",
                                          "Mora kommun\nSkolnämnden\nSammanträdesprotokoll\n2031-06-16\n\n§ 12" + matter +
                                              "Omröstning\n\nDen som vill anta planen röstar ja, den som vill avslå den röstar nej.\n\nBo Ek (M) och "
                                              "Per Hed (S) röstar Ja (2).\nEva Lind (C) röstar Nej (1).\n\nBeslut\n\nSkolnämnden antar planen.\n",
                                          "Mora", "2031-06-16"}});
  const relations::Relations told = relations_of(pack);
  const auto panel = test::there(view::case_panel(pack, told, test::only(told.cases.cases).id, Language::sv));
  const auto people = std::ranges::find(panel->sections, "people", &view::Section::id);
  REQUIRE(people != panel->sections.end());
  std::string roles;
  for (const auto& row : people->table->rows) roles += row.at(2).at(0).text + "|";
  CHECK(roles == "röstade ja|röstade ja|röstade nej|");
}

TEST_CASE("a card tells the points that say what was decided, not that an account was approved or the plan adopted") {
  const auto card_of = [](const std::string& decision) {
    const index::Pack pack = papers::pack({school_board("a", "2031-06-16", decision)});
    const auto cards = view::case_cards(pack, relations_of(pack), 1, Language::sv);
    std::string words;
    for (const view::Words& one : test::only(cards).lines.at(0)) words += one.text + "|";
    return words;
  };
  const std::string task = "Förvaltningen ges i uppdrag att utreda fler hållplatser i Ekdalen till nästa budget.";
  CHECK(card_of("1. Redovisningen godkänns.\n\n2. " + task) == task + "|");
  CHECK(card_of("1. Planen för trygga skolvägar antas.\n\n2. " + task) == task + "|");
  CHECK(card_of("Redovisningen godkänns.") == "Redovisningen godkänns.|");
}

TEST_CASE("names in running text have «och» before the last") {
  facts::Group who{.persons = {{"Anna Berg", "S"}, {"Bo Ek"}, {"Cia Dal", "M"}}, .parties = {}};
  CHECK(view::names_of(Language::sv, who) == "Anna Berg (S), Bo Ek och Cia Dal (M)");
  CHECK(view::names_of(Language::en, who) == "Anna Berg (S), Bo Ek and Cia Dal (M)");
  who.persons.resize(1);
  CHECK(view::names_of(Language::sv, who) == "Anna Berg (S)");
}
