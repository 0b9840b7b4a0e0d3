#include "desk/desk.h"

#include <algorithm>

#include "base/hash.h"

namespace diarium::desk {
namespace {

template <class Item>
const Item* item_with(const std::vector<Item>& items, std::string Item::* name, std::string_view wanted) {
  const auto found = std::ranges::find(items, wanted, name);
  return found == items.end() ? nullptr : &*found;
}

}  // namespace

std::uint32_t mark_of(std::string_view paper) {
  const std::uint64_t hash = fnv1a(paper);
  return static_cast<std::uint32_t>(hash ^ hash >> 32);
}

std::uint64_t key_of(std::string_view address_or_id) { return fnv1a(address_or_id); }

bool empty(const Desk& desk) {
  return desk.pins.empty() && desk.collections.empty() && desk.searches.empty() && desk.visit.papers.empty() && desk.history.opened.empty();
}

const Pin* pin_at(const Desk& desk, std::string_view address) { return item_with(desk.pins, &Pin::address, address); }
const Search* search_at(const Desk& desk, std::string_view address) { return item_with(desk.searches, &Search::address, address); }
const Collection* collection_with(const Desk& desk, std::string_view id) { return item_with(desk.collections, &Collection::id, id); }

}  // namespace diarium::desk
