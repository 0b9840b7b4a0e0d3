#include "source/flow.h"

#include <doctest/doctest.h>

#include "base/span.h"

using diarium::ByteSpan;
using diarium::slice;
using diarium::source::Flow;

TEST_CASE("flow: blocks become Markdown with an empty line between, and each tells where its words stand") {
  Flow flow;
  const ByteSpan heading = flow.heading(2, "Förslag till  beslut");
  const ByteSpan paragraph = flow.paragraph(" Nämnden\n beslutar\t så. ");
  const ByteSpan item = flow.item(2, "a)", "bifalla");
  CHECK(flow.text() == "## Förslag till beslut\n\nNämnden beslutar så.\n\n  a) bifalla");
  CHECK(slice(flow.text(), heading) == "Förslag till beslut");
  CHECK(slice(flow.text(), paragraph) == "Nämnden beslutar så.");
  CHECK(slice(flow.text(), item) == "bifalla");
}

TEST_CASE("flow: rows of a table stand one under the other, bars in cells become strokes, empty cells stay") {
  Flow flow;
  flow.paragraph("Före");
  const auto cells = flow.row({"Namn", "Ja|Nej", ""});
  flow.row({"Ek", "ja", "x"});
  flow.paragraph("Efter");
  REQUIRE(cells.size() == 3);
  CHECK(slice(flow.text(), cells[1]) == "Ja/Nej");
  CHECK(cells[2].empty());
  CHECK(flow.text() == "Före\n\n| Namn | Ja/Nej |  |\n| Ek | ja | x |\n\nEfter");
}

TEST_CASE("flow: a page begins after a form feed at the start of a line; blocks without words are left out") {
  Flow flow;
  flow.paragraph("Ett");
  flow.page_break();
  CHECK(flow.paragraph(" \xC2\xA0\n").empty());
  CHECK(flow.row({"", " "}).empty());
  flow.paragraph("Två");
  CHECK(std::move(flow).finish().text == "Ett\n\fTvå\n");
}

TEST_CASE("flow: what goes on with the page before is told so, and any other paragraph is not") {
  Flow flow;
  flow.paragraph("Nämnden har prövat frågan.");
  flow.page_break();
  flow.rest("Den finner att stigen behövs.");
  flow.paragraph("Ett nytt stycke.");
  flow.rest(" ");
  const auto told = std::move(flow).finish();
  REQUIRE(told.blocks.size() == 3);
  CHECK(told.blocks[0].level == 0);
  CHECK(told.blocks[1].level == diarium::source::continuation_level);
  CHECK(told.blocks[2].level == 0);
}
