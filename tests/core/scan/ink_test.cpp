// What is taken of a picture before it is read, and what stays: made-up pages of strokes.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <ranges>
#include <vector>

#include "scan/ink.h"
#include "scan/marks.h"

using namespace diarium::scan;

namespace {

constexpr int side = 600;

GrayPicture sheet() { return {side, side, 300, std::vector<std::uint8_t>(std::size_t{side} * side, 255)}; }
std::uint8_t& at(GrayPicture& picture, int x, int y) { return picture.bytes[static_cast<std::size_t>(y) * side + static_cast<std::size_t>(x)]; }
/// Ink on ink is as dark as the darker.
void draw(GrayPicture& picture, int left, int top, int wide, int high, int tone) {
  for (int y = top; y < top + high; ++y)
    for (int x = left; x < left + wide; ++x) at(picture, x, y) = std::min(at(picture, x, y), static_cast<std::uint8_t>(tone));
}
/// Lines of letters: a stem, a bar and a full stop each, from `left` on.
void write(GrayPicture& picture, int left, int tone, int top = 20, int lines = 9) {
  for (int line = 0; line < lines; ++line) {
    for (int x = left; x + 24 < side - 20; x += 30) {
      const int y = top + line * 60;
      draw(picture, x, y, 6, 30, tone);
      draw(picture, x, y + 12, 18, 6, tone);
      draw(picture, x + 21, y + 27, 4, 4, tone);
    }
  }
}
long points(const GrayPicture& picture, int from, int to) {
  return std::ranges::count_if(picture.bytes, [&](std::uint8_t tone) { return tone >= from && tone < to; });
}

}  // namespace

TEST_CASE("marks hang together at corners and in no other way") {
  GrayPicture picture = sheet();
  draw(picture, 10, 10, 5, 5, 0);
  draw(picture, 15, 15, 5, 5, 0);
  draw(picture, 10, 22, 5, 5, 0);
  draw(picture, 40, 10, 3, 30, 0);  // Two stems that meet below.
  draw(picture, 50, 10, 3, 30, 0);
  draw(picture, 40, 40, 13, 3, 0);
  CHECK(Marks(picture.bytes, side, 128).count() == 3);
}

TEST_CASE("a page of one ink stays as it is") {
  GrayPicture picture = sheet();
  write(picture, 20, 40);
  const auto before = picture.bytes;
  CHECK_FALSE(take_pale_ink(picture));
  CHECK_FALSE(take_specks(picture));
  CHECK(picture.bytes == before);
  GrayPicture empty = sheet();
  CHECK_FALSE(take_pale_ink(empty));
  CHECK_FALSE(take_specks(empty));
  GrayPicture none{};
  CHECK_FALSE(take_pale_ink(none));
  CHECK_FALSE(take_specks(none));
}

TEST_CASE("what shines through from the other side goes, and the letters stay") {
  GrayPicture picture = sheet();
  write(picture, 20, 0);
  const long letters = points(picture, 0, 60);
  write(picture, 33, 185, 26);
  for (int line = 0; line < 9; ++line) draw(picture, 30, 40 + line * 60, 480, 8, 185);
  CHECK(take_pale_ink(picture));
  CHECK(points(picture, 0, 60) >= letters * 98 / 100);
  CHECK(points(picture, 100, 250) < letters / 50);
}

TEST_CASE("a stamp over letters goes, and pale words that stand apart stay") {
  GrayPicture picture = sheet();
  write(picture, 20, 0, 20, 6);
  const long letters = points(picture, 0, 128);
  write(picture, 20, 140, 450, 2);
  constexpr std::ptrdiff_t apart = std::ptrdiff_t{side} * 440;
  const std::vector<std::uint8_t> words(picture.bytes.begin() + apart, picture.bytes.end());
  for (const int y : {100, 250}) draw(picture, 150, y, 250, 14, 110);
  for (const int x : {150, 386}) draw(picture, x, 100, 14, 164, 110);
  CHECK(take_pale_ink(picture));
  CHECK(points(picture, 0, 128) >= letters * 97 / 100);
  CHECK(points(picture, 0, 128) <= letters * 103 / 100);
  CHECK(std::ranges::equal(picture.bytes | std::views::drop(apart), words));
}

TEST_CASE("a stamp that is not much paler than letters goes where no ink is between the two") {
  GrayPicture picture = sheet();
  write(picture, 20, 44);  // As thin strokes of black ink are at 150 dots an inch.
  const GrayPicture without = picture;
  draw(picture, 100, 200, 400, 12, 110);
  draw(picture, 100, 388, 400, 12, 110);
  REQUIRE(take_pale_ink(picture));
  CHECK(points(picture, 90, 130) == 0);
  CHECK(std::abs(points(picture, 0, 90) - points(without, 0, 90)) < points(without, 0, 90) / 20);
}

TEST_CASE("a stamp goes on a sheet that the other side shines through, whichever of the two has more ink") {
  for (const int wide : {8, 30}) {
    GrayPicture picture = sheet();
    write(picture, 20, 0);
    const long letters = points(picture, 0, 60);
    for (int line = 0; line < 9; ++line) draw(picture, 30, 40 + line * 60, 480, 8, 190);
    for (const int y : {100, 250}) draw(picture, 150, y, 250, wide, 110);
    for (const int x : {150, 386}) draw(picture, x, 100, wide, 164, 110);
    CHECK(take_pale_ink(picture));
    CHECK(points(picture, 0, 60) >= letters * 97 / 100);
    CHECK(points(picture, 80, 250) < letters / 20);
  }
}

