// bind/canvas: what JavaScript calls to have the page drawn. web/src/border/drawing.ts is the other side.
//
// All but diarium_canvas_open want an open canvas. Geometry is CSS px as 32-bit floats; a pointer to it is valid until the
// next call with the same handle, so the caller copies at once. Surfaces: the panes in the order of app::Pane, then the
// map of hits.
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "bind/page.h"
#include "bind/values/json.h"
#include "ui/canvas.h"

namespace diarium::bind {

struct Drawing {
  ui::Canvas canvas;
  ui::Frame frame;
  std::string focus;
  std::vector<float> geometry;
};

// web/make/border.mjs reads the types of the page from here on.

struct Types {};
struct DrawnItem {
  int surface;
  const ui::Item& item;
};

static void fields(JsonWriter& json, const ui::TypeStyle& type) {
  const ui::FaceName& face = ui::name(type.face);
  json.said("family", face.family);
  json.counted("weight", face.weight);
  json.field_true("italic", face.italic);
  json.counted("size", std::lround(type.size * 100));
  json.counted("lineHeight", std::lround(type.line_height * 100));
}

static void fields(JsonWriter& json, const Types&) {
  json.key("files");  // string[]
  json.open_array();
  for (int i = 0; i < ui::face_count; ++i) json.text(ui::name(static_cast<ui::Face>(i)).file);
  json.close_array();
  json.key("types");  // TypeStyle[]
  json.open_array();
  for (int i = 0; i < ui::type_count; ++i) json.value(ui::style(static_cast<ui::Type>(i)));
  json.close_array();
}

static void fields(JsonWriter& json, const DrawnItem& drawn) {
  json.said("surface", ui::surface_name(drawn.surface));  // SurfaceName
  json.said("sid", drawn.item.id);  // Sid
  json.counted("x", std::lround(drawn.item.rect.x));
  json.counted("y", std::lround(drawn.item.rect.y));
  json.counted("w", std::lround(drawn.item.rect.w));
  json.counted("h", std::lround(drawn.item.rect.h));
}

static std::string types_json() {
  std::string out;
  JsonWriter(out).value(Types{});
  return out;
}

static std::string items_json(const ui::Canvas& canvas) {
  std::string out;
  JsonWriter json(out);
  json.open_array();
  for (int i = 0; i < ui::surface_count; ++i)
    for (const ui::Item& item : canvas.items(i))
      if (item.id.find('#') == std::string::npos) json.value(DrawnItem{i, item});
  json.close_array();
  return out;
}

}  // namespace diarium::bind

using diarium::bind::Drawing;
using diarium::bind::Page;
namespace app = diarium::app;
namespace ui = diarium::ui;

namespace {

constexpr std::uint32_t applied = 1u << 16, cite_pressed = 1u << 17, embed_pressed = 1u << 18, pin_pressed = 1u << 19;

float number(std::size_t value) { return static_cast<float>(value); }

}  // namespace

