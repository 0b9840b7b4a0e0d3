#include <doctest/doctest.h>

#include "core/base/files.h"
#include "text/words.h"

using namespace diarium;

namespace {
/// Our own list in the order of a Swedish telephone directory since 2006: v before w, then å, ä, ö; æ with ä, ø with ö,
/// ü with y; é after e where nothing else differs; spaces and hyphens count.
const std::vector<std::string> directory = {"abborre",
                                            "Abel", "Adam", "af Berg", "Af Ugglas", "Afzelius", "bok", "boken",
                                            "bok-lada", "Céline", "e", "é", "Ekman", "Éden", "eka", "is", "Linn",
                                            "Linné", "Linnea", "Müller", "Mård", "Märta", "Möller", "Møller", "Muller",
                                            "Myller", "vera", "Vik", "wal", "Wik", "Zorn", "Åby", "Åke", "Älv", "Ælv",
                                            "Ärla", "Öland", "Øland", "Östersund"};
}  // namespace

TEST_CASE("names are sorted as in a Swedish directory") {
  const text::Collator collator;
  const std::vector<std::string> wanted = {"Abel",
                                           "Adam", "bok", "boken", "e", "é", "Ekman", "Linn", "Linné", "Linnea",
                                           "Muller", "Myller", "Müller", "Mård", "Märta", "Möller", "Møller", "vera",
                                           "Vik", "wal", "Wik", "Zorn", "Åby", "Åke", "Älv", "Ælv", "Ärla", "Öland",
                                           "Øland", "Östersund"};
  for (std::size_t i = 1; i < wanted.size(); ++i) {
    CHECK_MESSAGE(collator.key(wanted[i - 1]) < collator.key(wanted[i]), wanted[i - 1] << " before " << wanted[i]);
  }
}

TEST_CASE("sorting is total and does not depend on the order it began with") {
  const text::Collator collator;
  auto by_key = [&](const std::string& a, const std::string& b) { return collator.key(a) < collator.key(b); };
  std::vector<std::string> first = directory;
  std::stable_sort(first.begin(), first.end(), by_key);
  test::Die chance(23);
  for (int round = 0; round < 20; ++round) {
    std::vector<std::string> mixed = directory;
    for (std::size_t i = mixed.size(); i > 1; --i)
      std::swap(mixed[i - 1], mixed[chance.below(static_cast<std::uint32_t>(i))]);
    std::sort(mixed.begin(), mixed.end(), by_key);
    CHECK(mixed == first);
  }
}

TEST_CASE("a key holds no zero byte and a longer word has a key that goes on") {
  const text::Collator collator;
  for (const std::string& word : directory) {
    const std::string key = collator.key(word);
    CHECK_FALSE(key.empty());
    CHECK(key.find('\0') == std::string::npos);
  }
  CHECK(collator.key("").find('\0') == std::string::npos);
  CHECK(collator.key(std::string(5000, 'x')) > collator.key(std::string(4999, 'x')));
}