TEST_CASE("a stamp goes that has more ink than the letters, on a sheet that the other side shines through") {
  GrayPicture picture = sheet();
  write(picture, 20, 40, 20, 4);
  const long letters = points(picture, 0, 60);
  write(picture, 33, 202, 26);
  for (int line = 0; line < 9; ++line) draw(picture, 30, 40 + line * 60, 480, 8, 202);
  for (const int y : {100, 250, 330}) draw(picture, 150, y, 250, 24, 110);
  for (const int x : {150, 386}) draw(picture, x, 100, 24, 254, 110);
  REQUIRE(points(picture, 90, 130) > letters);
  CHECK(take_pale_ink(picture));
  CHECK(std::abs(points(picture, 0, 128) - letters) < letters / 20);
}

TEST_CASE("a stamp goes on a sheet of coarse noise, and without one the noise stays as it is") {
  for (const bool stamped : {true, false}) {
    GrayPicture picture = sheet();
    write(picture, 20, 35);
    const long letters = points(picture, 0, 128);
    if (stamped) {
      for (const int y : {100, 250}) draw(picture, 150, y, 250, 14, 110);
      for (const int x : {150, 386}) draw(picture, x, 100, 14, 164, 110);
    }
    std::uint32_t state = 7;  // Of blocks of two by two points, as where a picture of 150 dots an inch is drawn at 300.
    for (int y = 0; y < side; y += 2)
      for (int x = 0; x < side; x += 2) {
        int noise = 0;
        for (int i = 0; i < 4; ++i) state = state * 1664525 + 1013904223, noise += static_cast<int>(state >> 24);
        for (const auto& [dx, dy] : {std::pair(0, 0), std::pair(1, 0), std::pair(0, 1), std::pair(1, 1)})
          at(picture, x + dx, y + dy) = static_cast<std::uint8_t>(std::clamp(at(picture, x + dx, y + dy) + (noise - 510) / 4, 0, 255));
      }
    CHECK(take_pale_ink(picture) == stamped);
    CHECK(points(picture, 0, 128) >= letters * 93 / 100);
    CHECK(points(picture, 0, 128) <= letters * 103 / 100);
  }
}

TEST_CASE("a stamp in a colour as dark as letters goes, and where none is as large no colours are asked for") {
  constexpr std::array<int, 3> blue = {30, 45, 150};
  for (const bool stamped : {true, false}) {
    GrayPicture picture = sheet(), colours = sheet();
    write(picture, 20, 0), write(colours, 20, 0);
    const long letters = points(picture, 0, 60);
    if (stamped) {
      const std::uint8_t seen = lightness(blue[0], blue[1], blue[2]), toned = lightness_by_colour(blue[0], blue[1], blue[2]);
      CHECK(seen < 60);
      CHECK(toned == 96);
      for (const int y : {100, 250}) draw(picture, 150, y, 250, 14, seen), draw(colours, 150, y, 250, 14, toned);
      for (const int x : {150, 386}) draw(picture, x, 100, 14, 164, seen), draw(colours, x, 100, 14, 164, toned);
    }
    bool asked = false;
    CHECK(clean(picture, [&] { return asked = true, colours; }) == stamped);
    CHECK(asked == stamped);
    CHECK(points(picture, 0, 60) >= letters * 97 / 100);
    CHECK(points(picture, 48, 128) < letters / 20);
  }
  CHECK(lightness_by_colour(10, 10, 10) == 10);
  CHECK(lightness_by_colour(255, 0, 0) <= 128);  // Red letters are still read.
  CHECK(lightness_by_colour(250, 245, 200) >= 240);
}

TEST_CASE("a stamp goes also where soft specks are the palest ink, and those alone take nothing") {
  for (const bool stamped : {true, false}) {
    GrayPicture picture = sheet();
    write(picture, 20, 0);
    const long letters = points(picture, 0, 60);
    if (stamped) {
      for (const int y : {100, 250}) draw(picture, 150, y, 250, 14, 110);
      for (const int x : {150, 386}) draw(picture, x, 100, 14, 164, 110);
    }
    for (int i = 0; i < 600; ++i) draw(picture, 5 + (i % 40) * 14, 25 + (i / 40) * 40 - (i / 40) % 3, 6, 6, 212);
    CHECK(take_pale_ink(picture) == stamped);
    CHECK(points(picture, 0, 60) >= letters * 97 / 100);
    CHECK(points(picture, 80, 150) < letters / 20);
  }
}

TEST_CASE("specks go where there are many, and full stops stay") {
  GrayPicture picture = sheet();
  write(picture, 20, 0);
  const long letters = points(picture, 0, 128);
  for (int i = 0; i < 40; ++i) draw(picture, 4 + i * 14, 5 + i % 3, 2, 2, 0);
  GrayPicture few = picture;
  CHECK_FALSE(take_specks(few));
  CHECK(few.bytes == picture.bytes);
  for (int i = 0; i < 300; ++i) draw(picture, 8 + (i % 40) * 14, 64 + (i / 40) * 60, 2, 2, 0);
  CHECK(take_specks(picture));
  CHECK(points(picture, 0, 128) == letters);
}
