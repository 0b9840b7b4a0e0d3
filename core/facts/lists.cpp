#include "facts/lists.h"

#include <algorithm>

namespace diarium::facts {
namespace {

constexpr std::size_t least_stem = 3;  // Letters before a title that ends a compound.

bool is_title(const Ending& ending) { return (ending.flags & static_cast<std::uint32_t>(Flag::title)) != 0; }

bool fits(const Ending& ending, std::string_view key) {
  const std::size_t stem = is_title(ending) ? least_stem : 0;
  return key.size() >= ending.text.size() + stem && key.ends_with(ending.text);
}

}  // namespace

const ListRow* find(List list, std::string_view key) {
  const std::span<const ListRow> all = rows(list);
  const auto row = std::lower_bound(all.begin(), all.end(), key,
                                    [](const ListRow& one, std::string_view wanted) { return one.key < wanted; });
  return row != all.end() && row->key == key ? &*row : nullptr;
}

const Word* find_word(std::string_view key) {
  std::uint32_t hash = 2166136261u;
  for (const char byte : key) hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619u;
  const std::span<const std::uint16_t> slots = word_slots();
  for (std::size_t at = hash % slots.size(); slots[at] != 0; at = (at + 1) % slots.size()) {
    const Word& word = words()[slots[at] - 1u];
    if (word.key == key) return &word;
  }
  return nullptr;
}

std::uint32_t ending_flags(std::string_view key) {
  std::uint32_t flags = 0;
  if (key.empty()) return flags;
  for (const Ending& ending : endings(key.back())) {
    if (fits(ending, key)) flags |= ending.flags;
  }
  return flags;
}

std::string_view ending_role(std::string_view key) {
  std::string_view role;
  std::size_t longest = 0;
  if (key.empty()) return role;
  for (const Ending& ending : endings(key.back())) {
    if (!is_title(ending) || ending.text.size() <= longest || !fits(ending, key)) continue;
    longest = ending.text.size();
    role = ending.role;
  }
  return role;
}

}  // namespace diarium::facts
