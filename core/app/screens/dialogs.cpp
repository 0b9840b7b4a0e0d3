// app/screens: the palette of all commands, the help for keys, and the frame of the embedding dialog: native dialogs in both modes.
#include "app/named.h"
#include "app/places/sids.h"
#include "app/screens/screens.h"
#include "app/words/labels.h"
#include "base/letters.h"
#include "view/export_formats.h"

namespace diarium::app {
namespace {

using view::Language;
using view::word;

/// «G sedan S», «Ctrl+K»: how a key is shown.
std::string shown_keys(Language language, std::string_view keys) {
  const std::size_t space = keys.find(' ');
  if (keys == "Alt+arrowup" || keys == "Alt+arrowdown") return keys == "Alt+arrowup" ? "Alt+↑" : "Alt+↓";
  if (space == keys.npos) return std::string(keys == "Escape" ? word(language, "key.escape") : keys);
  return view::fill(language, "keys.then", {{"first", std::string(keys.substr(0, space))}, {"second", std::string(keys.substr(space + 1))}});
}

std::string all_keys(const State& state, const NamedCommand& command) {
  std::vector<std::string> shown;
  for (const std::string_view keys : command.keys)
    if (state.settings.single_keys == SingleKeys::on || !is_single(keys)) shown.push_back(shown_keys(state.settings.language, keys));
  return joined(shown, ", ");
}

/// Letter case aside, does every word of the filter stand in the words?
bool fits(std::string_view words, std::string_view filter) {
  const std::string in = lower_case(words);
  const std::string wanted = lower_case(filter);
  for (std::string_view rest = wanted; !rest.empty();)
    if (in.find(take_until(rest, ' ')) == in.npos) return false;
  return true;
}

using view::Language;
using view::word;

/// A table of the screen, and the section that it is of.
struct ShownTable {
  std::string title, section;
};

std::vector<ShownTable> tables_shown(const State& state, const Seen& seen) {
  std::vector<ShownTable> tables;
  const Language language = state.settings.language;
  if (seen.results && seen.results->all() > 0) tables.push_back({std::string(word(language, "results.list")), ""});
  if (seen.case_list && seen.case_list->cases > 0) tables.push_back({seen.case_list->title, ""});
  if (seen.panel)
    for (const view::Section& section : seen.panel->sections)
      if (section.table) tables.push_back({section.title.empty() ? section.table->caption : section.title, section.id});
  return tables;
}

Node ways_of(const State& state, const ShownTable& table) {
  const Language language = state.settings.language;
  Nodes ways;
  for (std::size_t i = 0; i < table_files.size(); ++i) {
    const auto as = static_cast<TableFile>(i);
    const std::string word_of(word(language, "table.as_" + std::string(name(as))));
    Node way = button(Look::button, word_of, GiveTable{as, table.section});
    way.label = table.title + ": " + word_of;
    ways.push_back(with_sid(std::move(way), "dialog.table." + table.section + "." + std::string(name(as))));
  }
  return box(Role::list_item, Look::cell_line, {make(Role::paragraph, Look::body_text, table.title), box(Role::group, Look::button_row, std::move(ways))});
}

}  // namespace

Node dialog_head(Language language, std::string_view title) {
  return box(Role::group, Look::dialog_head,
             {with_sid(heading(2, Look::dialog_title, std::string(word(language, title))), sids::dialog_title),
              with_sid(button(Look::button, std::string(word(language, "tool.close")), OpenDialog{Dialog::none}),
                       sids::dialog_close)});
}

namespace {

Node palette(const State& state, const Seen& seen) {
  const Language language = state.settings.language;
  Nodes items;
  for (const NamedCommand& command : named_commands(state, seen)) {
    const std::string label(word(language, "command." + std::string(command.name)));
    if (!command.available || !fits(label, state.palette_filter)) continue;
    Node item = button(Look::palette_item, "", command.command);
    item.sid = "dialog.command." + std::string(command.name);
    item.children.push_back(make(Role::text, Look::palette_label, label));
    // A finger presses no keys.
    if (const std::string keys = all_keys(state, command); !keys.empty() && !state.environment.coarse) item.children.push_back(make(Role::text, Look::key, keys));
    items.push_back(box(Role::list_item, Look::none, {std::move(item)}));
  }
  Node field = with_sid(make(Role::field, Look::dialog_field), sids::dialog_filter);
  field.value = state.palette_filter;
  field.label = word(language, "palette.label");
  field.placeholder = word(language, "palette.placeholder");
  field.action = FilterPalette{};
  Nodes inside = {dialog_head(language, "palette.title"), std::move(field)};
  inside.push_back(make(Role::status, Look::small_text, items.empty() ? std::string(word(language, "palette.none"))
                                                                      : view::count(language, "palette.count", items.size())));
  if (!items.empty())
    inside.push_back(with_label(box(Role::list, Look::palette_list, std::move(items)), std::string(word(language, "palette.title"))));
  return box(Role::group, Look::none, std::move(inside));
}

Node key_help(const State& state, const Seen& seen) {
  const Language language = state.settings.language;
  Nodes rows;
  for (const NamedCommand& command : named_commands(state, seen)) {
    const std::string keys = all_keys(state, command);
    if (keys.empty()) continue;
    rows.push_back(box(Role::table_row, Look::table_row,
                       {box(Role::row_header, Look::cell, {make(Role::text, Look::key, keys)}),
                        make(Role::cell, Look::cell, std::string(word(language, "command." + std::string(command.name))))}));
  }
  Node headings = box(Role::table_row, Look::table_row,
                      {make(Role::column_header, Look::header_cell, std::string(word(language, "keys.column_key"))),
                       make(Role::column_header, Look::header_cell, std::string(word(language, "keys.column_does")))});
  Node table = box(Role::table, Look::key_list, {box(Role::table_head, Look::none, {std::move(headings)}),
                                                 box(Role::table_body, Look::none, std::move(rows))});
  table.label = word(language, "keys.title");
  const bool on = state.settings.single_keys == SingleKeys::on;
  Node single = make(Role::checkbox, Look::facet);
  single.sid = "dialog.single";
  single.checked = on;
  single.action = SetSingleKeys{on ? SingleKeys::off : SingleKeys::on};
  single.children = {make(Role::text, Look::facet_label, std::string(word(language, on ? "keys.single_on" : "keys.single_off")))};
  Nodes inside = {dialog_head(language, "keys.title"), make(Role::paragraph, Look::body_text, std::string(word(language, "keys.intro"))),
                  std::move(single), make(Role::paragraph, Look::small_text, std::string(word(language, "keys.single_off_help"))), std::move(table)};
  inside.push_back(terms_link(language));
  return box(Role::group, Look::none, std::move(inside));
}

Node embed(const State& state, const Seen& seen) {
  Nodes inside = {dialog_head(state.settings.language, "embed.title")};
  for (Node& node : embed_dialog(state, seen)) inside.push_back(std::move(node));
  return box(Role::group, Look::none, std::move(inside));
}

}  // namespace

std::optional<Node> dialog_node(const State& state, const Seen& seen) {
  if (state.dialog == Dialog::none) return std::nullopt;
  Nodes nodes;
  switch (state.dialog) {
    case Dialog::exports: nodes.push_back(export_dialog(state, seen)); break;
    case Dialog::keys: nodes.push_back(key_help(state, seen)); break;
    case Dialog::note:
    case Dialog::name:
    case Dialog::move: nodes.push_back(desk_dialog(state)); break;
    case Dialog::embed: nodes.push_back(embed(state, seen)); break;
    default: nodes.push_back(palette(state, seen));
  }
  nodes.front().sid = "dialog";
  number_nodes(nodes.front().children, "dialog");
  return std::move(nodes.front());
}

// app/screens: «Exportera»: the tables that are shown, each as a file or copied; and a button for each format that the whole
// collection can be given away in.
bool shows_table(const State& state, const Seen& seen) { return !tables_shown(state, seen).empty(); }

Node save_tables(const State& state) {
  return with_sid(with_icon(button(Look::button, std::string(word(state.settings.language, "table.save")), OpenDialog{Dialog::exports}), "download"), "main.tables");
}

Node export_dialog(const State& state, const Seen& seen) {
  const Language language = state.settings.language;
  Nodes inside = {dialog_head(language, "export.title")};
  Nodes tables;
  for (const ShownTable& table : tables_shown(state, seen)) tables.push_back(ways_of(state, table));
  if (!tables.empty()) {
    const std::string title(word(language, "table.title"));
    inside.push_back(heading(3, Look::section_title, title));
    inside.push_back(with_label(box(Role::list, Look::none, std::move(tables)), title));
    inside.push_back(heading(3, Look::section_title, std::string(word(language, "export.all"))));
  }
  Nodes rows;
  for (const std::string_view name : view::export_names) {
    const std::string format(name);
    Node as = with_icon(button(Look::button, std::string(word(language, "export." + format)), ExportAs{format}), "download");
    rows.push_back(box(Role::list_item, Look::cell_line,
                       {with_sid(std::move(as), "dialog.export." + format),
                        make(Role::paragraph, Look::small_text, std::string(word(language, "export." + format + "_help")))}));
  }
  inside.push_back(make(Role::paragraph, Look::body_text, std::string(word(language, "export.intro"))));
  inside.push_back(with_label(box(Role::list, Look::none, std::move(rows)), std::string(word(language, "export.title"))));
  return box(Role::group, Look::none, std::move(inside));
}

}  // namespace diarium::app
