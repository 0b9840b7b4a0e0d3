// The spellings that most papers have stand in a list of their own in a large pack, and in no small one.
#include <algorithm>

#include "index/file/record_store.h"
#include "index/spellings/common_words.h"
#include "support.h"

using namespace diarium;
using namespace diarium::index;

namespace {

/// Spellings «w000000» …, ascending.
Numbering spellings(std::uint32_t count) {
  Numbering made;
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    (void)made.number("w" + std::string(6 - number.size(), '0') + number);
  }
  return made;
}

File file_with(const std::string& record) {
  RecordStoreWriter store(Learn::nothing);
  store.add(record);
  FileWriter writer;
  writer.set(Section::common, std::move(store).finish());
  return *test::there(File::open(std::move(writer).finish()));
}

constexpr std::uint32_t all_papers = 100000;

}  // namespace

TEST_CASE("the list has all spellings of so many papers or more, and no more than there is room for") {
  const Numbering terms = spellings(terms_without_common + 1000);
  std::vector<std::uint32_t> papers;
  for (std::uint32_t i = 0; i < terms.size(); ++i) papers.push_back(1 + (i * 7919u) % 9973u / (1 + i % 5));
  papers.push_back(50000);  // A list of several compounds behind those of the terms.
  const auto words = test::there(read_common_words(file_with(common_words_record(terms, papers)), all_papers));
  REQUIRE_FALSE(words->empty());
  CHECK(words->size() <= common_at_most);
  const std::uint32_t least = std::ranges::min_element(*words, {}, &CommonWord::papers)->papers;
  std::vector<std::string> expected, found;
  for (std::uint32_t i = 0; i < terms.size(); ++i)
    if (papers[i] >= least) expected.emplace_back(terms.text(i));
  for (const CommonWord& word : *words) {
    found.push_back(word.spelling);
    CHECK(word.papers == papers[*terms.find(word.spelling)]);
  }
  CHECK(found == expected);
  const auto in_fewer = std::ranges::count_if(papers.begin(), papers.begin() + terms.size(), [&](std::uint32_t count) { return count + 1 == least; });
  CHECK(words->size() + static_cast<std::size_t>(in_fewer) > common_at_most);  // Those of one paper less would not fit.
}

TEST_CASE("a small dictionary has no list: it is read whole") {
  const Numbering terms = spellings(terms_without_common);
  CHECK(common_words_record(terms, std::vector<std::uint32_t>(terms.size(), 3)).empty());
  CHECK(test::there(read_common_words(file_with(""), all_papers))->empty());
}

TEST_CASE("a list that is not in order, too long or cut off is damaged") {
  const auto is_damaged = [](const std::string& record) {
    const auto words = read_common_words(file_with(record), 10);
    return !words && words.error().fault == Fault::damaged;
  };
  const std::string head("\x03", 1), skola("\x00\x05skola\x01", 8);
  CHECK_FALSE(is_damaged(head + skola));
  CHECK(is_damaged(head + skola + skola));
  CHECK(is_damaged(head + std::string("\x01\x05skola\x01", 8)));
  CHECK(is_damaged(head + std::string("\x00\x05skola\x09", 8)));
  CHECK(is_damaged(std::string("\x0B", 1) + skola));
  CHECK(is_damaged(std::string("\x00\x00", 2).substr(0, 1) + std::string("\x00\x05skola\x00", 8)));
  CHECK(is_damaged(head + skola.substr(0, 7)));
  CHECK(is_damaged(head + std::string("\x00\x51", 2) + std::string(81, 'a') + "\x01"));
}
