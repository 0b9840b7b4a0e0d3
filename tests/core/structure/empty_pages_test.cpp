#include "core/structure/outline_text.h"

using namespace diarium;

TEST_CASE("a page without a line is a page, so that what stands behind it stands on its own page of the file") {
  const auto paper = test::paper_of("Bilder\n\n\f\fHamnen muddras i höst.\n\f\f\fKajen lagas sedan.\n");
  CHECK(paper.outline.pages.size() == 6);
  std::vector<std::uint32_t> pages;
  for (const structure::Block& block : paper.outline.blocks) pages.push_back(block.page);
  CHECK(pages == std::vector<std::uint32_t>{0, 2, 5});
  test::check_promises(paper);
  CHECK(test::paper_of("\fFörsta sidan är en bild.\n").outline.blocks.at(0).page == 1);
}
