#include "../index/support.h"
#include "core/facts/whole_facts.h"
#include "query/search.h"

using namespace diarium;

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

}  // namespace

TEST_CASE("an empty query lists all papers, the oldest first where that is asked for, the undated last") {
  const auto pack = council();
  CHECK(papers_of(ask(pack, "", {.count = 100, .sort = query::Sort::date_oldest})) ==
        std::vector<std::uint32_t>{0, 4, 8, 9, 1, 5, 10, 2, 6, 3, 7, 11});
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

TEST_CASE("facets and snippets are made when asked for only") {
  const auto pack = council();
  const auto bare = ask(pack, "bryggan", {.snippets = 0, .facets = false});
  CHECK(bare.facets.empty());
  CHECK(bare.papers == 12);
  for (const query::Hit& hit : bare.hits) CHECK(hit.snippets.empty());
}
