// bind/explorer_json: what opening and searching answer, as the JSON that diarium_explorer_* promise. Offsets are UTF-16 units.
#pragma once
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bind/values/utf16.h"
#include "searching.h"

namespace diarium::bind {

/// The fields of cards as JSON, kept: the hits of one question are often those of the next, and to write them is a tenth of what a
/// question costs.
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

/// {"error": …}. `code` where the error is the border's own; else the fault's name.
[[nodiscard]] std::string error_json(const Error& error);
[[nodiscard]] std::string error_json(std::string_view code, std::string_view message, std::string_view where = "");
/// The same of a pack that does not open.
[[nodiscard]] std::string pack_error_json(const Error& error);

/// {"value": true}
[[nodiscard]] std::string value_json(bool value);
/// {"waiting": …}: what is missing for an answer.
[[nodiscard]] std::string waiting_json(const std::vector<index::FileRange>& wanted);

// Each the whole answer, {"value": …} or {"error": …}. What they hold is told in bind/explorer.h.
[[nodiscard]] std::string opened_json(const index::Pack& pack);
[[nodiscard]] std::string papers_json(const index::Pack& pack);
/// `cards`: of this pack, where what is written of cards is kept.
[[nodiscard]] std::string search_answer_json(const index::Pack& pack, std::string_view query,
                                             const query::Options& options, CardTexts& cards);

}  // namespace diarium::bind
