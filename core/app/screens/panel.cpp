// app/screens: a Panel as nodes: what cases, comparisons, relations, time and gaps look like.
#include "app/places/route.h"
#include "app/places/sids.h"
#include "app/screens/screens.h"
#include "app/words/labels.h"
#include "base/letters.h"

namespace diarium::app {
namespace {

using view::Language;
using view::Shape;
using view::word;

/// Words as a node of a line.
Node words_node(const view::Words& words) {
  const bool leads = !words.address.empty();
  const bool outside = words.address.starts_with("mailto:");
  Node node;
  if (leads && !outside) node = link(Look::none, words.text, parse_address(words.address).place);
  else node = make(leads ? Role::link : words.shape == Shape::strong ? Role::strong : Role::text, Look::none, words.text);
  if (outside) node.href = words.address;
  if (words.shape == Shape::chip) node.look = Look::chip, node.text = unbroken(node.text);
  else if (leads && words.shape == Shape::small) node.look = Look::source_link;
  else if (leads && words.quoted && words.tone != view::Tone::accent) node.look = Look::quote_link;
  if (words.quoted) node.lang = "sv";
  if (words.mark) node.look = words.mark == facts::Certainty::uncertain ? Look::fact_doubt : Look::fact_detail;
  node.tone = words.tone;
  node.label = words.label;
  for (const view::Highlight& one : words.highlights) node.marks.push_back({one.span, one.tone, one.edit});
  return node;
}

/// A line: its chips in one row, its words in a paragraph or, where some begin a line, in several, small words each in
/// a paragraph of their own.
Nodes line_nodes(const view::Line& line, Look look) {
  Nodes nodes, run, chips;
  const auto end_run = [&] {
    if (run.empty()) return;
    if (run.size() == 1 && run.front().role == Role::text) {
      Node one = std::move(run.front());
      one.role = Role::paragraph;
      one.look = look;
      nodes.push_back(std::move(one));
    } else {
      nodes.push_back(box(Role::paragraph, look, std::move(run)));
    }
    run.clear();
  };
  const auto end_chips = [&] {
    if (!chips.empty()) nodes.push_back(box(Role::list, Look::cell_chips, std::move(chips)));
    chips.clear();
  };
  for (const view::Words& words : line) {
    Node node = words_node(words);
    if (words.shape == Shape::chip) {
      end_run();
      const bool leads = node.role == Role::link;
      if (!leads) node.role = Role::list_item;
      chips.push_back(leads ? box(Role::list_item, Look::none, {std::move(node)}) : std::move(node));
      continue;
    }
    end_chips();
    if (words.shape == Shape::line) end_run();
    if (words.shape == Shape::small) {
      end_run();
      if (node.role == Role::link) {
        nodes.push_back(box(Role::paragraph, Look::fact_detail, {std::move(node)}));
      } else {
        node.role = Role::paragraph;
        if (!words.mark) node.look = Look::fact_detail;
        nodes.push_back(std::move(node));
      }
      continue;
    }
    run.push_back(std::move(node));
  }
  end_run();
  end_chips();
  return nodes;
}

void add(Nodes& nodes, Nodes more) {
  for (Node& node : more) nodes.push_back(std::move(node));
}

/// A column's head, with an arrow where rows stand by it: where they can be sorted a link to that order.
Node table_head(const State& state, const view::Column& column) {
  const std::string arrow = column.sorted == view::Sorted::no ? "" : column.sorted == view::Sorted::rising ? " ↑" : " ↓";
  if (column.order.empty() || state.environment.still) return make(Role::column_header, Look::header_cell, column.title + arrow);
  Place place = state.place;
  place.order = column.order;
  Node head = box(Role::column_header, Look::header_cell, {link(Look::none, unbroken(column.title + arrow), place)});
  head.sorted = column.sorted;
  return head;
}

}  // namespace

Node table_node(const State& state, const view::Table& table, const std::string& sid) {
  Nodes heads, rows;
  for (const view::Column& column : table.columns) {
    Node head = table_head(state, column);
    head.wide = column.wide;
    heads.push_back(std::move(head));
  }
  for (const auto& cells : table.rows) {
    Nodes row;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const bool head = i == 0 && !table.parallel && !cells[i].empty();  // An empty cell heads nothing.
      Node cell = box(head ? Role::row_header : Role::cell, head ? Look::cell_head : Look::cell, line_nodes(cells[i], Look::cell_line));
      cell.wide = i < table.columns.size() && table.columns[i].wide;
      if (!head && i < table.columns.size()) cell.placeholder = table.columns[i].title;
      row.push_back(std::move(cell));
    }
    rows.push_back(with_sid(box(Role::table_row, Look::table_row, std::move(row)), sid + ".row." + std::to_string(rows.size() + 1)));
  }
  Node head = box(Role::table_head, Look::none, {box(Role::table_row, Look::table_row, std::move(heads))});
  head.sticky = true;
  return with_label(box(Role::table, Look::table, {std::move(head),
                                                   box(Role::table_body, Look::none, std::move(rows))}),
                    table.caption);
}

