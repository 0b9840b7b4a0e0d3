// The same questions answered without an index: papers are read word by word.
#pragma once

#include "../index/support.h"
#include "base/utf8.h"
#include "index/postings/score.h"
#include "index/records/length.h"
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
  std::uint32_t room = 0;  ///< For its words, and an empty slot behind each block that has some.
};

inline NaivePaper naive_paper(const index::Paper& paper) {
  NaivePaper out;
  for (const structure::Block& block : paper.outline.blocks) {
    const std::string line = structure::flowed(paper.text.nfc, block);
    std::vector<ByteSpan> spans;
    text::segment_words(line, spans);
    NaiveBlock made{index::zone_of(block), {}};
    for (const ByteSpan& span : spans) made.words.push_back(text::fold(slice(line, span), text::Fold::letter_case));
    if (!made.words.empty()) out.room += static_cast<std::uint32_t>(made.words.size()) + 1;
    out.blocks.push_back(std::move(made));
  }
  out.room = index::length_room(index::length_code(out.room));
  return out;
}

/// One part of a query: what a word must be to be a place of it.
struct NaivePart {
  enum class Kind { word, phrase, prefix } kind{};
  std::vector<std::string> words;
};

/// What a word is worth as a place of the part, in sixteenths (index::score::Spelling); 0: it is none.
inline std::uint32_t naive_match(const NaivePart& part, const std::string& word, text::Stemmer& stemmer) {
  const std::string& wanted = part.words[0];
  if (part.kind == NaivePart::Kind::prefix) return word.starts_with(wanted) ? 16 : 0;
  if (word == wanted) return 16;
  const std::string stem(stemmer.stem(wanted));
  return stem.size() >= 3 && stemmer.stem(word) == stem ? 12 : 0;
}

/// Words `begin` to `begin + size` of a block.
struct NaiveSpot {
  std::size_t block = 0, begin = 0, size = 1;
};

/// Places and weight of a part in a paper, in the given roles.
struct NaiveCount {
  std::uint32_t places = 0;
  index::score::Weight weight;
  std::vector<NaiveSpot> spots;
};
inline NaiveCount naive_count(const NaivePart& part, const NaivePaper& paper, index::Roles roles) {
  text::Stemmer stemmer;
  NaiveCount count;
  for (std::size_t number = 0; number < paper.blocks.size(); ++number) {
    const NaiveBlock& block = paper.blocks[number];
    if (!(roles & index::roles_of(block.zone))) continue;
    const index::score::Weight zone = index::score::weight_of(block.zone);
    for (std::size_t i = 0; i < block.words.size(); ++i) {
      if (part.kind == NaivePart::Kind::phrase) {
        if (block.words.size() - i < part.words.size() ||
            !std::equal(part.words.begin(), part.words.end(), block.words.begin() + static_cast<std::ptrdiff_t>(i)))
          continue;
        ++count.places;
        count.weight.add(zone, 16);
        count.spots.push_back({number, i, part.words.size()});
        i += part.words.size() - 1;
      } else if (const std::uint32_t match = naive_match(part, block.words[i], stemmer); match > 0) {
        ++count.places;
        count.weight.add(zone, match);
        count.spots.push_back({number, i, 1});
      }
    }
  }
  return count;
}

}  // namespace diarium::test
