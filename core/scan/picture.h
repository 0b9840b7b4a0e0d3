// scan/picture: the picture of a page, as it is handed to a reader of pictures.
#pragma once
#include <cstdint>
#include <vector>

namespace diarium::scan {

/// A byte a point: 0 black, 255 white.
struct GrayPicture {
  int width = 0, height = 0;
  double dots = 300;  ///< An inch; 0: the picture is damaged.
  std::vector<std::uint8_t> bytes;  ///< width * height, row by row.
};

}  // namespace diarium::scan
