// scan/marks: which points of dark ink hang together? Each such mark is a letter, a part of one, a rule, a stamp or a speck.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace diarium::scan {

/// A run of dark points in a row, and the mark that it is of.
struct MarkRun {
  int y = 0, begin = 0, end = 0;  ///< `end` exclusive.
  std::uint32_t mark = 0;
};

class Marks {
 public:
  /// Marks of points darker than `light`; points that meet at a corner hang together. O(points).
  Marks(const std::vector<std::uint8_t>& bytes, int width, int light);
  [[nodiscard]] std::size_t count() const { return count_; }
  /// In the order of rows.
  template <class Act>
  void each_run(const Act& act) const {
    for (const MarkRun& run : runs_) act(run);
  }

 private:
  std::vector<MarkRun> runs_;
  std::size_t count_ = 0;
};

}  // namespace diarium::scan
