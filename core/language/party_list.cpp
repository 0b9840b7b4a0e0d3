#include "language/party_list.h"

#include "language/lists.h"

namespace diarium::language {

std::string_view name_of_party(std::string_view letters) {
  std::string_view first;
  for (const ListRow& row : party_rows()) {
    const std::size_t end = row.more.find('\t');
    if (row.more.substr(0, end) != letters) continue;
    if (end != row.more.npos) return row.value;  // «known»
    if (first.empty()) first = row.value;
  }
  return first;
}

}  // namespace diarium::language
