// export/pictures/share_picture: what is shown of a paper, a case or the site where its address is shared? A picture of 1200 × 630 dots
// with kind, municipality and day, the title, and the outcome if one is certain.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "export/pictures/face.h"
#include "export/site/site.h"
#include "view/tone.h"

namespace diarium::exporting {

/// Its name beside the page that it is of: «d/x/delning.png», «a/y/delning.png», «delning.png».
inline constexpr std::string_view picture_name = "delning.png";
inline constexpr std::uint32_t picture_width = 1200, picture_height = 630;

/// The fonts of the page.
struct ShareFaces {
  Face plain;   ///< inter-regular
  Face strong;  ///< inter-semibold
  Face title;   ///< literata-bold
};

/// What a picture says. Empty parts are left out.
struct ShareWords {
  std::string kicker, title;
  std::string outcome;  ///< On a chip.
  view::Tone tone{};    ///< Of the chip.
  std::string promise;  ///< At the foot.
};

[[nodiscard]] ShareWords words_of_paper(const Site& site, DocId paper);
[[nodiscard]] ShareWords words_of_case(const Site& site, const relations::Case& one);
[[nodiscard]] ShareWords words_of_site(const Site& site);

/// The picture as PNG. The same words and fonts give the same bytes, natively and as WebAssembly.
[[nodiscard]] std::string share_picture(const ShareFaces& faces, const ShareWords& words);

/// The picture of a page that has one of its own, else that of the site; relative to the root.
[[nodiscard]] std::string picture_of(std::string_view path);

// Which colours has Diarium on light ground? Those of assets/tokens.json, by their names.
struct ShareColour {
  std::string_view name;   ///< «text», «dissent-weak»
  std::uint32_t rgb = 0;   ///< 0xRRGGBB
};
[[nodiscard]] std::span<const ShareColour> share_colours();

}  // namespace diarium::exporting
