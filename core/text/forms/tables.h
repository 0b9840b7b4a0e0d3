// text/forms/tables: what Unicode says of characters that have several forms. Made by wasm/setup/unicode/compile.cpp of ICU's
// own answers, at build time; every list ascends by its first member.
#pragma once
#include <string_view>
#include <vector>

namespace diarium::text {

/// A character as Unicode takes it apart, once: into two, or into one other (`second` is 0). Not the syllables of Hangul.
struct Apart {
  char32_t point, first, second;
  char32_t comes_together;  ///< 1: the two are this character again.
};
/// Characters from `first` to `last` with this combining class; all others have 0.
struct MarkRun {
  char32_t first, last, combining_class;
};
/// Every `step`th character from `first` to `last` folds to the one that stands `distance` behind it, modulo 2^32. Of
/// characters that are not taken apart.
struct FoldRun {
  char32_t first, last, step, distance;
};
/// A character that folds to several; `third` may be 0.
struct LongFold {
  char32_t point, first, second, third;
};

struct Tables {
  std::vector<Apart> apart;
  std::vector<Apart> together;  ///< Those of `apart` that come together again, ascending by `first` and `second`.
  std::vector<MarkRun> marks;
  std::vector<FoldRun> fold_runs;
  std::vector<LongFold> long_folds;
};
/// Unpacked when they are asked for first; they never change.
[[nodiscard]] const Tables& tables();
/// The four lists as they are compiled in, a third of their size: of each the number of its rows and then column after
/// column, every number as its distance from the one above (zigzag, varint).
[[nodiscard]] std::string_view packed_tables();

}  // namespace diarium::text
