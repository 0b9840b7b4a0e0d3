// Who was asked for an opinion and who answered, as a table tells it: a row each under the head «Remissinstans».
#include <algorithm>
#include <string_view>

#include "facts/bodies/referral.h"

namespace diarium::facts::referral_text {
namespace {

using structure::BlockKind;

/// «Remissinstanser», a heading: rows may stand below it.
bool heads_rows(const Reading& r, Range words) {
  return words.size() == 1 &&
         r.is_any(words.first, {"remissinstans", "remissinstanser", "remissvar", "remissyttranden"});
}

bool heads_table(const Reading& r, Range words) {
  return words.size() >= 2 && r.is_any(words.first, {"remissinstans", "remissinstanser", "instans"}) &&
         r.tokens[words.first + 1].wide && !r.is(words.last - 1, ".");
}

/// «Inget svar», «Ej svarat»: nothing came.
bool tells_silence(const Reading& r, Range words) {
  for (std::uint32_t i = words.first; i < words.last; ++i)
    if (r.is_any(i, {"avstår", "avstått", "avstod"}) ||
        (r.is_any(i, {"inget", "ej", "inte", "uteblivet"}) &&
         (r.starts(i + 1, "svar") || r.starts(i + 1, "inkom") || r.is(i + 1, "yttrande"))))
      return true;
  return false;
}

/// «avstyrker», «Ingen erinran», «har avstått från att yttra sig»: what one that was asked says.
bool is_reply(const Reading& r, Range words) {
  constexpr std::string_view replies[] = {"tillstyrk", "avstyrk", "avstå",  "avstod", "erin", "yttra",
                                          "synpunkt",  "bifall",  "avslag", "invänd", "svar"};
  for (std::uint32_t i = words.first; i < words.last; ++i)
    if (std::ranges::any_of(replies, [&](std::string_view reply) { return r.starts(i, reply); })) return true;
  return false;
}

bool says_a_word(const Reading& r, Range words) {
  for (std::uint32_t i = words.first; i < words.last; ++i)
    if (r.word(i)) return true;
  return false;
}

Answer row(const Reading& r, Range who, Range said) {
  return {who, tells_silence(r, said) ? "silent" : says_a_word(r, said) ? "answered" : "asked"};
}

}  // namespace

std::vector<Answer> table_of_answers(const Reading& r) {
  constexpr std::uint32_t most_name = 8;  // Tokens.
  std::vector<Answer> rows;
  bool open = false, below = false;  // In a table; right below a heading that rows may follow.
  for (std::uint32_t b = 0; b < r.blocks.size(); ++b) {
    const Range words = r.blocks[b];
    if (words.empty()) continue;
    std::uint32_t end = words.first + 1;
    while (end < words.last && !r.tokens[end].wide) ++end;
    if (below && r.outline->blocks[b].kind != BlockKind::heading && is_reply(r, {end, words.last}) &&
        end <= words.first + most_name) {
      rows.push_back(row(r, {words.first, end}, {end, words.last}));
      continue;
    }
    below = r.outline->blocks[b].kind == BlockKind::heading && heads_rows(r, words);
    if (r.outline->blocks[b].kind != BlockKind::table_row) open = false;
    else if (!open) open = heads_table(r, words);
    else {
      if (end > words.first + most_name || r.shape(words.first) < Shape::capital) continue;  // A cell that goes on.
      rows.push_back(row(r, {words.first, end}, {end, words.last}));
    }
  }
  return rows;
}

}  // namespace diarium::facts::referral_text
