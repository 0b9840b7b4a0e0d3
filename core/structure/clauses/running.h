// structure/clauses/running: att-satser inside running text.
#pragma once
#include "structure/outline.h"

namespace diarium::structure {

/// Whose proposals a paragraph tells of.
enum class Telling : std::uint8_t {
  moved,       ///< A section of yrkanden: every mover's.
  from_prose,  ///< Elsewhere: what a motion, its authors or «vi» and «jag» ask for.
};

/// Appends the clauses of one paragraph: from what follows «föreslår att» to the end of the sentence, divided at «samt
/// att». The «att» of an infinitive stays inside. O(bytes).
void running_clauses(std::string_view text, const Block& block, std::uint32_t index, Telling telling,
                     std::vector<AttClause>& out);

}  // namespace diarium::structure
