// export/pictures/png: a picture of few colours as a PNG file.
#pragma once
#include <cstdint>
#include <span>
#include <string>

namespace diarium::exporting {

struct Indexed {
  std::uint32_t width = 0, height = 0;
  std::string pixels;  ///< width · height bytes, each the number of a colour.
};

/// PNG with a palette (ISO/IEC 15948), 8 bits a pixel, nothing but IHDR, PLTE, IDAT, IEND. `palette`: 0xRRGGBB, at most 256. The same
/// picture gives the same bytes. cost O(pixels).
[[nodiscard]] std::string png(const Indexed& picture, std::span<const std::uint32_t> palette);

}  // namespace diarium::exporting
