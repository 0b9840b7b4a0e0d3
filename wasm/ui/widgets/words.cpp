#include <algorithm>
#include <cmath>
#include <string>

#include "ui/layout/lines.h"
#include "ui/widgets/widgets.h"

namespace diarium::ui {

namespace {
constexpr std::string_view ellipsis = "…";

// A place of the query, and not a stretch whose tone says something.
bool is_hit(app::Tone tone) { return tone == app::Tone::plain || tone == app::Tone::accent; }

// A label that is too long for its place: as much as fits, and «…».
void draw_cut(const PaneDrawing& drawing, const Box& box, const TextLine& line, std::uint32_t ink) {
  const TypeStyle& type = style(box.type);
  const Font* font = &drawing.paint.faces().of(type.face);
  const TextRun run{box.node->text, font, type.size};
  const float dots = text_width({ellipsis, font, type.size});
  const std::uint32_t end = fitting(run, line.width - dots);
  drawing.paint.text(box.type, ink, {line.x, line.y}, std::string(run.text.substr(0, end)).append(ellipsis));
}
// What the other of two texts lacks: struck out in the first, underlined in the second, as del and ins are.
void draw_edit(const PaneDrawing& drawing, const Box& box, const TextLine& line, const app::TextMark& mark, std::uint32_t ink) {
  const std::uint32_t begin = std::max(mark.span.begin, line.begin), end = std::min(mark.span.end, line.end);
  if (mark.edit == view::Edit::none || begin >= end) return;
  const TypeStyle& type = style(box.type);
  const TextRun run{box.node->text, &drawing.paint.faces().of(type.face), type.size};
  const float from = line.x + text_offset(run, line.begin, begin), width = text_offset(run, begin, end);
  const Rect band = drawing.paint.band(box.type, {line.x, line.y}, from, width);
  const float y = mark.edit == view::Edit::removed ? band.y + std::round(band.h * 0.55f) : band.bottom() - std::round(type.size / 12);
  drawing.paint.rule(from, y, width, ink, 1);
}
}  // namespace

void draw_words(const PaneDrawing& drawing, const Box& box, std::uint32_t ink, Underline underline) {
  const app::Node& node = *box.node;
  const TypeStyle& type = style(box.type);
  const TextRun run{node.text, &drawing.paint.faces().of(type.face), type.size};
  const bool may_be_cut = style(node.look).one_line;
  for (const TextLine& line : drawing.layout.lines_of(box)) {
    const Point at{line.x, line.y};
    if (!drawing.viewport.sees({line.x, line.y, line.width, type.line_height})) continue;
    for (const app::TextMark& mark : node.marks) {
      const std::uint32_t begin = std::max(mark.span.begin, line.begin), end = std::min(mark.span.end, line.end);
      if (begin >= end) continue;
      const float from = text_offset(run, line.begin, begin), to = text_offset(run, line.begin, end);
      drawing.paint.fill(drawing.paint.band(box.type, at, line.x + from - 1, to - from + 2), drawing.paint.palette()[is_hit(mark.tone) ? Colour::hit : weak(mark.tone)], 2);
    }
    if (may_be_cut && text_width(run) > line.width + 0.5f) {
      draw_cut(drawing, box, line, ink);
      continue;
    }
    drawing.paint.text(box.type, ink, at, run.text.substr(line.begin, line.end - line.begin));
    for (const app::TextMark& mark : node.marks) draw_edit(drawing, box, line, mark, ink);
    if (cut_inside_word(run.text, line.end)) drawing.paint.text(box.type, ink, {line.x + line.width, line.y}, "-");
    if (underline == Underline::all) {
      const Rect band = drawing.paint.band(box.type, at, line.x, line.width);
      drawing.paint.rule(line.x, band.bottom() - std::round(type.size / 12), line.width, ink, 1);
    }
  }
}

}  // namespace diarium::ui
