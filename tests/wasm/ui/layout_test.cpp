#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "text/reach.h"
#include "ui/layout/layout.h"
#include "ui/layout/lines.h"
#include "ui/utf8.h"
#include "wasm/ui/fonts.h"
#include "wasm/ui/headless_ui.h"

using namespace diarium;
using app::Pane;

namespace {
ui::PaneLayout lay_out(const app::Scene& scene, Pane pane, float width) {
  return ui::lay_out({.nodes = scene.panes[static_cast<std::size_t>(pane)], .pane = pane, .width = width, .window_width = 1280}, tests::faces());
}

bool hangs(const ui::Box& box) { return ui::style(box.node->look).hang > 0; }
bool marks_time(const ui::Box& box) { return box.node->look == app::Look::strip_bar || box.node->look == app::Look::strip_label; }

// Children of one parent, as index ranges.
template <class Visit>
void each_sibling_pair(const ui::PaneLayout& layout, Visit visit) {
  for (std::size_t i = 0; i < layout.boxes.size(); ++i)
    for (std::size_t j = layout.boxes[i].after; j < layout.boxes.size() && layout.boxes[j].parent == layout.boxes[i].parent; j = layout.boxes[j].after)
      visit(layout.boxes[i], layout.boxes[j]);
}
}  // namespace

TEST_CASE("every node has its box, in the order of the nodes, inside its parent") {
  const app::Scene scene = tests::collection_scene();
  for (const Pane pane : {Pane::top, Pane::left, Pane::main, Pane::foot}) {
    for (const float width : {1280.0f, 752.0f, 400.0f}) {
      const ui::PaneLayout layout = lay_out(scene, pane, width);
      std::size_t at = 0;
      const auto walk = [&](const auto& self, const std::vector<app::Node>& nodes, std::uint32_t parent) -> void {
        for (const app::Node& node : nodes) {
          REQUIRE(at < layout.boxes.size());
          const auto index = static_cast<std::uint32_t>(at++);
          CHECK(layout.boxes[index].node == &node);
          CHECK(layout.boxes[index].parent == parent);
          self(self, node.children, index);
          CHECK(layout.boxes[index].after == at);
        }
      };
      walk(walk, scene.panes[static_cast<std::size_t>(pane)], ui::no_box);
      CHECK(at == layout.boxes.size());
      for (const ui::Box& box : layout.boxes) {
        if (!box.shown || box.parent == ui::no_box || pane == Pane::foot || pane == Pane::top) continue;
        const ui::Rect& outer = layout.boxes[box.parent].rect;
        CAPTURE(box.node->sid);
        CAPTURE(width);
        CHECK(box.rect.x >= outer.x - 0.5f);
        CHECK(box.rect.right() <= outer.right() + 1);
        CHECK(box.rect.y >= outer.y);
        CHECK(box.rect.bottom() <= outer.bottom());
      }
    }
  }
}

TEST_CASE("no two siblings overlap, but what hangs beside its stack and words of one paragraph") {
  const view::DocumentPage page = tests::made_up_page(40);
  for (const app::Scene& scene : {tests::collection_scene(), tests::reader_scene(page)})
    for (const Pane pane : {Pane::top, Pane::left, Pane::main, Pane::right, Pane::foot})
      for (const float width : {1280.0f, 752.0f, 500.0f}) {
        const ui::PaneLayout layout = lay_out(scene, pane, pane == Pane::left || pane == Pane::right ? 260 : pane == Pane::main ? width : 1280);
        each_sibling_pair(layout, [&](const ui::Box& a, const ui::Box& b) {
          if (!a.shown || !b.shown || hangs(a) || hangs(b) || marks_time(a) || ui::runs_on(*a.node)) return;
          CAPTURE(a.node->sid);
          CAPTURE(b.node->sid);
          CHECK_FALSE(a.rect.overlaps(b.rect));
        });
      }
}

TEST_CASE("a stack is as high as its parts and the space between them") {
  const app::Scene scene = tests::collection_scene();
  const ui::PaneLayout layout = lay_out(scene, Pane::main, 752);
  const ui::Edges& padding = ui::pane_padding(Pane::main);
  float y = padding.top, below = 0;
  bool first = true;
  for (std::size_t i = 0; i < layout.boxes.size(); i = layout.boxes[i].after) {
    const ui::Style& look = ui::style(layout.boxes[i].node->look);
    if (!first) y += std::max(look.above, below);
    CHECK(layout.boxes[i].rect.y == y);
    y += layout.boxes[i].rect.h;
    below = look.below;
    first = false;
  }
  CHECK(layout.height == y + padding.bottom);
}

