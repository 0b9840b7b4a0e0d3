// The pages of a file of which only some are here, however large it is.
#include "index/file/pages.h"

#include <algorithm>
#include <cstring>
#include <string>

#include "base/bytes.h"
#include "index/file/checksum.h"
#include "index/file/file.h"
#include "support.h"
#include "text/unicode.h"

using namespace diarium;
using namespace diarium::index;

namespace {

constexpr std::uint64_t five_gib = std::uint64_t{5} << 30;

/// Bytes that tell where in the file they stand.
std::string telling(std::uint64_t begin, std::uint64_t size) {
  std::string bytes;
  for (std::uint64_t at = begin; at < begin + size; at += 8) put_fixed(bytes, at);
  return bytes;
}

/// The sums of so many pages of zeros.
std::string sums_of_zeros(std::uint64_t pages) {
  std::string sums;
  while (pages-- > 0) put_fixed(sums, static_cast<std::uint32_t>(checksum(std::string(page_size, '\0'))));
  return sums;
}

/// The first bytes of a file whose sections are zeros: postings of `size` bytes, pages of them, and nothing else.
std::string front_of_zeros(std::uint64_t size) {
  constexpr std::uint64_t sums_a_block = page_size / 4;
  const std::uint64_t sums = size / page_size, blocks = sums / sums_a_block;
  const std::uint64_t directory_size = section_count * 24 + blocks * 8;
  const std::uint64_t content = (header_size + directory_size + page_size - 1) / page_size * page_size;
  const std::uint64_t sums_begin = content + size;
  const std::uint64_t of_block = checksum(sums_of_zeros(sums_a_block));
  std::string directory;
  for (std::uint32_t i = 0; i < section_count; ++i) {
    const auto postings = static_cast<std::uint32_t>(Section::postings);
    put_fixed(directory, i);
    put_fixed(directory, std::uint32_t{0});
    put_fixed(directory, i > postings ? content + size : content);
    put_fixed(directory, i == postings ? size : std::uint64_t{0});
  }
  for (std::uint64_t i = 0; i < blocks; ++i) put_fixed(directory, of_block);
  std::string front = "\x89" "DIA\r\n\x1A\n";
  put_fixed(front, format_version);
  put_fixed(front, analysis_version);
  put_fixed(front, sums_begin + sums * 4);
  put_fixed(front, directory_size);
  put_fixed(front, checksum(directory));
  put_fixed(front, text::unicode_version());
  front.resize(header_size - 8);
  put_fixed(front, checksum(front));
  return front + directory;
}

}  // namespace

TEST_CASE("a file larger than a program's memory is read page by page") {
  Pages pages(telling(0, page_size), five_gib);
  REQUIRE(pages.size() == five_gib);
  const FileRange far{(std::uint64_t{9} << 29) + 100, (std::uint64_t{9} << 29) + 3 * page_size};
  CHECK_FALSE(pages.has(far));
  REQUIRE(pages.wanted() == std::vector<FileRange>{{std::uint64_t{9} << 29, far.end}});
  REQUIRE(pages.supply(far.begin - 100, telling(far.begin - 100, 3 * page_size)));
  REQUIRE(pages.has(far));
  CHECK(pages.wanted().empty());
  CHECK(pages.view(far) == telling(far.begin - 100, 3 * page_size).substr(100));
  CHECK(pages.view({8, 16}) == telling(8, 8));
  CHECK_FALSE(pages.is_whole());
}

TEST_CASE("what came in pieces, in any order, is seen as what it is") {
  test::Die die(7);
  const std::uint64_t size = 40 * page_size + 24;
  const std::string file = telling(0, size);
  Pages pages(std::string_view(file).substr(0, 2 * page_size + 1), size);
  std::vector<std::pair<FileRange, std::string_view>> seen;
  for (int turn = 0; turn < 600; ++turn) {
    const std::uint64_t first = die.below(41), begin = first * page_size, end = std::min<std::uint64_t>(size, begin + (1 + die.below(5)) * page_size);
    if (turn % 4 == 0) REQUIRE(pages.supply(begin, std::string_view(file).substr(begin, end - begin)));
    const FileRange range{std::min<std::uint64_t>(begin + die.below(3), end), end - std::min<std::uint64_t>(die.below(3), end - begin - 3)};
    if (!pages.has(range)) continue;
    seen.emplace_back(range, pages.view(range));
  }
  REQUIRE(seen.size() > 200);
  for (const auto& [range, bytes] : seen) CHECK(bytes == std::string_view(file).substr(range.begin, range.end - range.begin));
  CHECK_FALSE(pages.supply(page_size, std::string_view(file).substr(0, 8)));
  CHECK_FALSE(pages.supply(size / page_size * page_size, telling(0, 32)));
}

