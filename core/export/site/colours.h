// export/site/colours: may a collection's own colour stand on the page's ground?
//
// The ratio is worked out in whole numbers, so that every compiler gives the same answer.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace diarium::exporting {

/// The grounds that words in the accent colour stand on (assets/tokens.json: surface, raised, sunken, on-accent).
enum class Ground : std::uint8_t { light, dark };

/// «#rrggbb», with digits of any case?
[[nodiscard]] bool is_colour(std::string_view text);

/// The least contrast that a colour has against the grounds of one theme, in tenths, rounded down: 45 is 4.5 to 1.
/// 0 for what is no colour.
/// source    WCAG 2.2, «contrast ratio» and «relative luminance».
[[nodiscard]] std::uint32_t contrast_tenths(std::string_view colour, Ground ground);

/// The stylesheet that puts a collection's own accent in the place of the page's; empty where one is not stated.
[[nodiscard]] std::string accent_css(std::string_view light, std::string_view dark);

}  // namespace diarium::exporting
