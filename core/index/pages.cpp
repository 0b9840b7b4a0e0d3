#include "index/pages.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace diarium::index {
namespace {

/// Pages have numbers of 32 bits, and of each a byte is kept.
constexpr std::uint64_t largest = std::uint64_t{1} << 43;

std::size_t pages_in(std::uint64_t size) { return static_cast<std::size_t>((size + page_size - 1) / page_size); }

}  // namespace

Pages::Pages(Buffer whole) : size_(whole.size()), states_(pages_in(size_), State::here) { runs_.push_back({0, std::move(whole)}); }

Pages::Pages(std::string_view first, std::uint64_t size) {
  if (size > largest) return;
  size_ = size;
  states_.resize(pages_in(size));
  missing_ = states_.size();
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
  bool all = true;
  if (range.begin == range.end) return all;
  for (std::uint64_t page = range.begin / page_size; page <= (range.end - 1) / page_size; ++page) {
    State& state = states_[static_cast<std::size_t>(page)];
    if (state >= State::here) continue;
    all = false;
    if (state == State::wanted) continue;
    state = State::wanted;
    wanted_.push_back(static_cast<std::uint32_t>(page));
  }
  return all;
}

bool Pages::supply(std::uint64_t begin, std::string_view bytes) {
  const std::uint64_t end = begin + bytes.size();
  if (begin % page_size != 0 || begin > size() || bytes.size() > size() - begin || (end % page_size != 0 && end != size()))
    return false;
  const auto state_at = [this](std::uint64_t at) -> State& { return states_[static_cast<std::size_t>(at / page_size)]; };
  for (std::uint64_t at = begin; at < end;) {
    if (state_at(at) >= State::here) {
      at += page_size;
      continue;
    }
    std::uint64_t behind = at;
    while (behind < end && state_at(behind) < State::here) behind += page_size;
    behind = std::min(behind, end);
    char* const place = add(runs_, {at, behind});
    if (!place) return false;
    std::memcpy(place, bytes.data() + (at - begin), static_cast<std::size_t>(behind - at));
    for (; at < behind; at += page_size, --missing_) state_at(at) = State::here;
  }
  return true;
}

std::vector<FileRange> Pages::wanted() const {
  std::ranges::sort(wanted_);
  std::vector<FileRange> ranges;
  for (const std::uint64_t page : wanted_) {
    if (states_[static_cast<std::size_t>(page)] != State::wanted) continue;
    const FileRange range{page * page_size, std::min<std::uint64_t>((page + 1) * page_size, size())};
    if (!ranges.empty() && ranges.back().end == range.begin) {
      ranges.back().end = range.end;
    } else {
      ranges.push_back(range);
    }
  }
  return ranges;
}

void Pages::forget() const {
  for (const std::uint32_t page : wanted_) {
    State& state = states_[page];
    if (state == State::wanted) state = State::absent;
  }
  wanted_.clear();
}

}  // namespace diarium::index
