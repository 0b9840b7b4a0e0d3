// ui/geometry: places and sizes in CSS pixels, y downwards.
#pragma once

namespace diarium::ui {

struct Point {
  float x = 0, y = 0;
};

struct Rect {
  float x = 0, y = 0, w = 0, h = 0;
  float right() const { return x + w; }
  float bottom() const { return y + h; }
  bool contains(Point at) const { return at.x >= x && at.x < right() && at.y >= y && at.y < bottom(); }
  bool overlaps(const Rect& other) const {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }
};

/// Distances inwards from the four sides, as in CSS.
struct Edges {
  float top = 0, right = 0, bottom = 0, left = 0;
  float across() const { return left + right; }
  float down() const { return top + bottom; }
};

}  // namespace diarium::ui
