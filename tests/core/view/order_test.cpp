// What stands first where a screen lists much: what is of the collection's own cases.
#include "core/view/papers.h"
#include "view/panel.h"
#include "view/panels/relations_panel.h"

using namespace diarium;
using view::Language;

TEST_CASE("words that two cases share stand before those of a form that is filled in again and again, of no case") {
  std::vector<papers::Draft> drafts;
  for (const char* id : {"p0", "p1", "p2", "p3"})
    drafts.push_back(papers::paper(id, "Mora", "2031-06-11", "En gångväg."));
  const index::Pack pack = papers::pack(drafts);
  relations::Relations told;
  for (std::uint32_t i = 0; i < 2; ++i) {
    relations::Case one;
    one.id = "case-" + std::to_string(i);
    one.papers.push_back({.ref = {i, 0}});
    told.cases.cases.push_back(std::move(one));
  }
  for (const std::uint32_t first : {2u, 0u}) {
    relations::WordingPair pair;
    pair.a = {first, 0}, pair.b = {first + 1, 0};
    pair.longest = pair.a_shared = pair.b_shared = first == 2 ? 90 : 60, pair.a_words = pair.b_words = 100;
    told.wording.pairs.push_back(pair);
  }
  const view::Panel panel = view::relations_panel(pack, told, {.tie = view::TieKind::wording}, Language::sv);
  const view::Table& table = *panel.sections.back().table;
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0][0][0].address == "d/p0/");
}

TEST_CASE("days of the collection's own papers and cases stand before those that the papers only tell of") {
  const index::Pack pack = papers::pack({papers::paper("p0", "Mora", "2031-06-11", "En gångväg.")});
  relations::Relations told;
  for (const auto& [day, what] :
       {std::pair("2012-05-28", "cited_decision"), std::pair("2031-06-11", "document_date")}) {
    relations::Event event;
    event.what = what;
    event.when = {relations::day_of(day), relations::day_of(day)};
    told.timeline.events.push_back(std::move(event));
  }
  const view::Panel panel = *view::timeline_panel(pack, told, "", Language::sv);
  REQUIRE(panel.sections.size() == 2);
  for (const auto& [at, year] : {std::pair(0u, "2031"), std::pair(1u, "2012")}) {
    CHECK(test::only(panel.sections[at].table->rows)[0][0].text.find(year) != std::string::npos);
    CHECK(panel.sections[at].notes.empty());
  }
}
