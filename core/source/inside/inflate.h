// source/inside/inflate: what do packed bytes hold?
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "source/inside/finder.h"

namespace diarium::source {

struct Inflated {
  std::string bytes;
  std::size_t taken = 0;  ///< Of what was packed.
  bool whole = false;     ///< The end was reached, and the sum is right.
  bool too_large = false;
};
/// Inflates a zlib stream (RFC 1950) that begins `packed`; more may follow it. What could be inflated of a damaged one
/// is given, too. Bounded by the finder's room and the ratio of ZipLimits. O(inflated bytes).
[[nodiscard]] Inflated inflate_stream(Finder& finder, std::string_view packed);

}  // namespace diarium::source
