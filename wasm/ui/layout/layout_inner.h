// ui/layout/layout: the working parts of lay_out(), a file for each way of arranging children.
#pragma once
#include "ui/layout/layout.h"
#include "ui/layout/lines.h"

namespace diarium::ui {

/// What a node gets from above.
struct Given {
  float x = 0, y = 0, width = 0;         ///< Its outer place.
  Type type = Type::label;
  Colour ink = Colour::text;
  std::uint32_t parent = no_box;
  bool current = false;                  ///< A node above is the current one.
};

class Layouter {
 public:
  Layouter(const LayoutInput& input, const Faces& faces) : input_(input), faces_(faces) {}
  PaneLayout run();

 private:
  using Nodes = std::span<const app::Node>;

  // layout.cpp
  float place(const app::Node& node, Given given);
  float place_stack(Nodes nodes, const Given& inner, float gap);
  float place_leaf(const app::Node& node, const Style& look, const Given& inner, std::uint32_t index);
  void leave_out(const app::Node& node, std::uint32_t parent);
  bool hidden(const app::Node& node) const;
  float above(const app::Node& node) const;
  Edges padding_of(const app::Node& node) const;
  float fixed_width(const Style& look) const;
  float natural(const app::Node& node, Type inherited) const;
  TextRun run_of(const app::Node& node, Type type) const;
  Colour ink_of(const app::Node& node, const Given& given, bool current) const;
  Type type_of(const app::Node& node, Type inherited, bool current) const;

  /// What has been placed so far.
  struct Placed { std::size_t boxes = 0, lines = 0; };
  Placed placed() const { return {out_.boxes.size(), out_.lines.size()}; }
  /// Moves what was placed between two moments.
  void move(Placed from, Placed to, float dx, float dy);

  // layout_row.cpp
  float place_row(Nodes nodes, const Style& look, const Given& inner);
  float place_wrap(Nodes nodes, const Style& look, const Given& inner);
  float place_grid(Nodes nodes, const Style& look, const Given& inner);
  float place_track(Nodes nodes, const Style& look, const Given& inner);

  // layout_words.cpp
  float place_words(Nodes nodes, const Given& inner);

  // layout_table.cpp
  struct Columns {
    std::vector<float> widths;
    std::vector<bool> left_out;  ///< Columns that can be done without (Node::wide), where not all fit.
  };
  Columns columns_of(const app::Node& table, Type type, float width) const;
  float place_rows(Nodes nodes, const Columns& columns, const Given& inner);
  float place_cells(const app::Node& row, const Columns& columns, const Given& inner);
  float longest_word(const app::Node& node, Type inherited) const;

  const LayoutInput& input_;
  const Faces& faces_;
  PaneLayout out_;
};

}  // namespace diarium::ui
