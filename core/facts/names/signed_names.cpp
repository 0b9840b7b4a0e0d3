// Names that stand on lines of their own: under a paper, above a title or a party, in the columns of minutes.
#include "facts/names/names.h"

#include <algorithm>
#include <utility>

#include "facts/bodies/bodies.h"
#include "facts/reading/cells.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t most_letterhead = 40;  // Tokens.
constexpr std::uint32_t title_slack = 2;      // Letters that a title may stand left of its name.

/// A cell: a line, or one column of it.
struct Cell {
  Range range;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

class SignedNameFinder {
 public:
  SignedNameFinder(const Reading& r, const std::vector<Part>& parts, std::vector<bool> taken)
      : r_(r), parts_(parts), taken_(std::move(taken)) {
    taken_.resize(r_.size(), false);
  }

  std::vector<NameAt> find() {
    std::vector<Cell> cells;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    for (std::uint32_t i = 0; i < r_.size(); ++i) {
      const bool starts_line = r_.tokens[i].line;
      if (starts_line || r_.tokens[i].wide || (!cells.empty() && begins_second_name(r_, cells.back().range, i))) {
        column = starts_line ? 0 : column + 1;
        line += starts_line ? 1u : 0u;
        cells.push_back({{i, i + 1}, line, column});
      } else if (!cells.empty()) {
        cells.back().range.last = i + 1;
      }
    }
    for (std::size_t c = 0; c < cells.size(); ++c)
      for (const Range name : names_of(cells[c].range)) sign(cells, c, name);
    return std::move(found_);
  }

 private:
  void add(NameAt name) {
    if (some(name.name, [&](std::uint32_t i) { return taken(i); })) return;
    for (std::uint32_t i = name.name.first; i < name.name.last; ++i) taken_[i] = true;
    found_.push_back(std::move(name));
  }
  bool taken(std::uint32_t at) const { return taken_[at]; }

  /// «Anna Berg, Bo Ek och Eva Dahl», where a paper ends that its authors sign: each; any other cell as it is.
  std::vector<Range> names_of(Range cell) const {
    std::vector<Range> names{{cell.first, cell.first}};
    if (!ends_paper(cell.first)) return {cell};
    for (std::uint32_t i = cell.first; i < cell.last; ++i) {
      if (joins_names(r_, i)) names.push_back({i + 1, i + 1});
      else if (is_name_part(r_, i)) names.back().last = i + 1;
      else return {cell};
    }
    const bool whole = std::ranges::all_of(
        names, [&](Range name) { return name.size() >= 2 && name.size() <= 4 && is_first_name(r_, name.first); });
    return whole ? names : std::vector<Range>{cell};
  }

  /// `name`: the cell, or one of the names in it.
  void sign(const std::vector<Cell>& cells, std::size_t c, Range name) {
    for (std::uint32_t i = name.first + 2; i + 1 < name.last; ++i)  // «Anna Berg, 0123-45 67»
      if (r_.is(i, ",") && r_.shape(i + 1) == Shape::number) name.last = i;
    while (name.size() > 2 && r_.is_any(name.last - 1, {",", ".", "_"})) --name.last;
    // «Anna Berg Avdelningschef», «Anna Berg, VD», alone on its line.
    const bool post = name.size() >= 3 && name.size() <= 5 && r_.shape(name.last - 1) >= Shape::capital &&
                      !title_role(r_, name.last - 1).empty() && is_first_name(r_, name.first);
    if (post && !taken(name.first)) {
      const Range own{name.first, name.last - (r_.is(name.last - 2, ",") ? 2 : 1)};
      return add({own, own, {}, {name.last - 1, name.last}, NameSign::signature});
    }
    if (name.size() < 2 || name.size() > 4 || taken(name.first)) return;
    if (writes_letter(name)) return add({name, name, {}, {}, NameSign::signature});
    for (std::uint32_t i = name.first; i < name.last; ++i) {
      const bool part = (is_name_part(r_, i) && title_role(r_, i).empty()) || (i > name.first && closes_initial(r_, i));
      if (!part && !(i > name.first && r_.has(i, Flag::particle))) return;
    }
    // At the very end of a paper that its author signs, a name needs no list.
    const bool first_name =
        is_first_name(r_, name.first) || (ends_paper(name.first) && r_.kind(name.first) == BlockKind::signature);
    Range below = cell_below(cells, c);
    const bool labels = cells_in_line(cells, c) == 1 && labels_name(r_, below.last);
    if (!below.empty() && (labels || is_signing_line(r_, below.last))) below = {};  // Where the next person signs.
    // «Anna Berg» above «Bo Ek (M)»: what stands below is another's.
    // The next party of a table heads the rows below it.
    const bool heads_next = !below.empty() && cells_in_line(cells, c) > 1 &&
                            lines_between(r_, name.last - 1, below.first) > 1;
    const bool others = below.empty() || heads_next || taken(below.first) || is_first_name(r_, below.first);
    std::string party = others ? "" : party_in(below);
    // «För Centern / Anna Berg / För Vänstern / Bo Ek»: what stands below heads the next name.
    const bool heads_other = !others && is_for_party(below) && r_.shape(below.first) >= Shape::capital;
    if (party.empty() || heads_other)
      if (std::string above = party_above(cells, c); !above.empty()) party = std::move(above);
    if (party.empty() && ends_paper(name.first)) party = party_of_letterhead(name.first);
    // «Justerare / Anna Berg», with the next label below a white line.
    Range above = title_in(cell_above(cells, c));
    if (!above.empty() && titles_nearer_name(r_, above.first, name.first)) above = {};
    const bool nearer = !above.empty() && (below.empty() || lines_between(r_, above.last - 1, name.first) <
                                                                lines_between(r_, name.last - 1, below.first));
    Range title = nearer ? above : title_in(below);
    const bool as_near = below.empty() || lines_between(r_, above.empty() ? 0 : above.last - 1, name.first) <=
                                              lines_between(r_, name.last - 1, below.first);
    if (title.empty() && as_near) title = above;
    const bool signature = r_.kind(name.first) == BlockKind::signature;
    // «Ola Sten / Enhetschef / Hemtjänst Norr»: the title is that of the name above it, what follows tells where.
    if (!first_name && !title.empty() && title == above && !known_name_before(r_, above.first).empty()) return;
    const bool signs = first_name && (!title.empty() || !party.empty() || signature || ends_paper(name.first) ||
                                      after_dateline(cells, c));
    if (signs || (!title.empty() && signature)) add({name, name, party, title, NameSign::signature});
  }

