#include "core/structure/outline_text.h"

using namespace diarium;
using structure::BlockKind;

TEST_CASE("ten thousand headings are ten thousand headings") {
  std::string text;
  for (int i = 0; i < 10000; ++i)
    text += "Rubrik nummer " + std::to_string(i) +
            " i raden\n\nHär står en mening under den. Den är inte lång.\n\n";
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
    text += "Motionen avslås med tre röster mot två, och nämnden yrkar att den bifalls. ";
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
                                           "1. Att göra 2. Att ", "Vi yrkar att ", "**a **b* *c ", "följande ",
                                           "Ada Berg\n---\n", "3 (12)\n", "x\fy\n", "*", "#", "att \xC2\xA0",
                                           "Att göra:\n", "| a ", "   a", "(", "§ "};
  for (const auto pattern : patterns) {
    std::string text;
    while (text.size() < (1u << 16)) text += pattern;  // A search that begins again takes minutes of it already.
    const structure::Outline plain = structure::parse(text, source::Format::plain);
    const structure::Outline marked = structure::parse(text, source::Format::markdown);
    CHECK(!plain.pages.empty());
    CHECK(!marked.pages.empty());
  }
}
