// Single words of names, parties and titles.
#include <array>

#include "facts/names.h"

namespace diarium::facts {
namespace {

struct Letters {
  std::string_view lower, letters;
};
constexpr std::array<Letters, 11> parties = {{{"s", "S"}, {"m", "M"}, {"sd", "SD"}, {"c", "C"}, {"v", "V"}, {"kd", "KD"},
                                              {"l", "L"}, {"mp", "MP"}, {"fi", "FI"}, {"fp", "FP"}, {"d", "D"}}};

constexpr std::size_t longest_title = 14;  // Bytes of the longest row of `titles` that ends a compound.

}  // namespace

std::string_view known_party(std::string_view letters) {
  if (letters.empty() || letters.size() > 2) return {};
  std::string lower(letters);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  for (const Letters& party : parties) {
    if (party.lower == lower) return party.letters;
  }
  return {};
}

std::string_view party_named(const Reading& r, std::uint32_t at) {
  if (r.shape(at) < Shape::capital) return {};
  const std::string_view key = r.key(at);
  const ListRow* row = find(List::parties, key);
  if (row == nullptr && key.ends_with('s')) row = find(List::parties, key.substr(0, key.size() - 1));
  return row == nullptr ? std::string_view{} : row->more;
}

bool is_first_name(const Reading& r, std::uint32_t at) {
  return r.shape(at) >= Shape::capital && find(List::first_names, r.key(at)) != nullptr;
}

bool is_name_part(const Reading& r, std::uint32_t at) {
  if (r.shape(at) < Shape::capital || r.has(at, Flag::name_stop)) return false;
  if (r.has(at, Flag::month) || r.has(at, Flag::weekday)) return false;
  if (r.shape(at) == Shape::upper && r.key(at).size() <= 2 && !known_party(r.written(at)).empty() && r.key(at).size() == 2) return false;
  if (!party_named(r, at).empty()) return false;
  const std::string_view role = title_role(r, at);
  return role.empty();
}

std::string_view title_role(const Reading& r, std::uint32_t at) {
  if (!r.word(at)) return {};
  const std::string_view key = r.key(at);
  const auto role_of = [](const ListRow& row) { return row.more.substr(0, row.more.find('\t')); };
  if (const ListRow* row = find(List::titles, key)) return role_of(*row);
  // «avdelningschef», «stadsdirektören»: compounds by their last part, in any form that the list has.
  if (key.size() < 8) return {};
  const std::size_t shortest = key.size() > longest_title + 3 ? key.size() - longest_title : 3;
  for (std::size_t from = key.size() - 4; from >= shortest; --from) {
    const ListRow* row = find(List::titles, key.substr(from));
    if (row != nullptr && row->more.ends_with("led")) return role_of(*row);
  }
  return {};
}

}  // namespace diarium::facts
