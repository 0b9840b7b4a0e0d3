// Whose a title is that stands above, below or beside names, by lines and columns.
#include "facts/names/names.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t most_name = 5;  // Words of a name, particles included.

}  // namespace

bool titles_name_above(const Reading& r, std::uint32_t title, std::uint32_t name) {
  if (name >= r.size() || !r.tokens[name].wide || r.tokens[name].line || !r.tokens[title].line || title < 2)
    return false;
  std::uint32_t above = title - 1;
  while (above > 0 && !r.tokens[above].line && title - above < 2 * most_name) --above;
  if (!r.tokens[above].line || !is_first_name(r, above) || title - above < 2) return false;
  for (std::uint32_t i = above; i < title; ++i) {
    if (i > above + 1 && r.tokens[i].wide) return true;  // Another name stands beside it.
    if (!is_name_part(r, i) || !title_role(r, i).empty() || (i > above && r.tokens[i].wide)) return false;
  }
  return title - above < most_name;
}

bool titles_line_above(const Reading& r, std::uint32_t title, std::uint32_t name) {
  if (title < 2 || name >= r.size() || !r.tokens[title].line || !r.tokens[name].line) return false;
  std::uint32_t above = title - 1;
  while (above > 0 && !r.tokens[above].line && title - above < 2 * most_name) --above;
  if (!r.tokens[above].line || !is_first_name(r, above) || !is_name_part(r, above + 1)) return false;
  if (lines_between(r, title - 1, title) > 1) return false;
  std::uint32_t below = name + 1;
  while (below < r.size() && !r.tokens[below].line && below < name + 2 * most_name) ++below;
  std::uint32_t last = below + 1;
  while (last < r.size() && !r.tokens[last].line && last < below + most_name) ++last;
  for (std::uint32_t i = below; i < last && i < r.size(); ++i) {
    if (is_first_name(r, i)) return false;
    if (!title_role(r, i).empty()) return lines_between(r, below - 1, below) == 1;
  }
  return false;
}

bool titles_other_column(const Reading& r, std::uint32_t title, Range whole) {
  if (whole.empty() || whole.last >= r.size() || !r.tokens[title].line) return false;
  if (!r.tokens[whole.first].line || !r.tokens[whole.last].line || title_role(r, whole.last).empty()) return false;
  return indent_of(r, title) != indent_of(r, whole.first) && indent_of(r, whole.last) == indent_of(r, whole.first);
}

bool titles_nearer_name(const Reading& r, std::uint32_t title, std::uint32_t name) {
  constexpr std::uint32_t most_words = 8;
  if (title < 2 || name == 0 || !r.tokens[title].line || lines_between(r, title - 1, title) != 1) return false;
  std::uint32_t above = title - 1;
  while (above > 0 && !r.tokens[above].line && title - above < most_words) --above;
  return r.tokens[above].line && is_first_name(r, above) && is_name_part(r, above + 1) &&
         lines_between(r, name - 1, name) > 1;
}

}  // namespace diarium::facts
