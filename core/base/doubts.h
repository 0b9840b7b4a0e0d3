// base/doubts: words that a reader of pictures was not sure of, from the stage that met them to the one that judges them.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/span.h"

namespace diarium {

/// Words of which the reader was this sure (per cent), and for which it had no other reading, are not doubted. More marks right
/// words, less lets wrong ones pass.
inline constexpr std::uint8_t sure_confidence = 80;

/// A word, or a part of one, that may be another.
struct Doubtful {
  ByteSpan span;                          ///< Of the text that it stands in.
  std::uint8_t confidence = 0;            ///< Per cent.
  std::vector<std::string> alternatives;  ///< Other readings of the same place, the likeliest first; each valid UTF-8, without white space.
  bool operator==(const Doubtful&) const = default;
};
/// Ascending by place, apart.
using Doubts = std::vector<Doubtful>;

}  // namespace diarium
