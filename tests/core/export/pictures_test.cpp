// Pictures for where an address is shared: whose they are, and that they are whole files.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>

#include "export/pictures/face.h"
#include "export/pictures/png.h"
#include "export/pictures/share_picture.h"

using namespace diarium;

TEST_CASE("a paper and a case have a picture of their own, every other page has that of the site") {
  CHECK(exporting::picture_of("d/mora-bad/index.html") == "d/mora-bad/delning.png");
  CHECK(exporting::picture_of("a/mora-ks-1/index.html") == "a/mora-ks-1/delning.png");
  for (const char* page : {"index.html", "d/index.html", "om/index.html", "person/mora/anna-berg/index.html", "tid/index.html"})
    CHECK(exporting::picture_of(page) == "delning.png");
}

TEST_CASE("a picture is a PNG of its size with its colours, ended as one, and the same each time") {
  exporting::Indexed picture{300, 2, std::string(600, '\1')};
  const std::array<std::uint32_t, 2> palette = {0xFFFFFF, 0x0B5A86};
  const std::string file = exporting::png(picture, palette);
  CHECK(file.starts_with("\x89PNG\r\n\x1A\n"));
  CHECK(file.substr(16, 8) == std::string("\0\0\1\x2C\0\0\0\2", 8));
  const std::size_t colours = file.find("PLTE");
  REQUIRE(colours != file.npos);
  CHECK(file.substr(colours + 4, 6) == "\xFF\xFF\xFF\x0B\x5A\x86");
  CHECK(file.ends_with(std::string("IEND\xAE\x42\x60\x82")));
  CHECK(file == exporting::png(picture, palette));
  picture.pixels[599] = '\0';
  CHECK(file != exporting::png(picture, palette));
}

TEST_CASE("what is no font is refused, wherever it was cut") {
  CHECK_FALSE(exporting::Face::open(""));
  CHECK_FALSE(exporting::Face::open("Ingen font alls, men flera ord."));
  CHECK_FALSE(exporting::Face::open(std::string("\0\1\0\0\0\1\0\0\0\0\0\0cmap\0\0\0\0\0\0\0\x1C\0\0\xFF\xFF", 28)));
}

TEST_CASE("the colours are those of the page") {
  const auto colours = exporting::share_colours();
  for (const char* name : {"surface", "text", "accent", "dissent-weak"}) CHECK(std::ranges::count(colours, name, &exporting::ShareColour::name) == 1);
}
