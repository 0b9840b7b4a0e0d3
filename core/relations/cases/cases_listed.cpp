#include "relations/cases/cases_listed.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace diarium::relations {
namespace {

constexpr std::size_t least_shared = 2;   // Words of two names.
constexpr std::size_t shared_of_ten = 8;  // Of the shorter name: a file's name may be cut off.
constexpr std::size_t whole_of_ten = 5;   // Of the longer one.
constexpr std::size_t by_title = 0, by_list = 1000;

using Words = std::vector<language::WordKey>;

/// Per mille of all words of both that both have; 0 where they are not one name.
std::size_t likeness(const Words& a, const Words& b) {
  const std::size_t shared = language::shared(a, b), shorter = std::min(a.size(), b.size()), longer = std::max(a.size(), b.size());
  const bool same = shared >= least_shared && shared * 10 >= shorter * shared_of_ten && shared * 10 >= longer * whole_of_ten;
  return same ? shared * 1000 / (a.size() + b.size() - shared) : 0;
}

std::size_t best_of(const Unit& section, const Words& called) {
  std::size_t best = 0;
  for (const Words& line : section.lists)
    if (const std::size_t alike = likeness(line, called); alike > 0) best = std::max(best, by_list + alike);
  const std::size_t titled = likeness(section.called, called);
  return std::max(best, titled > 0 ? by_title + titled : 0);
}

}  // namespace

std::vector<Listed> listed_in(const std::vector<const Unit*>& units, const std::vector<std::uint32_t>& of) {
  std::map<std::string_view, std::vector<std::uint32_t>> sections;  // By folder.
  for (std::uint32_t i = 0; i < units.size(); ++i)
    if (units[i]->type == facts::Type::protokollsparagraf && !units[i]->folder.empty()) sections[units[i]->folder].push_back(i);
  std::vector<Listed> found;
  for (const std::uint32_t unit : of) {
    const auto beside = sections.find(units[unit]->folder);
    if (beside == sections.end() || units[unit]->called.empty() || units[unit]->type == facts::Type::protokollsparagraf) continue;
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
