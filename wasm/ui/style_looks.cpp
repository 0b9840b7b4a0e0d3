#include <array>

#include "ui/style.h"

namespace diarium::ui {

namespace {
using app::Look;

// One look's row. Looks of native dialogs have none: the canvas never draws them.
constexpr Style make(Look look) {
  constexpr Colour text = Colour::text, muted = Colour::muted, accent = Colour::accent;
  switch (look) {
    // Top.
    case Look::brand:
      return {.flow = Flow::words, .type = Type::brand, .ink = text, .width = 196, .rail_wide = true};
    case Look::search_form:
      return {.flow = Flow::row, .padding = {8, 12, 8, 12}, .gap = 10, .align = Align::centre, .share = Share::grow,
              .min_height = 38, .max_width = 620, .fill = Colour::surface, .border = Colour::control, .corner = 8};
    case Look::search_field:
      return {.type = Type::field, .ink = text, .share = Share::grow, .icon_gap = 10, .one_line = true};
    case Look::search_key:
      return {.type = Type::key, .ink = muted, .padding = {1, 6, 1, 6}, .border = Colour::line, .corner = 4};
    case Look::tools:
      return {.flow = Flow::row, .gap = 4, .align = Align::centre, .share = Share::far};
    case Look::tool:
      return {.type = Type::tool, .ink = muted, .padding = {6, 8, 6, 8}, .corner = 6, .hover_fill = Colour::sunken, .one_line = true};

    // Left rail.
    case Look::rail: return {};
    case Look::rail_title:
      return {.type = Type::caption, .ink = muted, .padding = {0, 10, 0, 10}, .above = 18, .below = 6};
    case Look::sheet_close:
      return {.type = Type::button, .ink = text, .padding = {5, 12, 5, 12}, .below = 12, .border = Colour::control, .corner = 6};
    case Look::nav_list: return {};
    case Look::nav_item:
      return {.flow = Flow::row, .type = Type::label, .ink = text, .padding = {7, 10, 7, 10}, .gap = 8, .corner = 6,
              .hover_fill = Colour::sunken, .current_fill = Colour::accent_weak, .current_ink = accent,
              .current_type = Type::label_strong};
    case Look::nav_label: return {.share = Share::grow};
    case Look::nav_count: return {.ink = muted, .current_ink = accent};
    case Look::facet_group: return {.above = 18};
    case Look::facet:
      return {.flow = Flow::row, .type = Type::label, .ink = text, .padding = {4, 10, 4, 33}, .gap = 8, .corner = 6,
              .hover_fill = Colour::sunken};
    case Look::facet_label: return {.share = Share::grow};
    case Look::facet_count: return {.ink = muted};
    case Look::outline_list: return {};
    case Look::outline_item:
      return {.type = Type::label, .ink = text, .padding = {7, 10, 7, 10}, .shift_a_level = 8, .corner = 6,
              .hover_fill = Colour::sunken, .current_fill = Colour::accent_weak, .current_ink = accent,
              .current_type = Type::label_strong};
    case Look::page_list:
      return {.flow = Flow::wrap, .padding = {0, 10, 0, 10}, .gap = 8, .line_gap = 8};
    case Look::page_button:
      return {.type = Type::button, .ink = text, .padding = {4, 9, 4, 9}, .min_height = 28, .fill = Colour::raised,
              .border = Colour::control, .corner = 6, .hover_fill = Colour::sunken, .current_fill = accent,
              .current_ink = Colour::on_accent, .one_line = true};

    // Main.
    case Look::page_head: return {.share = Share::grow};
    case Look::page_title: return {.type = Type::page_title, .ink = text};
    case Look::lede: return {.flow = Flow::words, .type = Type::lede, .ink = muted, .above = 6};
    case Look::section_title: return {.type = Type::card_title, .ink = text, .above = 28, .below = 10};
    case Look::cards: return {.flow = Flow::grid, .above = 18, .gap = 14, .line_gap = 14, .column = 340};
    case Look::card:
      return {.padding = {16, 18, 16, 18}, .fill = Colour::raised, .border = Colour::line, .corner = 10};
    case Look::card_title: return {.flow = Flow::words, .type = Type::card_title, .ink = text, .underline_on_hover = true};
    case Look::card_meta: return {.type = Type::meta, .ink = muted, .above = 4};
    case Look::card_words:
      return {.flow = Flow::words, .type = Type::words, .ink = muted, .padding = {11, 0, 0, 0}, .above = 12, .line_above = Colour::line};
    case Look::chips: return {.flow = Flow::wrap, .above = 12, .gap = 8, .line_gap = 6};
    case Look::chip: return {.type = Type::chip, .padding = {0, 9, 0, 9}, .icon_gap = 5, .corner = 11, .one_line = true};
    case Look::table: return {.flow = Flow::table};
    case Look::table_row: return {.line_below = Colour::line, .hover_fill = Colour::sunken};
    case Look::header_cell: return {.type = Type::caption, .ink = muted, .padding = {8, 10, 8, 10}, .line_below = Colour::line_strong};
    case Look::cell: return {.type = Type::label, .ink = text, .padding = {9, 10, 9, 10}};
    case Look::cell_strong: return {.flow = Flow::words, .type = Type::label_strong, .ink = text, .padding = {9, 10, 9, 10}, .underline_on_hover = true};
    case Look::cell_head: return {.type = Type::label_strong, .ink = text, .padding = {9, 10, 9, 10}};
    case Look::card_line: return {.flow = Flow::words, .type = Type::words, .ink = muted, .above = 8};
    case Look::quote_link: return {.ink = text, .underline_on_hover = true};
    case Look::source_link: return {.ink = muted, .underline_on_hover = true};
    case Look::cell_line: return {.flow = Flow::words, .above = 4};
    case Look::cell_chips: return {.flow = Flow::wrap, .above = 4, .gap = 6, .line_gap = 6};
    case Look::kicker: return {.type = Type::lede, .ink = muted, .below = 4};
    case Look::arcs: return {.padding = {0, 0, 0, 88}, .above = 8};
    case Look::arc_node: return {.padding = {6, 0, 10, 0}};
    case Look::arc_title: return {.flow = Flow::words, .type = Type::label_strong, .ink = text, .underline_on_hover = true};
    case Look::letter:
      return {.padding = {14, 18, 16, 18}, .above = 12, .max_width = 680, .fill = Colour::raised, .border = Colour::line, .corner = 6};
    case Look::body_text: return {.flow = Flow::words, .type = Type::lede, .ink = text, .above = 10, .max_width = 680};
    case Look::small_text: return {.flow = Flow::words, .type = Type::meta, .ink = muted, .above = 8, .max_width = 680};
    case Look::body_list: return {.type = Type::lede, .ink = text, .padding = {0, 0, 0, 20}, .above = 8, .gap = 6, .max_width = 680};
    case Look::result_bar: return {.flow = Flow::row, .below = 12, .gap = 16, .align = Align::centre, .max_width = 764};
    case Look::result_count: return {.type = Type::lede_strong, .ink = text};
    case Look::result_also: return {.type = Type::lede, .ink = muted};
    case Look::button_row: return {.flow = Flow::wrap, .above = 12, .gap = 8, .line_gap = 8, .share = Share::far};
    case Look::button:
      return {.type = Type::button, .ink = text, .padding = {6, 12, 6, 12}, .above = 12, .below = 12, .min_height = 32,
              .fill = Colour::raised, .border = Colour::control, .corner = 6, .hover_fill = Colour::sunken,
              .current_fill = accent, .current_ink = Colour::on_accent, .one_line = true};
    case Look::results: return {.max_width = 764};
    case Look::result: return {.padding = {16, 0, 16, 0}, .line_below = Colour::line};
    case Look::result_title: return {.flow = Flow::words, .type = Type::card_title, .ink = accent, .underline_on_hover = true};
    case Look::result_meta: return {.type = Type::meta, .ink = muted, .above = 3, .below = 8};
    case Look::snippet: return {.flow = Flow::row, .padding = {6, 0, 6, 0}, .gap = 12};
    case Look::snippet_where: return {.padding = {2, 0, 0, 0}, .width = 118};
    case Look::snippet_role: return {.type = Type::where, .ink = muted};
    case Look::snippet_place: return {.type = Type::where, .ink = muted};
    case Look::snippet_text: return {.type = Type::snippet, .ink = text, .share = Share::grow, .underline_on_hover = true};
    case Look::document_head: return {.below = 22};
    case Look::document_title: return {.type = Type::page_title, .ink = text};
    case Look::document_meta: return {.type = Type::lede, .ink = muted, .above = 6};
    case Look::prose: return {.max_width = reading_width};
    case Look::sheet_bar: return {.flow = Flow::wrap, .above = 12, .gap = 8};
    case Look::hit_bar: return {.flow = Flow::row, .above = 12, .below = 20, .gap = 8, .align = Align::centre};
    case Look::hit_count: return {.type = Type::words, .ink = muted};
    case Look::strip: return {.above = 18};
    case Look::strip_axis: return {.flow = Flow::track, .padding = {4, 0, 0, 0}, .min_height = 22, .line_above = Colour::line_strong};
    case Look::strip_tick: return {.type = Type::key, .ink = muted};
    case Look::strip_track: return {.padding = {6, 0, 8, 0}};
    case Look::strip_row: return {.flow = Flow::track, .min_height = 24};
    case Look::strip_label: return {.type = Type::key, .ink = muted, .underline_on_hover = true, .one_line = true};
    case Look::strip_bar: return {.min_height = 12};

    // Right rail.
    case Look::facts: return {};
    case Look::fact:
      return {.padding = {9, 0, 9, 20}, .line_below = Colour::line};
    case Look::fact_sign: return {.width = 10, .min_height = 20, .hang = 20};
    case Look::fact_value:
      return {.type = Type::label_strong, .ink = text, .current_ink = accent, .underline_on_hover = true};
    case Look::fact_detail: return {.flow = Flow::words, .type = Type::meta, .ink = muted, .above = 2};
    case Look::fact_source: return {.type = Type::meta, .ink = muted};

    // Everywhere.
    case Look::notice:
      return {.flow = Flow::wrap, .type = Type::words, .ink = text, .padding = {10, 14, 10, 14}, .above = 12, .below = 12, .gap = 8,
              .max_width = reading_width, .fill = Colour::date_weak, .corner = 6};
    case Look::empty_state: return {.padding = {24, 0, 0, 0}, .max_width = 680};
    case Look::foot: return {.type = Type::small, .ink = muted, .underline_on_hover = true, .one_line = true};
    case Look::foot_text: return {.type = Type::small, .ink = muted, .one_line = true};
    default: return {};
  }
}

constexpr std::array<Style, app::look_count> rows = [] {
  std::array<Style, app::look_count> made;
  for (std::size_t i = 0; i < made.size(); ++i) made[i] = make(static_cast<Look>(i));
  return made;
}();
}  // namespace

const Style& style(Look look) { return rows[static_cast<std::size_t>(look)]; }

const Edges& pane_padding(app::Pane pane) {
  static constexpr Edges edges[app::pane_count] = {
      /* top */ {9, 20, 9, 20}, /* left */ {16, 12, 24, 12}, /* main */ {24, 28, 40, 28},
      /* right */ {16, 16, 24, 16}, /* foot */ {10, 20, 10, 20}};
  return edges[static_cast<std::size_t>(pane)];
}

}  // namespace diarium::ui
