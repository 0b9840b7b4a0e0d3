// base/sorting: putting in order what is short, or is put in order once a screen.
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <numeric>
#include <ranges>
#include <utility>
#include <vector>

namespace diarium {

/// Whether the item at place `a` comes before that at `b`; `items` is what the caller gave.
using ComesBefore = bool (*)(const void* items, std::uint32_t a, std::uint32_t b);

/// The places 0 to size - 1 in the order that `before` tells; what is equal stays as it stood.
[[nodiscard]] inline std::vector<std::uint32_t> places_in_order(std::size_t size, ComesBefore before, const void* items) {
  std::vector<std::uint32_t> order(size), merged(size);
  std::iota(order.begin(), order.end(), 0u);
  for (std::size_t run = 1; run < size; run *= 2) {
    for (std::size_t at = 0; at < size;) {
      std::size_t left = at, right = std::min(at + run, size);
      const std::size_t middle = right, end = std::min(middle + run, size);
      for (; at < end; ++at) {
        const bool from_right = left == middle || (right < end && before(items, order[right], order[left]));
        merged[at] = order[from_right ? right++ : left++];
      }
    }
    order.swap(merged);
  }
  return order;
}

/// Puts a range in ascending order of `of(item)`; what is equal stays as it stood. O(n log n), room for n items, and some times
/// std::ranges::sort's time, for a few hundred bytes of program: libc++ makes 3 to 6 kB of that for each type and order, and the
/// page fetches them all. What a search or the reading of many papers waits for uses std::ranges::sort.
template <std::ranges::random_access_range Range, class Less = std::ranges::less, class Of = std::identity>
void sort_briefly(Range&& range, Less less = {}, Of of = {}) {
  struct Items {
    std::ranges::iterator_t<Range> first;
    Less& less;
    Of& of;
  };
  const Items items{std::ranges::begin(range), less, of};
  const auto before = [](const void* given, std::uint32_t a, std::uint32_t b) -> bool {
    const Items& all = *static_cast<const Items*>(given);
    return std::invoke(all.less, std::invoke(all.of, all.first[static_cast<std::ptrdiff_t>(a)]),
                       std::invoke(all.of, all.first[static_cast<std::ptrdiff_t>(b)]));
  };
  std::vector<std::ranges::range_value_t<Range>> sorted;
  sorted.reserve(std::ranges::size(range));
  for (const std::uint32_t place : places_in_order(std::ranges::size(range), before, &items))
    sorted.push_back(std::move(items.first[static_cast<std::ptrdiff_t>(place)]));
  std::ranges::move(sorted, items.first);
}

}  // namespace diarium
