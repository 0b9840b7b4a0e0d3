#include "wasm/ui/headless_ui.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "wasm/ui/fonts.h"

namespace diarium::tests {

namespace {
constexpr float window_width = 1280, pane_height = 700;
constexpr float widths[app::pane_count] = {1280, 216, 752, 312, 1280};
constexpr int plan_step = 2000;  // device px between surfaces of the plan
}  // namespace

HeadlessUi::HeadlessUi(app::Scene scene) : scene_(std::move(scene)) {
  for (int i = 0; i < ui::face_count; ++i) {
    const auto face = static_cast<ui::Face>(i);
    REQUIRE_FALSE(canvas_.add_face(face, font_file(face)));
  }
  REQUIRE(canvas_.ready());
  REQUIRE(canvas_.connect(0));
}

const ui::PaneLayout& HeadlessUi::layout(app::Pane pane) {
  return canvas_.layout(scene_, pane, widths[static_cast<std::size_t>(pane)], window_width);
}

ui::Frame HeadlessUi::frame() {
  ui::Frame made;
  made.dpr = dpr;
  made.focus = focus;
  for (int i = 0; i < app::pane_count; ++i) {
    const auto at = static_cast<std::size_t>(i);
    layout(static_cast<app::Pane>(i));
    if (scene_.panes[at].empty()) continue;
    made.surfaces[at] = {{i * plan_step, 0, static_cast<int>(widths[at] * dpr), static_cast<int>(pane_height * dpr)}, tops[at]};
  }
  made.main = {tops[static_cast<std::size_t>(app::Pane::main)], tops[static_cast<std::size_t>(app::Pane::main)] + pane_height};
  if (scene_.document != nullptr)
    made.surfaces[ui::map_surface] = {{ui::map_surface * plan_step, 0, static_cast<int>(12 * dpr), static_cast<int>(pane_height * dpr)}, 0};
  if (head.h > 0)
    made.surfaces[ui::head_surface] = {{ui::head_surface * plan_step, 0, static_cast<int>(752 * dpr), static_cast<int>(head.h * dpr)}, head.y};
  return made;
}

ui::Point HeadlessUi::on_head(ui::Point at) const {
  return {static_cast<float>(ui::head_surface) * plan_step + at.x * dpr, (at.y - head.y) * dpr};
}

std::uint32_t HeadlessUi::frames(int count) {
  std::uint32_t changed = 0;
  for (int i = 0; i < count; ++i) {
    changed = canvas_.build(scene_, frame(), out);
    for (int surface = 0; surface < ui::surface_count; ++surface)
      if (changed >> surface & 1u) canvas_.draw(surface);
  }
  return changed;
}

void HeadlessUi::hover(app::Pane pane, ui::Point at) {
  const auto index = static_cast<std::size_t>(pane);
  canvas_.point(ui::Point{static_cast<float>(index) * plan_step + at.x * dpr, (at.y - tops[index]) * dpr});
}

void HeadlessUi::press_at(app::Pane pane, ui::Point at) {
  const auto index = static_cast<std::size_t>(pane);
  press_in_plan({static_cast<float>(index) * plan_step + at.x * dpr, (at.y - tops[index]) * dpr});
}

void HeadlessUi::press_in_plan(ui::Point at) {
  canvas_.point(at);
  frames(1);
  canvas_.press(true);
  frames(1);
  canvas_.press(false);
  frames(2);
}

void HeadlessUi::press(app::Pane pane, std::string_view sid) {
  const ui::Rect rect = box_of(layout(pane), sid).rect;
  tops[static_cast<std::size_t>(pane)] = std::max(0.0f, std::floor(rect.bottom() - pane_height / 2));
  frames(1);
  press_at(pane, {rect.x + rect.w / 2, rect.y + rect.h / 2});
}

const ui::Box& box_of(const ui::PaneLayout& layout, std::string_view sid) {
  for (const ui::Box& box : layout.boxes)
    if (box.node->sid == sid) return box;
  FAIL("no node " << std::string(sid) << " on this pane");
  return layout.boxes.front();
}

}  // namespace diarium::tests
