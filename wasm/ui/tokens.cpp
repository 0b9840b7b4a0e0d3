#include "ui/tokens.h"

#include <algorithm>

namespace diarium::ui {

Palette::Palette(Shade shade, std::uint32_t accent) : shade_(shade) {
  for (const tokens::ColourRow& row : tokens::colours)
    values_[static_cast<std::size_t>(row.colour)] = shade == Shade::light ? row.light : row.dark;
  if (accent != 0) values_[static_cast<std::size_t>(Colour::accent)] = accent;
}

std::uint32_t faded(std::uint32_t colour, float share) {
  const auto alpha = static_cast<std::uint32_t>(std::clamp(share, 0.0f, 1.0f) * 255.0f + 0.5f);
  return (colour & 0x00FFFFFFu) | alpha << 24;
}

char32_t icon(std::string_view name) {
  const tokens::IconRow* end = tokens::icons + tokens::icon_count;
  const tokens::IconRow* found = std::lower_bound(
      tokens::icons, end, name, [](const tokens::IconRow& row, std::string_view key) { return row.name < key; });
  return found != end && found->name == name ? found->code : 0;
}

}  // namespace diarium::ui
