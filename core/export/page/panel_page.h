// export/page/panel_page: a Panel as HTML, the same words as the page's own nodes of it (core/app/screens/panel.cpp).
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "export/page/html.h"
#include "view/panels/panel.h"

namespace diarium::exporting {

/// What stands in main. `root`: the way to the site's root.
[[nodiscard]] std::string panel_html(const view::Panel& panel, view::Language language, std::string_view root);
/// Cards alone.
void add_cards(Html& html, const std::vector<view::Card>& cards, std::string_view root);

}  // namespace diarium::exporting
