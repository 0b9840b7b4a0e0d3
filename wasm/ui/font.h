// ui/font: one face: how wide its characters are, how pairs of them kern, what they look like as pixels.
//
// The browser draws the twin's text with the same file, so both sides must read the same numbers: advances from `hmtx`,
// kerning from the legacy `kern` table (set-up flattens GPOS into it), nothing else; ligatures are off.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"

namespace diarium::ui {

/// A character as coverage, placed relative to the pen and the baseline, in device pixels, y downwards.
struct Bitmap {
  int left = 0, top = 0, width = 0, height = 0;
  std::vector<std::uint8_t> coverage;  ///< width × height, 0 nothing, 255 full.
};

class Font {
 public:
  /// Reads a TrueType file.
  /// errors    bad_format, if it is none.
  [[nodiscard]] static Result<Font> open(std::string bytes);
  ~Font();
  Font(Font&&) noexcept;
  Font& operator=(Font&&) noexcept;

  /// Font units an em; all lengths below are in these units.
  int units_per_em() const { return units_per_em_; }
  int ascent() const { return ascent_; }
  int descent() const { return descent_; }  ///< Downwards is positive.
  int x_height() const { return x_height_; }

  bool has(char32_t code) const { return glyph(code) != 0; }
  /// Width of a character; one that the face lacks counts as its empty box, one that is never seen as nothing.
  int advance(char32_t code) const { return advances_[glyph(code)]; }
  /// What is added between two neighbours, mostly negative.
  int kerning(char32_t left, char32_t right) const;

  /// Draws a character `size` device pixels an em, shifted right by `quarter` quarters of a pixel. The x-height is
  /// scaled to whole pixels, which keeps small text crisp.
  [[nodiscard]] Bitmap raster(char32_t code, float size, int quarter) const;

 private:
  struct File;
  struct Pair { std::uint16_t right; std::int16_t units; };
  explicit Font(std::unique_ptr<File> file);
  std::uint16_t glyph(char32_t code) const { return code < glyphs_.size() ? glyphs_[code] : find(code); }
  std::uint16_t find(char32_t code) const;

  std::unique_ptr<File> file_;
  int units_per_em_ = 1, ascent_ = 0, descent_ = 0, x_height_ = 0;
  std::vector<std::uint16_t> glyphs_;       ///< By code point, for the scripts that we meet; the rest is looked up.
  std::vector<std::int16_t> advances_;      ///< By glyph.
  std::vector<std::uint32_t> pair_starts_;  ///< By left glyph: where its pairs begin; one more at the end.
  std::vector<Pair> pairs_;                 ///< Sorted by left, then right glyph.
};

}  // namespace diarium::ui
