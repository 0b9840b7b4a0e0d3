// app/nodes/scene: what stands on the page, as meaning: the one tree that the canvas draws and that the DOM twin says.
//
// Screens make it from State and view structs (app/screens/*.cpp). wasm/ui lays it out and draws it; web/src/twin/twin.ts makes
// the DOM from it, export/page/html_of.h the pages for readers without JavaScript. Because all read the same nodes, nothing
// can be drawn that has no twin, and nothing is told to one reader only.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/state/command.h"
#include "base/span.h"
#include "view/panel.h"
#include "view/tone.h"
#include "view/views.h"

namespace diarium::app {

/// What a node is, in HTML's terms.
enum class Role : std::uint8_t {
  group,          ///< div without meaning
  section,        ///< section, named by `label`
  article,        ///< article
  navigation,     ///< nav, named by `label`
  details,        ///< Without the program details that fold, under `label`; with it a group that a button shows and hides.
  heading,        ///< h1-h6 by `level`
  paragraph,      ///< p
  text,           ///< span
  strong,         ///< strong
  link,           ///< a href
  button,         ///< button
  checkbox,       ///< label + input[type=checkbox]; `checked`
  field,          ///< input[type=search]; `value`
  form,           ///< form role=search
  list, ordered_list, list_item,      ///< ul, ol, li
  fieldset, legend,                   ///< a group of checkboxes
  table, table_head, table_body, table_row, column_header, row_header, cell,
  definition_list, term, definition,  ///< dl, dt, dd
  separator,      ///< hr
  status,         ///< p role=status
  area,           ///< textarea to write in; `value`
  code,           ///< textarea that can only be read and copied; `value`
  frame,          ///< iframe of a page of this site, by `href`, named by `label`; nothing where the page is a file
  prose           ///< the paper's text: its paragraphs are asked for apart (Page::prose)
};
/// «list-item» and so on.
[[nodiscard]] std::string_view name(Role role);

/// How a node looks. The kebab-case name is the CSS class in page mode and the row of the style table on the canvas.
enum class Look : std::uint8_t {
  none,
  // top
  brand, search_form, search_field, search_key, tools, tool,
  // left rail
  rail, rail_title, sheet_head, sheet_title, sheet_close, nav_list, nav_item, nav_label, nav_count, facet_group, facet, facet_label, facet_count,
  outline_list, outline_item, page_list, page_button,
  // main
  page_head, page_title, lede, section_title, cards, card, card_title, card_meta, card_words, chips, chip,
  table, table_row, header_cell, cell, cell_strong, cell_head, cell_line, cell_chips, card_line, quote_link, source_link, body_text, small_text, body_list, kicker, letter, arcs, arc_node, arc_title,
  result_bar, result_count, result_also, button_row, button,
  results, result, result_title, result_meta, result_papers, result_paper, snippet, snippet_where, snippet_role, snippet_place, snippet_text,
  document_head, document_title, document_row, document_meta, fold, folded, tabs, tab, prose,
  sheet_bar,                              ///< Buttons that bring the rails; only on pages ≤ 900 px wide
  hit_bar, hit_count,                     ///< «Träff 2 av 7» with its buttons
  strip, strip_axis, strip_tick, strip_row, strip_label, strip_track, strip_bar,  ///< the timeline; ticks and bars stand by `from`, `to`
  // right rail
  facts, fact, fact_sign, fact_value, fact_detail, fact_source, fact_doubt,
  // everywhere
  notice, empty_state, foot, foot_text,
  // dialogs: native in both modes, never drawn by the canvas
  dialog_head, dialog_title, dialog_field, palette_list, palette_item, palette_label, key_list, embed_choice, embed_quote, code_field, preview, key
};
inline constexpr int look_count = static_cast<int>(Look::key) + 1;
/// «search-form» and so on.
[[nodiscard]] std::string_view name(Look look);

/// Tone of a chip, a sign, a mark: the colour tokens of assets/tokens.json. Never the only way to tell.
using view::Tone;
using view::Arc;
using view::name;

/// A stretch of a node's text that looks different (a hit in a snippet), or that one of two texts does not have.
struct TextMark {
  ByteSpan span;
  Tone tone{};
  view::Edit edit{};
  friend bool operator==(const TextMark&, const TextMark&) = default;
};

struct Node {
  std::string sid;              ///< Stable id, unique on the page: «main.result.solna-protokoll.title». DOM: data-sid.
  Role role{};
  Look look{};
  Tone tone{};
  std::uint8_t level = 0;       ///< Heading level; depth of an outline item.
  std::string text;             ///< Visible words; a node has text or children, not both (links in text are children).
  std::string label;            ///< Accessible name where the visible words do not do.
  std::string icon;             ///< Name of a glyph of the icon font, decorative.
  std::string href;             ///< Address relative to the site's root, for links («d/x/?q=y»).
  std::string anchor;           ///< What an address says behind «#» to lead here on a page without the program: «f-3».
  std::string save_as;          ///< Of a link: the name of the file that it saves; empty: it opens what it leads to.
  std::string title;            ///< Said where a pointer rests, and after the name: a sum in full, why a part begins where it does.
  std::string value;            ///< Of a field.
  std::string placeholder;      ///< Of a field. Of a cell: its column's title, for pages too narrow for columns.
  std::string lang;             ///< Where the words are in another language than the page («sv» for the papers).
  std::optional<Command> action;///< What pressing it does. Everything with an action is a link, button, checkbox or field.
  bool checked = false, current = false, disabled = false;
  bool wide = false;            ///< Left out where the page is narrow: a table's less important columns (≤ 600 px), tools that the menu has (≤ 800 px).
  bool sticky = false;          ///< Heads what stands behind it in its parent, and stays at the pane's top while that scrolls by.
  view::Sorted sorted{};        ///< Of a column's header: the rows stand by it.
  std::optional<bool> expanded; ///< Of a button that shows and hides something.
  std::uint16_t from = 0, to = 0;///< Of strip bars and ticks: the stretch of the track's width in thousandths.
  std::vector<TextMark> marks;
  std::vector<Arc> arcs;        ///< Of Look::arcs: ties between its children, which their words say too.
  std::vector<Node> children;
  friend bool operator==(const Node&, const Node&) = default;
};

/// The fixed regions of the page. Each is one scrolled pane (top and foot do not scroll).
enum class Pane : std::uint8_t { top, left, main, right, foot };
inline constexpr int pane_count = 5;
[[nodiscard]] std::string_view name(Pane pane);

/// What may be meant by what is typed: a list under the search field. Native in both modes, never drawn by the canvas.
struct SuggestionList {
  struct Row {
    std::string text, kind;  ///< As shown, and what it is («ord», «person»).
    bool quoted = false;     ///< From a paper: in the papers' language.
    friend bool operator==(const Row&, const Row&) = default;
  };
  std::string label;
  std::vector<Row> rows;
  std::uint32_t at = 0;  ///< The row that is pointed at, from 1; 0: none.
  friend bool operator==(const SuggestionList&, const SuggestionList&) = default;
};

/// What is sought in the open paper: a bar over its text. Native in both modes, as a field is.
struct FindBar {
  std::string value, label;         ///< Of the field.
  std::string count;                ///< «3 av 12»; empty where nothing is sought.
  std::string previous, next, close;  ///< Names of the buttons.
  bool any = false;                 ///< There is a place to go to.
  friend bool operator==(const FindBar&, const FindBar&) = default;
};

struct Scene {
  std::string title;                           ///< Of the browser window.
  view::Language language{};
  std::vector<Node> panes[pane_count];         ///< Empty: the pane is not there (right on the collection screen).
  std::uint32_t versions[pane_count] = {};     ///< Grows when the pane's nodes change.
  const view::DocumentPage* document = nullptr;///< Behind Role::prose; owned by the application, alive as long as the scene.
  std::vector<std::uint8_t> heading_levels;    ///< Of the document's paragraphs: 2 to 6 for headings, else 0.
  std::uint32_t document_version = 0;          ///< Grows when the document behind the prose changes.
  std::uint32_t lit_fact = 0, lit_hit = 0;     ///< The fact and the hit that stand out in the prose, from 1; 0: none.
  std::uint32_t accent_light = 0, accent_dark = 0;  ///< The collection's own colour of links, 0xAABBGGRR; 0: the page's.
  Sheet sheet = Sheet::none;                   ///< The rail that lies over a narrow page.
  std::optional<SuggestionList> suggestions;   ///< Nothing: no list.
  std::optional<FindBar> find;                 ///< Nothing: nobody seeks.
  std::optional<Node> dialog;                  ///< Palette, key help or embedding; native in both modes.
};

}  // namespace diarium::app