namespace {

constexpr std::size_t bars_with_one_axis = 15;

Node strip_node(const view::Strip& strip, const std::string& sid) {
  Node rows = with_label(box(Role::list, Look::strip_track, {}), strip.label);
  for (const view::Bar& bar : strip.bars) {
    Node label = words_node(bar.label);
    label.look = Look::strip_label;
    label.from = bar.from;
    label.to = bar.to;
    label.sid = sid + ".bar." + bar.id;
    Node drawn = with_tone(make(Role::text, Look::strip_bar), bar.tone);
    drawn.from = bar.from;
    drawn.to = bar.to;
    rows.children.push_back(box(Role::list_item, Look::strip_row, {std::move(label), std::move(drawn)}));
  }
  Node ticks = with_label(box(Role::list, Look::strip_axis, {}), strip.range);
  for (const view::Strip::Tick& tick : strip.ticks) {
    Node node = make(Role::list_item, Look::strip_tick, tick.text);
    node.from = node.to = tick.at;
    ticks.children.push_back(std::move(node));
  }
  // Of many bars the axis at the foot is out of sight: they have one at the head, too, which stays there.
  Nodes inside;
  if (strip.bars.size() > bars_with_one_axis) inside.push_back(ticks), inside.back().sticky = true;
  inside.push_back(std::move(rows));
  inside.push_back(std::move(ticks));
  return with_label(box(Role::section, Look::strip, std::move(inside)), strip.label);
}

Node graph_node(const view::Graph& graph, const std::string& sid) {
  Node list = with_label(box(Role::list, Look::arcs, {}), graph.label);
  list.arcs = graph.arcs;
  for (const view::GraphNode& node : graph.nodes) {
    Nodes inside = {box(Role::paragraph, Look::arc_title, {with_sid(words_node(node.title), sid + ".node." + node.id)})};
    add(inside, line_nodes(node.details, Look::cell_line));
    list.children.push_back(box(Role::list_item, Look::arc_node, std::move(inside)));
  }
  return list;
}

Nodes letter_nodes(Language language, const view::Letter& letter, const std::string& sid) {
  Nodes lines;
  for (std::string_view rest = letter.text; !rest.empty();)
    if (const std::string_view line = take_line(rest); !line.empty())
      lines.push_back(make(Role::paragraph, Look::body_text, std::string(line)));
  Node mail = make(Role::link, Look::button, std::string(word(language, "gaps.mail")));
  mail.href = letter.mailto;
  return {with_lang(box(Role::section, Look::letter, std::move(lines)), "sv"),
          box(Role::group, Look::button_row,
              {with_sid(with_icon(button(Look::button, std::string(word(language, "gaps.copy")), CopyText{letter.text}), "copy"), sid + ".copy"),
               with_sid(std::move(mail), sid + ".mail")})};
}

Node section_node(const State& state, const view::Section& section) {
  const std::string sid = "main." + section.id;
  Nodes inside;
  if (!section.title.empty()) inside.push_back(with_sid(heading(2, Look::section_title, section.title), sid + ".title"));
  for (const view::Line& line : section.lines) add(inside, line_nodes(line, Look::body_text));
  if (!section.cards.empty()) inside.push_back(box(Role::group, Look::cards, card_nodes(section.cards)));
  if (section.strip) inside.push_back(strip_node(*section.strip, sid));
  if (section.graph) inside.push_back(graph_node(*section.graph, sid));
  if (section.table) inside.push_back(table_node(state, *section.table, sid));
  if (section.letter) add(inside, letter_nodes(state.settings.language, *section.letter, sid));
  for (const view::Line& line : section.notes) add(inside, line_nodes(line, Look::small_text));
  Node node = with_sid(box(Role::section, Look::none, std::move(inside)), sid);
  if (has_sections(state.place.screen)) node.anchor = section.id;
  return node;
}

Nodes without_panel(const State& state, const Seen& seen) {
  const Language language = state.settings.language;
  if (seen.waiting) return {box(Role::section, Look::empty_state, {waiting_title(language)})};
  const bool damaged = seen.error && seen.error->fault != Fault::not_found;
  const std::string_view missing = state.place.screen == Screen::compare ? "error.compare_not_found" : state.place.screen == Screen::similar ? "error.not_found" : tells_of_someone(state.place.screen) ? "error.someone_not_found" : "error.case_not_found";
  return {box(Role::section, Look::empty_state,
              {page_title(word(language, damaged ? "error.title" : missing)),
               make(Role::paragraph, Look::body_text, std::string(word(language, damaged ? "error.pack_damaged_help" : "error.case_not_found_help"))),
               box(Role::paragraph, Look::body_text, {link(Look::none, std::string(word(language, "error.to_collection")), {})})})};
}

}  // namespace

