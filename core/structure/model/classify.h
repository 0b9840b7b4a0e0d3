// structure/model/classify: the class of each line, by weights that were learned (tests/measure/lines), and how sure it
// is.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "structure/lines/line_class.h"
#include "structure/lines/lines.h"
#include "structure/model/features.h"

namespace diarium::structure {

struct LineGuess {
  LineClass one{};
  std::int32_t margin =
      0;  ///< By how much the best reading of all lines with this group beats the best one without it.
};

/// Whole numbers, made by core/structure/model/embed_weights.py from assets/lines/weights.txt.
struct LineWeights {
  using Row = std::array<std::int16_t, line_class_count>;
  std::span<const Row> features;  ///< Of the line itself, then of the line before it, then of the one after it.
  std::span<const Row> steps;     ///< [class of the line before][class]
  std::int32_t sure = 0;          ///< Margin from which on a class is believed.
};
[[nodiscard]] LineWeights line_weights();

/// Classes by max-sum over windows of lines: deterministic, whole numbers. O(lines × classes²), bounded memory a
/// window.
[[nodiscard]] std::vector<LineGuess> classify(const std::vector<Features>& features, const LineWeights& weights);

}  // namespace diarium::structure
