#include "facts/decided/handed_in.h"

namespace diarium::facts {

std::string_view kind_of_statement(const Reading& r, const Part& part) {
  if (part.type != Type::none) return {};
  for (std::uint32_t i = part.tokens.first; i + 2 < part.tokens.last && i <= part.head_end; ++i) {
    if (!r.tokens[i].line) continue;
    if (r.are(i, {"särskilt", "yttrande"}) && r.tokens[i + 2].line) return "yttrande";
    if (r.is(i, "protokollsanteckning") && r.tokens[i + 1].line) return "protokollsanteckning";
  }
  return {};
}

std::uint32_t first_prose(const Reading& r, const Part& part) {
  for (std::uint32_t b = part.first_block; b < part.last_block; ++b) {
    const Range range = r.blocks[b];
    if (!range.empty() && r.kind(range.first) == structure::BlockKind::paragraph && r.is(range.last - 1, "."))
      return range.first;
  }
  return part.tokens.last - 1;
}

}  // namespace diarium::facts
