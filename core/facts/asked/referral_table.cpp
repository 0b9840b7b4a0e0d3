// Who was asked for an opinion and who answered, as a table tells it: a row each under the head «Remissinstans».
#include <algorithm>

#include "facts/asked/referral.h"
#include "facts/kinds/words.h"

namespace diarium::facts {
namespace {

using structure::BlockKind;

constexpr std::uint32_t most_name = 8;  // Tokens.

class TableReader {
 public:
  TableReader(const Reading& r, std::vector<RuleHeld>* held) : r_(r), held_(held) {}

  std::vector<Answer> rows() const {
    std::vector<Answer> rows;
    bool open = false, below = false;  // In a table; right below a heading that rows may follow.
    for (std::uint32_t b = 0; b < r_.blocks.size(); ++b) {
      const Range words = r_.blocks[b];
      if (words.empty()) continue;
      const BlockKind kind = r_.outline->blocks[b].kind;
      std::uint32_t end = words.first + 1;
      while (end < words.last && !r_.tokens[end].wide) ++end;
      const Range who{words.first, end}, said{end, words.last};
      const bool name = end <= words.first + most_name;
      const std::string_view reply = name && (below || open) ? told("cell", said) : std::string_view{};
      if (below && kind != BlockKind::heading && !reply.empty()) {
        rows.push_back({who, reply});
        continue;
      }
      const std::string_view head = told("head", {words.first, words.first + 1});
      below = head == "below" && words.size() == 1;
      if (kind != BlockKind::table_row)
        open = false;
      else if (!open)
        open = head == "rows" && !r_.is(words.last - 1, ".");
      else if (name && r_.shape(words.first) >= Shape::capital)  // Else a cell that goes on.
        rows.push_back({who, !reply.empty() ? reply : says_a_word(said) ? reply_words[1] : reply_words[0]});
    }
    return rows;
  }

 private:
  std::string_view told(std::string_view list, Range words) const {
    if (words.empty()) return {};
    const Anchor place{words.first, words.last, r_.blocks[r_.block(words.first)]};
    const Rule* rule = first_rule(referral_rules(), r_, place, NothingAsked(), {list});
    if (rule != nullptr && held_ != nullptr) held_->push_back({words, rule});
    return rule == nullptr ? std::string_view{} : rule->value;
  }

  bool says_a_word(Range words) const {
    return some(words, [&](std::uint32_t i) { return r_.word(i); });
  }

  const Reading& r_;
  std::vector<RuleHeld>* held_;
};

}  // namespace

std::vector<Answer> table_of_answers(const Reading& r, std::vector<RuleHeld>* held) {
  return TableReader(r, held).rows();
}

}  // namespace diarium::facts
