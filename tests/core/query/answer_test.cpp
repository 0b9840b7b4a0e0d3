#include <algorithm>

#include "../index/support.h"
#include "core/facts/whole_facts.h"
#include "query/search.h"

using namespace diarium;
using query::Field;

namespace {

/// Twelve papers with facts that follow from their number.
index::Pack council() {
  std::vector<index::Paper> papers;
  const std::vector<std::string> places = {"Lövmora", "Ängby", "Östnäs"}, parties = {"S", "M", "L", "MP"};
  for (std::uint32_t i = 0; i < 12; ++i) {
    auto one = test::paper("p" + std::to_string(i),
                           std::string("# ") + (i % 2 ? "Motion" : "Svar") + " om bryggan\n\nBryggan " +
                               (i < 6 ? "byggs om" : "rivs") + ".\n\n## Reservation\n\nYlva Strand (S) reserverar sig" +
                               (i % 3 ? "" : " mot bryggan") + ".\n",
                           source::Format::markdown);
    one.facts.type = {i % 2 ? "motion" : "tjansteskrivelse", {0, 4}};
    one.facts.municipality = {places[i % 3], {0, 4}};
    if (i != 11)
      one.facts.document_date = {std::to_string(2020 + i % 4) + "-0" + std::to_string(1 + i % 9) + "-15", {0, 4}};
    one.facts.persons = {{.name = "Ylva Strand", .as_written = "Ylva Strand", .party = "S", .mentions = {{2, 4}}},
                         {.name = "Dag " + std::string(i % 2 ? "Ek" : "Löv"),
                          .as_written = "Dag",
                          .party = parties[i % 4],
                          .mentions = {{6, 8}}}};
    one.facts.case_numbers = {{"KS 2024/" + std::to_string(i / 2), "own", {0, 4}}};
    if (i % 4 == 0) one.facts.decision = {"avslå", "", "", {0, 4}};
    one.facts = test::all_certain(std::move(one.facts));
    papers.push_back(std::move(one));
  }
  return test::open(test::freeze(std::move(papers)));
}

query::Answer ask(const index::Pack& pack, std::string_view query, query::Options options = {.count = 100}) {
  return *test::there(query::search(pack, query, options));
}
std::vector<std::uint32_t> papers_of(const query::Answer& answer) {
  std::vector<std::uint32_t> papers;
  for (const query::Hit& hit : answer.hits) papers.push_back(hit.paper.value);
  return papers;
}
const query::Facet& facet(const query::Answer& answer, Field field) {
  const auto found =
      std::find_if(answer.facets.begin(), answer.facets.end(), [&](const query::Facet& f) { return f.field == field; });
  REQUIRE(found != answer.facets.end());
  return *found;
}
std::string shown(const query::Facet& facet) {
  std::string out;
  for (const query::FacetValue& value : facet.values)
    out += (out.empty() ? "" : " ") + value.value + "=" + std::to_string(value.papers) + (value.chosen ? "!" : "");
  return out;
}

}  // namespace

TEST_CASE("an empty query lists all papers, newest first, the undated last") {
  const auto pack = council();
  const auto answer = ask(pack, "");
  CHECK(test::line_of(answer.papers, answer.places) == "12 | 0");
  CHECK(papers_of(answer) == std::vector<std::uint32_t>{7, 3, 6, 2, 10, 5, 1, 9, 8, 4, 0, 11});
  CHECK(papers_of(ask(pack, "", {.count = 100, .sort = query::Sort::date_oldest})) ==
        std::vector<std::uint32_t>{0, 4, 8, 9, 1, 5, 10, 2, 6, 3, 7, 11});
  CHECK(answer.readings.empty());
  for (const query::Hit& hit : answer.hits) CHECK(hit.snippets.empty());
}

TEST_CASE("the window of hits is a piece of the whole list") {
  const auto pack = council();
  for (const query::Sort sort : {query::Sort::relevance, query::Sort::date_newest, query::Sort::date_oldest}) {
    const auto all = papers_of(ask(pack, "bryggan", {.count = 100, .sort = sort}));
    CHECK(all.size() == 12);
    std::vector<std::uint32_t> pieces;
    for (std::uint32_t first = 0; first < 15; first += 5) {
      const auto piece = ask(pack, "bryggan", {.first = first, .count = 5, .sort = sort});
      CHECK(piece.papers == 12);
      for (const std::uint32_t paper : papers_of(piece)) pieces.push_back(paper);
    }
    CHECK(pieces == all);
  }
  CHECK(ask(pack, "bryggan", {.count = 0}).hits.empty());
}

TEST_CASE("filters leave the papers that have the value, in whatever marks and case it is typed") {
  const auto pack = council();
  for (const auto& [said, wanted] : test::Counts{{"typ:motion", 6}, {"typ:tjänsteskrivelse", 6}, {"kommun:OSTNAS", 4},
       {"kommun:lövmora kommun:ängby", 8}, {"kommun:lövmora typ:motion", 2}, {"-kommun:lövmora", 8}, {"parti:mp", 3},
       {"parti:Liberalerna", 3}, {"parti:S", 12}, {"person:löv", 6}, {"person:\"dag ek\"", 6}, {"dnr:2024/3", 2},
       {"dnr:\"KS 2024/3\"", 2}, {"utfall:avslå", 3}, {"kommun:atlantis", 0}, {"år:2021", 3}, {"år:2021-2022", 6},
       {"från:2022", 5}, {"till:2020-05", 2}, {"från:2021 till:2022-12-31", 6}})
    CHECK_MESSAGE(ask(pack, said).papers == wanted, said);
}

