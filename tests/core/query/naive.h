// The same questions answered without an index: papers are read word by word, sums are taken in floating point.
#pragma once
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "../index/support.h"
#include "base/utf8.h"
#include "index/postings/score.h"
#include "query/search.h"
#include "text/words.h"

namespace diarium::test {

/// A block as its words, folded.
struct NaiveBlock {
  index::Zone zone = 0;
  std::vector<std::string> words;
};
struct NaivePaper {
  std::vector<NaiveBlock> blocks;
  std::uint32_t words = 0;
};

inline NaivePaper naive_paper(const index::Paper& paper) {
  NaivePaper out;
  for (const structure::Block& block : paper.outline.blocks) {
    const std::string line = structure::flowed(paper.text.nfc, block);
    std::vector<ByteSpan> spans;
    text::segment_words(line, spans);
    NaiveBlock made{index::zone_of(block), {}};
    for (const ByteSpan& span : spans) made.words.push_back(text::fold(slice(line, span), text::Fold::letter_case));
    out.words += static_cast<std::uint32_t>(made.words.size());
    out.blocks.push_back(std::move(made));
  }
  return out;
}

/// One part of a query: what a word must be to be a place of it, and how much of an exact one it is worth.
struct NaivePart {
  enum class Kind { word, phrase, prefix } kind{};
  std::vector<std::string> words;
};

inline double naive_match(const NaivePart& part, const std::string& word, text::Stemmer& stemmer) {
  const std::string& wanted = part.words[0];
  if (part.kind == NaivePart::Kind::prefix) return word.starts_with(wanted) ? 1 : 0;
  if (word == wanted) return 1;
  const std::string stem(stemmer.stem(wanted));
  return stem.size() >= 3 && stemmer.stem(word) == stem ? 0.75 : 0;
}

/// Words `begin` to `begin + size` of a block.
struct NaiveSpot {
  std::size_t block = 0, begin = 0, size = 1;
};

/// Places and weight of a part in a paper, in the given roles.
struct NaiveCount {
  std::uint32_t places = 0;
  double weight = 0;  ///< In plain occurrences.
  std::vector<NaiveSpot> spots;
};
inline NaiveCount naive_count(const NaivePart& part, const NaivePaper& paper, index::Roles roles) {
  text::Stemmer stemmer;
  NaiveCount count;
  for (std::size_t number = 0; number < paper.blocks.size(); ++number) {
    const NaiveBlock& block = paper.blocks[number];
    if (!(roles & index::roles_of(block.zone))) continue;
    const double zone = index::score::zone_weights[block.zone] / 4.0;
    for (std::size_t i = 0; i < block.words.size(); ++i) {
      if (part.kind == NaivePart::Kind::phrase) {
        if (block.words.size() - i < part.words.size() ||
            !std::equal(part.words.begin(), part.words.end(), block.words.begin() + static_cast<std::ptrdiff_t>(i)))
          continue;
        ++count.places;
        count.weight += zone;
        count.spots.push_back({number, i, part.words.size()});
        i += part.words.size() - 1;
      } else if (const double match = naive_match(part, block.words[i], stemmer); match > 0) {
        ++count.places;
        count.weight += zone * match;
        count.spots.push_back({number, i, 1});
      }
    }
  }
  return count;
}

/// How many spots are left when none lies in or across one before it, the longest first where they begin together.
inline std::uint32_t naive_union(std::vector<NaiveSpot> spots) {
  std::sort(spots.begin(), spots.end(), [](const NaiveSpot& a, const NaiveSpot& b) {
    return std::tuple(a.block, a.begin, b.size) < std::tuple(b.block, b.begin, a.size);
  });
  std::uint32_t count = 0;
  std::size_t block = 0, free_from = 0;
  for (const NaiveSpot& spot : spots) {
    if (spot.block == block && spot.begin < free_from) continue;
    block = spot.block;
    free_from = spot.begin + spot.size;
    ++count;
  }
  return count;
}

/// BM25F as its source has it, but that a word of nearly all papers keeps a little worth.
inline double naive_score(double weight, std::size_t found, std::size_t papers, double length, double mean_length) {
  const double n = static_cast<double>(found), all = static_cast<double>(papers);
  const double idf = std::log(1 + (all - n + 0.5) / (n + 0.5));
  return std::max(64.0, 1024 * idf * 2.2) * weight / (weight + 1.2 * (0.25 + 0.75 * length / mean_length));
}

}  // namespace diarium::test
