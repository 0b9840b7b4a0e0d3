#include "index/pages.h"

#include <algorithm>
#include <cstring>

namespace diarium::index {
namespace {

std::size_t pages_in(std::uint64_t size) { return static_cast<std::size_t>((size + page_size - 1) / page_size); }

}  // namespace

Pages::Pages(Buffer whole) : bytes_(std::move(whole)), states_(pages_in(bytes_.size()), State::here) {}

Pages::Pages(std::string_view first, std::uint64_t size) {
  if (size > SIZE_MAX / 2) return;
  bytes_ = Buffer::reserved(static_cast<std::size_t>(size));
  states_.resize(pages_in(bytes_.size()));
  first = first.substr(0, bytes_.size());
  if (first.size() < bytes_.size()) first = first.substr(0, first.size() / page_size * page_size);
  (void)supply(0, first);
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
  for (std::uint64_t at = begin; at < end; at += page_size) {
    State& state = states_[static_cast<std::size_t>(at / page_size)];
    if (state >= State::here) continue;
    const std::size_t part = static_cast<std::size_t>(std::min<std::uint64_t>(page_size, end - at));
    std::memcpy(bytes_.writable() + at, bytes.data() + (at - begin), part);
    state = State::here;
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
