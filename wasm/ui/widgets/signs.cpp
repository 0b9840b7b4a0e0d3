#include "ui/widgets/widgets.h"

namespace diarium::ui {

/// A shape for each kind of fact, as web/src/style/reader.css has them: colour is never the only way to tell.
void draw_fact_sign(const PaneDrawing& drawing, const Box& sign) {
  constexpr float size = 10, reach = 2;  // Of a square that stands on its corner, beyond the square that lies.
  const Rect square{sign.rect.x, sign.rect.y + (sign.rect.h - size) / 2, size, size};
  const std::uint32_t colour = drawing.paint.palette()[strong(sign.node->tone)];
  switch (sign.node->tone) {
    case view::Tone::proposal: return drawing.paint.fill(square, colour, size / 2);
    case view::Tone::dissent: return drawing.paint.diamond({square.x - reach, square.y - reach, size + 2 * reach, size + 2 * reach}, colour);
    case view::Tone::person:
      drawing.paint.fill(square, colour, size / 2);
      return drawing.paint.fill({square.x, square.y + size / 2, size, size / 2}, colour);
    case view::Tone::date: return drawing.paint.fill(square, colour);
    case view::Tone::reference:
    case view::Tone::about: return drawing.paint.outline(square, colour, 3, 2);
    default: return drawing.paint.fill(square, colour, 3);
  }
}

void draw_bullet(const PaneDrawing& drawing, const Box& item) {
  constexpr float size = 5, distance = 14;
  const float line = style(item.type).line_height;
  drawing.paint.fill({item.rect.x - distance, item.rect.y + (line - size) / 2, size, size}, drawing.paint.palette()[Colour::muted], size / 2);
}

}  // namespace diarium::ui
