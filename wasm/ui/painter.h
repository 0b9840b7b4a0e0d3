// ui/painter: draws in CSS pixels onto one surface of the canvas; everything falls on whole device pixels.
//
// Draws into the ImGui window that is open. Knows nothing of nodes.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ui/geometry.h"
#include "ui/glyphs.h"
#include "ui/style.h"
#include "ui/tokens.h"

namespace diarium::ui {

/// How far below its line's top each type's baseline stands, in CSS px. Asked of the browser, which rounds in its own way.
using Baselines = std::array<float, type_count>;
/// What arithmetic gives, before the browser was asked and where there is none.
[[nodiscard]] Baselines computed_baselines(const Faces& faces);

/// How the sides of a rectangle are drawn.
enum class Pattern : std::uint8_t { solid, dashed, dotted };

/// Something that can be pressed, as drawn: in CSS px of its pane's content. Of a thing that is drawn in several pieces the
/// further ones have «#» in their id.
struct Item {
  std::string id;
  Rect rect;
};

class Painter {
 public:
  struct Setting {
    Glyphs& glyphs;
    const Faces& faces;
    const Palette& palette;
    const Baselines& baselines;
    float dpr = 1;
    Point origin;        ///< Device pixel of the plan where the surface begins.
    float top = 0;       ///< CSS px of the content that stands at the surface's top, a whole number of device pixels.
    std::vector<Item>& items;  ///< Gets whatever is made pressable.
  };
  explicit Painter(const Setting& setting) : set_(setting) {}

  const Palette& palette() const { return set_.palette; }
  const Faces& faces() const { return set_.faces; }

  void fill(Rect rect, std::uint32_t colour, float corner = 0) const;
  /// Draws along the inside of `rect`.
  void outline(Rect rect, std::uint32_t colour, float corner, float thickness) const;
  /// The square that stands on its corner in the middle of `rect`, and touches its sides.
  void diamond(Rect rect, std::uint32_t colour) const;
  /// A horizontal line of `thickness` below `y`.
  void rule(float x, float y, float width, std::uint32_t colour, float thickness, Pattern pattern = Pattern::solid) const;
  /// A line of text whose box begins at `at`.
  void text(Type type, std::uint32_t colour, Point at, std::string_view words) const;
  /// An icon, its box of 16 px beginning at `at`.
  void icon(char32_t code, std::uint32_t colour, Point at) const;
  /// A tick, for a box that is checked.
  void tick(Rect rect, std::uint32_t colour) const;

  /// The band that a type's letters take in a line: where the browser paints the ground of marked words.
  [[nodiscard]] Rect band(Type type, Point line, float x, float width) const;

  /// Makes a place pressable. `id` is unique on the surface.
  struct Touch { bool hovered = false, held = false, pressed = false; };
  [[nodiscard]] Touch touch(const std::string& id, Rect rect) const;

 private:
  struct Corners { Point low, high; };
  Corners corners(Rect rect) const;
  float device_y(float y) const;

  Setting set_;
};

}  // namespace diarium::ui
