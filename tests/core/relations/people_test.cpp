// Who is who in all papers.
#include "core/relations/made_up_pile.h"

#include "relations/people/people_find.h"

using namespace diarium;

namespace {

struct Stated {
  std::string name, party, town, date;
  std::uint32_t of_case = 0;
  bool damaged = false;
  std::vector<std::string> roles = {};
};

relations::People found(const std::vector<Stated>& all, const std::vector<relations::SaidOfPerson>& said) {
  std::vector<std::string> papers(all.size());
  std::vector<relations::Mentioned> mentions;
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    papers[i] = "p" + std::to_string(i);
    relations::Mentioned one;
    one.of_case = all[i].of_case;
    one.municipality = all[i].town;
    one.name = one.at.as_written = all[i].name;
    one.damaged = all[i].damaged;
    one.at.ref = {i, 0};
    one.at.party = all[i].party;
    one.at.date = all[i].date;
    one.at.roles = all[i].roles;
    mentions.push_back(one);
  }
  return relations::find_people(mentions, papers, said);
}
std::vector<relations::Person> people(const std::vector<Stated>& all,
                                      const std::vector<relations::SaidOfPerson>& said = {}) {
  return found(all, said).list;
}
/// Numbers of what came to nothing.
std::string unheld(const std::vector<Stated>& all, const std::vector<relations::SaidOfPerson>& said) {
  std::string out;
  for (const relations::Unheld& one : found(all, said).unheld)
    out += (out.empty() ? "" : " ") + std::to_string(one.number);
  return out;
}

/// «name: papers» of each person.
std::string told(const std::vector<relations::Person>& all) {
  std::string out;
  for (const relations::Person& one : all) {
    out += (out.empty() ? "" : "; ") + one.name + ":";
    for (const relations::PersonAt& at : one.papers) out += " " + std::to_string(at.ref.paper);
  }
  return out;
}

}  // namespace

TEST_CASE("one person under twelve spellings is one person") {
  const auto all = people({{"Åsa Öhman-Berg", "S", "Mora", "2024-01-01", 1},
                           {"ÅSA ÖHMAN-BERG", "S", "Mora", "2024-02-01", 2},
                           {"Åsa Öhman Berg", "S", "Mora", "", 3},
                           {"åsa öhman berg", "", "Mora", "", 4},
                           {"Asa Ohman-Berg", "S", "Mora", "", 5, true},
                           {"Asa Ohman Berg", "", "Mora", "", 5, true},
                           {"Å. Öhman-Berg", "S", "Mora", "", 1},
                           {"Å Öhman Berg", "", "Mora", "", 2},
                           {"Åsa  Öhman-Berg", "", "", "", 3},
                           {"Åsa\nÖhman-Berg", "S", "Mora", "", 3},
                           {"Asa Ohman-Bcrg", "S", "Mora", "", 1, true},
                           {"A. Ohman-Berg", "S", "Mora", "", 1, true}});
  CHECK(told(all) == "Åsa Öhman-Berg: 0 1 2 3 4 5 6 7 8 9 10 11");
  REQUIRE(all.size() == 1);
  CHECK(test::line_of(test::joined(all[0].parties), all[0].id) == "S | asa-ohman-berg-mora");
}

TEST_CASE("one name with two parties at one time is two persons") {
  const std::string two = told(people({{"Bo Ek", "M", "Mora", "2024-01-01"}, {"Bo Ek", "S", "Mora", "2024-01-01"}}));
  CHECK(two == "Bo Ek: 0; Bo Ek: 1");
  // Who is meant where no party stands? Whoever takes part in the case.
  CHECK(told(people({{"Bo Ek", "M", "Mora", "2024-01-01", 1},
                           {"Bo Ek", "S", "Mora", "2024-01-01", 2},
                           {"Bo Ek", "", "Mora", "2024-01-01", 2},
                           {"Bo Ek", "", "Mora", "2024-01-01", 3}})) == "Bo Ek: 0; Bo Ek: 1 2; Bo Ek: 3");
}

TEST_CASE("who changes party is one person, where the dates follow each other") {
  const auto all = people({{"Bo Ek", "M", "Mora", "2019-01-01"},
                           {"Bo Ek", "M", "Mora", "2020-01-01"},
                           {"Bo Ek", "SD", "Mora", "2023-01-01"}});
  CHECK(told(all) == "Bo Ek: 0 1 2");
  CHECK(test::joined(all[0].parties) == "M, SD");
}

