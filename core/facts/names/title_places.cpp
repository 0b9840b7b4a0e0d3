// Whose a title is that stands above, below or beside names, by lines and columns.

#include "facts/names/names.h"
#include "facts/reading/cells.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t most_name = 5, most_name_line = 10;  // Words of a name, particles included; of a line of them.
constexpr std::uint32_t most_title = 6;  // Tokens of a line of titles, before dots to sign on.
constexpr std::uint32_t most_stacked = 40, most_between = 4;  // Lines of a list; line ends between two of them.

/// What a line is in a list of names and titles; `aside`: dots to sign on, a day, «Paragrafer 12–20».
enum class Stacked : std::uint8_t { other, aside, name, title };

/// «Underskrifter   Sekreterare   Paragrafer §§ 12–20»: a column of a line without a name is one title.
bool heads_column(const Reading& r, std::uint32_t first) {
  bool title = false;
  for (std::uint32_t i = first; i < r.size() && (i == first || !r.tokens[i].line); ++i) {
    if (is_first_name(r, i)) return false;
    const bool column = i > first && r.tokens[i].wide && i + 1 < r.size() && r.tokens[i + 1].wide;
    title = title || (column && !r.tokens[i + 1].line && !title_role(r, i).empty());
  }
  return title;
}

Stacked stacked_line(const Reading& r, std::uint32_t first) {
  if (is_signing_line(r, first)) return Stacked::aside;
  if ((is_first_name(r, first) || title_role(r, first).empty()) && is_name_part(r, first) &&
      is_name_part(r, first + 1) && !r.tokens[first + 1].line &&
      (is_first_name(r, first) || opens_line(r, first + 2) || r.is(first + 2, "(")))
    return Stacked::name;
  if (heads_column(r, first)) return Stacked::title;
  std::uint32_t last = first;
  bool title = !field_role(r, {first, first + 1}).empty() || !field_role(r, {first, first + 2}).empty();
  bool numbers = true;
  for (; last < r.size() && last <= first + most_title && (last == first || !r.tokens[last].line); ++last) {
    if (is_signing_line(r, last)) return title ? Stacked::title : Stacked::other;
    if (is_first_name(r, last)) return Stacked::other;
    title = title || !title_role(r, last).empty();
    numbers = numbers && (last == first || !r.word(last));
  }
  if (last > first + most_title || r.is(last - 1, ".")) return Stacked::other;
  const bool opens = !title_role(r, first).empty() || !title_role(r, last - 1).empty() || last == first + 1;
  return title                         ? opens ? Stacked::title : Stacked::other
         : numbers && last > first + 1 ? Stacked::aside
                                       : Stacked::other;
}

/// «Anna Berg …»: the first token of the line above that of a title, where it may be a name's; else the title's own.
std::uint32_t name_line_above(const Reading& r, std::uint32_t title) {
  if (title < 2 || !r.tokens[title].line) return title;
  const std::uint32_t above = line_begin(r, title - 1);
  const bool name = title - above <= most_name_line && is_first_name(r, above) && is_name_part(r, above + 1);
  return name ? above : title;
}

}  // namespace

TitleSide title_side(const Reading& r, std::uint32_t at) {
  at = line_begin(r, at);
  std::string lines = "1";  // A name; 2: a title; 3: one in small letters, which stands below its name.
  bool posts = true;  // No title is one of a meeting, which may stand as a label above its name.
  const auto letter = [&](std::uint32_t line) {
    const Stacked kind = stacked_line(r, line);
    const std::string_view role = kind == Stacked::title ? field_role(r, {line, line + 1}) : "chef";
    posts = posts && (role.empty() || role == "chef" || role == "handläggare");
    if (kind == Stacked::title) return r.shape(line) == Shape::lower ? "3" : "2";
    return kind == Stacked::name ? "1" : kind == Stacked::aside ? "" : nullptr;
  };
  for (std::uint32_t line = at, n = 0; line > 0 && n < most_stacked; ++n) {
    const std::uint32_t next = line;
    line = line_begin(r, line - 1);
    const char* one = lines_between(r, next - 1, next) > most_between ? nullptr : letter(line);
    if (one == nullptr) break;
    lines.insert(0, one);
  }
  for (std::uint32_t line = at, n = 0; n < most_stacked; ++n) {
    line = line_end(r, line + 1);
    const bool far = line >= r.size() || lines_between(r, line - 1, line) > most_between;
    const char* one = far ? nullptr : letter(line);
    if (one == nullptr && !far && lines == "112" && (line + 1 == r.size() || r.tokens[line + 1].line)) lines += '2';
    if (one == nullptr) break;
    lines += one;
  }
  // «Hanna Ek / Bo Dal / Utredare / Jurist»
  const bool stacked = lines.find("1122") != lines.npos || lines.find("2211") != lines.npos;
  // «Anna Berg / Chef / Bo Ek / Ekonomiansvarig»: what the last one is, no list knows.
  if (posts && lines.ends_with("121") && lines.find('2') == lines.size() - 2) return TitleSide::below;
  if (stacked || (lines.front() == '1') == (lines.back() == '1')) return TitleSide::unknown;
  if (lines.back() != '1') return TitleSide::below;
  return lines.find('3') == lines.npos ? TitleSide::above : TitleSide::unknown;
}

bool labels_name(const Reading& r, std::uint32_t name) {
  if (name >= r.size() || !r.tokens[name].wide || r.tokens[name].line || !is_first_name(r, name)) return false;
  const std::uint32_t next = line_end(r, name + 1);
  return next >= r.size() || indent_of(r, next) + 2 < indent_of(r, name);
}

bool titles_name_above(const Reading& r, std::uint32_t title, std::uint32_t name) {
  if (name >= r.size() || !r.tokens[name].wide || r.tokens[name].line) return false;
  const std::uint32_t above = name_line_above(r, title);
  if (title - above < 2) return false;
  for (std::uint32_t i = above; i < title; ++i) {
    if (i > above + 1 && r.tokens[i].wide) return true;  // Another name stands beside it.
    if (!is_name_part(r, i) || !title_role(r, i).empty()) return false;
  }
  return title - above < most_name && !labels_name(r, name);
}

bool titles_line_above(const Reading& r, std::uint32_t title, std::uint32_t name) {
  if (name >= r.size() || !r.tokens[name].line) return false;
  if (name_line_above(r, title) == title || lines_between(r, title - 1, title) > 1) return false;
  const std::uint32_t below = line_end(r, name + 1), last = std::min(line_end(r, below + 1), below + most_name);
  for (std::uint32_t i = below; i < last; ++i) {
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
  return name_line_above(r, title) < title && lines_between(r, title - 1, title) == 1 &&
         lines_between(r, name - 1, name) > 1;
}

}  // namespace diarium::facts
