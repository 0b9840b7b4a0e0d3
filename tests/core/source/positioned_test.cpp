#include "core/base/checks.h"
#include "source/positioned.h"

#include "core/source/sheet.h"

using namespace diarium;
using source::parse_positioned;

TEST_CASE("positioned: pages, fonts, runs and what was left out are read as written") {
  sheet::Sheet sheet;
  sheet.lines += "N\tattachments\t2\nN\tattachments\t1\n";
  sheet.page(595, 842, "ii").raw(30, 20, 10, 40, "två ord", {11, 1, 8, "H3"});
  const auto read = test::there(parse_positioned(sheet.stream()));
  CHECK(read->sha256 == std::string(64, 'a'));
  CHECK(test::line_of(test::only(read->left_out).count, read->fonts.size(), read->pages[0].label) == "3 | 3 | ii");
  REQUIRE(read->runs.size() == 1);
  CHECK(read->runs[0].box == source::Box{10, 20, 30, 40});
  CHECK(read->runs[0].tag == source::Tag::h3);
  CHECK(slice(read->text, read->runs[0].text) == "två ord");
}

TEST_CASE("positioned: where the file's structure has a run stands behind its tag, or alone") {
  Sheet sheet = Sheet().page();
  for (const std::string_view tag : {"P@12", "@3", "TD@31.1.2.3", "TD@31.0.2.3", "LI@70000", "TD"}) sheet.at(10, 10, "ord", {11, 0, 0, tag});
  const auto read = test::there(parse_positioned(sheet.stream()));
  CHECK(read->runs[0].tag == source::Tag::paragraph);
  CHECK(read->runs[0].place == source::TagPlace{12});
  CHECK(read->runs[1].tag == source::Tag::none);
  CHECK(read->runs[1].place == source::TagPlace{3});
  CHECK(read->runs[2].place == source::TagPlace{31, 1, 2, 3});
  CHECK(read->runs[3].place == source::TagPlace{31});
  CHECK(read->runs[4].place == source::TagPlace{});
  CHECK(read->runs[5].place == source::TagPlace{});
  for (const std::string_view tag : {"P@", "P@x", "P@1.2", "P@1.2.3", "P@1.2.3.4.5", "P@1.", "Q@1", "@"})
    CHECK_MESSAGE(!parse_positioned(sheet::Sheet().page().at(10, 10, "ord", {11, 0, 0, tag}).stream()), tag);
}

TEST_CASE("positioned: whatever is no line of the stream is damage, also its end") {
  const std::string good = sheet::Sheet().page().at(10, 10, "ord").stream();
  REQUIRE(parse_positioned(good));
  CHECK(!parse_positioned(good.substr(0, good.size() - 2)));
  CHECK(!parse_positioned(good.substr(0, good.size() - 1)));
  CHECK(!parse_positioned(good + "E\n"));
  CHECK(!parse_positioned(good + "\n"));
  for (const std::string_view line : {"", "X\t1", "T\t1\t2\t3\t4\t0\t110\t0\t\tord", "P\t1\t2", "P\t1\tx\t0\t", "N\tA B\t1", "N\twhat\t", "H\tsha256\tabc", "H\tother\tx", "F\t1"})
    CHECK_MESSAGE(!parse_positioned("diarium-positioned 1\n" + std::string(line) + "\nE\n"), line);
  for (const std::string_view run : {"T\t1\t2\t3\t4\t0\t110\t32\t\tord", "T\t1\t2\t3\t4\t0\t110\t0\tH7\tord", "T\t1\t2\t3\t4\t-\t110\t0\t\tord", "T\t1\t2\t3\t4\t0\t1e5\t0\t\tord"})
    CHECK_MESSAGE(!parse_positioned("diarium-positioned 1\nP\t1\t1\t0\t\n" + std::string(run) + "\nE\n"), run);
}

TEST_CASE("positioned: numbers without measure are brought to the border, fonts that are not there to the first") {
  const auto read = parse_positioned("diarium-positioned 1\nP\t99999999999\t1\t0\t\nT\t-999999999999\t2\t999999999999\t4\t77\t110\t0\t\tord\nE\n");
  REQUIRE(read);
  CHECK(read->pages[0].width == 1'000'000);
  CHECK(read->runs[0].box.left == -1'000'000);
  CHECK(read->runs[0].font == 0);
  CHECK(!parse_positioned("diarium-positioned 1\nP\t99999999999999999999999\t1\t0\t\nE\n"));
}

TEST_CASE("positioned: more pages than can be read is an error that says what to do") {
  std::string stream = "diarium-positioned 1\n";
  for (std::size_t page = 0; page <= source::page_limit; ++page) stream += "P\t1\t1\t0\t\n";
  CHECK(test::refused(parse_positioned(stream + "E\n")).fault == Fault::too_large);
}