TEST_CASE("what bears a sum of its own comes without the rest of its page, and the page comes later") {
  const std::uint64_t size = 3 * page_size + 100;
  const std::string file = telling(0, size + 4).substr(0, size);
  Pages pages(std::string_view(file).substr(0, page_size), size);
  const FileRange some{page_size + 3 * grain_size + 10, page_size + 5 * grain_size};
  CHECK_FALSE(pages.has_grains(some));
  REQUIRE(pages.wanted() == std::vector<FileRange>{{some.begin - 10, some.end}});
  REQUIRE(pages.supply(some.begin - 10, std::string_view(file).substr(some.begin - 10, 2 * grain_size)));
  REQUIRE(pages.has_grains(some));
  CHECK(pages.view(some) == std::string_view(file).substr(some.begin, some.end - some.begin));
  CHECK_FALSE(pages.has(some));
  REQUIRE(pages.wanted() == std::vector<FileRange>{{page_size, page_size + 3 * grain_size}, {some.end, 2 * page_size}});
  REQUIRE(pages.supply(page_size, std::string_view(file).substr(page_size, page_size)));
  REQUIRE(pages.has({page_size, 2 * page_size}));
  CHECK(pages.view({page_size, 2 * page_size}) == std::string_view(file).substr(page_size, page_size));
  CHECK_FALSE(pages.has_grains({size - 8, size}));
  REQUIRE(pages.wanted() == std::vector<FileRange>{{3 * page_size, size}});
  pages.forget();
  CHECK(pages.wanted().empty());
  CHECK_FALSE(pages.supply(2 * page_size + 8, std::string_view(file).substr(0, grain_size)));
  CHECK_FALSE(pages.is_whole());
  REQUIRE(pages.supply(2 * page_size, std::string_view(file).substr(2 * page_size)));
  CHECK(pages.is_whole());
}

TEST_CASE("a section beyond four gigabytes is wanted, brought and checked") {
  const std::string front = front_of_zeros(five_gib);
  auto file = test::there(File::open_part(front));
  CHECK(file->size(Section::postings) == five_gib);
  const std::uint64_t at = five_gib - 2 * page_size;
  CHECK(test::refused(file->view(Section::postings, at, page_size)).fault == Fault::waiting);
  const std::vector<FileRange> wanted = file->pages().wanted();
  REQUIRE(wanted.size() == 2);  // The page, and its page of sums.
  CHECK(wanted[0].begin > std::uint64_t{4} << 30);
  REQUIRE(file->pages().supply(wanted[0].begin, std::string(page_size, '\0')));
  REQUIRE(file->pages().supply(wanted[1].begin, sums_of_zeros(page_size / 4)));
  CHECK(*test::there(file->view(Section::postings, at, page_size)) == std::string(page_size, '\0'));
  REQUIRE(file->pages().has({wanted[0].begin, wanted[0].end}));
}

