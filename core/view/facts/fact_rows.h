// view/facts/fact_rows: the facts of a paper as one list, in the order of worth.
#pragma once
#include <string_view>
#include <vector>

#include "facts/kinds/facts.h"
#include "structure/outline.h"
#include "view/paper/flow.h"
#include "view/views.h"

namespace diarium::view {

/// in      `nfc`, `outline`: of the paper the facts were read from; `flow`: made of both.
/// returns every kind of fact: decision, proposals, dissent, people, dates, references, grounds, about; numbered from 1.
[[nodiscard]] std::vector<FactRow> fact_rows(const facts::Facts& facts, std::string_view nfc,
                                             const structure::Outline& outline, const Flow& flow);

}  // namespace diarium::view
