// view/rows: one paper in a list, from its card in the pack.
#pragma once
#include "index/pack.h"
#include "view/views.h"

namespace diarium::view {

[[nodiscard]] PaperRow paper_row(const index::Pack& pack, DocId paper);

/// The rows [window.first, +count) of `total`, clipped to what there is.
struct Range { std::uint32_t first = 0, end = 0; };
[[nodiscard]] inline Range clip(Window window, std::uint32_t total) {
  const std::uint32_t first = window.first < total ? window.first : total;
  return {first, window.count < total - first ? first + window.count : total};
}

}  // namespace diarium::view
