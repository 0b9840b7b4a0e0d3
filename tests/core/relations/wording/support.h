// Made-up papers for the tests of shared wording, and a die.
#pragma once

#include "core/base/checks.h"
#include "facts/kinds/facts.h"
#include "relations/wording/wording.h"
#include "structure/outline.h"

namespace diarium::test {

/// A paper as a pack holds it.
inline relations::PileText paper(std::string id, std::string text, source::Format format = source::Format::plain) {
  relations::PileText made;
  made.id = std::move(id);
  made.text = text::normalise(std::move(text));
  made.outline = structure::parse(made.text.nfc, format);
  made.facts = facts::extract(made.text.nfc, made.outline);
  return made;
}

/// `papers` must outlive the pile.
inline relations::Pile pile(const std::vector<relations::PileText>& papers) {
  return {static_cast<std::uint32_t>(papers.size()),
          [&papers](std::uint32_t number) -> Result<relations::PileText> { return papers[number]; }};
}
inline relations::Wording wording(const std::vector<relations::PileText>& papers) {
  return *test::there(relations::shared_wording(pile(papers)));
}
/// Without their line ends.
inline std::string said(const relations::PileText& paper, ByteSpan span) {
  std::string words(slice(paper.text.nfc, span));
  for (char& c : words)
    if (c == '\n') c = ' ';
  return words;
}

/// Whole numbers from a seed, the same everywhere (SplitMix64, Sebastiano Vigna, public domain).
class Numbers {
 public:
  explicit Numbers(std::uint64_t seed) : state_(seed) {}
  std::uint32_t below(std::uint32_t n) {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return static_cast<std::uint32_t>((z ^ (z >> 31)) % n);
  }

 private:
  std::uint64_t state_;
};

/// A sentence of words that mean nothing, the same for the same number.
inline std::string sentence(std::uint32_t number, std::uint32_t words = 14) {
  constexpr std::string_view consonants = "bdfgklmnprstv", vowels = "aeiouy";
  Numbers roll(number * 977u + 13u);
  std::string text;
  for (std::uint32_t i = 0; i < words; ++i) {
    text += i == 0 ? "" : " ";
    for (std::uint32_t syllables = 2 + roll.below(2); syllables > 0; --syllables) {
      text += consonants[roll.below(13)];
      text += vowels[roll.below(6)];
    }
  }
  text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text + ".";
}
inline std::string sentences(std::uint32_t first, std::uint32_t count) {
  std::string text;
  for (std::uint32_t i = 0; i < count; ++i) text += (i == 0 ? "" : " ") + sentence(first + i);
  return text;
}

}  // namespace diarium::test