TEST_CASE("facets follow the query, each field counted without its own filter") {
  const auto pack = council();
  CHECK(shown(facet(ask(pack, ""), Field::municipality)) == "Lövmora=4 Ängby=4 Östnäs=4");
  CHECK(shown(facet(ask(pack, ""), Field::outcome)) == "avslå=3");
  const auto chosen = ask(pack, "kommun:lövmora");
  CHECK(chosen.papers == 4);
  CHECK(shown(facet(chosen, Field::municipality)) == "Lövmora=4! Ängby=4 Östnäs=4");
  CHECK(shown(facet(chosen, Field::type)) == "motion=2 tjansteskrivelse=2");
  const auto two = ask(pack, "kommun:lövmora typ:motion");
  CHECK(shown(facet(two, Field::municipality)) == "Lövmora=2! Ängby=2 Östnäs=2");
  CHECK(shown(facet(two, Field::type)) == "motion=2! tjansteskrivelse=2");
  CHECK(shown(facet(two, Field::year)) == "2021=1 2023=1");
  const auto words = ask(pack, "rivs");
  CHECK(words.papers == 6);
  CHECK(shown(facet(words, Field::municipality)) == "Lövmora=2 Ängby=2 Östnäs=2");
  CHECK(shown(facet(ask(pack, "parti:xx"), Field::party)) == "S=12 L=3 M=3 MP=3");
}

TEST_CASE("a value that is shut out stays in its facet, with the papers that it would bring back") {
  const auto pack = council();
  const auto answer = ask(pack, "-kommun:Lövmora");
  const std::vector<query::FacetValue>& values = facet(answer, Field::municipality).values;
  const auto value = std::ranges::find(values, "Lövmora", &query::FacetValue::value);
  REQUIRE(value != values.end());
  CHECK(value->without);
  CHECK_FALSE(value->chosen);
  CHECK(value->papers == 4);
  CHECK(answer.papers == 8);
  CHECK(std::ranges::count(values, true, &query::FacetValue::without) == 1);
}

TEST_CASE("a facet's count is what choosing its value finds") {
  const auto pack = council();
  for (const std::string query : {"", "bryggan", "rivs", "bryggan -rivs", "typ:motion bryggan", "\"byggs om\""}) {
    for (const query::Facet& one : ask(pack, query).facets) {
      for (const query::FacetValue& value : one.values) {
        if (value.chosen) continue;
        INFO(query, " ", query::name(one.field), ":", value.value);
        const bool has_own = query.find(query::name(one.field)) != std::string::npos;
        if (!has_own)
          CHECK(ask(pack, query + " " + std::string(query::name(one.field)) + ":\"" + value.value + "\"").papers ==
                value.papers);
      }
    }
  }
}

TEST_CASE("roll: finds words in that part only") {
  const auto pack = council();
  for (const auto& [said, wanted] : test::Counts{{"bryggan roll:reservation", 4},
       {"bryggan rivs roll:reservation", 0}, {"strand roll:reservation", 12}, {"roll:reservation", 12}})
    CHECK_MESSAGE(ask(pack, said).papers == wanted, said);
  const auto answer = ask(pack, "bryggan roll:reservation");
  for (const query::Hit& hit : answer.hits) {
    CHECK(hit.places == 1);
    CHECK(test::only(hit.snippets).role == structure::Role::reservation);
  }
  CHECK(test::amiss(shown(facet(answer, Field::role)), {"reservation=4!", "titel=12"}) == "");
}

TEST_CASE("facets and snippets are made when asked for only") {
  const auto pack = council();
  const auto bare = ask(pack, "bryggan", {.snippets = 0, .facets = false});
  CHECK(bare.facets.empty());
  CHECK(bare.papers == 12);
  for (const query::Hit& hit : bare.hits) CHECK(hit.snippets.empty());
}

TEST_CASE("readings tell how each part was understood") {
  const auto pack = council();
  const std::string query = "brygga OR båt \"byggs om\" riv* -gruva kommun:lov roll:xyz";
  const auto answer = ask(pack, query);
  std::string told;
  for (const query::Reading& reading : answer.readings) {
    told += std::to_string(static_cast<int>(reading.kind)) + " " + std::string(slice(query, reading.span)) + " [" +
            reading.value + "] " + std::to_string(reading.papers) + ";";
    for (const std::string& also : reading.also) told += " " + also;
    told += "\n";
  }
  CHECK(told ==
        "0 brygga [brygga] 12; bryggan\n"
        "5 brygga OR båt [brygga OR båt] 12;\n"
        "0 båt [båt] 0;\n"
        "1 \"byggs om\" [byggs om] 6;\n"
        "2 riv* [riv] 6; rivs\n"
        "3 -gruva [gruva] 0;\n"
        "4 kommun:lov [Lövmora] 4;\n"
        "6 roll:xyz [xyz] 0;\n"
        "0 xyz [xyz] 0;\n");
}
