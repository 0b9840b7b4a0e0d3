// view: the facts of a paper with what the reader has said of them since the pack was made.
#pragma once
#include <string_view>

#include "base/result.h"
#include "facts/corrected/corrections.h"
#include "index/pack.h"

namespace diarium::view {

/// The facts of a paper; of `said` those that speak of its file and that the pack does not hold already are applied,
/// what does not fit is passed over. `nfc`: the paper's text. errors: damaged. cost O(facts + corrections).
[[nodiscard]] Result<facts::Facts> corrected_facts(const index::Pack& pack, DocId paper, std::string_view nfc,
                                                   const facts::Corrections* said);

}  // namespace diarium::view
