// What a reader finds who asks for more than any one paper says, and in which order.
#include <algorithm>

#include "../index/support.h"
#include "core/facts/whole_facts.h"
#include "query/search.h"

using namespace diarium;

namespace {

using HitLines = std::vector<std::string>;

/// «id -word …» for each hit, in order.
HitLines hits_in(const index::Pack& pack, std::string_view query, query::Options options = {.snippets = 0}) {
  const auto answer = test::there(query::search(pack, query, options));
  HitLines lines;
  for (const query::Hit& hit : answer->hits) {
    std::string line = pack.card(hit.paper).id;
    for (const std::string& word : hit.lacking) line += " -" + word;
    lines.push_back(line);
  }
  return lines;
}

/// Ten papers that say something else, so that words have a worth.
std::vector<std::string> with_others(std::vector<std::string> texts) {
  for (int i = 0; i < 10; ++i) texts.push_back("Bryggan om sommaren vid sjön nummer " + std::to_string(i) + "\n");
  return texts;
}

index::Pack bicycles() {
  return test::pack_of(with_others({"Motion om cykelparkering vid skolor\n", "Cykelparkering, skolor, motion\n",
                                    "Motion om skolor\n", "Cykelparkering byggs\n", "Motion om cykelparkering\n"}));
}

/// On one line.
std::string listed(const HitLines& lines) {
  std::string out;
  for (const std::string& line : lines) out += (out.empty() ? "" : ", ") + line;
  return out;
}

}  // namespace

TEST_CASE("papers that lack a word stand behind those that have all, and say which") {
  CHECK(listed(hits_in(bicycles(), "motion cykelparkering skolor")) ==
        "p1, p0, p4 -skolor, p2 -cykelparkering, p3 -motion -skolor");
  const auto answer = test::there(query::search(bicycles(), "motion cykelparkering skolor", {}));
  CHECK(test::line_of(answer->papers, answer->more, answer->places) == "2 | 3 | 6");
  CHECK_FALSE(answer->partial);
}

TEST_CASE("words of grammar that many papers have are not needed beside other words") {
  CHECK(listed(hits_in(bicycles(), "motion om cykelparkering vid skolor")) ==
        "p0, p1, p4 -skolor, p2 -cykelparkering, p3 -motion -skolor");
  // Alone they are asked for like any others.
  CHECK(hits_in(bicycles(), "om vid").size() == 13);
  CHECK(query::search(bicycles(), "om vid", {})->papers == 11);
}

TEST_CASE("where no paper has all words, those that have the most are found and counted") {
  const auto pack = bicycles();
  CHECK(listed(hits_in(pack, "motion cykelparkering sjön")) ==
        "p0 -sjön, p4 -sjön, p1 -sjön, p2 -cykelparkering -sjön, p3 -motion -sjön");
  const auto answer = test::there(query::search(pack, "motion cykelparkering sjön", {}));
  CHECK(test::line_of(answer->papers, answer->more, answer->places) == "0 | 5 | 8");
  const auto roles = std::ranges::find(answer->facets, query::Field::role, &query::Facet::field);
  REQUIRE(roles != answer->facets.end());
  CHECK_FALSE(roles->values.empty());
}

TEST_CASE("a word that no paper has hides nothing") {
  const auto pack = bicycles();
  CHECK(hits_in(pack, "cykelparkering xyzzy").size() == 4);
  CHECK(hits_in(pack, "cykelparkering xyzzy")[0].ends_with(" -xyzzy"));
  CHECK(hits_in(pack, "xyzzy").empty());
}

TEST_CASE("a phrase, alternatives, a filter and what is shut out are never left out") {
  const auto pack = bicycles();
  CHECK(listed(hits_in(pack, "\"motion om\" cykelparkering")) == "p0, p4, p2 -cykelparkering");
  CHECK(hits_in(pack, "\"motion om\" xyzzy").size() == 3);
  CHECK(hits_in(pack, "\"finns inte\" cykelparkering").empty());
  CHECK(hits_in(pack, "xyzzy OR inget cykelparkering").empty());
  CHECK(hits_in(pack, "cykelparkering skolor -motion").size() == 1);
  CHECK(hits_in(pack, "cykelparkering skolor typ:protokoll").empty());
  CHECK(hits_in(pack, "cykelparkering skolor roll:reservation").empty());
}

TEST_CASE("pages of a list that goes on with papers that lack words are pieces of the whole") {
  const auto pack = bicycles();
  const HitLines all = hits_in(pack, "motion cykelparkering skolor");
  for (const query::Sort sort : {query::Sort::relevance, query::Sort::date_newest}) {
    HitLines pieces;
    for (std::uint32_t first = 0; first < 8; ++first) {
      for (const std::string& line :
           hits_in(pack, "motion cykelparkering skolor", {.first = first, .count = 1, .sort = sort, .snippets = 0}))
        pieces.push_back(line);
    }
    CHECK(pieces == hits_in(pack, "motion cykelparkering skolor", {.sort = sort, .snippets = 0}));
    CHECK(pieces.size() == all.size());
  }
  CHECK(listed(hits_in(pack, "motion cykelparkering skolor", {.snippets = 0, .lacking = false})) == "p1, p0");
}

TEST_CASE("words that stand together come before words that stand apart") {
  const auto pack =
      test::pack_of(with_others({"Fritid ger barnen lek. Bad i stad\n", "Fritid i stad ger bad, barnen lek\n",
                                 "Bad fritid ger barnen lek i stad\n", "Stad i fritid bad, barnen lek ger\n"}));
  CHECK(listed(hits_in(pack, "fritid bad")) == "p3, p2, p0, p1");
}

TEST_CASE("a title says what a paper is about however long the paper is") {
  std::string grounds;
  for (int i = 0; i < 60; ++i) grounds += "Här står sådant som inte rör saken på många rader i följd.\n\n";
  std::vector<index::Paper> papers;
  papers.push_back(test::paper("kort", "# Motion om annat\n\nBryggan nämns här en gång.\n", source::Format::markdown));
  papers.push_back(test::paper("lang", "# Motion om bryggan\n\n" + grounds, source::Format::markdown));
  for (int i = 0; i < 6; ++i)
    papers.push_back(
        test::paper("a" + std::to_string(i), "# Motion om torget\n\nTorget byggs om.\n", source::Format::markdown));
  CHECK(listed(hits_in(test::open(test::freeze(std::move(papers))), "bryggan")) == "lang, kort");
}
