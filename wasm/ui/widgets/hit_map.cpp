#include <algorithm>

#include "ui/widgets/widgets.h"

namespace diarium::ui {

namespace {
constexpr float tick_height = 3, least_thumb = 24;

struct Tick { float y; std::uint32_t number; };  // y in content px

std::vector<Tick> ticks_of(const PaneDrawing& main) {
  std::vector<Tick> ticks;
  const float column = main.layout.boxes[*main.layout.prose].rect.y;
  const auto& paragraphs = main.scene.document->paragraphs;
  for (std::size_t i = 0; i < paragraphs.size() && i < main.prose->blocks.size(); ++i) {
    const auto lines = main.prose->lines_of(main.prose->blocks[i]);
    for (const view::Mark& mark : paragraphs[i].marks) {
      if (mark.kind != view::Mark::Kind::hit) continue;
      const auto line = std::find_if(lines.begin(), lines.end(), [&](const TextLine& l) { return mark.span.begin < l.end; });
      if (line != lines.end()) ticks.push_back({column + line->y, mark.number});
    }
  }
  return ticks;
}
}  // namespace

void draw_hit_map(const PaneDrawing& main, const Painter& paint, Rect rect, Viewport shown, app::Commands& out) {
  const Palette& palette = paint.palette();
  paint.fill(rect, palette[Colour::surface]);
  if (!main.layout.prose || main.prose == nullptr || main.scene.document == nullptr) return;
  const float height = std::max(main.layout.height, 1.0f), width = rect.w - 4;
  const Rect track{rect.x + 2, rect.y + 8, width, rect.h - 16};
  const auto at = [&](float y) { return track.y + y / height * track.h; };
  paint.fill(track, palette[Colour::sunken], width / 2);
  const float thumb = std::min(track.h, std::max(least_thumb, (shown.bottom - shown.top) / height * track.h));
  paint.fill({track.x, std::clamp(at(shown.top), track.y, track.bottom() - thumb), width, thumb},
             faded(palette[Colour::line_strong], 0.5f), width / 2);
  for (const Tick& tick : ticks_of(main)) {
    const bool lit = tick.number == main.scene.lit_hit;
    const Rect mark{track.x - (lit ? 2.0f : 0.0f), at(tick.y), width + (lit ? 4.0f : 0.0f), tick_height};
    // A tick is thin; what is pressed is three times as high.
    if (paint.touch("map.hit." + std::to_string(tick.number), {rect.x, mark.y - tick_height, rect.w, 3 * tick_height}).pressed)
      out.push_back(app::ShowHit{tick.number});
    paint.fill(mark, palette[Colour::focus]);
  }
}

}  // namespace diarium::ui
