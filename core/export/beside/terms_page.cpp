#include "export/beside/terms_page.h"

#include "app/nodes/build.h"
#include "export/beside/beside_program.h"
#include "export/page/terms.h"

namespace diarium::exporting {
namespace {

/// The terms, each with its sentence; the first list has the places that addresses name.
enum class Anchors : std::uint8_t { no, yes };
BesideProgram::Section terms_in(view::Language language, Anchors places) {
  app::Nodes items;
  for (const Term& term : terms()) {
    const Term::Said& said = term.said[static_cast<std::size_t>(language)];
    app::Node item = app::box(app::Role::list_item, app::Look::body_text,
                              {app::make(app::Role::strong, app::Look::none, std::string(said.term)), app::make(app::Role::text, app::Look::none, " – " + std::string(said.means))});
    if (places == Anchors::yes) item.anchor = term.id;
    items.push_back(std::move(item));
  }
  return {std::string(view::word(language, "terms.title")), {app::box(app::Role::list, app::Look::body_list, std::move(items))}};
}

}  // namespace

Result<Page> terms_page(const Site& site, app::Application& program) {
  return page_beside(site, program, {std::string(terms_address), terms_in(site.language, Anchors::yes), terms_in(other_than(site.language), Anchors::no)});
}

}  // namespace diarium::exporting
