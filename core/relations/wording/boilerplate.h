// relations/wording/boilerplate: the stretches of words that many cases of a pile share: its formulae.
#pragma once
#include <cstdint>
#include <vector>

namespace diarium::relations {

/// A gram (grams.h) and how many cases have it.
struct CommonGram {
  std::uint64_t hash = 0;
  std::uint32_t families = 0;
};

/// What a pile has taught: grams of at least `fewest` cases, ascending by hash; of very many, those of most cases.
struct Boilerplate {
  static constexpr std::uint32_t fewest = 4;     ///< Below that a stretch is no formula by its count alone.
  static constexpr std::size_t most = 1u << 18;  ///< Grams kept: 3 MB in memory.
  std::uint32_t run = 0;                         ///< Words of a gram; 0: nothing was learned.
  std::vector<CommonGram> grams{};
};

}  // namespace diarium::relations
