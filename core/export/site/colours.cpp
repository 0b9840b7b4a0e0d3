#include "export/site/manifest.h"

#include <algorithm>
#include <array>

#include "base/letters.h"

namespace diarium::exporting {
namespace {

constexpr std::uint64_t unit = std::uint64_t{1} << 30;  ///< 1 in the fixed-point numbers below.

// As assets/tokens.json has them: surface, raised, sunken, on-accent (tests/schema holds this).
constexpr std::array<std::string_view, 4> light_grounds{"#fbfaf6", "#ffffff", "#f3f1ea", "#ffffff"};
constexpr std::array<std::string_view, 4> dark_grounds{"#14181b", "#1b2125", "#101316", "#1b2125"};

std::uint64_t times(std::uint64_t a, std::uint64_t b) { return (a * b) >> 30; }

/// `x` to the power of 2.4: its square times the fifth root of its square.
std::uint64_t power(std::uint64_t x) {
  const std::uint64_t square = times(x, x);
  std::uint64_t low = 0, high = unit;
  while (low < high) {
    const std::uint64_t middle = (low + high + 1) / 2;
    const std::uint64_t fourth = times(times(middle, middle), times(middle, middle));
    if (times(fourth, middle) <= square)
      low = middle;
    else
      high = middle - 1;
  }
  return times(square, low);
}

/// One channel of sRGB as light.
std::uint64_t linear(std::uint32_t channel) {
  if (channel <= 10) return channel * unit * 100 / (255 * 1292);
  return power((channel * 1000 + 14025) * unit / 269025);  // (c / 255 + 0.055) / 1.055
}

/// Relative luminance and 0.05 more. `colour` is «#rrggbb».
std::uint64_t lightness(std::string_view colour) {
  const auto channel = [&](std::size_t at) { return linear(static_cast<std::uint32_t>(*hex_digit(colour[at]) * 16 + *hex_digit(colour[at + 1]))); };
  return (channel(1) * 2126 + channel(3) * 7152 + channel(5) * 722) / 10000 + unit / 20;
}

}  // namespace

bool is_colour(std::string_view text) {
  return text.size() == 7 && text[0] == '#' &&
         std::ranges::all_of(text.substr(1), [](char c) { return hex_digit(c).has_value(); });
}

std::uint32_t contrast_tenths(std::string_view colour, Ground ground) {
  if (!is_colour(colour)) return 0;
  std::uint64_t least = 210;
  const std::uint64_t own = lightness(colour);
  for (const std::string_view other : ground == Ground::light ? light_grounds : dark_grounds) {
    const std::uint64_t theirs = lightness(other);
    least = std::min(least, std::max(own, theirs) * 10 / std::min(own, theirs));
  }
  return static_cast<std::uint32_t>(least);
}

std::string accent_css(std::string_view light, std::string_view dark) {
  if (light.empty() || dark.empty()) return "";
  const std::string of_dark = "{--accent:" + std::string(dark) + "}";
  return ":root{--accent:" + std::string(light) + "}\n@media (prefers-color-scheme:dark){:root:not([data-theme=light])" +
         of_dark + "}\n:root[data-theme=dark]" + of_dark + "\n";
}

}  // namespace diarium::exporting
