#include "export/beside/pages.h"

#include <algorithm>
#include <set>

#include "export/beside/beside_program.h"
#include "export/site/feeds.h"

namespace diarium::exporting {
namespace {

BesideProgram::Section feeds_in(const Site& site, view::Language language) {
  app::Nodes items;
  std::set<std::string_view> seen;
  const auto add = [&](std::string_view words, std::string_view path) {
    if (!seen.insert(path).second) return;  // A calendar belongs to two pages.
    app::Node leading = app::make(app::Role::link, app::Look::none, std::string(words));
    leading.href = path;
    items.push_back(app::box(app::Role::list_item, app::Look::body_text, {std::move(leading)}));
  };
  add(view::word(language, "feeds.papers"), feed_name);
  for (const Alternate& one : site.alternates) add(one.title, one.path);
  const auto is_calendar = [](const Alternate& one) { return one.type == "text/calendar"; };
  const bool calendar = std::ranges::any_of(site.alternates, is_calendar);
  const std::string lede(view::word(language, calendar ? "feeds.lede_calendar" : "feeds.lede"));
  return {std::string(view::word(language, "feeds.title")),
          {app::make(app::Role::paragraph, app::Look::body_text, lede),
           app::box(app::Role::list, app::Look::body_list, std::move(items))}};
}

}  // namespace

Result<Page> feeds_page(const Site& site, app::Application& program) {
  return page_beside(site, program, {std::string(feeds_address), feeds_in(site, site.language), feeds_in(site, other_than(site.language))});
}

}  // namespace diarium::exporting
