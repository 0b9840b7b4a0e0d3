// Corrections by a reader that bring papers of cases together or keep them apart hold before all rules.
#include "core/relations/made_up_pile.h"

using namespace diarium;
using relations::Said;
using test::cases_of;
using test::grouped;
using test::MadeUp;

namespace {

std::string letter(const std::string& number, const std::string& title, const std::string& town = "Skogsdala") {
  return town + " kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n\n2031-05-14\n" +
         (number.empty() ? "" : "Dnr " + number) + "\n\n" + title +
         "\n\nFörslag till beslut\n\nKommunstyrelsen beslutar att " + title + " ska utredas.\n";
}

/// Two numbers of two papers each, and one paper without a number.
const std::vector<MadeUp> pile = {{"a", letter("KS 2031/417", "farthinder vid skolor")},
                                  {"b", letter("KS 2031/417", "belysning vid skolor")},
                                  {"c", letter("KS 2031/418", "nya bänkar i parken")},
                                  {"d", letter("KS 2031/418", "gräsklippning i parken")},
                                  {"e", letter("", "stängning av simhallen")}};

relations::SaidOfCase one(const std::string& paper, const std::string& other) { return {Said::one, {paper}, {other}}; }
relations::SaidOfCase apart(const std::string& paper, const std::string& other) {
  return {Said::apart, {paper}, {other}};
}
relations::Cases said(const std::vector<relations::SaidOfCase>& cases, const std::vector<MadeUp>& papers = pile) {
  return cases_of(papers, {.people = {}, .cases = cases});
}
std::string groups(const std::vector<relations::SaidOfCase>& cases) { return grouped(said(cases), pile); }

const relations::Case& case_with(const relations::Cases& cases, std::uint32_t paper) {
  for (const relations::Case& of : cases.cases)
    for (const relations::CasePaper& one : of.papers)
      if (one.ref.paper == paper) return of;
  REQUIRE(false);
  return cases.cases.front();
}

}  // namespace

TEST_CASE("without a word of the reader the rules decide, and no case says otherwise") {
  const auto cases = said({});
  CHECK(grouped(cases, pile) == "a b | c d | e");
  for (const relations::Case& of : cases.cases) CHECK_FALSE(of.corrected);
}

TEST_CASE("two papers that the reader makes one bring their whole cases, whatever their numbers") {
  const auto cases = said({one("c", "b")});
  CHECK(grouped(cases, pile) == "a b c d | e");
  CHECK(cases.unheld_cases.empty());
  const relations::Case& merged = case_with(cases, 0);
  CHECK(merged.corrected);
  CHECK_FALSE(case_with(cases, 4).corrected);
  CHECK(merged.number == "KS 2031/417");
  CHECK(merged.papers[2].reason == relations::JoinReason::user);
  CHECK(merged.papers[3].reason == relations::JoinReason::number);
  CHECK(case_with(said({one("b", "c")}), 0).number == "KS 2031/418");
  CHECK(groups({one("e", "d")}) == "a b | c d e");
  CHECK(groups({one("e", "d"), one("e", "a")}) == "a b c d e");
}

TEST_CASE("a paper that the reader takes out stands alone, and a third one does not draw it in again") {
  const auto cases = said({apart("a", "b")});
  CHECK(grouped(cases, pile) == "a | b | c d | e");
  const relations::Case& out = case_with(cases, 0);
  CHECK(out.corrected);
  CHECK(out.number.empty());
  CHECK(out.hints.empty());
  const relations::Case& left = case_with(cases, 1);
  CHECK(left.corrected);
  CHECK(left.id == case_with(said({}), 1).id);
  CHECK(left.hints.empty());

  std::vector<MadeUp> more = pile;
  more.push_back({"f", letter("KS 2031/417", "bommar vid skolor")});
  CHECK(grouped(said({apart("a", "f")}, more), more) == "a | b f | c d | e");
  CHECK(grouped(said({apart("a", "f"), apart("b", "f"), apart("a", "b")}, more), more) == "a | b | c d | e | f");
  CHECK(grouped(said({apart("b", "f"), apart("a", "f"), one("a", "b")}, more), more) == "a b | c d | e | f");
}

TEST_CASE("a paper is moved from one case to another") {
  const auto cases = said({apart("b", "a"), one("b", "c")});
  CHECK(grouped(cases, pile) == "a | b c d | e");
  CHECK(case_with(cases, 1).number == "KS 2031/418");
  CHECK(case_with(cases, 0).number == "KS 2031/417");
  CHECK(case_with(cases, 0).corrected);
}

TEST_CASE("a copy that is kept apart does not come back by its text") {
  const std::vector<MadeUp> copies = {{"a", letter("", "farthinder vid skolor")},
                                      {"b", letter("", "farthinder vid skolor")},
                                      {"c", letter("", "farthinder vid skolor")}};
  CHECK(grouped(said({}, copies), copies) == "a b c");
  CHECK(grouped(said({apart("a", "b")}, copies), copies) == "a | b c");
  CHECK(grouped(said({apart("b", "a")}, copies), copies) == "a c | b");
}

TEST_CASE("of two words that contradict each other the later holds, and the earlier is told") {
  const auto why = [](const relations::Cases& cases) {
    std::string told;
    for (const relations::Unheld& of : cases.unheld_cases) told += std::to_string(of.number) + " " + of.why + ";";
    return told;
  };
  const auto together = said({apart("a", "b"), one("a", "b")});
  CHECK(grouped(together, pile) == "a b | c d | e");
  CHECK(why(together) == "0 a later correction says the opposite;");
  const auto parted = said({one("c", "a"), apart("c", "a")});
  CHECK(grouped(parted, pile) == "a b | c d | e");
  CHECK(why(parted) == "0 a later correction says the opposite;");
  // Through a third: e with a, then a not with c, then c with e.
  const auto through = said({one("e", "a"), apart("a", "c"), one("c", "e")});
  CHECK(why(through) == "0 a later correction says the opposite;");
  CHECK(grouped(through, pile) == "a b | c d e");
}

TEST_CASE("what speaks of papers that are not here, or twice of one, changes nothing and is told") {
  const auto cases = said({one("a", "nowhere"), apart("a", "a"), apart("nowhere", "b")});
  CHECK(grouped(cases, pile) == "a b | c d | e");
  CHECK(cases.unheld_cases.size() == 3);
}

TEST_CASE("towns that the reader joins are one case") {
  const std::vector<MadeUp> towns = {{"a", letter("KS 2031/101", "en ny bro över ån", "Karlstads")},
                                     {"b", letter("KS 2031/101", "en ny bro över ån", "Örebro")}};
  CHECK(grouped(said({}, towns), towns) == "a | b");
  CHECK(grouped(said({one("b", "a")}, towns), towns) == "a b");
  CHECK(case_with(said({one("b", "a")}, towns), 0).municipality == case_with(said({}, towns), 0).municipality);
  const std::vector<MadeUp> numbers = {{"a", letter("KS 2031/1", "en bro", "Karlstads")},
                                       {"b", letter("KS 2031/2", "en väg", "Örebro")}};
  CHECK(case_with(said({one("a", "b")}, numbers), 0).municipality == case_with(said({}, numbers), 1).municipality);
}
