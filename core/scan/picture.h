// scan/picture: the picture of a page, as it is handed to a reader of pictures.
#pragma once
#include <algorithm>
#include <cstdint>
#include <vector>

namespace diarium::scan {

/// A byte a point: 0 black, 255 white.
struct GrayPicture {
  int width = 0, height = 0;
  double dots = 300;  ///< An inch; 0: the picture is damaged.
  std::vector<std::uint8_t> bytes;  ///< width * height, row by row.
};

/// As the eye weighs colours (ITU-R BT.601), and as poppler does. Each colour from 0 to 255.
[[nodiscard]] constexpr std::uint8_t lightness(int red, int green, int blue) { return static_cast<std::uint8_t>((red * 77 + green * 151 + blue * 28) >> 8); }

/// The same, where the ink of stamps and of pens is paler than black letters are: as colourful as it is, up to the grey of a stamp. Blue
/// ink is nearly as dark as black to the eye; letters in colour stay dark enough to be read.
[[nodiscard]] constexpr std::uint8_t lightness_by_colour(int red, int green, int blue) {
  constexpr int palest = 112;
  const int seen = lightness(red, green, blue), colour = std::max({red, green, blue}) - std::min({red, green, blue});
  return static_cast<std::uint8_t>(std::clamp(seen + colour * 3 / 8, seen, std::max(seen, palest)));
}

}  // namespace diarium::scan
