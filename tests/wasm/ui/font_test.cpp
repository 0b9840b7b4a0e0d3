#include <algorithm>

#include "core/base/checks.h"
#include "ui/font.h"
#include "wasm/ui/fonts.h"

using namespace diarium;

TEST_CASE("a font that is no TrueType file is an error") {
  CHECK_FALSE(ui::Font::open(""));
  CHECK_FALSE(ui::Font::open("not a font"));
  CHECK_FALSE(ui::Font::open(std::string(5000, 'x')));
  const std::string good = tests::font_file(ui::Face::sans);
  REQUIRE(good.size() > 10000);
  CHECK(ui::Font::open(good));
  CHECK_FALSE(ui::Font::open(good.substr(0, good.size() / 2)));
}

TEST_CASE("every text face has the letters of Swedish and the signs that papers use") {
  for (const auto face : {ui::Face::sans, ui::Face::sans_strong, ui::Face::serif, ui::Face::serif_italic, ui::Face::serif_strong}) {
    const ui::Font& font = tests::faces().of(face);
    for (const char32_t code : U"abcxyzåäöÅÄÖéü0123456789§–—…”’·×½€ ") {
      if (code == 0) continue;
      CAPTURE(static_cast<std::uint32_t>(code));
      CHECK(font.has(code));
      CHECK(font.advance(code) > 0);
    }
    CHECK(font.x_height() > font.units_per_em() / 3);
    CHECK(font.ascent() > 0);
    CHECK(font.descent() > 0);
  }
}

TEST_CASE("pairs kern as the font's table says, and characters that nobody sees have no width") {
  const ui::Font& font = tests::faces().of(ui::Face::serif);
  CHECK(font.kerning('A', 'V') < 0);
  CHECK(font.kerning('V', 'A') < 0);
  CHECK(test::line_of(font.advance(0xAD), font.advance(0x200B)) == "0 | 0");
  CHECK(font.kerning('A', 0x10FFFF) == 0);
}

TEST_CASE("a character's pixels lie on the baseline, and each quarter of a pixel moves its ink to the right") {
  const ui::Font& font = tests::faces().of(ui::Face::sans);
  float centre_before = -100;
  for (int quarter = 0; quarter < 4; ++quarter) {
    const ui::Bitmap bitmap = font.raster('H', 15, quarter);
    REQUIRE(bitmap.width > 0);
    CHECK(bitmap.top + bitmap.height == 0);
    CHECK(*std::max_element(bitmap.coverage.begin(), bitmap.coverage.end()) > 200);
    float ink = 0, moment = 0;
    for (int y = 0; y < bitmap.height; ++y)
      for (int x = 0; x < bitmap.width; ++x) {
        const float c = bitmap.coverage[static_cast<std::size_t>(y * bitmap.width + x)];
        ink += c;
        moment += c * static_cast<float>(bitmap.left + x);
      }
    CHECK(moment / ink > centre_before + 0.15f);
    centre_before = moment / ink;
  }
  CHECK(font.raster(' ', 15, 0).coverage.empty());
  CHECK(font.raster(0xAD, 15, 0).coverage.empty());
}
