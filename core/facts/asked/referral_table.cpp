// Who was asked for an opinion and who answered, as a table tells it: a row each under the head «Remissinstans».

#include "facts/asked/referral.h"
#include "facts/kinds/words.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t most_asked_name = 8;  // Tokens.

}  // namespace

std::vector<Answer> table_of_answers(const Reading& r) {
  const auto rule_for = [&](std::string_view list, Range words) -> const Rule* {
    if (words.empty()) return nullptr;
    const Anchor place{words.first, words.last, r.blocks[r.block(words.first)]};
    return first_rule(referral_rules(), r, place, NothingAsked(), {list});
  };
  std::vector<Answer> rows;
  const Rule* table = nullptr;  // Its head.
  bool below = false;           // Right below a heading that rows may follow.
  for (std::uint32_t b = 0; b < r.blocks.size(); ++b) {
    const Range words = r.blocks[b];
    if (words.empty()) continue;
    const BlockKind kind = r.outline->blocks[b].kind;
    std::uint32_t end = words.first + 1;
    while (end < words.last && !r.tokens[end].wide) ++end;
    const Range who{words.first, end}, cell{end, words.last};
    const bool name = end <= words.first + most_asked_name;
    const Rule* reply = name && (below || table != nullptr) ? rule_for("cell", cell) : nullptr;
    if (below && kind != BlockKind::heading && reply != nullptr) {
      rows.push_back({who, reply->value, reply});
      continue;
    }
    const Rule* head = rule_for("head", {words.first, words.first + 1});
    below = said(head) == "below" && words.size() == 1;
    const bool names = name && r.shape(words.first) >= Shape::capital;  // Else a cell that goes on.
    const auto word = [&](std::uint32_t i) { return r.word(i); };
    if (kind != BlockKind::table_row) table = nullptr;
    else if (table == nullptr) table = said(head) == "rows" && !r.is(words.last - 1, ".") ? head : nullptr;
    else if (names && reply != nullptr) rows.push_back({who, reply->value, reply});
    else if (names) rows.push_back({who, some(cell, word) ? reply_words[1] : reply_words[0], table});
  }
  return rows;
}

}  // namespace diarium::facts
