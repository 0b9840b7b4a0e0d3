// bind/card_texts: the fields of cards as JSON, kept: the hits of one question are often those of the next, and to write
// them is a tenth of what a question costs.
#pragma once
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/span.h"

namespace diarium::bind {

class CardTexts {
 public:
  /// What was kept of a paper; empty: nothing. Valid until keep() or forget().
  [[nodiscard]] std::string_view of(DocId paper) const {
    const auto found = std::ranges::find(texts_, paper, &std::pair<DocId, std::string>::first);
    return found == texts_.end() ? std::string_view{} : std::string_view(found->second);
  }
  /// Of a paper of which nothing is kept. Beyond `most_bytes` all that was kept before is forgotten.
  void keep(DocId paper, std::string_view members) {
    if (bytes_ + members.size() > most_bytes) forget();
    texts_.emplace_back(paper, members);
    bytes_ += members.size();
  }
  void forget() {
    texts_.clear();
    bytes_ = 0;
  }

 private:
  /// Some 1,500 cards. 0: none are kept; more than what a reader's questions find gains nothing.
  static constexpr std::size_t most_bytes = 512u << 10;
  std::vector<std::pair<DocId, std::string>> texts_;
  std::size_t bytes_ = 0;
};

}  // namespace diarium::bind
