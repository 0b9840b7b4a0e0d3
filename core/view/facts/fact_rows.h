// view/facts/fact_rows: the facts of a paper, with what the reader has said of them since the pack was made, as one
// list in the order of worth.
#pragma once
#include <string_view>
#include <vector>

#include "base/result.h"
#include "facts/corrected/corrections.h"
#include "facts/kinds/facts.h"
#include "index/pack.h"
#include "structure/outline.h"
#include "view/paper/flow.h"
#include "view/views.h"

namespace diarium::view {

/// in      `nfc`, `outline`: of the paper the facts were read from; `flow`: made of both.
/// returns every kind of fact: decision, proposals, dissent, people, dates, references, grounds, about; numbered from 1.
[[nodiscard]] std::vector<FactRow> fact_rows(const facts::Facts& facts, std::string_view nfc,
                                             const structure::Outline& outline, const Flow& flow);

/// The facts of a paper; of `said` those that speak of its file and that the pack does not hold already are applied,
/// what does not fit is passed over. `nfc`: the paper's text. errors: damaged. cost O(facts + corrections).
[[nodiscard]] Result<facts::Facts> corrected_facts(const index::Pack& pack, DocId paper, std::string_view nfc,
                                                   const facts::Corrections* said);

}  // namespace diarium::view
