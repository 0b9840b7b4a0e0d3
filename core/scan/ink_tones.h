// scan/ink_tones: how dark is the ink of a page? Its letters' ink, and, beside it, ink that is plainly paler.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "scan/picture.h"

namespace diarium::scan {

using Tones = std::array<std::uint32_t, 256>;  ///< How many points there are of each.

/// The tone that divides dark from light best (Otsu 1979): of the dark side the last; -1 where all are of one tone.
[[nodiscard]] int dividing_tone(const Tones& tones);

/// A picture whose points are the mean of themselves and those about them: noise of single points is gone, strokes are not.
[[nodiscard]] std::vector<std::uint8_t> softened(const GrayPicture& picture);

/// The tones of a page that has two kinds of ink.
struct InkTones {
  int paper = 255;   ///< Of the sheet.
  int letters = 0;   ///< Of most ink.
  int pale = 255;    ///< Of the ink that is plainly paler.
  int between = 0;   ///< From there on ink is pale.
  int palest = 255;  ///< From there on it is paper.
  int grain = 0;     ///< By how much the paper's own tones differ.
};
constexpr int coarse_grain = 8;   ///< Of a sheet: its single points say too little.
constexpr int inside_border = 3;  ///< Points at the edges of a picture that are never asked.
/// Is the inside of a stroke at a point of softened points? Nothing within two points is darker by more than `slack`.
[[nodiscard]] bool is_inside(const std::vector<std::uint8_t>& soft, int width, int x, int y, int slack);

/// Is the sheet uneven by coarse_grain, though softened? O(points).
[[nodiscard]] bool is_coarse(const std::vector<std::uint8_t>& soft);

/// How often softened() went over points.
enum class Softened : std::uint8_t { once, twice };

/// What divides the ink of letters from pale ink; nothing where a page has but one kind, or too little of the other. O(points).
/// `below`: what is paler than this tone counts as paper. `times`: of `soft`.
[[nodiscard]] std::optional<InkTones> two_inks(const std::vector<std::uint8_t>& soft, int width, int height, int below = 255, Softened times = Softened::once);

}  // namespace diarium::scan
