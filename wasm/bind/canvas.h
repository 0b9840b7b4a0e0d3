// bind/canvas: what JavaScript calls to have the page drawn. web/src/border/drawing.ts is the other side.
//
// All but diarium_canvas_open want an open canvas. Geometry is CSS px as 32-bit floats; a pointer to it is valid until the
// next call with the same handle, so the caller copies at once. Surfaces: the panes in the order of app::Pane, then the
// map of hits.
#pragma once
#include <cstddef>
#include <cstdint>

#include "bind/page.h"

extern "C" {

/// Connects a WebGL2 context that was registered with Emscripten's GL; again after the browser gave it back.
/// returns   1, or 0: it cannot be used.
int diarium_canvas_open(diarium::bind::Page* page, int context);
/// The browser took the context away.
void diarium_canvas_lose(diarium::bind::Page* page);
/// The end of drawing: everything about it is forgotten.
void diarium_canvas_close(diarium::bind::Page* page);

/// A face's file. `bytes` come from diarium_alloc and pass to the page.
/// returns   1, or 0: it is no font.
int diarium_canvas_face(diarium::bind::Page* page, int face, std::uint8_t* bytes, std::size_t size);
/// {"files":[…], "types":[{"family","weight","italic","size","lineHeight"}…]}: faces and types by number; sizes in
/// hundredths of a CSS px.
const char* diarium_canvas_types(diarium::bind::Page* page);
/// How far below its line's top the browser puts the baseline of a type.
void diarium_canvas_baseline(diarium::bind::Page* page, int type, float css_px);

/// Lays out a pane of this width.
/// returns   height, boxes n, lines m; n × {x, y, w, h, shown, type, first line, lines};
///           m × {begin, end (UTF-16), x, y, width}. Boxes are in the order of the pane's nodes, parents first.
const float* diarium_canvas_layout(diarium::bind::Page* page, int pane, float width, float window_width);
/// The open paper's text, as the main pane was last laid out.
/// returns   blocks n, lines m, x and y of the column in the pane, its width, height;
///           n × {y, height, x, type, first line, lines, y of the page mark or -1}; m × {begin, end (UTF-16), y}.
const float* diarium_canvas_prose(diarium::bind::Page* page);

/// The pointer in the plan, in device px; `inside` 0: nowhere.
void diarium_canvas_point(diarium::bind::Page* page, float x, float y, int inside);
void diarium_canvas_press(diarium::bind::Page* page, int down);
/// The sid that gets a ring; empty: none.
void diarium_canvas_focus(diarium::bind::Page* page, const char* sid, std::size_t size);

/// Where a surface stands in the plan, in device px, and what part of its pane it shows. Width 0: not drawn.
void diarium_canvas_surface(diarium::bind::Page* page, int surface, int x, int y, int width, int height, float top);
/// Builds a frame and acts on its presses. `seen_*`: the part of the main pane in sight.
/// returns   a bit for each surface whose picture changed; bit 16: a command was applied, take the changes;
///           bit 17: «cite» was pressed, bit 18: «embed»; both want the words that are selected in the page.
std::uint32_t diarium_canvas_build(diarium::bind::Page* page, float dpr, float seen_top, float seen_bottom);
/// What can be pressed on the surfaces as last built: [{"surface","sid","x","y","w","h"}…], in whole CSS px of the pane's
/// content. For tests: whatever stands here has a twin.
const char* diarium_canvas_items(diarium::bind::Page* page);
/// Draws a surface into the connected context, at its top left corner.
void diarium_canvas_draw(diarium::bind::Page* page, int surface);

}  // extern "C"