Nodes card_nodes(const std::vector<view::Card>& cards) {
  Nodes nodes;
  for (const view::Card& card : cards) {
    const std::string sid = "main.case." + card.id;
    Nodes inside;
    if (!card.kicker.empty()) inside.push_back(make(Role::paragraph, Look::kicker, card.kicker));
    if (!card.title.text.empty()) {
      Node title = heading(2, Look::card_title, "");
      title.children.push_back(with_sid(words_node(card.title), sid + ".title"));
      inside.push_back(std::move(title));
    }
    if (!card.meta.empty()) inside.push_back(make(Role::paragraph, Look::card_meta, card.meta));
    if (!card.chips.empty()) {
      Nodes chips;
      for (const view::Words& chip : card.chips)
        chips.push_back(with_tone(make(Role::list_item, chip.mark ? Look::fact_doubt : Look::chip, unbroken(chip.text)), chip.tone));
      inside.push_back(box(Role::list, Look::chips, std::move(chips)));
    }
    for (std::size_t i = 0; i < card.lines.size(); ++i) {
      add(inside, line_nodes(card.lines[i], i == 0 ? Look::card_words : Look::card_line));
      if (i == 0 && !card.reason.empty()) inside.push_back(make(Role::paragraph, Look::card_meta, card.reason));
    }
    nodes.push_back(with_sid(box(Role::article, Look::card, std::move(inside)), sid));
  }
  return nodes;
}

Nodes panel_screen(const State& state, const Seen& seen) {
  const Language language = state.settings.language;
  if (!seen.panel) return without_panel(state, seen);
  const view::Panel& panel = *seen.panel;
  Nodes head;
  if (!panel.kicker.empty()) head.push_back(make(Role::paragraph, Look::kicker, panel.kicker));
  Node title = page_title(panel.title);
  if (panel.quoted) title.lang = "sv";
  head.push_back(std::move(title));
  for (const view::Line& line : panel.lede) add(head, line_nodes(line, Look::lede));
  Nodes nodes = {box(Role::group, Look::page_head, std::move(head))};
  Nodes tools;
  if (state.place.screen == Screen::of_case && has_desk(state)) {
    Node pin = button(Look::button, std::string(word(language, "desk.pin")), ActOnDesk{DeskAct::pin});
    tools.push_back(with_sid(with_icon(std::move(pin), "pin"), sids::pin));
  }
  if (state.place.screen == Screen::of_case && can_correct_cases(state))
    tools.push_back(with_sid(button(Look::button, std::string(word(language, "case.correct")), CorrectCase{}), "main.correct"));
  if (!state.environment.still && shows_table(state, seen)) tools.push_back(save_tables(state));
  if (!tools.empty()) nodes.push_back(box(Role::group, Look::button_row, std::move(tools)));
  if (!state.address_understood)
    nodes.push_back(notice(std::string(word(language, "error.address")), std::string(word(language, "error.address_help"))));
  if ((state.place.screen == Screen::gaps || state.place.screen == Screen::figures) && !is_one_file(state.offline))
    nodes.push_back(report_link(language, "gaps.unread"));
  for (const view::Section& section : panel.sections) nodes.push_back(section_node(state, section));
  return nodes;
}

}  // namespace diarium::app
