#include <doctest/doctest.h>

#include <chrono>

#include "ui/layout/prose_layout.h"
#include "wasm/ui/fonts.h"
#include "wasm/ui/scenes.h"

using namespace diarium;

TEST_CASE("paragraphs stand below each other, their lines inside the column") {
  const view::DocumentPage page = tests::made_up_page(200);
  for (const float width : {640.0f, 300.0f}) {
    const ui::ProseLayout prose = ui::lay_out_prose(page, width, tests::faces());
    REQUIRE(prose.blocks.size() == page.paragraphs.size());
    float bottom = -1;
    for (std::size_t i = 0; i < prose.blocks.size(); ++i) {
      const ui::ProseBlock& block = prose.blocks[i];
      CHECK(block.y > bottom);
      if (block.page_y >= 0) {
        CHECK(block.page_y >= bottom);
        CHECK(block.page_y + ui::page_mark_height <= block.y);
      }
      CHECK((block.page_y >= 0) == (page.paragraphs[i].page_start && page.paragraphs[i].page > 1));
      float y = block.y;
      std::uint32_t end = 0;
      for (const ui::TextLine& line : prose.lines_of(block)) {
        CHECK(line.y == y);
        CHECK(line.x + line.width <= width + 0.5f);
        CHECK(line.begin >= end);
        end = line.end;
        y += ui::style(block.type).line_height;
      }
      CHECK(y == block.y + block.height);
      bottom = block.y + block.height;
    }
    CHECK(prose.height == bottom);
  }
}

TEST_CASE("the first paragraph in sight is found at any height") {
  const view::DocumentPage page = tests::made_up_page(100);
  const ui::ProseLayout prose = ui::lay_out_prose(page, 640, tests::faces());
  CHECK(prose.block_at(-50) == 0);
  CHECK(prose.block_at(prose.height + 1) == prose.blocks.size());
  for (std::size_t i = 0; i < prose.blocks.size(); ++i) CHECK(prose.block_at(prose.blocks[i].y) == i);
}

TEST_CASE("an empty paper and an empty paragraph have no lines") {
  view::DocumentPage page;
  CHECK(ui::lay_out_prose(page, 640, tests::faces()).height == 0);
  page.paragraphs.resize(2);
  const ui::ProseLayout prose = ui::lay_out_prose(page, 640, tests::faces());
  REQUIRE(prose.blocks.size() == 2);
  CHECK(prose.blocks[0].line_count == 0);
}

TEST_CASE("a megabyte of text is laid out at once") {
  view::DocumentPage page = tests::made_up_page(200);
  std::size_t bytes = 0;
  const auto paragraphs = page.paragraphs;
  while (bytes < 1'000'000)
    for (const auto& paragraph : paragraphs) {
      bytes += paragraph.text.size();
      page.paragraphs.push_back(paragraph);
    }
  const auto start = std::chrono::steady_clock::now();
  const ui::ProseLayout prose = ui::lay_out_prose(page, 640, tests::faces());
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
  CHECK(prose.lines.size() > 10000);
  MESSAGE("1 MB of text, " << prose.lines.size() << " lines, laid out in " << took.count() << " ms");
}
