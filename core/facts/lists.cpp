#include "facts/lists.h"

#include <algorithm>

namespace diarium::facts {

const ListRow* find(List list, std::string_view key) {
  const std::span<const ListRow> all = rows(list);
  const auto row = std::lower_bound(all.begin(), all.end(), key,
                                    [](const ListRow& one, std::string_view wanted) { return one.key < wanted; });
  return row != all.end() && row->key == key ? &*row : nullptr;
}

}  // namespace diarium::facts
