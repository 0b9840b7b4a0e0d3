#include <doctest/doctest.h>

#include "core/structure/outline_text.h"

using namespace diarium;
using structure::BlockKind;

TEST_CASE("ten thousand headings are ten thousand headings") {
  std::string text;
  for (int i = 0; i < 10000; ++i)
    text += "Rubrik nummer " + std::to_string(i) +
            " i raden\n\nH\xC3\xA4r st\xC3\xA5r en mening under den. Den \xC3\xA4r inte l\xC3\xA5ng.\n\n";
  const auto paper = test::paper_of(text);
  std::size_t headings = 0;
  for (const auto& block : paper.outline.blocks) headings += block.kind == BlockKind::heading;
  CHECK(headings == 10000);
  test::check_promises(paper);
}

TEST_CASE("one line of 50 MB is one paragraph") {
  std::string text;
  text.reserve(51u << 20);
  while (text.size() < (50u << 20))
    text += "Motionen avsl\xC3\xA5s med tre r\xC3\xB6ster mot tv\xC3\xA5, och n\xC3\xA4mnden yrkar att den bifalls. ";
  const structure::Outline outline = structure::parse(text, source::Format::plain);
  CHECK(outline.blocks.size() == 1);
  CHECK(structure::decode(structure::encode(outline), static_cast<std::uint32_t>(text.size())));
}

TEST_CASE("more lines than are counted have an outline of bounded size") {
  std::string text;
  for (int i = 0; i < 1100000; ++i) text += "a.\n\n";
  const structure::Outline outline = structure::parse(text, source::Format::plain);
  CHECK(outline.blocks.size() <= 1u << 20);
  CHECK(outline.blocks.back().span.end == text.size() - 2);
}

TEST_CASE("texts made to be slow are read in a few seconds") {
  // Each of these had or could have a search that begins again at every place.
  constexpr std::string_view patterns[] = {"Bakgrund ",
                                           "1. Att g\xC3\xB6ra 2. Att ",
                                           "Vi yrkar att ",
                                           "**a **b* *c ",
                                           "f\xC3\xB6ljande ",
                                           "Ada Berg\n---\n",
                                           "3 (12)\n",
                                           "x\fy\n",
                                           "*",
                                           "#",
                                           "att \xC2\xA0",
                                           "Att g\xC3\xB6ra:\n",
                                           "| a ",
                                           "   a",
                                           "(",
                                           "\xC2\xA7 "};
  for (const auto pattern : patterns) {
    std::string text;
    while (text.size() < (1u << 16)) text += pattern;  // A search that begins again takes minutes of it already.
    const structure::Outline plain = structure::parse(text, source::Format::plain);
    const structure::Outline marked = structure::parse(text, source::Format::markdown);
    CHECK(!plain.pages.empty());
    CHECK(!marked.pages.empty());
  }
}
