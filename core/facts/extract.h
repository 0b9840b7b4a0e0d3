// facts/extract: extract() with the work that it took, for the test that holds it linear.
#pragma once
#include <cstdint>

#include "facts/kinds/facts.h"

namespace diarium::facts {

struct Counted {
  Facts facts;
  std::uint64_t looks = 0;  ///< Questions asked of tokens.
};
[[nodiscard]] Counted extract_counted(std::string_view text, const structure::Outline& outline);

}  // namespace diarium::facts
