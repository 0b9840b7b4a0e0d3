#include "relations/cases/cases_listed.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>

#include "relations/cases/names_alike.h"

namespace diarium::relations {
namespace {

using facts::Type;

constexpr std::size_t by_list = 1000;  // More than any title is alike.

/// How well a paper claims a file: by a line of its list, else by its own names.
std::size_t claim(const Unit& paper, const Unit& file) {
  std::size_t best = 0;
  for (const std::vector<language::WordKey>& line : paper.lists)
    if (const std::size_t alike = names_alike(line, file.called); alike > 0) best = std::max(best, by_list + alike);
  for (const auto* own : {&paper.called, &paper.subject})
    for (const auto* name : {&file.called, &file.subject}) best = std::max(best, names_alike(*own, *name));
  return best;
}

class Folder {
 public:
  Folder(const std::vector<const Unit*>& units, const std::vector<std::uint32_t>& case_of)
      : units_(units), case_of_(case_of) {}

  void add(std::uint32_t paper) { (is_section(paper) ? sections_ : letters_).push_back(paper); }
  [[nodiscard]] std::optional<std::uint32_t> claims(std::uint32_t file) const {
    if (const auto section = best_of(sections_, file)) return section;
    const Type type = units_[file]->type;
    return type == Type::none || facts::is_enclosed_kind(type) ? best_of(letters_, file) : std::nullopt;
  }

 private:
  bool is_section(std::uint32_t paper) const { return units_[paper]->type == Type::protokollsparagraf; }
  std::optional<std::uint32_t> best_of(const std::vector<std::uint32_t>& papers, std::uint32_t file) const {
    std::size_t best = 0;
    std::optional<std::uint32_t> by;
    for (const std::uint32_t paper : papers) {
      const std::size_t score = paper == file ? 0 : claim(*units_[paper], *units_[file]);
      if (score > best)
        best = score, by = paper;
      else if (by && score == best && case_of_[paper] != case_of_[*by])
        by.reset();
    }
    return by;
  }

  const std::vector<const Unit*>& units_;
  const std::vector<std::uint32_t>& case_of_;
  std::vector<std::uint32_t> sections_, letters_;
};

}  // namespace

std::vector<Listed> listed_in(const std::vector<const Unit*>& units, const std::vector<std::uint32_t>& of,
                              const std::vector<std::uint32_t>& case_of) {
  std::map<std::string_view, Folder> folders;
  for (std::uint32_t i = 0; i < units.size(); ++i)
    if (lists_enclosures(units[i]->type) && !units[i]->folder.empty())
      folders.try_emplace(units[i]->folder, units, case_of).first->second.add(i);
  std::vector<Listed> found;
  for (const std::uint32_t unit : of) {
    const auto beside = folders.find(units[unit]->folder);
    if (beside == folders.end() || units[unit]->called.empty() || units[unit]->type == Type::protokollsparagraf)
      continue;
    if (const auto by = beside->second.claims(unit)) found.push_back({unit, *by});
  }
  return found;
}

}  // namespace diarium::relations
