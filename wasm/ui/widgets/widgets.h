// ui/widgets: how single nodes look beyond box and words.
#pragma once
#include "ui/draw.h"

namespace diarium::ui {

/// A node's lines with the grounds of its marks.
enum class Underline : std::uint8_t { none, all };
void draw_words(const PaneDrawing& drawing, const Box& box, std::uint32_t ink, Underline underline);

/// The square of a checkbox, left of its label.
void draw_checkbox(const PaneDrawing& drawing, const Box& box, bool hovered);

/// The ring around what has the keyboard.
void draw_focus_ring(const PaneDrawing& drawing, const Box& box);
/// The accent of a search form whose field has the keyboard.
void draw_field_focus(const PaneDrawing& drawing, const Box& form);

/// The vertical lines of the timeline's years; a dated paper's mark.
void draw_strip_lines(const PaneDrawing& drawing, const Box& strip);
void draw_strip_bar(const PaneDrawing& drawing, const Box& bar);

/// The ties of a graph, left of its list.
void draw_arcs(const PaneDrawing& drawing, const Box& list);

/// The square of a fact's kind.
void draw_fact_sign(const PaneDrawing& drawing, const Box& sign);
/// The bullet of a list item.
void draw_bullet(const PaneDrawing& drawing, const Box& item);

/// The paper's text with its marks; a pressed mark points at its fact.
void draw_prose(const PaneDrawing& drawing, const Box& box, app::Commands& out);

/// The hits of the query beside the main pane's scroll bar. `rect`: the strip; `shown`: what part of the content is in sight.
void draw_hit_map(const PaneDrawing& main, const Painter& paint, Rect rect, Viewport shown, app::Commands& out);

}  // namespace diarium::ui
