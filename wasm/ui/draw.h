// ui/draw: draws a pane's nodes as laid out, and turns presses into the nodes' commands.
//
// Draws from constants only. What is not in sight costs nothing.
#pragma once
#include <string_view>

#include "app/nodes/scene.h"
#include "ui/layout/layout.h"
#include "ui/layout/prose_layout.h"
#include "ui/painter.h"

namespace diarium::ui {

/// The part of a pane that its surface shows, in CSS px of its content.
struct Viewport {
  float top = 0, bottom = 0;
  bool sees(const Rect& rect) const { return rect.bottom() > top && rect.y < bottom; }
};

struct PaneDrawing {
  const PaneLayout& layout;
  const Painter& paint;
  Viewport viewport;
  std::string_view focus;              ///< The sid that has the keyboard, as far as a ring should show.
  const app::Scene& scene;
  const ProseLayout* prose = nullptr;  ///< If the pane holds the paper's text.
};

/// Draws the ground, the hairline to its neighbour and all nodes in sight.
void draw_pane(app::Pane pane, const PaneDrawing& drawing, app::Commands& out);

}  // namespace diarium::ui
