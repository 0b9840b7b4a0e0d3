#include "desk/merge.h"

#include <algorithm>

#include "desk/keys.h"

namespace diarium::desk {
namespace {

/// Both notes, each once.
std::string both_notes(const std::string& a, const std::string& b) {
  if (a.find(b) != a.npos) return a;
  if (b.find(a) != b.npos) return b;
  const std::string& first = std::min(a, b);
  const std::string& last = std::max(a, b);
  return first.size() + last.size() + 2 <= words_at_most ? first + "\n\n" + last : last;
}

/// Sorts what is nearly sorted: lists on the desk are, and a sort that is quick with others is a page of code for each.
template <class Item, class Before>
void put_in_order(std::vector<Item>& items, Before before) {
  for (std::size_t i = 1; i < items.size(); ++i) {
    if (!before(items[i], items[i - 1])) continue;
    Item one = std::move(items[i]);
    std::size_t at = i;
    for (; at > 0 && before(one, items[at - 1]); --at) items[at] = std::move(items[at - 1]);
    items[at] = std::move(one);
  }
}

bool by_order(const auto& a, const auto& b) { return a.order != b.order ? a.order < b.order : key_in(a) < key_in(b); }

bool greater(const Pin& a, const Pin& b) {
  if (a.order != b.order) return a.order > b.order;
  return a.collection != b.collection ? a.collection > b.collection : a.highlight != b.highlight ? a.highlight > b.highlight : a.title + a.place + a.day + a.exact + a.prefix + a.suffix > b.title + b.place + b.day + b.exact + b.prefix + b.suffix;
}
bool greater(const Collection& a, const Collection& b) { return a.name != b.name ? a.name > b.name : a.order > b.order; }
bool greater(const Search& a, const Search& b) { return a.day != b.day ? a.day > b.day : a.count != b.count ? a.count > b.count : a.found > b.found; }
bool greater(const Visit& a, const Visit& b) { return a.day != b.day ? a.day > b.day : a.papers > b.papers; }

template <class Item>
Item later(const Item& a, const Item& b) {
  if (a.edition != b.edition) return a.edition > b.edition ? a : b;
  Item one = greater(a, b) ? a : b;
  if constexpr (std::is_same_v<Item, Pin>) one.note = both_notes(a.note, b.note);
  return one;
}

template <class Item>
Item* with_key(std::vector<Item>& items, const std::string& key) {
  for (Item& item : items)
    if (key_in(item) == key) return &item;
  return nullptr;
}

template <class Item>
void bring_together(std::vector<Item>& out, const std::vector<Item>& others) {
  for (const Item& item : others) {
    if (Item* there = with_key(out, key_in(item))) *there = later(*there, item);
    else out.push_back(item);
  }
}

/// `gone` is sorted. 0: it was not removed.
std::uint32_t edition_gone(const std::vector<Gone>& gone, std::string_view name) {
  const std::uint64_t key = key_of(name);
  std::size_t begin = 0, end = gone.size();
  while (begin < end) {
    const std::size_t middle = (begin + end) / 2;
    if (gone[middle].key < key) begin = middle + 1;
    else end = middle;
  }
  return begin < gone.size() && gone[begin].key == key ? gone[begin].edition : 0;
}

/// Sorted, each key once, with its latest edition.
void sort_gone(std::vector<Gone>& gone) {
  put_in_order(gone, [](const Gone& a, const Gone& b) { return a.key != b.key ? a.key < b.key : a.edition > b.edition; });
  std::size_t kept = 0;
  for (const Gone one : gone)
    if (kept == 0 || gone[kept - 1].key != one.key) gone[kept++] = one;
  gone.resize(kept);
}

template <class Item>
void take_gone(std::vector<Item>& items, std::vector<Gone>& gone) {
  std::erase_if(items, [&](const Item& item) { return edition_gone(gone, key_in(item)) >= item.edition; });
  for (const Item& item : items)
    if (edition_gone(gone, key_in(item)) > 0) std::erase_if(gone, [&](const Gone& one) { return one.key == key_of(key_in(item)); });
}

template <class Item>
void at_most(std::vector<Item>& list, std::size_t most) {
  if (list.size() > most) list.resize(most);
}

/// What has been removed here comes back with the file.
template <class Item>
void bring_back(std::vector<Item>& items, const Desk& here) {
  for (Item& item : items)
    if (const std::uint32_t edition = edition_gone(here.gone, key_in(item)); edition >= item.edition) item.edition = edition + 1;
}

}  // namespace

Desk in_order(Desk desk) {
  // What was removed is gone, but for what has been changed since: that is not removed.
  sort_gone(desk.gone);
  take_gone(desk.pins, desk.gone), take_gone(desk.collections, desk.gone), take_gone(desk.searches, desk.gone);
  for (Pin& pin : desk.pins)
    if (!collection_with(desk, pin.collection)) pin.collection.clear();
  put_in_order(desk.pins, by_order<Pin, Pin>);
  put_in_order(desk.collections, by_order<Collection, Collection>);
  put_in_order(desk.searches, [](const Search& a, const Search& b) { return a.address < b.address; });
  auto& opened = desk.history.opened;
  put_in_order(opened, [](const Opened& a, const Opened& b) { return a.number != b.number ? a.number > b.number : a.address < b.address; });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < opened.size(); ++i) {
    bool before = false;
    for (std::size_t other = 0; other < kept; ++other) before = before || opened[other].address == opened[i].address;
    if (before) continue;
    if (kept != i) opened[kept] = std::move(opened[i]);
    ++kept;
  }
  opened.resize(kept);
  at_most(desk.pins, pins_at_most), at_most(desk.collections, collections_at_most);
  at_most(desk.searches, searches_at_most), at_most(opened, opened_at_most), at_most(desk.gone, gone_at_most);
  return desk;
}

Desk merged(const Desk& a, const Desk& b) {
  Desk out = a;
  bring_together(out.pins, b.pins);
  bring_together(out.collections, b.collections);
  bring_together(out.searches, b.searches);
  out.visit = later(a.visit, b.visit);
  if (b.history.edition > a.history.edition) out.history = b.history;
  if (b.history.edition == a.history.edition) {
    out.history.kept = std::max(a.history.kept, b.history.kept);
    out.history.opened.insert(out.history.opened.end(), b.history.opened.begin(), b.history.opened.end());
  }
  out.gone.insert(out.gone.end(), b.gone.begin(), b.gone.end());
  return in_order(std::move(out));
}

Desk with_file(const Desk& here, const Desk& file) {
  Desk coming = file;
  coming.gone.clear();
  bring_back(coming.pins, here), bring_back(coming.collections, here), bring_back(coming.searches, here);
  for (Pin& pin : coming.pins)
    if (const Pin* same = pin_at(here, pin.address); same && same->note != pin.note) {
      pin.note = both_notes(pin.note, same->note);
      pin.edition = std::max(pin.edition, same->edition) + 1;
    }
  if (here.visit.papers.empty()) coming.visit.edition = std::max(coming.visit.edition, here.visit.edition + 1);
  else coming.visit = here.visit;
  if (here.history.opened.empty()) coming.history.edition = std::max(coming.history.edition, here.history.edition + 1);
  else coming.history = here.history;
  return merged(here, coming);
}

}  // namespace diarium::desk
