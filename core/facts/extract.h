// facts/extract: extract() of a paper that is cut into tokens, and with the work that it took, for the test that holds
// it linear.
#pragma once
#include <cstdint>

#include "facts/kinds/facts.h"
#include "facts/reading/reading.h"

namespace diarium::facts {

/// As of facts/kinds/facts.h.
[[nodiscard]] Facts extract(const Reading& reading);

struct Counted {
  Facts facts;
  std::uint64_t looks = 0;  ///< Questions asked of tokens.
};
[[nodiscard]] Counted extract_counted(std::string_view text, const structure::Outline& outline);

}  // namespace diarium::facts
