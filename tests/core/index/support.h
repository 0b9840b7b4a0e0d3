// A die and made-up papers for the tests of index/ and query/.
#pragma once
#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "index/pack.h"
#include "structure/outline.h"

namespace diarium::test {

/// Whole numbers from a seed, the same everywhere (SplitMix64, Sebastiano Vigna, public domain).
class Die {
 public:
  explicit Die(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }
  std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(next() % n); }
  bool one_in(std::uint32_t n) { return below(n) == 0; }
  template <class List>
  const auto& one(const List& list) {
    return list[below(static_cast<std::uint32_t>(list.size()))];
  }

 private:
  std::uint64_t state_;
};

/// A paper as the command reads it, without facts.
inline index::Paper paper(std::string id, std::string text, source::Format format = source::Format::plain) {
  index::Paper made;
  made.name = id + (format == source::Format::plain ? ".txt" : ".md");
  made.id = std::move(id);
  made.format = format;
  made.text = text::normalise(std::move(text));
  made.outline = structure::parse(made.text.nfc, format);
  return made;
}

inline std::string freeze(std::vector<index::Paper> papers) {
  index::Builder builder;
  for (index::Paper& one : papers) builder.add(std::move(one));
  return std::move(builder).freeze();
}

inline index::Pack open(std::string bytes) {
  auto pack = index::Pack::open(std::move(bytes));
  REQUIRE(pack);
  return std::move(*pack);
}

/// A pack of texts with the ids p0, p1, …
inline index::Pack pack_of(const std::vector<std::string>& texts) {
  std::vector<index::Paper> papers;
  for (std::size_t i = 0; i < texts.size(); ++i) papers.push_back(paper("p" + std::to_string(i), texts[i]));
  return open(freeze(std::move(papers)));
}

}  // namespace diarium::test
