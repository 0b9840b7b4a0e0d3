// Small scenes made by hand: what a screen's nodes look like, without a pack behind them.
#pragma once
#include <string>
#include <vector>

#include "app/nodes/scene.h"

namespace diarium::tests {

[[nodiscard]] app::Node node(app::Role role, app::Look look, std::string text, std::vector<app::Node> children = {});
/// A node that can be pressed: opens the place of that paper.
[[nodiscard]] app::Node link_to(app::Look look, std::string sid, std::string text, std::string paper);

/// Search, rail, cards, table, list, buttons, notice: every way of arranging nodes.
[[nodiscard]] app::Scene collection_scene();
/// The reader on a made-up paper of `paragraphs` paragraphs. The page must outlive the scene.
[[nodiscard]] view::DocumentPage made_up_page(int paragraphs);
[[nodiscard]] app::Scene reader_scene(const view::DocumentPage& page);

}  // namespace diarium::tests
