#include "ui/widgets/widgets.h"

namespace diarium::ui {

void draw_checkbox(const PaneDrawing& drawing, const Box& box, bool hovered) {
  constexpr float size = 15, left = 10, corner = 4;
  const Palette& palette = drawing.paint.palette();
  const Rect square{box.rect.x + left, box.rect.y + (box.rect.h - size) / 2, size, size};
  if (box.node->checked) {
    drawing.paint.fill(square, palette[Colour::accent], corner);
    drawing.paint.tick(square, palette[Colour::on_accent]);
  } else {
    drawing.paint.fill(square, palette[Colour::raised], corner);
    drawing.paint.outline(square, palette[hovered ? Colour::text : Colour::control], corner, 1.5f);
  }
}

}  // namespace diarium::ui
