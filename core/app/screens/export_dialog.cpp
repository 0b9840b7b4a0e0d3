// app/screens: «Exportera»: the tables that are shown, each as a file or copied; and a button for each format that the whole
// collection can be given away in.
#include "app/screens/screens.h"
#include "view/export_formats.h"

namespace diarium::app {
namespace {

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
