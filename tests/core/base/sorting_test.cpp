#include "base/sorting.h"

#include <doctest/doctest.h>

#include <random>
#include <span>
#include <string>

using namespace diarium;

TEST_CASE("what is put in order briefly is in the order of the library, and what is equal stays as it stood") {
  std::mt19937 random(7);
  for (std::size_t size : {0u, 1u, 2u, 3u, 17u, 300u}) {
    std::vector<std::pair<std::uint32_t, std::string>> items;
    for (std::size_t i = 0; i < size; ++i) items.emplace_back(random() % 9, std::to_string(i));
    const auto first = [](const auto& item) { return item.first; };
    auto up = items, down = items;
    std::ranges::stable_sort(up, {}, first);
    std::ranges::stable_sort(down, std::ranges::greater{}, first);
    auto briefly_up = items, briefly_down = items;
    sort_briefly(briefly_up, {}, first);
    sort_briefly(briefly_down, std::ranges::greater{}, first);
    CHECK(briefly_up == up);
    CHECK(briefly_down == down);
  }
}

TEST_CASE("part of a list is put in order, and the rest stays") {
  std::vector<int> items = {9, 8, 7, 6, 5};
  sort_briefly(std::span(items).subspan(1, 3));
  CHECK(items == std::vector<int>{9, 6, 7, 8, 5});
}
