// export/pictures/share_colours: which colours has Diarium on light ground? Those of assets/tokens.json, by their names.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

namespace diarium::exporting {

struct ShareColour {
  std::string_view name;   ///< «text», «dissent-weak»
  std::uint32_t rgb = 0;   ///< 0xRRGGBB
};
[[nodiscard]] std::span<const ShareColour> share_colours();

}  // namespace diarium::exporting