TEST_CASE("an official is not the elected person of that name, unless a paper says both") {
  const Stated chief{"Bo Ek", "", "Mora", "2018-01-01", 1, false, {"chef"}};
  const Stated member{"Bo Ek", "V", "Mora", "2026-01-01", 2};
  CHECK(told(people({chief, member})) == "Bo Ek: 0; Bo Ek: 1");
  CHECK(told(people({chief, {"Bo Ek", "", "Mora", "2026-01-01", 2, false, {"ledamot"}}})) == "Bo Ek: 0; Bo Ek: 1");
  CHECK(told(people({chief, member, {"Bo Ek", "V", "Mora", "2026-01-01", 3, false, {"chef"}}})) == "Bo Ek: 0 1 2");
  // Whose standing is not told, and who does what only the elected do, is the one who is elected.
  CHECK(told(people({chief, member, {"Bo Ek", "", "Mora", "2026-01-01", 3}})) == "Bo Ek: 0; Bo Ek: 1 2");
  for (const std::string role : {"motionär", "yrkande", "reservant", "röstande", "justerare"})
    CHECK(told(people({chief, member, {"Bo Ek", "", "Mora", "2026-01-01", 3, false, {role}}})) == "Bo Ek: 0; Bo Ek: 1 2");
}

TEST_CASE("one name in two towns is two persons; letters that differ in clean papers are two names") {
  CHECK(told(people({{"Bo Ek", "M", "Mora"}, {"Bo Ek", "M", "Trosa"}})) == "Bo Ek: 0; Bo Ek: 1");
  CHECK(told(people({{"Per Sjöberg", "L", "Mora"}, {"Per Sjoberg", "L", "Mora"}})) == "Per Sjöberg: 0; Per Sjoberg: 1");
  CHECK(told(people({{"Per Sjöberg", "L", "Mora"}, {"Per Sjoberg", "L", "Mora", "", 0, true}})) == "Per Sjöberg: 0 1");
}

TEST_CASE("a last name alone is a person of the same case, if only one has it") {
  CHECK(told(people({{"Anna Berg", "S", "Mora", "", 1}, {"Berg", "S", "Mora", "", 1}})) == "Anna Berg: 0 1");
  CHECK(told(people({{"Anna Berg", "S", "Mora", "", 1}, {"Berg", "S", "Mora", "", 2}})) == "Anna Berg: 0; Berg: 1");
  CHECK(told(people(
            {{"Anna Berg", "S", "Mora", "", 1}, {"Alva Berg", "S", "Mora", "", 1}, {"A. Berg", "S", "Mora", "", 1}})) ==
        "Anna Berg: 0; Alva Berg: 1; A. Berg: 2");
}

TEST_CASE("a name in the genitive is the person without it, of one party") {
  CHECK(told(people({{"Anna Berg", "S", "Mora"}, {"Anna Bergs", "S", "Mora"}})) == "Anna Berg: 0 1");
  CHECK(told(people({{"Anna Berg", "S", "Mora"}, {"Anna Bergs", "M", "Mora"}})) == "Anna Berg: 0; Anna Bergs: 1");
}

TEST_CASE("the reader merges and splits, one after the other, and what is not known is told") {
  using relations::Said;
  const std::vector<Stated> all = {{"Anna Berg", "S", "Mora"}, {"Anna Berg", "S", "Mora"}, {"Anna Ek", "S", "Mora"}};
  const std::vector<relations::SaidOfPerson> corrections = {{Said::apart, "anna-berg-mora", "p1"},
                                                            {Said::apart, "anna-berg-mora", "no-such-paper"},
                                                            {Said::one, "anna-ek-mora", "anna-berg-mora"},
                                                            {Said::one, "anna-berg-mora", "nobody"}};
  const auto corrected = people(all, corrections);
  CHECK(told(corrected) == "Anna Berg: 0 2; Anna Berg: 1");
  CHECK(corrected[0].corrected);
  CHECK(corrected[0].id == "anna-berg-mora");
  CHECK(corrected[1].id != corrected[0].id);
  CHECK(unheld(all, corrections) == "1 3");
}

TEST_CASE("who was merged can be merged on, and taken out again by a paper") {
  using relations::Said;
  const std::vector<Stated> all = {{"Anna Berg", "S", "Mora"}, {"Anna Ek", "S", "Mora"}, {"Anna Alm", "S", "Mora"}};
  const relations::SaidOfPerson ek{Said::one, "anna-ek-mora", "anna-berg-mora"};
  const relations::SaidOfPerson berg{Said::one, "anna-berg-mora", "anna-alm-mora"};
  CHECK(told(people(all, {ek, berg})) == "Anna Alm: 0 1 2");
  CHECK(unheld(all, {ek, berg}).empty());
  const relations::SaidOfPerson out{Said::apart, "anna-berg-mora", "p1"};
  CHECK(told(people(all, {ek, out})) == "Anna Berg: 0; Anna Alm: 2; Anna Ek: 1");
  CHECK(unheld(all, {ek, out}).empty());
}
