// What stands beside «Mitt bord» in the navigation.
#pragma once
#include <string>

#include "app/application.h"
#include "app/nodes/build.h"

namespace diarium::app::sample {

/// Empty: nothing is new.
inline std::string desk_news(const Application& application) {
  std::string words;
  for (const auto& pane : application.scene().panes)
    each_node(pane, [&](const Node& node) {
      if (node.sid == "left.nav.desk" && node.children.size() > 1) words = node.children[1].text;
    });
  return words;
}

}  // namespace diarium::app::sample