TEST_CASE("the lines of a node cover its words and stand inside its box") {
  const app::Scene scene = tests::collection_scene();
  for (const float width : {752.0f, 380.0f}) {
    const ui::PaneLayout layout = lay_out(scene, Pane::main, width);
    std::size_t with_text = 0;
    for (const ui::Box& box : layout.boxes) {
      if (box.node->text.empty() || !box.shown) continue;
      ++with_text;
      CAPTURE(box.node->text);
      REQUIRE(box.line_count > 0);
      std::uint32_t end = 0;
      for (const ui::TextLine& line : layout.lines_of(box)) {
        CHECK(line.begin >= end);
        CHECK(line.begin16 == text::reach_of(std::string_view(box.node->text).substr(0, line.begin)).units());
        CHECK(line.y >= box.rect.y);
        CHECK(line.y + ui::style(box.type).line_height <= box.rect.bottom());
        CHECK(line.x >= box.rect.x);
        CHECK(line.x + line.width <= box.rect.right() + 1);
        end = line.end;
      }
      CHECK(end == box.node->text.size());
    }
    CHECK(with_text > 20);
  }
}

TEST_CASE("cards of one row are equally high, cells of one column equally wide") {
  const app::Scene scene = tests::collection_scene();
  const ui::PaneLayout layout = lay_out(scene, Pane::main, 1064);
  std::vector<ui::Rect> cards;
  std::vector<std::vector<ui::Rect>> rows;
  for (const ui::Box& box : layout.boxes) {
    if (box.node->look == app::Look::card) cards.push_back(box.rect);
    if (box.node->role == app::Role::table_row) rows.emplace_back();
    if (box.node->role == app::Role::cell) rows.back().push_back(box.rect);
  }
  REQUIRE(cards.size() == 3);
  CHECK(cards[0].y == cards[1].y);
  CHECK(cards[0].h == cards[1].h);
  CHECK(cards[0].w == cards[1].w);
  REQUIRE(rows.size() == 3);
  for (std::size_t column = 0; column < 3; ++column)
    for (const auto& row : rows) {
      CHECK(row[column].x == rows[0][column].x);
      CHECK(row[column].w == rows[0][column].w);
    }
  CHECK(rows[0][2].right() == doctest::Approx(1064 - 28));
}

TEST_CASE("what is for narrow pages only is left out on a wide one, and the other way round") {
  app::Scene scene = tests::collection_scene();
  auto& main = scene.panes[static_cast<std::size_t>(Pane::main)];
  main.push_back(tests::node(app::Role::group, app::Look::sheet_bar, "", {tests::node(app::Role::button, app::Look::button, "Filter")}));
  main.push_back(tests::node(app::Role::paragraph, app::Look::body_text, "Bara på breda sidor"));
  main.back().wide = true;
  app::Node tool = tests::node(app::Role::button, app::Look::tool, "Mörkt");  // The menu has it, too.
  tool.wide = true;
  const auto tool_shown = [&](float window) {
    return ui::lay_out({.nodes = {&tool, 1}, .pane = Pane::top, .width = 500, .window_width = window}, tests::faces()).boxes.front().shown;
  };
  CHECK(tool_shown(801));
  CHECK_FALSE(tool_shown(800));
  const auto shown = [&](float window) {
    const ui::PaneLayout layout = ui::lay_out({.nodes = main, .pane = Pane::main, .width = 500, .window_width = window}, tests::faces());
    return std::pair(layout.boxes[layout.boxes.size() - 2].shown, layout.boxes.back().shown);
  };
  CHECK(shown(1280) == std::pair(false, true));
  CHECK(shown(800) == std::pair(true, true));
  CHECK(shown(600) == std::pair(true, false));
}

TEST_CASE("words that have no room on either side of their bar are cut, and never written over it") {
  app::Node label = tests::node(app::Role::link, app::Look::strip_label, "Motion av Karin Ek om en gång- och cykelbro över ån i Storby");
  app::Node bar = tests::node(app::Role::text, app::Look::strip_bar, "");
  label.from = bar.from = 400;
  label.to = bar.to = 600;
  const std::vector<app::Node> main = {tests::node(app::Role::list_item, app::Look::strip_row, "", {label, bar})};
  for (const float width : {400.0f, 800.0f, 1200.0f}) {
    const ui::PaneLayout layout = ui::lay_out({.nodes = main, .pane = Pane::main, .width = width, .window_width = 1280}, tests::faces());
    const ui::Rect &row = layout.boxes[0].rect, &words = layout.boxes[1].rect, &mark = layout.boxes[2].rect;
    CAPTURE(width);
    CHECK((words.right() <= mark.x || words.x >= mark.right()));
    CHECK(words.x >= row.x);
    CHECK(words.right() <= row.right());
  }
}

TEST_CASE("what is left out of a row that wraps takes no line of its own") {
  const app::Node row = tests::node(app::Role::group, app::Look::button_row, "", {tests::node(app::Role::button, app::Look::button, "Citera"),
      tests::node(app::Role::group, app::Look::sheet_bar, "", {tests::node(app::Role::button, app::Look::button, "Filter")})});
  const std::vector<app::Node> main = {tests::node(app::Role::group, app::Look::document_row, "", {row})};
  const ui::PaneLayout layout = ui::lay_out({.nodes = main, .pane = Pane::main, .width = 500, .window_width = 1280}, tests::faces());
  CHECK(layout.boxes[0].rect.h == 32);
}