TEST_CASE("the leads of sections stand together and come in one request, and nothing is read across the end of one") {
  FileWriter writer;
  writer.set(Section::terms, {std::string(5000, 'b'), Spool(std::string(100, 'c')), std::string(6000, 'a')});
  writer.set(Section::text, std::string(90000, 'd'));
  writer.set(Section::cards, {std::string(9000, 'f'), {}, std::string(7000, 'e')});
  const std::string bytes = std::move(writer).finish();
  const auto whole = File::open(bytes);
  REQUIRE(whole);
  CHECK(whole->size(Section::terms) == 11100);
  CHECK(*whole->view_lead(Section::terms) == std::string(6000, 'a'));
  CHECK(*whole->view(Section::terms) == std::string(5000, 'b') + std::string(100, 'c'));
  CHECK(*whole->view(Section::terms, 5990, 10) == "aaaaaaaaaa");
  CHECK(*whole->view(Section::terms, 6000, 3) == "bbb");
  CHECK(whole->view(Section::terms, 5990, 11).error().fault == Fault::damaged);
  CHECK(whole->view(Section::terms, 11099, 2).error().fault == Fault::damaged);
  CHECK(whole->view_lead(Section::text)->empty());
  CHECK(*whole->view(Section::text) == std::string(90000, 'd'));
  CHECK(*whole->view(Section::cards) == std::string(9000, 'f'));
  auto part = File::open_part(std::string_view(bytes).substr(0, page_size));
  REQUIRE(part);
  CHECK(part->view_lead(Section::terms).error().fault == Fault::waiting);
  CHECK(part->view_lead(Section::cards).error().fault == Fault::waiting);
  CHECK(part->pages().wanted().size() == 1);
}

TEST_CASE("leads stand before the sums of other pages, are checked without these, and come with the first bytes") {
  FileWriter writer;
  writer.set(Section::cards, {"g", {}, std::string(60000, 'e')});
  writer.set(Section::terms, {std::string(20u << 20, 'b'), {}, std::string(9000, 'a')});
  std::string bytes = std::move(writer).finish();
  const auto part = File::open_part(std::string_view(bytes).substr(0, first_bytes));
  REQUIRE(part);
  CHECK(*part->view_lead(Section::terms) == std::string(9000, 'a'));
  CHECK(part->view_lead(Section::cards).error().fault == Fault::waiting);
  REQUIRE(part->pages().wanted().size() == 1);
  CHECK(part->pages().wanted()[0].begin == first_bytes);
  // What of the first section stands behind all leads comes with them.
  CHECK(part->view_framed(Section::terms, 9000, page_size).error().fault == Fault::waiting);
  CHECK(part->pages().wanted().size() == 1);
  bytes[bytes.find(std::string(9000, 'a')) + 8999] = 'c';
  CHECK(File::open_part(std::string_view(bytes).substr(0, first_bytes))->view_lead(Section::terms).error().fault == Fault::damaged);
}

TEST_CASE("each byte of leads and sections is checked, also where both lie on one page") {
  FileWriter writer;
  writer.set(Section::terms, {"bb", {}, "aaaa"});
  writer.set(Section::cards, {"d", {}, "cc"});
  writer.set(Section::text, "eee");
  const std::string bytes = std::move(writer).finish();
  const auto told = [](const std::string& file) {
    const auto opened = File::open(file);
    if (!opened) return true;
    for (const Section section : {Section::terms, Section::cards, Section::text})
      if (!opened->view_lead(section) || !opened->view(section)) return true;
    return false;
  };
  CHECK_FALSE(told(bytes));
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string changed = bytes;
    changed[at] = static_cast<char>(changed[at] ^ 4);
    CAPTURE(at);
    CHECK(told(changed));
  }
}

TEST_CASE("leads that are longer than their sections, or than the file before these, are damage") {
  FileWriter writer;
  writer.set(Section::terms, {"b", {}, "aaaa"});
  std::string bytes = std::move(writer).finish();
  const auto with_lead = [&bytes](std::uint32_t lead) {
    std::string changed = bytes, sum;
    std::memcpy(changed.data() + header_size + static_cast<std::size_t>(Section::terms) * 24 + 4, &lead, sizeof lead);
    std::uint64_t directory = 0;
    std::memcpy(&directory, changed.data() + 24, sizeof directory);
    put_fixed(sum, checksum(std::string_view(changed).substr(header_size, static_cast<std::size_t>(directory))));
    changed.replace(32, 8, sum);
    sum.clear();
    put_fixed(sum, checksum(std::string_view(changed).substr(0, header_size - 8)));
    changed.replace(header_size - 8, 8, sum);
    return File::open(std::move(changed));
  };
  CHECK(with_lead(4));
  for (const std::uint32_t lead : {0u, 3u, 5u, 6u, 0xFFFFFFFFu}) CHECK(with_lead(lead).error().fault == Fault::damaged);
}
