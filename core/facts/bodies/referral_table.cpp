// Who was asked for an opinion and who answered, as a table tells it: a row each under the head «Remissinstans».
#include "facts/bodies/referral.h"

namespace diarium::facts::told {
namespace {

using structure::BlockKind;

bool heads_table(const Reading& r, Range words) {
  return words.size() >= 2 && r.is_any(words.first, {"remissinstans", "remissinstanser", "instans"}) && r.tokens[words.first + 1].wide &&
         !r.is(words.last - 1, ".");
}

/// «Inget svar», «Ej svarat»: nothing came.
bool tells_silence(const Reading& r, Range words) {
  for (std::uint32_t i = words.first; i < words.last; ++i)
    if (r.is_any(i, {"inget", "ej", "inte", "uteblivet"}) && (r.starts(i + 1, "svar") || r.starts(i + 1, "inkom") || r.is(i + 1, "yttrande"))) return true;
  return false;
}

bool says_a_word(const Reading& r, Range words) {
  for (std::uint32_t i = words.first; i < words.last; ++i)
    if (r.word(i)) return true;
  return false;
}

}  // namespace

std::vector<Answer> table_of_answers(const Reading& r) {
  constexpr std::uint32_t most_name = 8;  // Tokens.
  std::vector<Answer> rows;
  bool open = false;
  for (std::uint32_t b = 0; b < r.blocks.size(); ++b) {
    const Range words = r.blocks[b];
    if (words.empty()) continue;
    if (r.outline->blocks[b].kind != BlockKind::table_row) open = false;
    else if (!open) open = heads_table(r, words);
    else {
      std::uint32_t end = words.first + 1;
      while (end < words.last && !r.tokens[end].wide) ++end;
      if (end > words.first + most_name || r.shape(words.first) < Shape::capital) continue;  // A cell that goes on.
      const Range said{end, words.last};
      rows.push_back({{words.first, end}, tells_silence(r, said) ? "silent" : says_a_word(r, said) ? "answered" : "asked"});
    }
  }
  return rows;
}

}  // namespace diarium::facts::told
