#include "core/base/checks.h"
#include "wasm/ui/headless_ui.h"

using namespace diarium;
using app::Pane;
using tests::HeadlessUi;

TEST_CASE("drawing asks for nothing, and stops when nothing changes") {
  HeadlessUi ui;
  CHECK(ui.frames(1) == 0b010111);  // top, left, main, foot
  ui.frames(1);
  CHECK(ui.frames(3) == 0);
  CHECK(ui.out.empty());
}

TEST_CASE("pressing a card's title asks to open that paper") {
  HeadlessUi ui;
  ui.frames(2);
  ui.press(Pane::main, "main.card.b");
  CHECK(std::get<app::GoTo>(test::only(ui.out)).place.paper == "b");
}

TEST_CASE("every node with an action gives its own command, one that is off none") {
  using Named = std::pair<Pane, std::string>;
  for (const auto& [pane, sid] : {Named(Pane::top, "top.tool"), Named(Pane::top, "top.brand"), Named(Pane::left, "left.nav"),
                                  Named(Pane::left, "left.facet.Norrby"), Named(Pane::left, "left.facet.Sundvik"),
                                  Named(Pane::main, "main.card.a"), Named(Pane::main, "main.more"),
                                  Named(Pane::main, "main.way"), Named(Pane::foot, "foot.about")}) {
    HeadlessUi ui;
    CAPTURE(sid);
    ui.frames(2);
    ui.press(pane, sid);
    CHECK(test::only(ui.out) == *tests::box_of(ui.layout(pane), sid).node->action);
  }
  HeadlessUi ui;
  ui.frames(2);
  ui.press(Pane::main, "main.off");
  CHECK(ui.out.empty());
}

TEST_CASE("a press that is dragged away asks for nothing") {
  HeadlessUi ui;
  const ui::Rect rect = tests::box_of(ui.layout(Pane::main), "main.card.b").rect;
  ui.hover(Pane::main, {rect.x + 5, rect.y + 5});
  ui.frames(1);
  ui.canvas().press(true);
  ui.frames(1);
  ui.hover(Pane::main, {rect.x + 5, rect.y + 300});
  ui.frames(1);
  ui.canvas().press(false);
  ui.frames(2);
  CHECK(ui.out.empty());
}

TEST_CASE("hovering and focusing change the picture of their pane alone") {
  HeadlessUi ui;
  ui.frames(3);
  const ui::Rect rect = tests::box_of(ui.layout(Pane::left), "left.facet.Sundvik").rect;
  ui.hover(Pane::left, {rect.x + 20, rect.y + 10});
  CHECK(ui.frames(1) == 0b000010);
  CHECK(ui.frames(1) == 0);
  ui.focus = "foot.about";
  CHECK(ui.frames(1) == 0b010000);
  ui.focus = "top.field";
  CHECK(ui.frames(1) == 0b010001);
  CHECK(ui.out.empty());
}

TEST_CASE("a fact in the text points at its row, a tick of the map goes to its hit") {
  const view::DocumentPage page = tests::made_up_page(30);
  HeadlessUi ui(tests::reader_scene(page));
  ui.frames(2);
  const ui::PaneLayout& main = ui.layout(Pane::main);
  REQUIRE(main.prose);
  REQUIRE(ui.canvas().prose() != nullptr);
  const ui::TextLine line = ui.canvas().prose()->lines_of(ui.canvas().prose()->blocks[5]).front();
  const ui::Rect column = main.boxes[*main.prose].rect;
  ui.press_at(Pane::main, {column.x + line.x + 20, column.y + line.y + 14});
  CHECK(test::only(ui.out) == app::Command(app::PointAtFact{1}));
}

TEST_CASE("a word of a fact that was not surely read leads to the fact, and a sign at its end tells of the word") {
  view::DocumentPage page = tests::made_up_page(30);
  page.paragraphs[5].marks.push_back({view::Mark::Kind::repair, 3, {}, {0, 6}, true});
  HeadlessUi ui(tests::reader_scene(page));
  ui.frames(2);
  const ui::PaneLayout& main = ui.layout(Pane::main);
  REQUIRE(main.prose);
  const ui::TextLine line = ui.canvas().prose()->lines_of(ui.canvas().prose()->blocks[5]).front();
  const ui::Rect column = main.boxes[*main.prose].rect;
  int told = 0, last_fact = 0;
  for (int x = 2; x < 82; x += 4) {
    CAPTURE(x);
    ui.press_at(Pane::main, {column.x + line.x + static_cast<float>(x), column.y + line.y + 14});
    REQUIRE(ui.out.size() == 1);
    if (ui.out[0] == app::Command(app::ShowRepair{3})) {
      ++told;
    } else {
      CHECK(ui.out[0] == app::Command(app::PointAtFact{1}));
      if (told == 0) last_fact = x;
    }
    ui.out.clear();
  }
  CHECK(last_fact >= 18);  // The letters of the word themselves.
  CHECK(told >= 3);        // The sign is 18 px wide.
  CHECK(told <= 6);
}

TEST_CASE("scrolled, a pane draws what is in sight and presses land where it is drawn") {
  HeadlessUi ui;
  ui.dpr = 2;
  ui.frames(2);
  ui.press(Pane::main, "main.way");
  CHECK(ui.tops[static_cast<std::size_t>(Pane::main)] > 0);
  CHECK(ui.out.size() == 1);
}

TEST_CASE("what stays at the pane's top is drawn and pressed there, however far the pane is scrolled") {
  for (const float dpr : {1.0f, 1.5f, 2.0f}) {
    HeadlessUi ui;
    ui.dpr = dpr;
    ui.frames(2);
    const ui::Rect rect = tests::box_of(ui.layout(Pane::main), "main.card.b").rect;
    ui.tops[static_cast<std::size_t>(Pane::main)] = rect.bottom() + 200;
    ui.frames(2);
    ui.head = rect;
    CHECK(ui.frames(1) == 1u << ui::head_surface);
    CHECK(ui.frames(1) == 0);
    ui.press_in_plan(ui.on_head({rect.x + 5, rect.y + rect.h / 2}));
    CHECK(std::get<app::GoTo>(test::only(ui.out)).place.paper == "b");
  }
}

TEST_CASE("after the context is lost and restored everything is drawn again") {
  HeadlessUi ui;
  ui.frames(3);
  ui.canvas().lose();
  REQUIRE(ui.canvas().connect(0));
  CHECK(ui.frames(1) == 0b010111);
  CHECK(ui.frames(2) == 0);
}

TEST_CASE("light and dark differ everywhere, and text stands out from its ground") {
  for (const ui::Shade shade : {ui::Shade::light, ui::Shade::dark}) {
    const ui::Palette palette(shade);
    CHECK(palette[ui::Colour::text] != palette[ui::Colour::surface]);
    CHECK((palette[ui::Colour::surface] >> 24) == 0xFF);
  }
  CHECK(ui::Palette(ui::Shade::light)[ui::Colour::surface] != ui::Palette(ui::Shade::dark)[ui::Colour::surface]);
  CHECK(ui::icon("search") == 0xE000);
  CHECK(ui::icon("no such icon") == 0);
}
