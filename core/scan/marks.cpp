#include "scan/marks.h"

namespace diarium::scan {
namespace {

std::uint32_t root_of(std::vector<std::uint32_t>& parents, std::uint32_t mark) {
  while (parents[mark] != mark) mark = parents[mark] = parents[parents[mark]];
  return mark;
}

}  // namespace

Marks::Marks(const std::vector<std::uint8_t>& bytes, int width, int light) {
  const int height = width > 0 ? static_cast<int>(bytes.size() / static_cast<std::size_t>(width)) : 0;
  std::vector<std::uint32_t> parents;
  std::size_t above = 0, above_end = 0;  // Runs of the row before.
  for (int y = 0; y < height; ++y) {
    const std::uint8_t* row = bytes.data() + static_cast<std::ptrdiff_t>(y) * width;
    const std::size_t first = runs_.size();
    for (int x = 0; x < width;) {
      if (row[x] >= light) {
        ++x;
        continue;
      }
      MarkRun run{y, x, x, static_cast<std::uint32_t>(parents.size())};
      while (run.end < width && row[run.end] < light) ++run.end;
      x = run.end;
      parents.push_back(run.mark);
      while (above < above_end && runs_[above].end < run.begin) ++above;
      for (std::size_t i = above; i < above_end && runs_[i].begin <= run.end; ++i) parents[root_of(parents, runs_[i].mark)] = root_of(parents, run.mark);
      runs_.push_back(run);
    }
    above = first;
    above_end = runs_.size();
  }
  std::vector<std::uint32_t> numbers(parents.size());
  for (std::uint32_t i = 0; i < parents.size(); ++i)
    if (root_of(parents, i) == i) numbers[i] = static_cast<std::uint32_t>(count_++);
  for (MarkRun& run : runs_) run.mark = numbers[root_of(parents, run.mark)];
}

}  // namespace diarium::scan
