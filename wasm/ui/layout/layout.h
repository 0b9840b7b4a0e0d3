// ui/layout/layout: where everything on a pane stands, in CSS pixels from the pane's top left corner.
//
// Canvas and twin both use the result, so it depends on nodes, faces and widths alone, never on the screen's resolution.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "app/nodes/scene.h"
#include "ui/geometry.h"
#include "ui/style.h"
#include "ui/typeface.h"

namespace diarium::ui {

struct ProseLayout;

/// One line of a node's text.
struct TextLine {
  std::uint32_t begin = 0, end = 0;      ///< Bytes of Node::text.
  std::uint32_t begin16 = 0, end16 = 0;  ///< The same in UTF-16 units.
  float x = 0, y = 0, width = 0;         ///< Left end and top of the line's box.
};

inline constexpr std::uint32_t no_box = 0xFFFFFFFFu;

/// One node as laid out.
struct Box {
  const app::Node* node = nullptr;
  Rect rect;
  Type type{};
  Colour ink{};
  bool shown = true;                     ///< False: left out at this width, with all below it; everything else is 0.
  std::uint32_t parent = no_box;         ///< Index of the parent.
  std::uint32_t after = 0;               ///< Index of the first box behind this one's subtree.
  std::uint32_t first_line = 0, line_count = 0;
};

struct PaneLayout {
  float width = 0, height = 0;
  std::vector<Box> boxes;                ///< Preorder, one for each node of the pane.
  std::vector<TextLine> lines;
  std::optional<std::uint32_t> prose;    ///< The box of the paper's text.

  std::span<const TextLine> lines_of(const Box& box) const {
    return std::span(lines).subspan(box.first_line, box.line_count);
  }
};

struct LayoutInput {
  std::span<const app::Node> nodes;
  app::Pane pane{};
  float width = 0;                       ///< Of the pane.
  float window_width = 0;                ///< Decides what is left out.
  const ProseLayout* prose = nullptr;    ///< The paper's text laid out, if a node stands for it.
};

/// Lays out a pane.
///
/// in        `faces` complete.
/// cost      O(text) plus a table's cells twice.
/// lifetime  the result points at the nodes.
[[nodiscard]] PaneLayout lay_out(const LayoutInput& input, const Faces& faces);

/// Does this node's text run on in its parent's lines (a strong word, a link in a heading)?
[[nodiscard]] bool runs_on(const app::Node& node);

}  // namespace diarium::ui