  /// «Fritidskontoret      2024-01-30 / Anna Berg      1 (2)»: who writes for the office, first of a line of its
  /// letterhead.
  bool writes_letter(Range name) const {
    const Part& part = parts_[part_of(parts_, name.first)];
    const bool form = is_office_letter(part.type) || part.type == Type::pm || part.type == Type::remissvar;
    if (!form || name.first > part.tokens.first + most_letterhead || name.size() > 3 || !r_.tokens[name.first].line ||
        !is_first_name(r_, name.first))
      return false;
    if (is_office_letter(part.type) && name.first < part.head_end && opens_line(r_, name.last)) return true;
    const bool beside = !opens_line(r_, name.last) && r_.shape(name.last) == Shape::number;
    const bool phone = r_.is(name.last, ",") && r_.shape(name.last + 1) == Shape::number;
    return (beside || phone) && first_body(r_, {part.tokens.first, name.first}, Rank::office).has_value();
  }

  /// What stands under a cell: the same column of the next line, or of fewer the one below its first letter.
  Range cell_below(const std::vector<Cell>& cells, std::size_t c) const {
    for (std::size_t next = c + 1; next < cells.size() && next < c + 8; ++next) {
      const bool fewer = cells[next].line == cells[c].line + 1 && cells_in_line(cells, next) < cells_in_line(cells, c);
      const std::uint32_t indent = indent_of(r_, cells[next].range.first);
      if (fewer && (indent + title_slack < indent_of(r_, cells[c].range.first) ||
                    indent > indent_of(r_, cells[c].range.last - 1)))
        continue;
      if (cells[next].line == cells[c].line + 1 && (fewer || cells[next].column == cells[c].column))
        return cells[next].range;
      if (cells[next].line > cells[c].line + 1) break;
    }
    return {};
  }

  /// How many cells stand in the line of a cell.
  static std::size_t cells_in_line(const std::vector<Cell>& cells, std::size_t c) {
    std::size_t count = 0;
    for (std::size_t i = c < 8 ? 0 : c - 8; i < cells.size() && cells[i].line <= cells[c].line; ++i)
      count += cells[i].line == cells[c].line ? 1u : 0u;
    return count;
  }

  /// «För Vänsterpartiet i Härnösand» above the names that sign for it.
  std::string party_above(const std::vector<Cell>& cells, std::size_t c) const {
    // Two parties side by side, their names below them: as many columns, or else each name under the head that it is
    // not left of.
    std::size_t head = c;
    for (std::size_t before = c; before > 0 && before + 8 > c; --before) {
      const Cell& one = cells[before - 1];
      const bool heads =
          is_for_party(one.range) || (is_party_alone(one.range) && cells_in_line(cells, before - 1) > 1);
      if (one.line >= cells[c].line || !heads || one.range.size() > 8) continue;
      if (head < c && one.line != cells[head].line) break;
      const bool own = cells_in_line(cells, before - 1) == cells_in_line(cells, c)
                           ? one.column == cells[c].column
                           : head == c && indent_of(r_, one.range.first) <= indent_of(r_, cells[c].range.first) + 2;
      if (own) head = before - 1;
    }
    if (head < c) return party_in(cells[head].range);
    for (std::size_t before = c; before > 0 && before + 8 > c; --before) {
      const Range cell = cells[before - 1].range;
      if (r_.is_any(cell.last - 1, {"genom", "gm"})) return party_in(cell);
      if (cell.size() > 6) break;
    }
    return {};
  }

