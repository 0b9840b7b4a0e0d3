// query/match/places: where in one paper the words of the query stand.
#pragma once
#include <vector>

#include "index/records/block_words.h"
#include "query/match/match.h"
#include "query/match/phrase.h"

namespace diarium::query {

/// A word or phrase found.
struct Place {
  std::uint32_t slot = 0;  ///< Of its first word.
  std::uint32_t words = 1;
  std::uint32_t leaf = 0;   ///< In Words::leaves.
  std::uint32_t block = 0;  ///< In which it stands.
};

/// What places are read for: papers that are quoted have more that is brought with these (Pack::Impl::quoted_blocks()).
enum class Use { counted, quoted };

/// Reads the places of papers. Papers must be asked for in ascending order, each once; behind an error of waiting go on
/// with the next, so that what all of them need is wanted in one go.
class PlaceReader {
 public:
  /// `words` must outlive this object. errors: damaged.
  [[nodiscard]] static Result<PlaceReader> open(const index::Pack::Impl& pack, const Words& words, index::Roles roles);
  /// The places of one paper in the chosen roles, ascending, none inside another, and the block_words that they count in.
  struct InPaper {
    std::vector<Place> places;
    std::vector<index::BlockWords> block_words;
  };
  [[nodiscard]] Result<InPaper> read(std::uint32_t paper, Use use);

 private:
  const index::Pack::Impl* pack_ = nullptr;
  index::Roles roles_ = index::all_roles;
  std::vector<PhrasePlaces> leaves_;
  std::vector<std::uint32_t> lengths_;
  std::vector<std::uint32_t> slots_;
};

}  // namespace diarium::query
