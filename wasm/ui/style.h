// ui/style: how each look of the scene is set and arranged: the canvas's style sheet, in CSS pixels.
//
// The values stand in assets/looks.json, from which the page's style sheet is made too. Colours are tokens; type is one of a short
// list, because the browser is asked once for the baseline of each.
#pragma once
#include <cstdint>
#include <optional>

#include "app/nodes/scene.h"
#include "ui/geometry.h"
#include "ui/tokens.h"
#include "ui/typeface.h"

namespace diarium::ui {

/// The ways of setting type on the page, in the order of assets/looks.json.
enum class Type : std::uint8_t {
  brand, key, caption, tool, meta, label, label_strong, button, words, words_strong, small, field,
  lede, lede_strong, card_title, page_title, chip, snippet, where,
  reading, reading_strong, reading_italic, heading1, heading2, heading3, row, furniture, icon
};
inline constexpr int type_count = static_cast<int>(Type::icon) + 1;
[[nodiscard]] const TypeStyle& style(Type type);
/// The same words, set to stand out.
[[nodiscard]] Type strong(Type type);

/// How the children of a node are arranged.
enum class Flow : std::uint8_t {
  stack,  ///< One below the other.
  row,    ///< Side by side on one line; what grows takes the rest.
  wrap,   ///< Side by side, on as many lines as needed.
  grid,   ///< Columns of equal width, at least `column` wide; equal heights in a row.
  table,  ///< Rows of cells in common columns.
  words,  ///< Runs of one paragraph.
  track   ///< By `from` and `to` in thousandths of the width.
};

enum class Align : std::uint8_t { start, centre, end };
/// A node's share of a row: its own width, all that is left, or the own width at the row's far end.
enum class Share : std::uint8_t { own, grow, far };

struct Style {
  Flow flow = Flow::stack;
  std::optional<Type> type;             ///< Absent: the parent's.
  std::optional<Colour> ink;            ///< Of the text. Absent: the parent's.
  Edges padding;
  float above = 0, below = 0;           ///< Space to neighbours in a stack; the first's `above` is dropped, the larger wins.
  float gap = 0, line_gap = 0;          ///< Between children across; between lines of a wrap or rows of a grid.
  Align align = Align::start;           ///< Of children in a row, vertically.
  Share share = Share::own;
  float least_width = 0;                ///< Of what grows at the head of a row: where it would be narrower, the others stand below it; 0: never.
  float column = 0;                     ///< Of a grid: least width of a column.
  float width = 0, min_height = 0;      ///< Fixed width; 0: as needed.
  bool rail_wide = false;               ///< The fixed width is the rail's, and goes with it.
  float max_width = 0;                  ///< 0: no limit.
  float hang = 0;                       ///< Stands this far left of its stack and takes no height there (a sign).
  float shift_a_level = 0;              ///< Padding added for each level below the first (outline).
  float icon_gap = 6;                   ///< Between an icon and its text.

  std::optional<Colour> fill, border;   ///< Of the box.
  float corner = 0;
  std::optional<Colour> line_above, line_below;  ///< Hairlines.
  std::optional<Colour> hover_fill, current_fill, current_ink;
  std::optional<Type> current_type;
  bool underline_on_hover = false;
  bool one_line = false;                ///< Too long a text ends in «…» instead of breaking.
};
[[nodiscard]] const Style& style(app::Look look);

/// Colours of a tone: the strong one for signs and words, the weak one for grounds.
[[nodiscard]] Colour strong(app::Tone tone);
[[nodiscard]] Colour weak(app::Tone tone);

/// Padding of the panes around their nodes.
[[nodiscard]] const Edges& pane_padding(app::Pane pane);

namespace tokens {
struct ToneRow { Colour strong, weak; };
extern const ToneRow tones[];  ///< In the order of view::Tone.
extern const TypeStyle types[type_count];
extern const Style looks[app::look_count];
}  // namespace tokens

}  // namespace diarium::ui
