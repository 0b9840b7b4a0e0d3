#include "desk/merge.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "desk/keys.h"

namespace diarium::desk {
namespace {

/// Both notes, each once.
std::string both_notes(const std::string& a, const std::string& b) {
  if (a.find(b) != a.npos) return a;
  if (b.find(a) != b.npos) return b;
  const std::string together = std::min(a, b) + "\n\n" + std::max(a, b);
  return together.size() <= words_at_most ? together : std::max(a, b);
}

template <class Item>
Item later(const Item& a, const Item& b) {
  if (a.edition != b.edition) return a.edition > b.edition ? a : b;
  Item one = std::max(a, b);
  if constexpr (std::is_same_v<Item, Pin>) one.note = both_notes(a.note, b.note);
  return one;
}

template <class Item>
std::vector<Item> together(const std::vector<Item>& a, const std::vector<Item>& b) {
  std::map<std::string, Item> all;
  for (const auto* list : {&a, &b})
    for (const Item& item : *list) {
      const auto [there, added] = all.emplace(key_in(item), item);
      if (!added) there->second = later(there->second, item);
    }
  std::vector<Item> out;
  for (auto& [key, item] : all) out.push_back(std::move(item));
  return out;
}

std::uint32_t edition_gone(const std::map<std::uint64_t, std::uint32_t>& gone, std::string_view key) {
  const auto found = gone.find(key_of(key));
  return found == gone.end() ? 0 : found->second;
}

std::map<std::uint64_t, std::uint32_t> gone_in(const Desk& desk) {
  std::map<std::uint64_t, std::uint32_t> gone;
  for (const Gone& one : desk.gone) gone[one.key] = std::max(gone[one.key], one.edition);
  return gone;
}

/// What was removed is gone, but for what has been changed since: that is not removed.
void settle(Desk& desk) {
  auto gone = gone_in(desk);
  const auto take = [&](auto& list) {
    std::erase_if(list, [&](const auto& item) { return edition_gone(gone, key_in(item)) >= item.edition; });
    for (const auto& item : list) gone.erase(key_of(key_in(item)));
  };
  take(desk.pins), take(desk.collections), take(desk.searches);
  for (Pin& pin : desk.pins)
    if (!collection_with(desk, pin.collection)) pin.collection.clear();
  desk.gone.clear();
  for (const auto& [key, edition] : gone) desk.gone.push_back({key, edition});
  if (desk.gone.size() > gone_at_most) desk.gone.resize(gone_at_most);
}

History of_both(const History& a, const History& b) {
  if (a.edition != b.edition) return a.edition > b.edition ? a : b;
  History out = a;
  out.kept = std::max(a.kept, b.kept);
  out.opened.insert(out.opened.end(), b.opened.begin(), b.opened.end());
  return out;
}

template <class Item>
void at_most(std::vector<Item>& list, std::size_t most) {
  if (list.size() > most) list.resize(most);
}

/// What has been removed here comes back with the file.
template <class Item>
void bring_back(std::vector<Item>& items, const Desk& here, const std::vector<Item>& there) {
  const auto gone = gone_in(here);
  for (Item& item : items) {
    if (const std::uint32_t edition = edition_gone(gone, key_in(item)); edition >= item.edition) item.edition = edition + 1;
    if constexpr (std::is_same_v<Item, Pin>) {
      const auto same = std::ranges::find(there, item.address, &Pin::address);
      if (same == there.end() || same->note == item.note) continue;
      item.note = both_notes(item.note, same->note);
      item.edition = std::max(item.edition, same->edition) + 1;
    }
  }
}

}  // namespace

Desk in_order(Desk desk) {
  settle(desk);
  std::ranges::sort(desk.pins, {}, [](const Pin& pin) { return std::tie(pin.order, pin.address); });
  std::ranges::sort(desk.collections, {}, [](const Collection& one) { return std::tie(one.order, one.id); });
  std::ranges::sort(desk.searches, {}, &Search::address);
  auto& opened = desk.history.opened;
  std::ranges::sort(opened, [](const Opened& a, const Opened& b) { return std::tie(b.number, a.address) < std::tie(a.number, b.address); });
  std::vector<Opened> once;
  for (Opened& one : opened)
    if (std::ranges::find(once, one.address, &Opened::address) == once.end()) once.push_back(std::move(one));
  opened = std::move(once);
  at_most(desk.pins, pins_at_most), at_most(desk.collections, collections_at_most);
  at_most(desk.searches, searches_at_most), at_most(opened, opened_at_most);
  return desk;
}

Desk merged(const Desk& a, const Desk& b) {
  Desk out;
  out.pins = together(a.pins, b.pins);
  out.collections = together(a.collections, b.collections);
  out.searches = together(a.searches, b.searches);
  out.visit = later(a.visit, b.visit);
  out.history = of_both(a.history, b.history);
  out.gone = a.gone;
  out.gone.insert(out.gone.end(), b.gone.begin(), b.gone.end());
  return in_order(std::move(out));
}

Desk with_file(const Desk& here, const Desk& file) {
  Desk coming = file;
  coming.gone.clear();
  bring_back(coming.pins, here, here.pins);
  bring_back(coming.collections, here, here.collections);
  bring_back(coming.searches, here, here.searches);
  const auto take_over = [](auto& theirs, const auto& ours, bool ours_counts) {
    if (ours_counts) theirs = ours;
    else theirs.edition = std::max(theirs.edition, ours.edition + 1);
  };
  take_over(coming.visit, here.visit, !here.visit.papers.empty());
  take_over(coming.history, here.history, !here.history.opened.empty());
  return merged(here, coming);
}

}  // namespace diarium::desk
