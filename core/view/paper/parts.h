// view/paper/parts: the papers that one file holds, as a reader sees them: where each begins, why, and what it repeats.
#pragma once
#include <string>
#include <vector>

#include "facts/kinds/facts.h"
#include "view/paper/flow.h"
#include "view/views.h"

namespace diarium::view {

/// The parts of a compound file in order; empty for a file of one paper. `paragraphs`: of the whole paper, in order of
/// place. cost O(parts · log paragraphs + repeats).
[[nodiscard]] std::vector<PartRow> part_rows(const facts::Facts& facts, const Flow& flow,
                                             const std::vector<Paragraph>& paragraphs);

/// What a part is and why it begins where it does, in the reader's language:
/// «ny del, för här står ett brevhuvud: Tjänsteskrivelse · 272 ord står också i del 1».
struct PartWords {
  std::string name;    ///< «2 Tjänsteskrivelse»
  std::string reason;  ///< Of the cut, and what it repeats.
};
[[nodiscard]] PartWords part_words(Language language, const PartRow& part);

}  // namespace diarium::view