extern "C" {

/// Connects a WebGL2 context that was registered with Emscripten's GL; again after the browser gave it back.
/// returns   1, or 0: it cannot be used.
int diarium_canvas_open(Page* page, int context) {
  if (!page->drawing) page->drawing = {new Drawing, [](Drawing* drawing) { delete drawing; }};
  return page->drawing->canvas.connect(context) ? 1 : 0;
}

/// The browser took the context away.
void diarium_canvas_lose(Page* page) { page->drawing->canvas.lose(); }
/// The end of drawing: everything about it is forgotten.
void diarium_canvas_close(Page* page) { page->drawing.reset(); }

/// A face's file. `bytes` come from diarium_alloc and pass to the page.
/// returns   1, or 0: it is no font.
int diarium_canvas_face(Page* page, int face, std::uint8_t* bytes, std::size_t size) {
  std::string file(reinterpret_cast<const char*>(bytes), size);
  std::free(bytes);
  return page->drawing->canvas.add_face(static_cast<ui::Face>(face), std::move(file)) ? 0 : 1;
}

/// {"files":[…], "types":[{"family","weight","italic","size","lineHeight"}…]}: faces and types by number; sizes in
/// hundredths of a CSS px.
const char* diarium_canvas_types(Page* page) { return page->tell(diarium::bind::types_json()); }

/// How far below its line's top the browser puts the baseline of a type.
void diarium_canvas_baseline(Page* page, int type, float css_px) {
  page->drawing->canvas.set_baseline(static_cast<ui::Type>(type), css_px);
}

/// Lays out a pane of this width.
/// returns   height, boxes n, lines m; n × {x, y, w, h, shown, type, first line, lines};
///           m × {begin, end (UTF-16), x, y, width}. Boxes are in the order of the pane's nodes, parents first.
const float* diarium_canvas_layout(Page* page, int pane, float width, float window_width) {
  Drawing& drawing = *page->drawing;
  const ui::PaneLayout& layout = drawing.canvas.layout(page->application.scene(), static_cast<app::Pane>(pane), width, window_width);
  std::vector<float>& out = drawing.geometry;
  out.clear();
  out.reserve(3 + layout.boxes.size() * 8 + layout.lines.size() * 5);
  out.insert(out.end(), {layout.height, number(layout.boxes.size()), number(layout.lines.size())});
  for (const ui::Box& box : layout.boxes)
    out.insert(out.end(), {box.rect.x, box.rect.y, box.rect.w, box.rect.h, box.shown ? 1.0f : 0.0f,
                           number(static_cast<std::size_t>(box.type)), number(box.first_line), number(box.line_count)});
  for (const ui::TextLine& line : layout.lines)
    out.insert(out.end(), {number(line.begin16), number(line.end16), line.x, line.y, line.width});
  return out.data();
}

/// The open paper's text, as the main pane was last laid out.
/// returns   blocks n, lines m, x and y of the column in the pane, its width, height;
///           n × {y, height, x, type, first line, lines, y of the page mark or -1}; m × {begin, end (UTF-16), y}.
const float* diarium_canvas_prose(Page* page) {
  Drawing& drawing = *page->drawing;
  const ui::PaneLayout& pane = drawing.canvas.laid(app::Pane::main);
  const ui::ProseLayout* prose = drawing.canvas.prose();
  const ui::ProseLayout none;
  const ui::ProseLayout& layout = prose != nullptr ? *prose : none;
  const ui::Rect column = pane.prose ? pane.boxes[*pane.prose].rect : ui::Rect{};
  std::vector<float>& out = drawing.geometry;
  out.clear();
  out.reserve(6 + layout.blocks.size() * 7 + layout.lines.size() * 3);
  out.insert(out.end(), {number(layout.blocks.size()), number(layout.lines.size()), column.x, column.y, layout.width, layout.height});
  for (const ui::ProseBlock& block : layout.blocks)
    out.insert(out.end(), {block.y, block.height, block.x, number(static_cast<std::size_t>(block.type)), number(block.first_line),
                           number(block.line_count), block.page_y});
  for (const ui::TextLine& line : layout.lines) out.insert(out.end(), {number(line.begin16), number(line.end16), line.y});
  return out.data();
}

/// The pointer in the plan, in device px; `inside` 0: nowhere.
void diarium_canvas_point(Page* page, float x, float y, int inside) {
  page->drawing->canvas.point(inside != 0 ? std::optional(ui::Point{x, y}) : std::nullopt);
}

void diarium_canvas_press(Page* page, int down) { page->drawing->canvas.press(down != 0); }

/// The sid that gets a ring; empty: none.
void diarium_canvas_focus(Page* page, const char* sid, std::size_t size) { page->drawing->focus.assign(sid, size); }

/// Where a surface stands in the plan, in device px, and what part of its pane it shows. Width 0: not drawn.
void diarium_canvas_surface(Page* page, int surface, int x, int y, int width, int height, float top) {
  page->drawing->frame.surfaces[static_cast<std::size_t>(surface)] = {{x, y, width, height}, top};
}

/// Builds a frame and acts on its presses. `seen_*`: the part of the main pane in sight.
/// returns   a bit for each surface whose picture changed; bit 16: a command was applied, take the changes;
///           bit 17: «cite» was pressed, bit 18: «embed»; both want the words that are selected in the page.
std::uint32_t diarium_canvas_build(Page* page, float dpr, float seen_top, float seen_bottom) {
  Drawing& drawing = *page->drawing;
  drawing.frame.dpr = dpr;
  drawing.frame.shade = app::dark(page->application.state()) ? ui::Shade::dark : ui::Shade::light;
  drawing.frame.main = {seen_top, seen_bottom};
  drawing.frame.focus = drawing.focus;
  app::Commands commands;
  std::uint32_t answer = drawing.canvas.build(page->application.scene(), drawing.frame, commands);
  for (const app::Command& command : commands) {
    if (std::holds_alternative<app::Cite>(command)) {
      answer |= cite_pressed;
    } else if (std::holds_alternative<app::ActOnDesk>(command) && std::get<app::ActOnDesk>(command).act == app::DeskAct::pin) {
      answer |= pin_pressed;
    } else if (std::holds_alternative<app::OpenEmbed>(command)) {
      answer |= embed_pressed;  // The shell adds what is selected, as for a citation.
    } else {
      page->application.apply(command);
      answer |= applied;
    }
  }
  return answer;
}

/// What can be pressed on the surfaces as last built: [{"surface","sid","x","y","w","h"}…], in whole CSS px of the pane's
/// content. For tests: whatever stands here has a twin.
const char* diarium_canvas_items(Page* page) { return page->tell(diarium::bind::items_json(page->drawing->canvas)); }

/// Draws a surface into the connected context, at its top left corner.
void diarium_canvas_draw(Page* page, int surface) { page->drawing->canvas.draw(surface); }

}  // extern "C"
