#include "desk/acts.h"

#include <algorithm>

#include "base/utf8.h"
#include "desk/keys.h"
#include "desk/merge.h"

namespace diarium::desk {
namespace {

std::uint32_t last_order(const auto& items) {
  std::uint32_t last = 0;
  for (const auto& item : items) last = std::max(last, item.order);
  return last;
}

/// What was removed before may come again: its edition is a later one.
std::uint32_t next_edition(const Desk& desk, std::string_view key) {
  const auto found = std::ranges::find(desk.gone, key_of(key), &Gone::key);
  return found == desk.gone.end() ? 1 : found->edition + 1;
}

template <class Item, class Change>
Desk changed(Desk desk, std::vector<Item> Desk::* list, std::string_view key, Change change) {
  for (Item& item : desk.*list)
    if (key_in(item) == key) {
      change(item);
      ++item.edition;
      return in_order(std::move(desk));
    }
  return desk;
}

/// Those of `before` as they were then, those that have come since gone.
template <class Item>
void take_back(Desk& out, const std::vector<Item>& before, std::vector<Item> Desk::* list) {
  const std::vector<Item> now = out.*list;
  for (const Item& item : now)
    if (std::ranges::none_of(before, [&](const Item& old) { return key_in(old) == key_in(item); })) out = without(std::move(out), key_in(item));
  for (Item item : before) {
    const auto there = std::ranges::find_if(out.*list, [&](const Item& one) { return key_in(one) == key_in(item); });
    if (there == (out.*list).end()) {
      item.edition = next_edition(out, key_in(item));
      (out.*list).push_back(std::move(item));
    } else if (Item same = item; same.edition = there->edition, same != *there) {
      item.edition = there->edition + 1;
      *there = std::move(item);
    }
  }
}

}  // namespace

Desk with_pin(Desk desk, Pin pin) {
  if (pin.address.empty() || pin.address.size() > name_at_most || pin_at(desk, pin.address) || desk.pins.size() >= pins_at_most) return desk;
  pin.order = last_order(desk.pins) + 1;
  pin.edition = next_edition(desk, pin.address);
  for (std::string* words : {&pin.exact, &pin.note}) words->resize(utf8::cut(*words, words_at_most).size());
  for (std::string* words : {&pin.title, &pin.place, &pin.prefix, &pin.suffix})
    words->resize(utf8::cut(*words, name_at_most).size());
  desk.pins.push_back(std::move(pin));
  return in_order(std::move(desk));
}

Desk with_note(Desk desk, std::string_view address, std::string note) {
  return changed(std::move(desk), &Desk::pins, address, [&](Pin& pin) { pin.note = utf8::cut(note, words_at_most); });
}

Desk with_highlight(Desk desk, std::string_view address, Highlight highlight) {
  return changed(std::move(desk), &Desk::pins, address, [&](Pin& pin) { pin.highlight = highlight; });
}

Desk moved(Desk desk, std::string_view address, Direction to) {
  const auto at = std::ranges::find(desk.pins, address, &Pin::address);
  if (at == desk.pins.end()) return desk;
  const auto beside = [&](const Pin& pin) { return pin.collection == at->collection; };
  Pin* other = nullptr;
  if (to == Direction::down) {
    const auto found = std::find_if(at + 1, desk.pins.end(), beside);
    if (found != desk.pins.end()) other = &*found;
  } else {
    const auto found = std::find_if(std::make_reverse_iterator(at), desk.pins.rend(), beside);
    if (found != desk.pins.rend()) other = &*found;
  }
  if (!other) return desk;
  std::swap(at->order, other->order);
  if (at->order == other->order) ++(to == Direction::down ? at->order : other->order);  // Two windows gave the same.
  ++at->edition;
  ++other->edition;
  return in_order(std::move(desk));
}

Desk put_into(Desk desk, std::string_view address, std::string_view collection) {
  if (!collection.empty() && !collection_with(desk, collection)) return desk;
  const std::uint32_t last = last_order(desk.pins) + 1;
  return changed(std::move(desk), &Desk::pins, address, [&](Pin& pin) {
    pin.collection = collection;
    pin.order = last;
  });
}

std::string new_collection_id(const Desk& desk, std::string_view name) {
  std::string seed(name);
  for (;; seed += '+')
    if (std::string id = hex_of(key_of(seed)); !collection_with(desk, id)) return id;
}

Desk with_collection(Desk desk, std::string_view id, std::string name) {
  name.resize(utf8::cut(name, name_at_most).size());
  if (name.find_first_not_of(' ') == name.npos || !is_collection_id(id)) return desk;
  if (collection_with(desk, id)) return changed(std::move(desk), &Desk::collections, id, [&](Collection& one) { one.name = std::move(name); });
  if (desk.collections.size() >= collections_at_most) return desk;
  desk.collections.push_back({std::string(id), std::move(name), last_order(desk.collections) + 1, next_edition(desk, id)});
  return desk;
}

Desk with_search(Desk desk, Search search) {
  if (search.address.empty() || search.address.size() > name_at_most) return desk;
  if (search.found.size() > found_at_most) search.found.clear();
  if (search_at(desk, search.address))
    return changed(std::move(desk), &Desk::searches, std::string(search.address), [&](Search& one) {
      search.edition = one.edition;
      one = std::move(search);
    });
  if (desk.searches.size() >= searches_at_most) return desk;
  search.edition = next_edition(desk, search.address);
  desk.searches.push_back(std::move(search));
  return in_order(std::move(desk));
}

Desk without(Desk desk, std::string_view address_or_id) {
  const std::string wanted(address_or_id);  // It may stand in what is removed.
  std::uint32_t edition = 0;
  const auto take = [&](auto& list) {
    std::erase_if(list, [&](const auto& item) {
      if (key_in(item) != wanted) return false;
      edition = std::max(edition, item.edition);
      return true;
    });
  };
  take(desk.pins), take(desk.collections), take(desk.searches);
  if (edition == 0) return desk;
  for (Pin& pin : desk.pins)
    if (pin.collection == wanted) {
      pin.collection.clear();
      ++pin.edition;
    }
  std::erase_if(desk.gone, [&](const Gone& one) { return one.key == key_of(wanted); });
  desk.gone.push_back({key_of(wanted), edition + 1});
  return in_order(std::move(desk));
}

Desk visited(Desk desk, std::string day, std::vector<std::uint32_t> papers) {
  if (papers.size() > papers_at_most) return desk;
  desk.visit = {std::move(day), std::move(papers), desk.visit.edition + 1};
  return in_order(std::move(desk));
}

Desk with_opened(Desk desk, Opened opened) {
  auto& list = desk.history.opened;
  if (desk.history.kept == History::Kept::no || opened.address.empty() || opened.address.size() > name_at_most) return desk;
  opened.title.resize(utf8::cut(opened.title, name_at_most).size());
  opened.number = list.empty() ? 1 : list.front().number + 1;
  std::erase_if(list, [&](const Opened& one) { return one.address == opened.address; });
  list.insert(list.begin(), std::move(opened));
  return in_order(std::move(desk));
}

Desk with_history(Desk desk, History::Kept kept) {
  desk = without_history(std::move(desk));
  desk.history.kept = kept;
  return desk;
}

Desk without_history(Desk desk) {
  desk.history.opened.clear();
  ++desk.history.edition;
  return desk;
}

Desk erased(Desk desk) {
  const auto take = [&](auto& list) {
    for (const auto& item : list) desk.gone.push_back({key_of(key_in(item)), item.edition + 1});
    list.clear();
  };
  take(desk.pins), take(desk.collections), take(desk.searches);
  desk.visit = {"", {}, desk.visit.edition + 1};
  return in_order(with_history(std::move(desk), History::Kept::no));
}

Desk undone(const Desk& now, const Desk& before) {
  Desk out = now;
  take_back(out, before.collections, &Desk::collections);
  take_back(out, before.pins, &Desk::pins);
  take_back(out, before.searches, &Desk::searches);
  if (out.visit != before.visit) out.visit = {before.visit.day, before.visit.papers, now.visit.edition + 1};
  if (out.history != before.history) {
    out.history = before.history;
    out.history.edition = now.history.edition + 1;
  }
  return in_order(std::move(out));
}

}  // namespace diarium::desk
