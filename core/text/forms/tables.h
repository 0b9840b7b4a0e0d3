// text/forms/tables: what Unicode says of characters that have several forms. Made by wasm/setup/unicode/compile.cpp of ICU's
// own answers, at build time; every list ascends by its first member.
#pragma once
#include <cstdint>
#include <span>

namespace diarium::text {

/// A character as Unicode takes it apart, once: into two, or into one other (`second` is 0). Not the syllables of Hangul.
struct Apart {
  char32_t point, first, second;
};
[[nodiscard]] std::span<const Apart> apart();
/// Indices into apart() of the characters that come together again, ascending by `first` and `second`.
[[nodiscard]] std::span<const std::uint16_t> together();

/// Characters from `first` to `last` with this combining class; all others have 0.
struct MarkRun {
  char32_t first, last;
  std::uint32_t combining_class;
};
[[nodiscard]] std::span<const MarkRun> marks();

/// Every `step`th character from `first` to `last` folds to the one that stands `distance` behind it. Of characters that
/// are not taken apart.
struct FoldRun {
  char32_t first, last;
  std::uint32_t step;
  std::int32_t distance;
};
[[nodiscard]] std::span<const FoldRun> fold_runs();
/// A character that folds to several; `third` may be 0.
struct LongFold {
  char32_t point, first, second, third;
};
[[nodiscard]] std::span<const LongFold> long_folds();

}  // namespace diarium::text