  bool is_for_party(Range cell) const { return r_.is(cell.first, "för"); }
  /// «Centerpartiet», «Miljöpartiet de gröna»: a cell of nothing else.
  bool is_party_alone(Range cell) const {
    return !party_named(r_, cell.first).empty() && is_of_group({cell.first + 1, cell.last});
  }
  /// «i Umeå», «de gröna»: nothing but what goes on the name of a group.
  bool is_of_group(Range words) const {
    return !some(words, [&](std::uint32_t i) { return !is_said(head_rules(), "of_group", r_, i); });
  }

  /// «Vänsterpartiet Sjöstad» above a paper whose author signs with a bare name: the only group of its first lines.
  std::string party_of_letterhead(std::uint32_t at) const {
    const Part& part = parts_[part_of(parts_, at)];
    const std::uint32_t last = std::min({part.tokens.last, part.tokens.first + most_letterhead, at});
    for (std::uint32_t i = part.tokens.first; i < last; ++i)
      if (r_.tokens[i].line && r_.has(i, Flag::party) && is_of_group({i + 1, std::min(cell_end(r_, i + 1), last)}))
        return std::string(r_.tokens[i].word->letters);
    return {};
  }

  /// A title over a name, in minutes: «Ordförande      Justerande».
  Range cell_above(const std::vector<Cell>& cells, std::size_t c) const {
    for (std::size_t before = c; before > 0 && before + 8 > c; --before) {
      const Cell& one = cells[before - 1];
      if (one.line + 1 == cells[c].line && one.column == cells[c].column)
        return one.range.size() <= 3 ? one.range : Range{};
      if (one.line + 1 < cells[c].line) break;
    }
    return {};
  }

  std::string party_in(Range cell) const {
    if (cell.empty() || cell.size() > 8) return {};
    std::string_view party;
    for (std::uint32_t i = cell.first; i < cell.last; ++i) {
      std::string_view letters = party_named(r_, i);
      if (letters.empty() && r_.is(i, "(") && r_.is(i + 2, ")")) letters = known_party(r_.written(i + 1));
      if (letters.empty()) continue;
      if (!party.empty() && party != letters) return {};  // «För Socialdemokraterna och Vänsterpartiet»
      party = letters;
    }
    return std::string(party);
  }

  Range title_in(Range cell) const {
    if (cell.empty() || cell.size() > 9 || r_.is(cell.last - 1, ".")) return {};
    // «Kathrin Lodin, vd»: another person's line, whatever the first name.
    const bool named = cell.size() > 3 && r_.shape(cell.first) >= Shape::capital &&
                       title_role(r_, cell.first).empty() && r_.shape(cell.first + 1) >= Shape::capital &&
                       r_.is(cell.first + 2, ",");
    if (named) return {};
    Range title;
    for (std::uint32_t i = cell.first; i < cell.last; ++i) {
      if (is_first_name(r_, i) && title_role(r_, i).empty())
        return {};  // «Ordförande Anna Berg»: another person's line.
      if (!title_role(r_, i).empty()) title = cell;
    }
    return title;
  }

  /// The last lines of a paper that its author signs.
  bool ends_paper(std::uint32_t at) const {
    const Part& part = parts_[part_of(parts_, at)];
    const bool signs = part.type == Type::motion || part.type == Type::interpellation || part.type == Type::skrivelse ||
                       part.type == Type::enkel_fraga || part.type == Type::interpellationssvar ||
                       part.type == Type::medborgarforslag || part.type == Type::reservation ||
                       part.type == Type::yrkande;
    return signs && at + 40 >= part.tokens.last;
  }

  bool after_dateline(const std::vector<Cell>& cells, std::size_t c) const {
    for (std::size_t before = c; before > 0 && before + 3 > c; --before) {
      const Range cell = cells[before - 1].range;
      if (cell.size() > 8) return false;
      if (r_.shape(cell.last - 1) == Shape::number && r_.has(cell.last - 2, Flag::month)) return true;
    }
    return false;
  }

  const Reading& r_;
  const std::vector<Part>& parts_;
  std::vector<bool> taken_;
  std::vector<NameAt> found_;
};

}  // namespace

std::vector<NameAt> find_signatures(const Reading& r, const std::vector<Part>& parts, std::vector<bool> taken) {
  return SignedNameFinder(r, parts, std::move(taken)).find();
}

}  // namespace diarium::facts
