// ui/tokens: the colours and icons that canvas and style sheet share. The values stand in assets/tokens.json and
// wasm/setup/icons.txt; wasm/setup/embed_tokens.py compiles them in.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace diarium::ui {

/// In the order of assets/tokens.json.
enum class Colour : std::uint8_t {
  surface, raised, sunken, line, line_strong, control, text, muted, accent, accent_weak, on_accent, focus,
  proposal, proposal_weak, decision, decision_weak, dissent, dissent_weak, person, person_weak, date, date_weak,
  reference, reference_weak, mine, mine_weak, hit
};
inline constexpr std::size_t colour_count = static_cast<std::size_t>(Colour::hit) + 1;

enum class Shade : std::uint8_t { light, dark };

/// The colours of one shade, as the canvas draws them: 0xAABBGGRR.
class Palette {
 public:
  /// `accent`: a collection's own, 0 for the page's.
  explicit Palette(Shade shade, std::uint32_t accent = 0);
  std::uint32_t operator[](Colour colour) const { return values_[static_cast<std::size_t>(colour)]; }
  Shade shade() const { return shade_; }

 private:
  Shade shade_;
  std::array<std::uint32_t, colour_count> values_{};
};

/// The same colour, `share` of it (0 nothing, 1 all) over what is beneath.
[[nodiscard]] std::uint32_t faded(std::uint32_t colour, float share);

/// Character of an icon in Face::icons; 0 if there is none of that name.
[[nodiscard]] char32_t icon(std::string_view name);

namespace tokens {
struct ColourRow { Colour colour; std::uint32_t light, dark; };
struct IconRow { std::string_view name; char32_t code; };
extern const ColourRow colours[colour_count];
extern const IconRow icons[];  ///< Sorted by name.
extern const std::size_t icon_count;
extern const float narrow_width, tools_width, sheets_width;  ///< Of the window, CSS px: up to these the page is narrow, its tools are in the menu, the rails are sheets.
}  // namespace tokens

}  // namespace diarium::ui
