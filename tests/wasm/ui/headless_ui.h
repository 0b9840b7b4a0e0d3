// The canvas without a window or a GPU: builds frames, presses nodes by their sid as a pointer would.
#pragma once
#include <string_view>

#include "ui/canvas.h"
#include "wasm/ui/scenes.h"

namespace diarium::tests {

class HeadlessUi {
 public:
  explicit HeadlessUi(app::Scene scene = collection_scene());

  /// Lays out the panes and builds `count` frames.
  /// returns   the bits of surfaces whose picture the last frame changed.
  std::uint32_t frames(int count);
  /// Scrolls a node into sight, presses and releases in its middle. Fails the test if it does not stand on the pane.
  void press(app::Pane pane, std::string_view sid);
  void press_at(app::Pane pane, ui::Point at);
  /// Moves the pointer there.
  void hover(app::Pane pane, ui::Point at);

  const ui::PaneLayout& layout(app::Pane pane);
  ui::Canvas& canvas() { return canvas_; }

  app::Commands out;  ///< What was asked for by presses.
  float dpr = 1;
  float tops[app::pane_count] = {};  ///< How far each pane is scrolled.
  std::string_view focus;
  ui::Rect head{};  ///< What stays at the main pane's top, by its place in the pane; without height nothing does.
  /// A place of the pane as it is seen on the head.
  [[nodiscard]] ui::Point on_head(ui::Point at) const;
  /// Presses and releases there, in device px of the plan.
  void press_in_plan(ui::Point at);

 private:
  ui::Frame frame();
  app::Scene scene_;
  ui::Canvas canvas_;
};

/// A node's box by its sid; fails the test if it is not there.
[[nodiscard]] const ui::Box& box_of(const ui::PaneLayout& layout, std::string_view sid);

}  // namespace diarium::tests
