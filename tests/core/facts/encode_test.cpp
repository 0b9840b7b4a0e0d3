// Facts as bytes for the pack, and back.
#include "core/base/longer_numbers.h"
#include "core/facts/facts_text.h"

using namespace diarium;

namespace {

test::Read paper() {
  const auto bytes = test::read_file(std::string(DIARIUM_ROOT) + "/tests/golden/facts/board_statement.txt");
  return test::read_facts(*test::there(bytes));
}

}  // namespace

TEST_CASE("facts come back from their bytes as they were") {
  for (const test::File& file : test::made_up_papers()) {
    CAPTURE(file.name);
    test::Read read = test::read_facts(file.bytes, file.name);
    const std::string before = test::facts_text(read);
    const std::string bytes = facts::encode(read.facts);
    auto back = test::there(facts::decode(bytes, static_cast<std::uint32_t>(read.text.nfc.size())));
    CHECK(facts::encode(*back) == bytes);
    read.facts = *back;
    CHECK(test::facts_text(read) == before);
  }
}

TEST_CASE("bytes that are damaged anywhere are an error or have their spans inside the text") {
  const test::Read read = paper();
  const auto size = static_cast<std::uint32_t>(read.text.nfc.size());
  const std::string bytes = facts::encode(read.facts);
  std::size_t refused = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (const int change : {0x01, 0x02, 0x10, 0x40, 0x80, 0xFF}) {
      std::string damaged = bytes;
      damaged[at] = static_cast<char>(damaged[at] ^ change);
      const auto facts = facts::decode(damaged, size);
      if (!facts) {
        ++refused;
        continue;
      }
      CHECK(facts::encode(*facts) == damaged);
      for (const ByteSpan span : test::spans_of(*facts)) CHECK((span.begin <= span.end && span.end <= size));
    }
  }
  CHECK(refused > bytes.size());
}

TEST_CASE("bytes cut short anywhere, or with bytes after them, are an error") {
  const test::Read read = paper();
  const auto size = static_cast<std::uint32_t>(read.text.nfc.size());
  const std::string bytes = facts::encode(read.facts);
  for (std::size_t length = 0; length < bytes.size(); ++length)
    CHECK_FALSE(facts::decode(bytes.substr(0, length), size));
  CHECK_FALSE(facts::decode(bytes + '\0', size));
  CHECK_FALSE(facts::decode(bytes, size / 4));
  CHECK_FALSE(facts::decode(std::string(1, '\x7F') + bytes.substr(1), size));
}

TEST_CASE("facts have one spelling: what is read is written as the same bytes") {
  const test::Read read = paper();
  const auto size = static_cast<std::uint32_t>(read.text.nfc.size());
  for (const std::string& longer : test::with_longer_numbers(facts::encode(read.facts))) {
    const auto facts = facts::decode(longer, size);
    if (facts) CHECK(facts::encode(*facts) == longer);
  }
}
