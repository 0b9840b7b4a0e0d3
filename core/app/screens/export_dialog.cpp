// app/screens: «Exportera»: a button for each format that the collection can be given away in.
#include "app/screens/screens.h"
#include "view/export_formats.h"

namespace diarium::app {

Node export_dialog(const State& state) {
  const view::Language language = state.settings.language;
  Nodes rows;
  for (const std::string_view name : view::export_formats) {
    const std::string format(name);
    Node as = with_icon(button(Look::button, std::string(view::word(language, "export." + format)), ExportAs{format}), "download");
    rows.push_back(box(Role::list_item, Look::cell_line,
                       {with_sid(std::move(as), "dialog.export." + format),
                        make(Role::paragraph, Look::small_text, std::string(view::word(language, "export." + format + "_help")))}));
  }
  return box(Role::group, Look::none,
             {dialog_head(language, "export.title"),
              make(Role::paragraph, Look::body_text, std::string(view::word(language, "export.intro"))),
              with_label(box(Role::list, Look::none, std::move(rows)), std::string(view::word(language, "export.title")))});
}

}  // namespace diarium::app
