#include "relations/cases/cases_listed.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "relations/cases/names_alike.h"

namespace diarium::relations {
namespace {

constexpr std::size_t by_list = 1000;  // More than any title is alike.

std::size_t best_of(const Unit& section, const std::vector<language::WordKey>& called) {
  std::size_t best = 0;
  for (const std::vector<language::WordKey>& line : section.lists)
    if (const std::size_t alike = names_alike(line, called); alike > 0) best = std::max(best, by_list + alike);
  return std::max(best, names_alike(section.called, called));
}

}  // namespace

std::vector<Listed> listed_in(const std::vector<const Unit*>& units, const std::vector<std::uint32_t>& of) {
  std::map<std::string_view, std::vector<std::uint32_t>> sections;  // By folder.
  for (std::uint32_t i = 0; i < units.size(); ++i)
    if (units[i]->type == facts::Type::protokollsparagraf && !units[i]->folder.empty())
      sections[units[i]->folder].push_back(i);
  std::vector<Listed> found;
  for (const std::uint32_t unit : of) {
    const auto beside = sections.find(units[unit]->folder);
    if (beside == sections.end() || units[unit]->called.empty() || units[unit]->type == facts::Type::protokollsparagraf)
      continue;
    std::size_t best = 0, equals = 0;
    Listed one{unit, 0};
    for (const std::uint32_t section : beside->second) {
      const std::size_t score = best_of(*units[section], units[unit]->called);
      equals = score == best ? equals + 1 : score > best ? 1 : equals;
      if (score > best) best = score, one.section = section;
    }
    if (best > 0 && equals == 1) found.push_back(one);
  }
  return found;
}

}  // namespace diarium::relations
