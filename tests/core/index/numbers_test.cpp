#include <algorithm>
#include <set>

#include "base/bytes.h"
#include "base/numbering.h"
#include "core/base/longer_numbers.h"
#include "index/file/checksum.h"
#include "index/postings/interpolative.h"
#include "index/file/packed.h"
#include "support.h"

using namespace diarium;
using namespace diarium::index;
using test::Die;

TEST_CASE("the checksum is XXH64") {
  // Values of the reference implementation.
  CHECK(checksum("") == 0xEF46DB3751D8E999u);
  CHECK(checksum("a") == 0xD24EC4F1A98C6E5Bu);
  CHECK(checksum("abc") == 0x44BC2CF5AD770999u);
  CHECK(checksum("Nobody inspects the spammish repetition") == 0xFBCEA83C8A378BF1u);
}

TEST_CASE("numbers come back from their bytes, and no number is read from bytes that end early") {
  Die die(1);
  std::string bytes;
  std::vector<std::uint64_t> numbers = {0, 127, 128, 0xFFFFFFFFu, 0xFFFFFFFFFFFFFFFFu};
  for (int i = 0; i < 300; ++i) numbers.push_back(die.next() >> die.below(64));
  for (const std::uint64_t number : numbers) put_varint(bytes, number);
  ByteReader reader(bytes);
  for (const std::uint64_t number : numbers) CHECK(reader.varint() == number);
  CHECK(reader.ok());
  CHECK(reader.done());
  CHECK(reader.varint() == 0);
  CHECK_FALSE(reader.ok());
  CHECK_FALSE(ByteReader("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x02").varint() != 0);
  ByteReader small("\x80\x01");
  CHECK(small.number(127) == 0);
  CHECK_FALSE(small.ok());
}

TEST_CASE("a number in more bytes than it needs is no number") {
  for (const std::uint64_t number : {0ull, 1ull, 127ull, 128ull, 0xFFFFFFFFull, ~0ull >> 1}) {
    std::string bytes;
    put_varint(bytes, number);
    for (const std::string& longer : test::with_longer_numbers(bytes)) {
      ByteReader whole(longer), small(longer);
      CHECK(whole.varint() == 0);
      CHECK_FALSE(whole.ok());
      CHECK(small.number() == 0);
      CHECK_FALSE(small.ok());
    }
  }
}

TEST_CASE("packed runs come back, whatever their width and their exceptions") {
  Die die(2);
  for (int round = 0; round < 600; ++round) {
    const std::uint32_t count = round % 3 == 0 ? run_size : 1 + die.below(run_size), usual = die.below(33),
                        rare = die.below(33);
    std::vector<std::uint32_t> numbers;
    for (std::uint32_t i = 0; i < count; ++i) {
      const std::uint32_t width = die.one_in(10) ? rare : usual;
      numbers.push_back(width == 0 ? 0 : static_cast<std::uint32_t>(die.next() >> (64 - width)));
    }
    std::string bytes;
    put_run(numbers.data(), count, bytes);
    std::vector<std::uint32_t> back(run_size, 77);
    ByteReader reader(bytes);
    REQUIRE(take_run(reader, count, back.data()));
    CHECK(reader.done());
    back.resize(count);
    CHECK(back == numbers);
    ByteReader cut(std::string_view(bytes).substr(0, bytes.size() - 1));
    CHECK_FALSE(take_run(cut, count, back.data()));
  }
}

