#include "app/nodes/build.h"

#include <array>

#include "app/places/route.h"
#include "app/places/sids.h"

namespace diarium::app {
namespace {

template <std::size_t n, class Enum>
std::string_view at(const std::array<std::string_view, n>& names, Enum value) {
  return names[static_cast<std::size_t>(value)];
}

constexpr std::array<std::string_view, static_cast<std::size_t>(Role::prose) + 1> role_names = {
    "group", "section", "article", "navigation", "details", "heading", "paragraph", "text", "strong", "link", "button", "checkbox", "field",
    "form", "list", "ordered-list", "list-item", "fieldset", "legend", "table", "table-head", "table-body", "table-row",
    "column-header", "row-header", "cell", "definition-list", "term", "definition", "separator", "status", "area", "code", "frame", "prose"};

constexpr std::array<std::string_view, static_cast<std::size_t>(look_count)> look_names = {
    "none",
    "brand", "search-form", "search-field", "search-key", "tools", "tool",
    "rail", "rail-title", "sheet-head", "sheet-title", "sheet-close", "nav-list", "nav-item", "nav-label", "nav-count", "facet-group", "facet",
    "facet-label", "facet-count", "outline-list", "outline-item", "page-list", "page-button",
    "page-head", "page-title", "lede", "section-title", "cards", "card", "card-title", "card-meta", "card-words",
    "chips", "chip", "table", "table-row", "header-cell", "cell", "cell-strong", "cell-head", "cell-line", "cell-chips", "card-line", "quote-link", "source-link", "body-text", "small-text", "body-list",
    "kicker", "letter", "arcs", "arc-node", "arc-title",
    "result-bar", "result-count", "result-also", "button-row", "button",
    "results", "result", "result-title", "result-meta", "result-papers", "result-paper", "snippet", "snippet-where", "snippet-role", "snippet-place",
    "snippet-text",
    "document-head", "document-title", "document-row", "document-meta", "fold", "folded", "tabs", "tab", "prose",
    "sheet-bar", "hit-bar", "hit-count",
    "strip", "strip-axis", "strip-tick", "strip-row", "strip-label", "strip-track", "strip-bar",
    "facts", "fact", "fact-sign", "fact-value", "fact-detail", "fact-source", "fact-doubt",
    "notice", "empty-state", "foot", "foot-text",
    "dialog-head", "dialog-title", "dialog-field", "palette-list", "palette-item", "palette-label", "key-list", "embed-choice", "embed-quote", "code-field", "preview", "key"};
static_assert(!look_names.back().empty(), "a look without a name");
static_assert(!role_names.back().empty(), "a role without a name");

constexpr std::array<std::string_view, pane_count> pane_names = {"top", "left", "main", "right", "foot"};

}  // namespace

Node make(Role role, Look look, std::string text) {
  Node node;
  node.role = role;
  node.look = look;
  node.text = std::move(text);
  return node;
}

Node box(Role role, Look look, Nodes children) {
  Node node = make(role, look);
  node.children = std::move(children);
  return node;
}

Node heading(int level, Look look, std::string text) {
  Node node = make(Role::heading, look, std::move(text));
  node.level = static_cast<std::uint8_t>(level);
  return node;
}

Node page_title(std::string_view text, Look look) { return with_sid(heading(1, look, std::string(text)), sids::title); }

Node link(Look look, std::string text, const Place& place) {
  Node node = make(Role::link, look, std::move(text));
  node.href = address(place);
  node.action = GoTo{canonical(place)};
  return node;
}

Node button(Look look, std::string text, Command action) {
  Node node = make(Role::button, look, std::move(text));
  node.action = std::move(action);
  return node;
}

Node with_sid(Node node, std::string sid) {
  node.sid = std::move(sid);
  return node;
}
Node with_label(Node node, std::string label) {
  node.label = std::move(label);
  return node;
}
Node with_lang(Node node, std::string lang) {
  node.lang = std::move(lang);
  return node;
}
Node with_tone(Node node, Tone tone) {
  node.tone = tone;
  return node;
}
Node with_icon(Node node, std::string icon) {
  node.icon = std::move(icon);
  return node;
}

void number_nodes(Nodes& nodes, const std::string& parent) {
  std::size_t place = 0;
  for (Node& node : nodes) {
    ++place;
    if (node.sid.empty()) node.sid = parent + "." + std::to_string(place);
    number_nodes(node.children, node.sid);
  }
}

// app/names: the stable names of enumerators, as DOM, CSS and JSON use them.
std::string_view name(Role role) { return at(role_names, role); }
std::string_view name(Look look) { return at(look_names, look); }
std::string_view name(Pane pane) { return at(pane_names, pane); }

}  // namespace diarium::app
