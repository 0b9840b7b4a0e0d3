// What is told of words by their first and last bytes, beside the whole comparison.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "language/glance.h"
#include "language/lists.h"

using namespace diarium;
using language::Letters;

namespace {

/// Words of all sizes around eight bytes, many alike.
std::vector<std::string> words() {
  std::vector<std::string> all = {""};
  for (const std::string_view word : {"nämnd", "nämnden", "nämnderna", "kommunstyrelse", "styrelse", "åtta", "a", "8"})
    for (std::size_t size = 1; size <= word.size(); ++size) {
      all.emplace_back(word.substr(0, size));
      all.emplace_back(word.substr(word.size() - size));
    }
  return all;
}

}  // namespace

TEST_CASE("heads and tails tell words apart that are not the same, and never others") {
  for (const std::string& text : words()) {
    for (const std::string& word : words()) {
      CAPTURE(text);
      CAPTURE(word);
      const std::uint64_t head = language::head_of(text) ^ language::head_of(word);
      const std::uint64_t tail = language::tail_of(text) ^ language::tail_of(word);
      if (text == word) CHECK((head | tail) == 0);
      if (word.size() < 8 && text.size() < 8) CHECK((head == 0) == (text == word));
      if (text.starts_with(word)) CHECK((head & language::head_bits(word.size())) == 0);
      if (text.ends_with(word)) CHECK((tail & language::tail_bits(word.size())) == 0);
      if (word.size() <= 8 && (head & language::head_bits(word.size())) == 0) CHECK(text.starts_with(word));
      if (word.size() <= 8 && (tail & language::tail_bits(word.size())) == 0) CHECK(text.ends_with(word));
    }
  }
}

TEST_CASE("the endings of a word are those that all endings, tried one by one, say it has") {
  std::vector<language::Ending> all;
  for (char letter = 'a'; letter <= 'z'; ++letter)
    for (const language::Ending& one : language::endings(letter)) all.push_back(one);
  CHECK(all.size() > 100);
  const auto title = static_cast<std::uint32_t>(language::Flag::title);
  for (const language::Ending& last : all) {
    for (const std::string_view stem : {"", "ö", "av", "social"}) {
      const std::string word = std::string(stem) + std::string(last.text);
      CAPTURE(word);
      std::uint32_t flags = 0;
      for (const language::Ending& one : all) {
        const bool fits = word.ends_with(one.text) && ((one.flags & title) == 0 || word.size() >= one.text.size() + 3);
        if (fits) flags |= one.flags;
      }
      CHECK(language::ending_flags(word, Letters::whole) == flags);
    }
  }
}
