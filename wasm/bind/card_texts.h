// bind/card_texts: the fields of cards as JSON, kept: the hits of one question are often those of the next, and to write
// them is a tenth of what a question costs.
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/span.h"

namespace diarium::bind {

class CardTexts {
 public:
  /// What was kept of a paper; empty: nothing. Valid until keep() or forget().
  [[nodiscard]] std::string_view of(DocId paper) const {
    const auto found = texts_.find(paper.value);
    return found == texts_.end() ? std::string_view{} : std::string_view(found->second);
  }
  /// Beyond `most_bytes` all that was kept before is forgotten.
  void keep(DocId paper, std::string_view members) {
    if (bytes_ + members.size() > most_bytes) forget();
    if (texts_.emplace(paper.value, members).second) bytes_ += members.size();
  }
  void forget() {
    texts_.clear();
    bytes_ = 0;
  }

 private:
  /// Some 1,500 cards. 0: none are kept; more than what a reader's questions find gains nothing.
  static constexpr std::size_t most_bytes = 512u << 10;
  std::unordered_map<std::uint32_t, std::string> texts_;
  std::size_t bytes_ = 0;
};

}  // namespace diarium::bind
