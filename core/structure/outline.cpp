#include "structure/outline.h"

#include <algorithm>

namespace diarium::structure {

std::string flowed(std::string_view text, const Block& block) {
  std::string words;
  for (const ByteSpan& line : block.lines) {
    if (!words.empty()) words.push_back(' ');
    words += slice(text, line);
  }
  return words;
}

LineNumbers::LineNumbers(std::string_view text) {
  starts_.push_back(0);
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    starts_.push_back(static_cast<std::uint32_t>(at + 1));
  }
}

std::uint32_t LineNumbers::of(std::uint32_t byte) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), byte);
  return static_cast<std::uint32_t>(after - starts_.begin());
}

Outline looked_through(Outline outline, std::uint32_t to) {
  const auto behind = std::ranges::find_if(outline.blocks, [to](const Block& block) { return block.span.end > to; });
  const auto count = static_cast<std::uint32_t>(behind - outline.blocks.begin());
  outline.blocks.erase(behind, outline.blocks.end());
  std::erase_if(outline.clauses,
                [&](const AttClause& clause) { return clause.block >= count || clause.span.end > to; });
  return outline;
}

}  // namespace diarium::structure