TEST_CASE("the head of a row that would be as narrow as a word has a line of its own, and its buttons stand below") {
  app::Node bar{.role = app::Role::group, .look = app::Look::result_bar};
  bar.children.push_back(tests::node(app::Role::group, app::Look::page_head, "", {tests::node(app::Role::paragraph, app::Look::result_count, "297 ställen i 30 handlingar")}));
  app::Node buttons{.role = app::Role::group, .look = app::Look::button_row};
  for (const char* name : {"Relevans", "Nyast först", "Äldst först", "Gruppera per ärende"}) buttons.children.push_back(tests::node(app::Role::button, app::Look::button, name));
  bar.children.push_back(std::move(buttons));
  const std::vector<app::Node> nodes = {bar};
  for (const float width : {1000.0f, 760.0f, 600.0f, 420.0f, 300.0f}) {
    CAPTURE(width);
    const ui::PaneLayout layout = ui::lay_out({.nodes = nodes, .pane = Pane::main, .width = width, .window_width = 1280}, tests::faces());
    const ui::Box &row = layout.boxes[0], &head = layout.boxes[1], &beside = layout.boxes[layout.boxes[1].after];
    CHECK(head.rect.w >= std::min(256.0f, row.rect.w));
    CHECK((beside.rect.x >= head.rect.right() || beside.rect.y >= head.rect.bottom()));
    CHECK(beside.rect.right() <= row.rect.right() + 0.5f);
    CHECK(beside.rect.bottom() <= row.rect.bottom() + 0.5f);
  }
}

TEST_CASE("a layout does not depend on anything but nodes, faces and widths") {
  const app::Scene scene = tests::collection_scene();
  const ui::PaneLayout one = lay_out(scene, Pane::main, 700), other = lay_out(scene, Pane::main, 700);
  REQUIRE(one.boxes.size() == other.boxes.size());
  CHECK(one.height == other.height);
  for (std::size_t i = 0; i < one.lines.size(); ++i) CHECK(one.lines[i].x == other.lines[i].x);
}

TEST_CASE("a section keeps the room above the title that it begins with") {
  app::Node first{.role = app::Role::section}, second{.role = app::Role::section};
  for (app::Node* section : {&first, &second}) {
    section->children.push_back({.role = app::Role::heading, .look = app::Look::section_title, .level = 2, .text = "Rubrik"});
    section->children.push_back({.role = app::Role::paragraph, .look = app::Look::body_text, .text = "Text"});
  }
  const std::vector<app::Node> nodes = {first, second};
  const ui::PaneLayout layout = ui::lay_out({.nodes = nodes, .pane = Pane::main, .width = 800, .window_width = 1280}, tests::faces());
  const ui::Box& upper = layout.boxes[0];
  const ui::Box& lower = layout.boxes[upper.after];
  CHECK(lower.rect.y - upper.rect.bottom() == ui::style(app::Look::section_title).above);
}

TEST_CASE("a button of a rail is as wide as its words") {
  const std::vector<app::Node> nodes = {{.role = app::Role::button, .look = app::Look::tool, .text = "Visa fler"}};
  for (const Pane pane : {Pane::left, Pane::right}) {
    const ui::PaneLayout layout = ui::lay_out({.nodes = nodes, .pane = pane, .width = 216, .window_width = 1280}, tests::faces());
    const ui::TypeStyle& type = ui::style(layout.boxes[0].type);
    REQUIRE(layout.lines.size() == 1);
    CHECK(layout.lines[0].width >= ui::text_width({nodes[0].text, &tests::faces().of(type.face), type.size}) - 0.5f);
  }
}

TEST_CASE("a table that has no room for its longest words leaves columns out that can be done without, and stays inside") {
  app::Node table{.role = app::Role::table, .look = app::Look::table};
  for (int r = 0; r < 3; ++r) {
    app::Node row{.role = app::Role::table_row, .look = app::Look::table_row};
    for (int column = 0; column < 7; ++column) {
      app::Node cell{.role = app::Role::cell, .look = app::Look::cell};
      cell.text = column == 0 ? "kommunstyrelseförvaltningens verksamhetsplan" : "handlingarna";
      cell.wide = column >= 5;
      row.children.push_back(std::move(cell));
    }
    table.children.push_back(std::move(row));
  }
  const std::vector<app::Node> nodes = {table};
  for (const float width : {1200.0f, 760.0f, 500.0f}) {
    CAPTURE(width);
    const ui::PaneLayout layout = ui::lay_out({.nodes = nodes, .pane = Pane::main, .width = width, .window_width = 1280}, tests::faces());
    const float end = layout.boxes.front().rect.right();
    int shown = 0;
    for (const ui::Box& box : layout.boxes) {
      if (box.node->role != app::Role::cell || !box.shown) continue;
      ++shown;
      CHECK(box.rect.right() <= end + 1);
      CHECK((width > 1000 || !box.node->wide));
    }
    CHECK(shown == (width > 1000 ? 21 : 15));
  }
}
