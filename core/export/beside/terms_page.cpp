#include "base/letters.h"
#include "export/beside/pages.h"

#include <algorithm>

#include "app/nodes/build.h"
#include "export/beside/beside_program.h"
#include "export/page/prose.h"
#include "query/search.h"

namespace diarium::exporting {
namespace {

/// Does a paper of the collection have the term, in one of its Swedish forms?
bool stands_in(const index::Pack& pack, const Term& term) {
  const query::Options options{.count = 0, .snippets = 0, .facets = false, .lacking = false};
  std::string_view forms = term.said[static_cast<std::size_t>(view::Language::sv)].forms;
  while (!forms.empty()) {
    const auto answer = query::search(pack, "\"" + std::string(take_until(forms, '|')) + "\"", options);
    const auto is_read_otherwise = [](const query::Reading& one) {
      return one.kind != query::Reading::Kind::word && one.kind != query::Reading::Kind::phrase;
    };
    if (answer && answer->papers > 0 && std::ranges::none_of(answer->readings, is_read_otherwise)) return true;
  }
  return false;
}

/// The terms, each with its sentence; the first list has the places that addresses name.
enum class Anchors : std::uint8_t { no, yes };
app::Node list_of(const std::vector<const Term*>& some, view::Language language, Anchors places) {
  app::Nodes items;
  for (const Term* term : some) {
    const Term::Said& said = term->said[static_cast<std::size_t>(language)];
    app::Node item = app::box(app::Role::list_item, app::Look::body_text,
                              {app::make(app::Role::strong, app::Look::none, std::string(said.term)), app::make(app::Role::text, app::Look::none, " – " + std::string(said.means))});
    if (places == Anchors::yes) item.anchor = term->id;
    items.push_back(std::move(item));
  }
  return app::box(app::Role::list, app::Look::body_list, std::move(items));
}

struct OfCollection {
  std::vector<const Term*> here, elsewhere;  ///< What papers of the collection say, and what others do.
};

/// `level`: of its headings.
BesideProgram::Section terms_in(const OfCollection& sorted, view::Language language, Anchors places, int level) {
  app::Nodes nodes;
  if (!sorted.here.empty()) nodes.push_back(list_of(sorted.here, language, places));
  if (!sorted.elsewhere.empty()) {
    std::string title(view::word(language, "terms.elsewhere"));
    if (!nodes.empty()) nodes.push_back(app::heading(level, app::Look::section_title, std::move(title)));
    nodes.push_back(list_of(sorted.elsewhere, language, places));
  }
  return {std::string(view::word(language, "terms.title")), std::move(nodes)};
}

}  // namespace

Result<Page> terms_page(const Site& site, app::Application& program) {
  OfCollection sorted;
  for (const Term& term : terms()) (stands_in(site.pack, term) ? sorted.here : sorted.elsewhere).push_back(&term);
  return page_beside(site, program, {std::string(terms_address), terms_in(sorted, site.language, Anchors::yes, 2),
                                     terms_in(sorted, other_than(site.language), Anchors::no, 3)});
}

}  // namespace diarium::exporting
