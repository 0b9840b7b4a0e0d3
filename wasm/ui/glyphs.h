// ui/glyphs: draws runs of text with Dear ImGui's atlas, placed as exactly as the browser places the twin's text.
//
// Dear ImGui rounds font sizes and positions and does not kern, so only its atlas is used: an own loader rasters each
// character at four shifts of a quarter pixel, and quads are set on whole device pixels.
#pragma once
#include <cstdint>
#include <memory>
#include <string_view>

#include "ui/geometry.h"
#include "ui/typeface.h"

namespace diarium::ui {

/// A run of text to draw, all in device pixels of the plan.
struct InkRun {
  Face face{};
  float size = 0;            ///< Pixels an em.
  Point baseline;            ///< Where the pen starts; y is rounded to a pixel.
  std::uint32_t colour = 0;  ///< As Palette gives it.
};

class Glyphs {
 public:
  /// Registers the faces in the atlas of the current ImGui context.
  /// lifetime  `faces`, complete, and the context must outlive this.
  explicit Glyphs(const Faces& faces);
  ~Glyphs();

  /// Draws into the current ImGui window. cost O(characters).
  void draw(const InkRun& run, std::string_view utf8);

 private:
  struct Atlas;
  std::unique_ptr<Atlas> atlas_;
};

}  // namespace diarium::ui
