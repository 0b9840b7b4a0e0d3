// Records in buckets, beside a plain map of the same.
#include <map>

#include "index/keys/buckets.h"
#include "support.h"

using namespace diarium;
using namespace diarium::index;
using test::Die;

namespace {

std::string file_of(std::string bytes) {
  FileWriter writer;
  writer.set(Section::answers, std::move(bytes));
  return std::move(writer).finish();
}

std::string some_bytes(Die& die, std::uint32_t size) {
  std::string bytes;
  while (size-- > 0) bytes += static_cast<char>(die.below(256));
  return bytes;
}

}  // namespace

TEST_CASE("every key leads to its record, and no other does") {
  Die die(12);
  for (const std::uint32_t count : {1u, 2u, 9u, 40u, 700u}) {
    std::map<std::string, std::string> records;
    for (std::uint32_t i = 0; i < count; ++i) records["ord" + std::to_string(die.below(100'000))] = some_bytes(die, die.below(i % 5 ? 90 : 1000));
    BucketsWriter writer, again;
    for (const auto& [key, record] : records) {
      REQUIRE(writer.add(key, record));
      REQUIRE(again.add(key, record));
    }
    const std::string bytes = std::move(writer).finish();
    CHECK(bytes == std::move(again).finish());
    CHECK(bytes.size() % bucket_bytes == 0);
    const auto file = test::there(File::open(file_of(bytes)));
    for (const auto& [key, record] : records) {
      CHECK(*test::there(find_in_buckets(*file, Section::answers, key)) == record);
    }
    CHECK_FALSE(find_in_buckets(*file, Section::answers, "finns inte")->has_value());
  }
}

TEST_CASE("what is too long for a bucket is refused, and of nothing nothing is written") {
  BucketsWriter writer;
  CHECK_FALSE(writer.add("ord", std::string(longest_in_bucket, 'x')));
  CHECK(std::move(writer).finish().empty());
  CHECK_FALSE(find_in_buckets(*File::open(file_of({})), Section::answers, "ord")->has_value());
}

TEST_CASE("buckets of long records are filled to two thirds at least") {
  Die die(3);
  BucketsWriter writer;
  std::size_t bytes = 0;
  for (int i = 0; i < 3000; ++i) {
    const std::string record = some_bytes(die, 200 + die.below(600));
    REQUIRE(writer.add("ord" + std::to_string(i), record));
    bytes += record.size();
  }
  CHECK(std::move(writer).finish().size() < bytes * 8 / 5);
}

TEST_CASE("a bucket whose bytes are not those of its sum is damage") {
  BucketsWriter writer;
  REQUIRE(writer.add("ord", "svar"));
  std::string bytes = std::move(writer).finish();
  const std::string file = file_of(bytes);
  auto part = File::open_part(std::string_view(file).substr(0, first_bytes < file.size() ? first_bytes : file.size() - bytes.size()));
  REQUIRE(part);
  REQUIRE(find_in_buckets(*part, Section::answers, "ord").error().fault == Fault::waiting);
  std::string broken = file;
  broken[file.size() - bytes.size() + 20] ^= 1;
  const std::uint64_t begin = (file.size() - bytes.size()) / page_size * page_size;
  REQUIRE(part->pages().supply(begin, std::string_view(broken).substr(static_cast<std::size_t>(begin))));
  CHECK(find_in_buckets(*part, Section::answers, "ord").error().fault == Fault::damaged);
}
