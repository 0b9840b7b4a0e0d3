#include "app/nodes/build.h"

#include "app/places/route.h"
#include "app/places/sids.h"

namespace diarium::app {

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

}  // namespace diarium::app
