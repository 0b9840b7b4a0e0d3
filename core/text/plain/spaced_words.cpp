#include "text/plain/spaced_words.h"

#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "text/latin.h"

namespace diarium::text {
namespace {

constexpr std::size_t least_letters = 5;

/// A letter with white space or a border before and after it, and where the next one would begin.
struct Alone {
  char32_t letter = 0;
  std::size_t end = 0;
};
Alone alone_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  const utf8::Decoded here = utf8::decode(text, at);
  const std::size_t end = at + here.size;
  if (!is_letter(here.point)) return {};
  return end == text.size() || !is_letter(utf8::decode(text, end).point) ? Alone{here.point, end} : Alone{};
}

bool is_vowel(char32_t letter) { return std::u32string_view(U"aeiouy\u00E5\u00E4\u00F6\u00E9").find(lower(letter)) != std::u32string_view::npos; }

/// Is it a word: with vowels and others, not one letter after the other of the alphabet?
bool is_word(const std::vector<Alone>& letters) {
  if (letters.size() < least_letters) return false;
  std::size_t vowels = 0, in_order = 0;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (is_vowel(letters[i].letter)) ++vowels;
    if (i > 0 && letters[i].letter == letters[i - 1].letter + 1) ++in_order;
  }
  return vowels > 0 && vowels * 5 >= letters.size() && vowels < letters.size() && in_order * 2 < letters.size();
}

}  // namespace

Text join_spaced_words(std::string source) {
  std::string out;
  std::vector<SourceMap::Step> steps;
  std::size_t copied = 0;
  // A letter, a space and a letter: all else is passed over by its spaces.
  for (std::size_t space = source.find(' '); space != source.npos; space = source.find(' ', space + 1)) {
    if (space == 0) continue;
    std::size_t begin = space - 1;
    while (begin > 0 && utf8::is_continuation(source[begin])) --begin;
    if (begin < copied) continue;
    std::size_t before = begin;
    while (before > 0 && utf8::is_continuation(source[before - 1])) --before;
    if (before > 0 && is_letter(utf8::decode(source, before - 1).point)) continue;
    std::vector<Alone> letters;
    for (std::size_t at = begin;;) {
      const Alone one = alone_at(source, at);
      if (one.letter == 0) break;
      letters.push_back(one);
      if (one.end + 1 >= source.size() || source[one.end] != ' ' || source[one.end + 1] == ' ') break;
      at = one.end + 1;
    }
    if (!is_word(letters)) continue;
    for (std::size_t i = 0; i + 1 < letters.size(); ++i) {
      out.append(source, copied, letters[i].end - copied);
      copied = letters[i].end + 1;
      steps.push_back({static_cast<std::uint32_t>(out.size()), static_cast<std::uint32_t>(copied)});
    }
    space = letters.back().end - 1;
  }
  if (steps.empty()) return {std::move(source), {}};
  out.append(source, copied);
  return {std::move(out), SourceMap(std::move(steps))};
}

}  // namespace diarium::text
