// How a paper's file was read, in the pack, and the way from words to the page of the file.
#include "index/records/readings.h"

#include "support.h"

using namespace diarium;

namespace {

source::FileReading full() {
  source::FileReading reading{.kind = source::Kind::pdf,
                          .pages = 3,
                          .empty_pages = {1},
                          .unmapped = 2,
                          .inserted = 1,
                          .recognised = true,
                          .left_out = {{"hidden", 4}, {"pictures", 7}},
                          .page_labels = {"i", "ii", "1"},
                          .reader = "Tesseract 5.3.0, swe",
                          .page_readings = {{source::HowRead::text, source::WhyUnread::nothing}, {source::HowRead::none, source::WhyUnread::slow}, {source::HowRead::scanned, source::WhyUnread::nothing}}};
  reading.lines = {
      {{0, 9}, 0, {720, 700, 2000, 820}}, {{10, 19}, 0, {720, 900, 2000, 1020}}, {{20, 30}, 2, {-5, 700, 2000, 820}}};
  reading.words = {{{14, 18}, 0, {1200, 900, 1500, 1020}}, {{26, 30}, 2, {1800, 700, 2000, 820}}};
  return reading;
}

index::Paper placed() {
  index::Paper made = test::paper("sidor", "Rad ett a\nRad två b\nRad tre cd\n");
  made.reading = full();
  made.part = {"protokoll", "§ 45", 3, 9, {120, 150}, 4};
  return made;
}

}  // namespace

TEST_CASE("how a file was read comes back from the pack, and its card says what lists need") {
  const auto pack = test::open(test::freeze({test::paper("tyst", "Det är bra.\n"), placed()}));
  CHECK(pack.check().empty());
  CHECK(*pack.reading({0}) == source::FileReading{});
  CHECK(*pack.reading({1}) == full());
  CHECK(pack.card({1}).kind == source::Kind::pdf);
  CHECK(pack.card({1}).file_pages == 3);
  CHECK(pack.part({1}) == placed().part);
  CHECK_FALSE(pack.part({0}).any());
}

TEST_CASE("a paper that a pack gives back makes the same pack again") {
  const std::string bytes = test::freeze({test::paper("tyst", "Det är bra.\n"), placed()});
  const auto pack = test::open(bytes);
  CHECK(test::freeze({*pack.paper({0}), *pack.paper({1})}) == bytes);
}

TEST_CASE("a record of a reading that is cut, too long or off its pages is refused") {
  const std::string record = index::reading_record(full());
  REQUIRE(index::read_reading(record));
  for (std::size_t size = 1; size < record.size(); ++size) CHECK_FALSE(index::read_reading(record.substr(0, size)));
  CHECK_FALSE(index::read_reading(record + "x"));
  CHECK_FALSE(index::read_reading("\x7f"));
  source::FileReading off = full();
  off.lines[2].page = 3;
  CHECK_FALSE(index::read_reading(index::reading_record(off)));
  source::FileReading word_off = full();
  word_off.words[1].page = 3;
  CHECK_FALSE(index::read_reading(index::reading_record(word_off)));
  source::FileReading short_list = full();
  short_list.page_readings.pop_back();
  CHECK_FALSE(index::read_reading(index::reading_record(short_list)));
}

TEST_CASE("words are found on the pages of their file") {
  const source::FileReading reading = full();
  CHECK(test::there(index::place_of(reading, {}, {14, 18}))->lines == std::vector{reading.lines[1]});
  const auto across = test::there(index::place_of(reading, {}, {14, 22}));
  CHECK(test::line_of(across->first_page, across->last_page, across->lines.size()) == "0 | 2 | 2");
  CHECK_FALSE(index::place_of(reading, {}, {9, 10}));
  CHECK_FALSE(index::place_of(reading, {}, {5, 5}));
  CHECK_FALSE(index::place_of({}, {}, {0, 4}));
  const text::SourceMap later({{0, 20}});
  CHECK(index::place_of(reading, later, {0, 4})->lines == std::vector{reading.lines[2]});
}

TEST_CASE("a word whose place is told is found there alone, another in its line") {
  const source::FileReading reading = full();
  CHECK(test::there(index::place_among(reading.words, {}, {15, 17}))->lines == std::vector{reading.words[0]});
  CHECK_FALSE(index::place_among(reading.words, {}, {20, 24}));
  CHECK(index::place_of(reading, {}, {15, 17})->lines == std::vector{reading.lines[1]});
}
