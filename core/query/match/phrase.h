// query/match/phrase: words that must follow one another.
#pragma once
#include <vector>

#include "index/postings/positions.h"
#include "query/match/expand.h"

namespace diarium::query {

/// Reads the slots of several forms of one word, paper by paper.
class WordPlaces {
 public:
  /// `forms` must outlive this object. errors: damaged.
  [[nodiscard]] static Result<WordPlaces> open(const index::Pack::Impl& pack, const Forms& forms);
  /// The slots of all forms in `paper`, ascending, into `out`, which is emptied. Papers must be asked for in ascending
  /// order, each once. errors: damaged; waiting: go on with the next paper.
  [[nodiscard]] Result<bool> read(std::uint32_t paper, std::vector<std::uint32_t>& out);

 private:
  const Forms* forms_ = nullptr;
  const index::Pack::Impl* pack_ = nullptr;
  std::vector<index::Positions> many_;  ///< Of forms that stand in several papers.
};

/// Reads where a phrase begins, paper by paper.
class PhrasePlaces {
 public:
  /// `words` must outlive this object: at least one. errors: damaged.
  [[nodiscard]] static Result<PhrasePlaces> open(const index::Pack::Impl& pack, const std::vector<Forms>& words);
  /// The slots of the first words of the phrase in `paper`, ascending, each behind the phrase before it, into `out`,
  /// which is emptied. As WordPlaces::read().
  [[nodiscard]] Result<bool> read(std::uint32_t paper, std::vector<std::uint32_t>& out);

 private:
  std::vector<WordPlaces> words_;
  std::vector<std::uint32_t> order_;  ///< Rarest word first: most papers are ruled out by two words.
  std::vector<std::uint32_t> starts_, slots_;
};

}  // namespace diarium::query
