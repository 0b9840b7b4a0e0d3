#include "structure/looked.h"

#include <algorithm>

namespace diarium::structure {

Outline looked_through(Outline outline, std::uint32_t to) {
  const auto behind = std::ranges::find_if(outline.blocks, [to](const Block& block) { return block.span.end > to; });
  const auto count = static_cast<std::uint32_t>(behind - outline.blocks.begin());
  outline.blocks.erase(behind, outline.blocks.end());
  std::erase_if(outline.clauses,
                [&](const AttClause& clause) { return clause.block >= count || clause.span.end > to; });
  return outline;
}

}  // namespace diarium::structure
