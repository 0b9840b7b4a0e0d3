// app/nodes/build: nodes in one line, so that a screen reads as what stands on it.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "app/nodes/scene.h"

namespace diarium::app {

using Nodes = std::vector<Node>;

[[nodiscard]] Node make(Role role, Look look, std::string text = {});
[[nodiscard]] Node box(Role role, Look look, Nodes children);
/// `level`: 1 to 6.
[[nodiscard]] Node heading(int level, Look look, std::string text);
/// The heading of a screen, with the id that the page moves the focus to.
[[nodiscard]] Node page_title(std::string_view text, Look look = Look::page_title);
/// A link to a place: its address, and GoTo as what pressing does.
[[nodiscard]] Node link(Look look, std::string text, const Place& place);
[[nodiscard]] Node button(Look look, std::string text, Command action);

/// Sets a node's sid and hands it on.
[[nodiscard]] Node with_sid(Node node, std::string sid);
[[nodiscard]] Node with_label(Node node, std::string label);
[[nodiscard]] Node with_lang(Node node, std::string lang);
[[nodiscard]] Node with_tone(Node node, Tone tone);
[[nodiscard]] Node with_icon(Node node, std::string icon);

/// Gives every node that has no sid one from its parent's and its place among its siblings.
void number_nodes(Nodes& nodes, const std::string& parent);

/// Calls `visit` for every node, parents first.
template <class Visit>
void each_node(const Nodes& nodes, Visit visit) {
  for (const Node& node : nodes) {
    visit(node);
    each_node(node.children, visit);
  }
}

}  // namespace diarium::app
