#include "index/file/pages.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "base/sorting.h"

namespace diarium::index {
namespace {

/// Pages have numbers of 32 bits, and of each a byte is kept.
constexpr std::uint64_t largest = std::uint64_t{1} << 43;

constexpr std::uint64_t grains = page_size / grain_size;
static_assert(grains == 8, "a page's grains are the bits of a byte");

std::size_t pages_in(std::uint64_t size) { return static_cast<std::size_t>((size + page_size - 1) / page_size); }

std::uint8_t bit_of(std::uint64_t grain) { return static_cast<std::uint8_t>(1u << grain % grains); }

}  // namespace

Pages::Pages(Buffer whole) : size_(whole.size()), states_(pages_in(size_), State{0xFF, 0, false}) { runs_.push_back({0, std::move(whole)}); }

Pages::Pages(std::string_view first, std::uint64_t size) {
  if (size > largest) return;
  size_ = size;
  states_.resize(pages_in(size));
  missing_ = (size + grain_size - 1) / grain_size;
  if (first.size() < size) first = first.substr(0, first.size() / page_size * page_size);
  (void)supply(0, first);
}

std::size_t Pages::runs_to(const Runs& runs, std::uint64_t at) {
  return static_cast<std::size_t>(std::ranges::upper_bound(runs, at, {}, &Run::begin) - runs.begin());
}

char* Pages::add(Runs& runs, FileRange range) {
  Buffer bytes = Buffer::reserved(static_cast<std::size_t>(range.end - range.begin));
  if (bytes.size() == 0) return nullptr;
  char* const memory = bytes.writable();
  const std::size_t place = runs_to(runs, range.begin);
  runs.push_back({range.begin, std::move(bytes)});
  for (std::size_t i = runs.size() - 1; i > place; --i) std::swap(runs[i], runs[i - 1]);
  return memory;
}

std::string_view Pages::view(FileRange range) const {
  if (range.begin == range.end) return {};
  for (const Runs* runs : {&runs_, &std::as_const(joined_)}) {
    const std::size_t place = runs_to(*runs, range.begin);
    if (place == 0 || (*runs)[place - 1].end() < range.end) continue;
    const Run& run = (*runs)[place - 1];
    return run.bytes.view().substr(static_cast<std::size_t>(range.begin - run.begin), static_cast<std::size_t>(range.end - range.begin));
  }
  char* out = add(joined_, range);
  if (!out) return {};
  std::uint64_t at = range.begin;
  for (std::size_t i = runs_to(runs_, at) - 1; at < range.end; ++i) {
    const Run& run = runs_[i];
    const std::uint64_t end = std::min(run.end(), range.end);
    std::memcpy(out + (at - range.begin), run.bytes.view().data() + (at - run.begin), static_cast<std::size_t>(end - at));
    at = end;
  }
  return {out, static_cast<std::size_t>(range.end - range.begin)};
}

bool Pages::has(FileRange range) const {
  if (range.begin == range.end) return true;
  return has_grains({range.begin / page_size * page_size, std::min((range.end + page_size - 1) / page_size * page_size, size_)});
}

bool Pages::has_grains(FileRange range) const {
  bool all = true;
  if (range.begin == range.end) return all;
  for (std::uint64_t grain = range.begin / grain_size; grain <= (range.end - 1) / grain_size; ++grain) {
    State& state = states_[static_cast<std::size_t>(grain / grains)];
    const std::uint8_t bit = bit_of(grain);
    if (state.here & bit) continue;
    all = false;
    if (state.wanted == 0) wanted_.push_back(static_cast<std::uint32_t>(grain / grains));
    state.wanted |= bit;
  }
  return all;
}

bool Pages::supply(std::uint64_t begin, std::string_view bytes) {
  const std::uint64_t end = begin + bytes.size();
  if (begin % grain_size != 0 || begin > size() || bytes.size() > size() - begin || (end % grain_size != 0 && end != size()))
    return false;
  const auto is_here = [this](std::uint64_t at) { return (states_[static_cast<std::size_t>(at / page_size)].here & bit_of(at / grain_size)) != 0; };
  for (std::uint64_t at = begin; at < end;) {
    if (is_here(at)) {
      at += grain_size;
      continue;
    }
    std::uint64_t behind = at;
    while (behind < end && !is_here(behind)) behind += grain_size;
    behind = std::min(behind, end);
    char* const place = add(runs_, {at, behind});
    if (!place) return false;
    std::memcpy(place, bytes.data() + (at - begin), static_cast<std::size_t>(behind - at));
    for (; at < behind; at += grain_size, --missing_) states_[static_cast<std::size_t>(at / page_size)].here |= bit_of(at / grain_size);
  }
  return true;
}

std::vector<FileRange> Pages::wanted() const {
  sort_briefly(wanted_);
  std::vector<FileRange> ranges;
  for (const std::uint32_t page : wanted_) {
    const State& state = states_[page];
    for (std::uint64_t grain = page * grains; grain < (page + 1) * grains; ++grain) {
      if (!(state.wanted & ~state.here & bit_of(grain))) continue;
      const FileRange range{grain * grain_size, std::min((grain + 1) * grain_size, size())};
      if (!ranges.empty() && ranges.back().end == range.begin) {
        ranges.back().end = range.end;
      } else {
        ranges.push_back(range);
      }
    }
  }
  return ranges;
}

void Pages::forget() const {
  for (const std::uint32_t page : wanted_) states_[page].wanted = 0;
  wanted_.clear();
}

}  // namespace diarium::index
