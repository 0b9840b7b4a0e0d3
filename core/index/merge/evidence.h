// index/merge/evidence: what one paper says of a spelling, read from its words again: where papers are left out of a merge, what
// their packs know of their words may be true of them alone.
#pragma once
#include <cstdint>
#include <map>
#include <span>
#include <string_view>
#include <vector>

#include "index/merge/merge.h"
#include "index/postings/inversion.h"

namespace diarium::index {

class Evidence {
 public:
  explicit Evidence(const std::vector<Pack>& packs) : packs_(packs) {}
  /// What the paper's words at these slots say, all of them that spelling or readings of which one is.
  /// errors    damaged. cost: O(paper) the first time; the papers read last are kept.
  [[nodiscard]] Result<Spelling> of(PaperPlace place, std::string_view spelling, std::span<const std::uint32_t> slots);

 private:
  struct Words {
    Paper paper;
    std::vector<ByteSpan> by_slot;  ///< Empty spans between blocks.
    bool marks_lost = false;
  };
  [[nodiscard]] Result<const Words*> words_of(PaperPlace place);

  static constexpr std::size_t kept_at_most = 64;
  const std::vector<Pack>& packs_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, Words> kept_;
};

}  // namespace diarium::index
