#include "ui/widgets/widgets.h"

namespace diarium::ui {

void draw_fact_sign(const PaneDrawing& drawing, const Box& sign) {
  constexpr float size = 10, corner = 3;
  drawing.paint.fill({sign.rect.x, sign.rect.y + (sign.rect.h - size) / 2, size, size}, drawing.paint.palette()[strong(sign.node->tone)], corner);
}

void draw_bullet(const PaneDrawing& drawing, const Box& item) {
  constexpr float size = 5, distance = 14;
  const float line = style(item.type).line_height;
  drawing.paint.fill({item.rect.x - distance, item.rect.y + (line - size) / 2, size, size}, drawing.paint.palette()[Colour::muted], size / 2);
}

}  // namespace diarium::ui
