// ui/canvas: the drawn side of the page: faces, layouts, one ImGui window for each surface, presses as commands.
//
// The surfaces stand side by side in a plan, as if on one large screen. Every frame builds all of them (under a
// millisecond); only those whose picture changed are drawn to pixels.
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/nodes/scene.h"
#include "platform/gpu.h"
#include "ui/draw.h"
#include "ui/layout/layout.h"
#include "ui/layout/prose_layout.h"
#include "ui/painter.h"

namespace diarium::ui {

/// The panes, the map of hits beside the main pane's scroll bar, and the head that stays at the main pane's top (Node::sticky).
inline constexpr int map_surface = app::pane_count;
inline constexpr int head_surface = app::pane_count + 1;
inline constexpr int surface_count = app::pane_count + 2;
[[nodiscard]] const char* surface_name(int surface);

/// A surface as the shell placed it.
struct Surface {
  platform::Area area;     ///< In the plan; an empty one is not drawn.
  float top = 0;           ///< CSS px of the pane's content at the surface's top, a whole number of device pixels.
};

struct Frame {
  std::array<Surface, surface_count> surfaces;
  float dpr = 1;
  Shade shade{};
  Viewport main;              ///< What part of the main pane's content is in sight, without overscan.
  std::string_view focus;  ///< The sid to ring.
};

class Canvas {
 public:
  Canvas();
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  /// Connects the pixels; `context` as platform::Gpu takes it. Again after a loss.
  [[nodiscard]] bool connect(int context);
  void lose();

  /// Adds one of the faces. errors    bad_format.
  [[nodiscard]] std::optional<Error> add_face(Face face, std::string bytes);
  /// True when all faces are there: nothing can be laid out or drawn before.
  [[nodiscard]] bool ready() const { return faces_.complete(); }
  /// What the browser says of a type's baseline.
  void set_baseline(Type type, float css_px);

  /// The layout of a pane; made again only if nodes or widths changed. Valid until they do.
  const PaneLayout& layout(const app::Scene& scene, app::Pane pane, float width, float window_width);
  /// A pane as it was last laid out.
  [[nodiscard]] const PaneLayout& laid(app::Pane pane) const;
  /// The paper's text as last laid out in the main pane; null if there is none.
  [[nodiscard]] const ProseLayout* prose() const;

  /// The pointer in the plan, in device px; absent: outside.
  void point(std::optional<Point> at);
  void press(bool down);

  /// Builds a frame. Panes must have been laid out once; those whose nodes changed since are laid out again.
  /// returns   a bit for each surface whose picture is not what draw() last drew.
  [[nodiscard]] std::uint32_t build(const app::Scene& scene, const Frame& frame, app::Commands& out);
  /// What can be pressed on a surface, as last built.
  [[nodiscard]] const std::vector<Item>& items(int surface) const;
  /// Draws a surface of the last built frame into the connected context.
  void draw(int surface);

 private:
  struct Impl;
  Faces faces_;
  std::unique_ptr<Impl> impl_;
};

}  // namespace diarium::ui