TEST_CASE("a packed run has the width that makes it smallest, of equal ones the greatest") {
  Die die(7);
  for (int round = 0; round < 600; ++round) {
    const std::uint32_t count = round % 3 == 0 ? run_size : 1 + die.below(run_size), usual = die.below(20);
    std::vector<std::uint32_t> numbers;
    for (std::uint32_t i = 0; i < count; ++i) {
      const std::uint32_t width = die.one_in(1 + round % 9) ? die.below(33) : usual;
      numbers.push_back(width == 0 ? 0 : static_cast<std::uint32_t>(die.next() >> (64 - width)));
    }
    std::string bytes;
    put_run(numbers.data(), count, bytes);
    std::size_t smallest = SIZE_MAX;
    std::uint32_t best = 0;
    for (std::uint32_t width = 0; width <= 32; ++width) {
      const auto is_tall = [&](std::uint32_t number) { return std::uint64_t{number} >> width != 0; };
      std::string tall;
      for (const std::uint32_t number : numbers)
        if (is_tall(number)) put_varint(tall, std::uint64_t{number} >> width);
      const auto many = static_cast<std::size_t>(std::ranges::count_if(numbers, is_tall));
      const std::size_t size = 1 + (many > 0 ? 1 + many + tall.size() : 0) + (count * width + 7) / 8;
      if (size <= smallest) smallest = size, best = width;
    }
    CAPTURE(round);
    CHECK(bytes.size() == smallest);
    const std::uint32_t widest = static_cast<std::uint32_t>(std::bit_width(std::ranges::max(numbers)));
    CHECK((static_cast<unsigned char>(bytes[0]) & 0x3Fu) == std::min(best, widest));
  }
}

TEST_CASE("packed runs of any bytes give numbers or nothing") {
  Die die(3);
  int sound = 0;
  for (int round = 0; round < 4000; ++round) {
    std::string bytes;
    for (std::uint32_t size = die.below(90); size > 0; --size) bytes.push_back(static_cast<char>(die.next()));
    std::vector<std::uint32_t> numbers(run_size);
    ByteReader reader(bytes);
    sound += take_run(reader, 1 + die.below(run_size), numbers.data());
  }
  CHECK(sound > 0);
  CHECK(sound < 4000);
}

TEST_CASE("ascending numbers come back from interpolative code, and full ranges cost nothing") {
  Die die(4);
  for (int round = 0; round < 400; ++round) {
    const std::uint32_t range = 1 + die.below(round % 5 == 0 ? 40 : 3000),
                        wanted = 1 + die.below(std::min(range, 200u));
    std::set<std::uint32_t> chosen;
    while (chosen.size() < wanted) chosen.insert(die.below(range));
    const std::vector<std::uint32_t> numbers(chosen.begin(), chosen.end());
    std::string bytes;
    BitWriter bits(bytes);
    put_ascending(numbers.data(), wanted, range, bits);
    put_ascending(numbers.data(), wanted, range, bits);
    bits.finish();
    BitReader reader(bytes);
    std::vector<std::uint32_t> back;
    skip_ascending(reader, wanted, range);
    take_ascending(reader, wanted, range, back);
    CHECK(reader.ok());
    CHECK(back == numbers);
    if (wanted == range) CHECK(bytes.empty());
  }
}

TEST_CASE("interpolative code of any bits gives ascending numbers of the range") {
  Die die(5);
  for (int round = 0; round < 500; ++round) {
    std::string bytes;
    for (std::uint32_t size = die.below(60); size > 0; --size) bytes.push_back(static_cast<char>(die.next()));
    const std::uint32_t range = 1 + die.below(2000), count = die.below(range + 1);
    BitReader reader(bytes);
    std::vector<std::uint32_t> numbers;
    take_ascending(reader, count, range, numbers);
    REQUIRE(numbers.size() == count);
    CHECK(std::adjacent_find(numbers.begin(), numbers.end(), std::greater_equal<>()) == numbers.end());
    if (count > 0) CHECK(numbers.back() < range);
  }
}

TEST_CASE("distinct strings get consecutive numbers and keep them") {
  Numbering numbering;
  std::vector<std::string> words = {"",         "å",        "a", std::string("a\0b", 3), std::string("a\0c", 3),
                                    "abcdefgh", "abcdefghi"};
  for (int i = 0; i < 5000; ++i) words.push_back("ord" + std::to_string(i));
  for (std::uint32_t i = 0; i < words.size(); ++i) CHECK(numbering.number(words[i]) == i);
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    CHECK(numbering.number(words[i]) == i);
    CHECK(numbering.text(i) == words[i]);
  }
  CHECK(numbering.size() == words.size());
}
